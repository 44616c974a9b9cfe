//! `figures.growth`: 由100件增加到120件，增长25%.

use super::change::{Change, Way, changes, way};
use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "figures.growth",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "增减的幅度与写出的前后两个数相符，“翻一番”是两倍。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "馆藏由100件增加到120件，增长⟦25%⟧。",
            "馆藏由100件增加到200件，增长⟦200%⟧。",
            "差错由50件减少到40件，下降⟦10%⟧。",
            "馆藏由100件增加到150件，⟦翻了一番⟧。",
            "合格率由90%提高到95%，提高⟦6个百分点⟧。",
        ],
        right: &[
            "馆藏由100件增加到120件，增长20%。",
            "馆藏由300件增加到400件，增长33.3%。",
            "馆藏由100件增加到200件，翻了一番。",
            "合格率由90%提高到95%，提高5个百分点。",
            "馆藏由100件增加到120件，同比增长25%。",
            "馆藏由100件增加到300件，增加2倍。",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for change in changes(passage) {
        let (before, after) = (change.before.to_f64(), change.after.to_f64());
        let Some(said) = said(passage, &change).filter(|_| before > 0.0) else { continue };
        let due = match said.kind {
            Kind::Percent => (after - before).abs() / before * 100.0,
            Kind::Points => (after - before).abs(),
            Kind::Times => (after - before) / before,
            Kind::Doubled => after / before,
        };
        if (due - said.value).abs() > said.tolerance {
            let message = format!(
                "按前后两个数算是{}，这里写着“{}”，请核对。",
                said.kind.told(due),
                &passage.plain[said.range.clone()]
            );
            found.say(passage, said.range, message);
        }
    }
}

/// How much a text says that something changed.
struct Said {
    range: Range<usize>,
    kind: Kind,
    value: f64,
    tolerance: f64,
}

#[derive(Clone, Copy)]
enum Kind {
    Percent,
    Points,
    Times,
    Doubled,
}

impl Kind {
    fn told(self, value: f64) -> String {
        let short = format!("{value:.1}");
        let short = short.trim_end_matches('0').trim_end_matches('.');
        match self {
            Kind::Percent => format!("{short}%"),
            Kind::Points => format!("{short}个百分点"),
            Kind::Times => format!("增加{short}倍"),
            Kind::Doubled => format!("原来的{short}倍"),
        }
    }
}

/// What is said of a change in the clause after it.
fn said(passage: &Passage<'_>, change: &Change<'_>) -> Option<Said> {
    let end = change.to.end();
    let rest = passage.plain[end..].strip_prefix('，')?;
    let start = passage.plain.len() - rest.len();
    for (words, value) in [("翻了一番", 2.0), ("翻一番", 2.0), ("翻了两番", 4.0), ("翻两番", 4.0)]
    {
        if rest.starts_with(words) {
            let range = start..start + words.len();
            return Some(Said { range, kind: Kind::Doubled, value, tolerance: 0.1 });
        }
    }
    let (word, way) = way(rest)?;
    let number = start + word.len();
    let number = number + if passage.plain[number..].starts_with('了') { '了'.len_utf8() } else { 0 };
    let numeral = passage.numerals_in(&(number..passage.plain.len())).first()?;
    let exact = numeral.range.start == number && !numeral.unit.vague;
    let kind = match (numeral.unit.name, change.to.unit.name) {
        ("%", "%") => return None,
        ("%", _) => Kind::Percent,
        ("个百分点", "%") => Kind::Points,
        ("倍", _) if way == Way::Up => Kind::Times,
        _ => return None,
    };
    let tolerance = 10f64.powi(-i32::try_from(numeral.value.places()).unwrap_or(0));
    let tolerance = if matches!(kind, Kind::Points) { tolerance / 100.0 } else { tolerance };
    exact.then(|| Said { range: numeral.whole(), kind, value: numeral.value.to_f64(), tolerance })
}
