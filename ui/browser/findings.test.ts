import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const pane = (window: Window) => window.page.locator("[role=tabpanel] .findings");

async function findings(window: Window) {
  await window.page.getByRole("tab", { name: /^检查/ }).click();
  await pane(window).waitFor();
  return pane(window);
}

/** A draft in which the same half-width mark stands in several places, and some that say something else. */
async function faulty() {
  const window = await Window.open();
  await window.caretAfter("上半年，");
  await window.type("甲,乙,丙,");
  await window.settle();
  return window;
}

const groups = (window: Window) =>
  pane(window)
    .locator("section")
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute("aria-label"),
        one.querySelector("h3 small")?.textContent,
        one.querySelectorAll("[data-finding]").length,
      ]),
    );

test("findings stand in groups with counts, and the counts above leave blanks out", async () => {
  const window = await faulty();
  await findings(window);
  expect(await groups(window)).toEqual([
    ["编号", "1", 1],
    ["用语", "3", 1],
    ["填空", "1", 1],
  ]);
  expect(await window.page.getByRole("button", { name: "检查 4", exact: true }).count()).toBe(1);
  expect(await window.page.getByRole("tab", { name: /^检查/ }).textContent()).toContain("4");
  await window.page.getByTestId("export").click();
  const dialog = window.page.getByRole("dialog", { name: "导出 Word" });
  expect(await dialog.textContent()).toContain("4 条检查没有处理");
  await window.close();
});

test("Enter sets one right, Alt+Enter all that say the same, each as one step to undo", async () => {
  const window = await faulty();
  const list = await findings(window);
  const line = list.locator("[data-finding]", { hasText: "半角" });
  await line.focus();
  await window.press("Enter");
  await window.settle();
  const words = async () => (await window.blocks()).join("");
  expect(await words()).toContain("甲，乙,丙,");
  expect(await line.textContent()).toContain("2 处");
  await line.focus();
  await window.press("Alt+Enter");
  await window.settle();
  expect(await words()).toContain("甲，乙，丙，");
  expect(await line.count()).toBe(0);
  await window.page.locator(".ProseMirror").focus();
  await window.press("Control+z");
  expect(await words()).toContain("甲，乙,丙,");
  await window.press("Control+z");
  expect(await words()).toContain("甲,乙,丙,");
  await window.close();
});

test("what is left has its reason, also in the sheet before an export, and is found again when that is taken back", async () => {
  const window = await faulty();
  const list = await findings(window);
  const line = list.locator(".line", { hasText: "缺“一是”" });
  await line.getByRole("button", { name: "忽略" }).click();
  await window.type("接上文");
  await window.press("Enter");
  await list.getByText("已忽略 1 条").waitFor();
  expect((await window.draft()).checks?.ignored[0]).toMatchObject({
    rule: "enumeration.gap",
    reason: "接上文",
  });
  await window.page.getByTestId("export").click();
  const dialog = window.page.getByRole("dialog", { name: "导出 Word" });
  await dialog.getByText("已忽略 1 条").click();
  expect(await dialog.locator("details[open]").textContent()).toContain("接上文");
  await dialog.getByRole("button", { name: "恢复检查" }).click();
  await dialog.getByText("已忽略").waitFor({ state: "detached" });
  expect((await window.draft()).checks?.ignored ?? []).toEqual([]);
  await window.close();
});

test("a rule is switched off and on again", async () => {
  const window = await faulty();
  const list = await findings(window);
  const line = list.locator(".line", { hasText: "半角" });
  await line.hover();
  await line.getByRole("button", { name: "不再查这一类" }).click();
  await line.waitFor({ state: "detached" });
  await list.getByText("已停用 1 条规则").click();
  await list.getByRole("button", { name: "重新启用" }).click();
  await line.waitFor();
  await window.close();
});

test("F8 goes from finding to finding, Shift+F8 back, and the arrows walk the list", async () => {
  const window = await faulty();
  await findings(window);
  const said = () => window.page.locator(".visually-hidden[role=status]").textContent();
  await window.press("F8");
  const first = await said();
  await window.press("F8");
  expect(await said()).not.toBe(first);
  await window.press("Shift+F8");
  expect(await said()).toBe(first);
  await pane(window).locator("[data-finding]").first().focus();
  await window.press("ArrowDown");
  expect(await window.page.evaluate(() => document.activeElement?.textContent)).toContain("半角");
  await window.close();
});

test("of a thousand findings a few are drawn, and more on request", async () => {
  const window = await Window.open();
  await window.caretAfter("上半年，");
  await window.type(Array.from({ length: 1200 }, (_, nth) => `${nth}的的`).join(""));
  await window.settle();
  const list = await findings(window);
  const drawn = () => list.locator("section[aria-label=用语] [data-finding]").count();
  expect(await drawn()).toBe(30);
  expect(await list.locator("section[aria-label=用语] h3 small").textContent()).toBe("1200");
  await list.getByRole("button", { name: /再列一些/ }).click();
  expect(await drawn()).toBe(60);
  await window.close();
});
