//! Words of office life, and the sentences that deceive.

use super::chance::Chance;
use super::traps::{deceiving, listed};

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
    "二〇二五年工作回顾",
    "二季度工作完成情况",
    "三年行动计划落实情况",
    "“十五五”时期总体考虑",
    "一年来的工作",
    "存在问题",
    "意见建议",
    "工作原则",
    "十项重点任务",
    "总则",
    "2025年工作完成情况及2026年工作安排",
    "关于《档案管理办法（试行）》修订情况的说明",
    "12项重点任务进展情况",
    "第三季度检查发现的问题",
    "《管理办法》第三条第（二）项执行情况",
    "3个试点单位的做法",
    "“一网通办”、“一窗受理”推进情况",
    "下一步工作打算（2026年1月—6月）",
    "当前工作中存在的短板和不足",
    "5月份工作情况",
    "目标任务",
    "目的和依据",
    "项目建设情况",
    "条件保障",
    "中心工作推进情况",
    "所属单位管理",
    "点位布设情况",
    "和谐科室创建",
    "的士服务保障",
    "至臻服务行动",
    "一体化建设",
    "十大行动推进情况",
    "第一阶段工作",
    "百日行动",
    "两项工程",
    "年度重点",
    "月度考核",
    "日常管理",
    "要点提示",
    "第一责任人履职情况",
    "个人事项",
    "次要问题",
];
const LONG: &[&str] = &[
    "提高思想认识，强化责任担当，切实增强做好新形势下档案安全工作的责任感和紧迫感",
    "突出重点、狠抓落实，全面完成2026年各项目标任务",
    "坚持问题导向，围绕“库房安全、业务培训、查档服务”三条主线，着力补齐短板弱项",
    "以年度目标为牵引，以问题整改为抓手，推动各项工作再上新台阶",
    "对标对表、真抓实干，推动一、二线岗位轮训工作落地见效",
    "认真总结经验，正视困难和问题，进一步明确今后一个时期的工作思路",
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
/// The words of a heading; no two of one draft need differ.
pub(crate) fn heading(chance: &mut Chance) -> String {
    let phrase = |chance: &mut Chance| format!("{}{}", chance.pick(DO), chance.pick(WHAT));
    match chance.number(0, 7) {
        0 | 1 => chance.pick(PLAIN).to_owned(),
        2 => phrase(chance),
        3 => format!("{}，{}", phrase(chance), chance.pick(HOW)),
        4 => format!("{}、{}", phrase(chance), phrase(chance)),
        5 => format!("围绕“{}”，{}", chance.pick(QUOTED), phrase(chance)),
        6 => chance.pick(LONG).to_owned(),
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
    let one = |chance: &mut Chance| match chance.number(0, 99) {
        0..22 => deceiving(chance).to_owned(),
        22..26 => format!("{}{}", chance.pick(OPEN), listed(chance)),
        _ => sentence(chance),
    };
    (0..count).map(|_| one(chance)).collect()
}

/// A clause without any comma, for an item that commas part from the next.
pub(crate) fn clause(chance: &mut Chance) -> String {
    format!("{}{}", chance.pick(DO), chance.pick(WHAT))
}
