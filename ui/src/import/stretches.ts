import type { ImportedAside, Piece } from "../ipc/types";

/** A stretch of the source, where it begins, and what it was taken for. */
export type Stretch = { at: number; text: string; piece?: Piece; aside?: ImportedAside };

/** The number of a piece and its words end at most here: an item's range goes on through all its text. */
const LONGEST = 120;

/** The source cut where pieces and what was set aside begin and end; put together it is the source again. */
export function stretches(source: string, pieces: Piece[], asides: ImportedAside[]): Stretch[] {
  const marks = [
    ...pieces.map((piece) => ({ start: piece.start, end: headOf(source, piece), piece })),
    ...asides.map((aside) => ({ start: aside.start, end: aside.end, aside })),
  ].sort((a, b) => a.start - b.start);
  const out: Stretch[] = [];
  let at = 0;
  for (const { start, end, ...what } of marks) {
    if (start < at) continue;
    if (start > at) out.push({ at, text: source.slice(at, start) });
    out.push({ at: start, text: source.slice(start, end), ...what });
    at = end;
  }
  if (at < source.length) out.push({ at, text: source.slice(at) });
  return out;
}

/** The stretches by paragraph, so that one that is not seen need not be laid out; line ends stay in. */
export function paragraphs(stretches: Stretch[]): Stretch[][] {
  const out: Stretch[][] = [[]];
  for (const stretch of stretches) {
    let at = stretch.at;
    for (const text of stretch.text.split(/(?<=\n)/)) {
      out.at(-1)!.push({ ...stretch, at, text });
      at += text.length;
      if (text.endsWith("\n")) out.push([]);
    }
  }
  return out.filter((paragraph) => paragraph.length > 0);
}

/** Where the words of a piece end in the source. */
function headOf(source: string, { start, end, text }: Piece): number {
  const words = source.slice(start, Math.min(end, start + LONGEST)).indexOf(text);
  return words < 0 ? Math.min(end, start + LONGEST) : start + words + text.length;
}
