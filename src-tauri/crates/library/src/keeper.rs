//! The verbs of a library, whoever keeps it: `SQLite` on the clerk's machine today; an office's shared database could
//! stand behind the same ones.

use crate::card::{Card, DraftId, SourceFile, State};
use crate::failure::{NotLoaded, NotSaved};
use crate::labels::Labels;
use crate::search::{Found, Query};
use crate::versions::{Version, VersionId, Why};
use draft::Draft;

/// What keeps drafts. A change is durable when its call returns. Times come from the caller, in milliseconds since
/// 1970, and order nothing.
pub trait Keeper {
    /// Adds a draft, with a first version.
    fn add(&mut self, draft: &Draft, source: Option<&SourceFile>, now_ms: i64) -> Result<DraftId, NotSaved>;

    /// Saves a draft over what was saved of it before; of each hour of editing a version stays.
    fn save(&mut self, id: DraftId, draft: &Draft, now_ms: i64) -> Result<(), NotSaved>;

    /// Keeps what can be undone in a draft as this program last saved or loaded it: notes that mean something to the
    /// window alone. They may be lost at any time, and are given back only while the draft is the same.
    fn keep_undo(&mut self, id: DraftId, steps: &str) -> Result<(), NotSaved>;

    /// What can be undone in a draft as it is.
    fn undo(&self, id: DraftId) -> Result<Option<String>, NotLoaded>;

    /// The draft as it was last saved.
    fn load(&self, id: DraftId) -> Result<Draft, NotLoaded>;

    /// What lists show of a draft.
    fn card(&self, id: DraftId) -> Result<Card, NotLoaded>;

    /// The drafts last saved, the latest first.
    fn recent(&self, limit: u32) -> Result<Vec<Card>, NotLoaded>;

    /// Drafts that have some words and pass filters, the best first.
    fn search(&self, query: &Query) -> Result<Found, NotLoaded>;

    /// The labels of a draft that were set by hand.
    fn labels(&self, id: DraftId) -> Result<Labels, NotLoaded>;

    /// Sets a draft's labels by hand.
    fn label(&mut self, id: DraftId, labels: &Labels) -> Result<(), NotSaved>;

    /// Says how far a draft is.
    fn set_state(&mut self, id: DraftId, state: State) -> Result<(), NotSaved>;

    /// Keeps a draft as it was last saved as a version. Nothing is added where the last version is the same, unless
    /// the clerk asked for it.
    fn keep_version(&mut self, id: DraftId, why: &Why, now_ms: i64) -> Result<(), NotSaved>;

    /// The versions of a draft, the newest first.
    fn versions(&self, id: DraftId) -> Result<Vec<Version>, NotLoaded>;

    /// The draft as a version has it.
    fn version(&self, id: VersionId) -> Result<Draft, NotLoaded>;

    /// Makes a version the draft again. What it takes the place of stays as a version.
    fn restore(&mut self, id: VersionId, now_ms: i64) -> Result<DraftId, NotSaved>;
}
