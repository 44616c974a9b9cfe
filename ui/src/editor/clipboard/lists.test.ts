import { expect, test } from "vitest";
import { numeral } from "./lists";

test("a list's numbers are written as spoken", () => {
  expect([1, 10, 11, 20, 34, 100].map(numeral)).toEqual(["一", "十", "十一", "二十", "三十四", "100"]);
});
