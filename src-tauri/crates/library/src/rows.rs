//! Rows as they stand in the tables and, as JSON, in the journal.

use crate::card::kind_name;
use crate::content::{Content, PieceId};
use crate::labels;
use crate::pieces::Pieces;
use draft::Draft;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// A draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DraftRow {
    pub(crate) id: i64,
    pub(crate) title: String,
    pub(crate) kind: String,
    pub(crate) year: Option<i16>,
    pub(crate) issuer: String,
    pub(crate) series: String,
    pub(crate) own_year: Option<i16>,
    pub(crate) own_issuer: Option<String>,
    pub(crate) own_series: Option<String>,
    pub(crate) state: String,
    pub(crate) source_name: Option<String>,
    pub(crate) source_digest: Option<String>,
    pub(crate) content: String,
    pub(crate) created_at_ms: i64,
    pub(crate) saved_at_ms: i64,
    pub(crate) sequence: i64,
}

/// A version of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VersionRow {
    pub(crate) id: i64,
    pub(crate) draft: i64,
    pub(crate) why: String,
    pub(crate) name: String,
    pub(crate) content: String,
    pub(crate) at_ms: i64,
    pub(crate) sequence: i64,
}

/// A piece of a draft: name, draft, JSON.
pub(crate) type PieceRow = (PieceId, i64, String);

const DRAFT: &str = "id, title, kind, year, issuer, series, own_year, own_issuer, own_series, state, source_name, \
                     source_digest, content, created_at_ms, saved_at_ms, sequence";

const VERSION: &str = "id, draft, why, name, content, at_ms, sequence";

impl DraftRow {
    /// Takes title, kind and labels from a draft; labels set by hand stay.
    pub(crate) fn describe(&mut self, draft: &Draft) {
        let seen = labels::seen(draft);
        self.title = seen.title;
        self.kind = kind_name(draft.kind);
        self.year = self.own_year.or(seen.year);
        self.issuer = self.own_issuer.clone().unwrap_or(seen.issuer);
        self.series = self.own_series.clone().unwrap_or(seen.series);
    }

    fn of(row: &Row<'_>) -> Result<DraftRow, rusqlite::Error> {
        Ok(DraftRow {
            id: row.get(0)?,
            title: row.get(1)?,
            kind: row.get(2)?,
            year: row.get(3)?,
            issuer: row.get(4)?,
            series: row.get(5)?,
            own_year: row.get(6)?,
            own_issuer: row.get(7)?,
            own_series: row.get(8)?,
            state: row.get(9)?,
            source_name: row.get(10)?,
            source_digest: row.get(11)?,
            content: row.get(12)?,
            created_at_ms: row.get(13)?,
            saved_at_ms: row.get(14)?,
            sequence: row.get(15)?,
        })
    }
}

impl VersionRow {
    fn of(row: &Row<'_>) -> Result<VersionRow, rusqlite::Error> {
        Ok(VersionRow {
            id: row.get(0)?,
            draft: row.get(1)?,
            why: row.get(2)?,
            name: row.get(3)?,
            content: row.get(4)?,
            at_ms: row.get(5)?,
            sequence: row.get(6)?,
        })
    }
}

/// Rows of a library, in and out. What is put takes the place of the row of the same name.
pub(crate) trait Rows {
    fn put_draft(&self, row: &DraftRow) -> Result<(), rusqlite::Error>;
    fn put_version(&self, row: &VersionRow) -> Result<(), rusqlite::Error>;
    fn put_piece(&self, row: &PieceRow) -> Result<(), rusqlite::Error>;
    /// A piece under a new name.
    fn new_piece(&self, draft: i64, body: &str) -> Result<PieceId, rusqlite::Error>;
    /// Pieces under new names.
    fn new_pieces(&self, draft: i64, pieces: &Pieces) -> Result<Content, rusqlite::Error>;
    fn draft_row(&self, id: i64) -> Result<Option<DraftRow>, rusqlite::Error>;
    /// All of them, by name.
    fn draft_rows(&self) -> Result<Vec<DraftRow>, rusqlite::Error>;
    fn version_row(&self, id: i64) -> Result<Option<VersionRow>, rusqlite::Error>;
    /// The versions of a draft, the newest first.
    fn version_rows(&self, draft: i64) -> Result<Vec<VersionRow>, rusqlite::Error>;
    /// The versions of any draft kept for one reason, the newest first.
    fn versions_kept_for(&self, why: &str) -> Result<Vec<VersionRow>, rusqlite::Error>;
    fn last_version(&self, draft: i64) -> Result<Option<VersionRow>, rusqlite::Error>;
    fn piece(&self, id: PieceId) -> Result<Option<String>, rusqlite::Error>;
    /// The count of the last change.
    fn sequence(&self) -> Result<i64, rusqlite::Error>;
}

