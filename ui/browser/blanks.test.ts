import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const tab = (window: Window) => window.page.getByRole("tab", { name: "填空" }).click();

test("what is typed open is marked when the caret leaves, and one answer fills every place", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await window.type("xx镇档案馆协助，");
  await window.caretAfter("现将有关情况");
  await window.type("（xx镇）");
  await window.caretAfter("上半年，");
  await tab(window);
  const fields = window.page.locator("[role=tabpanel] input");
  expect(await fields.count()).toBe(2);
  await fields.first().fill("临河");
  await fields.first().press("Enter");
  const blocks = await window.blocks();
  expect(blocks[0]).toContain("（临河镇）");
  expect(blocks.at(-1)).toContain("临河镇档案馆协助");
  expect(await window.page.locator("[role=tabpanel]").textContent()).toContain("已填 1/2");
  expect(await window.page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe("count:1");
  await window.press("Escape");
  await window.press("Control+z");
  expect((await window.blocks())[0]).toContain("（xx镇）");
  expect(await fields.count()).toBe(2);
  await window.close();
});

test("a word that begins with x is no blank while it is typed", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  for (const letter of "xxl") await window.page.keyboard.type(letter);
  await window.caretAfter("上半年，");
  await window.settle();
  expect(JSON.stringify((await window.draft()).body.at(-1))).not.toContain("blank");
  await window.close();
});
