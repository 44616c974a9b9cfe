import { inject, test } from "vitest";
import { longDraft } from "../../dev/answers/long";
import { drivable, RENDERERS, WebKit } from "./webkit";

/** Keys in a round; rounds of the two texts take turns, so that what else the machine does falls on both alike. */
const KEYS = 60;
const ROUNDS = 4;
/** Between keys, as in Chromium: a driver that presses as fast as it may is no clerk. */
const PAUSE = 20;
const EDITS = 2_000;

const WATCH = `
  window.times = [];
  window.drawn = work => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = work;
    port2.postMessage(null);
  });
  addEventListener("keydown", ({ timeStamp }) => drawn(() => times.push(performance.now() - timeStamp)), true);`;

const PLAIN = `
  const editor = document.createElement("div");
  editor.contentEditable = "true";
  editor.style.cssText = "font:17px/1.9 serif;height:100vh;overflow:auto";
  editor.append(...arguments[0].map(line => Object.assign(document.createElement("p"), { textContent: line })));
  document.body.replaceChildren(editor);
  editor.focus();
  getSelection().collapse(editor.children[700].firstChild, 5);
  editor.children[700].scrollIntoView();`;

const OPEN = `
  const card = [...document.querySelectorAll("button, a")].find(one => one.textContent.includes("档案室上半年工作总结"));
  const start = performance.now();
  card.click();
  return new Promise(done => {
    const look = () => document.querySelector(".ProseMirror [data-number]")
      ? drawn(() => done(performance.now() - start)) : requestAnimationFrame(look);
    look();
  });`;

const MOVED = `
  const rows = [...document.querySelectorAll("[role=treeitem][aria-level='1']")];
  rows[4].click();
  return new Promise(done => setTimeout(() => { rows[4].focus(); done(); }, 500));`;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const at = (times: number[], part: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
const taken = (window: WebKit) => window.run<number[]>("return times.splice(0)");

async function round(window: WebKit): Promise<number[]> {
  await rest(500);
  await taken(window);
  for (let nth = 0; nth < KEYS; nth++) {
    await window.press("a");
    await rest(PAUSE);
  }
  await rest(500);
  return taken(window);
}

async function moved(window: WebKit): Promise<number> {
  await window.run(MOVED);
  await taken(window);
  const gestures: number[] = [];
  for (let nth = 0; nth < 6; nth++) {
    await window.press("Alt", nth % 2 ? "ArrowUp" : "ArrowDown");
    await rest(600);
    gestures.push(...(await taken(window)).slice(1));
  }
  return at(gestures, 0.5);
}

/** Types and erases, so that the text is as long afterwards as before; how many elements there are. */
async function left(window: WebKit): Promise<[number, number]> {
  const count = () => window.run<number>("return document.querySelectorAll('*').length");
  const before = await count();
  for (let nth = 0; nth < EDITS / 2; nth++) {
    await window.press("a");
    await window.press("\uE003");
  }
  await rest(2_000);
  return [before, await count()];
}

test.runIf(drivable).each(Object.entries(RENDERERS))(
  "the editor in WebKitGTK %s with a draft of a hundred pages, beside a plain contenteditable",
  { timeout: 900_000 },
  async (name, renderer) => {
    const [window, other] = [await WebKit.open(renderer), await WebKit.open(renderer)];
    try {
      await window.goto(`${inject("url")}?long`);
      await window.run(WATCH);
      await rest(1_000);
      const opened = await window.run<number>(OPEN);
      await rest(2_000);
      const gesture = await moved(window);
      await window.run("document.querySelector('.ProseMirror').focus()");
      await other.goto("about:blank");
      const lines = longDraft().body.map((block) =>
        "text" in block ? block.text.map(({ text }) => text).join("") : "",
      );
      await other.run(PLAIN, lines);
      await other.run(WATCH);
      const all: [number[], number[]] = [[], []];
      for (let nth = 0; nth < ROUNDS; nth++) {
        all[0].push(...(await round(window)));
        all[1].push(...(await round(other)));
      }
      const [typed, bare] = all;
      const [before, after] = await left(window);
      const ms = (time: number) => `${time.toFixed(1)} ms`;
      console.log(
        [
          `WebKitGTK, ${name}`,
          `open                      ${ms(opened)}   (at most 400)`,
          `key to paint, p50 / p95   ${ms(at(typed, 0.5))} / ${ms(at(typed, 0.95))}   (p95 at most 33)`,
          `  plain contenteditable   ${ms(at(bare, 0.5))} / ${ms(at(bare, 0.95))}   ratio ${(at(typed, 0.5) / at(bare, 0.5)).toFixed(2)} / ${(at(typed, 0.95) / at(bare, 0.95)).toFixed(2)} (at most 1.5)`,
          `move 10 pages, p50        ${ms(gesture)}   (at most 50)`,
          `${EDITS} edits: elements    ${before} → ${after}`,
        ].join("\n"),
      );
    } finally {
      await window.close();
      await other.close();
    }
  },
);
