//! `title.secrecy`: 机密*1年, 特急 in the place of 密级.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{HeaderElement, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.secrecy",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.2.2",
    asks: "密级是“秘密”“机密”“绝密”，保密期限写在“★”后面，数字用阿拉伯数字。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("格式：文件\n密级：机密⟦*⟧1年", "格式：文件\n密级：机密★1年"),
            ("密级：秘密⟦☆⟧6个月", "密级：秘密★6个月"),
        ],
        wrong: &["密级：⟦特急⟧", "密级：⟦内部资料⟧"],
        right: &["密级：机密★1年", "密级：秘密", "密级：绝密★长期", "密级：xx"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let secrecy = Spot::Header { element: HeaderElement::Secrecy };
    let plain = passage.plain.trim();
    if passage.spot != secrecy || plain.is_empty() || plain.contains(['x', 'X', '×']) {
        return;
    }
    let Some(term) = ["秘密", "机密", "绝密"].iter().find_map(|grade| plain.strip_prefix(grade)) else {
        found.say(passage, 0..passage.plain.len(), "这一项写密级：秘密、机密或绝密。");
        return;
    };
    if let Some(star) = term.chars().next().filter(|c| !matches!(c, '★') && !c.is_alphanumeric()) {
        let at = passage.plain.len() - term.len();
        found.fix(passage, Fix::all(at..at + star.len_utf8(), "★"), "密级与保密期限之间用“★”。");
    }
}
