import { UNNAMED } from "../editor/blank";
import { filed, keepBeforeBulk, keepUndo, keepVersion, openDraft, save } from "../ipc/commands";
import type { Filed, Version } from "../ipc/types";
import { say } from "../words";
import type { Desk } from "../workspace/desk.svelte";
import { shown } from "../workspace/commands/keys";
import { wordOf } from "./states";

/** After the last save: what can be undone is kept when the keys have rested. */
const REST_MS = 1_500;

/** What a draft is put beside: another one of the library, a file, or versions of its own, the later one none where it is
 * the draft as it stands. */
export type Beside = { id: number } | { path: string } | { old: Version; new: Version | null };

/** What the library keeps of the draft on a desk: its versions, its labels, what can be undone. */
export class Shelf {
  /** What the draft is filed under; null while that is not known. */
  filed: Filed | null = $state.raw(null);
  /** What the tab for comparing is to begin with. */
  beside: Beside | null = null;
  private offer = $state(-1);
  private noted = -1;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly desk: Desk) {}

  private get id() {
    return this.desk.opened.id;
  }

  /** Asks what the draft is filed under. */
  read = async () => {
    if (this.id === UNNAMED) return;
    // Where it cannot be told, nothing is shown of it.
    this.filed = await filed(this.id).catch(() => null);
  };

  /** Sends all that was typed, and has it saved now; how it ended is told as after any save. */
  saveAll = () => this.desk.settled().then(save);

  /** Saves now, and offers to name a version; pressed again, goes to the field for the name. The caret stays in the text
   * the first time: whoever presses by habit types on. */
  saveNow = () => {
    if (this.offered) return this.goToName();
    void this.saveAll().then(
      () => {
        this.offer = this.desk.version;
        this.desk.announce(say("savedOffer", shown("Mod-s")));
      },
      () => {},
    );
  };

  /** Whether a name is asked for: until the text changes. */
  get offered() {
    return this.offer === this.desk.version;
  }

  /** Asks for a name at once. */
  askName = () =>
    this.desk.outer.attempt(async () => {
      await this.saveAll();
      this.offer = this.desk.version;
      this.goToName();
    }, null);

  private goToName() {
    requestAnimationFrame(() => document.getElementById("version-name")?.focus());
  }

  /** Keeps the draft as it is as a version, or goes back to the text without. */
  name = (name: string | null) => {
    this.offer = -1;
    this.desk.editor?.focus();
    if (name === null) return;
    this.desk.outer.attempt(async () => {
      await this.desk.settled();
      await keepVersion(this.id, name.trim());
      this.kept++;
      this.desk.announce(say("versionKept"));
    });
  };

  /** Counts the versions kept here, so that lists of them are looked at again. */
  kept = $state(0);

  /** Keeps the draft as a version before many places of it are changed at once. Where that fails the change goes on: it
   * can be undone, and what is not saved is told. */
  beforeBulk = async () => {
    await this.desk.settled().catch(() => {});
    if (this.id === UNNAMED) return;
    await keepBeforeBulk(this.id).then(
      () => this.kept++,
      () => {},
    );
  };

  /** Something was saved: when the keys have rested, what can be undone is kept too. */
  saved() {
    // A blank draft is in the library from its first save on.
    if (!this.filed) void this.read();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => void this.keepUndo(), REST_MS);
  }

  private async keepUndo() {
    const found = this.id === UNNAMED ? null : this.desk.editor?.undoable();
    if (!found || found.revision === this.noted) return;
    this.noted = found.revision;
    // A convenience: where it is not kept, nobody need be told.
    await keepUndo(this.id, found.revision, found.steps).catch(() => {});
  }

  /** The desk is left: all that was typed is sent, and what can be undone is kept. */
  leave = async () => {
    clearTimeout(this.rest);
    await this.desk.settled();
    await this.keepUndo();
  };

  /** Opens another draft in the place of this one. */
  open = (id: number) =>
    this.desk.outer.attempt(async () => {
      await this.leave();
      this.desk.outer.reopen(await openDraft(id));
    });

  /** Opens the draft of the series that is of the year before, or of the last one before that. */
  openLastYear = () =>
    this.desk.outer.attempt(async () => {
      await this.read();
      const year = this.filed?.card.year ?? null;
      const before = this.filed?.others.find(
        (card) => card.year !== null && (year === null || card.year < year),
      );
      if (before) this.open(before.id);
      else this.desk.outer.tell(say("noLastYear"), [{ label: say("fileUnder"), run: this.file }]);
    }, null);

  /** Opens the sheet in which the draft is filed; a blank one is named first. */
  file = () =>
    this.desk.outer.attempt(async () => {
      await this.desk.editor?.name();
      this.desk.show("filing");
    }, null);

  /** Says how far the draft is, to those who do not see it. */
  announce = () => {
    if (this.filed) this.desk.announce(say("nowState", say(wordOf(this.filed.card.state))));
  };

  /** Puts the draft beside something. */
  compare(beside: Beside) {
    this.beside = beside;
    this.desk.openTab("compare");
  }

  stop() {
    clearTimeout(this.rest);
  }
}
