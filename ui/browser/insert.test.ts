import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const run = async (window: Window, name: string) => {
  await window.press("Control+Shift+P");
  await window.page.keyboard.type(name);
  await window.press("Enter");
  await window.settle();
};

test("a table is put in, grows, gets another look, and is gone in one step", async () => {
  const window = await Window.open();
  await window.caretAfter("现将有关情况总结如下");
  await run(window, "插入表格");
  await window.type("柜号");
  await run(window, "在下方插入行");
  await run(window, "在右侧插入列");
  await run(window, "三线表");
  const table = (await window.draft()).body[1]!;
  expect(table).toMatchObject({ type: "table", look: "three_line" });
  if (table.type !== "table") return;
  expect(table.rows.map(({ header, cells }) => [header, cells.length])).toEqual([
    [true, 4],
    [false, 4],
    [false, 4],
    [false, 4],
  ]);
  await run(window, "删除表格");
  expect((await window.draft()).body[1]).toMatchObject({ type: "heading" });
  await window.press("Control+z");
  expect((await window.draft()).body[1]).toMatchObject({ type: "table", look: "three_line" });
  await window.close();
});

test("a picture is put in, with words, and kept once", async () => {
  const window = await Window.open();
  await window.caretAfter("现将有关情况总结如下");
  await window.press("Control+Alt+p");
  await window.page.locator("figure").hover();
  await window.page.locator("figure input").fill("库房平面图");
  await window.page.locator("figure input").press("Tab");
  const draft = await window.draft();
  expect(draft.body[1]).toMatchObject({ type: "picture", image: "0f", alt: "库房平面图" });
  expect(Object.keys(draft.images ?? {})).toEqual(["0f"]);
  await window.close();
});

test("Enter behind an item offers the next one", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await window.press("Enter");
  await window.type("一是清点库房。");
  await window.press("Enter");
  await window.type("补齐目录。");
  expect((await window.blocks()).slice(-2)).toEqual(["一是清点库房。", "二是补齐目录。"]);
  await window.press("Control+Shift+ArrowUp");
  expect((await window.blocks()).slice(-2)).toEqual(["一是补齐目录。", "二是清点库房。"]);
  await window.close();
});

test("a finding is left with its reason, and taken up again", async () => {
  const window = await Window.open();
  await window.page.getByRole("button", { name: "忽略" }).first().click();
  await window.page.getByLabel("为什么不改").fill("接上文");
  await window.press("Enter");
  expect((await window.draft()).checks?.ignored).toEqual([
    { rule: "enumeration.gap", block: 5, text: "二是", reason: "接上文" },
  ]);
  await window.page.getByText("已忽略 1 条").click();
  await window.page.getByRole("button", { name: "恢复检查" }).click();
  expect((await window.draft()).checks?.ignored).toEqual([]);
  await window.close();
});
