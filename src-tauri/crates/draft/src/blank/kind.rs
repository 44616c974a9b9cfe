//! What is missing at a blank, told from the characters around it.

use crate::measure;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What is missing at a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum BlankKind {
    /// A place, or an office named by it.
    Place,
    /// A person.
    Person,
    /// A number of things: x次, xx人.
    Count,
    /// A share: x%, x个百分点.
    Percent,
    /// Money: x万元.
    Amount,
    /// A date or a part of one: x月x日, 20xx年.
    Date,
    /// The name of a document: 《xx》.
    Document,
    /// Anything else.
    Other,
}

const DATE: &[&str] = &["年", "月", "日", "季度", "时", "点"];
const NOT_DATE: &[&str] = &["日报", "日常", "月刊", "年鉴", "时报", "点位"];
const PERSON: &[&str] =
    &["同志", "先生", "女士", "老师", "书记", "主任", "局长", "处长", "科长", "经理", "校长"];
const PERSON_BEFORE: &[&str] =
    &["姓名", "姓名：", "姓名:", "联系人", "联系人：", "联系人:", "负责人：", "负责人:"];
/// What stands after one of these is a number of its own, no place.
const NUMBER_BEFORE: &[&str] =
    &["电话", "手机", "传真", "邮箱", "邮编", "编号", "号码", "账号", "帐号", "网址", "微信", "编码"];
const HINTS: &[(BlankKind, &[&str])] = &[
    (BlankKind::Percent, &["比例", "百分", "%", "％", "率"]),
    (BlankKind::Amount, &["金额", "资金", "元"]),
    (BlankKind::Date, &["日期", "时间"]),
    (BlankKind::Person, &["姓名", "人员", "联系人"]),
    (BlankKind::Count, &["数字", "数量", "数据", "次数", "人数"]),
    (BlankKind::Document, &["文件", "文号"]),
    (BlankKind::Place, &["单位", "地点", "地名", "机关"]),
];

impl BlankKind {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            BlankKind::Place => "place",
            BlankKind::Person => "person",
            BlankKind::Count => "count",
            BlankKind::Percent => "percent",
            BlankKind::Amount => "amount",
            BlankKind::Date => "date",
            BlankKind::Document => "document",
            BlankKind::Other => "other",
        }
    }

    /// What is missing, in Chinese.
    pub fn chinese(self) -> &'static str {
        match self {
            BlankKind::Place => "地名或单位",
            BlankKind::Person => "人名",
            BlankKind::Count => "数量",
            BlankKind::Percent => "比例",
            BlankKind::Amount => "金额",
            BlankKind::Date => "日期",
            BlankKind::Document => "文件名称",
            BlankKind::Other => "待补内容",
        }
    }

    /// The kind of the blank at `range` of `text`, or `otherwise` where nothing around it tells.
    pub(super) fn tell(text: &str, range: Range<usize>, otherwise: BlankKind) -> BlankKind {
        let (before, inside, after) = (&text[..range.start], &text[range.clone()], &text[range.end..]);
        if inside.starts_with(['【', '（', '(']) {
            let says = |(_, words): &&(BlankKind, &[&str])| words.iter().any(|word| inside.contains(word));
            if let Some((kind, _)) = HINTS.iter().find(says) {
                return *kind;
            }
        }
        if let Some(kind) = quantity(after) {
            return kind;
        }
        if in_document_name(before) {
            return BlankKind::Document;
        }
        if starts(after, PERSON) || PERSON_BEFORE.iter().any(|label| before.ends_with(label)) {
            return BlankKind::Person;
        }
        let label = before.trim_end_matches(['：', ':', '为', ' ']);
        if NUMBER_BEFORE.iter().any(|word| label.ends_with(word)) {
            return BlankKind::Other;
        }
        otherwise
    }
}

/// What the unit after a blank says: 余, 多, 万 and their like stand between number and unit.
fn quantity(after: &str) -> Option<BlankKind> {
    let unit = after.trim_start_matches(['余', '多', '几', '来', '万', '千', '百', '亿', '.', 'x', 'X', ' ']);
    let scaled = unit.len() < after.len();
    if starts(unit, &["%", "％", "‰", "个百分点", "个点"]) {
        Some(BlankKind::Percent)
    } else if starts(unit, &["元", "美元", "欧元"]) {
        Some(BlankKind::Amount)
    } else if !scaled && starts(after, DATE) && !starts(after, NOT_DATE) {
        Some(BlankKind::Date)
    } else if measure(unit).is_some() {
        Some(BlankKind::Count)
    } else {
        None
    }
}

/// A document's name has at most so many characters.
const LONGEST_NAME: usize = 100;

fn in_document_name(before: &str) -> bool {
    let mut near = before.chars().rev().take(LONGEST_NAME);
    near.find(|c| matches!(c, '《' | '》')) == Some('《')
}

fn starts(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}
