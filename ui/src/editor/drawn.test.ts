import fc from "fast-check";
import { EditorState, type Transaction } from "prosemirror-state";
import { expect, test } from "vitest";
import { analysisOf } from "../../dev/answers/analysis";
import type { Finding } from "../ipc/types";
import { bodiesOf } from "./bodies";
import { docOf, draftOf } from "./convert";
import { show } from "./drawn";
import { demote, moveDown, moveUp } from "./gestures";
import { uniqueIds } from "./ids";
import { drawnNumbers, numbers } from "./numbers";
import { drawnUnderlines, look, underlines } from "./underlines";
import { specimen } from "../../dev/answers/specimen";

/** Findings at places that follow from the words. */
function findingsOf(state: EditorState): Finding[] {
  return draftOf(state.doc).body.flatMap((block): Finding[] => {
    if (!("text" in block)) return [];
    const plain = block.text.map(({ text }) => text).join("");
    return [...plain.matchAll(/[一二档]/g)].map(({ index }) => ({
      rule: "r",
      group: "wording",
      severity: "hint",
      message: "",
      source: "",
      spot: { type: "block", id: block.id },
      start: index,
      end: index + 1,
      fix: null,
    }));
  });
}

const analysed = (state: EditorState) =>
  state.apply(show(state, analysisOf(draftOf(state.doc), 1, findingsOf(state))));

/** A decoration's attributes, which its public face does not tell. */
type Dressed = { type: { attrs?: object } };

const seen = (state: EditorState) =>
  [...drawnNumbers(state), ...drawnUnderlines(state)]
    .map((one) => `${one.from} ${one.to} ${JSON.stringify((one as never as Dressed).type.attrs)}`)
    .sort();

const fresh = (doc = docOf(specimen)) =>
  EditorState.create({ doc, plugins: [uniqueIds(), numbers(), underlines()] });

const step = fc.tuple(fc.constantFrom("type", "erase", "split", "up", "down", "demote", "rest"), fc.nat());

function change(state: EditorState, [what, at]: [string, number]): Transaction | null {
  const body = state.doc.child(2);
  const nth = at % body.childCount;
  const start = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + 1;
  let from = start;
  for (let before = 0; before < nth; before++) from += body.child(before).nodeSize;
  const node = body.child(nth);
  const inside = from + 1 + (node.isTextblock ? at % (node.content.size + 1) : 0);
  switch (what) {
    case "type":
      return node.isTextblock ? state.tr.insertText("档一", inside) : null;
    case "erase":
      return node.isTextblock && inside > from + 2 ? state.tr.delete(inside - 1, inside) : null;
    case "split":
      return node.isTextblock && inside > from + 1 ? state.tr.split(inside) : null;
    case "up":
      return moveUp(state, { body: bodiesOf(state.doc)[0]!, index: nth });
    case "down":
      return moveDown(state, { body: bodiesOf(state.doc)[0]!, index: nth });
    case "demote":
      return demote(state, { body: bodiesOf(state.doc)[0]!, index: nth });
    default:
      return null;
  }
}

test("what is drawn piece by piece is what would be drawn from nothing", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = analysed(fresh());
      for (const one of steps) {
        const tr = change(state, one);
        if (tr) state = state.apply(tr);
        if (one[0] === "rest") state = analysed(state);
      }
      state = analysed(state);
      expect(seen(state)).toEqual(seen(analysed(fresh(state.doc))));
    }),
    { numRuns: 300 },
  );
});

test("what is far from sight is drawn when it comes near, and what has gone is drawn no more", () => {
  const state = analysed(fresh());
  const end = state.doc.content.size;
  const drawnAt = (from: number, to: number) =>
    drawnUnderlines(state.apply(look(state, { from, to }))).map((one) => one.from);
  const all = drawnAt(0, end);
  const [first, last] = [all[0]!, all.at(-1)!];
  expect(drawnAt(first, first)).toContain(first);
  expect(drawnAt(first, first)).not.toContain(last);
  expect(drawnAt(last, last)).toContain(last);
  expect(drawnAt(last, last)).not.toContain(first);
});

test("an analysis that says the same draws nothing anew", () => {
  const state = analysed(fresh());
  const drawn = (state: EditorState) =>
    state.plugins.map((plugin) => plugin.props.decorations?.call(plugin, state));
  expect(drawn(analysed(state)).every((set, nth) => set === drawn(state)[nth])).toBe(true);
});
