import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block } from "../ipc/types";
import { docOf } from "./convert";
import { bodiesOf, levelsOf, positionOf, standing } from "./bodies";
import { demote, move, moveDown, moveUp, promote, remove, rename, type Gesture } from "./gestures";

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
      attachments: [
        { id: 9, title: [], body: [heading(6, 1, "丙"), paragraph(7, "丙文"), heading(8, 1, "丁")] },
      ],
      back: {} as never,
    }),
  });
const ids = (state: EditorState, body = 0) =>
  bodiesOf(state.doc)[body]!.node.children.map((node) => node.attrs.id);
const at = (state: EditorState, block: number) => standing(state.doc, block)!;
const after = (state: EditorState, gesture: Gesture, heading: number) => {
  const tr = gesture(state, at(state, heading));
  return tr && state.apply(tr);
};

test("a section moves with all below it, and the caret with it", () => {
  const state = start();
  const inside = positionOf(bodiesOf(state.doc)[0]!, 4) + 2;
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, inside)));
  const moved = after(placed, moveUp, 4)!;
  expect(ids(moved)).toEqual([4, 5, 1, 2, 3]);
  expect(moved.selection.$head.parent.textContent).toBe("乙文");
  expect(ids(after(moved, moveDown, 4)!)).toEqual([1, 2, 3, 4, 5]);
});

test("a section of an attachment moves within it, and from one text into another", () => {
  const state = start();
  expect(ids(after(state, moveUp, 8)!, 1)).toEqual([8, 6, 7]);
  expect(moveUp(state, at(state, 6))).toBeNull();
  const inside = positionOf(bodiesOf(state.doc)[1]!, 1) + 2;
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, inside)));
  const moved = placed.apply(move(placed, at(placed, 6), positionOf(bodiesOf(placed.doc)[0]!, 3))!);
  expect(ids(moved)).toEqual([1, 2, 3, 6, 7, 4, 5]);
  expect(ids(moved, 1)).toEqual([8]);
  expect(moved.selection.$head.parent.textContent).toBe("丙文");
  expect(ids(moved.apply(move(moved, at(moved, 8), positionOf(bodiesOf(moved.doc)[0]!, 0))!), 1)).toEqual([
    null,
  ]);
});

test("a section at the end moves no further", () => {
  for (const [gesture, block] of [
    [moveUp, 1],
    [moveDown, 4],
    [moveUp, 3],
  ] as const)
    expect(after(start(), gesture, block)).toBeNull();
});

test("levels change with all below, and only where all can", () => {
  const demoted = after(start(), demote, 1)!;
  expect(levelsOf(bodiesOf(demoted.doc)[0]!)).toEqual([2, null, 3, 1, null]);
  expect(after(start(), promote, 1)).toBeNull();
});

test("a heading gets other words", () => {
  const renamed = start().apply(rename(start(), at(start(), 4), "丙")!);
  expect(renamed.doc.child(2).child(3).textContent).toBe("丙");
});

test("a section is taken out with all below it, and the last leaves a line", () => {
  expect(ids(after(start(), remove, 1)!)).toEqual([4, 5]);
  const one = after(after(start(), remove, 1)!, remove, 4)!;
  expect(one.doc.child(2).childCount).toBe(1);
  expect(one.doc.child(2).textContent).toBe("");
});
