import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

async function sheet(): Promise<Window> {
  const window = await Window.open();
  await window.press("Control+Shift+P");
  await window.page.keyboard.type("分头供稿");
  await window.press("Enter");
  await window.page.locator("dialog tbody tr").first().waitFor();
  return window;
}

test("sections are handed out by office, with the keys alone, and who is asked stays with the draft", async () => {
  const window = await sheet();
  const { page } = window;
  const hand = page.getByText("分发供稿");
  expect(await hand.isDisabled()).toBe(true);
  await page.locator("dialog tbody input").nth(1).focus();
  await page.keyboard.type("人事科");
  await window.press("Tab");
  await expect.poll(async () => (await window.draft()).contributors).toEqual({ "4": "人事科" });
  await hand.focus();
  await window.press("Enter");
  await page.getByText("写好了 1 份供稿文件。").waitFor();
  await window.close();
});

test("what comes back is put beside its section, merged in one step, and the missing are named", async () => {
  const window = await sheet();
  const { page } = window;
  await page.evaluate(() => {
    (globalThis as never as { chosen: string[] }).chosen.splice(0, 9, "/人事科供稿.docx", "/会议通知.docx");
  });
  await page.getByText("收回供稿").click();
  const first = page.locator("dialog tbody input").first();
  await first.fill("综合科");
  await window.press("Tab");
  await page.getByText("还没有交的：综合科").waitFor();
  const states = page.locator("dialog tbody td:last-child");
  await expect.poll(() => states.allTextContents()).toEqual(["还没有收回", "人事科供稿.docx"]);
  expect(await page.locator("dialog .bad").allTextContents()).toEqual([
    "会议通知.docx：对不上任何部分，没有采用",
    "“全年累计培训”前面写的是5期，这里是6期，请核对。",
  ]);
  const before = (await window.draft()).body;
  await page.getByText("合入 1 部分").click();
  await expect.poll(async () => JSON.stringify((await window.draft()).body)).toContain("全年累计培训6期。");
  await page.locator(".ProseMirror").focus();
  await window.press("Control+z");
  await expect.poll(async () => (await window.draft()).body).toEqual(before);
  await window.close();
});

test("files dropped together go to the sheet, and add up", async () => {
  const window = await sheet();
  const { page } = window;
  const drop = (...paths: string[]) =>
    page.evaluate((paths) => {
      type Program = { invoke: (command: string, given: unknown) => Promise<unknown> };
      const { invoke } = (globalThis as never as { __TAURI_INTERNALS__: Program }).__TAURI_INTERNALS__;
      const payload = { paths, position: { x: 1, y: 1 } };
      return invoke("plugin:event|emit", { event: "tauri://drag-drop", payload }).then(() => null);
    }, paths);
  await drop("/人事科供稿.docx");
  const states = page.locator("dialog tbody td:last-child");
  await expect.poll(() => states.allTextContents()).toEqual(["", "人事科供稿.docx"]);
  expect(await page.getByText("对不上任何部分").count()).toBe(0);
  await drop("/会议通知.docx", "/人事科供稿.docx");
  await page.getByText("会议通知.docx：对不上任何部分").waitFor();
  expect(await page.locator("dialog tbody").count()).toBe(1);
  await window.close();
});

test("of two answers one is chosen, with the keys alone, before anything is merged", async () => {
  const window = await sheet();
  const { page } = window;
  await page.evaluate(() => {
    (globalThis as never as { chosen: string[] }).chosen.splice(
      0,
      9,
      "/人事科供稿.docx",
      "/人事科供稿（2）.docx",
    );
  });
  await page.getByText("收回供稿").click();
  await page.getByText("收到 2 份，内容不同，请选用哪一份").waitFor();
  const merge = page.getByRole("button", { name: /合入/ });
  expect(await merge.isDisabled()).toBe(true);
  await page.getByText("有 1 部分收到多份").waitFor();
  if (process.env["NIGAO_PICTURES"]) {
    await page.screenshot({ path: `${process.env["NIGAO_PICTURES"]}/answers.png` });
  }
  await page.getByText("人事科供稿（2）.docx 里有 7 字不属于任何部分，不会合入：另有两点说明。").waitFor();
  const choices = page.locator("dialog fieldset input");
  expect(await page.locator("dialog fieldset label").allInnerTexts()).toEqual([
    "人事科供稿.docx（9 字）：全年累计培训6期。",
    "人事科供稿（2）.docx（9 字）：全年累计培训8期。",
    "都用，依次排列",
    "都先不用",
  ]);
  await choices.nth(3).click();
  await page.getByText("合入 0 部分").waitFor();
  expect(await merge.isDisabled()).toBe(true);
  await choices.nth(3).focus();
  await window.press("ArrowUp");
  await page.getByText("合入 1 部分").waitFor();
  await window.press("ArrowUp");
  await expect.poll(() => choices.nth(1).isChecked()).toBe(true);
  await page.getByText("合入 1 部分").waitFor();
  await merge.focus();
  await window.press("Enter");
  await expect.poll(async () => JSON.stringify((await window.draft()).body)).toContain("全年累计培训8期。");
  expect(JSON.stringify((await window.draft()).body)).not.toContain("全年累计培训6期。");
  await window.close();
});
