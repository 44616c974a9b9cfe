import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const run = async (window: Window, name: string) => {
  await window.press("Control+Shift+P");
  await window.page.keyboard.type(name);
  await window.press("Enter");
  await window.settle();
};

test("an attachment gets a title and a text with sections of its own, by keyboard", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await run(window, "插入附件");
  await window.type("库房检查记录");
  await window.press("Enter");
  await window.type("检查范围");
  await window.press("Control+Alt+1");
  await window.press("End");
  await window.press("Enter");
  await window.type("一号库房。");
  await window.press("Enter");
  await window.type("检查结果");
  await window.press("Control+Alt+1");
  const attached = window.page.locator(".attached");
  await window.settle();
  expect(await attached.locator("header").textContent()).toBe("附件库房检查记录");
  const numbers = () =>
    attached
      .locator("section > *")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["number"]));
  expect(await numbers()).toEqual(["一、", undefined, "二、"]);
  await window.press("Alt+ArrowUp");
  expect((await window.draft()).attachments).toMatchObject([
    {
      title: [{ text: "库房检查记录" }],
      body: [
        { type: "heading", text: [{ text: "检查结果" }] },
        { type: "heading", text: [{ text: "检查范围" }] },
        { type: "paragraph", text: [{ text: "一号库房。" }] },
      ],
    },
  ]);
  const lines = await window.page.locator("[role=treeitem]").allTextContents();
  expect(lines.slice(-3).map((line) => line.replace(/\d+$/, "").trim())).toEqual([
    "附件　库房检查记录",
    "一、检查结果",
    "二、检查范围",
  ]);
  for (let nth = 0; nth < 20; nth++) await window.press("Control+z");
  expect((await window.draft()).attachments).toEqual([]);
  expect(await attached.count()).toBe(0);
  for (let nth = 0; nth < 20; nth++) await window.press("Control+Shift+z");
  expect((await window.draft()).attachments).toHaveLength(1);
  await window.close();
});
