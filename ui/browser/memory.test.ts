import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

test("what was done before a restart can be undone after it, and done again", async () => {
  const window = await Window.open();
  const { page } = window;
  const before = await window.blocks();
  await window.caretAfter("总结如下。");
  await window.type("甲");
  await window.settle();
  await window.caretAfter("全年共接收档案");
  await window.type("乙");
  const after = await window.blocks();
  expect(after).not.toEqual(before);
  // Leaving for home keeps what can be undone; the page is then loaded anew, as after a restart.
  await window.press("Control+Shift+H");
  await page.getByTestId("door-blank").waitFor();
  await page.reload();
  await page.getByText("档案室上半年工作总结").click();
  await page.waitForSelector(".ProseMirror");
  expect(await window.blocks()).toEqual(after);
  await window.press("Control+z");
  expect((await window.blocks()).join("")).not.toContain("乙");
  await window.press("Control+z");
  expect(await window.blocks()).toEqual(before);
  await window.press("Control+Shift+Z");
  await window.press("Control+Shift+Z");
  expect(await window.blocks()).toEqual(after);
  await window.close();
});

test("what was undone before a restart can be done again after it", async () => {
  const window = await Window.open();
  const { page } = window;
  await window.caretAfter("总结如下。");
  await window.type("甲");
  const typed = await window.blocks();
  await window.press("Control+z");
  const undone = await window.blocks();
  await window.press("Control+Shift+H");
  await page.getByTestId("door-blank").waitFor();
  await page.reload();
  await page.getByText("档案室上半年工作总结").click();
  await page.waitForSelector(".ProseMirror");
  expect(await window.blocks()).toEqual(undone);
  await page.locator(".ProseMirror").focus();
  await window.press("Control+Shift+Z");
  expect(await window.blocks()).toEqual(typed);
  await window.close();
});

test("notes that do not fit the draft are dropped without a word", async () => {
  const window = await Window.open();
  const { page } = window;
  await window.caretAfter("总结如下。");
  await window.type("甲");
  await window.press("Control+Shift+H");
  await page.getByTestId("door-blank").waitFor();
  await page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem("kept")!);
    kept.draft.body[1].text[0].text = "别的程序改过的标题";
    sessionStorage.setItem("kept", JSON.stringify(kept));
  });
  await page.reload();
  await page.getByText("档案室上半年工作总结").click();
  await page.waitForSelector(".ProseMirror");
  const opened = await window.blocks();
  expect(opened.join("")).toContain("别的程序改过的标题");
  await page.locator(".ProseMirror").focus();
  await window.press("Control+z");
  expect(await window.blocks()).toEqual(opened);
  await window.close();
});
