import { layOut, sheets } from "../ipc/commands";
import type { LaidOut, Sheet } from "../ipc/types";
import { wished } from "../export/wishes.svelte";
import type { Desk } from "../workspace/desk.svelte";
import { spotAt } from "./spots";

/** After the last change and the last step of the caret, in milliseconds. */
const REST = 180;

/** A draft in pages: what is said of all of them, and what stands on those that were looked at. */
export class Pages {
  laid: LaidOut | null = $state.raw(null);
  /** What stands on pages, as of the revision of `laid`. */
  drawn: ReadonlyMap<number, Sheet> = $state.raw(new Map());
  private asked = new Set<number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;
  /** What was wished for of the pages in sight. */
  private followed = JSON.stringify(wished());

  constructor(private readonly desk: Desk) {}

  /** Lays out anew when nothing has changed for a while. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.lay().catch(() => {}), this.laid ? REST : 0);
  }

  stop() {
    clearTimeout(this.timer);
    this.round++;
  }

  /** The pages of the text as it is now, which the program has already. */
  async now(): Promise<LaidOut | null> {
    if (this.laid?.revision !== this.desk.analysis.revision) await this.lay();
    return this.laid?.revision === this.desk.analysis.revision ? this.laid : null;
  }

  /** The page that the caret stands on, from 1. */
  get page(): number | null {
    return this.laid?.caret ? this.laid.caret.page + 1 - this.laid.contents : null;
  }

  private async lay() {
    const round = ++this.round;
    const { view, opened } = this.desk;
    const caret = view ? spotAt(view.state.doc, view.state.selection.head) : null;
    const followed = wished();
    const laid = await layOut(opened.id, followed, caret && [caret.spot, caret.unit]);
    if (round !== this.round) return;
    const same = this.laid?.revision === laid.revision && this.followed === JSON.stringify(followed);
    this.followed = JSON.stringify(followed);
    this.desk.beyond = laid;
    // Pages stay in sight until those of the new revision are there.
    if (!same) this.asked.clear();
    const looked = same ? [] : [...this.drawn.keys()];
    this.laid = laid;
    this.look(looked);
  }

  /** Asks for what stands on these pages, counted from 0, unless it is there or asked for. */
  look(wanted: number[]) {
    const count = this.laid?.sideways.length ?? 0;
    const pages = wanted.filter((page) => page >= 0 && page < count && !this.asked.has(page));
    if (!pages.length) return;
    pages.forEach((page) => this.asked.add(page));
    void this.fetch(pages).catch(() => pages.forEach((page) => this.asked.delete(page)));
  }

  private async fetch(pages: number[]) {
    const given = await sheets(this.desk.opened.id, wished(), pages);
    if (given.revision !== this.laid?.revision) {
      pages.forEach((page) => this.asked.delete(page));
      return this.soon();
    }
    const drawn = new Map([...this.drawn].filter(([page]) => this.asked.has(page)));
    given.sheets.forEach((sheet) => drawn.set(sheet.page, sheet));
    this.drawn = drawn;
  }

  /** What stands on every page, for the printer. */
  async all(): Promise<Sheet[]> {
    await this.desk.editor?.settled();
    await this.lay();
    const pages = (this.laid?.sideways ?? []).map((_, page) => page);
    return (await sheets(this.desk.opened.id, wished(), pages)).sheets;
  }
}

const known = new WeakMap<Desk, Pages>();

/** The pages of what lies on a desk. */
export function pagesOf(desk: Desk): Pages {
  const pages = known.get(desk) ?? new Pages(desk);
  known.set(desk, pages);
  return pages;
}
