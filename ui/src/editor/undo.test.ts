import fc from "fast-check";
import { closeHistory, history, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { EditorState, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { expect, test } from "vitest";
import { blanksOf, fill } from "../blanks/blanks";
import { FOOT, FORMS, HEADER, MAIN, type Parts } from "../form/elements";
import { KINDS } from "../form/kinds";
import type { Edit, Form, Kind } from "../ipc/types";
import { edited } from "./become";
import { bodiesOf, standing, standingAt } from "./bodies";
import { attachmentsOf, backOf, docOf, draftOf, frontOf } from "./convert";
import { joinItems, moveItem, offerNext, renumberItems, splitItems } from "./enumeration/edits";
import { finder, lookFor, replaceAll } from "./find";
import { demote, headingOfCaret, moveDown, moveUp, promote, remove, rename, setLevel } from "./gestures";
import { uniqueIds } from "./ids";
import { noStrayLeads } from "./keys";
import { draftWith } from "./specimens/draft";

const BODY = [
  "三件事：一是清点库房；二是补齐目录；四是更换标签。",
  "一是每周一查。",
  "二是每月一报。",
  "全年接收档案若干卷。",
];

const first = () => {
  const draft = draftWith([
    { id: 1, type: "heading", level: 1, numbered: true, text: [{ text: "库房检查" }] },
    ...BODY.map((text, nth) => ({ id: nth + 2, type: "paragraph" as const, text: [{ text }] })),
    { id: 8, type: "heading", level: 2, numbered: true, text: [{ text: "目录编制" }] },
    {
      id: 9,
      type: "paragraph",
      text: [{ text: "编目" }, { text: "xx", marks: [{ type: "blank", key: "count:1", kind: "count" }] }],
    },
  ]);
  const plugins = [history(), uniqueIds(), noStrayLeads(), finder()];
  return EditorState.create({ doc: docOf(draft), plugins });
};

type Gesture = { name: string; at: number; by: (state: EditorState) => Transaction | null };

const ELEMENTS = [...HEADER, ...MAIN, ...FOOT];
const LINES = ["机密★1年", "×档〔2026〕5号", "2026年6月30日", "2026年6月", "档案室", "清单", "xx"];

function partsOf({ doc }: EditorState): Parts {
  const { kind, form } = doc.attrs as { kind: Kind; form: Form };
  return { kind, form, front: frontOf(doc), back: backOf(doc), attachments: attachmentsOf(doc) };
}

const written = (name: string, edit: (parts: Parts) => Edit): Omit<Gesture, "at"> => ({
  name,
  by: (state) => edited(state, edit(partsOf(state))),
});

const form = fc.oneof(
  fc
    .record({
      element: fc.constantFrom(...ELEMENTS),
      lines: fc.array(fc.constantFrom(...LINES), { maxLength: 2 }),
    })
    .map(({ element, lines }) =>
      written(`${element.label}: ${lines}`, (parts) => element.write(parts, lines)),
    ),
  fc.constantFrom(...KINDS).map((kind) => written(kind, () => ({ type: "kind", kind }))),
  fc.constantFrom(...FORMS).map((form) => written(form, () => ({ type: "form", form }))),
);

const section = (name: string, gesture: typeof moveUp): Omit<Gesture, "at"> => ({
  name,
  by(state) {
    const heading = headingOfCaret(state);
    return heading && gesture(state, heading);
  },
});

/** What a command dispatches. */
const command = (name: string, command: Command): Omit<Gesture, "at"> => ({
  name,
  by(state) {
    let made: Transaction | null = null;
    command(state, (tr) => (made = tr));
    return made;
  },
});

const level = (depth: 1 | 2 | 3 | 4 | null): Omit<Gesture, "at"> => ({
  name: `level ${depth}`,
  by(state) {
    const at = standingAt(state.doc, state.selection.head);
    return at && setLevel(state, at, depth);
  },
});

const text = fc.constantFrom<Omit<Gesture, "at">>(
  { name: "item up", by: moveItem(-1) },
  { name: "item down", by: moveItem(1) },
  { name: "renumber", by: renumberItems },
  { name: "split", by: splitItems },
  { name: "join", by: joinItems },
  command("next item", offerNext),
  section("up", moveUp),
  section("down", moveDown),
  section("promote", promote),
  section("demote", demote),
  section("remove", remove),
  section("rename", (state, heading) => rename(state, heading, "安全培训")),
  ...([1, 2, 3, 4, null] as const).map(level),
  { name: "type", by: ({ tr }) => tr.insertText("五是查。") },
  {
    name: "fill",
    by: (state) => (blanksOf(state.doc)[0] ? fill(state, blanksOf(state.doc)[0]!.key, "12") : null),
  },
  {
    name: "replace all",
    by: (state) =>
      replaceAll(state.apply(lookFor(state, { text: "是", anyWidth: false, section: null })), "要"),
  },
);

/** The caret somewhere in the text. */
function placed(state: EditorState, at: number): EditorState {
  const places: number[] = [];
  for (const { node, start } of bodiesOf(state.doc))
    node.descendants((block, offset) => {
      if (block.isTextblock)
        for (let within = 0; within <= block.content.size; within++) places.push(start + offset + 1 + within);
    });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, places[at % places.length]!)));
}

const by = (state: EditorState, command: Command): EditorState => {
  let after = state;
  command(state, (tr) => (after = state.apply(tr)));
  return after;
};

test("whatever was done, in the form or in the text, each gesture is one step back and one forth", () => {
  const gesture = fc
    .tuple(fc.oneof(form, text), fc.nat(200))
    .map(([gesture, at]): Gesture => ({ ...gesture, at }));
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 12 }), (gestures) => {
      let state = first();
      const docs = [state.doc];
      for (const { name, at, by } of gestures) {
        state = placed(state, at);
        const tr = by(state);
        if (!tr?.docChanged) continue;
        state = state.apply(closeHistory(tr));
        state.doc.check();
        docs.push(state.doc);
        expect(undoDepth(state), name).toBe(docs.length - 1);
      }
      for (const doc of docs.toReversed().slice(1)) {
        state = by(state, undo);
        expect(state.doc.eq(doc)).toBe(true);
        expect(draftOf(state.doc)).toEqual(draftOf(doc));
      }
      expect([undoDepth(state), redoDepth(state)]).toEqual([0, docs.length - 1]);
      for (const doc of docs.slice(1)) {
        state = by(state, redo);
        expect(state.doc.eq(doc)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("names stay with what they name, whatever is moved", () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(moveUp, moveDown, promote, demote), fc.nat(200)), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(moves, (moves) => {
      let state = first();
      const words = (state: EditorState) =>
        bodiesOf(state.doc)[0]!.node.children.map((block) => [block.attrs.id, block.textContent]);
      const before = words(state).sort();
      for (const [gesture, at] of moves) {
        state = placed(state, at);
        const heading = headingOfCaret(state);
        const own = state.selection.$head.parent;
        const tr = heading && gesture(state, heading);
        if (!tr) continue;
        state = state.apply(tr);
        expect(state.selection.$head.parent.textContent).toBe(own.textContent);
        expect(standing(state.doc, own.attrs.id)).not.toBeNull();
      }
      expect(words(state).sort()).toEqual(before);
    }),
  );
});
