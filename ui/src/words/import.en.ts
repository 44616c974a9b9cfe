import type { importZh } from "./import.zh";

/** What is said while old drafts come in. */
export const importEn: Record<keyof typeof importZh, string> = {
  corrections: "Set right what was recognised",
  correctionsHint: "Click text at the left or a heading at the right, then use these buttons or keys",
  toLevel1: "Level 一、",
  toLevel2: "Level （一）",
  toLevel3: "Level 1.",
  toLevel4: "Level （1）",
  toText: "Make it text",
  splitHere: "Split here",
  joinBefore: "Join to the one before",
  leaveOut: "Leave out",
  batchTitle: "Bringing in {0} {0|file|files}",
  batchProgress: "{0} of {1} read",
  batchWaiting: "Waiting",
  batchLeft: "Cancelled, not read",
  batchKept: "{0} taken in, under recent drafts",
  batchRead: "{0} {0|draft|drafts} found, {1} {1|place|places} to look at",
  batchOpen: "Open",
  batchKeepAll: "Take in all ({0} {0|file|files})",
};
