import { expect, test } from "vitest";
import type { Slot } from "../ipc/types";
import { asking, isAnswered, said } from "./contributions";

const section = { block: 4, number: "二、", heading: "业务培训" };
const slot = (more: Partial<Slot>): Slot => ({
  section,
  files: [],
  known: null,
  unchanged: false,
  ...more,
});

test("an office is asked for a section, another in its place, or nobody", () => {
  const one = asking({}, section, " 人事科 ");
  expect(one).toEqual({ "4": "人事科" });
  expect(asking({ ...one, "2": "收集科" }, section, "办公室")).toEqual({ "2": "收集科", "4": "办公室" });
  expect(asking(one, section, " ")).toEqual({});
});

test("what came back is said, and what is as it was is no answer", () => {
  const names = ["甲.docx", "乙.docx"];
  expect(said(slot({}), names)).toBe("还没有收回");
  expect(said(slot({ files: [1], known: "name" }), names)).toBe("乙.docx");
  expect(said(slot({ files: [1], known: "heading" }), names)).toContain("按标题");
  expect(said(slot({ files: [0, 1] }), names)).toContain("甲.docx、乙.docx");
  expect([slot({}), slot({ files: [0], unchanged: true }), slot({ files: [0] })].map(isAnswered)).toEqual([
    false,
    false,
    true,
  ]);
});
