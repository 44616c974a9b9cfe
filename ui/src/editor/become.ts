import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { Draft, Edit } from "../ipc/types";
import { backStart, bodiesOf } from "./bodies";
import { docOf, draftOf } from "./convert";
import { replaced } from "./textAt";

/** An edit of the draft as one step of the editor; null where it changes nothing. What stays as it is stays the same
 * node, so that caret, names and drawings stay too. */
export function edited(state: EditorState, edit: Edit): Transaction | null {
  const target = docOf(applied(draftOf(state.doc), edit));
  const { tr, doc } = state;
  for (const [name, value] of Object.entries(target.attrs))
    if (JSON.stringify(value) !== JSON.stringify(doc.attrs[name])) tr.setDocAttribute(name, value);
  becomeAttached(tr, target);
  let at = doc.content.size;
  for (let nth = doc.childCount - 1; nth >= 0; nth--) {
    at -= doc.child(nth).nodeSize;
    if (nth === 2) becomeBody(tr, doc.child(nth), target.child(nth));
    else if (nth < 4) become(tr, at, doc.child(nth), target.child(nth));
  }
  return tr.steps.length ? tr : null;
}

/** The draft with an edit applied. */
export function applied(draft: Draft, edit: Edit): Draft {
  const { type, ...part } = edit;
  switch (edit.type) {
    case "all":
      return edit.edits.reduce(applied, draft);
    case "replace":
      return replaced(draft, edit);
    case "splice":
      return { ...draft, body: draft.body.toSpliced(edit.at, edit.remove, ...edit.insert) };
    case "image":
      return { ...draft, images: put(draft.images, edit.id, edit.image) };
    case "status":
      return { ...draft, statuses: put(draft.statuses, edit.block, edit.status) };
    default:
      return type ? { ...draft, ...part } : draft;
  }
}

function put<T>(
  all: Record<string, T> | undefined,
  key: string | number,
  value: T | undefined,
): Record<string, T> {
  const others = Object.entries(all ?? {}).filter(([name]) => name !== String(key));
  return Object.fromEntries(value === undefined ? others : [...others, [String(key), value]]);
}

/** The texts of attachments: each by itself where there are as many as before, else all. */
function becomeAttached(tr: Transaction, target: Node) {
  const { doc } = tr;
  const start = backStart(doc) + doc.child(3).nodeSize;
  const texts = target.children.slice(4);
  if (doc.childCount !== target.childCount) return void tr.replaceWith(start, doc.content.size, texts);
  let at = doc.content.size;
  texts.toReversed().forEach((text, nth) => {
    const before = doc.child(doc.childCount - 1 - nth);
    at -= before.nodeSize;
    become(tr, at, before, text);
  });
}

/** Blocks one by one where there are as many as before; else the stretch between what is alike at both ends. */
function becomeBody(tr: Transaction, before: Node, after: Node) {
  const start = bodiesOf(tr.doc)[0]!.start;
  if (before.childCount !== after.childCount) return become(tr, start - 1, before, after);
  let at = start + before.content.size;
  for (let nth = before.childCount - 1; nth >= 0; nth--) {
    at -= before.child(nth).nodeSize;
    become(tr, at, before.child(nth), after.child(nth));
  }
}

function become(tr: Transaction, at: number, before: Node, after: Node) {
  if (before.eq(after)) return;
  if (!before.sameMarkup(after)) return void tr.replaceWith(at, at + before.nodeSize, after);
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || !end) return;
  // Where the same stands twice, the ends found from both sides overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(at + 1 + start, at + 1 + end.a + overlap, after.slice(start, end.b + overlap));
}
