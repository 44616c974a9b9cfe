import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block, Mark } from "../ipc/types";
import { draftWith } from "./specimens/draft";
import { docOf } from "./convert";
import { endSearch, find, finder, findings, lookFor, replaceAll, replaceOne, step } from "./find";

const place: Mark = { type: "blank", key: "place:xx", kind: "place" };
const body: Block[] = [
  { id: 1, type: "heading", level: 1, numbered: true, text: [{ text: "档案移交" }] },
  { id: 2, type: "paragraph", text: [{ text: "移交档案，做好登记(表一)。" }] },
  { id: 3, type: "heading", level: 1, numbered: true, text: [{ text: "培训" }] },
  {
    id: 4,
    type: "paragraph",
    text: [{ text: "在" }, { text: "xx", marks: [place] }, { text: "培训，讲档案。" }],
  },
];
const start = () => EditorState.create({ doc: docOf(draftWith(body)), plugins: [history(), finder()] });
const query = (text: string) => ({ text, anyWidth: false, section: null });
const seek = (text: string) => start().apply(lookFor(start(), query(text)));

function check(text: string, expected: number, more: object = {}) {
  expect(find(start().doc, { ...query(text), ...more })).toHaveLength(expected);
}

test("every place is found, within a section where asked", () => {
  check("档案", 3);
  check("档案", 1, { section: 3 });
  check("XX", 1);
  check("", 0);
});

test("the width of marks is told apart unless it is not to be", () => {
  check("（表一）", 0);
  check("（表一）", 1, { anyWidth: true });
  check(",", 2, { anyWidth: true });
  check(".", 2, { anyWidth: true });
});

test("next and previous go around, and the caret comes back", () => {
  const first = TextSelection.atStart(start().doc);
  let state = seek("档案");
  const go = (by: 1 | -1) => (state = state.apply(step(state, by)!));
  expect([1, 1, 1, 1].map(() => findings(go(1)).nth)).toEqual([1, 2, 3, 1]);
  expect(findings(go(-1)).nth).toBe(3);
  const ended = state.apply(endSearch(state, "back"));
  expect(ended.selection.from).toBe(first.from);
  expect(findings(ended).count).toBe(0);
});

test("all are replaced in one step", () => {
  const state = seek("档案");
  let done = state.apply(replaceAll(state, "文书")!);
  expect(find(done.doc, query("文书"))).toHaveLength(3);
  undo(done, (tr) => (done = done.apply(tr)));
  expect(done.doc.eq(state.doc)).toBe(true);
});

test("a blank that is replaced whole is blank no longer", () => {
  const state = seek("xx").apply(step(seek("xx"), 1)!);
  const filled = state.apply(replaceOne(state, "县城")!).doc.child(2).child(3);
  expect(filled.textContent).toBe("在县城培训，讲档案。");
  expect(filled.childCount).toBe(1);
});
