//! `words.prevent_not`: 防止类似问题不再发生.

use crate::reading::{CLAUSE, Passage};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "words.prevent_not",
    group: Group::Wording,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“防止”“避免”后面不再用“不”否定：防止问题再次发生。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "采取措施，⟦防止类似问题不再发生⟧。",
            "加强检查，⟦避免差错不再出现⟧。",
            "⟦杜绝事故不发生⟧。",
        ],
        right: &[
            "防止类似问题再次发生。",
            "防止不合格材料入库。",
            "确保类似问题不再发生。",
            "避免重复，问题不再发生。",
        ],
    },
};

const BEGINS: &[&str] = &["防止", "避免", "杜绝", "严防", "谨防"];
const ENDS: &[&str] = &["不再发生", "不发生", "不再出现", "不出现", "不再产生", "不再反弹", "不再重演"];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    if !BEGINS.iter().any(|word| passage.plain.contains(word)) {
        return;
    }
    for clause in passage.parts(CLAUSE) {
        let text = &passage.plain[clause.clone()];
        let begin = BEGINS.iter().filter_map(|word| text.find(word)).min();
        let end = ENDS.iter().filter_map(|word| Some(text.find(word)? + word.len())).max();
        if let (Some(begin), Some(end)) = (begin, end)
            && begin < end
            && !text[begin..end].contains('、')
        {
            let at = clause.start + begin..clause.start + end;
            found.say(passage, at, "“防止……不再发生”说反了，请去掉一个否定。");
        }
    }
}
