import type { Finding } from "../ipc/types";
import type { WordKey } from "../words";

/** Findings that say the same, in one line; a click goes from one to the next. */
export type Group = { first: Finding; all: Finding[] };

/** Lines of one kind, under its name. */
export type Kind = { label: WordKey; groups: Group[]; count: number };

const ORDER = ["error", "warning", "hint"];

/** What rules speak of, in the order that the clerk sees it. What is open has a tab of its own, and does not stand in
 * the way of faults here. */
const LABELS: [Finding["group"], WordKey][] = [
  ["form", "checkForm"],
  ["numbering", "checkNumbering"],
  ["wording", "checkWording"],
  ["figures", "checkFigures"],
  ["blanks", "blanksTab"],
];

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

/** The same, by what the rules speak of: 格式, 编号, 用语, 数字一致, 填空. */
export function kindsOf(findings: Finding[]): Kind[] {
  const kinds = LABELS.map(([group, label]) => {
    const own = findings.filter((finding) => finding.group === group);
    return { label, groups: groupsOf(own), count: own.length };
  });
  return kinds.filter(({ count }) => count > 0);
}
