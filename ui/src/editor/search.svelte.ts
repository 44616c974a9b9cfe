import type { Transaction } from "prosemirror-state";
import { say } from "../words";
import type { Desk } from "../workspace/desk.svelte";
import { blockOf } from "./bodies";
import { endSearch, findings, lookFor, nearest, replaceAll, replaceOne, step } from "./find";
import { headingOfCaret } from "./gestures";

/** What is longer than this was selected for something else than to be looked for. */
const LONGEST = 40;

/** A search in the text: what is looked for, and what stands in its place. */
export class Search {
  words = $state("");
  other = $state("");
  anyWidth = $state(false);
  within = $state(false);
  /** The section that the caret stood in when the search began. */
  readonly section: number | null;
  private moved = $state(0);
  /** How many places were replaced just now. */
  private put: number | null = $state(null);
  readonly places = $derived.by(() => {
    void [this.desk.version, this.moved];
    return findings(this.view.state);
  });
  readonly count = $derived.by(() => {
    const { nth, count } = this.places;
    if (this.put !== null) return say("replaced", this.put);
    return nth ? `${nth}/${count}` : String(count);
  });

  constructor(private readonly desk: Desk) {
    const heading = headingOfCaret(this.view.state);
    this.section = heading && (blockOf(heading).attrs.id as number);
    this.words = this.selected();
  }

  private get view() {
    return this.desk.view!;
  }

  private selected(): string {
    const { doc, selection } = this.view.state;
    const text = doc.textBetween(selection.from, selection.to, "\n", "\n");
    return text.includes("\n") || text.length > LONGEST ? "" : text;
  }

  /** Looks for what was selected; gives what ends the search. */
  begin(): () => void {
    if (this.words) this.look();
    return () => {
      const { view } = this.desk;
      if (view && !view.isDestroyed) view.dispatch(endSearch(view.state, "stay"));
    };
  }

  look() {
    const { view, words, anyWidth, within, section } = this;
    view.dispatch(lookFor(view.state, { text: words, anyWidth, section: within ? section : null }));
    this.put = null;
    this.show(nearest(view.state));
  }

  step(by: 1 | -1) {
    this.put = null;
    this.show(step(this.view.state, by));
  }

  private show(tr: Transaction | null) {
    if (tr) this.desk.editor?.reveal(tr);
    this.moved++;
  }

  putThis() {
    const { view } = this;
    this.put = null;
    const tr = replaceOne(view.state, this.other);
    if (tr) view.dispatch(tr);
    this.show(step(view.state, 1));
  }

  /** Replaces all places; what the draft was stays as a version. */
  async putAll() {
    if (!this.places.count) return;
    await this.desk.shelf.beforeBulk();
    const { view } = this.desk;
    if (!view || view.isDestroyed) return;
    const { count } = findings(view.state);
    const tr = replaceAll(view.state, this.other);
    if (tr) view.dispatch(tr);
    this.put = count;
    this.show(null);
  }

  leave(caret: "back" | "stay") {
    const { view } = this;
    view.dispatch(endSearch(view.state, caret).scrollIntoView());
    this.desk.finding = null;
    this.desk.editor?.focus();
  }
}
