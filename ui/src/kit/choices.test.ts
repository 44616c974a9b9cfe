import { expect, test } from "vitest";
import { matching } from "./choices";

const choices = ["上移这一部分", "下移这一部分", "插入表格", "Insert table"].map((label) => ({
  key: label,
  label,
  choose: () => {},
}));
const found = (typed: string) => matching(choices, typed).map(({ label }) => label);

test("what holds the words in one piece comes before what holds their characters in order", () => {
  expect(found("部分")).toEqual(["上移这一部分", "下移这一部分"]);
  expect(found("插表")).toEqual(["插入表格"]);
  expect(found("INSERT T")).toEqual(["Insert table"]);
  expect(found("表插")).toEqual([]);
  expect(found("crbg")).toEqual(["插入表格"]);
});
