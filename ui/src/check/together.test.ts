import { expect, test } from "vitest";
import { applied } from "../editor/become";
import { wordsOf } from "../editor/runs";
import { draftWith } from "../editor/specimens/draft";
import type { Edit, Finding } from "../ipc/types";
import { together } from "./together";

const text = "一,二,三";
const draft = draftWith([{ id: 1, type: "paragraph", text: [{ text }] }]);

const replace = (start: number, end: number, by: string): Edit => ({
  type: "replace",
  spot: { type: "block", id: 1 },
  start,
  end,
  by: by ? [{ text: by }] : [],
});

const finding = (fix: Edit): Finding => ({
  rule: "rule",
  group: "wording",
  severity: "error",
  message: "半角标点。",
  source: "规定",
  spot: null,
  start: 0,
  end: 1,
  fix,
});

function check(fixes: Edit[], words: string, count: number) {
  const found = together(fixes.map(finding));
  const [block] = applied(draft, found.edit).body;
  expect([block && "text" in block ? wordsOf(block.text) : "", found.count]).toEqual([words, count]);
}

test("fixes of one kind are one edit", () => {
  check([replace(1, 2, "，"), replace(3, 4, "，")], "一，二，三", 2);
  check([{ type: "all", edits: [replace(3, 4, "、"), replace(1, 2, "、")] }], "一、二、三", 1);
});

test("one place is replaced once, and what would meet another waits", () => {
  const both: Edit = { type: "all", edits: [replace(3, 4, "，"), replace(1, 2, "，")] };
  check([both, both], "一，二，三", 2);
  check([replace(0, 2, "甲"), replace(1, 3, "乙")], "甲二,三", 1);
});

test("what is more than words is taken alone", () => {
  const kind: Edit = { type: "kind", kind: "notice" };
  expect(together([finding(kind), finding(kind)])).toEqual({ edit: kind, count: 1 });
});
