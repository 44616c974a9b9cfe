import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

test("proposals are accepted alone, by group or all, and what it comes to is said", async () => {
  const window = await Window.home();
  const { page } = window;
  await page.getByTestId("sample").click();
  await page.getByTestId("roll").click();
  const sum = page.getByTestId("roll-sum");
  await sum.waitFor();
  expect(await sum.textContent()).toBe("改了 0 处，待填 2 处，请看 2 处");
  await page.locator("[data-row='0'] input").focus();
  await window.press("Space");
  expect(await sum.textContent()).toBe("改了 1 处，待填 2 处，请看 2 处");
  await page.locator("[data-group=figures]").check();
  expect(await sum.textContent()).toBe("改了 3 处，待填 4 处，请看 2 处");
  await page.getByTestId("roll-all").click();
  expect(await sum.textContent()).toBe("改了 7 处，待填 6 处，请看 2 处");
  await page.getByTestId("roll-none").click();
  await page.getByTestId("roll-sure").click();
  expect(await sum.textContent()).toBe("改了 5 处，待填 4 处，请看 2 处");
  await page.getByTestId("roll-begin").click();
  await page.waitForSelector(".ProseMirror");
  await window.close();
});
