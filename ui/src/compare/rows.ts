import type { ComparedRow, Share, Spot, Stretch } from "../ipc/types";

/** A row that is shown, or those that were folded between two. */
export type Shown = { row: ComparedRow } | { folded: ComparedRow[] };

/** What is looked at. */
export type Look = "all" | "changes" | "figures" | "carried";

const wanted: Record<Look, (row: ComparedRow) => boolean> = {
  all: () => true,
  changes: ({ kind, moved }) => kind !== "same" || moved,
  figures: ({ figures }) => figures,
  carried: ({ kind }) => kind === "same",
};

/** The rows that are looked at, what lies between them folded. */
export function shownOf(rows: ComparedRow[], look: Look): Shown[] {
  const shown: Shown[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    if (wanted[look](row)) shown.push({ row });
    else if (last && "folded" in last) last.folded.push(row);
    else shown.push({ folded: [row] });
  }
  return shown;
}

/** Of a row's text, what one side says; the other side's is left out. */
export const sideOf = ({ text }: ComparedRow, side: "old" | "new"): Stretch[] =>
  text.filter(({ kind }) => kind !== (side === "old" ? "come" : "gone"));

/** Carried characters in a hundred, rounded down: 100 says that nothing is new. */
export const percent = ({ carried, characters }: Share) =>
  characters ? Math.floor((carried * 100) / characters) : 0;

/** U+2029 parts blocks that were joined or split. */
export const readable = (text: string) => text.replaceAll("\u2029", "¶").replaceAll("\t", "　");

/** Whether a place of the old draft is in a row's old side; a table is known by its block. */
export const isOld = (row: ComparedRow, spot: Spot): boolean => row.old.some((side) => same(side.spot, spot));

const same = (a: Spot, b: Spot) =>
  "id" in a && "id" in b ? a.id === b.id : JSON.stringify(a) === JSON.stringify(b);

/** Since which year what a row says is carried over, where it is one that did not change. */
export function yearOf({ kind, new: [side] }: ComparedRow, since: ReadonlyMap<number, number>) {
  return kind === "same" && side && "id" in side.spot ? since.get(side.spot.id) : undefined;
}
