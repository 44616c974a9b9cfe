//! `words.mistaken`: words that are easily mistaken for others.

use crate::Words;
use crate::reading::Passage;
use crate::rule::{Examples, Fix, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.mistaken",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "不写错常用词：台账不写“台帐”，招聘启事不写“招聘启示”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("建立档案⟦台帐⟧。", "建立档案台账。"),
            ("⟦按装⟧密集架，⟦布署⟧⟦其它⟧工作。", "安装密集架，部署其他工作。"),
            ("|⟦帐目⟧|", "|账目|"),
        ],
        wrong: &[],
        right: &["建立档案台账。", "按装备目录清点，搭建帐篷。", "以经济效益为中心，月份内完成。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for one in Words::mistaken().misspelt(&passage.plain) {
        let message = format!("“{}”应为“{}”。", &passage.plain[one.range.clone()], one.right);
        found.fix(passage, Fix::all(one.range, one.right), message);
    }
}
