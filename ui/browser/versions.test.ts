import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const versions = (window: Window) => window.page.getByTestId("version").locator("span").allTextContents();

test("Ctrl+S saves at once and holds nobody up; pressed again it asks for a name", async () => {
  const window = await Window.open();
  const { page } = window;
  await window.caretAfter("总结如下。");
  await window.type("甲");
  await window.press("Control+s");
  const name = page.getByLabel("版本名称");
  await name.waitFor();
  // Who types on types into the text, and is asked no more.
  await window.type("乙");
  await name.waitFor({ state: "detached" });
  expect((await window.blocks())[0]).toContain("甲乙");
  await window.press("Control+s");
  await name.waitFor();
  await window.press("Control+s");
  await page.waitForFunction(() => document.activeElement?.id === "version-name");
  await window.type("送审前");
  await window.press("Enter");
  await page.locator("[role=status].visually-hidden", { hasText: "已存为版本" }).waitFor();
  await window.type("丙");
  expect((await window.blocks())[0]).toContain("甲乙丙");
  await window.press("Control+Shift+Y");
  await page.getByTestId("version").first().waitFor();
  expect((await versions(window))[0]).toBe("送审前");
  await window.close();
});

test("a name that is not wanted is left by Escape, and the pane's button asks for one", async () => {
  const window = await Window.open();
  const { page } = window;
  await window.press("Control+Shift+Y");
  await page.getByTestId("version").first().waitFor();
  const before = await versions(window);
  await page.getByRole("button", { name: "存为版本" }).click();
  await page.waitForFunction(() => document.activeElement?.id === "version-name");
  await window.press("Escape");
  await page.getByLabel("版本名称").waitFor({ state: "detached" });
  expect(await versions(window)).toEqual(before);
  await window.close();
});

test("a version is put beside the draft as it is, and beside another version", async () => {
  const window = await Window.open();
  const { page } = window;
  await window.press("Control+Shift+Y");
  await page.getByTestId("version").nth(1).click();
  await page.getByRole("button", { name: "与现在对照" }).click();
  await page.locator(".compare ol > li").first().waitFor();
  expect(await page.locator(".compare select").inputValue()).toBe("version 2");
  await window.press("Control+Shift+Y");
  await page.getByTestId("version").nth(1).click();
  await page.getByLabel("与另一版对照").selectOption({ index: 1 });
  await page.locator(".compare ol > li").first().waitFor();
  const shown = page.locator(".compare select option:checked");
  expect(await shown.textContent()).toMatch(/送审稿.* → 导出前/);
  await page.getByTestId("compare-wide").click();
  expect(await page.locator("dialog h2").allTextContents()).toEqual([
    expect.stringMatching(/^送审稿/),
    expect.stringMatching(/^导出前/),
  ]);
  await window.press("Escape");
  await window.close();
});

test("before all places are replaced, and before all of a kind are set right, a version is kept", async () => {
  const window = await Window.open();
  const { page } = window;
  await window.press("Control+h");
  await page.getByPlaceholder("查找").fill("档案");
  await page.getByLabel("替换为").fill("案卷");
  await page.getByRole("button", { name: "全部替换" }).click();
  await page.locator(".bar output", { hasText: "替换了" }).waitFor();
  await window.press("Escape");
  await window.press("Control+Shift+Y");
  await page.getByTestId("version").first().waitFor();
  expect((await versions(window))[0]).toBe("批量修改前");
  await window.close();
});
