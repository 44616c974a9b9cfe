//! The library: drafts by id.

use crate::card::{Card, DraftId, SourceFile, State, card_of_row};
use crate::failure::{NotLoaded, NotSaved};
use crate::identity::Identity;
use crate::journal::Journal;
use crate::keeper::Keeper;
use crate::labels::Labels;
use crate::opening::Access;
use crate::rows::{DraftRow, Rows};
use crate::search::{self, Found, Query};
use crate::undo;
use crate::versions::{Version, VersionId, Why, is_due};
use crate::writing::{Writing, draft_of};
use draft::Draft;
use rusqlite::{Connection, OptionalExtension};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The columns of a card.
pub(crate) const CARD: &str = "id, title, kind, year, issuer, series, state, source_name, saved_at_ms";

/// An open library. Every change is on the disk when its call returns.
#[derive(Debug)]
pub struct Library {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) journal: Journal,
    pub(crate) access: Access,
    pub(crate) identity: Identity,
    pub(crate) logs: [Identity; 2],
    /// Where copies go since another file lies at its path.
    pub(crate) rescued: Option<PathBuf>,
    /// The contents that this program has seen or written; another one there was written by another program.
    pub(crate) seen: RefCell<BTreeMap<i64, String>>,
}

/// A draft that comes in with others.
#[derive(Clone, Debug)]
pub struct New {
    /// The draft.
    pub draft: Draft,
    /// The file that it was made from.
    pub source: Option<SourceFile>,
}

impl Library {
    /// Where its file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can be written, and why not.
    pub fn access(&self) -> Access {
        self.access
    }

