import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Command } from "./command";

/** A field outside the text has a memory of its own. */
function inField(verb: "undo" | "redo"): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  if (field.closest(".input-path")) return false;
  document.execCommand(verb);
  return true;
}

export const EDIT: Command[] = [
  {
    label: "undo",
    menu: "edit",
    keys: "Mod-z",
    typed: true,
    run: ({ view }) => void (inField("undo") || (view && undo(view.state, view.dispatch))),
    enabled: ({ view }) => view !== undefined && undoDepth(view.state) > 0,
  },
  {
    label: "redo",
    menu: "edit",
    keys: "Mod-Shift-z",
    typed: true,
    run: ({ view }) => void (inField("redo") || (view && redo(view.state, view.dispatch))),
    enabled: ({ view }) => view !== undefined && redoDepth(view.state) > 0,
  },
];
