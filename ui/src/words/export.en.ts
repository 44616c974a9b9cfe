import type { exportZh } from "./export.zh";

/** The same in English. */
export const exportEn: Record<keyof typeof exportZh, string> = {
  exportTitle: "Export Word",
  exportOpen:
    "{0} {0|blank|blanks} and {1} {1|finding|findings} open. Export goes on; blanks are printed as they stand.",
  exportBlanks: "{0} {0|blank|blanks} open. Export goes on; blanks are printed as they stand.",
  exportFindings: "{0} {0|finding|findings} open. Export goes on.",
  exportClean: "All blanks and findings are done.",
  openList: "What is open",
  missingFaces:
    "This machine lacks {0}. The file names them all the same and is right where they are installed; opened here, lines may break elsewhere.",
  profileChoice: "Profile",
  profileStandard: "National standard",
  profileOwn: "The office's own",
  profileChoose: "Choose a profile…",
  profileOther: "Another…",
  profileForget: "Remove",
  profileNone:
    "An office with rules of its own writes them as a .toml file: only what differs from the standard",
  profileSame: "No difference from the standard",
  profileDiffers: "{0} {0|difference|differences} from the standard",
  profileKept: "The profile is now {0}",
  numbering: "Heading numbers",
  numberingAuto: "Automatic",
  numberingAutoHint: "Numbers follow when headings change in Word",
  numberingLiteral: "Typed",
  numberingLiteralHint: "For systems that lose automatic numbers",
  openBlanks: "Open blanks",
  openBlanksPlain: "As they stand",
  openBlanksHighlighted: "On yellow",
  alsoInFile: "Also in the file",
  contentsWish: "Table of contents",
  contentsHint: "Headings of levels 1 and 2, on pages of its own",
  contentsNone: "A document with a letterhead has none: its text must begin on page 1",
  withDraft: "The draft itself",
  withDraftHint:
    "Opened in Nigao again, blanks, progress and decisions are all there; leave it out of files for sign-off and issue",
  exporting: "Exporting…",
  exported: "Exported {0}",
};
