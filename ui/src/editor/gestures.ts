import type { Node } from "prosemirror-model";
import { TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { extent, headingAbove, next, previous } from "../outline/sections";
import { blockOf, levelsOf, positionOf, positionOfBlock, standingAt, type Standing } from "./bodies";
import { schema } from "./schema";

/** What clerks do with whole sections, each named by where its heading stands. A gesture is one transaction and so one
 * undo step; null where it cannot be. */
export type Gesture = (state: EditorState, heading: Standing) => Transaction | null;

export const moveUp: Gesture = (state, { body, index }) => {
  const before = previous(levelsOf(body), index);
  return before === null ? null : move(state, { body, index }, positionOf(body, before));
};

export const moveDown: Gesture = (state, { body, index }) => {
  const after = next(levelsOf(body), index);
  return after && move(state, { body, index }, positionOf(body, after.to));
};

/** Where a section begins and ends. */
function stretchOf({ body, index }: Standing) {
  const { from, to } = extent(levelsOf(body), index);
  return { from, to, start: positionOf(body, from), end: positionOf(body, to) };
}

/** Moves a section before what stands at a position, in its own text or another; the caret stays where it was in the
 * words. A text is never without a paragraph to type into. */
export function move(state: EditorState, heading: Standing, goal: number): Transaction | null {
  const { from, to, start, end } = stretchOf(heading);
  if (goal >= start && goal <= end) return null;
  const { selection, tr } = state;
  const { children } = heading.body.node;
  const blocks = children.slice(from, to);
  if (blocks.length === children.length) tr.replaceWith(start, end, schema.node("paragraph"));
  else tr.delete(start, end);
  const landed = tr.mapping.map(goal);
  tr.insert(landed, blocks);
  const inside = selection.from >= start && selection.to <= end;
  if (inside) {
    const shift = landed - start;
    tr.setSelection(TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift));
  }
  return tr;
}

const shiftLevel =
  (by: 1 | -1): Gesture =>
  ({ tr }, { body, index }) => {
    const levels = levelsOf(body);
    const { from, to } = extent(levels, index);
    const moved = levels.slice(from, to).map((level) => level && level + by);
    if (moved.some((level) => level !== null && (level < 1 || level > 4))) return null;
    moved.forEach((level, nth) => {
      if (level !== null) tr.setNodeAttribute(positionOf(body, from + nth), "level", level);
    });
    return tr;
  };

export const promote = shiftLevel(-1);
export const demote = shiftLevel(1);

/** Gives a heading other words; a run-in one keeps its closing mark and the text after it. */
export function rename(state: EditorState, heading: Standing, words: string): Transaction | null {
  const node = blockOf(heading);
  const start = positionOfBlock(heading) + 1;
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
export const remove: Gesture = ({ tr }, heading) => {
  const { from, to, start, end } = stretchOf(heading);
  const all = from === 0 && to === heading.body.node.childCount;
  return all ? tr.replaceWith(start, end, schema.node("paragraph")) : tr.delete(start, end);
};

/** Makes the block a heading of a level, or a plain paragraph of none. */
export function setLevel(
  state: EditorState,
  block: Standing,
  level: 1 | 2 | 3 | 4 | null,
): Transaction | null {
  const node = blockOf(block);
  if (!["heading", "paragraph"].includes(node.type.name)) return null;
  const at = positionOfBlock(block);
  const { id, numbered } = node.attrs;
  const tr = state.tr.removeMark(at + 1, at + 1 + node.content.size, schema.marks.lead);
  return level === null
    ? tr.setNodeMarkup(at, schema.nodes.paragraph, { id, level: null, numbered: true })
    : tr.setNodeMarkup(at, schema.nodes.heading, { id, level, numbered });
}

/** The heading of the section that the caret stands in. */
export function headingOfCaret({ doc, selection }: EditorState): Standing | null {
  const at = standingAt(doc, selection.head);
  const index = at && headingAbove(levelsOf(at.body), at.index);
  return at && index !== null ? { body: at.body, index } : null;
}
