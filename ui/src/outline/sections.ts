import type { Node } from "prosemirror-model";

/** The level of the heading that a block is or opens with, 1 to 4; null where it has none. */
export function levelOf(block: Node): number | null {
  return block.type.name === "heading" || block.type.name === "paragraph" ? block.attrs.level : null;
}

/** A stretch of blocks, by index. */
export type Extent = { from: number; to: number };

/** The section that a heading opens: all blocks up to the next heading of its level or above. */
export function extent(levels: (number | null)[], from: number): Extent {
  const own = levels[from] ?? Infinity;
  const next = levels.findIndex((level, index) => index > from && level !== null && level <= own);
  return { from, to: next === -1 ? levels.length : next };
}

/** Where the section before begins, of the same level under the same heading. */
export function previous(levels: (number | null)[], from: number): number | null {
  const own = levels[from] ?? 0;
  for (let index = from - 1; index >= 0; index--) {
    const level = levels[index] ?? Infinity;
    if (level < own) return null;
    if (level === own) return index;
  }
  return null;
}

/** Where the section after ends, of the same level under the same heading. */
export function next(levels: (number | null)[], from: number): Extent | null {
  const { to } = extent(levels, from);
  return to < levels.length && levels[to] === levels[from] ? extent(levels, to) : null;
}

/** Its place among the sections of its level under the same heading, from 1. */
export function placeOf(levels: (number | null)[], from: number): number {
  let place = 1;
  for (let before = previous(levels, from); before !== null; before = previous(levels, before)) place++;
  return place;
}

/** The heading whose section a block stands in. */
export function headingAbove(levels: (number | null)[], at: number): number | null {
  for (let index = at; index >= 0; index--) if ((levels[index] ?? null) !== null) return index;
  return null;
}
