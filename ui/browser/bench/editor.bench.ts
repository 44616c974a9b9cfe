import type { CDPSession, Page } from "playwright-core";
import { inject, test } from "vitest";
import { longDraft } from "../../dev/answers/long";
import { withChromium } from "../window";

/** Keys in a round; rounds of the two texts take turns, so that what else the machine does falls on both alike. */
const KEYS = 60;
const ROUNDS = 4;
const EDITS = 2_000;

/** Notes, for every key, the time from its event to the frame that shows it. */
const WATCH = () => {
  const times: number[] = [];
  Object.assign(window, { times });
  addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - timeStamp);
        port2.postMessage(null);
      }),
    true,
  );
};

const times = (page: Page) => page.evaluate(() => (window as never as { times: number[] }).times.splice(0));

const at = (sorted: number[], part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;

async function round(page: Page): Promise<number[]> {
  await page.bringToFront();
  await page.waitForTimeout(500);
  await times(page);
  for (let nth = 0; nth < KEYS; nth++) {
    await page.keyboard.press("a");
    await page.waitForTimeout(20);
  }
  return times(page);
}

type Typed = { p50: number; p95: number };

/** The times of keys in two pages, by turns. */
async function keys(page: Page, other: Page): Promise<[Typed, Typed]> {
  const all: [number[], number[]] = [[], []];
  for (let nth = 0; nth < ROUNDS; nth++) {
    all[0].push(...(await round(page)));
    all[1].push(...(await round(other)));
  }
  return all.map((times) => {
    const sorted = times.sort((a, b) => a - b);
    return { p50: at(sorted, 0.5), p95: at(sorted, 0.95) };
  }) as [Typed, Typed];
}

/** The same text in a page that the browser alone edits. */
async function plain(page: Page) {
  const lines = longDraft().body.map((block) =>
    "text" in block ? block.text.map(({ text }) => text).join("") : "",
  );
  await page.setContent(
    `<div id="t" contenteditable style="font:17px/1.9 serif;height:100vh;overflow:auto"></div>`,
  );
  await page.evaluate((lines) => {
    const editor = document.getElementById("t")!;
    editor.append(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
    editor.focus();
    getSelection()!.collapse(editor.children[700]!.firstChild, 5);
    editor.children[700]!.scrollIntoView();
  }, lines);
  await page.evaluate(WATCH);
}

async function open(page: Page): Promise<number> {
  await page.goto(`${inject("url")}?long`);
  const card = page.getByText("档案室上半年工作总结");
  await card.waitFor();
  await page.evaluate(() => {
    addEventListener(
      "click",
      ({ timeStamp }) => {
        const painted = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => Object.assign(window, { opened: performance.now() - timeStamp });
          port2.postMessage(null);
        };
        const look = () =>
          document.querySelector(".ProseMirror [data-number]") ? painted() : requestAnimationFrame(look);
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  await card.click();
  await page.waitForFunction(() => "opened" in window);
  return page.evaluate(() => (window as never as { opened: number }).opened);
}

async function move(page: Page): Promise<number> {
  await page.locator("[role=treeitem][aria-level='1']").nth(4).click();
  await page.waitForTimeout(300);
  await times(page);
  for (let nth = 0; nth < 6; nth++) {
    await page.keyboard.press(nth % 2 ? "Alt+ArrowUp" : "Alt+ArrowDown");
    await page.waitForTimeout(400);
  }
  // Every press is two keys; the slower is the gesture.
  const all = await times(page);
  return at(
    all.filter((_, nth) => nth % 2).sort((a, b) => a - b),
    0.5,
  );
}

async function held(page: Page, devtools: CDPSession) {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes } = await devtools.send("Memory.getDOMCounters");
  return { megabytes: usedSize / 2 ** 20, nodes };
}

/** Types and erases, so that the text is as long afterwards as before. */
async function edits(page: Page, devtools: CDPSession) {
  const before = await held(page, devtools);
  for (let nth = 0; nth < EDITS / 2; nth++) {
    await devtools.send("Input.insertText", { text: "档" });
    await page.keyboard.press("Backspace");
  }
  await page.waitForTimeout(1_000);
  const after = await held(page, devtools);
  return { before, after };
}

test("the editor with a draft of a hundred pages, beside a plain contenteditable", { timeout: 600_000 }, () =>
  withChromium(async (browser) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
    const page = await context.newPage();
    const opened = await open(page);
    await page.evaluate(WATCH);
    const moved = await move(page);
    const other = await context.newPage();
    await plain(other);
    const [typed, bare] = await keys(page, other);
    await other.close();
    const { before, after } = await edits(page, await context.newCDPSession(page));
    const ms = (time: number) => `${time.toFixed(1)} ms`;
    console.log(
      [
        `open                      ${ms(opened)}   (at most 400)`,
        `key to paint, p50 / p95   ${ms(typed.p50)} / ${ms(typed.p95)}   (p95 at most 16.7)`,
        `  plain contenteditable   ${ms(bare.p50)} / ${ms(bare.p95)}   ratio ${(typed.p95 / bare.p95).toFixed(2)} (at most 1.5)`,
        `move 10 pages, p50        ${ms(moved)}   (at most 50)`,
        `${EDITS} edits: heap        ${before.megabytes.toFixed(1)} → ${after.megabytes.toFixed(1)} MB, nodes ${before.nodes} → ${after.nodes}`,
      ].join("\n"),
    );
  }),
);
