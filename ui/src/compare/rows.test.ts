import { expect, test } from "vitest";
import type { ComparedRow } from "../ipc/types";
import { isOld, percent, shownOf, sideOf } from "./rows";

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
  expect(shownOf(rows, "changes").map((one) => ("folded" in one ? one.folded.length : one.row.kind))).toEqual(
    [2, "changed", "come", "same"],
  );
  expect(shownOf(rows, "figures").map((one) => ("folded" in one ? one.folded.length : one.row.kind))).toEqual(
    [2, "changed", 2],
  );
});

test("a side says its own text", () => {
  const said = (side: "old" | "new") => sideOf(rows[2]!, side).map(({ text }) => text);
  expect([said("old").join(""), said("new").join("")]).toEqual(["培训120", "培训150"]);
});

test("a share is rounded down", () => {
  expect(percent({ block: null, heading: "", carried: 199, characters: 200 })).toBe(99);
  expect(percent({ block: null, heading: "", carried: 0, characters: 0 })).toBe(0);
});

test("a place of the old draft is found in its row, a table by any cell", () => {
  const kind = { type: "table" as const };
  const table = row("same", {
    old: [{ spot: { type: "cell", id: 4, row: 0, cell: 0, paragraph: 0 }, kind, number: "" }],
  });
  expect(isOld(table, { type: "cell", id: 4, row: 2, cell: 1, paragraph: 0 })).toBe(true);
  expect(isOld(table, { type: "block", id: 5 })).toBe(false);
  expect(isOld(table, { type: "title" })).toBe(false);
});
