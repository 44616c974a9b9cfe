//! `blank.open`: a place still open.

use crate::{Finding, Severity, Source};
use draft::{BlankKind, Draft, OpenBlank, open_blanks};

pub(super) fn find(draft: &Draft) -> Vec<Finding> {
    let finding = |blank: OpenBlank| Finding {
        rule: "blank.open",
        severity: Severity::Warning,
        message: format!("“{}”还没有填写（{}）。", blank.text, chinese(blank.kind)),
        source: Source::Habit,
        spot: Some(blank.spot),
        start: blank.start,
        end: blank.end,
        fix: None,
    };
    open_blanks(draft).into_iter().map(finding).collect()
}

fn chinese(kind: BlankKind) -> &'static str {
    match kind {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::specimen::paragraphs;

    #[test]
    fn every_open_blank_is_found() {
        let mut draft = paragraphs(&["xx档案馆开展检查x次。"]);
        draft::mark_blanks(&mut draft);
        let found: Vec<_> = find(&draft).into_iter().map(|one| one.message).collect();
        assert_eq!(found, ["“xx”还没有填写（地名或单位）。", "“x”还没有填写（数量）。"]);
    }
}
