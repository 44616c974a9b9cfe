import { expect, test } from "vitest";
import { specimen } from "../../dev/answers/specimen";
import { docOf } from "../editor/convert";
import type { Entry } from "../ipc/types";
import {
  filtered,
  headingsOf,
  placesAmong,
  rowAbove,
  rowsOf,
  siblingsOf,
  typedTo,
  withAttachments,
} from "./rows";

const entry = (block: number, level: number, kind: Entry["kind"] = "heading"): Entry => ({
  block,
  kind,
  level,
  number: "一",
  text: "库房",
  run_in: false,
});
const outline = [entry(1, 1), entry(3, 2), entry(3, 5, "item"), entry(3, 5, "item"), entry(7, 1)];

test("every line has a name of its own", () => {
  const keys = rowsOf(outline, new Set()).map((row) => row.key);
  expect(keys).toEqual(["1-0", "3-0", "3-1", "3-2", "7-0"]);
});

test("what is below a folded heading is not shown", () => {
  expect(rowsOf(outline, new Set([1])).map((row) => row.key)).toEqual(["1-0", "7-0"]);
  expect(rowsOf(outline, new Set([3])).map((row) => row.key)).toEqual(["1-0", "3-0", "7-0"]);
});

test("an item is set in one further than its heading", () => {
  expect(rowsOf(outline, new Set()).map((row) => row.depth)).toEqual([0, 1, 2, 2, 0]);
});

test("the caret's section is the heading above it", () => {
  const body = (ids: number[]) =>
    docOf({ ...specimen, body: ids.map((id) => ({ id, type: "paragraph" as const, text: [] })) });
  const headings = headingsOf(rowsOf(outline, new Set()));
  expect(rowAbove(headings, body([1, 2, 3, 7, 8]), 8)).toBe("7-0");
  expect(rowAbove(headings, body([9, 1]), 9)).toBeNull();
  const folded = headingsOf(rowsOf(outline, new Set([1])));
  expect(rowAbove(folded, body([1, 2, 3, 4, 7]), 4)).toBe("1-0");
});

test("a filter keeps what holds the words, under its headings", () => {
  const named = outline.map((one, nth) => ({ ...one, text: ["库房", "目录", "清点", "装订", "培训"][nth]! }));
  const keys = (words: string) => filtered(rowsOf(named, new Set()), words).map((row) => row.key);
  expect(keys("装订")).toEqual(["1-0", "3-0", "3-2"]);
  expect(keys("培训")).toEqual(["7-0"]);
  expect(keys("")).toHaveLength(5);
});

test("typing goes to the next line that begins so, around the end", () => {
  const rows = rowsOf(outline, new Set());
  const names = ["一、库房", "（一）库房", "一是", "二是", "二、库房"];
  expect(typedTo(rows, names, 0, "二")?.key).toBe("3-2");
  expect(typedTo(rows, names, 3, "二")?.key).toBe("7-0");
  expect(typedTo(rows, names, 4, "一")?.key).toBe("1-0");
  expect(typedTo(rows, names, 0, "三")).toBeUndefined();
  expect(typedTo(rows, names, 0, "es")?.key).toBe("3-2");
});

test("an attachment with a text stands over the headings of that text", () => {
  const block = (id: number) => ({ id, type: "paragraph" as const, text: [{ text: "库房" }] });
  const attachments = [
    { id: 20, title: [{ text: "清单" }], body: [] },
    { id: 30, title: [{ text: "名单" }], body: [block(31), block(32)] },
  ];
  const doc = docOf({ ...specimen, body: [block(1), block(3)], attachments });
  const rows = rowsOf(withAttachments([entry(1, 1), entry(31, 1)], doc), new Set());
  expect(rows.map(({ key, depth }) => [key, depth])).toEqual([
    ["1-0", 0],
    ["30-0", 0],
    ["31-0", 1],
  ]);
  expect(rows[1]?.entry).toMatchObject({ number: "附件2", text: "名单" });
  expect(rowAbove(headingsOf(rows), doc, 32)).toBe("31-0");
});

test("each line says which it is among those beside it", () => {
  const rows = rowsOf(outline, new Set());
  const places = placesAmong(rows).map(({ nth, of }) => `${nth}/${of}`);
  expect(places).toEqual(["1/2", "1/1", "1/2", "2/2", "2/2"]);
  expect(siblingsOf(rows, rows[0]!).map(({ key }) => key)).toEqual(["1-0", "7-0"]);
  expect(siblingsOf(rows, rows[3]!).map(({ key }) => key)).toEqual(["3-1", "3-2"]);
});
