import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Draft, Text } from "../ipc/types";
import { docOf, draftOf } from "./convert";
import { editsBetween } from "./edits";

const words = fc.stringMatching(/^[安全培训档案一二xx\n]{1,6}$/);

/** Runs with marks in order, no two neighbours alike. */
const text: fc.Arbitrary<Text> = fc
  .array(fc.record({ text: words, strong: fc.boolean(), blank: fc.boolean() }), { maxLength: 4 })
  .map((runs) => {
    const out: Text = [];
    for (const { text, strong, blank } of runs) {
      const marks: NonNullable<Text[number]["marks"]> = [];
      if (strong) marks.push({ type: "strong" });
      if (blank) marks.push({ type: "blank", key: "place:xx", kind: "place" });
      const last = out.at(-1);
      if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
      else out.push(marks.length ? { text, marks } : { text });
    }
    return out;
  });

const level = fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4);
const numbered = fc.boolean();
const cell = fc.record({
  col_span: fc.constant(1),
  row_span: fc.constant(1),
  paragraphs: fc.array(text, { minLength: 1, maxLength: 2 }),
});
const row = fc.record({ header: fc.boolean(), cells: fc.array(cell, { minLength: 1, maxLength: 3 }) });
const content: fc.Arbitrary<Omit<Block, "id">> = fc.oneof(
  fc.record({ type: fc.constant("heading" as const), level, numbered, text }),
  fc.record({ type: fc.constant("paragraph" as const), text }),
  fc.record({ type: fc.constant("paragraph" as const), run_in: fc.record({ level, numbered }), text }),
  fc.record({ type: fc.constant("table" as const), rows: fc.array(row, { minLength: 1, maxLength: 3 }) }),
  fc.record({ type: fc.constant("page_break" as const) }),
);
const body = fc
  .array(content, { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.map((block, nth) => ({ id: nth + 1, ...block }) as Block));
const filled = text.filter((runs) => runs.length > 0);
const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constant("summary" as const),
  front: fc.record({ title: text, addressee: text }),
  body,
  attachments: fc.array(fc.record({ title: text, body: fc.constant([]) }), { maxLength: 2 }),
  back: fc.record({
    issuers: fc.array(filled, { maxLength: 2 }),
    date: fc.constantFrom(null, "2026-06-30", [{ text: "2026年x月x日" }]),
    note: text,
  }),
});

test("a draft goes through the editor unchanged", () => {
  fc.assert(fc.property(draft, (one) => void expect(draftOf(docOf(one), one.kind)).toEqual(one)));
});

test("the edits between two documents make one of the other", () => {
  fc.assert(
    fc.property(draft, draft, (before, after) => {
      const made = structuredClone({ ...before, kind: after.kind });
      for (const edit of editsBetween(docOf(before), docOf(after))) {
        if (edit.type === "splice") made.body.splice(edit.at, edit.remove, ...edit.insert);
        if (edit.type === "front") made.front = edit.front;
        if (edit.type === "back") made.back = edit.back;
        if (edit.type === "attachments") made.attachments = edit.attachments;
      }
      expect(made).toEqual(after);
    }),
  );
});

test("what was not touched is not sent", () => {
  fc.assert(
    fc.property(draft, (one) => {
      const doc = docOf(one);
      expect(editsBetween(doc, doc)).toEqual([]);
    }),
  );
});
