import { history, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import { docOf, draftOf } from "../editor/convert";
import { draftWith } from "../editor/specimens/draft";
import type { Draft, Mark, Text } from "../ipc/types";
import { blanksOf, fill } from "./blanks";

const blank = (key: string): Mark => ({ type: "blank", key, kind: "place" });
const open = (before: string, key = "place:xx"): Text => [
  { text: before },
  { text: "xx", marks: [blank(key)] },
  { text: "馆。" },
];

/** A blank wherever one can stand. */
const draft: Draft = {
  ...draftWith([
    { id: 1, type: "paragraph", text: open("报送") },
    {
      id: 2,
      type: "table",
      look: "grid",
      orientation: "portrait",
      rows: [{ header: false, cells: [{ col_span: 1, row_span: 1, paragraphs: [open("柜")] }] }],
    },
  ]),
  form: "document",
  front: {
    header: {
      authorities: [open("")],
      number: open("档"),
      signers: [],
      copy_number: [],
      secrecy: [],
      urgency: [],
    },
    title: open("关于"),
    addressee: [],
  },
  attachments: [
    { id: 7, title: open("附"), body: [{ id: 8, type: "paragraph", text: open("表", "count:1") }] },
  ],
  back: { issuers: [open("")], date: null, note: [], foot: { copies_to: open("抄"), printer: [] } },
};

const opened = () => EditorState.create({ doc: docOf(draft), plugins: [history()] });

test("an answer goes to every place with its key, and undoing takes all of it back", () => {
  const before = opened();
  expect(blanksOf(before.doc).map(({ key, places }) => [key, places.length])).toEqual([
    ["place:xx", 8],
    ["count:1", 1],
  ]);
  let state = before.apply(fill(before, "place:xx", "临河"));
  expect(blanksOf(state.doc).map(({ key }) => key)).toEqual(["count:1"]);
  expect(JSON.stringify(draftOf(state.doc)).match(/临河馆/g)).toHaveLength(8);
  undo(state, (tr) => (state = state.apply(tr)));
  expect(draftOf(state.doc)).toEqual(draftOf(before.doc));
});

test("a blank is shown in its sentence", () => {
  const [first] = blanksOf(
    docOf(draftWith([{ id: 1, type: "paragraph", text: [{ text: "一是清点。" }, ...open("报送")] }])),
  );
  expect(first?.places[0]).toMatchObject({ before: "报送", text: "xx", after: "馆。" });
});
