import type { LaidOut } from "../ipc/types";

/** Pages side by side, in pixels; each scale turns twips into them. */
export type PageRow = {
  top: number;
  height: number;
  cells: { page: number; left: number; width: number; height: number; scale: number }[];
};

/** How pages are shown: `zoom` 1 fits the width. */
export type Shown = { two: boolean; zoom: number; wide: number };

const GAP = 12;

/** Where each page stands. Of two side by side the even one is at the left, as in a bound document. */
export function rowsOf({ paper, sideways }: LaidOut, { two, zoom, wide }: Shown): PageRow[] {
  const across = two ? 2 : 1;
  const width = Math.max(40, ((wide - GAP * (across + 1)) / across) * zoom);
  const scale = width / paper[0];
  const rows: PageRow[] = [];
  let top = GAP;
  for (const group of groups(sideways.length, two)) {
    const cells = group.map(({ page, column }) => {
      const [w, h] = sideways[page] ? [paper[1], paper[0]] : paper;
      // One that lies sideways is no wider than the others.
      const own = Math.min(scale, width / w);
      const free = Math.max(0, wide - width * across - GAP * (across + 1)) / 2;
      const left = GAP + free + column * (width + GAP);
      return { page, left, width: w * own, height: h * own, scale: own };
    });
    const height = Math.max(...cells.map((cell) => cell.height));
    rows.push({ top, height, cells });
    top += height + GAP;
  }
  return rows;
}

function groups(count: number, two: boolean): { page: number; column: number }[][] {
  const pages = Array.from({ length: count }, (_, page) => page);
  if (!two) return pages.map((page) => [{ page, column: 0 }]);
  const rows = new Map<number, { page: number; column: number }[]>();
  for (const page of pages) {
    const row = Math.floor((page + 1) / 2);
    rows.set(row, [...(rows.get(row) ?? []), { page, column: (page + 1) % 2 }]);
  }
  return [...rows.values()];
}
