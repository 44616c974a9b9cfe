import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { fixHere } from "../../check/decide";
import { step } from "../../editor/find";
import type { Desk } from "../desk.svelte";
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
    run: ({ editor }) => void (inField("undo") || editor?.retrace(undo)),
    enabled: ({ view }) => view !== undefined && undoDepth(view.state) > 0,
  },
  {
    label: "redo",
    menu: "edit",
    keys: "Mod-Shift-z",
    typed: true,
    run: ({ editor }) => void (inField("redo") || editor?.retrace(redo)),
    enabled: ({ view }) => view !== undefined && redoDepth(view.state) > 0,
  },
  { label: "find", menu: "edit", keys: "Mod-f", run: (desk) => void (desk.finding = "find") },
  { label: "replace", menu: "edit", keys: "Mod-h", run: (desk) => void (desk.finding = "replace") },
  { label: "findNext", menu: "edit", keys: "F3", run: (desk) => again(desk, 1) },
  { label: "findPrevious", menu: "edit", keys: "Shift-F3", run: (desk) => again(desk, -1) },
  { label: "fixHere", menu: "edit", keys: "Alt-Enter", run: (desk) => void fixHere(desk) },
];

/** Goes on with a search; where there is none, asks what for. */
function again(desk: Desk, by: 1 | -1) {
  const tr = desk.finding && desk.view ? step(desk.view.state, by) : null;
  if (tr) desk.editor?.reveal(tr);
  else desk.finding ??= "find";
}
