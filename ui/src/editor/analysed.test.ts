import { expect, test } from "vitest";
import type { Analysis, Reanalysis } from "../ipc/types";
import { analysedAnew } from "./analysed";
import { blankDraft } from "./blank";

const same = { at: 0, remove: 0, insert: [] };
const nothing = {
  numbers: same,
  outline: same,
  unmarked: same,
  references: same,
  findings: same,
  off: same,
  requests: same,
  sections: same,
};

test("what is different comes in, and what stays is the value from before", () => {
  const number = (block: number) => ({ block, label: "一、" });
  const before: Analysis = { ...blankDraft().analysis, numbers: [1, 2, 3].map(number) };
  const numbers = { at: 1, remove: 1, insert: [number(7), number(8)] };
  const since: Reanalysis = { ...nothing, revision: 4, characters: 9, savedAt: null, numbers };
  const now = analysedAnew(before, since);
  expect(now).toEqual({ ...before, revision: 4, characters: 9, numbers: [1, 7, 8, 3].map(number) });
  expect(now.numbers[0]).toBe(before.numbers[0]);
  expect(now.numbers[3]).toBe(before.numbers[2]);
  expect(now.findings).toBe(before.findings);
});
