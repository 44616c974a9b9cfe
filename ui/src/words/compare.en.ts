import type { compareZh } from "./compare.zh";

export const compareEn: Record<keyof typeof compareZh, string> = {
  compareTab: "Compare",
  compareWith: "Compare with which older draft",
  compareFile: "The file chosen",
  compareChoose: "Choose a file",
  compareNone: "Choose an older draft to see what changed and what was carried over.",
  compareShare: "{0}% carried over",
  compareOpening: "Opening",
  compareLook: "What to show",
  compareChanges: "All changes",
  compareFigures: "Figures only",
  compareCarried: "Carried over only",
  compareWide: "Side by side",
  compareOld: "Older draft",
  compareNew: "This draft",
  compareFolded: "… {0} paragraphs not shown",
  compareMoved: "Moved",
  compareSplit: "Split into {0}",
  compareJoined: "Joined from {0}",
};
