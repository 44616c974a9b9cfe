import { demote, moveDown, moveUp, promote } from "../editor/gestures";
import type { Desk } from "../workspace/desk.svelte";
import { siblingsOf, type Row } from "./rows";

/** What the keys of the tree act on. */
export type Walk = {
  desk: Desk;
  rows: Row[];
  folded: ReadonlySet<number>;
  go: (row: Row | undefined) => void;
  fold: (row: Row, closed: boolean) => void;
};

/** Words typed in the tree one after the other, to go where they lead; null for a key that writes nothing. */
export function typing() {
  let typed = { words: "", at: 0 };
  return ({ key, ctrlKey, metaKey, altKey, timeStamp }: KeyboardEvent): string | null => {
    if (key.length !== 1 || /[?？]/.test(key) || ctrlKey || metaKey || altKey) return null;
    typed = { words: (timeStamp - typed.at < 700 ? typed.words : "") + key, at: timeStamp };
    return typed.words;
  };
}

/** The keys of a tree (APG), and with them the gestures of sections; whether the key meant something. */
export function treeKey(event: KeyboardEvent, row: Row, walk: Walk): boolean {
  const heading = row.entry.kind === "heading";
  if (event.ctrlKey || event.metaKey) return false;
  return (heading && gesture(event, row, walk)) || (!event.altKey && step(event, row, walk));
}

function gesture(event: KeyboardEvent, row: Row, { desk, go, rows }: Walk): boolean {
  const { block } = row.entry;
  const act = (...what: Parameters<Desk["section"]> extends [unknown, ...infer Rest] ? Rest : never) => {
    desk.section(block, ...what);
    go(row);
  };
  if (event.altKey && event.key === "ArrowUp") act("moveUp", moveUp);
  else if (event.altKey && event.key === "ArrowDown") act("moveDown", moveDown);
  else if (event.key === "Tab") act(event.shiftKey ? "promote" : "demote", event.shiftKey ? promote : demote);
  else if (event.key === "F2") desk.renaming = block;
  else if (event.key === " ") desk.advance(block);
  else if (event.key === "Delete") {
    const at = rows.indexOf(row);
    const next =
      rows.find(({ entry }, index) => index > at && entry.level <= row.entry.level) ?? rows[at - 1];
    desk.removeSection(block);
    go(next);
  } else return false;
  return true;
}

function step(event: KeyboardEvent, row: Row, { desk, rows, folded, go, fold }: Walk): boolean {
  const at = rows.indexOf(row);
  const closed = folded.has(row.entry.block);
  switch (event.key) {
    case "ArrowDown":
      return (go(rows[at + 1]), true);
    case "ArrowUp":
      return (go(rows[at - 1]), true);
    case "Home":
      return (go(rows[0]), true);
    case "End":
      return (go(rows.at(-1)), true);
    case "ArrowRight":
      if (row.parent) closed ? fold(row, false) : go(rows[at + 1]);
      return true;
    case "ArrowLeft": {
      const above = rows.findLast((one, index) => index < at && one.entry.level < row.entry.level);
      return (row.parent && !closed ? fold(row, true) : go(above), true);
    }
    case "*":
      siblingsOf(rows, row).forEach((one) => fold(one, false));
      return true;
    case "Enter":
    case "Escape":
      return (desk.editor?.goTo(row.entry.block), true);
    default:
      return false;
  }
}
