//! What a damaged file itself still has, taken row by row where backup and journal are both short.
//!
//! Pieces and versions are never changed and their names never given twice, and of a draft the row with the highest
//! count is the latest: so a row is what it says it is, wherever in the file it lies.

mod pages;
mod rows;

use crate::backup::beside;
use crate::card::kind_of;
use crate::content::{Content, PieceId};
use crate::pieces::take_apart;
use crate::rows::{DraftRow, Rows as _, VersionRow};
use crate::writing::draft_of;
use draft::{Draft, Text};
use pages::Pages;
use rows::{Found, rows_of};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::path::Path;

/// What came out of a damaged file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Salvaged {
    /// Drafts that neither the backup nor the journal had, or had older.
    pub(crate) drafts: usize,
    /// Titles of those of which a part is lost.
    pub(crate) short: Vec<String>,
}

/// Whether a file has drafts that can be taken out of it.
pub(crate) fn has_drafts(library: &Path) -> bool {
    let Some(pages) = open(library) else { return false };
    pages.numbers().any(|number| rows_of(&pages, number).iter().any(|row| matches!(row, Found::Draft(_))))
}

/// Puts into a library what a damaged file has beyond it.
pub(crate) fn salvage(library: &Path, into: &Connection) -> Result<Salvaged, rusqlite::Error> {
    let Some(pages) = open(library) else { return Ok(Salvaged::default()) };
    let (mut drafts, mut versions) = (BTreeMap::<i64, DraftRow>::new(), Vec::new());
    let mut put = into.prepare("INSERT OR IGNORE INTO pieces (id, draft, body) VALUES (?1, ?2, ?3)")?;
    for number in pages.numbers() {
        for row in rows_of(&pages, number) {
            match row {
                Found::Piece((id, draft, body)) => drop(put.execute(params![id, draft, body])?),
                Found::Version(version) => versions.push(version),
                Found::Draft(row) => {
                    let known = drafts.get(&row.id).map_or(0, |known| known.sequence);
                    if row.sequence > known {
                        drafts.insert(row.id, row);
                    }
                }
            }
        }
    }
    put_versions(into, &versions)?;
    let mut salvaged = Salvaged::default();
    for row in drafts.into_values() {
        put_draft(into, row, &mut salvaged)?;
    }
    let orphans = "DELETE FROM pieces WHERE draft NOT IN (SELECT id FROM drafts); \
                   DELETE FROM versions WHERE draft NOT IN (SELECT id FROM drafts); \
                   UPDATE counter SET sequence = max(sequence, (SELECT coalesce(max(sequence), 0) FROM drafts), \
                   (SELECT coalesce(max(sequence), 0) FROM versions));";
    into.execute_batch(orphans)?;
    Ok(salvaged)
}

fn open(library: &Path) -> Option<Pages> {
    let name = library.file_name().unwrap_or_default().to_string_lossy();
    Pages::open(library, &beside(library, &format!("{name}-wal")))
}

/// Those of which nothing is missing.
fn put_versions(into: &Connection, versions: &[VersionRow]) -> Result<(), rusqlite::Error> {
    for version in versions {
        if into.version_row(version.id)?.is_none() && draft_of(into, &version.content).is_ok() {
            into.put_version(version)?;
        }
    }
    Ok(())
}

/// A draft that is not there, or older: whole, else as its last version that is whole, else without what is lost.
fn put_draft(into: &Connection, mut row: DraftRow, salvaged: &mut Salvaged) -> Result<(), rusqlite::Error> {
    let there = into.draft_row(row.id)?;
    if there.as_ref().is_some_and(|there| there.sequence >= row.sequence) {
        return Ok(());
    }
    if draft_of(into, &row.content).is_err() {
        salvaged.short.push(row.title.clone());
        let last = into.last_version(row.id)?.map(|version| version.content);
        // What is there already is whole, if older.
        let left = if there.is_some() { None } else { last.or(left_of(into, &row)?) };
        let Some(content) = left else { return Ok(()) };
        row.content = content;
    }
    into.put_draft(&row)?;
    salvaged.drafts += 1;
    Ok(())
}

/// A draft's content without the pieces that are lost. Where its frame is, the title stands for it, and attachments
/// follow the text.
fn left_of(into: &Connection, row: &DraftRow) -> Result<Option<String>, rusqlite::Error> {
    let Some(Content { mut frame, lists }) = Content::of_text(&row.content) else { return Ok(None) };
    let there = |id: &PieceId| into.piece(*id).map(|body| body.is_some());
    let mut left = Vec::new();
    for list in lists {
        let mut kept = Vec::new();
        for id in list {
            if there(&id)? {
                kept.push(id);
            }
        }
        left.push(kept);
    }
    if !there(&frame)? {
        let mut plain = Draft { kind: kind_of(&row.kind), ..Draft::default() };
        plain.front.title = Text::plain(row.title.as_str());
        frame = into.new_piece(row.id, &take_apart(&plain).frame)?;
        let images = left.pop().unwrap_or_default();
        left = vec![left.concat(), images];
    }
    let text = Content { frame, lists: left }.to_text();
    Ok(draft_of(into, &text).is_ok().then_some(text))
}
