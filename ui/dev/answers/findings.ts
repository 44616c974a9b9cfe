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
  return [...ofNumber(draft), ...draft.body.flatMap(ofBlock)];
}

/** A year of 发文字号 in other brackets than 〔〕. */
function ofNumber({ front }: Draft): Finding[] {
  const number = front.header?.number?.map(({ text }) => text).join("") ?? "";
  const [wrong, year] = /\[(\d{4})\]/.exec(number) ?? [];
  if (!wrong) return [];
  const spot = { type: "header" as const, element: { type: "number" as const } };
  const place = { spot, start: number.indexOf(wrong), end: number.indexOf(wrong) + wrong.length };
  return [
    {
      ...place,
      rule: "title.document_number",
      group: "form",
      severity: "error",
      message: "发文字号应写作“〔年份〕顺序号号”，如〔2026〕5号。",
      source: "规定：GB/T 9704—2012 7.2.5",
      fix: { type: "replace", ...place, by: [{ text: `〔${year}〕` }] },
    },
  ];
}

function ofBlock(block: Draft["body"][number]): Finding[] {
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
}
