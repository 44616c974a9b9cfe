import type { contributionsZh } from "./contributions.zh";

export const contributionsEn: Record<keyof typeof contributionsZh, string> = {
  contributions: "Contributions",
  partsHint:
    "Say who writes each section; everyone is handed a Word file. Drop what comes back here, all at once.",
  partsNone: "The draft has no headings yet, so there are no sections to hand out. Write them first.",
  partSection: "Section",
  partOffice: "Written by",
  partOfficeOf: "Who writes “{0}”",
  partState: "Came back",
  partMissing: "Not yet",
  partUnchanged: "{0} (as it was handed out)",
  partUndecided: "{0} {0|answer|answers} that differ: choose one",
  partTake: "Which answer is taken for “{0}”",
  partAnswer: "{0} ({1} {1|character|characters}): {2}",
  partAll: "All of them, one after the other",
  partNone: "None for now",
  partByHeading: "{0} (known by its heading)",
  partStray: "{0}: answers no section, and is not taken",
  partUnread: "{0}: {1}",
  partsWaiting: "Not answered: {0}",
  partsHandOut: "Hand out",
  partsGather: "Take in",
  partsMerge: "Merge {0}",
  partsHanded: "{0} {0|file was|files were} written.",
  partsUndecided: "{0} {0|section has|sections have} several answers: choose before merging.",
  partsPut: "{0} {0|section|sections} merged",
};
