import type { Node } from "prosemirror-model";
import type { Analysis, Failure, Opened } from "../ipc/types";
import { beginBlank, edit, replace } from "../ipc/commands";
import { UNNAMED } from "./blank";
import { draftOf } from "./convert";
import { editsBetween } from "./edits";
import { pace, type Change } from "./pace";

/** What hears of the draft that Rust holds. */
export type Hear = {
  /** The document now, or null while an input method composes: nothing is sent then. */
  document: () => Node | null;
  /** An analysis of the document as it is now. */
  analysed: (analysis: Analysis) => void;
  failed: (failure: Failure) => void;
};

/** Keeps Rust's draft the same as the window's document: one call under way at a time, each with all that changed
 * since the last. An answer about a document that has changed since is followed by the next call, not shown; while
 * keys come quickly, an answer waits until they rest. */
export function synchronise(draft: Opened, opened: Node, hear: Hear) {
  let sent = opened;
  let at = draft.revision;
  let busy = false;
  let failure: Failure | null = null;
  let answer: { analysis: Analysis; of: Node } | null = null;
  const { soon, stir, rested, stop } = pace({ send: () => void send(), show });

  async function send() {
    const now = hear.document();
    if (busy || now === null || now === sent) return show();
    busy = true;
    failure = null;
    try {
      const analysis = await call(now);
      at = analysis.revision;
      sent = now;
      answer = { analysis, of: now };
      show();
    } catch (why) {
      failure = why as Failure;
      hear.failed(failure);
    } finally {
      busy = false;
    }
    if (sent === now && hear.document() !== now) soon();
  }

  async function call(now: Node): Promise<Analysis> {
    await name();
    try {
      return await edit(draft.id, at, editsBetween(sent, now));
    } catch (failure) {
      if ((failure as Failure).type !== "stale") throw failure;
      return await replace(draft.id, draftOf(now));
    }
  }

  /** A blank draft goes into the library when there is something to keep, or something is wanted of it. */
  async function name() {
    if (draft.id !== UNNAMED) return;
    const { id, revision } = await beginBlank();
    [draft.id, at] = [id, revision];
  }

  /** Shows what was answered, once, if it is of the document as it is. */
  function show() {
    if (answer && rested() && hear.document() === answer.of) showNow();
  }

  function showNow() {
    const { analysis } = answer!;
    answer = null;
    hear.analysed(analysis);
  }

  /** The document may have changed. */
  const changed = (change: Change) => stir(change);

  /** Sends what has not been sent; resolves when Rust has it all and what it says is shown, rejects with what kept it
   * from there. */
  async function settled() {
    while (hear.document() !== null && hear.document() !== sent) {
      await send();
      if (failure) throw failure;
      await new Promise((done) => setTimeout(done, 10));
    }
    if (answer && hear.document() === answer.of) showNow();
  }

  return { changed, settled, name, stop };
}
