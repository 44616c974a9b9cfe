//! The index: for each gram, the drafts that have it.

use crate::search::grams::{Gram, of_lines, visit};
use crate::search::lines::Lines;
use crate::search::shard::{DRAFTS, Shard};
use draft::Draft;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// Bits of a key that say which shard.
const SHARD_BITS: u32 = 16;

/// The drafts that have some grams, by shard.
pub(crate) type Drafts = BTreeMap<i64, Shard>;

/// Changes to the index, gathered so that each gram is written once.
#[derive(Debug, Default)]
pub(crate) struct Index {
    /// Key, draft within the shard, and whether it comes in.
    changes: Vec<(i64, u16, bool)>,
}

fn key(gram: Gram, shard: i64) -> i64 {
    gram.cast_signed() << SHARD_BITS | shard & ((1 << SHARD_BITS) - 1)
}

fn place(id: i64) -> (i64, u16) {
    (id / DRAFTS, u16::try_from(id % DRAFTS).unwrap_or(0))
}

impl Index {
    /// Stores a draft's text and notes what changes by it.
    pub(crate) fn put(
        &mut self,
        connection: &Connection,
        id: i64,
        draft: &Draft,
    ) -> Result<(), rusqlite::Error> {
        let new = Lines::of(draft);
        let old = lines(connection, id)?.unwrap_or_default();
        if new == old {
            return Ok(());
        }
        self.note(id, &old, &new);
        let mut put = connection.prepare_cached(
            "INSERT INTO texts (draft, plain, places) VALUES (?1, ?2, ?3) \
             ON CONFLICT (draft) DO UPDATE SET plain = ?2, places = ?3",
        )?;
        put.execute(params![id, new.plain, new.places_text()])?;
        Ok(())
    }

    /// Only lines that came or went are looked at closely: a key's save of a long draft must cost little.
    fn note(&mut self, id: i64, old: &Lines, new: &Lines) {
        let (before, after) = (old.distinct(), new.distinct());
        let came = of_lines(after.difference(&before).copied());
        let went = of_lines(before.difference(&after).copied());
        let mut stays = vec![false; went.len()];
        if !went.is_empty() {
            let mut stay = |gram| went.binary_search(&gram).map(|at| stays[at] = true).unwrap_or_default();
            for (area, line) in &after {
                visit(*area, line, &mut stay);
            }
        }
        let (shard, number) = place(id);
        let gone = went.iter().zip(stays).filter(|(_, stays)| !stays).map(|(gram, _)| (*gram, false));
        let come = came.into_iter().map(|gram| (gram, true));
        self.changes.extend(gone.chain(come).map(|(gram, comes)| (key(gram, shard), number, comes)));
    }

    /// Writes what was noted.
    pub(crate) fn write(mut self, connection: &Connection) -> Result<(), rusqlite::Error> {
        self.changes.sort_unstable();
        let mut get = connection.prepare_cached("SELECT drafts FROM grams WHERE key = ?1")?;
        let mut put =
            connection.prepare_cached("INSERT OR REPLACE INTO grams (key, drafts) VALUES (?1, ?2)")?;
        let mut remove = connection.prepare_cached("DELETE FROM grams WHERE key = ?1")?;
        for changes in self.changes.chunk_by(|one, next| one.0 == next.0) {
            let key = changes[0].0;
            let stored =
                get.query_row([key], |row| Ok(Shard::of_bytes(row.get_ref(0)?.as_blob()?))).optional()?;
            let mut shard = stored.unwrap_or(Shard::EMPTY);
            for (_, number, comes) in changes {
                if *comes { shard.insert(*number) } else { shard.remove(*number) }
            }
            if shard.is_empty() {
                remove.execute([key])?
            } else {
                put.execute(params![key, shard.to_bytes()])?
            };
        }
        Ok(())
    }
}

/// The stored text of a draft.
pub(crate) fn lines(connection: &Connection, id: i64) -> Result<Option<Lines>, rusqlite::Error> {
    let mut get = connection.prepare_cached("SELECT plain, places FROM texts WHERE draft = ?1")?;
    get.query_row([id], |row| Ok(Lines::stored(row.get(0)?, row.get_ref(1)?.as_str()?))).optional()
}

/// The drafts that have every one of some grams, at least one.
pub(crate) fn with_all(connection: &Connection, grams: &[Gram]) -> Result<Drafts, rusqlite::Error> {
    let mut found: Option<Drafts> = None;
    for gram in grams {
        let with = with_gram(connection, *gram)?;
        let kept = match found {
            None => with,
            Some(before) => both(before, &with),
        };
        if kept.is_empty() {
            return Ok(kept);
        }
        found = Some(kept);
    }
    Ok(found.unwrap_or_default())
}

fn with_gram(connection: &Connection, gram: Gram) -> Result<Drafts, rusqlite::Error> {
    let mut get = connection.prepare_cached("SELECT key, drafts FROM grams WHERE key BETWEEN ?1 AND ?2")?;
    let row = |row: &rusqlite::Row<'_>| {
        let key: i64 = row.get(0)?;
        Ok((key & ((1 << SHARD_BITS) - 1), Shard::of_bytes(row.get_ref(1)?.as_blob()?)))
    };
    get.query_map([key(gram, 0), key(gram, (1 << SHARD_BITS) - 1)], row)?.collect()
}

/// Those in both.
pub(crate) fn both(mut one: Drafts, other: &Drafts) -> Drafts {
    one.retain(|shard, drafts| {
        other.get(shard).is_some_and(|other| {
            drafts.keep(other);
            !drafts.is_empty()
        })
    });
    one
}

/// Whether a draft is among them.
pub(crate) fn among(drafts: &Drafts, id: i64) -> bool {
    let (shard, number) = place(id);
    drafts.get(&shard).is_some_and(|drafts| drafts.contains(number))
}

/// Makes the index anew from the drafts that are given.
pub(crate) fn rebuild(
    connection: &Connection,
    drafts: impl Iterator<Item = (i64, Draft)>,
) -> Result<(), rusqlite::Error> {
    /// Changes that are held in memory at a time, 24 bytes each.
    const AT_ONCE: usize = 1_000_000;
    connection.execute_batch("DELETE FROM grams; DELETE FROM texts;")?;
    let mut index = Index::default();
    for (id, draft) in drafts {
        index.put(connection, id, &draft)?;
        if index.changes.len() > AT_ONCE {
            std::mem::take(&mut index).write(connection)?;
        }
    }
    index.write(connection)
}
