import { splitBlockAs } from "prosemirror-commands";
import { closeHistory } from "prosemirror-history";
import { TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { schema } from "../schema";
import { enumerationAt, itemsOf, marker, type Item } from "./items";

/** What clerks do with the enumeration that the caret stands in; null where it cannot be. */
export type ItemEdit = (state: EditorState) => Transaction | null;

const nthAt = (items: Item[], head: number) => items.findLastIndex(({ from }) => from <= head);

/** The item changes places with a neighbour: the words go, markers and closing marks stay. */
export const moveItem =
  (by: 1 | -1): ItemEdit =>
  (state) => {
    const items = enumerationAt(state);
    const nth = nthAt(items, state.selection.head);
    const [one, other] = [items[Math.min(nth, nth + by)], items[Math.max(nth, nth + by)]];
    if (nth < 0 || !one || !other) return null;
    const [first, second] = [one, other].map(({ body, close }) => state.doc.slice(body, close));
    const tr = state.tr.replace(other.body, other.close, first!).replace(one.body, one.close, second!);
    const own = by === 1 ? tr.mapping.map(other.body, -1) : one.body;
    const into = Math.max(0, state.selection.head - items[nth]!.body);
    const at = by === 1 ? other.body + (second!.size - first!.size) : own;
    return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at + into, tr.doc.content.size))));
  };

/** The markers count on from the first. */
export const renumberItems: ItemEdit = (state) => {
  const items = enumerationAt(state);
  const tr = state.tr;
  items.forEach((item, index) => {
    const due = marker(item.family, index + 1);
    const comma = /[，、]$/.exec(state.doc.textBetween(item.from, item.body))?.[0] ?? "";
    const now = state.doc.textBetween(item.from, item.body);
    if (now !== due + comma)
      tr.insertText(due + comma, tr.mapping.map(item.from), tr.mapping.map(item.body, -1));
  });
  return tr.docChanged ? tr : null;
};

/** Each item gets a paragraph of its own. */
export const splitItems: ItemEdit = (state) => {
  const items = enumerationAt(state);
  const tr = state.tr;
  const parents = new Set(items.map(({ from }) => state.doc.resolve(from).before()));
  if (items.length < 2 || parents.size > 1) return null;
  for (const item of items.toReversed()) {
    close(tr, item, "。");
    const after = [{ type: schema.nodes.paragraph!, attrs: { id: null, level: null, numbered: true } }];
    if (state.doc.resolve(item.from).parentOffset > 0) tr.split(item.from, 1, after);
  }
  return tr;
};

/** All items stand in one paragraph. */
export const joinItems: ItemEdit = (state) => {
  const items = enumerationAt(state);
  const tr = state.tr;
  const parents = new Set(items.map(({ from }) => state.doc.resolve(from).before()));
  if (parents.size < 2) return null;
  items.toReversed().forEach((item, index) => {
    close(tr, item, index === 0 ? "。" : "；");
    if (index < items.length - 1) tr.join(state.doc.resolve(item.from).before());
  });
  return tr;
};

/** Positions before the item stay as they are. */
function close(tr: Transaction, { close, to }: Item, mark: string) {
  if (tr.doc.textBetween(close, to) !== mark) tr.insertText(mark, close, to);
}

/** Enter behind an item that has a paragraph to itself offers the next; Enter again takes the offer back. Each is a step
 * of its own, however fast it comes after what was typed. */
export const offerNext: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parent.type.name !== "paragraph" || $head.parentOffset < $head.parent.content.size)
    return false;
  const at = $head.before();
  const text = $head.parent.textContent;
  const [item, another] = itemsOf($head.parent, at);
  if (/^([一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}，)$/.test(text)) {
    dispatch?.(closeHistory(state.tr.delete($head.start(), $head.end())));
    return true;
  }
  if (!item || another || item.from !== at + 1 || item.close === item.body) return false;
  if (!dispatch) return true;
  const plain = splitBlockAs(() => ({
    type: schema.nodes.paragraph!,
    attrs: { id: null, level: null, numbered: true },
  }));
  const next = marker(item.family, item.nth + 1) + (item.family === "是" || item.family === "要" ? "" : "，");
  return plain(state, (tr) => dispatch(closeHistory(tr.insertText(next)).scrollIntoView()), view);
};
