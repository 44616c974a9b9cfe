//! `words.until`: 截止6月底 for 截至6月底.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.until",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "到某时为止写“截至”，到期不再进行写“截止”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("⟦截止⟧目前，共移交120件。", "截至目前，共移交120件。"),
            ("⟦截止⟧6月底，共移交120件。", "截至6月底，共移交120件。"),
            ("⟦截止到⟧今年5月，共移交120件。", "截至今年5月，共移交120件。"),
            ("⟦截止⟧x月x日，共移交120件。", "截至x月x日，共移交120件。"),
        ],
        wrong: &[],
        right: &[
            "截至目前，共移交120件。",
            "报名于6月5日截止。",
            "截止日期为6月5日，截止时间另行通知。",
            "征稿截止后评选。",
        ],
    },
};

const TIMES: &[&str] = &[
    "目前",
    "现在",
    "今",
    "去年",
    "上年",
    "上月",
    "本月",
    "本年",
    "年底",
    "年末",
    "月底",
    "昨",
    "日前",
    "此时",
    "当前",
    "上半年",
    "前",
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for at in passage.find("截止") {
        let rest = &passage.plain[at.end..];
        let end = at.end + if rest.starts_with(['到', '至']) { '到'.len_utf8() } else { 0 };
        let rest = &passage.plain[end..];
        let when = TIMES.iter().any(|time| rest.starts_with(time)) && !rest.starts_with("今后");
        if when || is_date(rest) {
            found.fix(passage, Fix::all(at.start..end, "截至"), "到某时为止，应为“截至”。");
        }
    }
}

/// 6月, 2026年, x月, xx年.
fn is_date(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X' | '×' | ' '));
    rest.len() < text.len() && rest.starts_with(['年', '月', '日'])
}
