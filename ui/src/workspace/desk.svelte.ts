import { closeHistory, undo, undoDepth } from "prosemirror-history";
import type { Transaction } from "prosemirror-state";
import { flushSync } from "svelte";
import type { Place } from "../blanks/blanks";
import { blockOf, levelsOf, standing } from "../editor/bodies";
import type { Editor } from "../editor/editor";
import type { Keeping } from "../editor/sync";
import { placeOf, type Stretch } from "../editor/places";
import { headingOfCaret, remove, type Gesture } from "../editor/gestures";
import type { Analysis, Failure, LaidOut, Opened } from "../ipc/types";
import type { Action } from "../kit/Notice.svelte";
import { Shelf } from "../library/shelf.svelte";
import { placeOf as placeOfSection } from "../outline/sections";
import { advance, statusOf, WORDS } from "../outline/status";
import { say, type WordKey } from "../words";
import type { Command } from "./commands/command";
import { layout, openTab, show } from "./layout.svelte";

export type Pane = "outline" | "text" | "side";
export type SheetName =
  | "sign"
  | "export"
  | "shortcuts"
  | "palette"
  | "jump"
  | "reference"
  | "settings"
  | "filing"
  | "contributions";

/** What the window around the workspace does for it. */
export type Outer = {
  back: () => void;
  /** Shows the draft anew, as it is now. */
  reopen: (opened: Opened) => void;
  /** Says something; gives what takes it back. */
  tell: (text: string, actions?: Action[]) => () => void;
  attempt: (work: () => Promise<void>, doing?: WordKey | null) => void;
  fail: (failure: Failure, again: () => void) => void;
};

/** An answer that was given: by its key, with the places it went to as they stood before. */
export type Filled = { key: string; places: Place[]; words: string };

const labelsOf = (numbers: Analysis["numbers"]): ReadonlyMap<number, string> =>
  new Map(numbers.map(({ block, label }) => [block, label]));

const PANES: Pane[] = ["outline", "text", "side"];

/** Texts that are filled in beside the page. */
const OF_THE_FORM: ReadonlySet<string> = new Set(["header", "attendance", "copies_to", "printer", "printed"]);

/** What lies on the clerk's desk: the opened draft's editor, what the program says of the draft, and what is shown.
 * The text itself is the editor's alone. */
export class Desk {
  analysis: Analysis = $state.raw() as Analysis;
  /** What the checks find on pages and in other drafts, as of the revision that was laid out last. */
  beyond: Pick<LaidOut, "revision" | "findings"> = $state.raw({ revision: -1, findings: [] });
  /** All that the checks find. */
  readonly findings = $derived([...this.analysis.findings, ...this.beyond.findings]);
  /** Of them those that are no blanks, which are counted apart. */
  readonly remarks = $derived(this.findings.filter(({ group }) => group !== "blanks"));
  /** The numbers drawn before headings, by block. */
  readonly labels = $derived.by(() => labelsOf(this.numbers));
  private readonly numbers = $derived(this.analysis.numbers);
  /** How what stands in the text is kept. */
  keeping: Keeping = $state.raw({ type: "saving" });
  /** Writes down what was typed into a field and is not in the document yet. */
  unwritten: (() => void) | null = $state.raw(null);
  /** The block that the caret stands in. */
  current: number | null = $state(null);
  /** 字数 of what is selected. */
  selected = $state(0);
  sheet: SheetName | null = $state(null);
  /** What is said to those who do not see it. */
  announced = $state("");
  editor: Editor | undefined = $state.raw();
  /** Whether the text has been painted: what stands beside it comes after it. */
  painted = $state(false);
  /** Counts the document's changes, so that what follows from it is looked at again. */
  version = $state(0);
  /** The heading that is being given other words in the outline. */
  renaming: number | null = $state(null);
  /** The search bar, where it is open. */
  finding: "find" | "replace" | null = $state(null);
  /** What was filled since the draft was opened. */
  filled: Filled[] = $state.raw([]);
  /** What the library keeps of the draft. */
  readonly shelf = new Shelf(this);
  private walked = -1;
  private offered: { holds: () => boolean; withdraw: () => void } | null = null;
  private ran: { command: Command; by: "keys" | "menu"; at: number } | null = null;

  constructor(
    readonly opened: Opened,
    readonly outer: Outer,
  ) {
    this.analysis = opened.analysis;
  }

  get view() {
    return this.editor?.view;
  }

  /** Takes what the program says now. */
  analysed(analysis: Analysis) {
    this.analysis = analysis;
  }

  /** Sends all that was typed; resolves when the program has it. */
  settled = async () => {
    this.unwritten?.();
    await this.editor?.settled();
  };

  /** Tries again; that it failed again is said by then. */
  again = () => void this.shelf.saveAll().catch(() => {});

