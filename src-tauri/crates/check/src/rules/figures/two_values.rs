//! `figures.two_values`: one indicator with two values.

use crate::reading::{Numeral, Passage, Reading, is_han};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "figures.two_values",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "同一个总数在全文各处一致。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "全年累计移交档案120件。\n#移交\n全年累计移交档案⟦130件⟧，超过上年。",
            "馆藏档案总数达5.2万卷。\n馆藏档案总数⟦51000卷⟧。",
        ],
        right: &[
            "全年累计移交档案120件。\n全年累计移交档案120件，超过上年。",
            "全年累计移交档案120件。\n去年累计移交档案130件。",
            "共移交120件。\n共移交130件。",
            "馆藏档案总数达5.2万卷。\n馆藏档案总数52000卷。",
            "全年累计移交档案120余件。\n全年累计移交档案125件。",
        ],
    },
};

/// What is said of a whole, which has only one value.
const WHOLE: &[&str] = &["全年共", "累计", "总数", "总量", "总额", "总计", "总人数", "馆藏", "截至目前"];
/// Shorter words name nothing in particular, in characters.
const SHORTEST: usize = 6;

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    let mut known: BTreeMap<(&str, &str), (&Numeral, &Passage<'_>)> = BTreeMap::new();
    for passage in reading.sentences().filter(|passage| reading.is_body(passage.spot)) {
        for numeral in &passage.numerals {
            let Some(name) = indicator(passage, numeral) else { continue };
            let Some((first, at)) = known.get(&(name, numeral.unit.name)).copied() else {
                known.insert((name, numeral.unit.name), (numeral, passage));
                continue;
            };
            if numeral.exact() != first.exact() {
                let message = format!(
                    "“{name}”前面写的是{}，这里是{}，请核对。",
                    &at.plain[first.whole()],
                    &passage.plain[numeral.whole()]
                );
                found.say(passage, numeral.whole(), message);
            }
        }
    }
}

/// The words from the clause's beginning that say what is counted.
fn indicator<'a>(passage: &'a Passage<'_>, numeral: &Numeral) -> Option<&'a str> {
    if matches!(numeral.unit.name, "" | "年" | "月" | "日" | "号") || numeral.exact().is_none() {
        return None;
    }
    let words = &passage.plain[passage.clause_start(numeral.range.start)..numeral.range.start];
    let words = words.trim_end_matches(['达', '到', '为', '共', '约']);
    let named = words.chars().count() >= SHORTEST && words.chars().all(is_han);
    let whole = || WHOLE.iter().any(|word| words.contains(word));
    let compares = || ["比", "较", "增", "减", "超"].iter().any(|word| words.contains(word));
    (named && whole() && !compares()).then_some(words)
}
