import type { Edit, Finding } from "../ipc/types";

type Replace = Edit & { type: "replace" };

/** The fixes of some findings of one draft as one edit, as far as they can be taken at once: those that replace
 * characters, none twice, none over another; else the first alone. How many findings it sets right. */
export function together(findings: Finding[]): { edit: Edit; count: number } {
  const [first] = findings;
  if (!first?.fix) return { edit: { type: "all", edits: [] }, count: 0 };
  const taken = new Map<string, Replace>();
  let count = 0;
  for (const { fix } of findings) {
    const pieces = fix && piecesOf(fix);
    if (!pieces) continue;
    const fresh = pieces.filter((one) => !taken.has(nameOf(one)));
    if (fresh.some((one) => [...taken.values()].some((other) => meet(one, other)))) continue;
    fresh.forEach((one) => taken.set(nameOf(one), one));
    count++;
  }
  if (!count) return { edit: first.fix, count: 1 };
  // From the back of each text, so that the places before stay true.
  return { edit: { type: "all", edits: [...taken.values()].sort((a, b) => b.start - a.start) }, count };
}

/** The places that a fix replaces; null where it does anything else. */
function piecesOf(fix: Edit): Replace[] | null {
  if (fix.type === "replace") return [fix];
  if (fix.type !== "all") return null;
  const pieces = fix.edits.map(piecesOf);
  return pieces.some((piece) => piece === null) ? null : pieces.flatMap((piece) => piece ?? []);
}

const spotOf = ({ spot }: Replace) => JSON.stringify(spot);
const nameOf = (one: Replace) => `${spotOf(one)} ${one.start} ${one.end}`;

/** Whether two replacements stand in each other's way. */
const meet = (a: Replace, b: Replace) =>
  ((a.start < b.end && b.start < a.end) || a.start === b.start) && spotOf(a) === spotOf(b);
