//! A change to the library: rows, index and journal together, or nothing.

use crate::content::{Content, PieceId};
use crate::failure::NotSaved;
use crate::journal::{Entry, Journal};
use crate::pieces::{Pieces, put_together, take_apart};
use crate::rows::{DraftRow, Rows, VersionRow};
use crate::search::Index;
use crate::versions::Why;
use draft::{Draft, NotADraft};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};

/// A change under way. Dropped without [`Writing::commit`], nothing has happened.
pub(crate) struct Writing<'a> {
    transaction: Transaction<'a>,
    journal: &'a Journal,
    entry: Entry,
    index: Index,
}

impl<'a> Writing<'a> {
    /// Begins a change; other programs that write wait.
    pub(crate) fn begin(connection: &'a mut Connection, journal: &'a Journal) -> Result<Self, NotSaved> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let after = transaction.sequence()?;
        let entry = Entry { after, sequence: after, ..Entry::default() };
        Ok(Writing { transaction, journal, entry, index: Index::default() })
    }

    /// What is in the library by now.
    pub(crate) fn rows(&self) -> &Connection {
        &self.transaction
    }

    /// A draft's row, which must be there.
    pub(crate) fn draft_row(&self, id: i64) -> Result<DraftRow, NotSaved> {
        self.transaction.draft_row(id)?.ok_or(NotSaved::Gone)
    }

    /// A new draft's name.
    pub(crate) fn new_draft(&mut self, now_ms: i64) -> Result<DraftRow, NotSaved> {
        let mut row = DraftRow { created_at_ms: now_ms, ..DraftRow::default() };
        let last = "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'drafts'), 0), \
                    coalesce((SELECT max(id) FROM drafts), 0))";
        row.id = self.transaction.query_row(last, [], |row| row.get::<_, i64>(0))? + 1;
        row.sequence = self.count();
        self.transaction.put_draft(&row)?;
        Ok(row)
    }

    /// Gives a draft's row this content, and stores both.
    pub(crate) fn put(&mut self, row: &mut DraftRow, draft: &Draft, now_ms: i64) -> Result<(), NotSaved> {
        let content = self.share(row, take_apart(draft))?;
        self.put_content(row, &content, draft, now_ms)
    }

    /// The same of a content whose pieces are there.
    pub(crate) fn put_content(
        &mut self,
        row: &mut DraftRow,
        content: &Content,
        draft: &Draft,
        now_ms: i64,
    ) -> Result<(), NotSaved> {
        row.content = content.to_text();
        row.saved_at_ms = now_ms;
        row.describe(draft);
        self.index.put(&self.transaction, row.id, draft)?;
        self.put_row(row)
    }

    /// Stores a draft's row.
    pub(crate) fn put_row(&mut self, row: &mut DraftRow) -> Result<(), NotSaved> {
        row.sequence = self.count();
        self.transaction.put_draft(row)?;
        self.entry.drafts.retain(|known| known.id != row.id);
        self.entry.drafts.push(row.clone());
        Ok(())
    }

    /// Keeps what a draft's row holds as a version, unless the last version holds the same and none was asked for.
    pub(crate) fn keep_version(&mut self, row: &DraftRow, why: &Why, now_ms: i64) -> Result<(), NotSaved> {
        let same = self.transaction.last_version(row.id)?.is_some_and(|last| last.content == row.content);
        if same && !why.was_asked_for() {
            return Ok(());
        }
        let (why, name) = (why.tag().to_owned(), why.name());
        let version =
            VersionRow { why, name, content: row.content.clone(), at_ms: now_ms, ..VersionRow::default() };
        self.put_version(row.id, version)
    }

    /// Stores a version of a draft under a new name.
    pub(crate) fn put_version(&mut self, draft: i64, mut version: VersionRow) -> Result<(), NotSaved> {
        (version.draft, version.sequence) = (draft, self.count());
        let last = "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'versions'), 0), \
                    coalesce((SELECT max(id) FROM versions), 0))";
        version.id = self.transaction.query_row(last, [], |row| row.get::<_, i64>(0))? + 1;
        self.transaction.put_version(&version)?;
        self.entry.versions.push(version);
        Ok(())
    }

    /// Removes pieces of a draft that neither it nor a version needs: what was typed in between.
    pub(crate) fn tidy(&mut self, row: &DraftRow) -> Result<(), NotSaved> {
        let versions = self.transaction.version_rows(row.id)?;
        let contents = versions.iter().map(|version| version.content.as_str()).chain([row.content.as_str()]);
        let mut needed = BTreeSet::new();
        for content in contents {
            // What cannot be read may need anything.
            let Some(content) = Content::of_text(content) else { return Ok(()) };
            needed.extend(content.pieces());
        }
        let mut all = self.transaction.prepare_cached("SELECT id FROM pieces WHERE draft = ?1")?;
        let all: Vec<PieceId> = all.query_map([row.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let mut remove = self.transaction.prepare_cached("DELETE FROM pieces WHERE id = ?1")?;
        for id in all.into_iter().filter(|id| !needed.contains(id)) {
            remove.execute([id])?;
        }
        Ok(())
    }

    /// Everything is on the disk when this returns.
    pub(crate) fn commit(self) -> Result<(), NotSaved> {
        let Writing { transaction, journal, entry, index } = self;
        index.write(&transaction)?;
        transaction.execute("UPDATE counter SET sequence = ?1", [entry.sequence])?;
        journal.add(&entry)?;
        transaction.commit()?;
        Ok(())
    }

    /// Changes are ordered by count, since clocks are set back.
    fn count(&mut self) -> i64 {
        self.entry.sequence += 1;
        self.entry.sequence
    }

    /// The content of some pieces: those that the draft has already by their names, the others under new ones.
    fn share(&mut self, row: &DraftRow, pieces: Pieces) -> Result<Content, NotSaved> {
        let known = self.known(row)?;
        let mut share = |body: String| match known.get(&body) {
            Some(id) => Ok(*id),
            None => self.new_piece(row.id, body),
        };
        let frame = share(pieces.frame)?;
        let lists = pieces.lists.into_iter().map(|list| list.into_iter().map(&mut share).collect());
        Ok(Content { frame, lists: lists.collect::<Result<_, _>>()? })
    }

    /// Stores a piece under a new name.
    pub(crate) fn new_piece(&mut self, draft: i64, body: String) -> Result<PieceId, NotSaved> {
        let id = self.transaction.new_piece(draft, &body)?;
        self.entry.pieces.push((id, draft, body));
        Ok(id)
    }

    fn known(&self, row: &DraftRow) -> Result<BTreeMap<String, PieceId>, NotSaved> {
        let mut known = BTreeMap::new();
        for id in Content::of_text(&row.content).iter().flat_map(Content::pieces) {
            if let Some(body) = self.transaction.piece(id)? {
                known.insert(body, id);
            }
        }
        Ok(known)
    }
}

/// The draft of a stored content.
pub(crate) fn draft_of(connection: &Connection, content: &str) -> Result<Draft, Unread> {
    let content = Content::of_text(content).ok_or(Unread::Missing)?;
    let piece = |id: &PieceId| connection.piece(*id)?.ok_or(Unread::Missing);
    let list = |list: &Vec<PieceId>| list.iter().map(piece).collect::<Result<Vec<_>, _>>();
    let pieces = Pieces {
        frame: piece(&content.frame)?,
        lists: content.lists.iter().map(list).collect::<Result<_, _>>()?,
    };
    Ok(put_together(&pieces)?)
}

/// Why a content gives no draft.
#[derive(Debug)]
pub(crate) enum Unread {
    /// A piece is not there.
    Missing,
    /// What the pieces make is no draft.
    NotADraft(NotADraft),
    /// The store does not give it.
    Refused(rusqlite::Error),
}

impl From<rusqlite::Error> for Unread {
    fn from(error: rusqlite::Error) -> Unread {
        Unread::Refused(error)
    }
}

impl From<NotADraft> for Unread {
    fn from(why: NotADraft) -> Unread {
        Unread::NotADraft(why)
    }
}
