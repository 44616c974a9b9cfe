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

/** Whether a section was answered: something came back, and it is not what was handed out. */
export const isAnswered = ({ files, unchanged }: Slot) => files.length > 0 && !unchanged;

/** What came back for a section. */
export function said({ files, known, unchanged }: Slot, names: string[]): string {
  const all = files.map((nth) => names[nth]).join("、");
  if (!files.length) return say("partMissing");
  if (unchanged) return say("partUnchanged", all);
  if (files.length > 1) return say("partTwice", all);
  return known === "heading" ? say("partByHeading", all) : all;
}

/** Puts what came back into the text: one step to undo. */
export function put(desk: Desk, { board, edit }: Gathered): boolean {
  const tr = desk.view && edited(desk.view.state, edit);
  if (!tr) return false;
  desk.view!.dispatch(closeHistory(tr));
  desk.announce(say("partsPut", board.slots.filter(isAnswered).length));
  return true;
}
