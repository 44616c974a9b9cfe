import type { ComparedRow, Share, Stretch } from "../ipc/types";

/** A row that is shown, or how many were folded that did not change. */
export type Shown = { row: ComparedRow } | { folded: number };

/** What is looked at. */
export type Look = "changes" | "figures" | "carried";

const wanted: Record<Look, (row: ComparedRow) => boolean> = {
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
    else if (last && "folded" in last) last.folded++;
    else shown.push({ folded: 1 });
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
