import { closeHistory } from "prosemirror-history";
import { edited } from "../editor/become";
import type { Draft, Gathered, Section, Slot } from "../ipc/types";
import { say } from "../words";
import type { Desk } from "../workspace/desk.svelte";

type Contributors = NonNullable<Draft["contributors"]>;

/** Who is asked to write which section, by the block of its heading. */
export const contributorsOf = (desk: Desk): Contributors => desk.view?.state.doc.attrs.contributors ?? {};

/** The offices with one of them asked for a section, or nobody. */
export function asking(contributors: Contributors, { block }: Section, office: string): Contributors {
  const others = Object.entries(contributors).filter(([name]) => name !== String(block));
  const name = office.trim();
  return Object.fromEntries(name ? [...others, [String(block), name]] : others);
}

/** Keeps with the draft who is asked; a step that is undone like text. */
export function ask(desk: Desk, section: Section, office: string) {
  const { view } = desk;
  if (!view) return;
  const contributors = asking(contributorsOf(desk), section, office);
  view.dispatch(closeHistory(view.state.tr.setDocAttribute("contributors", contributors)));
}

/** The answers that say something else than what was handed out. */
export const changed = ({ answers }: Slot) => answers.filter(({ unchanged }) => !unchanged);

/** Whether a section was answered. */
export const isAnswered = (slot: Slot) => changed(slot).length > 0;

/** Whether the clerk has to say, or has said, which of several answers is taken. */
export const isDoubled = ({ undecided, section: { block } }: Slot, chosen: Chosen[]) =>
  undecided || chosen.some(([section]) => section === block);

/** What came back for a section. */
export function said(slot: Slot, names: string[]): string {
  const all = slot.answers.map(({ file }) => names[file]).join("、");
  if (!slot.answers.length) return say("partMissing");
  if (!isAnswered(slot)) return say("partUnchanged", all);
  if (slot.undecided) return say("partUndecided", changed(slot).length);
  if (slot.answers.length > 1) return all;
  return slot.answers[0]!.known === "heading" ? say("partByHeading", all) : all;
}

/** What the clerk chose: a section, and the files that are put into it. */
export type Chosen = [number, number[]];

/** What was chosen, with another choice for a section. */
export const choosing = (chosen: Chosen[], section: number, files: number[]): Chosen[] => [
  ...chosen.filter(([block]) => block !== section),
  [section, files],
];

/** A choice stands until other answers have come for its section. */
export function standing(chosen: Chosen[], was: Gathered | undefined, now: Gathered): Chosen[] {
  const names = (all: Gathered | undefined, section: number) =>
    all?.board.slots
      .find((slot) => slot.section.block === section)
      ?.answers.map(({ file }) => `${file} ${all.files[file]}`)
      .join();
  return chosen.filter(([section]) => names(was, section) === names(now, section));
}

/** Puts what came back into the text: one step to undo. */
export function put(desk: Desk, { board, edit }: Gathered): boolean {
  const tr = desk.view && edited(desk.view.state, edit);
  if (!tr) return false;
  desk.view!.dispatch(closeHistory(tr));
  desk.announce(say("partsPut", board.slots.filter(({ taken }) => taken.length).length));
  return true;
}
