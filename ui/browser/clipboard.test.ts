import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

const WORD = `<html><head><style>p.MsoNormal{font-size:16pt}</style></head><body>
<!--StartFragment--><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US
style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><span
style='font-family:黑体'>库房检查</span></p>
<p class=MsoNormal style='text-indent:32pt'><b>每周一查</b>，<span style='color:red'>每月一报。<o:p></o:p></span></p><!--EndFragment--></body></html>`;

const WPS = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=ProgId content=Word.Document>
<style>p.MsoNormal{mso-style-name:正文;text-align:justify;font-size:10.5pt}</style></head><body><!--StartFragment-->
<p class=MsoNormal style="text-indent:32pt"><span style="mso-spacerun:'yes';font-family:黑体;font-size:16pt">一、目录编制</span></p>
<p class=MsoNormal style="text-indent:32pt"><b><span style="font-family:楷体">（一）逐卷编目。</span></b><span
style="font-family:仿宋">先编<font face="仿宋">案卷目录</font>。</span><span><o:p></o:p></span></p><!--EndFragment--></body></html>`;

const WEB = `<div class="article"><h2>目录编制</h2><p>　　逐卷编目，<a href="https://example.org">先编</a>案卷目录。</p>
<script>alert(1)</script><ol><li>先看</li><li>再记</li></ol></div>`;

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

test("WPS and web pages leave faces, links and scripts behind, and their numbers and lists make headings", async () => {
  const window = await Window.open();
  await window.caretAfter("每月一报。");
  await window.press("Enter");
  await window.paste(WPS);
  expect((await window.blocks()).slice(-2)).toEqual(["三、目录编制", "（一）逐卷编目。先编案卷目录。"]);
  await window.press("Enter");
  await window.paste(WEB);
  const text = (await window.blocks()).join("\n");
  expect(text).toContain("逐卷编目，先编案卷目录。");
  expect(text).toContain("先看");
  expect(text).not.toContain("alert");
  expect(await window.page.locator(".ProseMirror :is([style], a, font)").count()).toBe(0);
  await window.close();
});

test("of lines pasted before the text the first belongs there, and the others to the text", async () => {
  const window = await Window.home();
  await window.page.getByTestId("door-blank").click();
  await window.page.locator("[data-line=title]").click();
  await window.paste("", "档案室工作要点\n一、目录编制\n逐卷编目。");
  await window.page.getByText("逐卷编目。").first().waitFor();
  expect(await window.page.locator("[data-line=title]").textContent()).toBe("档案室工作要点");
  const blocks = window.page.locator(".ProseMirror > section > *");
  await window.press("Control+z");
  expect((await blocks.allTextContents()).join("")).toBe("");
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
