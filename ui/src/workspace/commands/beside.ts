import type { WordKey } from "../../words";

/** Keys that are no commands: they mean something only where they are pressed. Read by the sheet of shortcuts. */
export const BESIDE: { title: WordKey; keys: [what: WordKey, keys: string][] }[] = [
  {
    title: "inOutline",
    keys: [
      ["demote", "Tab"],
      ["promote", "Shift-Tab"],
      ["advanceStatus", "Space"],
      ["rename", "F2"],
      ["removeSection", "Delete"],
      ["unfoldBeside", "*"],
      ["typeToLine", "A…Z"],
      ["goText", "Enter"],
    ],
  },
  {
    title: "inText",
    keys: [
      ["nextItem", "Enter"],
      ["breakLine", "Shift-Enter"],
      ["nextCell", "Tab"],
    ],
  },
];
