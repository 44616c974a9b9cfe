import type { Wishes } from "../ipc/types";

const KEPT = "export";

const FIRST: Wishes = {
  profile: "standard",
  numbering: "auto",
  blanks: "plain",
  contents: false,
  // A file that leaves the office says no more than is seen in it, unless the clerk wants it so.
  withDraft: false,
};

function kept(): Partial<Wishes> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Wishes>;
  } catch {
    return {};
  }
}

/** How the clerk exports; kept from one time to the next. */
export const wishes: Wishes = $state({ ...FIRST, ...kept() });

/** The same as a value, for the program. */
export const wished = (): Wishes => $state.snapshot(wishes);

/** Keeps a choice. */
export function wish(choice: Partial<Wishes>) {
  Object.assign(wishes, choice);
  localStorage.setItem(KEPT, JSON.stringify(wishes));
}
