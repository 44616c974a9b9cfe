import type { Draft, Edit, Promised } from "../../src/ipc/types";

const said = (id: number, text: string, heading: string) => ({
  spot: { type: "block" as const, id },
  start: 0,
  end: text.length,
  text,
  heading,
});

/** Last year's plan, as the program reads it beside the specimen. */
const read: Promised[] = [
  {
    text: "力争接收档案4000卷，组织业务培训不少于4次。",
    heading: "推进归档工作",
    spot: { type: "block", id: 7 },
    outcome: "partly",
    byHand: false,
    evidence: 0,
    found: [
      said(3, "着眼“应归尽归”，归档工作不断规范。", "着眼“应归尽归”，归档工作不断规范"),
      said(1, "上半年，档案室围绕年度任务，扎实推进各项工作，", ""),
    ],
    told: "接收了档案x卷，组织业务培训x次。",
  },
  {
    text: "完成旧柜清退。",
    heading: "推进归档工作",
    spot: { type: "block", id: 12 },
    outcome: "unmentioned",
    byHand: false,
    evidence: null,
    found: [],
    told: "完成了旧柜清退。",
  },
];

/** The same with what the clerk said. */
export function promised({ promises = [] }: Draft): Promised[] {
  return read.map((one) => {
    const answer = promises.find(({ promise }) => promise === one.text);
    if (!answer) return one;
    const at = one.found.findIndex(({ text }) => text === answer.evidence);
    return { ...one, byHand: true, outcome: answer.outcome, evidence: at < 0 ? null : at };
  });
}

/** A promise told as done, before the plan. */
export function toldOf(draft: Draft, nth: number): Edit {
  const [before = "", after = ""] = read[nth]!.told.split("x", 2);
  const blank = {
    text: "x",
    marks: [{ type: "blank" as const, key: "plan:count:1", kind: "count" as const }],
  };
  const text = read[nth]!.told.includes("x")
    ? [{ text: before }, blank, { text: after }]
    : [{ text: before }];
  const at = draft.body.findIndex(({ id }) => id === 4);
  return {
    type: "all",
    edits: [
      { type: "splice", at, remove: 0, insert: [{ id: 90 + nth, type: "paragraph", text }] },
      { type: "last_year", last_year: { ...draft.last_year, "plan:count:1": "4000" } },
    ],
  };
}
