import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AxeResults } from "axe-core";
import { useChromium, Window } from "./window";

useChromium();

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** The grave faults of what is on the screen, as `rule: element`. */
async function faults(window: Window): Promise<string[]> {
  await window.page.evaluate(AXE);
  const { violations } = await window.page.evaluate(() =>
    (globalThis as never as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

test.each(["light", "dark"])("home has no grave fault, %s", async (theme) => {
  const window = await Window.home({ theme });
  const { page } = window;
  await page.getByTestId("recent").first().waitFor();
  expect(await faults(window)).toEqual([]);
  await page.getByTestId("filters").click();
  await page.getByLabel("年份").selectOption("2024");
  await page.getByTestId("hit").first().waitFor();
  expect(await faults(window), "filters").toEqual([]);
  await page.getByTestId("file-under").first().click();
  await page.getByRole("button", { name: "保存", disabled: false }).waitFor();
  expect(await faults(window), "filing").toEqual([]);
  await window.press("Escape");
  await page.getByTestId("settings").click();
  await page.getByRole("button", { name: "换文件夹…" }).click();
  await page.getByRole("alert").waitFor();
  expect(await faults(window), "backups").toEqual([]);
  await window.close();
});

test.each(["light", "dark"])("no screen has a grave fault, %s", async (theme) => {
  const window = await Window.open({ theme });
  await window.settle();
  expect(await faults(window)).toEqual([]);
  for (const keys of ["Control+Shift+P", "Control+p", "Control+Comma", "Control+Slash", "Control+e"]) {
    await window.press(keys.replace("Comma", ",").replace("Slash", "/"));
    expect(await faults(window), keys).toEqual([]);
    await window.press("Escape");
  }
  await window.press("Control+s");
  await window.page.getByLabel("版本名称").waitFor();
  for (const keys of ["Control+Shift+B", "Control+Shift+U", "Control+Shift+Y", "Control+Shift+F"]) {
    await window.press(keys);
    expect(await faults(window), keys).toEqual([]);
  }
  await window.page.getByLabel("版式").selectOption("document");
  expect(await faults(window), "form").toEqual([]);
  await window.page.locator("#tab-compare").click();
  await window.page.locator(".compare select").first().selectOption({ index: 1 });
  await window.page.locator(".compare ol > li").first().waitFor();
  expect(await faults(window), "compare").toEqual([]);
  await window.page.getByLabel("去年的打算").check();
  await window.page.locator("[data-promise='0']").getByText("写成总结").click();
  expect(await faults(window), "promises").toEqual([]);
  await window.press("Control+Shift+P");
  await window.page.keyboard.type("分头供稿");
  await window.press("Enter");
  await window.page.locator("dialog tbody tr").first().waitFor();
  expect(await faults(window), "contributions").toEqual([]);
  await window.press("Escape");
  await window.press("Control+h");
  expect(await faults(window), "find").toEqual([]);
  await window.close();
});
