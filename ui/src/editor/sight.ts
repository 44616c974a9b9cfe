import type { PluginView } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { afterPaint } from "./afterPaint";
import { eachBlock } from "./bodies";
import { REST } from "./pace";
import type { Range } from "./places";

/** What asks for sight: the stretch that it knows to be near, and who hears of another. */
export type Looking = { near: () => Range; show: (near: Range) => void };

/** So far beyond the window is near, in heights of the window; what is nearer than half of it must be. */
const BEYOND = 1.5;

/** Watches which blocks are in sight, after frames and never between, so that no layout is asked for twice; where the
 * text changes, when its keys rest. */
export class Sight implements PluginView {
  private readonly page: HTMLElement | null;
  private callOff: (() => void) | null = null;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: EditorView,
    private readonly looking: Looking,
  ) {
    this.page = view.dom.closest("main");
    this.page?.addEventListener("scroll", this.scrolled, { passive: true });
    window.addEventListener("resize", this.soon);
    this.soon();
  }

  update() {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      this.soon();
    }, REST);
  }

  /** A page that is scrolled because its text changed waits with it. */
  private readonly scrolled = () => {
    if (this.rest === undefined) this.soon();
  };

  private readonly soon = () => {
    this.callOff ??= afterPaint(this.look);
  };

  private readonly look = () => {
    this.callOff = null;
    const { view, page } = this;
    if (view.isDestroyed || view.composing || !page) return;
    const box = page.getBoundingClientRect();
    if (!box.height) return;
    const near = this.looking.near();
    const needed = this.stretch(box.top - (box.height * BEYOND) / 2, box.bottom + (box.height * BEYOND) / 2);
    if (needed.from >= near.from && needed.to <= near.to) return;
    this.looking.show(this.stretch(box.top - box.height * BEYOND, box.bottom + box.height * BEYOND));
  };

  /** The blocks between two heights of the window. */
  private stretch(top: number, bottom: number): Range {
    const { doc } = this.view.state;
    const lines = this.view.dom.querySelectorAll("section > *");
    const ends = { from: below(lines, top), to: below(lines, bottom) + 1 };
    const range = { from: 0, to: 0 };
    let index = 0;
    eachBlock(doc, (node, at) => {
      if (index < ends.from) range.from = at + node.nodeSize;
      if (index < ends.to) range.to = at + node.nodeSize;
      index++;
    });
    return range;
  }

  destroy() {
    this.callOff?.();
    clearTimeout(this.rest);
    this.page?.removeEventListener("scroll", this.scrolled);
    window.removeEventListener("resize", this.soon);
  }
}

/** The first line whose foot is below a height; found by halves, since each look at a box costs. */
function below(lines: ArrayLike<Element>, height: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.getBoundingClientRect().bottom ?? Infinity) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
