import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const status = (window: Window) => window.page.getByTestId("pages");

async function preview(window: Window) {
  await window.page.getByRole("tab", { name: "预览" }).click();
  await window.page.locator(".strip svg text").first().waitFor();
}

test("the status bar tells the page, and a click there opens the preview", async () => {
  const window = await Window.open();
  await window.caretAfter("上半年，");
  await status(window).waitFor();
  expect(await status(window).textContent()).toMatch(/第 1 页 \/ \d+/);
  expect(await window.page.locator("footer", { has: status(window) }).textContent()).toMatch(/末页余 \d+ 行/);
  await status(window).click();
  await window.page.locator(".strip svg text").first().waitFor();
  expect(await window.page.locator("[role=tabpanel]").textContent()).toContain("没有装 仿宋_GB2312");
  await window.close();
});

test("a click on a line goes to its place in the text", async () => {
  const window = await Window.open();
  await preview(window);
  const line = window.page.locator(".strip svg text").nth(1);
  const words = (await line.textContent())!;
  const box = (await line.boundingBox())!;
  const at = 5;
  await window.page.mouse.click(box.x + (box.width * (at + 0.1)) / words.length, box.y + box.height / 2);
  await window.type("上述");
  const blocks = (await window.blocks()).join("");
  expect(blocks).toContain(`${words.slice(0, at)}上述${words.slice(at)}`);
  await window.close();
});

test("what is typed is on the page, and only pages in sight are drawn", async () => {
  const window = await Window.open();
  await preview(window);
  await window.caretAfter("上半年，");
  await window.type("库".repeat(4000));
  await window.page.locator(".strip svg text", { hasText: "库库库" }).first().waitFor();
  expect(await status(window).textContent()).toMatch(/第 7 页/);
  const drawn = await window.page.locator(".strip svg").count();
  const all = Number((await status(window).textContent())!.split("/")[1]);
  expect(all).toBeGreaterThan(drawn);
  // The page that the caret stands on is in sight.
  const caret = (await window.page.locator(".strip .caret").boundingBox())!;
  const strip = (await window.page.locator(".strip").boundingBox())!;
  expect(caret.y).toBeGreaterThan(strip.y);
  expect(caret.y).toBeLessThan(strip.y + strip.height);
  await window.close();
});

test("one character on a last line is told with the way to it, and taken back", async () => {
  const window = await Window.open();
  await preview(window);
  await window.caretAfter("上半年，");
  await window.type("库".repeat(400));
  const faults = window.page.locator("[role=tabpanel] details");
  for (let added = 0; added < 30 && !(await faults.count()); added++) {
    await window.type("库");
    await window.page.waitForTimeout(250);
  }
  await faults.locator("summary").click();
  expect(await faults.textContent()).toContain("段末一字单独成行");
  const fault = faults.getByRole("button", { name: /段末一字单独成行/ });
  await fault.click();
  expect(await window.page.evaluate(() => document.activeElement?.className)).toContain("ProseMirror");

  // Enter sets the paragraph closer, as one step to undo; what is typed into it stands closer too.
  const closer = async () =>
    (await window.draft()).body.flatMap((block) => ("text" in block ? block.text : [])).filter(isCondensed);
  await fault.focus();
  await window.press("Enter");
  await faults.waitFor({ state: "detached" });
  const condensed = await closer();
  expect(condensed.length).toBeGreaterThan(0);
  await window.page.locator("[role=tabpanel]").getByText("有 1 段字距紧缩过").waitFor();
  await window.page.locator(".ProseMirror").focus();
  await window.press("Control+z");
  await faults.waitFor();
  expect(await closer()).toEqual([]);

  await faults.locator("summary").click();
  await faults.getByRole("button", { name: "紧缩 0.55 磅" }).click();
  await window.page.locator("[role=tabpanel]").getByRole("button", { name: "全部恢复" }).click();
  await faults.waitFor();
  expect(await closer()).toEqual([]);
  await window.close();
});

const isCondensed = ({ marks }: { marks?: { type: string }[] }) =>
  marks?.some(({ type }) => type === "condensed") ?? false;

test("two pages stand side by side over the whole window, and Escape goes back", async () => {
  const window = await Window.open();
  await preview(window);
  await window.page.getByRole("button", { name: "放大来看" }).click();
  await window.page.locator("dialog svg text").first().waitFor();
  await window.press("Escape");
  expect(await window.page.locator("dialog").count()).toBe(0);
  await window.close();
});