impl Rows for Connection {
    fn put_draft(&self, row: &DraftRow) -> Result<(), rusqlite::Error> {
        // Not REPLACE: that would take away the row that pieces and versions refer to.
        let sql = format!(
            "INSERT INTO drafts ({DRAFT}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) \
             ON CONFLICT (id) DO UPDATE SET title = ?2, kind = ?3, year = ?4, issuer = ?5, series = ?6, own_year = ?7, \
             own_issuer = ?8, own_series = ?9, state = ?10, source_name = ?11, source_digest = ?12, content = ?13, \
             created_at_ms = ?14, saved_at_ms = ?15, sequence = ?16"
        );
        self.prepare_cached(&sql)?.execute(params![
            row.id,
            row.title,
            row.kind,
            row.year,
            row.issuer,
            row.series,
            row.own_year,
            row.own_issuer,
            row.own_series,
            row.state,
            row.source_name,
            row.source_digest,
            row.content,
            row.created_at_ms,
            row.saved_at_ms,
            row.sequence
        ])?;
        Ok(())
    }

    fn put_version(&self, row: &VersionRow) -> Result<(), rusqlite::Error> {
        let sql = format!("INSERT OR REPLACE INTO versions ({VERSION}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        self.prepare_cached(&sql)?.execute(params![
            row.id,
            row.draft,
            row.why,
            row.name,
            row.content,
            row.at_ms,
            row.sequence
        ])?;
        Ok(())
    }

    fn put_piece(&self, (id, draft, body): &PieceRow) -> Result<(), rusqlite::Error> {
        let mut put =
            self.prepare_cached("INSERT OR REPLACE INTO pieces (id, draft, body) VALUES (?1, ?2, ?3)")?;
        put.execute(params![id, draft, body])?;
        Ok(())
    }

    fn new_piece(&self, draft: i64, body: &str) -> Result<PieceId, rusqlite::Error> {
        self.prepare_cached("INSERT INTO pieces (draft, body) VALUES (?1, ?2)")?.insert(params![draft, body])
    }

    fn new_pieces(&self, draft: i64, pieces: &Pieces) -> Result<Content, rusqlite::Error> {
        let frame = self.new_piece(draft, &pieces.frame)?;
        let list = |list: &Vec<String>| list.iter().map(|body| self.new_piece(draft, body)).collect();
        Ok(Content { frame, lists: pieces.lists.iter().map(list).collect::<Result<_, _>>()? })
    }

    fn draft_row(&self, id: i64) -> Result<Option<DraftRow>, rusqlite::Error> {
        let sql = format!("SELECT {DRAFT} FROM drafts WHERE id = ?1");
        self.prepare_cached(&sql)?.query_row([id], DraftRow::of).optional()
    }

    fn draft_rows(&self) -> Result<Vec<DraftRow>, rusqlite::Error> {
        let sql = format!("SELECT {DRAFT} FROM drafts ORDER BY id");
        self.prepare_cached(&sql)?.query_map([], DraftRow::of)?.collect()
    }

    fn version_row(&self, id: i64) -> Result<Option<VersionRow>, rusqlite::Error> {
        let sql = format!("SELECT {VERSION} FROM versions WHERE id = ?1");
        self.prepare_cached(&sql)?.query_row([id], VersionRow::of).optional()
    }

    fn version_rows(&self, draft: i64) -> Result<Vec<VersionRow>, rusqlite::Error> {
        let sql = format!("SELECT {VERSION} FROM versions WHERE draft = ?1 ORDER BY sequence DESC, id DESC");
        self.prepare_cached(&sql)?.query_map([draft], VersionRow::of)?.collect()
    }

    fn versions_kept_for(&self, why: &str) -> Result<Vec<VersionRow>, rusqlite::Error> {
        let sql = format!("SELECT {VERSION} FROM versions WHERE why = ?1 ORDER BY sequence DESC, id DESC");
        self.prepare_cached(&sql)?.query_map([why], VersionRow::of)?.collect()
    }

    fn last_version(&self, draft: i64) -> Result<Option<VersionRow>, rusqlite::Error> {
        let sql = format!(
            "SELECT {VERSION} FROM versions WHERE draft = ?1 ORDER BY sequence DESC, id DESC LIMIT 1"
        );
        self.prepare_cached(&sql)?.query_row([draft], VersionRow::of).optional()
    }

    fn piece(&self, id: PieceId) -> Result<Option<String>, rusqlite::Error> {
        let mut get = self.prepare_cached("SELECT body FROM pieces WHERE id = ?1")?;
        get.query_row([id], |row| row.get(0)).optional()
    }

    fn sequence(&self) -> Result<i64, rusqlite::Error> {
        self.query_row("SELECT sequence FROM counter", [], |row| row.get(0))
    }
}
