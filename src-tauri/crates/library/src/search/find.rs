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

/// The drafts that have all words: those with all in the title first, then those with all in title and headings, then
/// the others; among equals the one that was saved last.
pub(crate) fn find(connection: &Connection, query: &Query) -> Result<Found, rusqlite::Error> {
    let words = query.folded_words();
    let ranked = ranked(connection, query, &words)?;
    let mut found = Found::default();
    let mut passed = 0;
    for card in ranked {
        let Some((place, snippet)) = shown(connection, &card, &words)? else { continue };
        if passed < query.skip {
            passed += 1;
        } else if found.hits.len() == query.limit {
            found.more = true;
            break;
        } else {
            found.hits.push(Hit { card, place, snippet });
        }
    }
    Ok(found)
}

/// The best line of a draft; `None` where a word is not in it after all.
fn shown(
    connection: &Connection,
    card: &Card,
    words: &[String],
) -> Result<Option<(Place, Snippet)>, rusqlite::Error> {
    if words.is_empty() {
        return Ok(Some((Place::Title, snippet(&card.title, words))));
    }
    let Some(lines) = lines(connection, card.id.0)? else { return Ok(None) };
    Ok(best_line(&lines, words).map(|(place, line)| (place, snippet(line, words))))
}

/// Those that may have the words, the best first.
fn ranked(connection: &Connection, query: &Query, words: &[String]) -> Result<Vec<Card>, rusqlite::Error> {
    if words.is_empty() {
        return cards(connection, query, |_| true);
    }
    let with = |area| {
        let grams: Vec<_> = words.iter().flat_map(|word| of_word(area, word)).collect();
        with_all(connection, &grams)
    };
    let (anywhere, headings): (Drafts, Drafts) = (with(Area::All)?, with(Area::Headings)?);
    let mut found = cards(connection, query, |id| among(&anywhere, id))?;
    let rank = |card: &Card| {
        let title = folded(&card.title);
        match words.iter().all(|word| title.contains(word.as_str())) {
            true => 0,
            false if among(&headings, card.id.0) => 1,
            false => 2,
        }
    };
    // Stable: the last saved stays first among equals.
    found.sort_by_cached_key(rank);
    Ok(found)
}

/// The cards that pass the filters, the last saved first.
fn cards(
    connection: &Connection,
    query: &Query,
    wanted: impl Fn(i64) -> bool,
) -> Result<Vec<Card>, rusqlite::Error> {
    let filters = [
        ("kind", query.kind.map(|kind| Value::Text(crate::card::kind_name(kind)))),
        ("year", query.year.map(|year| Value::Integer(year.into()))),
        ("state", query.state.map(|state| Value::Text(state.name().to_owned()))),
        ("series", query.series.clone().map(Value::Text)),
    ];
    let mut sql = format!("SELECT {CARD} FROM drafts");
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
    let mut rows = select.query(params_from_iter(values))?;
    let mut cards = Vec::new();
    while let Some(row) = rows.next()? {
        if wanted(row.get(0)?) {
            cards.push(card_of_row(row)?);
        }
    }
    Ok(cards)
}
