import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block } from "../ipc/types";
import { docOf } from "./convert";
import {
  demote,
  levelsOf,
  moveDown,
  moveUp,
  positionOf,
  promote,
  remove,
  rename,
  type Gesture,
} from "./gestures";

const heading = (id: number, level: 1 | 2 | 3 | 4, text: string): Block => ({
  id,
  type: "heading",
  level,
  numbered: true,
  text: [{ text }],
});
const paragraph = (id: number, text: string): Block => ({ id, type: "paragraph", text: [{ text }] });

const body = [
  heading(1, 1, "甲"),
  paragraph(2, "甲文"),
  heading(3, 2, "甲一"),
  heading(4, 1, "乙"),
  paragraph(5, "乙文"),
];

const start = () =>
  EditorState.create({
    doc: docOf({
      kind: "plain",
      form: "plain",
      front: { title: [], addressee: [] },
      body,
      attachments: [],
      back: {} as never,
    }),
  });
const ids = (state: EditorState) => state.doc.child(2).children.map((node) => node.attrs.id);
const after = (state: EditorState, gesture: Gesture, heading: number) => {
  const tr = gesture(state, heading);
  return tr && state.apply(tr);
};

test("a section moves with all below it, and the caret with it", () => {
  const state = start();
  const inside = positionOf(state.doc, 4) + 2;
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, inside)));
  const moved = after(placed, moveUp, 3)!;
  expect(ids(moved)).toEqual([4, 5, 1, 2, 3]);
  expect(moved.selection.$head.parent.textContent).toBe("乙文");
  expect(ids(after(moved, moveDown, 0)!)).toEqual([1, 2, 3, 4, 5]);
});

test("a section at the end moves no further", () => {
  expect(moveUp(start(), 0)).toBeNull();
  expect(moveDown(start(), 3)).toBeNull();
  expect(moveUp(start(), 2)).toBeNull();
});

test("levels change with all below, and only where all can", () => {
  expect(levelsOf(after(start(), demote, 0)!.doc)).toEqual([2, null, 3, 1, null]);
  expect(promote(start(), 0)).toBeNull();
});

test("a heading gets other words", () => {
  const renamed = start().apply(rename(start(), 3, "丙")!);
  expect(renamed.doc.child(2).child(3).textContent).toBe("丙");
});

test("a section is taken out with all below it, and the last leaves a line", () => {
  expect(ids(after(start(), remove, 0)!)).toEqual([4, 5]);
  const one = after(after(start(), remove, 0)!, remove, 0)!;
  expect(one.doc.child(2).childCount).toBe(1);
  expect(one.doc.child(2).textContent).toBe("");
});
