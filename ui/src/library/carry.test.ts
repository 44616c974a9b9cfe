import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { blockNode, docOf, draftOf } from "../editor/convert";
import type { Block, Draft } from "../ipc/types";
import { carry, paragraphOf, sectionOf } from "./carry";

const heading = (id: number, level: 1 | 2, text: string): Block => ({
  id,
  type: "heading",
  level,
  numbered: true,
  text: [{ text }],
});
const paragraph = (
  id: number,
  text: string,
  marks: NonNullable<Draft["front"]["title"][0]["marks"]> = [],
): Block => ({
  id,
  type: "paragraph",
  text: [{ text, marks }],
});
const draft = (body: Block[]): Draft => ({
  kind: "summary",
  form: "plain",
  front: { title: [{ text: "总结" }], addressee: [] },
  body,
  attachments: [],
  back: { issuers: [], date: null, note: [] },
});
const OLD = draft([
  heading(1, 1, "库房管理"),
  paragraph(2, "每日查看两次。", [{ type: "reference", to: 9 }]),
  heading(3, 2, "消防"),
  paragraph(4, "每月检查一次。"),
  heading(5, 1, "培训"),
  paragraph(6, "集中学习。"),
]);

test("a paragraph is itself, a section its heading with all below", () => {
  expect(paragraphOf(OLD, 4).map(({ id }) => id)).toEqual([4]);
  expect(sectionOf(OLD, 2).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(sectionOf(OLD, 4).map(({ id }) => id)).toEqual([3, 4]);
  expect(sectionOf(OLD, null).map(({ id }) => id)).toEqual([1]);
});

test("what is carried over has names of its own, and says where it is from", () => {
  const doc = docOf(draft([paragraph(1, "今年的。"), paragraph(2, "还有。")]));
  let first = 0;
  doc.descendants((node, at) => {
    if (!first && node.textContent === "今年的。" && node.isTextblock) first = at + 1;
  });
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, first) });
  const after = state.apply(carry(state, OLD, sectionOf(OLD, 2), "摘自《总结》")!).doc;
  const body = after.child(2);
  expect(body.children.map(({ textContent }) => textContent)).toEqual([
    "今年的。",
    "库房管理",
    "每日查看两次。",
    "消防",
    "每月检查一次。",
    "还有。",
  ]);
  const ids = body.children.map(({ attrs }) => attrs.id as number);
  expect(new Set(ids).size).toBe(ids.length);
  const now = draftOf(after);
  expect(now.review?.comments).toEqual([{ id: 1, author: "", text: "摘自《总结》" }]);
  expect(now.body[1]).toMatchObject({ text: [{ marks: [{ type: "comment", id: 1 }] }] });
  expect(JSON.stringify(now.body)).not.toContain("reference");
});

test("outside the text there is no place to put it", () => {
  const doc = docOf(draft([paragraph(1, "今年的。")]));
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 1) });
  expect(carry(state, OLD, [paragraph(2, "甲")], "")).toBeNull();
  expect(blockNode(paragraph(2, "甲")).textContent).toBe("甲");
});
