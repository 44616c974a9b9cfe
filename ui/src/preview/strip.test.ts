import { expect, test } from "vitest";
import type { LaidOut, SheetLine } from "../ipc/types";
import { unitAt } from "./spots";
import { rowsOf } from "./strip";

const laid = (sideways: boolean[]) => ({ paper: [11906, 16838], sideways }) as LaidOut;

test("pages fit the width and stand below each other", () => {
  const rows = rowsOf(laid([false, false]), { two: false, zoom: 1, wide: 324 });
  expect(rows.map(({ cells }) => cells.map(({ page, left, width }) => [page, left, width]))).toEqual([
    [[0, 12, 300]],
    [[1, 12, 300]],
  ]);
  expect(rows[1]!.top).toBeCloseTo(12 + (300 * 16838) / 11906 + 12);
});

test("of two side by side the even page is at the left", () => {
  const rows = rowsOf(laid([false, false, false, false]), { two: true, zoom: 1, wide: 636 });
  expect(rows.map(({ cells }) => cells.map(({ page, left }) => [page, left]))).toEqual([
    [[0, 324]],
    [
      [1, 12],
      [2, 324],
    ],
    [[3, 12]],
  ]);
});

test("a page that lies sideways is as wide as the others", () => {
  const [row] = rowsOf(laid([true]), { two: false, zoom: 1, wide: 324 });
  expect(row!.cells[0]!.width).toBe(300);
  expect(row!.height).toBeCloseTo((300 * 11906) / 16838);
});

/** A line of `text`, each character 320 wide, of which the last `own` are the draft's. */
function line(text: string, own: number, start = 0): SheetLine {
  const x = Array.from(text, (_, nth) => 1000 + nth * 320);
  const texts = [{ text, x, face: 0, size: 320, look: 0 }];
  return { spot: { type: "title" }, start, end: start + own, place: [1000, 0, 0, 0], baseline: 0, texts };
}

test("a click goes before the character it is nearest to", () => {
  expect(unitAt(line("库房清点", 4, 7), 1000 + 650)).toBe(9);
  expect(unitAt(line("库房清点", 4, 7), 1000 + 900)).toBe(10);
  expect(unitAt(line("库房清点", 4, 7), 5000)).toBe(11);
  expect(unitAt(line("库房清点", 4, 7), 0)).toBe(7);
});

test("a click on a heading's number goes to its beginning", () => {
  expect(unitAt(line("一、库房清点", 4), 1000 + 320)).toBe(0);
  expect(unitAt(line("一、库房清点", 4), 1000 + 2 * 320 + 320)).toBe(1);
});
