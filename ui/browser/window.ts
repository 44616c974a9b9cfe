import { existsSync } from "node:fs";
import { chromium, type Browser, type CDPSession, type Page } from "playwright-core";
import type { Draft } from "../src/ipc/types";
import { afterAll, beforeAll, expect, inject } from "vitest";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

let browser: Browser;

/** Runs Chromium while some work is done. */
export async function withChromium<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const own = await launch();
  return work(own).finally(() => own.close());
}

function launch(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? PLACES.find((place) => existsSync(place));
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Starts Chromium for the tests of a file. */
export function useChromium() {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
}

/** The window as a clerk has it before them, in a workspace with the specimen. */
export class Window {
  private constructor(
    readonly page: Page,
    readonly devtools: CDPSession,
    readonly faults: string[],
  ) {}

  /** The home screen, as it is at a start. */
  static async home(settings: Record<string, unknown> = {}): Promise<Window> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 840 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await context.addInitScript((kept) => localStorage.setItem("settings", JSON.stringify(kept)), settings);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(inject("url"));
    await page.getByTestId("door-blank").waitFor();
    return new Window(page, await context.newCDPSession(page), faults);
  }

  static async open(settings: Record<string, unknown> = {}): Promise<Window> {
    const window = await Window.home(settings);
    await window.page.getByText("档案室上半年工作总结").click();
    await window.page.waitForSelector(".ProseMirror");
    if (settings["input"] === "field")
      await window.page.waitForSelector(".input-path", { state: "attached" });
    return window;
  }

  /** Puts the caret behind some words of the text. */
  async caretAfter(words: string) {
    const place = await this.page.evaluate((words) => {
      const walker = document.createTreeWalker(document.querySelector(".ProseMirror")!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at + words.length - 1);
        range.setEnd(node, at + words.length);
        const box = range.getBoundingClientRect();
        return { x: box.right - 1, y: (box.top + box.bottom) / 2 };
      }
      return null;
    }, words);
    expect(place, words).not.toBeNull();
    await this.page.mouse.click(place!.x, place!.y);
    // Keys that come before the text has the focus go nowhere.
    await this.page.waitForFunction(() => {
      const field = document.querySelector(".input-path");
      return field ? document.activeElement === field : document.activeElement?.closest(".ProseMirror");
    });
    await this.settle();
  }

  press = (keys: string) => this.page.keyboard.press(keys);

  type = (words: string) => this.page.keyboard.insertText(words);

  /** Pastes as from another program. */
  async paste(html: string, text = "") {
    await this.page.evaluate(
      ([html, text]) => {
        const data = new DataTransfer();
        if (html) data.setData("text/html", html);
        data.setData("text/plain", text!);
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [html, text],
    );
    await this.settle();
  }

  /** Waits until the window has drawn what was done, and says that all of it is saved. The editor's view puts off some
   * of its work by up to 50 ms: a timer that is set later for longer ends later, on however slow a machine. */
  async settle() {
    await this.page.evaluate(
      (longer) =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, longer))),
        ),
      60,
    );
    await this.page.getByTestId("save-state").filter({ hasText: "已保存" }).waitFor();
  }

  /** The blocks of the text, each as it is drawn: number and words. */
  async blocks(): Promise<string[]> {
    await this.settle();
    return this.page.evaluate(() =>
      [...document.querySelector(".ProseMirror > section")!.children].map(
        (block) => ((block as HTMLElement).dataset["number"] ?? "") + (block.textContent ?? ""),
      ),
    );
  }

  /** The draft as the program has saved it. */
  async draft(): Promise<Draft> {
    await this.settle();
    return this.page.evaluate(() =>
      structuredClone((window as never as { program: { draft: Draft } }).program.draft),
    );
  }

  async close() {
    expect(this.faults).toEqual([]);
    await this.page.context().close();
  }
}
