import { expect, test } from "vitest";
import type { Group, Proposed, Rolled } from "../ipc/types";
import { accept, changes, comesTo, groupsOf, isSure } from "./groups";

const one = (group: Group, become: string | null, confidence = 0.9, opens = 0): Proposed => ({
  group,
  before: "",
  old: "2020",
  new: become,
  after: "年",
  reason: "稿子自己的年份",
  confidence,
  opens,
});

const rolled: Rolled = {
  span: { from: 2020, to: 2021 },
  open: 2,
  proposals: [
    one("figures", "x", 0.7, 1),
    one("years", "2021"),
    one("dates", "x月x日", 0.85, 2),
    one("years", null, 0.5),
    one("open", null, 1),
  ],
};

test("groups stand in their order, and what was open is no row", () => {
  const groups = groupsOf(rolled);
  expect(groups.map(({ group, rows }) => [group, rows.map(({ nth }) => nth)])).toEqual([
    ["years", [1, 3]],
    ["dates", [2]],
    ["figures", [0]],
  ]);
});

test("what changes nothing is never accepted", () => {
  const rows = groupsOf(rolled).flatMap(({ rows }) => rows);
  const all = accept(new Set(), rows, true);
  expect([...all].sort()).toEqual([0, 1, 2]);
  expect(rows.filter(changes).length).toBe(3);
  expect([...accept(all, rows.slice(0, 1), false)].sort()).toEqual([0, 2]);
  expect(rows.filter(isSure).map(({ nth }) => nth)).toEqual([1, 2]);
});

test("changes, blanks and places to look at are counted", () => {
  expect(comesTo(rolled, new Set())).toEqual({ changed: 0, open: 2, toSee: 1 });
  expect(comesTo(rolled, new Set([0, 1, 2]))).toEqual({ changed: 3, open: 5, toSee: 1 });
});
