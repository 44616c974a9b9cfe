/** The window in a plain browser, its program answered by recorded values: `npx vite`, then /dev/. Not built. */
import { mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import type { Analysis, Block, Draft, Imported, Opened } from "../src/ipc/types";

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
const draft: Draft = {
  kind: "summary",
  front: { title: text("档案室上半年工作总结"), addressee: [] },
  body,
  attachments: [],
  back: { issuers: [text("档案室")], date: "2026-06-30", note: [] },
};
const analysis: Analysis = {
  revision: 1,
  numbers: [
    { block: 2, label: "一、" },
    { block: 3, label: "（一）" },
    { block: 4, label: "二、" },
  ],
  outline: [
    { block: 2, kind: "heading", level: 1, number: "一", text: "上半年工作回顾", run_in: false },
    {
      block: 3,
      kind: "heading",
      level: 2,
      number: "一",
      text: "着眼“应归尽归”，归档工作不断规范",
      run_in: true,
    },
    { block: 3, kind: "item", level: 5, number: "一是", text: "归档范围逐步明确", run_in: true },
    { block: 3, kind: "item", level: 5, number: "二是", text: "移交手续更加齐全", run_in: true },
    { block: 4, kind: "heading", level: 1, number: "二", text: "下半年工作打算", run_in: false },
    { block: 5, kind: "item", level: 5, number: "二是", text: "继续开展业务培训", run_in: true },
  ],
  blanks: [{ spot: { type: "block", id: 3 }, start: 0, end: 2, key: "count:1", kind: "count", text: "xx" }],
  findings: [
    {
      rule: "enumeration.gap",
      severity: "error",
      message: "列举不连续：从“二是”开始，缺“一是”。",
      source: "写作习惯",
      spot: { type: "block", id: 5 },
      start: 0,
      end: 2,
    },
    {
      rule: "blank.open",
      severity: "warning",
      message: "还有一处数量没有填：“xx”。",
      source: "写作习惯",
      spot: { type: "block", id: 3 },
      start: 36,
      end: 38,
    },
  ],
  characters: 8213,
  savedAt: Date.now(),
};
const source =
  "档案室上半年工作总结\n2026-07-01 09:30:00\n一、上半年工作回顾 （一）着眼“应归尽归”，归档工作不断规范。一是归档范围逐步明确。二、下半年工作打算 二是继续开展业务培训。";
const at = (words: string) => ({ start: source.indexOf(words), end: source.indexOf(words) + words.length });
const imported: Imported = {
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

const opened = (): Opened => ({ id: 1, draft, revision: 1, analysis, savedAt: Date.now() });
let revision = 1;

mockWindows("main");
mockIPC(
  (command) => {
    switch (command) {
      case "home":
        return {
          recent: [
            { id: 1, title: "档案室上半年工作总结", kind: "summary", savedAt: Date.now() - 3_600_000 },
            { id: 2, title: "关于开展消防安全培训的通知", kind: "notice", savedAt: Date.now() - 86_400_000 },
          ],
          version: "0.1.0",
        };
      case "choose_files":
        return ["/旧稿.docx"];
      case "import_file":
        throw {
          type: "unreadable",
          message:
            "打不开“旧稿.docx”：文件已损坏，读不完整；原文件没有改动，请用 Word 或 WPS 打开修复并另存后再导入",
        };
      case "import_text":
      case "import_sample":
        return imported;
      case "begin":
      case "begin_blank":
      case "open_draft":
        return opened();
      case "edit":
      case "replace":
        return { ...analysis, revision: ++revision };
      case "export_docx":
        return { type: "saved", path: "/稿.docx", name: "档案室上半年工作总结.docx" };
      default:
        return null;
    }
  },
  { shouldMockEvents: true },
);

await import("../src/main");
