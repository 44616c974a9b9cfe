import { describe, expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const last = async (window: Window) => (await window.blocks()).at(-1)!;

/** Composes as an input method does: its keys, what it shows meanwhile, and what it hands over. */
async function compose(window: Window, steps: string[], chosen: string) {
  for (const text of steps) {
    await window.devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229 });
    await window.devtools.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  const sent = await window.page.evaluate(
    () => (window as never as { program: { revision: number } }).program.revision,
  );
  await window.devtools.send("Input.insertText", { text: chosen });
  await window.settle();
  return sent;
}

describe.each(["direct", "field"])("typing, %s", (input) => {
  test("over a selection from the title into the text each part keeps what is its own", async () => {
    const window = await Window.open({ input });
    const choose = async () => {
      await window.caretAfter("档案室上半年");
      await window.page.keyboard.down("Shift");
      await window.caretAfter("围绕年度任务");
      await window.page.keyboard.up("Shift");
    };
    await choose();
    await compose(window, ["x", "xin"], "新");
    const left = {
      title: "档案室上半年新",
      text: ["，扎实推进各项工作，现将有关情况总结如下。", "一、上半年工作回顾"],
    };
    const title = () => window.page.locator("[data-line=title]").textContent();
    expect(await title()).toBe(left.title);
    expect((await window.blocks()).slice(0, 2)).toEqual(left.text);
    for (let nth = 0; nth < 3; nth++) await window.press("Control+z");
    expect(await title()).toBe("档案室上半年工作总结");
    await choose();
    await window.press("Control+x");
    expect((await window.blocks()).slice(0, 2)).toEqual(left.text);
    expect(await title()).toBe("档案室上半年");
    await window.close();
  });

  test("what is composed comes in once, as one step, and nothing goes out before", async () => {
    const window = await Window.open({ input });
    await window.caretAfter("每月一报");
    const before = (await window.page.evaluate(
      () => (window as never as { program: { revision: number } }).program.revision,
    )) as number;
    expect(await compose(window, ["d", "dang", "dang an"], "档案")).toBe(before);
    await compose(window, ["q", "qing"], "清");
    expect(await last(window)).toContain("每月一报档案清。");
    await window.type("，");
    expect(await last(window)).toContain("每月一报档案清，。");
    expect((await window.draft()).body.at(-1)).toMatchObject({
      text: [{ text: expect.stringContaining("每月一报档案清，。") as string }],
    });
    await window.close();
  });

  test("what is composed takes the place of a selection, and an ended composition leaves nothing", async () => {
    const window = await Window.open({ input });
    await window.caretAfter("每月一报");
    await window.press("Shift+ArrowLeft");
    await window.press("Shift+ArrowLeft");
    await compose(window, ["s"], "三");
    expect(await last(window)).toContain("每月三。");
    await window.devtools.send("Input.imeSetComposition", { text: "x", selectionStart: 1, selectionEnd: 1 });
    await window.devtools.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    await window.settle();
    expect(await last(window)).toContain("每月三。");
    await window.close();
  });

  test("keys walk, split, join and erase", async () => {
    const window = await Window.open({ input });
    await window.caretAfter("每月一报");
    await window.press("ArrowLeft");
    await window.press("Backspace");
    expect(await last(window)).toContain("每月报。");
    const count = (await window.blocks()).length;
    await window.press("Enter");
    expect(await window.blocks()).toHaveLength(count + 1);
    await window.press("Backspace");
    expect(await window.blocks()).toHaveLength(count);
    await window.press("Home");
    await window.press("ArrowUp");
    await window.press("End");
    await window.type("甲");
    await window.press("Control+z");
    await window.press("Control+z");
    await window.press("Control+z");
    expect(await last(window)).toContain("每月一报。");
    await window.close();
  });

  test("the clerk sets where the title breaks", async () => {
    const window = await Window.open({ input });
    await window.caretAfter("档案室");
    await window.press("Shift+Enter");
    const title = (await window.draft()).front.title.map(({ text }) => text).join("");
    expect(title).toBe("档案室\n上半年工作总结");
    await window.press("Backspace");
    expect((await window.draft()).front.title).toEqual([{ text: "档案室上半年工作总结" }]);
    await window.close();
  });

  test("a composition goes into an empty cell", async () => {
    const window = await Window.open({ input });
    await window.caretAfter("现将有关情况总结如下");
    await window.press("Control+Alt+t");
    await compose(window, ["g"], "柜号");
    await window.press("Tab");
    await compose(window, ["j"], "卷数");
    expect((await window.page.locator(".ProseMirror th").allTextContents()).slice(0, 2)).toEqual([
      "柜号",
      "卷数",
    ]);
    await window.close();
  });
});
