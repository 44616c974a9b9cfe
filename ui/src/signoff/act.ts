import { closeHistory } from "prosemirror-history";
import { edited } from "../editor/become";
import { settle } from "../ipc/commands";
import type { CameBack, Edit, Verdict } from "../ipc/types";
import { day, say } from "../words";
import type { Desk } from "../workspace/desk.svelte";

/** Puts what is asked for in a file beside the text, as one step. */
export function receive(desk: Desk, { requests, file, sent_at, ...counts }: CameBack) {
  desk.openTab("sign");
  void desk.shelf.read();
  if (counts.new) {
    step(desk, { type: "requests", requests });
    return desk.outer.tell(say("signCameBack", file, day(sent_at), counts.new));
  }
  desk.outer.tell(counts.known ? say("signKnown", file) : say("signNothing", file, day(sent_at)));
}

/** Settles requests in one way: one step to undo. */
export const decide = (desk: Desk, requests: number[], verdict: Verdict) =>
  desk.outer.attempt(async () => {
    if (requests.length > 1) await desk.shelf.beforeBulk();
    await desk.settled();
    const { edit, settled, left } = await settle(desk.opened.id, desk.analysis.revision, requests, verdict);
    step(desk, edit);
    desk.announce(left ? say("settledLeft", settled, left) : say("settledCount", settled));
  }, null);

function step(desk: Desk, edit: Edit) {
  const tr = desk.view && edited(desk.view.state, edit);
  if (tr) desk.view!.dispatch(closeHistory(tr));
}
