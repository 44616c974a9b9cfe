import { expect, test } from "vitest";
import type { Wishes } from "../src/ipc/types";
import { useChromium, Window } from "./window";

useChromium();

/** Opens the sheet; its dialog. */
async function sheet(window: Window) {
  await window.page.getByRole("button", { name: "导出 Word" }).first().click();
  const dialog = window.page.getByRole("dialog", { name: "导出 Word" });
  await dialog.getByText("国家标准", { exact: true }).waitFor();
  return dialog;
}

const wished = (window: Window) =>
  window.page.evaluate(() => (globalThis as unknown as { wished?: Wishes }).wished);

test("the office's own profile is chosen, shown with what it has otherwise, followed and forgotten", async () => {
  const window = await Window.open();
  let dialog = await sheet(window);
  await dialog.getByRole("button", { name: "选择版式文件…" }).click();
  await dialog.getByText("综合档案馆版式：与国家标准有 2 处不同").click();
  expect(await dialog.locator("details li").allTextContents()).toHaveLength(2);
  expect(await dialog.getByLabel("手打编号").isChecked()).toBe(true);
  await dialog.getByRole("button", { name: "导出 Word" }).click();
  await window.page.getByText("已导出").waitFor();
  expect(await wished(window)).toMatchObject({ profile: "own", numbering: "literal" });

  dialog = await sheet(window);
  expect(await dialog.getByLabel("本单位版式").isChecked()).toBe(true);
  await dialog.getByRole("button", { name: "移除" }).click();
  await dialog.getByText("写成一个 .toml 文件").waitFor();
  await dialog.getByRole("button", { name: "导出 Word" }).click();
  expect(await wished(window)).toMatchObject({ profile: "standard", numbering: "auto" });
  await window.close();
});

test("what is open is listed, and a line leads to its place", async () => {
  const window = await Window.open();
  const dialog = await sheet(window);
  const list = dialog.getByRole("list", { name: "没有处理的" });
  const lines = await list.getByRole("button").allTextContents();
  expect(lines.length).toBeGreaterThan(1);
  await list.getByRole("button").last().click();
  await dialog.waitFor({ state: "detached" });
  expect(await window.page.getByRole("tab", { selected: true }).textContent()).toContain("填空");
  await window.close();
});

test("contents, blanks and the draft inside are as asked for, and stay so", async () => {
  const window = await Window.open();
  let dialog = await sheet(window);
  await dialog.getByLabel("目录").check();
  await dialog.getByLabel("标成黄底").check();
  await dialog.getByLabel("稿子本身").check();
  await window.press("Escape");
  dialog = await sheet(window);
  await dialog.getByRole("button", { name: "导出 Word" }).click();
  await window.page.getByText("已导出").waitFor();
  expect(await wished(window)).toEqual({
    profile: "standard",
    numbering: "auto",
    blanks: "highlighted",
    contents: true,
    withDraft: true,
  });
  await window.close();
});

test("a document with a letterhead is offered no table of contents", async () => {
  const window = await Window.open();
  await window.press("Control+Shift+F");
  await window.page.getByLabel("版式").selectOption("document");
  const dialog = await sheet(window);
  expect(await dialog.getByLabel("目录").isDisabled()).toBe(true);
  await window.close();
});
