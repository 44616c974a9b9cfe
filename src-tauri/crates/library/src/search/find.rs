//! Finding: the index names drafts that may have the words, their texts prove it.

use crate::card::{Card, card_of_row};
use crate::library::CARD;
use crate::search::fold::folded;
use crate::search::grams::{Area, of_word};
use crate::search::index::{Drafts, among, lines, with_all};
use crate::search::lines::Place;
use crate::search::query::{Found, Hit, Query};
use crate::search::snippet::{Snippet, best_line, snippet};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::ops::ControlFlow;

/// The drafts that have all words: those with all in the title first, then those with all in title and headings, then
/// the others; among equals the one that was saved last. A draft is read only when it is its turn: a search costs what
/// its hits cost, however many drafts there are.
pub(crate) fn find(connection: &Connection, query: &Query) -> Result<Found, rusqlite::Error> {
    let words = query.folded_words();
    let mut search = Search { connection, query, words: &words, passed: 0, found: Found::default() };
    let passing = passing(connection, query)?;
    if words.is_empty() {
        search.through(&passing)?;
        return Ok(search.found);
    }
    let ranked = ranked(connection, &words, &passing)?;
    let Ranked { titles, mut headings, others } = ranked;
    // What only seemed to have the words in its title goes on among those with headings, at its place.
    headings.extend(search.titles(&titles)?);
    headings.sort_unstable_by_key(|(turn, _)| *turn);
    let rest: Vec<i64> = headings.into_iter().chain(others).map(|(_, id)| id).collect();
    search.through(&rest)?;
    Ok(search.found)
}

/// Drafts that may have the words, each with its turn by the time of saving.
#[derive(Default)]
struct Ranked {
    titles: Vec<(usize, i64)>,
    headings: Vec<(usize, i64)>,
    others: Vec<(usize, i64)>,
}

fn ranked(connection: &Connection, words: &[String], passing: &[i64]) -> Result<Ranked, rusqlite::Error> {
    let with = |area| {
        let grams: Vec<_> = words.iter().flat_map(|word| of_word(area, word)).collect();
        with_all(connection, &grams)
    };
    let [titles, headings, anywhere]: [Drafts; 3] =
        [with(Area::Title)?, with(Area::Headings)?, with(Area::All)?];
    let mut ranked = Ranked::default();
    for (turn, id) in passing.iter().enumerate() {
        if !among(&anywhere, *id) {
            continue;
        }
        let rank = match () {
            () if among(&titles, *id) => &mut ranked.titles,
            () if among(&headings, *id) => &mut ranked.headings,
            () => &mut ranked.others,
        };
        rank.push((turn, *id));
    }
    Ok(ranked)
}

/// A page of hits that is being filled.
struct Search<'a> {
    connection: &'a Connection,
    query: &'a Query,
    words: &'a [String],
    passed: usize,
    found: Found,
}

impl Search<'_> {
    /// Takes those that have all words in their titles, and gives back the others.
    fn titles(&mut self, drafts: &[(usize, i64)]) -> Result<Vec<(usize, i64)>, rusqlite::Error> {
        let mut others = Vec::new();
        for (turn, id) in drafts {
            if self.found.more {
                break;
            }
            let Some(card) = card(self.connection, *id)? else { continue };
            let title = folded(&card.title);
            if !self.words.iter().all(|word| title.contains(word.as_str())) {
                others.push((*turn, *id));
            } else if self.one(card)?.is_break() {
                break;
            }
        }
        Ok(others)
    }

    /// Goes through drafts until the page is full.
    fn through(&mut self, drafts: &[i64]) -> Result<(), rusqlite::Error> {
        for id in drafts {
            if self.found.more {
                break;
            }
            if let Some(card) = card(self.connection, *id)?
                && self.one(card)?.is_break()
            {
                break;
            }
        }
        Ok(())
    }

    /// A draft whose turn it is; breaks where the page is full.
    fn one(&mut self, card: Card) -> Result<ControlFlow<()>, rusqlite::Error> {
        let Some((place, snippet)) = self.shown(&card)? else { return Ok(ControlFlow::Continue(())) };
        if self.passed < self.query.skip {
            self.passed += 1;
        } else if self.found.hits.len() == self.query.limit {
            self.found.more = true;
            return Ok(ControlFlow::Break(()));
        } else {
            self.found.hits.push(Hit { card, place, snippet });
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The best line of a draft; `None` where a word is not in it after all.
    fn shown(&self, card: &Card) -> Result<Option<(Place, Snippet)>, rusqlite::Error> {
        if self.words.is_empty() {
            return Ok(Some((Place::Title, snippet(&card.title, self.words))));
        }
        let Some(lines) = lines(self.connection, card.id.0)? else { return Ok(None) };
        Ok(best_line(&lines, self.words).map(|(place, line)| (place, snippet(line, self.words))))
    }
}

fn card(connection: &Connection, id: i64) -> Result<Option<Card>, rusqlite::Error> {
    let sql = format!("SELECT {CARD} FROM drafts WHERE id = ?1");
    let mut get = connection.prepare_cached(&sql)?;
    let mut rows = get.query([id])?;
    rows.next()?.map(card_of_row).transpose()
}

/// The drafts that pass the filters, the last saved first. Without filters only an index is read, not the drafts.
fn passing(connection: &Connection, query: &Query) -> Result<Vec<i64>, rusqlite::Error> {
    let filters = [
        ("kind", query.kind.map(|kind| Value::Text(crate::card::kind_name(kind)))),
        ("year", query.year.map(|year| Value::Integer(year.into()))),
        ("state", query.state.map(|state| Value::Text(state.name().to_owned()))),
        ("series", query.series.clone().map(Value::Text)),
    ];
    let mut sql = "SELECT id FROM drafts".to_owned();
    let mut values = Vec::new();
    for (column, value) in filters {
        if let Some(value) = value {
            sql += if values.is_empty() { " WHERE " } else { " AND " };
            sql += column;
            sql += " = ?";
            values.push(value);
        }
    }
    sql += " ORDER BY sequence DESC";
    let mut select = connection.prepare_cached(&sql)?;
    select.query_map(params_from_iter(values), |row| row.get(0))?.collect()
}
