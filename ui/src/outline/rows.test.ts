import { expect, test } from "vitest";
import type { Entry } from "../ipc/types";
import { currentRow, rowsOf } from "./rows";

const entry = (block: number, level: number, kind: Entry["kind"] = "heading"): Entry => ({
  block,
  kind,
  level,
  number: "一",
  text: "库房",
  run_in: false,
});
const outline = [entry(1, 1), entry(3, 2), entry(3, 5, "item"), entry(3, 5, "item"), entry(7, 1)];

test("every line has a name of its own", () => {
  const keys = rowsOf(outline, new Set()).map((row) => row.key);
  expect(keys).toEqual(["1-0", "3-0", "3-1", "3-2", "7-0"]);
});

test("what is below a folded heading is not shown", () => {
  expect(rowsOf(outline, new Set([1])).map((row) => row.key)).toEqual(["1-0", "7-0"]);
  expect(rowsOf(outline, new Set([3])).map((row) => row.key)).toEqual(["1-0", "3-0", "7-0"]);
});

test("an item is set in one further than its heading", () => {
  expect(rowsOf(outline, new Set()).map((row) => row.depth)).toEqual([0, 1, 2, 2, 0]);
});

test("the caret's section is the heading above it", () => {
  const rows = rowsOf(outline, new Set());
  expect(currentRow(rows, [1, 2, 3, 7, 8], 8)).toBe("7-0");
  expect(currentRow(rows, [9, 1], 9)).toBeNull();
});
