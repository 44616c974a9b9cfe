import { closeHistory } from "prosemirror-history";
import type { Command as EditorCommand } from "prosemirror-state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "prosemirror-tables";
import { insertAttachment } from "../../editor/attached";
import { insertBreak, insertPicture, insertTable, toggleLook, toggleOrientation } from "../../editor/insert";
import { choosePicture } from "../../ipc/commands";
import type { WordKey } from "../../words";
import type { Desk } from "../desk.svelte";
import type { Command } from "./command";

/** A command of the editor, done where it can be. */
const edit = (menu: "insert" | "table", label: WordKey, what: EditorCommand, keys?: string): Command => ({
  label,
  menu,
  ...(keys ? { keys } : {}),
  enabled: ({ view }) =>
    view !== undefined && (menu !== "table" || isInTable(view.state)) && what(view.state),
  run({ view }) {
    if (!view) return;
    what(view.state, (tr) => view.dispatch(closeHistory(tr)));
    view.focus();
  },
});

/** Asks for a picture and puts it behind the paragraph of the caret. */
function picture(desk: Desk) {
  desk.outer.attempt(async () => {
    const chosen = await choosePicture();
    if (chosen && desk.view) await insertPicture(desk.view, chosen.id, chosen.image);
  }, null);
}

/** What is put into the text beside words. */
export const INSERT: Command[] = [
  edit("insert", "insertTable", insertTable, "Mod-Alt-t"),
  { label: "insertPicture", menu: "insert", keys: "Mod-Alt-p", run: picture },
  edit("insert", "insertBreak", insertBreak, "Mod-Enter"),
  edit("insert", "insertAttachment", insertAttachment),
  { label: "insertReference", menu: "insert", keys: "Mod-Alt-r", run: (desk) => desk.show("reference") },
  edit("table", "rowAbove", addRowBefore),
  edit("table", "rowBelow", addRowAfter),
  edit("table", "columnLeft", addColumnBefore),
  edit("table", "columnRight", addColumnAfter),
  edit("table", "removeRow", deleteRow),
  edit("table", "removeColumn", deleteColumn),
  edit("table", "mergeCells", mergeCells),
  edit("table", "splitCell", splitCell),
  edit("table", "headerRow", toggleHeaderRow),
  edit("table", "threeLine", toggleLook),
  edit("table", "landscape", toggleOrientation),
  edit("table", "removeTable", deleteTable),
];
