import type { Node } from "prosemirror-model";
import type { Edit } from "../ipc/types";
import { attachmentsOf, backOf, blockOf, frontOf } from "./convert";

/** The edits that make one document of the other: only blocks that a transaction touched are looked at, since what
 * it left alone is the same value. */
export function editsBetween(before: Node, after: Node): Edit[] {
  const edits: Edit[] = [];
  if (before.child(0) !== after.child(0) || before.child(1) !== after.child(1)) {
    edits.push({ type: "front", front: frontOf(after) });
  }
  const splice = spliceBetween(before.child(2).children, after.child(2).children);
  if (splice) edits.push(splice);
  if (before.child(3) !== after.child(3)) {
    edits.push({ type: "back", back: backOf(after) });
    const [was, is] = [attachmentsOf(before), attachmentsOf(after)];
    if (JSON.stringify(was) !== JSON.stringify(is)) edits.push({ type: "attachments", attachments: is });
  }
  return edits;
}

function spliceBetween(before: readonly Node[], after: readonly Node[]): Edit | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail++;
  const remove = before.length - start - tail;
  const insert = after.slice(start, after.length - tail).map(blockOf);
  return remove || insert.length ? { type: "splice", at: start, remove, insert } : null;
}
