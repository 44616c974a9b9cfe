//! The library: drafts by id.

use crate::failure::{NotLoaded, NotSaved, Unavailable};
use crate::schema;
use draft::{Draft, Kind};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use std::path::Path;
use std::time::Duration;

/// A draft's name in its library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftId(pub i64);

/// The file that a draft was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name, without folders.
    pub name: String,
}

/// A draft as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name in the library.
    pub id: DraftId,
    /// 标题, in one line.
    pub title: String,
    /// 文种.
    pub kind: Kind,
    /// When it was last saved, in milliseconds since 1970, as the caller's clock said.
    pub saved_at_ms: i64,
}

/// An open library. Every change is on the disk when its call returns.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
}

/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(3);

impl Library {
    /// Opens the library at a path; makes it, and its folder, where there is none.
    pub fn open(path: &Path) -> Result<Library, Unavailable> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            let failed = |reason| Unavailable::Folder { folder: folder.to_owned(), reason };
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        let failed = |error| Unavailable::of(error, path.to_owned());
        let mut connection = Connection::open(path).map_err(failed)?;
        connection.busy_timeout(PATIENCE).map_err(failed)?;
        let found = schema::found(&connection).map_err(failed)?;
        match found {
            schema::Found::Foreign => return Err(Unavailable::NotALibrary { path: path.to_owned() }),
            schema::Found::Version(found) if found > schema::NEWEST => {
                return Err(Unavailable::Newer { found, known: schema::NEWEST });
            }
            schema::Found::Version(_) => {}
        }
        durable(&connection).map_err(failed)?;
        schema::migrate(&mut connection).map_err(failed)?;
        Ok(Library { connection })
    }

    /// Adds a draft.
    pub fn add(
        &mut self,
        draft: &Draft,
        source: Option<&SourceFile>,
        now_ms: i64,
    ) -> Result<DraftId, NotSaved> {
        let transaction = self.begin()?;
        let sequence = next_sequence(&transaction)?;
        let source = source.map(|source| source.name.as_str());
        transaction.execute(
            "INSERT INTO drafts (title, kind, json, source_name, created_at_ms, saved_at_ms, sequence) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)",
            params![title(draft), kind_name(draft.kind), draft::to_json(draft), source, now_ms, sequence],
        )?;
        let id = DraftId(transaction.last_insert_rowid());
        transaction.commit()?;
        Ok(id)
    }

    /// Saves a draft over what was saved of it before.
    pub fn save(&mut self, id: DraftId, draft: &Draft, now_ms: i64) -> Result<(), NotSaved> {
        let transaction = self.begin()?;
        let sequence = next_sequence(&transaction)?;
        let changed = transaction.execute(
            "UPDATE drafts SET title = ?2, kind = ?3, json = ?4, saved_at_ms = ?5, sequence = ?6 WHERE id = ?1",
            params![id.0, title(draft), kind_name(draft.kind), draft::to_json(draft), now_ms, sequence],
        )?;
        if changed == 0 {
            return Err(NotSaved::Gone);
        }
        transaction.commit()?;
        Ok(())
    }

    /// The draft as it was last saved.
    pub fn load(&self, id: DraftId) -> Result<Draft, NotLoaded> {
        let json: Option<String> = self
            .connection
            .query_row("SELECT json FROM drafts WHERE id = ?1", [id.0], |row| row.get(0))
            .optional()?;
        Ok(draft::from_json(&json.ok_or(NotLoaded::Gone)?)?)
    }

    /// The drafts last saved, the latest first.
    pub fn recent(&self, limit: u32) -> Result<Vec<Card>, NotLoaded> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, title, kind, saved_at_ms FROM drafts ORDER BY sequence DESC LIMIT ?1",
        )?;
        let card = |row: &rusqlite::Row<'_>| {
            let kind: String = row.get(2)?;
            Ok(Card {
                id: DraftId(row.get(0)?),
                title: row.get(1)?,
                kind: kind_of(&kind),
                saved_at_ms: row.get(3)?,
            })
        };
        let cards = query.query_map([limit], card)?.collect::<Result<_, _>>()?;
        Ok(cards)
    }

    fn begin(&mut self) -> Result<Transaction<'_>, rusqlite::Error> {
        self.connection.transaction_with_behavior(TransactionBehavior::Immediate)
    }
}

/// A commit is on the disk before it is confirmed.
fn durable(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)
}

/// Saves are ordered by count, since clocks are set back.
fn next_sequence(transaction: &Transaction<'_>) -> Result<i64, rusqlite::Error> {
    transaction.query_row("SELECT coalesce(max(sequence), 0) + 1 FROM drafts", [], |row| row.get(0))
}

fn title(draft: &Draft) -> String {
    draft.front.title.to_plain().replace('\n', "")
}

/// The name of a kind in the draft's own JSON.
fn kind_name(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn kind_of(name: &str) -> Kind {
    serde_json::from_value(name.into()).unwrap_or_default()
}
