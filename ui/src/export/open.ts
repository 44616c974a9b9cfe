import type { Blank } from "../blanks/blanks";
import { groupsOf } from "../check/groups";
import type { Stretch } from "../editor/places";
import type { Finding } from "../ipc/types";
import { say } from "../words";

/** Something that is not done: a sentence, the part of it that is meant, and where it stands; null beside the page. */
export type Open = {
  key: string;
  before: string;
  meant: string;
  after: string;
  times: number;
  severity: Finding["severity"] | "blank";
  at: { from: number; to: number } | Stretch | null;
};

/** What an export goes out with all the same: findings, the gravest first, then blanks in the order of the text. What
 * the checks say of blanks stands once, as the blank. */
export function openOf(findings: Finding[], blanks: Blank[]): Open[] {
  const groups = groupsOf(findings.filter(({ group }) => group !== "blanks"));
  const ofGroup = groups.map(({ first, all }) => ({
    key: `finding ${first.rule} ${first.message}`,
    before: "",
    meant: first.message,
    after: "",
    times: all.length,
    severity: first.severity,
    at: first,
  }));
  const ofBlank = blanks.map(({ key, places }) => ({
    key: `blank ${key}`,
    before: places[0]?.before ?? "",
    meant: places[0]?.text ?? "",
    after: places[0]?.after ?? "",
    times: places.length,
    severity: "blank" as const,
    at: places.find(({ at }) => at)?.at ?? null,
  }));
  return [...ofGroup, ...ofBlank];
}

/** How much an export goes out with, in words. */
export function openSaid(blanks: number, findings: number): string {
  if (blanks && findings) return say("exportOpen", blanks, findings);
  if (blanks) return say("exportBlanks", blanks);
  return findings ? say("exportFindings", findings) : say("exportClean");
}
