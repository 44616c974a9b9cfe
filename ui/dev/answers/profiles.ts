import type { ProfileSeen, Profiles } from "../../src/ipc/types";

const standard: ProfileSeen = {
  title: "GB/T 9704-2012",
  deviations: [],
  numbering: "auto",
  missing: [
    { asked: "方正小标宋简体", taken: "Noto Serif CJK SC" },
    { asked: "仿宋_GB2312", taken: "Noto Serif CJK SC" },
  ],
};

/** What a chosen profile is seen as. */
const own: ProfileSeen = {
  title: "综合档案馆版式",
  deviations: [
    "加粗（faces.level_2.bold）：标准 false（规定），本单位 true",
    '标题编号方式（body.numbering）：标准 "auto"（酌定），本单位 "literal"',
  ],
  numbering: "literal",
  missing: [],
};

let now: Profiles = { standard, own: null, wrong: null };

/** The profiles as the program keeps them. */
export const profiles = () => now;
export const chosen = () => (now = { ...now, own });
export const forgotten = () => (now = { ...now, own: null });
