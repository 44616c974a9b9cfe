import { expect, test } from "vitest";
import type { Promised } from "../ipc/types";
import { answered, olderOf, underHeadings } from "./promises";

const spoken = (text: string) => ({
  spot: { type: "block" as const, id: 2 },
  start: 0,
  end: text.length,
  text,
  heading: "",
});
const promised = (text: string, more: Partial<Promised> = {}): Promised => ({
  text,
  heading: "下半年工作安排",
  spot: { type: "block", id: 9 },
  outcome: "done",
  byHand: false,
  evidence: 0,
  found: [spoken("开展培训6期。"), spoken("开展了检查。")],
  told: text,
  ...more,
});

test("promises stand under their headings and keep their places", () => {
  const list = [promised("甲"), promised("乙", { outcome: "open" }), promised("丙", { heading: "经费" })];
  expect(underHeadings(list, null).map(({ heading, rows }) => [heading, rows.length])).toEqual([
    ["下半年工作安排", 2],
    ["经费", 1],
  ]);
  expect(underHeadings(list, "open").flatMap(({ rows }) => rows.map(({ nth }) => nth))).toEqual([1]);
});

test("an outcome keeps its passage, unless nothing is said", () => {
  expect(answered(promised("甲"), { outcome: "partly" })).toEqual({
    promise: "甲",
    outcome: "partly",
    evidence: "开展培训6期。",
  });
  expect(answered(promised("甲"), { outcome: "unmentioned" })).toEqual({
    promise: "甲",
    outcome: "unmentioned",
  });
});

test("a passage says that something was done, and none says nothing", () => {
  const open = promised("甲", { outcome: "unmentioned", evidence: null });
  expect(answered(open, { evidence: 1 })).toEqual({
    promise: "甲",
    outcome: "done",
    evidence: "开展了检查。",
  });
  expect(answered(promised("甲", { outcome: "partly" }), { evidence: 1 }).outcome).toBe("partly");
  expect(answered(promised("甲"), { evidence: null })).toEqual({ promise: "甲", outcome: "unmentioned" });
});

test("two versions have no promises between them", () => {
  const version = { id: 3, why: "named" as const, name: "", at: 0 };
  expect(olderOf({ old: version, new: null })).toEqual({ type: "version", id: 3 });
  expect(olderOf({ old: version, new: version })).toBeNull();
  expect(olderOf({ path: "/a.docx" })).toEqual({ type: "file", path: "/a.docx" });
});