    /// How many drafts there are.
    pub fn count(&self) -> Result<usize, NotLoaded> {
        let count: i64 = self.connection.query_row("SELECT count(*) FROM drafts", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Adds several drafts in one change: all or none.
    pub fn add_all(&mut self, news: &[New], now_ms: i64) -> Result<Vec<DraftId>, NotSaved> {
        let mut writing = self.write()?;
        let mut rows = Vec::with_capacity(news.len());
        for new in news {
            let mut row = writing.new_draft(now_ms)?;
            State::default().name().clone_into(&mut row.state);
            if let Some(source) = &new.source {
                row.source_name = Some(source.name.clone());
                row.source_digest.clone_from(&source.digest);
            }
            writing.put(&mut row, &new.draft, now_ms)?;
            writing.keep_version(&row, &Why::Import, now_ms)?;
            rows.push(row);
        }
        writing.commit()?;
        self.settle()?;
        Ok(rows.into_iter().map(|row| self.remember(row)).collect())
    }

    /// The draft that was made from a file with this digest, the first of several.
    pub fn made_from(&self, digest: &str) -> Result<Option<DraftId>, NotLoaded> {
        let mut get =
            self.connection.prepare_cached("SELECT min(id) FROM drafts WHERE source_digest = ?1")?;
        let id: Option<i64> = get.query_row([digest], |row| row.get(0)).optional()?.flatten();
        Ok(id.map(DraftId))
    }

    /// The version that went out for sign-off in a file: known by its mark, else by the digest of its bytes; the last
    /// of several.
    pub fn sent_in(&self, mark: Option<&str>, digest: &str) -> Result<Option<Version>, NotLoaded> {
        let sent = self.connection.versions_kept_for(Why::SENT)?.into_iter().map(Version::from);
        Ok(sent.into_iter().find(|version| match &version.why {
            Why::SentForSignOff(sent) => mark.map_or(sent.digest == digest, |mark| sent.mark == mark),
            _ => false,
        }))
    }

    /// The digests of all files that drafts were made from.
    pub(crate) fn digests(&self) -> Result<BTreeSet<String>, rusqlite::Error> {
        let sql = "SELECT source_digest FROM drafts WHERE source_digest IS NOT NULL";
        self.connection.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
    }

    /// Series with at least two drafts, each with its drafts from the latest year to the first; the series whose draft
    /// was saved last comes first.
    pub fn series(&self, limit: u32) -> Result<Vec<(String, Vec<Card>)>, NotLoaded> {
        let sql = format!(
            "SELECT {CARD} FROM (SELECT series AS name, max(sequence) AS last FROM drafts WHERE series <> '' \
             GROUP BY series HAVING count(*) > 1 ORDER BY last DESC LIMIT ?1) CROSS JOIN drafts ON series = name \
             ORDER BY last DESC, year DESC, sequence DESC"
        );
        let mut select = self.connection.prepare_cached(&sql)?;
        let cards: Vec<Card> = select.query_map([limit], card_of_row)?.collect::<Result<_, _>>()?;
        let groups = cards.chunk_by(|one, next| one.series == next.series);
        Ok(groups.map(|group| (group[0].series.clone(), group.to_vec())).collect())
    }

    /// The drafts of one series, from the latest year to the first.
    pub fn in_series(&self, name: &str) -> Result<Vec<Card>, NotLoaded> {
        let sql = format!("SELECT {CARD} FROM drafts WHERE series = ?1 ORDER BY year DESC, sequence DESC");
        let mut select = self.connection.prepare_cached(&sql)?;
        Ok(select.query_map([name], card_of_row)?.collect::<Result<_, _>>()?)
    }

    /// The years that drafts are of, the latest first.
    pub fn years(&self) -> Result<Vec<i16>, NotLoaded> {
        let sql = "SELECT DISTINCT year FROM drafts WHERE year IS NOT NULL ORDER BY year DESC";
        let mut select = self.connection.prepare_cached(sql)?;
        Ok(select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// Begins a change; [`Library::settle`] ends it.
    pub(crate) fn write(&mut self) -> Result<Writing<'_>, NotSaved> {
        self.ready()?;
        Writing::begin(&mut self.connection, &self.journal)
    }

    /// Whether something may be written.
    fn ready(&mut self) -> Result<(), NotSaved> {
        self.access.refusal().map_or(Ok(()), Err)?;
        self.notice_replaced();
        Ok(())
    }

    fn remember(&self, row: DraftRow) -> DraftId {
        self.seen.borrow_mut().insert(row.id, row.content);
        DraftId(row.id)
    }

    fn known(&self, id: DraftId) -> Option<String> {
        self.seen.borrow().get(&id.0).cloned()
    }

    fn row(&self, id: DraftId) -> Result<DraftRow, NotLoaded> {
        self.connection.draft_row(id.0)?.ok_or(NotLoaded::Gone)
    }
}

impl Keeper for Library {
    fn add(&mut self, draft: &Draft, source: Option<&SourceFile>, now_ms: i64) -> Result<DraftId, NotSaved> {
        let new = New { draft: draft.clone(), source: source.cloned() };
        self.add_all(&[new], now_ms)?.first().copied().ok_or(NotSaved::Gone)
    }

    fn save(&mut self, id: DraftId, draft: &Draft, now_ms: i64) -> Result<(), NotSaved> {
        let known = self.known(id);
        let mut writing = self.write()?;
        let mut row = writing.draft_row(id.0)?;
        if known.is_some_and(|known| known != row.content) {
            writing.keep_version(&row, &Why::OtherProgram, now_ms)?;
        } else if is_due(writing.rows().last_version(id.0)?.as_ref(), now_ms) {
            writing.keep_version(&row, &Why::Hourly, now_ms)?;
            writing.tidy(&row)?;
        }
        writing.put(&mut row, draft, now_ms)?;
        writing.commit()?;
        self.remember(row);
        self.settle()
    }

    fn keep_undo(&mut self, id: DraftId, steps: &str) -> Result<(), NotSaved> {
        self.ready()?;
        let Some(content) = self.known(id) else { return Err(NotSaved::Gone) };
        Ok(undo::keep(&self.connection, (id.0, &content), steps)?)
    }

    fn undo(&self, id: DraftId) -> Result<Option<String>, NotLoaded> {
        Ok(undo::of(&self.connection, id.0)?)
    }

    fn load(&self, id: DraftId) -> Result<Draft, NotLoaded> {
        let row = self.row(id)?;
        let draft = draft_of(&self.connection, &row.content)?;
        self.remember(row);
        Ok(draft)
    }

    fn card(&self, id: DraftId) -> Result<Card, NotLoaded> {
        let sql = format!("SELECT {CARD} FROM drafts WHERE id = ?1");
        let card = self.connection.prepare_cached(&sql)?.query_row([id.0], card_of_row).optional()?;
        card.ok_or(NotLoaded::Gone)
    }

    fn recent(&self, limit: u32) -> Result<Vec<Card>, NotLoaded> {
        let sql = format!("SELECT {CARD} FROM drafts ORDER BY sequence DESC LIMIT ?1");
        let mut select = self.connection.prepare_cached(&sql)?;
        Ok(select.query_map([limit], card_of_row)?.collect::<Result<_, _>>()?)
    }

    fn search(&self, query: &Query) -> Result<Found, NotLoaded> {
        Ok(search::find(&self.connection, query)?)
    }

    fn labels(&self, id: DraftId) -> Result<Labels, NotLoaded> {
        let DraftRow { own_year: year, own_issuer: issuer, own_series: series, .. } = self.row(id)?;
        Ok(Labels { year, issuer, series })
    }

    fn label(&mut self, id: DraftId, labels: &Labels) -> Result<(), NotSaved> {
        let mut writing = self.write()?;
        let mut row = writing.draft_row(id.0)?;
        row.own_year = labels.year;
        row.own_issuer.clone_from(&labels.issuer);
        row.own_series.clone_from(&labels.series);
        // What is no draft that this program reads keeps the labels that it had.
        if let Ok(draft) = draft_of(writing.rows(), &row.content) {
            row.describe(&draft);
        }
        writing.put_row(&mut row)?;
        writing.commit()?;
        self.settle()
    }

    fn set_state(&mut self, id: DraftId, state: State) -> Result<(), NotSaved> {
        let mut writing = self.write()?;
        let mut row = writing.draft_row(id.0)?;
        state.name().clone_into(&mut row.state);
        writing.put_row(&mut row)?;
        writing.commit()?;
        self.settle()
    }

    fn keep_version(&mut self, id: DraftId, why: &Why, now_ms: i64) -> Result<(), NotSaved> {
        let mut writing = self.write()?;
        let row = writing.draft_row(id.0)?;
        writing.keep_version(&row, why, now_ms)?;
        writing.commit()?;
        self.settle()
    }

    fn versions(&self, id: DraftId) -> Result<Vec<Version>, NotLoaded> {
        self.row(id)?;
        Ok(self.connection.version_rows(id.0)?.into_iter().map(Version::from).collect())
    }

    fn version(&self, id: VersionId) -> Result<Draft, NotLoaded> {
        let version = self.connection.version_row(id.0)?.ok_or(NotLoaded::NoVersion)?;
        Ok(draft_of(&self.connection, &version.content)?)
    }

    fn restore(&mut self, id: VersionId, now_ms: i64) -> Result<DraftId, NotSaved> {
        let mut writing = self.write()?;
        let version = writing.rows().version_row(id.0)?.ok_or(NotSaved::NoVersion)?;
        let mut row = writing.draft_row(version.draft)?;
        let draft = draft_of(writing.rows(), &version.content).map_err(|_| NotSaved::NoVersion)?;
        writing.keep_version(&row, &Why::BeforeRestore, now_ms)?;
        let content = crate::content::Content::of_text(&version.content).ok_or(NotSaved::NoVersion)?;
        writing.put_content(&mut row, &content, &draft, now_ms)?;
        writing.keep_version(&row, &Why::Restored, now_ms)?;
        writing.commit()?;
        self.settle()?;
        Ok(self.remember(row))
    }
}

/// Makes the index anew. A draft that cannot be read is not found by its words, but is there.
pub(crate) fn index_anew(connection: &Connection) -> Result<(), rusqlite::Error> {
    let rows = connection.draft_rows()?;
    let drafts = rows.iter().filter_map(|row| Some((row.id, draft_of(connection, &row.content).ok()?)));
    search::rebuild(connection, drafts)
}
