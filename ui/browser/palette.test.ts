import { expect, test } from "vitest";
import { COMMANDS } from "../src/workspace/commands";
import { say } from "../src/words";
import { useChromium, Window } from "./window";

useChromium();

test("every command that can be done now stands in the palette, and is run from there", async () => {
  const window = await Window.open();
  await window.caretAfter("下半年工作打算");
  await window.press("Control+Shift+P");
  const names = await window.page.locator("[role=option] span").allTextContents();
  const always = COMMANDS.filter(({ enabled }) => !enabled).map(({ label }) => say(label));
  expect(names).toEqual(expect.arrayContaining([...always, say("moveUp"), say("insertTable")]));
  expect(names).not.toContain(say("undo"));
  await window.page.keyboard.type("上移这一部分");
  await window.press("Enter");
  expect(await window.blocks()).toContain("一、下半年工作打算");
  await window.close();
});

test("a section is reached by words of its heading, panes by their keys", async () => {
  const window = await Window.open();
  await window.press("Control+p");
  await window.page.keyboard.type("下半年");
  await window.press("Enter");
  await window.type("新");
  expect(await window.blocks()).toContain("二、新下半年工作打算");
  const pane = () =>
    window.page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset["pane"]);
  await window.press("Control+1");
  await window.settle();
  expect(await pane()).toBe("outline");
  for (const next of ["text", "side", "outline"]) {
    await window.press("F6");
    await window.settle();
    expect(await pane()).toBe(next);
  }
  await window.close();
});

test("words are found and replaced, and Escape brings the caret back", async () => {
  const window = await Window.open();
  await window.caretAfter("每周一查");
  await window.press("Control+h");
  await window.page.getByPlaceholder("查找").fill("档案");
  await window.settle();
  expect(await window.page.locator(".bar output").textContent()).toMatch(/^\d\/4$/);
  await window.page.getByPlaceholder("替换为").fill("文书");
  await window.page.getByRole("button", { name: "全部替换" }).click();
  await window.page.getByText("替换了 4 处").waitFor();
  await window.press("Escape");
  await window.type("！");
  const blocks = (await window.blocks()).join("");
  expect(blocks).not.toContain("档案");
  expect(blocks).toContain("每周一查！");
  await window.press("Control+z");
  await window.press("Control+z");
  expect((await window.blocks()).join("")).toContain("档案");
  await window.close();
});

test("what is selected is looked for, and typing puts other words in its place", async () => {
  const window = await Window.open();
  await window.caretAfter("每周一查");
  for (let nth = 0; nth < 2; nth++) await window.press("Shift+ArrowLeft");
  await window.settle();
  await window.press("Control+f");
  const field = window.page.getByPlaceholder("查找");
  expect(await field.inputValue()).toBe("一查");
  await window.page.keyboard.type("档案");
  expect(await field.inputValue()).toBe("档案");
  await window.page.getByText(/^\d\/4$/).waitFor();
  await window.close();
});

test("a question mark shows the shortcuts, with those of the outline, and writes in the text", async () => {
  const window = await Window.open();
  await window.caretAfter("每周一查");
  await window.press("?");
  expect(await window.page.locator("dialog[open]").count()).toBe(0);
  await window.press("Control+1");
  await window.settle();
  await window.press("?");
  const sheet = window.page.getByRole("dialog", { name: say("shortcuts") });
  await sheet.getByText(say("unfoldBeside")).waitFor();
  await window.press("Enter");
  expect(await sheet.count()).toBe(0);
  await window.close();
});

test("what was removed is offered back until something else would come back", async () => {
  const window = await Window.open();
  const notice = window.page.getByTestId("notice");
  await window.caretAfter("下半年工作打算");
  await window.press("Control+Shift+Backspace");
  await notice.waitFor();
  await window.caretAfter("现将有关情况总结如下");
  await window.type("稿");
  await window.settle();
  expect(await notice.count()).toBe(0);
  await window.press("Control+z");
  await window.press("Control+z");
  expect(await window.blocks()).toContain("二、下半年工作打算");
  await window.close();
});

test("a draft without a word says where its text goes", async () => {
  const window = await Window.home();
  await window.page.getByTestId("door-blank").click();
  const text = window.page.locator(".ProseMirror");
  await text.waitFor();
  const empty = () => text.evaluate((text) => text.classList.contains("unwritten"));
  expect(await empty()).toBe(true);
  await window.page.locator("[data-body] p").click();
  await window.type("正文。");
  expect(await empty()).toBe(false);
  await window.close();
});

test("what is found at the top does not lie under the search bar, and nothing jumps", async () => {
  const window = await Window.open();
  await window.page.setViewportSize({ width: 1024, height: 480 });
  await window.caretAfter("现将有关情况");
  const paragraph = window.page.locator("[data-body] p").first();
  const before = (await paragraph.boundingBox())!.y;
  await window.press("Control+h");
  await window.settle();
  expect(Math.abs((await paragraph.boundingBox())!.y - before)).toBeLessThan(2);
  await window.page.keyboard.type("工作总结");
  await window.settle();
  const bar = (await window.page.locator(".bar").boundingBox())!;
  const hit = (await window.page.locator(".found.here").boundingBox())!;
  expect(hit.y).toBeGreaterThan(bar.y + bar.height);
  await window.close();
});

test("Escape in the text ends a search and leaves the caret where it is", async () => {
  const window = await Window.open();
  await window.caretAfter("每周一查");
  await window.press("Control+f");
  await window.page.keyboard.type("档案");
  await window.caretAfter("每月一报");
  await window.press("Escape");
  expect(await window.page.locator(".bar").count()).toBe(0);
  await window.type("！");
  expect((await window.blocks()).at(-1)).toContain("每月一报！");
  await window.close();
});

test("a window seen at twice its size shows one side at a time, and both again with the room", async () => {
  const window = await Window.open();
  const sides = () =>
    window.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".workspace > nav, .workspace > aside")].map(
        ({ dataset }) => dataset["pane"],
      ),
    );
  expect(await sides()).toEqual(["outline", "side"]);
  await window.page.setViewportSize({ width: 640, height: 420 });
  await window.settle();
  expect(await sides()).toEqual(["side"]);
  await window.press("Control+1");
  await window.settle();
  expect(await sides()).toEqual(["outline"]);
  const text = (await window.page.locator(".ProseMirror").boundingBox())!;
  expect(text.width).toBeGreaterThan(17 * 12);
  await window.page.setViewportSize({ width: 1280, height: 840 });
  await window.settle();
  expect(await sides()).toEqual(["outline", "side"]);
  await window.close();
});
