import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { numeral } from "../clipboard/lists";
import { blockOf, positionOf, positionOfBlock, standingAt, type Standing } from "../bodies";

/** How the items of an enumeration are counted: 一是, 一要, 第一, 首先. */
export type Family = "是" | "要" | "第" | "首先";

/** An item, by position: its marker, its words, and the mark that closes it. */
export type Item = { from: number; body: number; close: number; to: number; nth: number; family: Family };

const SEQUENCE = ["首先", "其次", "再次", "最后"];
const DIGITS = "一二三四五六七八九十";
const MARKER = new RegExp(
  `(^|[。！？；：!?;:])(\\s*)(?:([${DIGITS}]{1,3})([是要])|第([${DIGITS}]{1,3})(?=[，、])|(${SEQUENCE.join("|")})(?=[，、]))[，、]?`,
  "gu",
);
const NUMERALS = new Map(Array.from({ length: 40 }, (_, nth) => [numeral(nth + 1), nth + 1]));

/** The marker of the nth item. */
export function marker(family: Family, nth: number): string {
  if (family === "首先") return SEQUENCE[Math.min(nth, 4) - 1]!;
  return family === "第" ? `第${numeral(nth)}` : numeral(nth) + family;
}

/** The items of a paragraph that stands at a position, in order. */
export function itemsOf(node: Node, at: number): Item[] {
  const text = node.textBetween(0, node.content.size, "\n", "\n");
  const found = [...text.matchAll(MARKER)].flatMap((match) => {
    const [whole, before = "", space = "", number, suffix, ordinal, word] = match;
    const nth = word ? SEQUENCE.indexOf(word) + 1 : NUMERALS.get(number ?? ordinal ?? "");
    const family = (word ? "首先" : (suffix ?? "第")) as Family;
    const start = match.index + before.length + space.length;
    return nth ? [{ start, body: match.index + whole.length, nth, family }] : [];
  });
  const own = found.filter(({ family }) => family === found[0]?.family);
  return own.map(({ start, body, nth, family }, index) => {
    const to = own[index + 1]?.start ?? text.length;
    const closed = /[。；;]\s*$/.exec(text.slice(body, to));
    const from = at + 1;
    return {
      from: from + start,
      body: from + body,
      close: from + (closed ? body + closed.index : to),
      to: from + to,
      nth,
      family,
    };
  });
}

/** The enumeration that the caret stands in: items within its paragraph, or paragraphs that each begin with one. */
export function enumerationAt(state: EditorState): Item[] {
  const here = standingAt(state.doc, state.selection.head);
  const own = here ? itemsAt(here) : [];
  if (!here || own.length > 1) return own;
  const { body, index } = here;
  const begins = (index: number) => {
    const within = index >= 0 && index < body.node.childCount;
    const [first, second] = within ? itemsAt({ body, index }) : [];
    const start = first && !second && first.from === positionOf(body, index) + 1;
    return start && first.family === own[0]?.family ? first : null;
  };
  if (!begins(index)) return own;
  let [from, to] = [index, index];
  while (begins(from - 1)) from--;
  while (begins(to + 1)) to++;
  return Array.from({ length: to - from + 1 }, (_, step) => begins(from + step)!);
}

function itemsAt(at: Standing): Item[] {
  const node = blockOf(at);
  return node.type.name === "paragraph" ? itemsOf(node, positionOfBlock(at)) : [];
}
