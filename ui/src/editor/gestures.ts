import type { Node } from "prosemirror-model";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { extent, headingAbove, levelOf, next, previous, type Extent } from "../outline/sections";
import { bodyStart } from "./ids";
import { schema } from "./schema";

/** What clerks do with whole sections. Each gesture is one transaction and so one undo step; null where it cannot be. */
export type Gesture = (state: EditorState, heading: number) => Transaction | null;

export const levelsOf = (doc: Node) => doc.child(2).children.map(levelOf);

/** The index of the block with a name, -1 where there is none. */
export const indexOf = (doc: Node, id: number) =>
  doc.child(2).children.findIndex((node) => node.attrs.id === id);

/** The position before the block of that index. */
export function positionOf(doc: Node, index: number): number {
  const before = doc.child(2).children.slice(0, index);
  return before.reduce((at, node) => at + node.nodeSize, bodyStart(doc));
}

/** The index of the block that a position stands in; null outside the body. */
export function indexAt(doc: Node, position: number): number | null {
  const at = doc.resolve(position);
  return at.depth >= 1 && at.node(1).type.name === "body" ? at.index(1) : null;
}

export const moveUp: Gesture = (state, heading) => {
  const levels = levelsOf(state.doc);
  const before = previous(levels, heading);
  return before === null ? null : move(state, extent(levels, heading), before);
};

export const moveDown: Gesture = (state, heading) => {
  const levels = levelsOf(state.doc);
  const after = next(levels, heading);
  return after && move(state, extent(levels, heading), after.to);
};

/** Moves blocks before the block of index `target`; the caret stays where it was in the text. */
export function move(state: EditorState, { from, to }: Extent, target: number): Transaction | null {
  if (target >= from && target <= to) return null;
  const { doc, selection, tr } = state;
  const [start, end, goal] = [from, to, target].map((index) => positionOf(doc, index)) as [
    number,
    number,
    number,
  ];
  const landed = goal > start ? goal - (end - start) : goal;
  tr.delete(start, end).insert(landed, doc.child(2).children.slice(from, to));
  const inside = selection.from >= start && selection.to <= end;
  if (inside) {
    const shift = landed - start;
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
  }
  return tr;
}

const shiftLevel =
  (by: 1 | -1): Gesture =>
  (state, heading) => {
    const { doc, tr } = state;
    const levels = levelsOf(doc);
    const { from, to } = extent(levels, heading);
    const moved = levels.slice(from, to).map((level) => level && level + by);
    if (moved.some((level) => level !== null && (level < 1 || level > 4))) return null;
    moved.forEach((level, nth) => {
      if (level !== null) tr.setNodeAttribute(positionOf(doc, from + nth), "level", level);
    });
    return tr;
  };

export const promote = shiftLevel(-1);
export const demote = shiftLevel(1);

/** Gives a heading other words; a run-in one keeps its closing mark and the text after it. */
export function rename(state: EditorState, heading: number, words: string): Transaction | null {
  const node = state.doc.child(2).child(heading);
  const start = positionOf(state.doc, heading) + 1;
  if (node.type.name === "heading") return state.tr.insertText(words, start, start + node.content.size);
  const lead = leadOf(node);
  return state.tr.replaceWith(
    start,
    start + lead.length,
    schema.text(words + (/[。：:！？]$/.exec(lead)?.[0] ?? "。"), [schema.mark("lead")]),
  );
}

/** The words that open a paragraph as its heading. */
export function leadOf(node: Node): string {
  let lead = "";
  for (const child of node.children) {
    if (!child.marks.some((mark) => mark.type.name === "lead")) break;
    lead += child.text ?? "\n";
  }
  return lead;
}

/** Takes a section out with all below it; a text is never without a paragraph to type into. */
export const remove: Gesture = ({ doc, tr }, heading) => {
  const { from, to } = extent(levelsOf(doc), heading);
  const [start, end] = [positionOf(doc, from), positionOf(doc, to)];
  const all = from === 0 && to === doc.child(2).childCount;
  return all ? tr.replaceWith(start, end, schema.node("paragraph")) : tr.delete(start, end);
};

/** Makes the block a heading of a level, or a plain paragraph of none. */
export function setLevel(state: EditorState, index: number, level: 1 | 2 | 3 | 4 | null): Transaction | null {
  const node = state.doc.child(2).maybeChild(index);
  if (!node || !["heading", "paragraph"].includes(node.type.name)) return null;
  const at = positionOf(state.doc, index);
  const { id, numbered } = node.attrs;
  const tr = state.tr.removeMark(at + 1, at + 1 + node.content.size, schema.marks.lead);
  return level === null
    ? tr.setNodeMarkup(at, schema.nodes.paragraph, { id, level: null, numbered: true })
    : tr.setNodeMarkup(at, schema.nodes.heading, { id, level, numbered });
}

/** The heading of the section that the caret stands in. */
export function headingOfCaret({ doc, selection }: EditorState): number | null {
  const at = indexAt(doc, selection.head);
  return at === null ? null : headingAbove(levelsOf(doc), at);
}
