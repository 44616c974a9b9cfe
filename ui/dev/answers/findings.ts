import type { Draft, Finding } from "../../src/ipc/types";

/** What is found in the specimen. */
export const findings: Finding[] = [
  {
    rule: "enumeration.gap",
    group: "numbering",
    severity: "error",
    message: "列举不连续：从“二是”开始，缺“一是”。",
    source: "写作习惯",
    spot: { type: "block", id: 5 },
    start: 0,
    end: 2,
    fix: null,
  },
  {
    rule: "blank.open",
    group: "blanks",
    severity: "warning",
    message: "还有一处数量没有填：“xx”。",
    source: "写作习惯",
    spot: { type: "block", id: 3 },
    start: 36,
    end: 38,
    fix: null,
  },
];

/** What is found in the text as it is now: half-width marks, and words that stand twice. */
export function foundIn(draft: Draft): Finding[] {
  return draft.body.flatMap((block) => {
    if (!("text" in block)) return [];
    const text = block.text.map((run) => run.text).join("");
    const spot = { type: "block" as const, id: block.id };
    const at = (start: number, length: number, by: string) => ({
      group: "wording" as const,
      spot,
      start,
      end: start + length,
      fix: { type: "replace" as const, spot, start, end: start + length, by: [{ text: by }] },
    });
    const halves = [...text.matchAll(/(?<=\p{Script=Han}),/gu)].map(({ index }): Finding => ({
      ...at(index, 1, "，"),
      rule: "punctuation.half_width",
      severity: "error",
      message: "汉字之间用全角标点，这里是半角“,”。",
      source: "规定",
    }));
    const twice = [...text.matchAll(/(\d+)的的/g)].map(({ index, 1: nth = "" }): Finding => ({
      ...at(index + nth.length, 2, "的"),
      rule: "words.repeated",
      severity: "warning",
      message: `“${nth}”之后“的”字多打了一个。`,
      source: "写作习惯",
    }));
    return [...halves, ...twice];
  });
}
