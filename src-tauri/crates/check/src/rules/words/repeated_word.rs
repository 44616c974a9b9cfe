//! `words.repeated_word`: 进行进行.

use crate::reading::{Passage, is_han};
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.repeated_word",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "不把一个词连打两遍。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("对库房⟦进行进行⟧清点。", "对库房进行清点。"),
            ("认真做好⟦档案室档案室⟧工作。", "认真做好档案室工作。"),
        ],
        wrong: &[],
        right: &[
            "一件一件核对，一步一步推进。",
            "认真研究研究，商量商量。",
            "非常非常重要。",
            "国家安全安全生产月。",
            "人人参与、层层落实。",
            "小微企业创业创新，大案要案要查办。",
            "实干实干再实干。",
        ],
    },
};

/// Words of two that are typed twice; others end one word and begin the next: 企业创业创新.
const TYPED: &[&str] = &[
    "进行", "认真", "推进", "开展", "加强", "登记", "落实", "提高", "组织", "实施", "完成", "积极", "通过",
    "根据", "按照", "对于", "关于", "以及", "我们", "他们", "单位", "部门", "方面", "情况", "问题", "要求",
    "措施", "同时", "其中", "已经", "继续", "全面", "切实", "深入", "不断", "有效", "主要", "相关", "有关",
    "所有", "目前", "档案", "材料", "会议", "报告", "通知", "检查", "培训", "整改", "下列", "如下", "如果",
    "因此",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if passage.plain.len() < 12 {
        return;
    }
    let characters: Vec<(usize, char)> = passage.plain.char_indices().collect();
    let place = |nth: usize| characters.get(nth).map_or(passage.plain.len(), |(at, _)| *at);
    let mut nth = 0;
    while nth < characters.len() {
        let length = (2..=4).rev().find(|length| is_twice(&characters[nth..], *length));
        let Some(length) = length else {
            nth += 1;
            continue;
        };
        let (start, middle, end) = (place(nth), place(nth + length), place(nth + 2 * length));
        let word = &passage.plain[start..middle];
        let said = word.chars().collect::<std::collections::BTreeSet<_>>().len() == 1;
        let meant = said || word.starts_with('一') || (length == 2 && !TYPED.contains(&word));
        if !meant {
            let fix = Fix { at: start..end, put: middle..end, by: "" };
            found.fix(passage, fix, format!("“{word}”重复。"));
        }
        nth += 2 * length;
    }
}

/// Whether as many Chinese characters as that stand twice in a row.
fn is_twice(characters: &[(usize, char)], length: usize) -> bool {
    let Some(both) = characters.get(..2 * length) else { return false };
    let (first, second) = both.split_at(length);
    first.iter().zip(second).all(|((_, a), (_, b))| a == b && is_han(*a))
}
