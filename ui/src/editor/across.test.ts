import fc from "fast-check";
import { AllSelection, EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Draft } from "../ipc/types";
import { clearAcross } from "./across";
import { attached } from "./attached";
import { docOf, draftOf } from "./convert";
import { uniqueIds } from "./ids";
import { draftWith } from "./specimens/draft";

const paragraph = (id: number, text: string) => ({ id, type: "paragraph" as const, text: [{ text }] });

const DRAFT: Draft = {
  ...draftWith([
    { id: 1, type: "heading", level: 1, numbered: true, text: [{ text: "库房安全" }] },
    paragraph(2, "每周一查。"),
    paragraph(3, "每月一报。"),
  ]),
  front: { title: [{ text: "检查通知" }], addressee: [{ text: "各科室" }] },
  attachments: [{ id: 9, title: [{ text: "清单" }], body: [paragraph(10, "第一柜。")] }],
  back: { issuers: [[{ text: "档案室" }]], date: "2026-06-30", note: [] },
};

const start = () => EditorState.create({ doc: docOf(DRAFT), plugins: [uniqueIds(), attached()] });

/** The position behind some words. */
function behind(state: EditorState, words: string): number {
  let found = -1;
  state.doc.descendants((node, at) => {
    const within = node.isText ? node.text!.indexOf(words) : -1;
    if (within >= 0) found = at + within + words.length;
  });
  expect(found, words).toBeGreaterThan(0);
  return found;
}

function cleared(from: string, to: string): Draft {
  const state = start();
  const selection = TextSelection.create(state.doc, behind(state, from), behind(state, to));
  const tr = clearAcross(state.apply(state.tr.setSelection(selection)))!;
  expect(tr.selection.empty).toBe(true);
  return draftOf(state.apply(tr).doc);
}

test("from the title into the text each loses its own, and a heading becomes no addressee", () => {
  const { front, body } = cleared("检查", "每周");
  expect(front).toEqual({ title: [{ text: "检查" }], addressee: [] });
  expect(body.map((block) => "text" in block && block.text[0]?.text)).toEqual(["一查。", "每月一报。"]);
  expect(body[0]).toMatchObject({ id: 2, type: "paragraph" });
});

test("from the text into what stands below", () => {
  const { body, back, attachments } = cleared("每周", "2026年");
  expect(body.map(({ id }) => id)).toEqual([1, 2]);
  expect(back.issuers).toEqual([]);
  expect(attachments).toEqual([]);
});

test("all that is selected leaves an empty draft to write into", () => {
  const state = start();
  const tr = clearAcross(state.apply(state.tr.setSelection(new AllSelection(state.doc))))!;
  const { front, body, back, attachments } = draftOf(state.apply(tr).doc);
  expect(front).toEqual({ title: [], addressee: [] });
  expect(body).toMatchObject([{ type: "paragraph", text: [] }]);
  expect([back.issuers, back.date, attachments]).toEqual([[], null, []]);
});

test("whatever is selected, what is left stands where it stood", () => {
  const state = start();
  const ends: number[] = [];
  state.doc.descendants((node, at) => {
    if (node.isTextblock) for (let in_ = 0; in_ <= node.content.size; in_++) ends.push(at + 1 + in_);
  });
  const end = fc.constantFrom(...ends);
  const titled = (words: string) => ["检查通知", "各科室"].findIndex((line) => line.includes(words));
  fc.assert(
    fc.property(end, end, (anchor, head) => {
      const tr = clearAcross(
        state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head))),
      );
      if (!tr) return;
      const after = state.apply(tr).doc;
      after.check();
      const [title, addressee] = [after.child(0).textContent, after.child(1).textContent];
      if (title) expect(titled(title)).toBe(0);
      if (addressee) expect(titled(addressee)).toBe(1);
      const before = new Map(state.doc.child(2).children.map((block) => [block.attrs.id, block]));
      for (const block of after.child(2).children) {
        const was = before.get(block.attrs.id);
        if (was)
          expect([was.type, was.textContent]).toEqual([
            block.type,
            expect.stringContaining(block.textContent),
          ]);
        else expect(block.textContent).toBe("");
      }
    }),
  );
});
