import { exportPdf, reveal } from "../ipc/commands";
import { wished } from "../export/wishes.svelte";
import { say } from "../words";
import type { Desk } from "../workspace/desk.svelte";
import { printPages } from "./print";

/** Writes the pages as a PDF where the clerk says. What was typed last goes out with the file. */
export function writePdf(desk: Desk) {
  desk.outer.attempt(async () => {
    await desk.editor?.settled();
    await desk.editor?.name();
    const exported = await exportPdf(desk.opened.id, wished());
    if (exported.type === "cancelled") return;
    const show = () => desk.outer.attempt(() => reveal(exported.path));
    const name = say("exported", exported.name);
    desk.outer.tell(exported.unseen ? `${name}${say("picturesUnseen", exported.unseen)}` : name, [
      { label: say("showFolder"), run: show },
    ]);
  }, "exportingPdf");
}

/** Opens the system's dialog for printing. */
export function toPrinter(desk: Desk) {
  desk.outer.attempt(() => printPages(desk), "preparingPrint");
}
