import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { expect, test } from "vitest";
import type { Hands, Older } from "../src/ipc/types";
import { useChromium, Window } from "./window";

useChromium();

const RETURNED = "/档案室上半年工作总结（送审稿）退回.docx";
const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Sends a copy, and takes it in when it comes back. */
async function returned(settings: Record<string, unknown> = {}): Promise<Window> {
  const window = await Window.open(settings);
  const { page } = window;
  page.setDefaultTimeout(10_000);
  await window.press("Control+Shift+X");
  await page.getByRole("button", { name: "写送审稿" }).click();
  await page.getByText("已送审").waitFor();
  await page.evaluate((path) => {
    const { chosen } = window as never as { chosen: string[] };
    chosen.splice(0, chosen.length, path);
  }, RETURNED);
  await page.getByRole("button", { name: "收退回的文件" }).click();
  await page.locator("[data-request]").first().waitFor();
  return window;
}

const lines = (window: Window) => window.page.locator(".requests .line");
const settled = (window: Window) => window.page.locator(".requests .line.settled").count();

test("a copy goes out through the hands that are named, and is remembered", async () => {
  const window = await Window.open();
  const { page } = window;
  await page.locator("#tab-sign").click();
  await page.getByText("还没有送审过").waitFor();
  await page.getByRole("button", { name: "送审…" }).click();
  const sheet = page.getByRole("dialog", { name: "送审" });
  await sheet.getByLabel("另写一份送审单").check();
  await sheet.getByLabel("拟稿人").fill("甲");
  await sheet.getByRole("button", { name: "写送审稿" }).click();
  await page.getByText("已送审：档案室上半年工作总结（送审稿）.docx").waitFor();
  expect(await page.evaluate(() => (globalThis as never as { hands: Hands }).hands)).toEqual({
    drafter: "甲",
    checker: "",
    signer: "",
    slip: true,
  });
  await page.getByTestId("sign-state").filter({ hasText: "送审" }).waitFor();
  await page.getByText("与送审稿一致").waitFor();
  await window.close();
});

test("what is asked for is taken, refused and answered one by one, each one step to undo", async () => {
  const window = await returned();
  const { page } = window;
  expect(await lines(window).count()).toBe(4);
  expect(await page.locator("#tab-sign small").textContent()).toBe("4");
  const first = lines(window).nth(0);
  expect(await first.locator("del").textContent()).toBe("扎实推进");
  expect(await first.locator("ins").textContent()).toBe("统筹推进");
  await first.getByRole("button", { name: "采纳", exact: true }).click();
  await first.getByText("已采纳").waitFor();
  expect((await window.blocks())[0]).toContain("统筹推进各项工作");
  // One step: the words and the tick.
  await page.getByRole("button", { name: "撤销" }).click();
  expect((await window.blocks())[0]).toContain("扎实推进各项工作");
  expect(await settled(window)).toBe(0);
  await page.getByRole("button", { name: "重做" }).click();
  expect((await window.draft()).requests?.[0]?.settled).toEqual({ type: "taken" });

  // A place that is no more is for the clerk.
  const gone = lines(window).nth(1);
  await gone.getByText("原来的位置已不在").waitFor();
  expect(await gone.getByRole("button", { name: "采纳", exact: true }).count()).toBe(0);
  await gone.getByRole("button", { name: "不采纳" }).click();
  await lines(window).nth(3).getByRole("button", { name: "答复" }).click();
  await page.keyboard.type("共三期。");
  await window.press("Enter");
  await lines(window).nth(3).getByText("答复：共三期。").waitFor();
  expect(await page.getByTestId("sign-final").isDisabled()).toBe(true);

  // By keyboard: Enter on a line takes it.
  await lines(window).nth(2).locator("[data-request]").focus();
  await window.press("Enter");
  await page.getByText("意见都处理完了").waitFor();
  expect((await window.blocks()).at(-1)).toBe("四是按时报送统计报表。");
  await page.getByTestId("sign-final").click();
  await page.getByTestId("notice").getByText("送审的那一版").waitFor();
  await page.getByTestId("sign-state").filter({ hasText: "定稿" }).waitFor();
  await window.close();
});

