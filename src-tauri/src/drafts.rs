//! Drafts that are open, each with its revision.

use crate::analysis::analysis;
use crate::answers::{Analysis, Opened, Reanalysis};
use crate::failure::Failure;
use check::{Memory, Words};
use draft::{BlockId, Draft, Edit, apply};
use library::DraftId;
use std::collections::{BTreeMap, BTreeSet};

/// Open drafts, by their names in the library. What was opened stays, so that nothing that is still on its way
/// from the window is lost when the clerk goes home.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    open: BTreeMap<DraftId, Open>,
    /// The office's own list, which every draft is read with.
    words: Words,
}

#[derive(Debug)]
struct Open {
    draft: Draft,
    /// Counts the edits.
    revision: u64,
    /// The revision that is on the disk, and since when.
    saved: (u64, i64),
    /// What can be undone, and at which revision.
    undo: Option<(u64, String)>,
    /// What was found in it, so that only what changes is read again.
    memory: Memory,
    /// What the window knows of it.
    told: Analysis,
}

/// A draft to be saved as it was at a revision.
pub(crate) struct Unsaved {
    pub(crate) id: DraftId,
    pub(crate) revision: u64,
    pub(crate) draft: Draft,
}

impl Drafts {
    /// From now on drafts are read with these words.
    pub(crate) fn read_with(&mut self, words: Words) {
        self.words = words;
    }

    /// Opens a draft as it was saved, unless it is open: then as it is, with what the window was told of it last. Only an
    /// answer to an edit may tell something else, since it says what is different.
    pub(crate) fn open(&mut self, id: DraftId, draft: Draft, saved_at: i64) -> Opened {
        let words = &self.words;
        let open = self.open.entry(id).or_insert_with(|| Open::new(draft, saved_at, words));
        Opened {
            id: id.0,
            draft: open.draft.clone(),
            revision: open.revision,
            analysis: Analysis { saved_at: open.saved_now(), ..open.told.clone() },
            undo: open.undo_now().map(str::to_owned),
        }
    }

    /// Notes what can be undone at a revision of an open draft.
    pub(crate) fn note_undo(&mut self, id: DraftId, revision: u64, steps: String) {
        if let Some(open) = self.open.get_mut(&id) {
            open.undo = Some((revision, steps));
        }
    }

    /// What can be undone, where the draft as it is now is on the disk.
    pub(crate) fn saved_undo(&self, id: DraftId) -> Option<&str> {
        self.open.get(&id).filter(|open| open.saved.0 == open.revision)?.undo_now()
    }

    /// Forgets a draft: it is opened anew. What was not saved of it is lost.
    pub(crate) fn close(&mut self, id: DraftId) {
        self.open.remove(&id);
    }

    /// A draft, where it is open.
    pub(crate) fn get(&self, id: DraftId) -> Option<&Draft> {
        self.open.get(&id).map(|open| &open.draft)
    }

    /// A copy of a draft, and which revision it is, where it is open.
    pub(crate) fn revised(&self, id: DraftId) -> Option<(Draft, u64)> {
        self.open.get(&id).map(|open| (open.draft.clone(), open.revision))
    }

    /// When a draft was last saved, in ms since 1970, where it is open.
    pub(crate) fn saved_at(&self, id: DraftId) -> Option<i64> {
        self.open.get(&id).map(|open| open.saved.1)
    }

    /// Applies edits that were made on a revision, all or none.
    pub(crate) fn edit(
        &mut self,
        id: DraftId,
        revision: u64,
        edits: Vec<Edit>,
    ) -> Result<Reanalysis, Failure> {
        let (open, words) = self.held(id)?;
        if open.revision != revision || apply(&mut open.draft, Edit::All { edits }).is_err() {
            return Err(Failure::stale());
        }
        open.revision += 1;
        let before = std::mem::take(&mut open.told);
        Ok(open.analyse(words).since(&before))
    }

    /// Puts the window's draft in the place of the one here. Names given twice could never be read again.
    pub(crate) fn replace(&mut self, id: DraftId, draft: Draft) -> Result<Analysis, Failure> {
        let (open, words) = self.held(id)?;
        let mut seen: BTreeSet<BlockId> = BTreeSet::new();
        if !draft.blocks().all(|block| seen.insert(block.id)) {
            return Err(Failure::stale());
        }
        open.draft = draft;
        open.revision += 1;
        Ok(open.analyse(words).clone())
    }

    /// Copies of what is not on the disk.
    pub(crate) fn unsaved(&self) -> Vec<Unsaved> {
        let unsaved = self.open.iter().filter(|(_, open)| open.saved.0 < open.revision);
        unsaved
            .map(|(id, open)| Unsaved { id: *id, revision: open.revision, draft: open.draft.clone() })
            .collect()
    }

    /// A draft is on the disk as it was at a revision.
    pub(crate) fn saved(&mut self, id: DraftId, revision: u64, at: i64) {
        if let Some(open) = self.open.get_mut(&id) {
            open.saved = (revision, at);
        }
    }

