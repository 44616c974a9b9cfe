//! The years that a draft speaks of: its own, the one it looks back on, and where it is to go.

use super::numeral::{Unit, years};
use super::scene::{Part, Scene, Standing, part_of, scenes};
use draft::{Draft, Spot};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// From one year to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// The year that the draft is of.
    pub from: i32,
    /// The year that it is to be of.
    pub to: i32,
}

/// The year that a draft is of, and what says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Source {
    /// The year.
    pub year: i32,
    /// What says so.
    pub said: Said,
}

/// What tells a draft's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Said {
    /// 标题.
    Title,
    /// 成文日期.
    Date,
    /// The year that its text names most often.
    Text,
}

/// The year that a draft is of: the first that its title names, else that of its date, else the one named most often.
pub fn source_year(draft: &Draft) -> Option<Source> {
    let scenes = scenes(draft);
    let first = |spot: Spot| {
        scenes.iter().filter(|scene| scene.spot == spot).find_map(|scene| open_years(scene).next())
    };
    let title = first(Spot::Title).map(|year| Source { year, said: Said::Title });
    let date = || first(Spot::Date).map(|year| Source { year, said: Said::Date });
    title.or_else(date).or_else(|| most_named(&scenes).map(|year| Source { year, said: Said::Text }))
}

/// Years outside names, spans left out.
fn open_years(scene: &Scene) -> impl Iterator<Item = i32> {
    let titled = scene.standing == Standing::Title;
    let open = years(&scene.text).into_iter().filter(move |year| {
        let span = |c: char| matches!(c, '-' | '—' | '–' | '～' | '~');
        let (before, after) = (&scene.text[..year.range.start], &scene.text[year.range.end..]);
        let in_span = before.ends_with(span)
            && before.trim_end_matches(span).ends_with(|c: char| c.is_ascii_digit())
            || after.starts_with(span)
                && after.trim_start_matches(span).starts_with(|c: char| c.is_ascii_digit());
        let told = matches!(year.unit, Unit::Year(_)) || titled;
        told && !in_span && !scene.is_closed(&year.range)
    });
    open.map(|year| year.value)
}

/// Of two that are named as often, the later.
fn most_named(scenes: &[Scene]) -> Option<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    scenes.iter().flat_map(open_years).for_each(|year| *counts.entry(year).or_default() += 1);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(year, _)| year)
}

/// What the rules measure years against.
pub(super) struct Frame {
    pub(super) from: i32,
    pub(super) to: i32,
    /// The year whose results the draft tells: its own, or the one before where a report at the beginning of a year
    /// looks back on that.
    pub(super) reviewed: i32,
}

impl Frame {
    pub(super) fn of(Span { from, to }: Span, scenes: &[Scene]) -> Frame {
        let before = from - 1;
        let reviewed = if looks_back(scenes, from) { before } else { from };
        Frame { from, to, reviewed }
    }

    /// Whether a year is the one that the draft looks back on, or comes after it.
    pub(super) fn is_own(&self, year: i32) -> bool {
        year >= self.reviewed
    }

    /// So many years later.
    pub(super) fn shift(&self) -> i32 {
        self.to - self.from
    }
}

/// Words of a heading under which the year before is told.
const BACK: &[&str] = &["过去一年", "过去的一年", "去年工作", "上年工作", "上一年工作"];

/// Whether a draft's results are those of the year before: a heading says so, or its text names that year more often.
fn looks_back(scenes: &[Scene], from: i32) -> bool {
    let titled = scenes.iter().filter(|scene| matches!(scene.standing, Standing::Title | Standing::Heading));
    let heads = |year: i32| {
        titled.clone().any(|scene| {
            part_of(&scene.text) == Some(Part::Results) && open_years(scene).any(|named| named == year)
        })
    };
    if heads(from) || heads(from - 1) {
        return !heads(from);
    }
    if titled.clone().any(|scene| BACK.iter().any(|words| scene.text.contains(words))) {
        return true;
    }
    let mut counts = (0, 0);
    for year in scenes.iter().filter(|scene| scene.standing == Standing::Body).flat_map(open_years) {
        counts.0 += usize::from(year == from - 1);
        counts.1 += usize::from(year == from);
    }
    counts.0 >= 3 && counts.0 > counts.1
}
