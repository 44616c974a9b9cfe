import type { Finding } from "../ipc/types";
import type { WordKey } from "../words";

/** Findings that say the same, in one line; a click goes from one to the next. */
export type Group = { first: Finding; all: Finding[] };

/** Lines of one kind, under its name. */
export type Kind = { label: WordKey; groups: Group[]; count: number };

const ORDER = ["error", "warning", "hint"];

/** What the beginnings of rules' names speak of; all others are of the form. */
const KINDS: [WordKey, RegExp][] = [
  ["checkNumbering", /^(number|enumeration|numbering|heading|level|attachment)/],
  ["checkWording", /^(word|wording|phrase|term|punctuation|date|quote|bracket|name)/],
  ["checkFigures", /^(count|figure|sum|total|percent|amount|quantity)/],
  // What is open has a tab of its own, and does not stand in the way of faults here.
  ["blanksTab", /^blank/],
];
const LABELS: WordKey[] = ["checkForm", ...KINDS.map(([label]) => label)];

const kindOf = ({ rule }: Finding) => KINDS.find(([, names]) => names.test(rule))?.[0] ?? "checkForm";

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
  const kinds = LABELS.map((label) => {
    const own = findings.filter((finding) => kindOf(finding) === label);
    return { label, groups: groupsOf(own), count: own.length };
  });
  return kinds.filter(({ count }) => count > 0);
}
