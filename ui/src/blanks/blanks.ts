import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { BlankKind, Mark, Text } from "../ipc/types";
import { joined, wordsOf } from "../editor/runs";
import { schema } from "../editor/schema";

/** One place that an answer goes to. */
export type Place = {
  /** Positions in the document; null where the place is none of the page's, as in 版头. */
  at: { from: number; to: number } | null;
  before: string;
  text: string;
  after: string;
};

/** Places that one answer fills; what stood there last year, where that is known. */
export type Blank = { key: string; kind: BlankKind; places: Place[]; was?: string };

/** What the document says beside the page. */
const BESIDE = ["header", "attendance", "foot"];
type LastYear = Record<string, string | undefined>;
/** So much of a sentence is shown on each side, in characters. */
const AROUND = 18;

const known = new WeakMap<Node, Blank[]>();
/** Blocks that were looked through and hold none: a key changes one block, and the others stay the same values. */
const closed = new WeakSet<Node>();

/** The blanks of a document by their keys, in the order of reading. */
export function blanksOf(doc: Node): Blank[] {
  const found = known.get(doc) ?? collected(doc);
  known.set(doc, found);
  return found;
}

function collected(doc: Node): Blank[] {
  const blanks = new Map<string, Blank>();
  const add = ({ key, kind }: { key: string; kind: BlankKind }, place: Place) => {
    const blank = blanks.get(key);
    if (blank) blank.places.push(place);
    else blanks.set(key, { key, kind, places: [place], was: (doc.attrs.last_year as LastYear)[key] });
  };
  beside(doc, (text) => ofText(text, null, add));
  doc.descendants((node, at) => {
    if (closed.has(node)) return false;
    beside(node, (text) => ofText(text, null, add));
    if (!node.isTextblock) return true;
    if (node.children.some(isBlank)) ofText(runsOf(node), at + 1, add);
    else closed.add(node);
    return false;
  });
  return [...blanks.values()];
}

/** The step that writes an answer into every place with a key, which are blanks no longer. */
export function fill(state: EditorState, key: string, answer: string): Transaction {
  const { tr, doc } = state;
  const places = blanksOf(doc).find((blank) => blank.key === key)?.places ?? [];
  for (const { at } of places.toReversed()) {
    if (!at) continue;
    const marks = schema.marks.blank!.removeFromSet(doc.nodeAt(at.from)?.marks ?? []);
    tr.replaceWith(at.from, at.to, schema.text(answer, marks));
  }
  for (const name of BESIDE) {
    const now = answered(doc.attrs[name], key, answer);
    if (now !== doc.attrs[name]) tr.setDocAttribute(name, now);
  }
  tr.doc.descendants((node, at) => {
    for (const name of BESIDE) {
      const now = answered(node.attrs[name], key, answer);
      if (now !== node.attrs[name]) tr.setNodeAttribute(at, name, now);
    }
    return !node.isTextblock;
  });
  return closeHistory(tr);
}

const isBlank = (node: Node) => Boolean(schema.marks.blank!.isInSet(node.marks));

/** The runs of a text block with one character for each that is none, so that places stay right. */
function runsOf(block: Node): Text {
  return block.children.map((node) => ({
    text: node.isText ? node.text! : "\n".repeat(node.nodeSize),
    marks: node.marks.map(({ type, attrs }) => ({ type: type.name, ...attrs }) as Mark),
  }));
}

type Add = (mark: Mark & { type: "blank" }, place: Place) => void;

function ofText(text: Text, start: number | null, add: Add) {
  const plain = wordsOf(text);
  let from = 0;
  for (const run of text) {
    const to = from + run.text.length;
    const mark = blankOf(run);
    if (mark) {
      const at = start === null ? null : { from: start + from, to: start + to };
      add(mark, { at, before: sentenceBefore(plain, from), text: run.text, after: sentenceAfter(plain, to) });
    }
    from = to;
  }
}

const blankOf = ({ marks }: Text[number]) => marks?.find((mark) => mark.type === "blank");

function sentenceBefore(plain: string, to: number): string {
  const sentence =
    plain
      .slice(0, to)
      .split(/[。！？；\n]/)
      .at(-1) ?? "";
  return sentence.length > AROUND ? `…${sentence.slice(-AROUND)}` : sentence;
}

function sentenceAfter(plain: string, from: number): string {
  const sentence = /^[^。！？；\n]*[。！？；]?/.exec(plain.slice(from))?.[0] ?? "";
  return sentence.length > AROUND ? `${sentence.slice(0, AROUND)}…` : sentence;
}

/** Calls with every text among what a node says beside the page. */
function beside(node: Node, visit: (text: Text) => void) {
  for (const name of BESIDE) texts(node.attrs[name], visit);
}

function texts(value: unknown, visit: (text: Text) => void) {
  if (isText(value)) visit(value);
  else if (typeof value === "object" && value) Object.values(value).forEach((one) => texts(one, visit));
}

const isText = (value: unknown): value is Text =>
  Array.isArray(value) && value.length > 0 && value.every((run) => typeof run?.text === "string");

/** A value with the answer in all its texts; the same value where it has no such blank. */
function answered<T>(value: T, key: string, answer: string): T {
  if (isText(value)) {
    if (!value.some((run) => blankOf(run)?.key === key)) return value;
    return joined(value.map((run) => (blankOf(run)?.key === key ? answerOf(run, answer) : run))) as T;
  }
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [name, answered(part, key, answer)] as const);
  if (parts.every(([name, part]) => part === (value as Record<string, unknown>)[name])) return value;
  return (Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

function answerOf({ marks }: Text[number], text: string): Text[number] {
  const left = marks?.filter((mark) => mark.type !== "blank") ?? [];
  return left.length ? { text, marks: left } : { text };
}
