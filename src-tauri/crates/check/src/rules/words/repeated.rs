//! `words.repeated`: 的的.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.repeated",
    group: Group::Wording,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "不把一个虚词打两遍。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[("档案⟦的的⟧整理。", "档案的整理。"), ("清点⟦和和⟧移交⟦在在⟧库房。", "清点和移交在库房。")],
        wrong: &[],
        right: &[
            "的的确确，是是非非，等等。",
            "这是目的的体现。",
            "对对方负责，与与会人员沟通。",
            "有的的确如此。",
            "对口和和谐共处。",
            "作为为民办实事的工作。",
        ],
    },
};

/// Words that are never said twice in a row, and what may follow a second one that begins another word.
const WORDS: &[(&str, &[&str])] = &[
    ("的的", &["确"]),
    ("和和", &["谐", "平", "睦", "解", "气", "美", "田", "硕", "县", "林", "顺"]),
    ("在在", &["场", "建", "职", "岗", "编", "册", "校", "线", "学", "押", "校", "逃", "位"]),
    ("及及", &["时", "早", "格", "其"]),
    ("与与", &["会", "时"]),
    ("或或", &["许"]),
    ("被被", &["告", "动"]),
    ("把把", &["关", "脉", "握"]),
    ("将将", &["来", "军", "要", "近", "领"]),
    ("了了", &["解", "如", "却", "结", "望", "事", "无"]),
    ("地地", &["区", "方", "点", "下", "理", "名", "质", "道", "位", "块", "籍", "震"]),
    ("于于", &[]),
    ("并并", &["且", "入", "购", "非", "行", "网", "联", "轨"]),
    ("为为", &["了", "民", "此", "何"]),
];
/// What the first may end.
const BEFORE: &[&str] = &[
    "作", "成", "称", "视", "变", "化", "分", "列", "目", "了", "得", "为", "认", "各", "当", "地", "实",
    "存", "现", "所", "饱", "柔", "缓", "平", "温", "谋", "授", "参", "给", "赋", "付",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let mut before = ' ';
    for (at, c) in passage.plain.char_indices() {
        if c == before
            && let Some((word, follows)) = WORDS.iter().find(|(word, _)| word.starts_with(c))
        {
            let (start, end) = (at - c.len_utf8(), at + c.len_utf8());
            let rest = &passage.plain[end..];
            let ends = BEFORE.iter().any(|before| passage.plain[..start].ends_with(before));
            if !ends && !rest.starts_with(c) && !follows.iter().any(|word| rest.starts_with(word)) {
                found.fix(passage, Fix { at: start..end, put: at..end, by: "" }, format!("“{word}”重复。"));
            }
            before = ' ';
        } else {
            before = c;
        }
    }
}
