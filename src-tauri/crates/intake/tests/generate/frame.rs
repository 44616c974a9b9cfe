//! What stands around the text: titles, a web page's lines, the addressee, attachments, signature.

use super::chance::Chance;
use super::tree::Line;

const JUNK: &[&str] = &[
    "2026-05-10 09:58:46",
    "发布时间：2026-05-10 来源：办公室",
    "来源：办公室 作者：xxx 发布时间：2026-03-05 10:20 浏览次数：123次",
    "发布日期：2026年3月5日 信息来源：本站",
    "作者：xxx",
    "字号：【大 中 小】 打印 关闭",
    "点击数：123",
];
const CLOSING: &[&str] = &[
    "责任编辑：xxx",
    "上一篇：关于放假的通知",
    "下一篇：关于培训的通知",
    "分享到：微信 微博",
    "版权所有 xx单位",
    "【打印本页】【关闭窗口】",
];
const ADDRESSED: &[&str] =
    &["各科室：", "各科室、各中心：", "各科室，各直属单位：", "各部门、各班组：", "同志们：", "xx市档案馆："];
const OPENING: &[&str] = &[
    "为进一步做好有关工作，现将有关事项通知如下。",
    "今年以来，各项工作进展顺利，现将有关情况报告如下：",
    "根据年度安排，制定本方案。",
];
const SIGNED: &[&str] = &["xx市档案馆", "后勤科", "办公室", "档案管理中心"];
const DATED: &[&str] =
    &["2026年6月30日", "二〇二六年六月三十日", "二○二六年六月三十日", "2026 年 6 月 30 日", "2026年x月x日"];
const ATTACHED: &[&[&str]] = &[
    &["附件：1.培训日程安排", "2.参训人员报名表"],
    &["附件：检查评分细则"],
    &["附件：1．自查表", "　　　2．汇总表"],
    &["附：1.自查表", "2.汇总表"],
    &["附件1：自查表", "附件2：汇总表"],
];

/// Lines above the text, below the title.
pub(crate) fn above(chance: &mut Chance) -> Vec<Line> {
    let mut lines = Vec::new();
    if chance.percent(12) {
        lines.push(Line::text(chance.pick(JUNK)));
    }
    if chance.percent(40) {
        lines.push(Line::text(chance.pick(ADDRESSED)));
        lines.push(Line::text(chance.pick(OPENING)));
    }
    lines
}

/// Lines below the text.
pub(crate) fn below(chance: &mut Chance) -> Vec<Line> {
    let mut lines = Vec::new();
    if chance.percent(20) {
        let at = chance.index(ATTACHED.len());
        lines.extend(ATTACHED[at].iter().map(|text| Line::text(text)));
    }
    if chance.percent(35) {
        lines.push(Line::text(chance.pick(SIGNED)));
        lines.push(Line::text(chance.pick(DATED)));
        if chance.percent(30) {
            lines.push(Line::text("（联系人：xxx，电话：xxxxxxxx）"));
        }
    }
    if chance.percent(10) {
        let count = chance.number(1, 3);
        lines.extend((0..count).map(|_| Line::text(chance.pick(CLOSING))));
    }
    lines
}
