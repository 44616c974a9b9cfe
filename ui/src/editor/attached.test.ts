import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block, Draft } from "../ipc/types";
import { attached, attachmentsIn, insertAttachment, leaveEmpty } from "./attached";
import { docOf, draftOf } from "./convert";
import { editsBetween } from "./edits";
import { uniqueIds } from "./ids";
import { draftWith } from "./specimens/draft";

const paragraph = (id: number, text: string): Block => ({ id, type: "paragraph", text: [{ text }] });
const draft: Draft = {
  ...draftWith([paragraph(1, "现将清单报送。")]),
  attachments: [
    { id: 10, title: [{ text: "移交清单" }], body: [paragraph(11, "库房一百卷。")] },
    { id: 20, title: [{ text: "人员名单" }], body: [] },
  ],
};

const open = (draft: Draft) =>
  EditorState.create({ doc: docOf(draft), plugins: [history(), uniqueIds(), attached()] });

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  expect(command(state, (tr) => (next = next.apply(tr)))).toBe(true);
  return next;
}

test("the attachment that has no text gets one, and the caret stands in it", () => {
  const state = after(open(draft), insertAttachment);
  expect(attachmentsIn(state.doc).map(({ text }) => text !== null)).toEqual([true, true]);
  const written = state.apply(state.tr.insertText("张、王。"));
  expect(draftOf(written.doc).attachments?.[1]).toMatchObject({
    id: 20,
    body: [{ type: "paragraph", text: [{ text: "张、王。" }] }],
  });
  expect(draftOf(state.doc)).toEqual(draft);
});

test("where each has a text another attachment begins, its title first", () => {
  const state = after(after(open(draft), insertAttachment), insertAttachment);
  const named = state.apply(state.tr.insertText("报名表"));
  expect(draftOf(named.doc).attachments?.map(({ title }) => title)).toEqual([
    [{ text: "移交清单" }],
    [{ text: "人员名单" }],
    [{ text: "报名表" }],
  ]);
});

test("a text goes with its line, and both come back in one step", () => {
  const before = open(draft);
  const { line, title } = attachmentsIn(before.doc)[0]!;
  let state = before.apply(before.tr.delete(line, line + title.length + 2));
  expect(draftOf(state.doc).attachments?.map(({ id }) => id)).toEqual([20]);
  expect(state.doc.childCount).toBe(4);
  undo(state, (tr) => (state = state.apply(tr)));
  expect(draftOf(state.doc)).toEqual(draft);
});

test("Backspace takes away a text that nothing was written in, then the empty line", () => {
  const inText = after(open(draft), insertAttachment);
  const bare = after(inText, leaveEmpty);
  expect(bare.doc.childCount).toBe(5);
  expect(bare.selection.$head.parent.textContent).toBe("人员名单");
  expect(leaveEmpty(bare)).toBe(false);
  const { line } = attachmentsIn(bare.doc)[1]!;
  const cleared = bare.apply(bare.tr.delete(line + 1, line + 5));
  const at = cleared.apply(cleared.tr.setSelection(TextSelection.create(cleared.doc, line + 1)));
  expect(attachmentsIn(after(at, leaveEmpty).doc).map(({ id }) => id)).toEqual([10]);
});

test("what is typed in an attachment is sent, and nothing else", () => {
  const before = open(draft);
  const { text } = attachmentsIn(before.doc)[0]!;
  const state = before.apply(before.tr.insertText("另", text! + 2));
  const edits = editsBetween(before.doc, state.doc);
  expect(edits.map(({ type }) => type)).toEqual(["attachments"]);
  expect(editsBetween(state.doc, state.doc)).toEqual([]);
});
