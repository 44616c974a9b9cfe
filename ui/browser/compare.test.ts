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
  expect(await page.locator(".compare summary").first().textContent()).toBe("沿用 78%");
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

async function beside(): Promise<Window> {
  const window = await Window.open();
  await window.page.locator("#tab-compare").click();
  await window.page.locator(".compare select").first().selectOption({ index: 1 });
  await window.page.locator(".compare ol > li").first().waitFor();
  return window;
}

test("what was folded is opened by the keys, and says since when it is carried over", async () => {
  const window = await beside();
  const folded = window.page.locator(".compare details:has(summary:text('另有'))").first();
  await folded.locator("summary").focus();
  await window.press("Enter");
  expect(await folded.locator("button").count()).toBe(2);
  await window.page.getByLabel("只看沿用").check();
  const carried = window.page.locator(".compare li button small");
  expect(await carried.first().textContent()).toBe("自 2019 年沿用至今");
  await window.close();
});

test("last year's plans: counted, corrected and left to be read again, undone like text", async () => {
  const window = await beside();
  const { page } = window;
  await page.getByLabel("去年的打算").check();
  const row = page.locator("[data-promise='1']");
  await row.waitFor();
  expect(await page.locator(".counts b").allTextContents()).toEqual(["0", "1", "0", "1"]);
  await row.getByLabel("完成情况").selectOption("done");
  await row.getByText("恢复自动判断").waitFor();
  expect((await window.draft()).promises).toEqual([{ promise: "完成旧柜清退。", outcome: "done" }]);
  await page.locator(".counts button").first().click();
  expect(await page.locator("[data-promise]").count()).toBe(1);
  await page.locator(".counts button").first().click();
  await page.locator(".ProseMirror").focus();
  await window.press("Control+z");
  await row.getByText("恢复自动判断").waitFor({ state: "detached" });
  const other = page.locator("[data-promise='0']");
  await other.getByLabel("哪一句写到").selectOption("1");
  await expect.poll(async () => (await window.draft()).promises?.[0]?.evidence).toContain("上半年");
  await window.close();
});

test("a promise is shown as done before it goes into the text, in one step", async () => {
  const window = await beside();
  const { page } = window;
  await page.getByLabel("去年的打算").check();
  const row = page.locator("[data-promise='0']");
  const before = await window.draft();
  await row.getByText("写成总结").focus();
  await window.press("Enter");
  expect(await row.locator(".told p").textContent()).toBe("接收了档案x卷，组织业务培训x次。");
  expect(await window.draft()).toEqual(before);
  await row.getByText("放进正文").focus();
  await window.press("Enter");
  await expect.poll(async () => (await window.draft()).last_year).toEqual({ "plan:count:1": "4000" });
  await page.locator(".ProseMirror").focus();
  await window.press("Control+z");
  await expect.poll(async () => (await window.draft()).body).toEqual(before.body);
  expect((await window.draft()).last_year).toEqual({});
  await window.close();
});

test("a promise is seen on both sides", async () => {
  const window = await beside();
  const { page } = window;
  await page.getByLabel("去年的打算").check();
  await page.locator("[data-promise='1'] .words").first().click();
  expect(
    await page
      .locator("dialog button:focus")
      .textContent()
      .then((text) => text?.trim()),
  ).toBe("完成旧柜清退。");
  await window.press("Escape");
  await page.locator("[data-promise='0'] .said").click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? "")).toContain("应归尽归");
  await window.close();
});