    fn held(&mut self, id: DraftId) -> Result<(&mut Open, &Words), Failure> {
        let gone = || Failure::gone("这篇稿子没有打开；已保存的内容完好，请回到首页重新打开");
        Ok((self.open.get_mut(&id).ok_or_else(gone)?, &self.words))
    }
}

impl Open {
    /// What can be undone in the draft as it is now.
    fn undo_now(&self) -> Option<&str> {
        let (revision, steps) = self.undo.as_ref()?;
        (*revision == self.revision).then_some(steps)
    }

    fn new(draft: Draft, saved_at: i64, words: &Words) -> Open {
        let mut memory = Memory::default();
        let told = analysis((&draft, words), (0, Some(saved_at)), &mut memory);
        Open { draft, revision: 0, saved: (0, saved_at), undo: None, memory, told }
    }

    /// When the draft as it is now was saved; none while it is not on the disk.
    fn saved_now(&self) -> Option<i64> {
        let (revision, at) = self.saved;
        (revision >= self.revision).then_some(at)
    }

    /// Analyses the draft as it is now, for the window.
    fn analyse(&mut self, words: &Words) -> &Analysis {
        let of = (self.revision, self.saved_now());
        self.told = analysis((&self.draft, words), of, &mut self.memory);
        &self.told
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Block, Content, Text};

    const ID: DraftId = DraftId(1);

    fn block(id: u64) -> Block {
        Block {
            id: BlockId(id),
            content: Content::Paragraph { run_in: None, text: Text::plain("移交档案。") },
        }
    }

    fn drafts() -> Drafts {
        let mut drafts = Drafts::default();
        drafts.open(ID, Draft { body: vec![block(1)], ..Draft::default() }, 5);
        drafts
    }

    fn insert(id: u64) -> Vec<Edit> {
        vec![Edit::Splice { at: 0, remove: 0, insert: vec![block(id)] }]
    }

    #[test]
    fn an_edit_counts_one_and_is_unsaved_until_it_is_saved() {
        let mut drafts = drafts();
        assert!(drafts.unsaved().is_empty());
        let analysis = drafts.edit(ID, 0, insert(2)).unwrap();
        assert_eq!((analysis.revision, analysis.saved_at), (1, None));
        assert_eq!(drafts.unsaved()[0].revision, 1);
        drafts.saved(ID, 1, 9);
        assert!(drafts.unsaved().is_empty());
        assert_eq!(drafts.open(ID, Draft::default(), 0).analysis.saved_at, Some(9));
    }

    #[test]
    fn an_edit_on_another_revision_is_refused() {
        let mut drafts = drafts();
        assert_eq!(drafts.edit(ID, 1, insert(2)).unwrap_err(), Failure::stale());
        assert_eq!(drafts.edit(ID, 0, insert(1)).unwrap_err(), Failure::stale());
        assert_eq!(drafts.get(ID).unwrap().body.len(), 1);
    }

    #[test]
    fn a_draft_put_in_whole_must_have_each_name_once() {
        let mut drafts = drafts();
        let twice = Draft { body: vec![block(3), block(3)], ..Draft::default() };
        assert_eq!(drafts.replace(ID, twice).unwrap_err(), Failure::stale());
        let once = Draft { body: vec![block(3)], ..Draft::default() };
        assert_eq!(drafts.replace(ID, once).unwrap().revision, 1);
    }

    #[test]
    fn what_can_be_undone_belongs_to_one_revision() {
        let mut drafts = drafts();
        drafts.note_undo(ID, 0, "甲".to_owned());
        assert_eq!(drafts.saved_undo(ID), Some("甲"));
        drafts.edit(ID, 0, insert(2)).unwrap();
        assert_eq!(drafts.open(ID, Draft::default(), 0).undo, None);
        drafts.note_undo(ID, 1, "乙".to_owned());
        assert_eq!(drafts.saved_undo(ID), None);
        drafts.saved(ID, 1, 9);
        assert_eq!(drafts.saved_undo(ID), Some("乙"));
        assert_eq!(drafts.open(ID, Draft::default(), 0).undo.as_deref(), Some("乙"));
    }

    #[test]
    fn what_is_open_is_opened_as_it_is() {
        let mut drafts = drafts();
        drafts.edit(ID, 0, insert(2)).unwrap();
        assert_eq!(drafts.open(ID, Draft::default(), 0).draft.body.len(), 2);
    }

    #[test]
    fn what_is_opened_again_is_told_as_before_and_an_edit_says_what_is_different() {
        let mut drafts = drafts();
        let before = drafts.open(ID, Draft::default(), 0).analysis.findings;
        drafts.read_with(Words::read("转交 不写 移交").unwrap());
        assert_eq!(drafts.open(ID, Draft::default(), 0).analysis.findings, before);
        let since = drafts.edit(ID, 0, insert(2)).unwrap().findings;
        let mut told = before;
        told.splice(since.at..since.at + since.remove, since.insert);
        assert_eq!(told.iter().filter(|one| one.message.contains("转交")).count(), 2, "{told:?}");
    }
}
