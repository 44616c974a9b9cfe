//! `title.copy_number`: 份号 of other than six digits; a classified document without one.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{HeaderElement, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.copy_number",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.2.1",
    asks: "份号一般用6位阿拉伯数字；涉密公文应当标注份号。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "格式：文件\n份号：⟦01⟧\n题：关于清点的通知",
            "格式：文件\n密级：⟦机密★1年⟧\n题：关于清点的通知",
        ],
        right: &[
            "格式：文件\n份号：000001\n密级：机密★1年\n题：关于清点的通知",
            "份号：1\n题：关于清点的通知",
            "格式：文件\n份号：xxxxxx\n题：关于清点的通知",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    if !super::is_official(reading) {
        return;
    }
    let at = |element| reading.at(Spot::Header { element });
    let (Some(number), Some(secrecy)) = (at(HeaderElement::CopyNumber), at(HeaderElement::Secrecy)) else {
        return;
    };
    let digits = number.plain.trim();
    let open = digits.chars().any(|c| !c.is_ascii_digit());
    if !digits.is_empty() && !open && digits.len() != 6 {
        found.say(number, 0..number.plain.len(), "份号一般用6位数字，如000001。");
    }
    if digits.is_empty() && ["秘密", "机密", "绝密"].iter().any(|grade| secrecy.plain.contains(grade)) {
        found.say(secrecy, 0..secrecy.plain.len(), "涉密公文应当标注份号。");
    }
}
