import { emit } from "@tauri-apps/api/event";
import type { Saved } from "../../src/ipc/types";

/** The keys rest for so long before a draft is saved, in milliseconds: less than the program waits, so that tests do. */
const QUIET = 40;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Passes an answer to an edit on, and says a moment after the last one that its revision is on the disk. */
export async function saving<Answer extends { revision: number }>(
  answer: Answer | Promise<Answer>,
): Promise<Answer> {
  const analysis = await answer;
  clearTimeout(timer);
  timer = setTimeout(() => {
    const saved: Saved = { id: 1, revision: analysis.revision, savedAt: Date.now() };
    void emit("saved", saved);
  }, QUIET);
  return analysis;
}
