import fc from "fast-check";
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { expect, test } from "vitest";
import type { Draft } from "../ipc/types";
import { docOf, draftOf } from "./convert";
import { notes, recalled } from "./memory";

const DRAFT: Draft = {
  kind: "summary",
  form: "plain",
  front: { title: [{ text: "总结" }], addressee: [] },
  body: [1, 2, 3].map((id) => ({ id, type: "paragraph", text: [{ text: `第${id}段，登记入册。` }] })),
  attachments: [],
  back: { issuers: [], date: null, note: [] },
};

const past = history();
/** Written down from nothing. */
const noted = (state: EditorState) => notes(past)(state);
const first = () => EditorState.create({ doc: docOf(DRAFT), plugins: [past] });

const by = (state: EditorState, command: Command): EditorState => {
  let after = state;
  command(state, (tr) => (after = state.apply(tr)));
  return after;
};

/** Types at a place that is counted through all text. */
function typed(state: EditorState, at: number, words: string): EditorState {
  const places: number[] = [];
  state.doc.descendants((node, start) => {
    if (node.isTextblock) for (let in_ = 0; in_ <= node.content.size; in_++) places.push(start + 1 + in_);
  });
  const place = places[at % places.length]!;
  const { tr } = state;
  return state.apply(closeHistory(tr.setSelection(TextSelection.create(tr.doc, place)).insertText(words)));
}

/** The same draft, opened anew with what was noted of it. */
const reopened = (state: EditorState) => recalled(docOf(draftOf(state.doc)), noted(state), past)!;

test("after a restart all is undone and done again as it would have been", () => {
  const press = fc.oneof(
    { weight: 4, arbitrary: fc.record({ at: fc.nat(60), words: fc.stringMatching(/^[甲乙丙]{1,3}$/) }) },
    { weight: 2, arbitrary: fc.constant("undo" as const) },
    { weight: 1, arbitrary: fc.constant("redo" as const) },
    { weight: 1, arbitrary: fc.constant("kind" as const) },
  );
  fc.assert(
    fc.property(fc.array(press, { maxLength: 16 }), fc.nat(5), (presses, rest) => {
      let state = first();
      // Written down now and then, as when the keys rest.
      const note = notes(past);
      for (const [nth, one] of presses.entries()) {
        if (nth % (rest + 1) === rest) note(state);
        if (one === "undo") state = by(state, undo);
        else if (one === "redo") state = by(state, redo);
        else if (one === "kind")
          state = state.apply(closeHistory(state.tr.setDocAttribute("kind", state.doc.attrs.kind + "x")));
        else state = typed(state, one.at, one.words);
      }
      if (!undoDepth(state) && !redoDepth(state)) {
        expect(noted(state)).toBe("");
        return;
      }
      let [again, later] = [reopened(state), recalled(state.doc, note(state), past)!];
      for (const one of [again, later])
        expect([undoDepth(one), redoDepth(one)]).toEqual([undoDepth(state), redoDepth(state)]);
      for (const way of [undo, redo]) {
        while (way === undo ? undoDepth(state) : redoDepth(state)) {
          [state, again, later] = [by(state, way), by(again, way), by(later, way)];
          expect(again.doc.eq(state.doc)).toBe(true);
          expect(later.doc.eq(state.doc)).toBe(true);
          // Doing again leads the caret to where it stood when it was undone.
          if (way === undo) expect(again.selection.toJSON()).toEqual(state.selection.toJSON());
        }
      }
    }),
  );
});

test("what does not fit the draft, or is no note, is not there", () => {
  const state = typed(first(), 3, "甲");
  const notes = noted(state);
  expect(recalled(state.doc, notes, past)).not.toBeNull();
  expect(recalled(docOf(DRAFT), notes, past)).toBeNull();
  for (const bad of [null, "", "{", "{}", notes.replace('"stepType"', '"kind"')])
    expect(recalled(state.doc, bad, past)).toBeNull();
});

test("what was done longest ago is forgotten first, and notes stay short", () => {
  let state = first();
  const words = "登记".repeat(4_000);
  for (let nth = 0; nth < 60; nth++) state = typed(state, 0, words);
  const notes = noted(state);
  expect(notes.length).toBeLessThan(300_000);
  const again = recalled(state.doc, notes, past)!;
  expect(undoDepth(again)).toBeGreaterThan(5);
  expect(by(again, undo).doc.eq(by(state, undo).doc)).toBe(true);
});

test("what was written down is not walked through again", () => {
  const note = notes(past);
  let state = first();
  for (let nth = 0; nth < 40; nth++) state = typed(state, nth, "登记");
  note(state);
  state = typed(state, 7, "入册");
  let steps = 0;
  const invert = ReplaceStep.prototype.invert;
  ReplaceStep.prototype.invert = function (...given) {
    steps++;
    return invert.apply(this, given);
  };
  note(state);
  ReplaceStep.prototype.invert = invert;
  expect(steps).toBeLessThan(5);
});
