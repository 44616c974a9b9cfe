import type { Group, Proposed, Rolled } from "../ipc/types";
import type { WordKey } from "../words";

/** Groups in the order they are shown. */
const ORDER: Group[] = ["years", "periods", "ordinals", "dates", "figures", "stale", "open"];

/** From so sure on a proposal is taken for sure. */
const SURE = 0.8;

/** A proposal with its place in the list that the program gave. */
export type Row = { nth: number; proposed: Proposed };

/** Proposals of one group, in the order of reading. */
export type Rows = { group: Group; label: WordKey; rows: Row[] };

export const changes = ({ proposed }: Row) => proposed.new !== null;
export const isSure = (row: Row) => changes(row) && row.proposed.confidence >= SURE;

/** The groups that have proposals. What was open in the old draft is only counted. */
export function groupsOf({ proposals }: Rolled): Rows[] {
  const rows = proposals.map((proposed, nth) => ({ nth, proposed }));
  return ORDER.filter((group) => group !== "open")
    .map((group) => ({
      group,
      label: `roll_${group}` as WordKey,
      rows: rows.filter(({ proposed }) => proposed.group === group),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What is accepted after some rows were, or were not. */
export function accept(taken: ReadonlySet<number>, rows: Row[], wanted: boolean): ReadonlySet<number> {
  const next = new Set(taken);
  for (const row of rows.filter(changes)) {
    if (wanted) next.add(row.nth);
    else next.delete(row.nth);
  }
  return next;
}

/** What it comes to: places changed, blanks to fill, places to look at. */
export function comesTo({ proposals, open }: Rolled, taken: ReadonlySet<number>) {
  const accepted = proposals.filter((_, nth) => taken.has(nth));
  return {
    changed: accepted.length,
    open: open + accepted.reduce((sum, { opens }) => sum + opens, 0),
    toSee: proposals.filter(({ new: become, group }) => become === null && group !== "open").length,
  };
}
