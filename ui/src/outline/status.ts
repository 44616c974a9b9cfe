import type { EditorState, Transaction } from "prosemirror-state";
import type { Draft, Status } from "../ipc/types";
import type { WordKey } from "../words";

type Statuses = NonNullable<Draft["statuses"]>;

const NEXT: Record<"drafting" | Status, Status | undefined> = {
  drafting: "to_verify",
  to_verify: "verified",
  verified: undefined,
};

export const WORDS: Record<"drafting" | Status, WordKey> = {
  drafting: "drafting",
  to_verify: "toVerify",
  verified: "verified",
};

/** How far the section of a heading has come. */
export const statusOf = (state: EditorState, block: number) =>
  (state.doc.attrs.statuses as Statuses)[block] ?? "drafting";

/** The section goes on to the next status: 起草, 待核, 已核, and 起草 again. */
export function advance(state: EditorState, block: number): Transaction {
  const { [block]: now, ...others } = state.doc.attrs.statuses as Statuses;
  const next = NEXT[now ?? "drafting"];
  return state.tr.setDocAttribute("statuses", next ? { ...others, [block]: next } : others);
}
