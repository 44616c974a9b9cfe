import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

/** More than there are steps. */
const MOST = 20;

test("the whole job: in, a heading renamed, moved, demoted, a blank filled, all taken back, done again, and out", async () => {
  const window = await Window.home();
  const { page } = window;
  const line = (words: string) => page.locator("[role=treeitem]", { hasText: words });
  const text = async () => (await window.blocks()).join("\n");

  await page.evaluate(() =>
    (globalThis as unknown as { chosen: string[] }).chosen.splice(0, 1, "/总结.docx", "/旧稿.docx"),
  );
  await page.getByTestId("door-file").click();
  await page.getByTestId("batch-open").first().click();
  await page.getByTestId("begin").click();
  await page.waitForSelector(".ProseMirror");
  const imported = await text();
  expect(imported).toContain("二、下半年工作打算");

  await line("下半年工作打算").click();
  await line("下半年工作打算").focus();
  await window.press("F2");
  await page.keyboard.type("明年打算");
  await window.press("Enter");
  await window.settle();
  await window.press("Alt+ArrowUp");
  expect(await text()).toMatch(/一、明年打算[^]*二、上半年工作回顾[^]*（一）/);
  await line("二、上半年工作回顾").focus();
  await window.press("Tab");
  expect(await text()).toMatch(/一、明年打算[^]*（一）上半年工作回顾[^]*1\.着眼/);

  await window.press("Control+Shift+B");
  await page.keyboard.type("120");
  await window.press("Enter");
  await window.settle();
  await page.locator("[role=tabpanel]", { hasText: "已填 1/1" }).waitFor();
  const done = await text();
  expect(done).toContain("全年共接收档案120卷");

  await window.press("Control+2");
  for (let nth = 0; nth < MOST; nth++) await window.press("Control+z");
  expect(await text()).toBe(imported);
  for (let nth = 0; nth < MOST; nth++) await window.press("Control+Shift+z");
  expect(await text()).toBe(done);

  await window.press("Control+e");
  await page.getByRole("dialog").getByRole("button", { name: "导出 Word" }).click();
  await page.getByText("已导出").waitFor();
  const { body } = await window.draft();
  expect(body.map((block) => ("level" in block ? block.level : 0))).toEqual([0, 1, 0, 2, 0]);
  expect(JSON.stringify(body)).not.toContain("blank");
  await window.close();
});
