import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Draft, Edit, Text } from "../ipc/types";
import { docOf, draftOf } from "./convert";
import { editsBetween } from "./edits";

const words = fc.stringMatching(/^[安全培训档案一二xx\n]{1,6}$/);

/** Runs with marks in order, no two neighbours alike. */
const text: fc.Arbitrary<Text> = fc
  .array(fc.record({ text: words, strong: fc.boolean(), blank: fc.boolean(), noted: fc.boolean() }), {
    maxLength: 4,
  })
  .map((runs) => {
    const out: Text = [];
    for (const { text, strong, blank, noted } of runs) {
      const marks: NonNullable<Text[number]["marks"]> = [];
      if (strong) marks.push({ type: "strong" });
      if (blank) marks.push({ type: "blank", key: "place:xx", kind: "place" });
      if (noted) {
        marks.push({ type: "reference", to: 7 }, { type: "condensed", by: 11 });
        marks.push({ type: "comment", id: 1 }, { type: "comment", id: 2 }, { type: "revision", id: 1 });
      }
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
  fc.record({
    type: fc.constant("table" as const),
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    look: fc.constantFrom("grid" as const, "three_line" as const),
    orientation: fc.constantFrom("portrait" as const, "landscape" as const),
  }),
  fc.record({
    type: fc.constant("picture" as const),
    image: fc.constant("0f"),
    width: fc.nat(),
    height: fc.nat(),
  }),
  fc.record({ type: fc.constant("page_break" as const) }),
);
const body = fc
  .array(content, { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.map((block, nth) => ({ id: nth + 1, ...block }) as Block));
/** A text that begins with a page, so that it is never one empty line, or none. */
const own: fc.Arbitrary<Block[]> = fc.oneof(
  fc.constant<Block[]>([]),
  body.map((blocks) => [{ id: 50, type: "page_break" } as Block, ...blocks]),
);
const attachments = fc.array(fc.record({ title: text, body: own }), { maxLength: 2 }).map((all) =>
  all.map(({ title, body }, nth) => ({
    id: 98 + nth,
    title,
    body: body.map((block) => ({ ...block, id: block.id + 100 * (nth + 1) })),
  })),
);
const filled = text.filter((runs) => runs.length > 0);
/** A part that is left out where it is empty, as Rust leaves it out. */
const maybe = <T>(name: string, part: fc.Arbitrary<T>) =>
  fc.option(part, { nil: undefined }).map((one) => (one === undefined ? {} : { [name]: one }));
const front = fc
  .tuple(fc.record({ title: text, addressee: text }), maybe("header", fc.record({ number: filled })))
  .map(([typed, header]) => ({ ...typed, ...header }));
const back = fc
  .tuple(
    fc.record({
      issuers: fc.array(filled, { maxLength: 2 }),
      date: fc.constantFrom(null, "2026-06-30", [{ text: "2026年x月x日" }]),
      note: text,
    }),
    maybe("attendance", fc.constant([{ role: "present", names: [{ text: "各科室" }] }])),
    maybe("foot", fc.record({ copies_to: filled })),
  )
  .map(([typed, ...parts]) => Object.assign({}, typed, ...parts) as Draft["back"]);
const whole = fc.record({
  kind: fc.constantFrom("summary" as const, "notice" as const),
  form: fc.constantFrom("plain" as const, "document" as const),
  front,
  body,
  attachments,
  back,
});
const revision = { id: 1, author: "综合科" };
const draft: fc.Arbitrary<Draft> = fc
  .tuple(
    whole,
    maybe("images", fc.constantFrom({ "0f": { format: "png", bytes: "AA==" } })),
    maybe("review", fc.constant({ comments: [], revisions: [revision] })),
    maybe("statuses", fc.constantFrom({ 1: "verified" }, { 1: "to_verify", 2: "verified" })),
    maybe("checks", fc.constant({ off: ["number.gap"], ignored: [] })),
  )
  .map(([typed, ...parts]) => Object.assign({}, typed, ...parts) as Draft);

/** What an edit does to a draft; one that sets a part replaces it whole. */
function apply(made: Draft, edit: Edit) {
  const { type, ...part } = edit;
  switch (edit.type) {
    case "splice":
      return void made.body.splice(edit.at, edit.remove, ...edit.insert);
    case "image":
      return put("images", edit.id, edit.image);
    case "status":
      return put("statuses", edit.block, edit.status);
    default:
      return void Object.assign(made, part);
  }

  function put(name: "images" | "statuses", key: string | number, value: unknown) {
    const all: Record<string, unknown> = { ...made[name] };
    if (value === undefined) delete all[key];
    else all[key] = value;
    Object.assign(made, { [name]: all });
  }
}

test("a draft goes through the editor unchanged", () => {
  fc.assert(fc.property(draft, (one) => void expect(draftOf(docOf(one))).toEqual(one)));
});

test("the edits between two documents make one of the other", () => {
  fc.assert(
    fc.property(draft, draft, (before, after) => {
      const made = structuredClone(before);
      for (const edit of editsBetween(docOf(before), docOf(after))) apply(made, edit);
      // What is empty is left out, as Rust leaves it out.
      expect(draftOf(docOf(made))).toEqual(after);
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
