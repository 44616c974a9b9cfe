//! `title.doubled_mark`: a mark typed where the form prints it.

use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{HeaderElement, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.doubled_mark",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.2、7.3.6、7.4.2",
    asks: "主送机关后的冒号、附注的括号、抄送后的句号、附件名称前的“附件”由格式印出，不再手打；附件名称后不加标点。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("主送：各科室⟦：⟧", "主送：各科室"),
            ("抄送：市档案馆⟦。⟧", "抄送：市档案馆"),
            ("附件：归档范围表⟦。⟧", "附件：归档范围表"),
            ("附件：⟦附件1：⟧归档范围表", "附件：归档范围表"),
            ("签发：⟦签发人：⟧王明", "签发：王明"),
        ],
        wrong: &[],
        right: &[
            "主送：各科室",
            "抄送：市档案馆，市财务中心",
            "附件：归档范围表（2026年）",
            "附件：《整理办法》",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let plain = &passage.plain;
    let (labels, ends): (&[&str], &[char]) = match passage.spot {
        Spot::Addressee => (&["主送："], &['：', ':', '。']),
        Spot::CopiesTo => (&["抄送："], &['。', '；']),
        Spot::AttachmentTitle { .. } => (&["附件：", "附件"], &['。', '；', '，']),
        Spot::Header { element: HeaderElement::Signer { .. } } => (&["签发人：", "签发人:"], &[]),
        _ => return,
    };
    if let Some(label) = labels.iter().find(|label| plain.starts_with(*label)) {
        let rest = plain[label.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
        let mark = rest.trim_start_matches(['：', ':', '.', '．', ' ', '、']);
        if mark.len() < plain.len() - label.len() || label.ends_with('：') {
            let at = 0..plain.len() - mark.len();
            let message = format!("“{}”由格式印出，不再手打。", &plain[at.clone()]);
            found.fix(passage, Fix::all(at, ""), message);
        }
    }
    let end = plain.trim_end_matches(ends).len();
    if end > 0 && end < plain.len() {
        let message = format!("末尾的“{}”不用打。", &plain[end..]);
        found.fix(passage, Fix::all(end..plain.len(), ""), message);
    }
}
