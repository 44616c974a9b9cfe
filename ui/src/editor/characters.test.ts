import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { charactersIn, selectedCharacters } from "./characters";
import { docOf } from "./convert";
import { draftWith } from "./specimens/draft";

test("characters and marks are one each, and words are one", () => {
  const check = (text: string, expected: number) => expect(charactersIn(text), text).toBe(expected);
  check("档案整理，按季度移交。", 11);
  check("完成2026年计划", 6);
  check("Excel 表 3 份", 4);
  check("“档案”……", 6);
  check("　 \n", 0);
  check("", 0);
});

test("what is selected is counted, across paragraphs as well", () => {
  const doc = docOf(
    draftWith([
      { id: 1, type: "paragraph", text: [{ text: "清点ab" }] },
      { id: 2, type: "paragraph", text: [{ text: "cd库房" }] },
    ]),
  );
  const state = EditorState.create({ doc });
  const select = (from: number, to: number) =>
    selectedCharacters(state.apply(state.tr.setSelection(TextSelection.create(doc, from, to))));
  const start = doc.child(0).nodeSize + doc.child(1).nodeSize + 2;
  expect(select(start, start)).toBe(0);
  expect(select(start, start + 4)).toBe(3);
  expect(select(start, start + 10)).toBe(6);
});
