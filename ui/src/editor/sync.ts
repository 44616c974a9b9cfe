import type { Node } from "prosemirror-model";
import type { Analysis, Failure, Opened } from "../ipc/types";
import { beginBlank, edit, replace } from "../ipc/commands";
import { afterPaint } from "./afterPaint";
import { UNNAMED } from "./blank";
import { draftOf } from "./convert";
import { editsBetween } from "./edits";

/** What hears of the draft that Rust holds. */
export type Hear = {
  /** The document now, or null while an input method composes: nothing is sent then. */
  document: () => Node | null;
  /** An analysis of the document as it is now. */
  analysed: (analysis: Analysis) => void;
  /** Whether an analysis is to be seen at once, though keys follow each other quickly. */
  urgent: (analysis: Analysis) => boolean;
  failed: (failure: Failure) => void;
};

/** Keys that follow each other within so many milliseconds are one burst: what an analysis says is shown after it. */
const REST = 120;

/** Keeps Rust's draft the same as the window's document: one call under way at a time, each with all that changed
 * since the last. An answer about a document that has changed since is followed by the next call, not shown. */
export function synchronise(draft: Opened, opened: Node, hear: Hear) {
  let sent = opened;
  let at = draft.revision;
  let busy = false;
  let callOff: (() => void) | null = null;
  let failure: Failure | null = null;
  const answers = answering(hear);

  async function send() {
    callOff = null;
    const now = hear.document();
    if (busy || now === null || now === sent) return answers.show();
    busy = true;
    failure = null;
    try {
      const analysis = await call(now);
      at = analysis.revision;
      sent = now;
      answers.take(analysis, now);
    } catch (why) {
      failure = why as Failure;
      hear.failed(failure);
    } finally {
      busy = false;
    }
    if (sent === now) soon();
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

  /** What changed goes out when the frame that shows it is painted. */
  function soon() {
    callOff ??= afterPaint(() => void send());
  }

  /** The document may have changed. */
  function changed() {
    answers.stir();
    soon();
  }

  /** Sends what has not been sent; resolves when Rust has it all and what it says is shown, rejects with what kept it
   * from there. */
  async function settled() {
    while (hear.document() !== null && hear.document() !== sent) {
      await send();
      if (failure) throw failure;
      await new Promise((done) => setTimeout(done, 10));
    }
    answers.show("now");
  }

  function stop() {
    callOff?.();
    answers.stop();
  }

  return { changed, settled, name, stop };
}

/** Shows answers: each once, of the document as it is, and while keys come quickly only when they rest. */
function answering(hear: Hear) {
  let last: { analysis: Analysis; of: Node } | null = null;
  let stirred = { at: -Infinity, burst: false };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(when: "now" | "rested" = "rested") {
    clearTimeout(timer);
    if (!last || hear.document() !== last.of) return;
    const left = stirred.at + REST - performance.now();
    if (when === "rested" && stirred.burst && left > 0 && !hear.urgent(last.analysis)) {
      timer = setTimeout(show, left);
      return;
    }
    const { analysis } = last;
    last = null;
    hear.analysed(analysis);
  }

  return {
    show,
    take(analysis: Analysis, of: Node) {
      last = { analysis, of };
      show();
    },
    stir() {
      const now = performance.now();
      stirred = { at: now, burst: now - stirred.at < REST };
    },
    stop: () => clearTimeout(timer),
  };
}
