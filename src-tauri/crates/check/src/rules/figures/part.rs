//! `figures.part`: a part that is more than the whole.

use crate::reading::{Passage, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "figures.part",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "“其中”后面的数不大于前面的总数。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["共移交100件，其中永久⟦120件⟧。", "培训干部1.2万人，其中党员⟦13000人⟧。"],
        right: &[
            "共移交100件，其中永久30件。",
            "投入资金100万元，其中设备120台。",
            "共移交100余件，其中永久120件。",
            "新增100件，其中200件以上的科室两个。",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for sentence in passage.parts(SENTENCE) {
        let Some(word) = passage.plain[sentence.clone()].find("其中") else { continue };
        let at = sentence.start + word;
        let Some(total) = passage.numerals_in(&(sentence.start..at)).last() else { continue };
        // Only what stands right before is what the parts are of.
        let between = &passage.plain[total.end()..at];
        let Some(part) = passage.numerals_in(&(at..sentence.end)).first() else { continue };
        let bounds = ["以上", "以下"].iter().any(|word| passage.plain[part.end()..].starts_with(word));
        let near = !bounds
            && between.chars().count() <= 8
            && passage.plain[at..part.range.start].chars().count() <= 12;
        let alike =
            part.unit.name == total.unit.name && !matches!(part.unit.name, "" | "%" | "年" | "月" | "日");
        let (Some(more), Some(whole)) = (part.exact(), total.exact()) else { continue };
        if near && alike && more > whole {
            let message = format!(
                "“其中”的{}比总数{}还多，请核对。",
                &passage.plain[part.whole()],
                &passage.plain[total.whole()]
            );
            found.say(passage, part.whole(), message);
        }
    }
}
