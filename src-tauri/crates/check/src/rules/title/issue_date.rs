//! `title.issue_date`: 六月底 as the date of issue.

use crate::reading::Reading;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::Spot;

pub(super) const RULE: Rule = Rule {
    id: "title.issue_date",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.5.4",
    asks: "成文日期、印发日期用阿拉伯数字写全年、月、日。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "格式：文件\n题：关于清点库房的通知\n日期：⟦六月底⟧",
            "格式：信函\n题：关于清点库房的函\n日期：⟦2026.6.30⟧",
        ],
        right: &[
            "格式：文件\n题：关于清点库房的通知\n日期：2026-06-30",
            "格式：文件\n题：关于清点库房的通知\n日期：2026年　月　日",
            "格式：文件\n题：关于清点库房的通知\n日期：xx",
            "题：上半年工作总结\n日期：2026年6月",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    if !super::is_official(reading) {
        return;
    }
    for passage in [Spot::Date, Spot::Printed].into_iter().filter_map(|spot| reading.at(spot)) {
        let plain = passage.plain.trim();
        // Days that are left open, and those that are no days, are spoken of elsewhere.
        let whole = ['年', '月', '日'].iter().all(|unit| plain.contains(*unit));
        let open = plain.contains(['x', 'X', '×', '○', '_', '＿', '【']);
        if !plain.is_empty() && !whole && !open {
            found.say(passage, 0..passage.plain.len(), "日期写全年、月、日，如2026年6月30日。");
        }
    }
}
