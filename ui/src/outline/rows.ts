import type { Node } from "prosemirror-model";
import type { Entry } from "../ipc/types";

/** A line of the outline as it is shown. */
export type Row = {
  entry: Entry;
  /** Names the line: its block, and which of the block's items it is. */
  key: string;
  /** Whether lines below it fold into it. */
  parent: boolean;
  /** How far it is set in, from 0. */
  depth: number;
};

/** How far each line is set in: a heading by its level, an item one further than the heading above it. */
export function depthsOf(lines: { kind: Entry["kind"]; level: number }[]): number[] {
  let heading = 0;
  return lines.map(({ kind, level }) => {
    if (kind === "heading") heading = level;
    return kind === "heading" ? level - 1 : heading;
  });
}

/** The lines shown, those below a folded heading left out. */
export function rowsOf(outline: Entry[], folded: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  const depths = depthsOf(outline);
  let hidden = Infinity;
  let nth = 0;
  outline.forEach((entry, index) => {
    nth = outline[index - 1]?.block === entry.block ? nth + 1 : 0;
    if (entry.level > hidden) return;
    const parent = entry.kind === "heading" && (outline[index + 1]?.level ?? 0) > entry.level;
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

/** The lines of headings by their blocks. */
export const headingsOf = (rows: Row[]): ReadonlyMap<number, string> =>
  new Map(rows.filter(({ entry }) => entry.kind === "heading").map(({ entry, key }) => [entry.block, key]));

/** The line of the section that a block stands in: of the nearest heading above it that is shown. */
export function rowAbove(
  headings: ReadonlyMap<number, string>,
  doc: Node | undefined,
  block: number | null,
): string | null {
  if (!doc || block === null) return null;
  const blocks = doc.child(2).children;
  let at = blocks.findIndex(({ attrs }) => attrs.id === block);
  while (at >= 0 && !headings.has(blocks[at]!.attrs.id)) at--;
  return at < 0 ? null : headings.get(blocks[at]!.attrs.id)!;
}

/** The next line after one, around the end, whose words begin with what was typed. */
export function typedTo(rows: Row[], names: string[], at: number, typed: string): Row | undefined {
  const order = [...rows.keys()].map((step) => (at + (typed.length > 1 ? 0 : 1) + step) % rows.length);
  const begins = (words: string | undefined) => words?.toLowerCase().startsWith(typed.toLowerCase());
  const found = order.find((index) => begins(names[index]) || begins(rows[index]?.entry.text));
  return found === undefined ? undefined : rows[found];
}
