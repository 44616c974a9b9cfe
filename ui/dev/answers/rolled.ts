import type { Group, Proposed, Rolled, Span } from "../../src/ipc/types";

type Words = [
  group: Group,
  before: string,
  old: string,
  become: string | null,
  after: string,
  reason: string,
];

const WORDS: Words[] = [
  ["years", "", "2020", "2021", "年，档案室围绕年度要点开展工作，现总结如下。", "稿子自己的年份"],
  ["years", "整理数量比", "2019", "2020", "年有所增加。", "比较的基数年"],
  ["years", "为", "2021", null, "年全市运动会档案服务做准备。", "目标或活动的年份，改后已到，请核对"],
  ["ordinals", "参加第", "九", "十", "届全民读书节活动。", "每年一届，顺延"],
  ["ordinals", "以建馆", "99", "100", "周年为契机，举办馆史小展。", "周年随年份增加"],
  ["dates", "", "2020年5月12日", "2021年x月x日", "，组织全体人员参加消防演练。", "具体日期重新确定"],
  ["figures", "开展业务培训", "4", "x", "期，培训286人次。", "去年的数字，今年待填"],
  ["figures", "开展业务培训4期，培训", "286", "x", "人次。", "去年的数字，今年待填"],
  ["stale", "今年是五年规划的", "收官之年", null, "。", "只说某一年的话，请改写"],
];

/** Proposals of the sample, whatever it is rolled to. */
export function rolled(span: Span): Rolled {
  const proposed = ([group, before, old, become, after, reason]: Words): Proposed => ({
    group,
    before,
    old,
    new: become,
    after,
    reason,
    confidence: group === "figures" ? 0.7 : 0.9,
    opens: become?.match(/x/g)?.length ?? 0,
  });
  return { span, proposals: WORDS.map(proposed), open: 2 };
}
