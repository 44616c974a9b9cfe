import type { editorZh } from "./editor.zh";

/** What the workspace says, in English. */
export const editorEn: Record<keyof typeof editorZh, string> = {
  menuFile: "File",
  menuEdit: "Edit",
  menuSection: "Section",
  menuInsert: "Insert",
  menuView: "View",
  menuHelp: "Help",
  palette: "All commands",
  paletteHint: "Type a command's name",
  jump: "Jump to a section",
  jumpHint: "Type words of its heading",
  nothingMatches: "Nothing matches.",
  heading1: "Make a level 1 heading",
  heading2: "Make a level 2 heading",
  heading3: "Make a level 3 heading",
  heading4: "Make a level 4 heading",
  plainParagraph: "Make plain text",
  strong: "Bold",
  goSide: "Go to the right side",
  showSide: "Show or fold the right side",
  nextPane: "Next pane",
  previousPane: "Previous pane",
  previousFinding: "Previous finding",
  side: "Right side",
};
