import { closeHistory, redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, Selection, type Command, type Plugin, type Transaction } from "prosemirror-state";
import { Step, Transform } from "prosemirror-transform";
import { isBody } from "./bodies";

/** Characters of notes; what was done longer ago is forgotten first. */
const MOST = 256 * 1024;

/** What one press of undo takes back: the steps that did it, those that take it back, and the selection before. */
type Event = { steps: unknown[]; back: unknown[]; before: unknown };

/** What can be undone and redone, and the text that it belongs to. */
type Notes = { of: string; done: Event[]; undone: Event[] };

/** An event as it is written down, and the document that it led to. */
type Noted = { text: string; after: Node };

/** Writes down what can be undone, for the next time that the draft is opened. `past` is the state's history. What was
 * written down before is not walked through again. */
export function notes(past: Plugin): (state: EditorState) => string {
  let last: Noted[] = [];
  return (state) => {
    if (!undoDepth(state) && !redoDepth(state)) return "";
    const bare = state.reconfigure({ plugins: [past] });
    last = walk(bare, BACK, last);
    let left = MOST;
    const fits = ({ text }: Noted) => (left -= text.length) > 0;
    const done = whileTrue(last, fits).map(({ text }) => text);
    const undone = whileTrue(walk(bare, FORTH, []), fits).map(({ text }) => text);
    return `{"of":"${print(state.doc)}","done":[${done}],"undone":[${undone}]}`;
  };
}

/** A state in which what was noted can be undone; null where the notes do not fit the document. It has no other plugin
 * than its history: the others are put in afterwards. */
export function recalled(doc: Node, notes: string | null, past: Plugin): EditorState | null {
  if (!notes) return null;
  try {
    const { of, done, undone } = JSON.parse(notes) as Notes;
    if (of !== print(doc)) return null;
    const rewound = new Transform(doc);
    for (const { back } of done) steps(doc, back).forEach((step) => rewound.step(step));
    const first = EditorState.create({ doc: rewound.doc, plugins: [past] });
    let state = [...done.toReversed(), ...undone].reduce(again, first);
    for (let left = undone.length; left > 0; left--) undo(state, (tr) => (state = state.apply(tr)));
    if (!state.doc.eq(doc)) return null;
    return state.apply(state.tr.setSelection(Selection.atStart(state.doc)));
  } catch {
    return null;
  }
}

/** A way through a history, and what is written down of a step on it. */
type Way = { by: Command; note: (tr: Transaction, before: EditorState) => Event };

const BACK: Way = {
  by: undo,
  note: (tr) => ({ steps: inverted(tr), back: json(tr.steps), before: tr.selection.toJSON() }),
};
const FORTH: Way = {
  by: redo,
  note: (tr, { selection }) => ({
    steps: json(tr.steps),
    back: inverted(tr),
    before: selection.toJSON(),
  }),
};

/** The events of a history, the nearest first. Where as many are left as led to this document before, they are the ones
 * that are known, or others that lead to the same. */
function walk(state: EditorState, { by, note }: Way, known: Noted[]): Noted[] {
  const events: Noted[] = [];
  for (;;) {
    const left = undoDepth(state);
    const same = known[known.length - left];
    if (same?.after.eq(state.doc)) return [...events, ...known.slice(-left)];
    let made: Transaction | null = null;
    if (!by(state, (tr) => (made = tr)) || !made) return events;
    events.push({ text: JSON.stringify(note(made, state)), after: state.doc });
    state = state.apply(made);
  }
}

/** Does once more what an event did. */
function again(state: EditorState, { steps: done, before }: Event): EditorState {
  const placed = state.apply(state.tr.setSelection(Selection.fromJSON(state.doc, before)));
  const tr = closeHistory(placed.tr);
  steps(state.doc, done).forEach((step) => tr.step(step));
  return placed.apply(tr);
}

const json = (steps: readonly Step[]) => steps.map((step) => step.toJSON() as unknown);

const inverted = (tr: Transaction) =>
  json(tr.steps.map((step, nth) => step.invert(tr.docs[nth]!)).toReversed());

const steps = (doc: Node, all: unknown[]) => all.map((step) => Step.fromJSON(doc.type.schema, step));

function whileTrue<T>(all: T[], holds: (one: T) => boolean): T[] {
  const end = all.findIndex((one) => !holds(one));
  return end < 0 ? all : all.slice(0, end);
}

/** A short name of a document, by all that it says. Of a picture only which it is: its bytes never change. */
export function print(doc: Node): string {
  const { images, ...attrs } = doc.attrs;
  const lines = doc.children.map((line) =>
    isBody(line) ? [line.type.name, line.attrs, line.children.map(printOf)] : printOf(line),
  );
  const pictures = Object.keys((images as object | undefined) ?? {}).sort();
  return hash(JSON.stringify([lines, attrs, pictures]));
}

const known = new WeakMap<Node, string>();

/** The same of a block: those that did not change are the same values as before. */
function printOf(block: Node): string {
  const print = known.get(block) ?? hash(JSON.stringify(block));
  known.set(block, print);
  return print;
}

function hash(text: string): string {
  // Two hashes by multiplication, each of 32 bits.
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
