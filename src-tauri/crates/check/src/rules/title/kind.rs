//! `title.kind`: a title without 文种.

use super::is_official;
use crate::reading::{Passage, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Form, Kind, Spot};

pub(super) const RULE: Rule = Rule {
    id: "title.kind",
    group: Group::Form,
    severity: Severity::Warning,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.3.1",
    asks: "标题由发文机关、事由、文种组成，末尾有文种。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "格式：文件\n题：⟦关于开展档案安全检查⟧\n请认真执行。",
            "题：⟦关于做好归档有关事项⟧\n请认真执行。",
        ],
        right: &[
            "格式：文件\n题：关于开展档案安全检查的通知\n请认真执行。",
            "题：2026年档案工作总结\n库房完好。",
            "题：档案安全管理制度\n第一条 总则。",
            "格式：纪要\n题：档案工作会议\n会议指出，要抓好归档。",
        ],
    },
};

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let Some(title) = reading.at(Spot::Title).filter(|title| !title.plain.trim().is_empty()) else { return };
    let plain = title.plain.replace('\n', "");
    // Plain papers may be called anything; one that begins with 关于 means to be a document.
    let wants = plain.starts_with("关于") || (is_official(reading) && reading.draft.form != Form::Minutes);
    if wants && Kind::of_title(&plain) == Kind::Plain && !ends_otherwise(&plain) {
        say(title, found);
    }
}

fn say(title: &Passage<'_>, found: &mut Found<'_>) {
    found.say(title, 0..title.plain.len(), "标题末尾没有文种（通知、报告、请示、函等）。");
}

/// What plain papers end with that are no kind of the list.
fn ends_otherwise(title: &str) -> bool {
    const ENDS: &[&str] = &[
        "令",
        "汇报",
        "说明",
        "建议",
        "规定",
        "办法",
        "细则",
        "规则",
        "制度",
        "预案",
        "规划",
        "纲要",
        "安排",
        "情况",
        "材料",
        "清单",
        "公示",
        "启事",
        "章程",
        "倡议书",
        "承诺书",
        "申请",
        "答复",
        "复函",
        "简报",
        "信息",
        "讲话",
        "发言",
        "致辞",
        "公函",
        "标准",
        "规范",
        "条例",
    ];
    // 关于清点移交清单: only after 的 is it what the paper is.
    let bare = |end: &&&str| !title.starts_with("关于") || title.ends_with(&format!("的{end}"));
    ENDS.iter().filter(|end| title.ends_with(**end)).any(|end| bare(&end))
}
