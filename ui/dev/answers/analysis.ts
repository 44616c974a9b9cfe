import type { Analysis, Block, Draft, Entry, Finding, Reanalysis, Splice, Text } from "../../src/ipc/types";
import { placesOf } from "./signOff";
import { numeral } from "../../src/editor/clipboard/lists";

/** What the program would say of a draft: as far as a page without it has to know. */
export function analysisOf(draft: Draft, revision: number, findings: Analysis["findings"]): Analysis {
  const bodies = [draft.body, ...(draft.attachments ?? []).map(({ body }) => body ?? [])];
  const blocks = bodies.flat();
  const kept = findings.filter(
    ({ spot }) => spot?.type !== "block" || blocks.some(({ id }) => id === spot.id),
  );
  const seen = bodies.map(headingsOf);
  const off = draft.checks?.off ?? [];
  return {
    sections: bodies.flatMap(sectionsOf),
    revision,
    numbers: seen.flatMap(({ numbers }) => numbers),
    outline: seen.flatMap(({ outline }) => outline),
    unmarked: unmarkedOf(blocks),
    references: [],
    findings: kept.filter((finding) => !off.includes(finding.rule) && !isLeft(finding, draft)),
    requests: placesOf(draft),
    off: off.map((rule) => ({ rule, asks: "不写错常用词。" })),
    characters: blocks.reduce((sum, block) => sum + plain(block).length, 0),
    savedAt: null,
  };
}

/** What is different in an analysis from the one before. */
export const since = (before: Analysis, now: Analysis): Reanalysis => ({
  ...now,
  numbers: spliceOf(before.numbers, now.numbers),
  outline: spliceOf(before.outline, now.outline),
  unmarked: spliceOf(before.unmarked, now.unmarked),
  references: spliceOf(before.references, now.references),
  findings: spliceOf(before.findings, now.findings),
  off: spliceOf(before.off, now.off),
  requests: spliceOf(before.requests, now.requests),
  sections: spliceOf(before.sections, now.sections),
});

function spliceOf<T>(before: T[], now: T[]): Splice<T> {
  const alike = (one: T, other: T | undefined) => JSON.stringify(one) === JSON.stringify(other);
  const shorter = Math.min(before.length, now.length);
  let at = 0;
  while (at < shorter && alike(before[at]!, now[at])) at++;
  let tail = 0;
  while (tail < shorter - at && alike(before.at(-1 - tail)!, now.at(-1 - tail))) tail++;
  return { at, remove: before.length - at - tail, insert: now.slice(at, now.length - tail) };
}

/** Whether the clerk has said that it stays. */
function isLeft({ rule, spot }: Finding, { checks }: Draft): boolean {
  const block = spot?.type === "block" ? spot.id : undefined;
  return checks?.ignored.some((one) => one.rule === rule && one.block === block) ?? false;
}

function headingsOf(body: Block[]) {
  const counts = [0, 0, 0, 0];
  const numbers: Analysis["numbers"] = [];
  const outline: Entry[] = [];
  for (const block of body) {
    const heading = headingOf(block);
    if (!heading) continue;
    const { level, numbered, text, run_in } = heading;
    if (numbered) counts.fill(0, level).splice(level - 1, 1, counts[level - 1]! + 1);
    const nth = counts[level - 1]!;
    const number = level < 3 ? numeral(nth) : String(nth);
    if (numbered) numbers.push({ block: block.id, label: LABELS[level - 1]!.replace("#", number) });
    outline.push({ block: block.id, kind: "heading", level, number, text, run_in });
  }
  return { numbers, outline };
}

const LABELS = ["#、", "（#）", "#.", "（#）"];

const words = (text: Text) => text.map((run) => run.text).join("");

const plain = (block: Block) => ("text" in block ? words(block.text) : "");

function headingOf(block: Block) {
  if (block.type === "heading") return { ...block, text: words(block.text), run_in: false };
  if (block.type !== "paragraph" || !block.run_in) return null;
  const lead = block.text.filter(({ marks }) => marks?.some(({ type }) => type === "lead"));
  return { ...block.run_in, text: words(lead).replace(/。$/, ""), run_in: true };
}

/** Every xx that has no mark, as a page without the program has to find it. */
function unmarkedOf(blocks: Block[]): Analysis["unmarked"] {
  return blocks.flatMap((block) => {
    let at = 0;
    return ("text" in block ? block.text : []).flatMap(({ text, marks }) => {
      const start = at;
      at += text.length;
      if (marks?.some((mark) => mark.type === "blank")) return [];
      return [...text.matchAll(/(?<![a-z])xx+(?![a-z])/g)].map((found) => ({
        spot: { type: "block" as const, id: block.id },
        start: start + found.index,
        end: start + found.index + found[0].length,
        key: `place:${found[0]}`,
        kind: "place" as const,
        text: found[0],
      }));
    });
  });
}

function sectionsOf(body: Block[]): Analysis["sections"] {
  const open: { level: number; block: number; characters: number }[] = [];
  for (const block of body) {
    const level = headingOf(block)?.level;
    if (level) {
      open.forEach((one) => one.level >= level && (one.level = Infinity));
      open.push({ level, block: block.id, characters: 0 });
    }
    for (const one of open) if (one.level < Infinity) one.characters += plain(block).length;
  }
  return open.map(({ block, characters }) => ({ block, characters }));
}
