import type { Node } from "prosemirror-model";
import { attachmentsIn, nameOf } from "../editor/attached";
import { bodiesOf, standing } from "../editor/bodies";
import type { Entry } from "../ipc/types";
import { initials } from "../kit/initials";

/** What a line stands for: an entry of the outline, or an attachment over the entries of its own text. */
export type Line = Omit<Entry, "kind"> & { kind: Entry["kind"] | "attachment" };

/** A line of the outline as it is shown. */
export type Row = {
  entry: Line;
  /** Names the line: its block, and which of the block's items it is. */
  key: string;
  /** Whether lines below it fold into it. */
  parent: boolean;
  /** How far it is set in, from 0. */
  depth: number;
};

/** The outline with a line for each attachment that has a text. */
export function withAttachments(outline: Entry[], doc: Node | undefined): Line[] {
  if (!doc || doc.childCount < 5) return outline;
  const all = attachmentsIn(doc);
  const own = new Map<number, Entry[]>();
  const attachmentOf = new Map<number, number>();
  for (const { node } of bodiesOf(doc).slice(1)) {
    own.set(node.attrs.id, []);
    node.forEach((block) => attachmentOf.set(block.attrs.id, node.attrs.id));
  }
  const rest = outline.filter((entry) => !own.get(attachmentOf.get(entry.block) ?? 0)?.push(entry));
  const lines = all.flatMap(({ id, title }, nth): Line[] => {
    const entries = own.get(id);
    if (!entries) return [];
    const number = nameOf(nth, all.length);
    return [{ block: id, kind: "attachment", level: 0, number, text: title, run_in: false }, ...entries];
  });
  return [...rest, ...lines];
}

/** How far each line is set in: a heading by its level, an item one further than the heading above it, and what
 * belongs to an attachment below it. */
export function depthsOf(lines: { kind: Line["kind"]; level: number }[]): number[] {
  let [heading, attached] = [0, 0];
  return lines.map(({ kind, level }) => {
    if (kind === "attachment") [heading, attached] = [0, 1];
    if (kind === "heading") heading = level;
    if (kind === "attachment") return 0;
    return attached + (kind === "heading" ? level - 1 : heading);
  });
}

/** The lines shown, those below a folded heading left out. */
export function rowsOf(outline: Line[], folded: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  const depths = depthsOf(outline);
  let hidden = Infinity;
  let nth = 0;
  outline.forEach((entry, index) => {
    nth = outline[index - 1]?.block === entry.block ? nth + 1 : 0;
    if (entry.level > hidden) return;
    const parent = entry.kind !== "item" && (outline[index + 1]?.level ?? 0) > entry.level;
    hidden = parent && folded.has(entry.block) ? entry.level : Infinity;
    rows.push({ entry, key: `${entry.block}-${nth}`, parent, depth: depths[index] ?? 0 });
  });
  return rows;
}

/** The lines that hold some words, each with the headings it stands under. */
export function filtered(rows: Row[], words: string): Row[] {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return rows;
  const kept = new Set<Row>();
  const above: Row[] = [];
  for (const row of rows) {
    while (above.length && above.at(-1)!.entry.level >= row.entry.level) above.pop();
    if (row.entry.text.toLowerCase().includes(wanted)) [...above, row].forEach((one) => kept.add(one));
    above.push(row);
  }
  return rows.filter((row) => kept.has(row));
}

/** The lines of headings and attachments by their names. */
export const headingsOf = (rows: Row[]): ReadonlyMap<number, string> =>
  new Map(rows.filter(({ entry }) => entry.kind !== "item").map(({ entry, key }) => [entry.block, key]));

/** The line of the section that a block stands in: of the nearest heading above it that is shown. */
export function rowAbove(
  headings: ReadonlyMap<number, string>,
  doc: Node | undefined,
  block: number | null,
): string | null {
  const here = doc && block !== null ? standing(doc, block) : null;
  if (!here) return null;
  const { node } = here.body;
  let at = here.index;
  while (at >= 0 && !headings.has(node.child(at).attrs.id)) at--;
  const name: number = at < 0 ? node.attrs.id : node.child(at).attrs.id;
  return headings.get(name) ?? null;
}

/** Which line of how many a line is among those that stand below the same one, from 1. */
export function placesAmong(rows: Row[]): { nth: number; of: number }[] {
  const places = rows.map(() => ({ nth: 1, of: 1 }));
  const open: { depth: number; siblings: number[] }[] = [];
  const close = () => {
    const { siblings } = open.pop()!;
    siblings.forEach((row, index) => (places[row] = { nth: index + 1, of: siblings.length }));
  };
  rows.forEach(({ depth }, index) => {
    while (open.length && open.at(-1)!.depth > depth) close();
    if (open.at(-1)?.depth !== depth) open.push({ depth, siblings: [] });
    open.at(-1)!.siblings.push(index);
  });
  while (open.length) close();
  return places;
}

/** The lines that stand below the same one as a line, itself among them. */
export function siblingsOf(rows: Row[], row: Row): Row[] {
  const at = rows.indexOf(row);
  const above = ({ depth }: Row) => depth < row.depth;
  const from = rows.findLastIndex((one, index) => index < at && above(one)) + 1;
  const to = rows.findIndex((one, index) => index > at && above(one));
  return rows.slice(from, to < 0 ? rows.length : to).filter(({ depth }) => depth === row.depth);
}

/** The next line after one, around the end, whose words begin with what was typed: with these characters, or with
 * their initials, since no input method composes where there is no field. */
export function typedTo(rows: Row[], names: string[], at: number, typed: string): Row | undefined {
  const order = [...rows.keys()].map((step) => (at + (typed.length > 1 ? 0 : 1) + step) % rows.length);
  const wanted = typed.toLowerCase();
  const begins = (words = "") => words.toLowerCase().startsWith(wanted) || initials(words).startsWith(wanted);
  const found = order.find((index) => begins(names[index]) || begins(rows[index]?.entry.text));
  return found === undefined ? undefined : rows[found];
}
