import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

test("an older draft stands beside this one: what changed, only figures, side by side", async () => {
  const window = await Window.open();
  const { page } = window;
  await page.locator("#tab-compare").click();
  await page.locator(".compare select").selectOption({ index: 1 });
  const rows = page.locator(".compare ol > li");
  await rows.first().waitFor();
  expect(await page.locator(".compare summary").textContent()).toBe("沿用 78%");
  expect(await rows.count()).toBe(5);
  expect(await rows.nth(1).locator("ins").allTextContents()).toEqual(["6", "1,250"]);
  await page.getByLabel("只看数字变化").check();
  expect(await rows.count()).toBe(3);
  await page.getByTestId("compare-wide").click();
  const sides = page.locator("dialog .changed > span");
  expect(await sides.allTextContents()).toEqual([
    "开展业务培训4期，培训286人次。",
    "开展业务培训6期，培训1,250人次。",
  ]);
  await window.press("Escape");
  await page.locator("dialog").waitFor({ state: "detached" });
  await window.close();
});
