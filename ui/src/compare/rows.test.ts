import { expect, test } from "vitest";
import type { ComparedRow } from "../ipc/types";
import { percent, shownOf, sideOf } from "./rows";

const row = (kind: ComparedRow["kind"], more: Partial<ComparedRow> = {}): ComparedRow => ({
  kind,
  moved: false,
  figures: false,
  old: [],
  new: [],
  text: [
    { kind: "same", text: "培训" },
    { kind: "gone", text: "120" },
    { kind: "come", text: "150" },
  ],
  ...more,
});

const rows = [
  row("same"),
  row("same"),
  row("changed", { figures: true }),
  row("come"),
  row("same", { moved: true }),
];

test("what is not looked at is folded", () => {
  expect(shownOf(rows, "changes").map((one) => ("folded" in one ? one.folded : one.row.kind))).toEqual([
    2,
    "changed",
    "come",
    "same",
  ]);
  expect(shownOf(rows, "figures").map((one) => ("folded" in one ? one.folded : one.row.kind))).toEqual([
    2,
    "changed",
    2,
  ]);
});

test("a side says its own text", () => {
  const said = (side: "old" | "new") => sideOf(rows[2]!, side).map(({ text }) => text);
  expect([said("old").join(""), said("new").join("")]).toEqual(["培训120", "培训150"]);
});

test("a share is rounded down", () => {
  expect(percent({ block: null, heading: "", carried: 199, characters: 200 })).toBe(99);
  expect(percent({ block: null, heading: "", carried: 0, characters: 0 })).toBe(0);
});
