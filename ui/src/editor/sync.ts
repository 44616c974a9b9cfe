import type { Node } from "prosemirror-model";
import type { Analysis, Failure, Opened } from "../ipc/types";
import { beginBlank, edit, replace } from "../ipc/commands";
import { analysedAnew } from "./analysed";
import { UNNAMED } from "./blank";
import { draftOf } from "./convert";
import { editsBetween } from "./edits";
import { pace, type Change } from "./pace";

/** How the document that stands on the screen is kept: on the disk since then, on its way there, or kept from it. */
export type Keeping =
  { type: "saved"; at: number } | { type: "saving" } | { type: "failed"; failure: Failure };

/** What hears of the draft that Rust holds. */
export type Hear = {
  document: () => Node;
  /** Whether an input method composes: nothing is sent then. */
  composes: () => boolean;
  /** An analysis of the document as it is now. */
  analysed: (analysis: Analysis) => void;
  failed: (failure: Failure) => void;
  /** The document is another one: told at once where blocks changed, in a burst of keys now and then. */
  changed: () => void;
  kept: (how: Keeping) => void;
};

/** Keeps Rust's draft the same as the window's document: one call under way at a time, each with all that changed
 * since the last. An answer about a document that has changed since is followed by the next call, not shown; while
 * keys come quickly, an answer waits until they rest. */
export function synchronise(draft: Opened, opened: Node, hear: Hear) {
  let sent = opened;
  let looked = opened;
  let at = draft.revision;
  /** What was answered last, which the next answer builds on. */
  let given = draft.analysis;
  /** The latest revision that is on the disk. */
  let saved = { revision: draft.revision, at: draft.analysis.savedAt };
  let underway: Promise<void> | null = null;
  let failure: Failure | null = null;
  let answer: { analysis: Analysis; of: Node } | null = null;
  let said: Keeping | null = null;
  const { soon, stir, rested, stop } = pace({ send: () => (look(), void send()), show });

  /** Tells that the document is another one than before. */
  function look() {
    const now = hear.document();
    if (looked === now) return;
    looked = now;
    hear.changed();
  }

  function send(): Promise<void> {
    const now = hear.document();
    if (underway || hear.composes() || now === sent) {
      show();
      return underway ?? Promise.resolve();
    }
    failure = null;
    underway = pass(now).finally(() => {
      underway = null;
      if (sent === now && hear.document() !== now) soon();
    });
    return underway;
  }

  async function pass(now: Node) {
    try {
      const analysis = await call(now);
      at = analysis.revision;
      sent = now;
      answer = { analysis, of: now };
      show();
    } catch (why) {
      failure = why as Failure;
      hear.failed(failure);
    }
    tell();
  }

  async function call(now: Node): Promise<Analysis> {
    await name();
    try {
      given = analysedAnew(given, await edit(draft.id, at, editsBetween(sent, now)));
    } catch (failure) {
      if ((failure as Failure).type !== "stale") throw failure;
      given = await replace(draft.id, draftOf(now));
    }
    return given;
  }

  /** A blank draft goes into the library when there is something to keep, or something is wanted of it. */
  async function name() {
    if (draft.id !== UNNAMED) return;
    const { id, revision, analysis } = await beginBlank();
    [draft.id, at, given] = [id, revision, analysis];
    saved = { revision, at: analysis.savedAt };
  }

  /** Shows what was answered, once, if it is of the document as it is. */
  function show() {
    if (answer && rested() && hear.document() === answer.of) showNow();
  }

  function showNow() {
    const { analysis } = answer!;
    answer = null;
    hear.analysed(analysis);
    tell();
  }

  /** Tells how the document is kept. It is saved only when all that stands on the screen is: its words, and what
   * follows from them. */
  function tell() {
    const whole = hear.document() === sent && !answer && saved.revision >= at;
    if (failure) say({ type: "failed", failure });
    else say(whole && saved.at !== null ? { type: "saved", at: saved.at } : { type: "saving" });
  }

  function say(how: Keeping) {
    if (how.type !== "saving" || said?.type !== "saving") hear.kept(how);
    said = how;
  }

  /** The document may have changed. */
  function changed(change: Change) {
    stir(change);
    if (change === "blocks") look();
    tell();
  }

  /** A revision is on the disk. */
  function kept(revision: number, savedAt: number) {
    saved = { revision, at: savedAt };
    failure = null;
    tell();
  }

  /** What was sent could not be saved. */
  function notKept(why: Failure) {
    failure = why;
    tell();
  }

  /** Sends what has not been sent; resolves when Rust has it all and what it says is shown, rejects with what kept it
   * from there. */
  async function settled() {
    while (!hear.composes() && hear.document() !== sent) {
      const now = hear.document();
      await send();
      if (failure && sent !== now) throw failure;
    }
    if (answer && hear.document() === answer.of) showNow();
  }

  /** The revision that the document is, where Rust has all of it. */
  const whole = () => (hear.document() === sent && !underway ? at : null);

  return { changed, whole, kept, notKept, settled, name, stop };
}
