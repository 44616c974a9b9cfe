import { expect, test } from "vitest";
import type { Contribution, Gathered, Slot } from "../ipc/types";
import { asking, choosing, isAnswered, isDoubled, said, standing } from "./contributions";

const section = { block: 4, number: "二、", heading: "业务培训" };
const answer = (file: number, more: Partial<Contribution> = {}): Contribution => ({
  file,
  known: "name",
  unchanged: false,
  characters: 4,
  opens: `第${file}份。`,
  ...more,
});
const slot = (answers: Contribution[], undecided: Slot["undecided"] = false): Slot => ({
  section,
  answers,
  taken: undecided ? [] : answers.slice(0, 1).map(({ file }) => file),
  undecided,
});

test("an office is asked for a section, another in its place, or nobody", () => {
  const one = asking({}, section, " 人事科 ");
  expect(one).toEqual({ "4": "人事科" });
  expect(asking({ ...one, "2": "收集科" }, section, "办公室")).toEqual({ "2": "收集科", "4": "办公室" });
  expect(asking(one, section, " ")).toEqual({});
});

test("what came back is said, and what is as it was is no answer", () => {
  const names = ["甲.docx", "乙.docx"];
  expect(said(slot([]), names)).toBe("还没有收回");
  expect(said(slot([answer(1)]), names)).toBe("乙.docx");
  expect(said(slot([answer(1, { known: "heading" })]), names)).toContain("按标题");
  expect(said(slot([answer(0), answer(1)], true), names)).toContain("收到 2 份");
  const unchanged = answer(0, { unchanged: true });
  expect([[], [unchanged], [unchanged, answer(1)]].map((all) => isAnswered(slot(all)))).toEqual([
    false,
    false,
    true,
  ]);
});

test("answers that differ are chosen from, also once one was chosen", () => {
  const both = [answer(0), answer(1, { opens: "第0份。" })];
  expect(isDoubled(slot(both), [])).toBe(false);
  expect(isDoubled(slot(both, true), [])).toBe(true);
  expect(isDoubled(slot(both), [[section.block, [1]]])).toBe(true);
  expect(isDoubled(slot(both), [[section.block + 1, [1]]])).toBe(false);
});

test("a choice stands until other answers come for its section", () => {
  const all = (answers: Contribution[]) =>
    ({
      board: { slots: [slot(answers, true)], strays: [], unplaced: [] },
      files: ["甲", "乙", "丙"],
    }) as never as Gathered;
  const chosen = choosing(choosing([], 4, [0]), 4, [1]);
  expect(chosen).toEqual([[4, [1]]]);
  const was = all([answer(0), answer(1)]);
  expect(standing(chosen, was, was)).toEqual(chosen);
  expect(standing(chosen, was, all([answer(0), answer(1), answer(2)]))).toEqual([]);
});
