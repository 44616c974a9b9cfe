//! `title.marks`: marks in the title.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::Spot;

pub(super) const RULE: Rule = Rule {
    id: "title.marks",
    group: Group::Form,
    severity: Severity::Hint,
    source: Source::General,
    basis: "",
    asks: "公文标题除法规名称加书名号、简称加引号外，一般不用标点。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["题：关于清点库房⟦，⟧补齐目录的通知", "题：关于开展检查⟦！⟧的通知"],
        right: &[
            "题：关于印发《整理办法（试行）》的通知",
            "题：关于甲、乙两馆移交档案的请示",
            "题：强基础，促规范，推动档案工作上台阶",
            "题：关于印发《关于清点，补齐目录的办法》的通知",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    // A speech or an article may be called as it likes.
    if passage.spot != Spot::Title || !passage.plain.contains("关于") {
        return;
    }
    for (at, c) in &passage.marks {
        let stops = matches!(c, '，' | '。' | '；' | '！' | '？');
        if stops && !passage.is_cited(*at) && at + c.len_utf8() < passage.plain.len() {
            found.say(passage, *at..at + c.len_utf8(), format!("标题里一般不用标点“{c}”。"));
        }
    }
}
