import type { Block, Draft } from "../../src/ipc/types";

const text = (text: string) => [{ text }];
const body: Block[] = [
  {
    id: 1,
    type: "paragraph",
    text: text("上半年，档案室围绕年度任务，扎实推进各项工作，现将有关情况总结如下。"),
  },
  { id: 2, type: "heading", level: 1, numbered: true, text: text("上半年工作回顾") },
  {
    id: 3,
    type: "paragraph",
    run_in: { level: 2, numbered: true },
    text: [
      { text: "着眼“应归尽归”，归档工作不断规范。", marks: [{ type: "lead" }] },
      { text: "一是归档范围逐步明确。全年共接收档案" },
      { text: "xx", marks: [{ type: "blank", key: "count:1", kind: "count" }] },
      { text: "卷。二是移交手续更加齐全。三是库房管理逐柜核对，账物相符。" },
    ],
  },
  { id: 4, type: "heading", level: 1, numbered: true, text: text("下半年工作打算") },
  {
    id: 5,
    type: "paragraph",
    text: text("二是继续开展业务培训。三是落实库房安全检查制度，做到每周一查、每月一报。"),
  },
];
/** A short draft with a heading that opens a paragraph, a blank, and an enumeration that begins at its second item. */
export const specimen: Draft = {
  kind: "summary",
  form: "plain",
  front: { title: text("档案室上半年工作总结"), addressee: [] },
  body,
  attachments: [],
  back: { issuers: [text("档案室")], date: "2026-06-30", note: [] },
};
