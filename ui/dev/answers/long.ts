import type { Block, Draft, Finding } from "../../src/ipc/types";

const BLOCKS = 1_500;
const SENTENCE = "按照年度安排逐项清点库房档案，核对目录与实物，发现问题当日登记、当周整改到位。";
/** What is found wherever it stands; with the numbers of headings, 2,500 drawings over the text. */
const HABITS = ["逐项", "核对"];

/** A draft of a hundred pages: 1,500 blocks, 60,000 characters, a chapter every 150 blocks. */
export function longDraft(): Draft {
  const block = (_: unknown, nth: number): Block => {
    const id = nth + 1;
    if (nth % 10) return { id, type: "paragraph", text: [{ text: `${SENTENCE}（${nth}）` }] };
    const level = nth % 150 ? 2 : 1;
    return { id, type: "heading", level, numbered: true, text: [{ text: `库房管理工作第${nth}项` }] };
  };
  return {
    kind: "summary",
    form: "plain",
    front: { title: [{ text: "档案室年度工作总结" }], addressee: [] },
    body: Array.from({ length: BLOCKS }, block),
    attachments: [],
    back: { issuers: [], date: null, note: [] },
  };
}

/** What is found in it, where it stands now. */
export const longFindings = ({ body }: Draft): Finding[] =>
  body.flatMap((block) => {
    const words = "text" in block ? block.text.map(({ text }) => text).join("") : "";
    return HABITS.map((habit) => words.indexOf(habit))
      .filter((start) => start >= 0)
      .map((start) => ({
        rule: "word.habit",
        group: "wording" as const,
        severity: "hint" as const,
        message: "请核对这里的说法。",
        source: "写作习惯",
        spot: { type: "block" as const, id: block.id },
        start,
        end: start + 2,
        fix: null,
      }));
  });
