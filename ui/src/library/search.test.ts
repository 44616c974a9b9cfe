import { expect, test } from "vitest";
import { stretches } from "./search.svelte";
import { told } from "./take";
import { plain, whyOf } from "./versions";

test("a snippet falls into stretches that make it again", () => {
  const hit = { snippet: "每月检查消防器材一次", marks: [[4, 8] as [number, number]] };
  const parts = stretches(hit);
  expect(parts.map(({ text }) => text).join("")).toBe(hit.snippet);
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["消防器材"]);
});

test("a version says why it was kept, or its name", () => {
  expect(whyOf({ why: "named", name: "送审稿" })).toBe("送审稿");
  expect(whyOf({ why: "import", name: "" })).toBe("导入");
});

test("a draft is read line by line", () => {
  const lines = plain({
    kind: "summary",
    form: "plain",
    front: { title: [{ text: "总结" }], addressee: [] },
    body: [{ id: 1, type: "paragraph", text: [{ text: "每月" }, { text: "一次。" }] }],
    attachments: [],
    back: { issuers: [], date: null, note: [] },
  });
  expect(lines).toEqual(["总结", "每月一次。"]);
});

test("a report says what came in and what did not", () => {
  const said = told({ drafts: 1200, same: 2, unread: [["旧.doc", "有密码"]], ended: false });
  expect(said).toBe("收入 1,200 篇稿子。2 份已在稿库里。1 份读不出来，原文件没有改动：旧.doc（有密码）");
});
