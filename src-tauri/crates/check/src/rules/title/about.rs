//! `title.about`: 关于…通知 without 的.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Kind, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.about",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::General,
    basis: "GB/T 9704—2012 7.3.1",
    asks: "“关于……的通知”的“的”不漏，“关于”不重复，文种不重复。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("题：关于开展档案安全检查⟦通知⟧", "题：关于开展档案安全检查的通知"),
            ("题：关于⟦关于⟧开展检查的通知", "题：关于开展检查的通知"),
            ("题：关于转发上级归档要求的⟦通知的⟧通知", "题：关于转发上级归档要求的通知"),
        ],
        wrong: &[],
        right: &[
            "题：关于开展档案安全检查的通知",
            "题：2026年档案工作总结",
            "题：关于印发《整理办法》的通知",
            "题：关于报送2026年工作总结的通知",
            "题：关于2026年工作的意见",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if passage.spot != Spot::Title {
        return;
    }
    let plain = &passage.plain;
    if let Some(at) = plain.find("关于关于") {
        let at = at + "关于".len()..at + "关于关于".len();
        found.fix(passage, Fix::all(at, ""), "标题里“关于”重复。");
    }
    let kind = Kind::of_title(plain).chinese();
    let Some(at) = plain.rfind(kind).filter(|_| !kind.is_empty()) else { return };
    let doubled = format!("{kind}的");
    if plain[..at].ends_with(&doubled) && plain[..at].ends_with(&format!("的{doubled}")) {
        let at = at - doubled.len()..at;
        let message = format!("标题里文种“{kind}”重复。");
        found.fix(passage, Fix::all(at, ""), message);
    } else if plain.starts_with("关于") && is_bare(&plain[..at], kind) {
        let fix = Fix { at: at..at + kind.len(), put: at..at, by: "的" };
        found.fix(passage, fix, format!("“{kind}”前面少了“的”。"));
    }
}

/// 关于开展检查通知: neither 的 nor a word that belongs to the kind stands before it.
fn is_bare(before: &str, kind: &str) -> bool {
    let official =
        ["通知", "通报", "报告", "请示", "批复", "意见", "决定", "通告", "公告", "函"].contains(&kind);
    official
        && !before.trim_end().ends_with(['的', '》', '\n', '、', '复', '答', '调', '研', '工', '作', '告'])
}
