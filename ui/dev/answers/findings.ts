import type { Finding } from "../../src/ipc/types";

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
