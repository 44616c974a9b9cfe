import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { extent } from "../outline/sections";
import { levelsOf, positionOf, standing } from "./bodies";
import { folded } from "./fold";
import { schema } from "./schema";

/** What is looked for. */
export type Query = {
  text: string;
  /** Marks, letters and digits count alike in full and half width. */
  anyWidth: boolean;
  /** Only in the section of this heading; null for the whole draft. */
  section: number | null;
};

/** A stretch of the document, by position. */
export type Found = { from: number; to: number };

type Finder = { query: Query | null; found: Found[]; home: Found | null; decorations: DecorationSet };

const key = new PluginKey<Finder>("finder");
const CLOSED: Finder = { query: null, found: [], home: null, decorations: DecorationSet.empty };

/** All places of a query, in the order of the document. A place lies within one paragraph. */
export function find(doc: Node, query: Query): Found[] {
  const wanted = folded(query.text, query.anyWidth);
  if (!wanted) return [];
  const found: Found[] = [];
  const { from, to } = scope(doc, query.section);
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock) return true;
    const text = folded(node.textBetween(0, node.content.size, "\n", "\n"), query.anyWidth);
    for (let hit = text.indexOf(wanted); hit >= 0; hit = text.indexOf(wanted, hit + wanted.length))
      found.push({ from: at + 1 + hit, to: at + 1 + hit + wanted.length });
    return false;
  });
  return found;
}

function scope(doc: Node, section: number | null): Found {
  const heading = section === null ? null : standing(doc, section);
  if (!heading) return { from: 0, to: doc.content.size };
  const { from, to } = extent(levelsOf(heading.body), heading.index);
  return { from: positionOf(heading.body, from), to: positionOf(heading.body, to) };
}

/** Holds what is looked for and shows where it stands. */
export const finder = () =>
  new Plugin<Finder>({
    key,
    state: {
      init: () => CLOSED,
      apply(tr, old, _, state) {
        const query: Query | null | undefined = tr.getMeta(key);
        if (query === null) return CLOSED;
        if (query === undefined && !old.query) return old;
        if (query === undefined && !tr.docChanged && !tr.selectionSet) return old;
        return look(state, query ?? old.query!, home(tr, old));
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

/** Where the caret stood when the search began. */
function home(tr: Transaction, { home }: Finder): Found {
  if (!home) return { from: tr.selection.from, to: tr.selection.to };
  return { from: tr.mapping.map(home.from), to: tr.mapping.map(home.to) };
}

function look({ doc, selection }: EditorState, query: Query, home: Found): Finder {
  const found = find(doc, query);
  const decorations = found.map(({ from, to }) => {
    const here = from === selection.from && to === selection.to;
    return Decoration.inline(from, to, { class: here ? "found here" : "found" });
  });
  return { query, found, home, decorations: DecorationSet.create(doc, decorations) };
}

/** How many places there are, and which of them is selected, from 1; 0 where none is. */
export function findings(state: EditorState): { count: number; nth: number } {
  const { found } = key.getState(state) ?? CLOSED;
  const { from, to } = state.selection;
  return { count: found.length, nth: found.findIndex((one) => one.from === from && one.to === to) + 1 };
}

/** Begins to look for something, or for something else. */
export const lookFor = (state: EditorState, query: Query) => state.tr.setMeta(key, query);

/** Ends the search; the caret goes back to where it began, unless it is to stay. */
export function endSearch(state: EditorState, caret: "back" | "stay"): Transaction {
  const { home } = key.getState(state) ?? CLOSED;
  const tr = state.tr.setMeta(key, null);
  if (caret === "stay" || !home) return tr;
  return tr.setSelection(TextSelection.between(tr.doc.resolve(home.from), tr.doc.resolve(home.to)));
}

/** Selects the next place from the caret on, or the one before it; around the end it goes on at the other. */
export function step(state: EditorState, by: 1 | -1): Transaction | null {
  const { found } = key.getState(state) ?? CLOSED;
  const { from, to } = state.selection;
  const next =
    by === 1
      ? (found.find((one) => one.from >= to && one.to > from) ?? found[0])
      : (found.findLast((one) => one.to <= from) ?? found.at(-1));
  return next ? state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)) : null;
}

/** Selects the first place at the caret or after it, as one types. */
export function nearest(state: EditorState): Transaction | null {
  const { found } = key.getState(state) ?? CLOSED;
  const next = found.find((one) => one.from >= state.selection.from) ?? found[0];
  return next ? state.tr.setSelection(TextSelection.create(state.doc, next.from, next.to)) : null;
}

/** Replaces the selected place, if one is. */
export function replaceOne(state: EditorState, words: string): Transaction | null {
  const { found } = key.getState(state) ?? CLOSED;
  const { nth } = findings(state);
  const place = found[nth - 1];
  if (!place) return null;
  const tr = put(state.tr, place, words);
  return tr.setSelection(TextSelection.create(tr.doc, place.from + words.length));
}

/** Replaces all places in one step. */
export function replaceAll(state: EditorState, words: string): Transaction | null {
  const { found } = key.getState(state) ?? CLOSED;
  if (!found.length) return null;
  return found.toReversed().reduce((tr, place) => put(tr, place, words), state.tr);
}

/** Puts words in a place, in the dress of what stood there. A blank that is replaced whole is blank no longer. */
function put(tr: Transaction, { from, to }: Found, words: string): Transaction {
  if (!words) return tr.delete(from, to);
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  const blank = schema.marks.blank!;
  const outside = (at: number) => at < 0 || !blank.isInSet(tr.doc.nodeAt(at)?.marks ?? []);
  const whole = outside(from - 1) && outside(to);
  const kept = whole ? blank.removeFromSet(marks) : marks;
  return tr.replaceWith(from, to, schema.text(words, kept));
}
