import type { Finding } from "../ipc/types";

/** Findings that say the same, in one line; a click goes from one to the next. */
export type Group = { first: Finding; all: Finding[] };

const ORDER = ["error", "warning", "hint"];

/** The findings by what they say, the gravest first, else in the order of the text. */
export function groupsOf(findings: Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`;
    const group = groups.get(key);
    if (group) group.all.push(finding);
    else groups.set(key, { first: finding, all: [finding] });
  }
  const rank = ({ first }: Group) => ORDER.indexOf(first.severity);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}
