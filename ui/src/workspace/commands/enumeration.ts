import {
  joinItems,
  moveItem,
  renumberItems,
  splitItems,
  type ItemEdit,
} from "../../editor/enumeration/edits";
import type { WordKey } from "../../words";
import type { Command } from "./command";

const item = (label: WordKey, edit: ItemEdit, keys?: string): Command => ({
  label,
  menu: "section",
  ...(keys ? { keys } : {}),
  enabled: ({ view }) => view !== undefined && edit(view.state) !== null,
  run: (desk) => void (desk.view && desk.dispatch(edit(desk.view.state))),
});

/** What is done with 一是…二是…. */
export const ENUMERATION: Command[] = [
  item("itemUp", moveItem(-1), "Mod-Shift-ArrowUp"),
  item("itemDown", moveItem(1), "Mod-Shift-ArrowDown"),
  item("renumberItems", renumberItems),
  item("splitItems", splitItems),
  item("joinItems", joinItems),
];
