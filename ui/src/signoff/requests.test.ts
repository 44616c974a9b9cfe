import { expect, test } from "vitest";
import type { Request } from "../ipc/types";
import { byFile, canTake, standingOf, told } from "./requests";

const request = (
  id: number,
  file: string,
  asked: Request["asked"],
  more: Partial<Request> = {},
): Request => ({
  id,
  copy: "0f",
  file,
  source: "tracked",
  asked,
  ...more,
});
const paragraph = (id: number, text: string) => ({ id, type: "paragraph" as const, text: [{ text }] });
const words = (before: string, was: string, after: string, by: string): Request["asked"] => ({
  type: "words",
  spot: { type: "title" },
  before,
  was,
  after,
  by,
});

test("what is asked for is told with a little of what stands around it", () => {
  const asked = words("各科室按季度移交归档材料并登记", "四期", "，培训二百八十六人次。", "六期");
  expect(told(request(1, "甲.docx", asked))).toEqual({
    label: null,
    before: "…季度移交归档材料并登记".slice(0, 1) + "按季度移交归档材料并登记".slice(-12),
    gone: "四期",
    come: "六期",
    after: "，培训二百八十六人次。",
  });
});

test("blocks that come, go or become others are told apart", () => {
  const blocks = (of: string[], by: string[]) =>
    told(
      request(1, "甲.docx", {
        type: "blocks",
        after: { type: "body" },
        of: of.map((text, id) => paragraph(id, text)),
        by: by.map((text, id) => paragraph(id, text)),
      }),
    );
  expect(blocks(["逐件登记。"], []).label).toBe("requestRemoved");
  expect(blocks([], ["逐件登记。"]).label).toBe("requestAdded");
  expect(blocks(["登记。核对。"], ["登记。", "核对。"])).toMatchObject({
    label: null,
    come: "登记。¶核对。",
  });
});

test("files are counted each with what is open", () => {
  const asked = words("", "甲", "", "乙");
  const all = [
    request(1, "甲.docx", asked),
    request(2, "乙.docx", asked, { settled: { type: "taken" } }),
    request(3, "甲.docx", asked),
  ];
  expect(byFile(all).map(({ file, open, requests }) => [file, open, requests.length])).toEqual([
    ["甲.docx", 2, 2],
    ["乙.docx", 0, 1],
  ]);
});

test("what was written since is said, and a comment is for the clerk anyway", () => {
  const place = (standing: "here" | "changed" | "by_hand") => ({
    id: 1,
    standing,
    spot: null,
    start: 0,
    end: 0,
  });
  const asked = words("", "甲", "", "乙");
  expect(canTake(place("here"))).toBe(true);
  expect(canTake(place("changed"))).toBe(false);
  expect(standingOf(request(1, "甲", asked), place("changed"))).toBe("standingChanged");
  expect(standingOf(request(1, "甲", asked, { source: "comment" }), place("by_hand"))).toBeNull();
  expect(standingOf(request(1, "甲", asked, { settled: { type: "refused" } }), place("changed"))).toBeNull();
});
