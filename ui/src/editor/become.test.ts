import { EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block, Edit } from "../ipc/types";
import { applied, edited } from "./become";
import { bodiesOf, positionOf } from "./bodies";
import { docOf, draftOf } from "./convert";
import { draftWith } from "./specimens/draft";

const paragraph = (id: number, text: string): Block => ({ id, type: "paragraph", text: [{ text }] });
const draft = draftWith([paragraph(1, "一是清点。"), paragraph(2, "三是补齐。"), paragraph(3, "存档。")]);
const splice = (at: number, remove: number, ...insert: Block[]): Edit => ({
  type: "splice",
  at,
  remove,
  insert,
});

function check(edit: Edit) {
  const state = EditorState.create({ doc: docOf(draft) });
  const tr = edited(state, edit)!;
  expect(draftOf(tr.doc)).toEqual(applied(draft, edit));
  return { state, tr };
}

test("an edit of the draft is one step of the editor", () => {
  check(splice(1, 1));
  check(splice(0, 0, paragraph(9, "总述。")));
  check({ type: "all", edits: [splice(1, 1, paragraph(2, "二是补齐。")), { type: "kind", kind: "notice" }] });
  check({ type: "back", back: { issuers: [[{ text: "档案室" }]], date: "2026-06-30", note: [] } });
  check({ type: "replace", spot: { type: "block", id: 2 }, start: 0, end: 2, by: [{ text: "二是" }] });
  check({ type: "replace", spot: { type: "title" }, start: 0, end: 0, by: [{ text: "关于" }] });
  const attachment = { id: 7, title: [{ text: "清单" }], body: [paragraph(8, "存档。")] };
  check({ type: "attachments", attachments: [attachment] });
  check({ type: "checks", checks: { off: ["blank.open"], ignored: [] } });
});

test("only what differs is replaced, so that the caret stays in its words", () => {
  const { state, tr } = check(splice(1, 1, paragraph(2, "二是补齐。")));
  const at = positionOf(bodiesOf(state.doc)[0]!, 1) + 5;
  expect(TextSelection.create(state.doc, at).map(tr.doc, tr.mapping).from).toBe(at);
  expect(tr.steps).toHaveLength(1);
});
