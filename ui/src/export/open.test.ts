import { expect, test } from "vitest";
import type { Blank } from "../blanks/blanks";
import type { Finding } from "../ipc/types";
import { openOf, openSaid } from "./open";

const finding = (rule: string, severity: Finding["severity"], message: string): Finding => ({
  rule,
  severity,
  message,
  source: "规定",
  group: rule.startsWith("blank") ? "blanks" : "form",
  spot: null,
  start: 0,
  end: 0,
  fix: null,
});
const place = { at: { from: 3, to: 5 }, before: "共", text: "xx", after: "件。" };
const blanks: Blank[] = [
  { key: "a", kind: "count", places: [place] },
  { key: "b", kind: "place", places: [{ ...place, at: null }, place] },
];

test("what is open is listed once each, faults before blanks", () => {
  const open = openOf(
    [
      finding("punctuation", "hint", "用全角逗号"),
      finding("number-jump", "error", "编号跳了"),
      finding("punctuation", "hint", "用全角逗号"),
      finding("blank-open", "warning", "还有空没有填"),
    ],
    blanks,
  );
  expect(open.map(({ meant, times, severity }) => `${severity} ${meant} ${times}`)).toEqual([
    "error 编号跳了 1",
    "hint 用全角逗号 2",
    "blank xx 1",
    "blank xx 2",
  ]);
  expect(open[3]?.at).toEqual({ from: 3, to: 5 });
});

test("what stands beside the page alone has no place on it", () => {
  const beside = { key: "c", kind: "date", places: [{ ...place, at: null }] } as Blank;
  expect(openOf([], [beside])[0]?.at).toBeNull();
});

test("only what is open is counted", () => {
  expect(openSaid(5, 2)).toContain("5 处填空、2 条检查");
  expect(openSaid(5, 0)).toMatch(/^还有 5 处填空没有/);
  expect(openSaid(0, 2)).toMatch(/^还有 2 条检查没有/);
  expect(openSaid(0, 0)).toBe(openSaid(0, 0).replace(/\d/g, ""));
});
