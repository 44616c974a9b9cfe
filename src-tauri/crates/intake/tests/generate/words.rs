//! Words of office life, and the sentences that deceive.

use super::chance::Chance;

const DO: &[&str] =
    &["加强", "完善", "推进", "优化", "规范", "抓好", "深化", "健全", "落实", "改进", "严格", "夯实"];
const WHAT: &[&str] = &[
    "库房安全管理",
    "业务培训",
    "查档服务",
    "档案数字化",
    "物资保障",
    "隐患排查",
    "应急演练",
    "车辆管理",
    "制度建设",
    "设备检修",
    "台账登记",
    "窗口流程",
    "馆藏收集",
    "考核评比",
    "网络运维",
    "食堂服务",
    "会议保障",
    "合同审核",
    "信息报送",
    "值班值守",
];
const PLAIN: &[&str] = &[
    "总体情况",
    "主要做法",
    "基本情况",
    "存在的问题",
    "下一步打算",
    "工作目标",
    "有关要求",
    "保障措施",
    "几点体会",
    "2026年工作安排",
    "上半年工作回顾",
    "组织领导",
    "时间安排",
    "经费预算及使用情况",
    "检查范围和内容",
    "自查阶段（6月5日前）",
    "关于第一季度的说明",
    "一季度工作完成情况",
    "“三项制度”执行情况",
    "《办法》落实情况",
];
const HOW: &[&str] = &[
    "责任体系更加严密",
    "服务水平稳步提升",
    "基础工作不断夯实",
    "工作机制日益健全",
    "着力解决突出问题",
    "确保各项任务落地见效",
    "形成齐抓共管的合力",
    "在规范高效上下功夫",
    "切实提高工作质量和效率",
];
const QUOTED: &[&str] = &["固本强基", "一站式", "线上线下", "三个到位", "双随机", "第一时间", "一、二线联动"];
const OPEN: &[&str] =
    &["", "", "今年以来，", "上半年，", "同时，", "在此基础上，", "按照统一安排，", "截至目前，", "为此，"];
const WHO: &[&str] =
    &["各科室", "后勤科", "档案室", "xx市档案馆", "培训中心", "检查组", "有关部门", "各班组"];
const TAIL: &[&str] = &[
    "取得了明显成效",
    "问题整改率达到98.5%",
    "共组织12次、覆盖340人",
    "做到日清月结",
    "责任落实到人",
    "得到了服务对象的好评",
    "较去年同期增长1.5倍",
    "为全年工作打下了基础",
    "累计投入资金36.8万元",
    "确保不留死角",
];
/// Numbers that are no headings, in sentences of their own.
const DECEIVING: &[&str] = &[
    "一、二季度的任务已经完成。",
    "共评出一、二、三等奖各若干名。",
    "按照管理办法第三条第（一）项的规定执行。",
    "说话办事要一是一、二是二。",
    "2.5万元经费已经拨付到位。",
    "2.5万元用于培训，1.5万元用于设备。",
    "参训人数是去年的1.5倍。",
    "十一届技能竞赛圆满结束。",
    "活动自2020.6.5开始，到2020.12.31结束。",
    "组织学习《档案管理办法（一）》《操作规程（2）》。",
    "墙上写着“一、不漏项”“二、不错项”。",
    "本通知（一）所称单位，包括下属单位。",
    "第一责任人由科室负责人担任。",
    "认真整改三是三非问题。",
    "三年来，培训人数逐年上升。",
    "一季度比上年同期增长3.2%。",
    "1、2号楼同时改造，3号楼暂缓。",
    "一方面抓进度，另一方面抓质量。",
    "十二个班组全部参加。",
    "2026年6月5日前报送材料，9:30在三楼会议室集合。",
    "见附表（1）和图（2）。",
    "其中第一、第二项由档案室负责。",
    "费用共计1,000元，按3：7分担。",
    "五一、十一期间实行双人值守。",
    "经费为12.6万元、3.4万元两笔。",
    "实行一岗双责，一人一档，一事一议。",
    "（不含下属单位）的数据另行统计。",
    "第二季度起每月通报一次。",
];

/// The words of a heading; no two of one draft need differ.
pub(crate) fn heading(chance: &mut Chance) -> String {
    let phrase = |chance: &mut Chance| format!("{}{}", chance.pick(DO), chance.pick(WHAT));
    match chance.number(0, 6) {
        0 | 1 => chance.pick(PLAIN).to_owned(),
        2 => phrase(chance),
        3 => format!("{}，{}", phrase(chance), chance.pick(HOW)),
        4 => format!("{}、{}", phrase(chance), phrase(chance)),
        5 => format!("围绕“{}”，{}", chance.pick(QUOTED), phrase(chance)),
        _ => format!("{}和{}", phrase(chance), chance.pick(WHAT)),
    }
}

pub(crate) fn title(chance: &mut Chance) -> String {
    let kind = chance.pick(&["工作总结", "工作报告", "工作方案", "工作要点", "情况报告"]);
    let about: &str = chance.pick(&["关于", "2026年", "xx市档案馆2026年上半年", "2025年度"]);
    match about {
        "关于" => format!("关于{}{}的通知", chance.pick(DO), chance.pick(WHAT)),
        about => format!("{about}{}{kind}", chance.pick(WHAT)),
    }
}

/// A sentence that says nothing of numbers, with its full stop.
fn sentence(chance: &mut Chance) -> String {
    let clause = |chance: &mut Chance| format!("{}{}", chance.pick(DO), chance.pick(WHAT));
    let mut said = format!("{}{}{}", chance.pick(OPEN), chance.pick(WHO), clause(chance));
    for _ in 0..chance.number(0, 3) {
        said.push('，');
        said.push_str(&clause(chance));
    }
    format!("{said}，{}。", chance.pick(TAIL))
}

/// A few sentences, some of which deceive.
pub(crate) fn sentences(chance: &mut Chance) -> String {
    let count = chance.number(1, 4);
    (0..count)
        .map(|_| if chance.percent(22) { chance.pick(DECEIVING).to_owned() } else { sentence(chance) })
        .collect()
}