  dispatch(tr: Transaction | null) {
    return this.editor?.dispatch(tr) ?? false;
  }

  /** Runs a command. The system's menu and the window may both hear one press of its keys: that is one run. */
  run(command: Command, by: "keys" | "menu") {
    const again = this.ran?.command === command && this.ran.by !== by && performance.now() - this.ran.at < 80;
    if (again || this.sheet) return;
    this.ran = { command, by, at: performance.now() };
    command.run(this);
  }

  show(sheet: SheetName | null) {
    this.sheet = sheet;
  }

  announce(words: string) {
    this.announced = words;
  }

  /** A gesture of the section whose heading has this name, said to those who do not see it. */
  section(block: number, command: WordKey, gesture: Gesture) {
    if (!this.view || !this.editor) return;
    const heading = standing(this.view.state.doc, block);
    const tr = heading && gesture(this.view.state, heading);
    if (!tr) return this.announce(say("cannotMove"));
    this.editor.follow(tr, block);
    this.announce(this.outcome(command, block));
  }

  /** Leaves what was found, and the caret where it is. */
  endSearch(): boolean {
    this.finding = null;
    return true;
  }

  /** The heading of the section that the caret stands in. */
  get here(): number | null {
    const heading = this.view ? headingOfCaret(this.view.state) : null;
    return heading && (blockOf(heading).attrs.id as number);
  }

  /** Removes a section with all below it, and offers to bring it back. */
  removeSection(block: number) {
    if (!this.view) return;
    const heading = standing(this.view.state.doc, block);
    if (!heading || !this.dispatch(remove(this.view.state, heading))) return;
    const words = blockOf(heading).textContent.slice(0, 20);
    const depth = undoDepth(this.view.state);
    const holds = () => this.view !== undefined && undoDepth(this.view.state) === depth;
    const back = () => void (holds() && this.editor?.retrace(undo));
    const withdraw = this.outer.tell(say("removed", words), [{ label: say("undo"), run: back }]);
    this.offered = { holds, withdraw };
  }

  /** The text has changed. What was offered to be taken back may not be what undo would take back now. */
  changed() {
    this.version++;
    if (!this.offered || this.offered.holds()) return;
    this.offered.withdraw();
    this.offered = null;
  }

  /** The section goes on to its next status. */
  advance(block: number) {
    if (!this.view) return;
    this.view.dispatch(closeHistory(advance(this.view.state, block)));
    this.announce(say(WORDS[statusOf(this.view.state, block)]));
  }

  private outcome(command: WordKey, id: number): string {
    const now = this.view ? standing(this.view.state.doc, id) : null;
    if (!now) return "";
    const levels = levelsOf(now.body);
    const words = blockOf(now).textContent.slice(0, 20);
    return command.startsWith("move")
      ? say("moved", words, placeOfSection(levels, now.index))
      : say("levelled", words, levels[now.index] ?? 0);
  }

  focus(pane: Pane) {
    if (pane === "text") return this.editor?.focus();
    show(pane, true);
    const within = (stop: string) => document.querySelector<HTMLElement>(`[data-pane=${pane}] ${stop}`);
    // No key that follows at once may be lost: the pane is drawn now.
    flushSync();
    // The line of the tree, or the tab, that Tab comes to; where there is none, the first thing there is.
    (within('[tabindex="0"]') ?? within(":is(input, button)"))?.focus();
  }

  /** Goes to the first field of the tab that is open, or to the tab itself where it has none. */
  focusField() {
    flushSync();
    const field = document.querySelector<HTMLElement>("#tab-pane :is(input, select, textarea)");
    if (field) field.focus();
    else this.focus("side");
  }

  /** Goes to the next pane that is shown. */
  cycle(step: 1 | -1) {
    const shown = PANES.filter((pane) => pane === "text" || layout[pane]);
    const within = document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset.pane;
    const at = shown.indexOf((within ?? "text") as Pane);
    this.focus(shown[(at + step + shown.length) % shown.length] ?? "text");
  }

  toggle(pane: "outline" | "side") {
    show(pane, !layout[pane]);
    if (!layout[pane]) this.editor?.focus();
  }

  openTab = openTab;

  goTo(stretch: Stretch) {
    const place = this.view && placeOf(this.view.state.doc, stretch);
    if (place) this.editor?.select(place.from, place.to);
    else if (stretch.spot && OF_THE_FORM.has(stretch.spot.type)) this.openTab("form");
  }

  nextFinding(step: 1 | -1) {
    const { findings } = this;
    if (!findings.length) return this.announce(say("noFindings"));
    this.walked = (this.walked + step + findings.length) % findings.length;
    const one = findings[this.walked]!;
    this.goTo(one);
    this.announce(one.message);
  }
}