test("all that can be taken is taken at once, as one step, and the rest stays", async () => {
  const window = await returned();
  const { page } = window;
  await page.getByTestId("take-all").click();
  await lines(window).nth(2).getByText("已采纳").waitFor();
  expect(await settled(window)).toBe(2);
  await page.getByRole("button", { name: "撤销" }).click();
  await window.settle();
  expect(await settled(window)).toBe(0);
  // The same file again asks for nothing more.
  await page.getByRole("button", { name: "收退回的文件" }).click();
  await page.getByText("里的意见都已经列出").waitFor();
  expect(await lines(window).count()).toBe(4);
  await window.close();
});

test("arrows walk from line to line, and a line leads to its place", async () => {
  const window = await returned();
  const { page } = window;
  const request = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset["request"]);
  await page.locator("[data-request]").first().focus();
  await window.press("ArrowDown");
  await window.press("ArrowDown");
  expect(await request()).toBe("3");
  await window.press("ArrowUp");
  await window.press("ArrowUp");
  await page.locator("[data-request]").first().click();
  const chosen = await page.evaluate(() => getSelection()?.toString());
  expect(chosen).toBe("扎实推进");
  await window.close();
});

test("what was changed goes out as tracked changes", async () => {
  const window = await Window.open();
  const { page } = window;
  await page.locator("#tab-compare").click();
  await page.locator(".compare select").selectOption({ label: "关于开展消防安全培训的通知" });
  await page.getByTestId("redline").click();
  await page.getByText("档案室上半年工作总结（修订）.docx").waitFor();
  expect(await page.evaluate(() => (globalThis as never as { redline: Older }).redline)).toEqual({
    type: "draft",
    id: 2,
  });
  await window.close();
});

test("copies of two drafts that come together go to the open one first, and the others wait", async () => {
  const window = await Window.open();
  const { page } = window;
  page.setDefaultTimeout(10_000);
  await window.press("Control+Shift+X");
  await page.getByRole("button", { name: "写送审稿" }).click();
  await page.getByText("已送审").waitFor();
  const before = await window.blocks();
  await page.evaluate(
    (paths) => {
      type Program = { invoke: (command: string, given: unknown) => Promise<unknown> };
      const { invoke } = (globalThis as never as { __TAURI_INTERNALS__: Program }).__TAURI_INTERNALS__;
      const payload = { paths, position: { x: 1, y: 1 } };
      return invoke("plugin:event|emit", { event: "tauri://drag-drop", payload }).then(() => null);
    },
    ["/消防通知（送审稿）退回.docx", RETURNED, "/会议通知.docx"],
  );
  // The other draft's came first, and still the one on the desk is gone on with.
  await page.locator("[data-request]").first().waitFor();
  expect(await lines(window).count()).toBe(4);
  expect(await window.blocks()).toEqual(before);
  const waiting = page.getByText("消防通知（送审稿）退回.docx、会议通知.docx 不是这一篇的送审稿，还没有收。");
  await waiting.waitFor();
  await page.getByRole("button", { name: "接着收" }).focus();
  await window.press("Enter");
  await expect.poll(() => lines(window).count()).toBe(1);
  await page.getByText("会议通知.docx 不是这一篇的送审稿，还没有收。").waitFor();
  await page.getByRole("button", { name: "接着收" }).click();
  await page.locator("aside [role=listitem]").first().waitFor();
  await window.close();
});

test.each(["light", "dark"])("no fault of access, %s", async (theme) => {
  const window = await returned({ theme });
  const { page } = window;
  await lines(window).nth(0).getByRole("button", { name: "采纳", exact: true }).click();
  await window.settle();
  const faults = async () => {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      (globalThis as never as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  };
  expect(await faults()).toEqual([]);
  if (process.env["NIGAO_PICTURES"]) {
    await page.screenshot({ path: `${process.env["NIGAO_PICTURES"]}/requests-${theme}.png` });
  }
  await window.press("Control+Shift+X");
  await page.getByLabel("另写一份送审单").check();
  expect(await faults()).toEqual([]);
  if (process.env["NIGAO_PICTURES"]) {
    await page.screenshot({ path: `${process.env["NIGAO_PICTURES"]}/send-${theme}.png` });
  }
  await window.close();
});
