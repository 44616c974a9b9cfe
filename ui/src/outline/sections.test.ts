import fc from "fast-check";
import { expect, test } from "vitest";
import { extent, headingAbove, next, placeOf, previous } from "./sections";

//              0  1     2  3     4  5  6     7
const levels = [1, null, 2, null, 2, 1, null, 3];

test("a section reaches to the next heading of its level or above", () => {
  expect(extent(levels, 0)).toEqual({ from: 0, to: 5 });
  expect(extent(levels, 2)).toEqual({ from: 2, to: 4 });
  expect(extent(levels, 5)).toEqual({ from: 5, to: 8 });
});

test("neighbours are of one level under one heading", () => {
  expect(previous(levels, 5)).toBe(0);
  expect(previous(levels, 2)).toBeNull();
  expect(next(levels, 2)).toEqual({ from: 4, to: 5 });
  expect(next(levels, 4)).toBeNull();
  expect(placeOf(levels, 5)).toBe(2);
});

test("a block belongs to the heading above it", () => {
  expect(headingAbove(levels, 3)).toBe(2);
  expect(headingAbove([null, 1], 0)).toBeNull();
});

test("before and after undo each other", () => {
  const shape = fc.array(fc.constantFrom(null, 1, 2, 3, 4), { maxLength: 20 });
  fc.assert(
    fc.property(shape, fc.nat(19), (levels, at) => {
      if ((levels[at] ?? null) === null) return;
      const after = next(levels, at);
      if (after) expect(previous(levels, after.from)).toBe(at);
    }),
  );
});
