import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const WORD = `<html><head><style>p.MsoNormal{font-size:16pt}</style></head><body>
<!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span
style='font-family:黑体'>库房检查</span></p>
<p class=MsoNormal style='text-indent:32pt'><b>每周一查</b>，<span style='color:red'>每月一报。<o:p></o:p></span></p><!--EndFragment--></body></html>`;

const EXCEL = `<table border=0><tr height=19><td class=xl65>柜号</td><td>卷数</td></tr>
<tr><td>甲</td><td align=right>120</td></tr></table>`;

test("paragraphs of Word come in clean, and the numbers of its lists make headings", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await window.press("Enter");
  await window.paste(WORD);
  const blocks = await window.blocks();
  expect(blocks.slice(-2)).toEqual(["三、库房检查", "每周一查，每月一报。"]);
  const bold = await window.page.locator(".ProseMirror strong").allTextContents();
  expect(bold).toEqual(["每周一查"]);
  expect(await window.page.locator(".ProseMirror [style]").count()).toBe(0);
  await window.close();
});

test("cells of Excel come in as a table", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await window.press("Enter");
  await window.paste(EXCEL, "柜号\t卷数\n甲\t120");
  expect(await window.page.locator(".ProseMirror td").allTextContents()).toEqual([
    "柜号",
    "卷数",
    "甲",
    "120",
  ]);
  await window.close();
});

test("lines of plain text with numbers make headings", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await window.press("Enter");
  await window.paste("", "一、目录编制\n逐卷编目。");
  expect((await window.blocks()).slice(-2)).toEqual(["三、目录编制", "逐卷编目。"]);
  await window.press("Control+z");
  expect(await window.blocks()).not.toContain("三、目录编制");
  await window.close();
});

test("one line goes into the line, and into a title", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报");
  await window.paste("<p>（含节假日）</p>");
  expect((await window.blocks()).at(-1)).toContain("每月一报（含节假日）。");
  await window.page.locator("[data-line=title]").click();
  await window.settle();
  await window.press("End");
  await window.settle();
  await window.paste("", "（初稿）\n");
  expect(await window.page.locator("[data-line=title]").textContent()).toBe("档案室上半年工作总结（初稿）");
  await window.close();
});

test("what is copied carries the numbers that are drawn, and loses them when it comes back", async () => {
  const window = await Window.open();
  await window.caretAfter("下半年工作打算");
  await window.press("Home");
  for (let nth = 0; nth < 2; nth++) await window.press("Shift+ArrowDown");
  await window.settle();
  await window.press("Control+c");
  const [plain, html] = await window.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return [await read("text/plain"), await read("text/html")];
  });
  expect(plain).toMatch(/^二、下半年工作打算\n/);
  expect(html).toContain("二、");
  await window.press("Control+v");
  expect((await window.blocks()).filter((block) => block.includes("下半年"))).toEqual(["二、下半年工作打算"]);
  await window.close();
});
