import type { Hands } from "../ipc/types";

const KEPT = "hands";

const FIRST: Hands = { drafter: "", checker: "", signer: "", slip: false };

function kept(): Partial<Hands> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Hands>;
  } catch {
    return {};
  }
}

/** Through whose hands a copy goes; kept from one time to the next. */
export const hands: Hands = $state({ ...FIRST, ...kept() });

/** Keeps what was filled in. */
export function keepHands(now: Partial<Hands>) {
  Object.assign(hands, now);
  localStorage.setItem(KEPT, JSON.stringify(hands));
}
