import type { Node } from "prosemirror-model";
import type { Draft, Edit } from "../ipc/types";
import { attachmentsOf, backOf, blockOf, frontOf } from "./convert";

/** The edits that make one document of the other: only blocks that a transaction touched are looked at, since what
 * it left alone is the same value. */
export function editsBetween(before: Node, after: Node): Edit[] {
  const edits = attributeEdits(before.attrs as Whole, after.attrs as Whole);
  const typed = before.child(0) !== after.child(0) || before.child(1) !== after.child(1);
  if (typed || before.attrs.header !== after.attrs.header) {
    edits.push({ type: "front", front: frontOf(after) });
  }
  const splice = spliceBetween(before.child(2).children, after.child(2).children);
  if (splice) edits.push(splice);
  if (before.child(3) !== after.child(3)) edits.push({ type: "back", back: backOf(after) });
  const [was, is] = [before, after].map((doc) => doc.children.slice(3)) as [Node[], Node[]];
  if (was.length !== is.length || was.some((node, nth) => node !== is[nth])) {
    const [was, is] = [attachmentsOf(before), attachmentsOf(after)];
    if (JSON.stringify(was) !== JSON.stringify(is)) edits.push({ type: "attachments", attachments: is });
  }
  return edits;
}

type Whole = Required<
  Pick<
    Draft,
    | "kind"
    | "form"
    | "images"
    | "review"
    | "statuses"
    | "checks"
    | "last_year"
    | "promises"
    | "contributors"
    | "requests"
  >
>;

/** What changed of the document's own attributes, which are replaced and never written into. */
function attributeEdits(before: Whole, after: Whole): Edit[] {
  const { kind, form, review, checks, last_year, promises, contributors, requests } = after;
  const edits: Edit[] = [];
  if (before.kind !== kind) edits.push({ type: "kind", kind });
  if (before.form !== form) edits.push({ type: "form", form });
  if (before.review !== review) edits.push({ type: "review", review });
  if (before.checks !== checks) edits.push({ type: "checks", checks });
  if (before.last_year !== last_year) edits.push({ type: "last_year", last_year });
  if (before.promises !== promises) edits.push({ type: "promises", promises });
  if (before.contributors !== contributors) edits.push({ type: "contributors", contributors });
  if (before.requests !== requests) edits.push({ type: "requests", requests });
  for (const id of changedKeys(before.images, after.images)) {
    edits.push({ type: "image", id, image: after.images[id] });
  }
  for (const id of changedKeys(before.statuses, after.statuses)) {
    edits.push({ type: "status", block: Number(id), status: after.statuses[Number(id)] });
  }
  return edits;
}

/** The names that stand for another value after than before, or for none. */
function changedKeys(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  if (before === after) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
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
