import { closeHistory } from "prosemirror-history";
import type { Transaction } from "prosemirror-state";
import { edited } from "../editor/become";
import { placeOf } from "../editor/places";
import type { Draft, Edit, Finding, Ignored } from "../ipc/types";
import { pagesOf } from "../preview/pages.svelte";
import { say } from "../words";
import type { Desk } from "../workspace/desk.svelte";
import { together } from "./together";

/** Fixes that meet in one place are taken one after the other, each meant for the draft that the one before left. */
const MOST_ROUNDS = 40;

const alike = (a: Finding, b: Finding) => a.rule === b.rule && a.message === b.message;

/** Takes a finding's fix, or those of all that say the same: one step to undo. */
export async function fix(desk: Desk, finding: Finding, which: "this" | "all") {
  if (which === "all") await desk.shelf.beforeBulk();
  let first: Transaction | null = null;
  let fixed = 0;
  for (let round = 0; round < (which === "all" ? MOST_ROUNDS : 1); round++) {
    const found = (await current(desk, finding)).filter((one) => one.fix && alike(one, finding));
    const own = found.find(({ spot, start }) => same(spot, finding.spot) && start === finding.start);
    const { edit, count } = together(
      which === "all" ? found : [own ?? found[0]].filter((one) => one !== undefined),
    );
    const tr = count && desk.view ? edited(desk.view.state, edit) : null;
    if (!tr) break;
    if (first) tr.setMeta("appendedTransaction", first);
    else closeHistory(tr);
    first ??= tr;
    desk.view!.dispatch(tr);
    fixed += count;
  }
  desk.announce(say("fixed", fixed));
}

/** What is found now. What looks beyond the draft takes longer to be known, and is waited for where it is asked for. */
async function current(desk: Desk, { rule }: Finding): Promise<Finding[]> {
  await desk.editor?.settled();
  const beyond = desk.beyond.findings.some((one) => one.rule === rule);
  if (!beyond) return desk.analysis.findings;
  return (await pagesOf(desk).now())?.findings ?? [];
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the clerk has decided of the checks. */
export const checksOf = (desk: Desk): NonNullable<Draft["checks"]> =>
  desk.view?.state.doc.attrs.checks ?? { off: [], ignored: [] };

/** The finding stays as it is, and is not found again until its words change. */
export function ignore(desk: Desk, { all }: { all: Finding[] }, reason: string) {
  const checks = checksOf(desk);
  const left = all.map((finding) => ignored(desk, finding, reason));
  decide(desk, { type: "checks", checks: { ...checks, ignored: [...checks.ignored, ...left] } });
}

/** It is found again. */
export function restore(desk: Desk, one: Ignored) {
  const checks = checksOf(desk);
  decide(desk, {
    type: "checks",
    checks: { ...checks, ignored: checks.ignored.filter((other) => other !== one) },
  });
}

/** The rule is not asked any more in this draft. */
export function switchOff(desk: Desk, rule: string) {
  const checks = checksOf(desk);
  if (checks.off.includes(rule)) return;
  decide(desk, { type: "checks", checks: { ...checks, off: [...checks.off, rule] } });
  desk.announce(say("switchedOff"));
}

/** The rule is asked again. */
export function switchOn(desk: Desk, rule: string) {
  const checks = checksOf(desk);
  decide(desk, { type: "checks", checks: { ...checks, off: checks.off.filter((other) => other !== rule) } });
}

/** Takes the fix of the finding that the caret stands in. */
export async function fixHere(desk: Desk) {
  await desk.editor?.settled();
  const { view } = desk;
  const at = view?.state.selection.from ?? -1;
  const here = desk.findings.find((finding) => {
    const place = finding.fix && view ? placeOf(view.state.doc, finding) : null;
    return place && place.from <= at && at <= place.to;
  });
  if (!here) return desk.announce(say("nothingToFix"));
  await fix(desk, here, "this");
}

function ignored(desk: Desk, finding: Finding, reason: string): Ignored {
  const { rule, spot } = finding;
  const place = desk.view && placeOf(desk.view.state.doc, finding);
  const text = place ? desk.view!.state.doc.textBetween(place.from, place.to, "\n", "\n") : "";
  const block = spot?.type === "block" || spot?.type === "cell" ? { block: spot.id } : {};
  return { rule, ...block, text, reason };
}

function decide(desk: Desk, edit: Edit & { type: "checks" }) {
  const { view } = desk;
  if (view) view.dispatch(view.state.tr.setDocAttribute("checks", edit.checks));
}
