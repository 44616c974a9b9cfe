import { closeHistory } from "prosemirror-history";
import { edited } from "../editor/become";
import { tellPromise } from "../ipc/commands";
import type { Answer, Older, Outcome, Promised } from "../ipc/types";
import type { Beside } from "../library/shelf.svelte";
import { say, type WordKey } from "../words";
import type { Desk } from "../workspace/desk.svelte";

/** What became of a promise, in the order they are counted, and how each is said. */
export const OUTCOMES: [Outcome, WordKey][] = [
  ["done", "promiseDone"],
  ["partly", "promisePartly"],
  ["open", "promiseOpen"],
  ["unmentioned", "promiseUnmentioned"],
];

/** The old draft whose promises are looked at; none where two versions stand beside each other. */
export function olderOf(beside: Beside | null): Older | null {
  if (!beside) return null;
  if ("id" in beside) return { type: "draft", id: beside.id };
  if ("path" in beside) return { type: "file", path: beside.path };
  return beside.new ? null : { type: "version", id: beside.old.id };
}

/** The promises of one outcome, or all, under their headings; each with its place in the whole list. */
export function underHeadings(promises: Promised[], only: Outcome | null) {
  const groups: { heading: string; rows: { promise: Promised; nth: number }[] }[] = [];
  promises.forEach((promise, nth) => {
    if (only && promise.outcome !== only) return;
    const last = groups.at(-1);
    if (last?.heading === promise.heading) last.rows.push({ promise, nth });
    else groups.push({ heading: promise.heading, rows: [{ promise, nth }] });
  });
  return groups;
}

/** What the clerk says of a promise when another outcome, or another passage, is chosen. */
export function answered(
  promise: Promised,
  said: { outcome: Outcome } | { evidence: number | null },
): Answer {
  const words = (at: number | null) => (at === null ? {} : { evidence: promise.found[at]!.text });
  const own = { promise: promise.text };
  if ("outcome" in said) {
    const nothing = said.outcome === "unmentioned";
    return { ...own, outcome: said.outcome, ...words(nothing ? null : promise.evidence) };
  }
  // A passage that speaks of it says at least that; none says nothing.
  const outcome =
    said.evidence === null ? "unmentioned" : promise.outcome === "unmentioned" ? "done" : promise.outcome;
  return { ...own, outcome, ...words(said.evidence) };
}

/** Keeps with the draft what the clerk says of a promise; null leaves it to what is read again. */
export function keep(desk: Desk, { text }: Promised, answer: Answer | null) {
  const { view } = desk;
  if (!view) return;
  const others = (view.state.doc.attrs.promises as Answer[]).filter(({ promise }) => promise !== text);
  const promises = answer ? [...others, answer] : others;
  view.dispatch(closeHistory(view.state.tr.setDocAttribute("promises", promises)));
}

/** Puts a promise, told as done, into the text: one step to undo. */
export async function tell(desk: Desk, older: Older, nth: number) {
  await desk.settled();
  const edit = await tellPromise(desk.opened.id, older, nth);
  const tr = desk.view && edited(desk.view.state, edit);
  if (!tr) return;
  desk.view!.dispatch(closeHistory(tr).scrollIntoView());
  const put = edit.type === "all" ? edit.edits.find((one) => one.type === "splice") : undefined;
  const block = put?.insert[0];
  if (block) desk.goTo({ spot: { type: "block", id: block.id }, start: 0, end: 0 });
  desk.announce(say("promiseTold"));
}
