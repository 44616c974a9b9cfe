//! `nigao library search`, `list`, `series`, `label`: drafts found and filed.

use super::arguments::{Labelled, Wanted};
use super::{failed, open, time};
use crate::failure::Failure;
use crate::output::{print, print_json};
use ::library::{Card, DraftId, Hit, Keeper as _, Labels, Place, Query, State};
use draft::Kind;
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Printed {
    id: i64,
    title: String,
    kind: Kind,
    year: Option<i16>,
    issuer: String,
    series: String,
    state: &'static str,
    source: Option<String>,
    saved_at_ms: i64,
}

#[derive(Serialize)]
struct PrintedHit {
    draft: Printed,
    /// `title`, `heading`, `text` or `frame`.
    place: &'static str,
    block: Option<u64>,
    snippet: String,
    /// Where the words stand in it, in characters.
    marks: Vec<[usize; 2]>,
}

pub(crate) fn search(path: &Path, wanted: &Wanted) -> Result<(), Failure> {
    let query = query(path, wanted)?;
    let found = open(path)?.search(&query).map_err(|why| failed(path, why))?;
    if wanted.json {
        return print_json(&[found.hits.into_iter().map(printed_hit).collect::<Vec<_>>()]);
    }
    print(&found.hits.iter().map(lines).collect::<String>())?;
    if found.more {
        eprintln!("还有更多；用 --limit 多看一些");
    }
    Ok(())
}

fn query(path: &Path, wanted: &Wanted) -> Result<Query, Failure> {
    let kind = wanted.kind.as_deref().map(|name| kind(path, name)).transpose()?;
    let state = wanted.state.as_deref().map(|name| state(path, name)).transpose()?;
    let (year, series) = (wanted.year, wanted.series.clone());
    Ok(Query { words: wanted.words.join(" "), kind, year, state, series, skip: 0, limit: wanted.limit })
}

fn kind(path: &Path, name: &str) -> Result<Kind, Failure> {
    let known = Kind::ALL.iter().find(|kind| kind.chinese() == name);
    known.copied().ok_or_else(|| failed(path, format!("没有“{name}”这种文种，请用 通知、报告、总结 等")))
}

fn state(path: &Path, name: &str) -> Result<State, Failure> {
    State::of(name).ok_or_else(|| failed(path, format!("没有“{name}”这种状态，请用 起草、送审、退回、定稿")))
}

fn printed_hit(Hit { card, place, snippet }: Hit) -> PrintedHit {
    let characters = |byte: usize| snippet.text[..byte].chars().count();
    PrintedHit {
        draft: printed(card),
        place: match place {
            Place::Title => "title",
            Place::Heading(_) => "heading",
            Place::Text(_) => "text",
            Place::Frame => "frame",
        },
        block: place.block().map(|id| id.0),
        marks: snippet.marks.iter().map(|mark| [characters(mark.start), characters(mark.end)]).collect(),
        snippet: snippet.text,
    }
}

fn printed(card: Card) -> Printed {
    let Card { id, title, kind, year, issuer, series, state, source_name, saved_at_ms } = card;
    Printed {
        id: id.0,
        title,
        kind,
        year,
        issuer,
        series,
        state: state.chinese(),
        source: source_name,
        saved_at_ms,
    }
}

/// The draft, then the line that was found, its words in 【】.
fn lines(hit: &Hit) -> String {
    // Without words there is nothing to show of a draft but itself.
    if hit.snippet.marks.is_empty() {
        return line(&hit.card);
    }
    let mut text = hit.snippet.text.clone();
    for mark in hit.snippet.marks.iter().rev() {
        text.insert(mark.end, '】');
        text.insert(mark.start, '【');
    }
    format!("{}    {text}\n", line(&hit.card))
}

fn line(card: &Card) -> String {
    let title = if card.title.is_empty() { "（无标题）" } else { &card.title };
    format!("{:>5}  {}  {}  {title}\n", card.id.0, time::printed(card.saved_at_ms), card.state.chinese())
}

pub(crate) fn list(path: &Path, json: bool) -> Result<(), Failure> {
    let cards = open(path)?.recent(u32::MAX).map_err(|why| failed(path, why))?;
    if json {
        return print_json(&[cards.into_iter().map(printed).collect::<Vec<_>>()]);
    }
    print(&cards.iter().map(line).collect::<String>())
}

pub(crate) fn series(path: &Path, json: bool) -> Result<(), Failure> {
    let series = open(path)?.series(u32::MAX).map_err(|why| failed(path, why))?;
    if json {
        let printed =
            |(name, cards): (String, Vec<Card>)| (name, cards.into_iter().map(printed).collect::<Vec<_>>());
        return print_json(&[series.into_iter().map(printed).collect::<Vec<_>>()]);
    }
    let group = |(name, cards): &(String, Vec<Card>)| {
        format!("{name}\n{}", cards.iter().map(line).collect::<String>())
    };
    print(&series.iter().map(group).collect::<String>())
}

pub(crate) fn label(path: &Path, labelled: &Labelled) -> Result<(), Failure> {
    let state = labelled.state.as_deref().map(|name| state(path, name)).transpose()?;
    let Labelled { year, issuer, series, .. } = labelled;
    let mut library = open(path)?;
    let id = DraftId(labelled.draft);
    let labels = Labels { year: *year, issuer: issuer.clone(), series: series.clone() };
    // A state alone leaves the labels as they are.
    if state.is_none() || labels != Labels::default() {
        library.label(id, &labels).map_err(|why| failed(path, why))?;
    }
    state.map_or(Ok(()), |state| library.set_state(id, state).map_err(|why| failed(path, why)))
}
