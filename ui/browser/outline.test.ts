import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const line = (window: Window, words: string) => window.page.locator("[role=treeitem]", { hasText: words });
const chapters = async (window: Window) =>
  (await window.blocks()).filter((block) => /^[一二三]、/.test(block));

test("a section is renamed, moved, demoted and deleted by keyboard, each one step to undo", async () => {
  const window = await Window.open();
  await line(window, "下半年").click();
  await line(window, "下半年").focus();
  await window.press("F2");
  await window.page.keyboard.type("明年打算");
  await window.press("Enter");
  await window.settle();
  await window.press("Alt+ArrowUp");
  expect(await chapters(window)).toEqual(["一、明年打算", "二、上半年工作回顾"]);
  expect(await window.page.locator("[role=status].visually-hidden").textContent()).toContain("已移到第 1 位");
  await window.press("Tab");
  await window.settle();
  expect(await chapters(window)).toEqual(["一、上半年工作回顾"]);
  await window.press("Delete");
  expect(await window.blocks()).toHaveLength(3);
  for (let nth = 0; nth < 4; nth++) await window.press("Control+z");
  expect(await chapters(window)).toEqual(["一、上半年工作回顾", "二、下半年工作打算"]);
  for (let nth = 0; nth < 4; nth++) await window.press("Control+Shift+z");
  expect(await window.blocks()).toHaveLength(3);
  await window.close();
});

test("a section is dragged before another, and behind the last", async () => {
  const window = await Window.open();
  const drag = async (from: string, y: number) => {
    const box = (await line(window, from).boundingBox())!;
    await window.page.mouse.move(box.x + 60, box.y + box.height / 2);
    await window.page.mouse.down();
    await window.page.mouse.move(box.x + 60, y, { steps: 6 });
    await window.page.mouse.up();
    await window.settle();
  };
  const top = (await line(window, "上半年工作回顾").boundingBox())!.y;
  await drag("下半年工作打算", top + 2);
  expect(await chapters(window)).toEqual(["一、下半年工作打算", "二、上半年工作回顾"]);
  await drag("下半年工作打算", 700);
  expect(await chapters(window)).toEqual(["一、上半年工作回顾", "二、下半年工作打算"]);
  await window.close();
});

test("a heading folds by mouse and by arrows, and a letter goes to the line that begins so", async () => {
  const window = await Window.open();
  const rows = window.page.locator("[role=treeitem]");
  const [first, all] = [line(window, "上半年工作回顾"), await rows.count()];
  await first.locator(".fold").click();
  expect(await rows.count()).toBeLessThan(all);
  expect(await first.getAttribute("aria-expanded")).toBe("false");
  await window.press("Control+1");
  await window.press("Home");
  await window.press("*");
  expect(await rows.count()).toBe(all);
  await window.press("x");
  await window.settle();
  const focused = () => window.page.evaluate(() => document.activeElement!.textContent);
  expect(await focused()).toContain("下半年");
  // On a line without others below, the arrow stays.
  await window.press("ArrowUp");
  await window.settle();
  const above = await focused();
  await window.press("ArrowRight");
  await window.settle();
  expect(await focused()).toBe(above);
  await window.close();
});

test("a status is kept with the draft", async () => {
  const window = await Window.open();
  await line(window, "上半年工作回顾").getByRole("button").click();
  expect((await window.draft()).statuses).toEqual({ 2: "to_verify" });
  await line(window, "上半年工作回顾").focus();
  await window.press(" ");
  expect((await window.draft()).statuses).toEqual({ 2: "verified" });
  await window.press("Control+z");
  await window.press("Control+z");
  expect((await window.draft()).statuses).toEqual({});
  await window.close();
});

test("the outline is filtered by words", async () => {
  const window = await Window.open();
  await window.page.getByRole("searchbox").fill("应归");
  expect(await window.page.locator("[role=treeitem]").allTextContents()).toHaveLength(2);
  await window.close();
});

test("a section that moves, comes back or is seen larger stays under the eye", async () => {
  const window = await Window.open();
  await window.caretAfter("下半年工作打算");
  await window.page.setViewportSize({ width: 1280, height: 300 });
  const top = () =>
    window.page
      .locator(".ProseMirror h2", { hasText: "下半年" })
      .evaluate((h) => h.getBoundingClientRect().top);
  const middle = () =>
    window.page.evaluate(() => {
      const heading = [...document.querySelectorAll(".ProseMirror h2")].at(-1)!;
      const page = heading.closest("main")!;
      page.scrollTop += heading.getBoundingClientRect().top - page.getBoundingClientRect().top - 60;
    });
  await middle();
  const before = await top();
  for (const keys of ["Alt+ArrowUp", "Control+z", "Control+Equal", "Control+0"]) {
    await window.press(keys);
    await window.settle();
    expect(Math.abs((await top()) - before), keys).toBeLessThan(3);
  }
  await window.close();
});
