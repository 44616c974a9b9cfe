//! `time.order`: 3月15日至3月10日.

use crate::reading::{Moment, Passage};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "time.order",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "起止时间前早后晚。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "⟦2026年3月15日至2026年3月10日⟧开展。",
            "⟦3月15日至10日⟧开展。",
            "⟦2026年至2024年⟧完成。",
            "⟦2026年5月—3月⟧完成。",
        ],
        right: &[
            "3月10日至15日开展。",
            "11月15日至次年3月10日开展。",
            "11月15日至3月15日供暖。",
            "2025年12月至2026年3月。",
        ],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.moments.windows(2) {
        let [first, last] = pair else { continue };
        if matches!(&passage.plain[first.range.end..last.range.start], "至" | "到" | "—" | "－" | "-" | "～")
            && is_back(first, last)
        {
            let at = first.range.start..last.range.end;
            let message = format!("“{}”的起止颠倒了。", &passage.plain[at.clone()]);
            found.say(passage, at, message);
        }
    }
    for (numeral, moment) in days(passage) {
        let at = moment.range.start..numeral;
        let message = format!("“{}”的起止颠倒了。", &passage.plain[at.clone()]);
        found.say(passage, at, message);
    }
}

/// Months without years may run into the next one.
fn is_back(first: &Moment, last: &Moment) -> bool {
    let year = last.year.or(first.year);
    match (first.year, year) {
        (Some(first_year), Some(year)) if first_year != year => first_year > year,
        (Some(_), Some(_)) => (first.month, first.day) > (last.month, last.day) && last.month.is_some(),
        _ => first.month == last.month && first.day.is_some() && last.day.is_some() && first.day > last.day,
    }
}

/// 3月15日至10日: the second day stands alone. Where it ends, and the moment before it.
fn days<'a>(passage: &'a Passage<'_>) -> impl Iterator<Item = (usize, &'a Moment)> {
    passage.numerals.iter().filter_map(|numeral| {
        let rest = passage.plain[numeral.range.end..].strip_prefix('日')?;
        let end = passage.plain.len() - rest.len();
        let moment = passage.moments.iter().rfind(|moment| moment.range.end < numeral.range.start)?;
        let linked =
            matches!(&passage.plain[moment.range.end..numeral.range.start], "至" | "—" | "－" | "-" | "～");
        let back = linked && moment.day.zip(numeral.count()).is_some_and(|(first, last)| first > last);
        back.then_some((end, moment))
    })
}
