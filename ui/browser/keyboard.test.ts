import { expect, test } from "vitest";
import { say, type WordKey } from "../src/words";
import { COMMANDS, type Command } from "../src/workspace/commands";
import { useChromium, Window } from "./window";

useChromium();

/** All that a clerk can see or hear of the window. */
const seen = (window: Window) =>
  window.page.evaluate(() => {
    const focus = document.activeElement;
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, select")].map(
      ({ value }) => value,
    );
    const chosen = getSelection();
    return [
      document.body.innerText,
      document.querySelector(".ProseMirror")?.innerHTML,
      document.querySelector("dialog[open]")?.getAttribute("aria-label"),
      document.querySelector(".ProseMirror")?.className,
      document.documentElement.getAttribute("style"),
      focus?.closest("[data-pane]")?.getAttribute("data-pane"),
      focus?.getAttribute("aria-label"),
      document.querySelectorAll(".workspace > [data-pane]").length,
      chosen && `${chosen.anchorNode?.textContent} ${chosen.anchorOffset} ${chosen.focusOffset}`,
      ...fields,
    ].join("\n");
  });

/** What has to be done before a command, so that it has something to do. */
const BEFORE: Partial<Record<WordKey, string[]>> = {
  undo: ["Control+Alt+2"],
  redo: ["Control+Alt+2", "Control+z"],
  heading1: ["Control+Alt+2"],
  goText: ["Control+1"],
  findNext: ["Control+f", "档", "案"],
  findPrevious: ["Control+f", "档", "案"],
  zoomReset: ["Control+Equal"],
  strong: ["Shift+Home"],
  itemDown: ["Control+Shift+ArrowUp"],
};

const pressed = (keys: string) =>
  keys.replaceAll("-", "+").replace("Mod", "Control").replace("Comma", ",").replace("Slash", "/");

/** A window of its own with the caret in a section's heading, or in the sentence of an enumeration. */
async function prepared({ label }: Command): Promise<Window> {
  const window = await Window.open();
  await window.caretAfter(label.startsWith("item") ? "落实库房" : "下半年工作打算");
  for (const keys of BEFORE[label] ?? []) {
    if (keys.length === 1) await window.type(keys);
    else await window.press(keys);
  }
  await window.settle();
  return window;
}

const keyed = COMMANDS.filter(({ keys, label }) => keys && label !== "back" && label !== "saveNow");

test.each(keyed)("$label does what is seen by its own keys", async (command) => {
  const window = await prepared(command);
  const before = await seen(window);
  await window.press(pressed(command.keys!));
  await expect.poll(() => seen(window), { timeout: 10_000 }).not.toBe(before);
  await window.close();
});

test("a blank draft is opened and written without a pointer, and gives the window its name", async () => {
  const window = await Window.home();
  expect(await window.page.title()).toBe("起稿 — 拟稿");
  for (const key of ["Tab", "Tab", "Tab", "Enter"]) await window.press(key);
  await window.page.locator(".ProseMirror:focus").waitFor();
  expect(await window.page.title()).toBe("（无标题） — 拟稿");
  await window.type("档案室值班安排");
  expect((await window.draft()).front.title).toEqual([{ text: "档案室值班安排" }]);
  expect(await window.page.title()).toBe("档案室值班安排 — 拟稿");
  await window.close();
});

test("saving says so, and going home leaves the workspace", async () => {
  const window = await Window.open();
  await window.caretAfter("下半年工作打算");
  await window.press("Control+s");
  await window.page
    .locator("[role=status].visually-hidden", { hasText: say("savedOffer", "Ctrl+S") })
    .waitFor();
  await window.press("Control+Shift+H");
  await window.page.getByTestId("door-blank").waitFor();
  await window.close();
});

const bare = COMMANDS.filter(({ keys, menu }) => !keys && menu === "table");

test("what is done with a table is done from the palette, each as one step", async () => {
  const window = await Window.open();
  await window.caretAfter("现将有关情况总结如下");
  await window.press("Control+Alt+t");
  for (const { label } of bare) {
    if (label === "mergeCells" || label === "splitCell") continue;
    const before = await window.blocks();
    const look = await window.page.locator("table").evaluate(({ outerHTML }) => outerHTML);
    await window.press("Control+Shift+P");
    await window.page.keyboard.type(say(label));
    await window.press("Enter");
    await window.settle();
    const tables = window.page.locator("table");
    if (await tables.count()) {
      expect(await tables.evaluate(({ outerHTML }) => outerHTML), label).not.toBe(look);
    }
    await window.press("Control+z");
    expect(await window.blocks(), label).toEqual(before);
  }
  await window.close();
});
