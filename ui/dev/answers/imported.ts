import type { Correction, Imported } from "../../src/ipc/types";

const source =
  "档案室上半年工作总结\n2026-07-01 09:30:00\n一、上半年工作回顾 （一）着眼“应归尽归”，归档工作不断规范。一是归档范围逐步明确。二、下半年工作打算 二是继续开展业务培训。";
const at = (words: string) => ({ start: source.indexOf(words), end: source.indexOf(words) + words.length });
/** A file that holds two drafts. */
export const imported: Imported = {
  id: 1,
  name: "去年总结.txt",
  format: "txt",
  encoding: "utf-8",
  source,
  drafts: ["总结一", "总结二"].map((part) => ({
    part,
    title: "档案室上半年工作总结",
    kind: "summary",
    blanks: 7,
    year: 2020,
    pieces: [
      {
        block: 2,
        kind: "heading",
        level: 1,
        number: "一",
        text: "上半年工作回顾",
        runIn: false,
        confidence: 0.98,
        ...at("一、上半年工作回顾"),
      },
      {
        block: 3,
        kind: "heading",
        level: 2,
        number: "一",
        text: "着眼“应归尽归”，归档工作不断规范",
        runIn: true,
        confidence: 0.98,
        ...at("（一）着眼“应归尽归”，归档工作不断规范。"),
      },
      {
        block: 3,
        kind: "item",
        level: 5,
        number: "一是",
        text: "归档范围逐步明确",
        runIn: true,
        confidence: 0.9,
        ...at("一是归档范围逐步明确。"),
      },
      {
        block: 4,
        kind: "heading",
        level: 1,
        number: "二",
        text: "下半年工作打算",
        runIn: false,
        confidence: 0.98,
        ...at("二、下半年工作打算"),
      },
      {
        block: 5,
        kind: "item",
        level: 5,
        number: "二是",
        text: "继续开展业务培训",
        runIn: true,
        confidence: 0.9,
        ...at("二是继续开展业务培训。"),
      },
    ],
  })),
  doubts: [
    {
      draft: 0,
      block: 5,
      ...at("二是继续开展业务培训。"),
      message: "序号不连续：此处应为“一是”，原文是“二是”，请核对是否有遗漏。",
    },
  ],
  setAside: [{ text: "2026-07-01 09:30:00", why: "网页文字", ...at("2026-07-01 09:30:00") }],
  notes: [],
};

/** Of the corrections, levels and text only: the program itself reads the source again. */
export function corrected(read: Imported, corrections: Correction[]): Imported {
  const drafts = read.drafts.map((draft) => {
    let pieces = draft.pieces;
    for (const correction of corrections) {
      if (correction.type === "text") pieces = pieces.filter(({ start }) => start !== correction.at);
      if (correction.type === "level") {
        const { at, level } = correction;
        pieces = pieces.map((piece) => (piece.start === at ? { ...piece, level } : piece));
      }
    }
    return { ...draft, pieces };
  });
  return { ...read, drafts };
}
