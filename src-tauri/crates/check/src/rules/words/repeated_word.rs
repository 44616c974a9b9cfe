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
        ],
    },
};

/// Words of two that are said twice for a reason, or that end one name and begin another.
const MEANT: &[&str] = &[
    "研究", "讨论", "商量", "考虑", "了解", "非常", "许多", "很多", "特别", "安全", "管理", "国家", "中国",
    "发展", "建设", "教育", "工作", "服务", "经济", "环境", "文化", "生态", "信息", "技术", "科技", "创新",
    "产业", "企业", "社会", "学习", "交流", "休息", "锻炼", "总结", "认识", "多少", "左右", "逐渐", "一个",
    "重点", "项目", "保障", "公共", "民族", "地区", "人民", "城市", "农村", "投资", "金融", "生产", "综合",
    "监督", "行政",
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
        let meant = said || word.starts_with('一') || (length == 2 && MEANT.contains(&word));
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
