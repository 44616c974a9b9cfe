import type { State } from "../ipc/types";
import type { WordKey } from "../words";

/** How far a draft is, in the order of the work, and how each is called. */
export const STATES: [State, WordKey][] = [
  ["drafting", "stateDrafting"],
  ["in_review", "stateInReview"],
  ["returned", "stateReturned"],
  ["final", "stateFinal"],
];

export const wordOf = (state: State): WordKey =>
  STATES.find(([name]) => name === state)?.[1] ?? "stateDrafting";
