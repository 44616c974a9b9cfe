import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

/** What the program of these tests has, beside the specimen: 2025, 2024 and 2023 of one series. */
const hits = (window: Window) => window.page.getByTestId("hit").allTextContents();

test("filters narrow a search at home, alone and with words, and are taken away", async () => {
  const window = await Window.home();
  const { page } = window;
  await page.getByTestId("filters").click();
  await page.getByLabel("年份").selectOption("2024");
  await page.getByTestId("hit").first().waitFor();
  expect(await hits(window)).toHaveLength(1);
  expect(await page.getByTestId("filters").textContent()).toContain("筛选（1）");
  await page.getByLabel("状态").selectOption("in_review");
  await page.getByText("没有这样的稿子").waitFor();
  await page.getByLabel("年份").selectOption("");
  await page.getByTestId("hit").first().waitFor();
  expect((await hits(window))[0]).toContain("2025年");
  await page.getByRole("button", { name: "不筛选" }).click();
  await page.getByTestId("recent").first().waitFor();
  await page.getByRole("searchbox").fill("消防");
  await page.getByTestId("hit").first().waitFor();
  expect(await hits(window)).toHaveLength(3);
  await page.getByLabel("文种").selectOption("notice");
  await page.getByText("没有找到“消防”").waitFor();
  await window.close();
});

test("a draft is filed from home: state, year and series set by hand are shown", async () => {
  const window = await Window.home();
  const { page } = window;
  const row = page.locator("li", { has: page.getByText("关于开展消防安全培训的通知") });
  await row.getByTestId("file-under").click();
  await page.getByLabel("退回").check();
  await page.getByLabel("年份").fill("去年");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("年份写四位数字").waitFor();
  await page.getByLabel("年份").fill("2025");
  await window.press("Enter");
  await page.locator("dialog").waitFor({ state: "detached" });
  await row.getByText("退回").waitFor();
  await row.getByTestId("file-under").click();
  expect(await page.getByLabel("年份").inputValue()).toBe("2025");
  await window.press("Escape");
  await window.close();
});

test("the state stands above the text, and the sheet is reached by keys", async () => {
  const window = await Window.open();
  const { page } = window;
  const state = page.getByTestId("state");
  await state.waitFor();
  expect(await state.textContent()).toBe("起草");
  await window.press("Control+Shift+I");
  await page.getByLabel("定稿").check();
  await page.getByLabel("系列").fill("xx市档案馆工作总结");
  await window.press("Enter");
  await state.filter({ hasText: "定稿" }).waitFor();
  await page.locator("[role=status].visually-hidden", { hasText: "现在是定稿" }).waitFor();
  // Filed under the series, the drafts of the years before stand beside it.
  await window.press("Control+Shift+U");
  const years = page.getByRole("region", { name: "历年稿子" }).locator("li");
  expect(await years.count()).toBe(3);
  await page.getByRole("button", { name: "对照 2025年" }).click();
  await page.locator(".compare ol > li").first().waitFor();
  expect(await page.locator(".compare select").inputValue()).toBe("draft 11");
  await window.press("Control+Shift+G");
  await page.getByTestId("save-state").waitFor();
  expect(await page.evaluate(() => (window as never as { openedLast: number }).openedLast)).toBe(11);
  await window.close();
});

test("where there is no draft of the year before, that is said with what to do", async () => {
  const window = await Window.open();
  await window.press("Control+Shift+G");
  await window.page.getByText("没有找到上一年的稿子").waitFor();
  await window.page.getByRole("button", { name: "归档信息…" }).last().click();
  await window.page.getByRole("dialog", { name: "归档信息" }).waitFor();
  await window.press("Escape");
  await window.close();
});

test("backups: a folder that is away is said in a sentence, and the library goes out and comes in as one file", async () => {
  const window = await Window.home();
  const { page } = window;
  await page.getByTestId("settings").click();
  await page.getByText("上次备份：2026-11-27").waitFor();
  await page.getByRole("button", { name: "换文件夹…" }).click();
  await page.getByRole("alert").filter({ hasText: "打不开或写不进去" }).waitFor();
  expect(await page.getByTestId("backup-folder").textContent()).toContain("\\\\server\\备份");
  await page.getByRole("button", { name: "改回稿库旁边" }).click();
  await page.getByText("上次备份：2026-11-27").waitFor();
  await page.getByRole("button", { name: "导出整个稿库…" }).click();
  await page.getByText("已导出：/稿库.sqlite").waitFor();
  await page.getByRole("button", { name: "收入另一个稿库…" }).click();
  await page.getByText("收入 12 篇稿子，3 篇已在稿库里。1 篇读不出来").waitFor();
  await window.press("Escape");
  await window.close();
});
