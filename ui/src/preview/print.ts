import { mount, unmount } from "svelte";
import { afterPaint } from "../editor/afterPaint";
import { print } from "../ipc/commands";
import type { Desk } from "../workspace/desk.svelte";
import Paper from "./Paper.svelte";
import { pagesOf } from "./pages.svelte";

/** Shows every page to the printer, and nothing else of the window. */
export async function printPages(desk: Desk) {
  const pages = pagesOf(desk);
  const sheets = await pages.all();
  if (!pages.laid) return;
  const images = desk.view?.state.doc.attrs["images"] ?? {};
  const paper = mount(Paper, { target: document.body, props: { laid: pages.laid, sheets, images } });
  const done = () => {
    window.removeEventListener("afterprint", done);
    void unmount(paper);
  };
  window.addEventListener("afterprint", done);
  await new Promise<void>((painted) => void afterPaint(painted));
  await print().catch((failure: unknown) => {
    done();
    throw failure;
  });
}
