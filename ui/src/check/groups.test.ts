import { expect, test } from "vitest";
import type { Finding } from "../ipc/types";
import { groupsOf, kindsOf } from "./groups";

const finding = (severity: Finding["severity"], message: string, start: number): Finding => ({
  rule: "rule",
  group: "wording",
  severity,
  message,
  source: "写作习惯",
  spot: null,
  start,
  end: start + 1,
  fix: null,
});

test("what says the same stands in one line, the gravest first", () => {
  const blanks = [finding("warning", "没有填写", 1), finding("warning", "没有填写", 9)];
  const gap = finding("error", "缺少“一是”", 5);
  const groups = groupsOf([blanks[0]!, gap, blanks[1]!]);
  expect(groups.map(({ all }) => all)).toEqual([[gap], blanks]);
});

test("lines stand under what their rules speak of, and what is empty is not shown", () => {
  const of = (group: Finding["group"]) => ({ ...finding("hint", group, 1), group });
  const kinds = kindsOf((["blanks", "numbering", "form", "numbering"] as const).map(of));
  expect(kinds.map(({ label, count }) => [label, count])).toEqual([
    ["checkForm", 1],
    ["checkNumbering", 2],
    ["blanksTab", 1],
  ]);
});
