//! Another library's drafts taken in, with their versions; those that are here already are left out.

use crate::backup::{beside, whole};
use crate::card::DraftId;
use crate::content::{Content, PieceId};
use crate::digest::digest;
use crate::failure::{NotSaved, Unavailable};
use crate::library::Library;
use crate::rows::{DraftRow, Rows};
use crate::writing::{Writing, draft_of};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What came in from another library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Drafts that came in.
    pub added: Vec<DraftId>,
    /// Drafts that were here already.
    pub same: usize,
    /// Titles of those that could not be read there.
    pub unread: Vec<String>,
}

impl Library {
    /// Takes in a library that [`crate::backup::export`] wrote, or a backup. The file is not changed.
    pub fn take_in(&mut self, file: &Path) -> Result<Result<Merged, NotSaved>, Unavailable> {
        let other = opened_copy(&self.path, file)?;
        let merged = self.merge(&other.connection);
        let copy = other.path.clone();
        drop(other);
        for suffix in ["", "-wal", "-shm"] {
            let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // Beside the library it harms nobody; the next one takes its place.
            let _ = std::fs::remove_file(copy.with_file_name(format!("{name}{suffix}")));
        }
        Ok(merged)
    }

    fn merge(&mut self, other: &Connection) -> Result<Merged, NotSaved> {
        let known = self.digests_of_drafts()?;
        let mut merged = Merged::default();
        for row in other.draft_rows()? {
            let Ok(draft) = draft_of(other, &row.content) else {
                merged.unread.push(row.title);
                continue;
            };
            if known.contains(&digest(draft::to_json(&draft).as_bytes())) {
                merged.same += 1;
                continue;
            }
            merged.added.push(self.take_row(other, row)?);
        }
        Ok(merged)
    }

    fn digests_of_drafts(&self) -> Result<BTreeSet<String>, NotSaved> {
        let rows = self.connection.draft_rows()?;
        let drafts = rows.iter().filter_map(|row| draft_of(&self.connection, &row.content).ok());
        Ok(drafts.map(|draft| digest(draft::to_json(&draft).as_bytes())).collect())
    }

    fn take_row(&mut self, other: &Connection, theirs: DraftRow) -> Result<DraftId, NotSaved> {
        let draft = draft_of(other, &theirs.content).map_err(|_| NotSaved::Gone)?;
        let mut writing = self.write()?;
        let own = writing.new_draft(theirs.created_at_ms)?;
        let (id, saved_at_ms) = (own.id, theirs.saved_at_ms);
        let mut row = DraftRow { id, content: String::new(), sequence: own.sequence, ..theirs };
        let mut names = BTreeMap::new();
        for mut version in other.version_rows(theirs.id)?.into_iter().rev() {
            let Some(content) = carried(&mut writing, other, (id, &version.content), &mut names)? else {
                continue;
            };
            version.content = content.to_text();
            writing.put_version(id, version)?;
        }
        let content =
            carried(&mut writing, other, (id, &theirs.content), &mut names)?.ok_or(NotSaved::Gone)?;
        writing.put_content(&mut row, &content, &draft, saved_at_ms)?;
        writing.commit()?;
        self.settle()?;
        Ok(DraftId(id))
    }
}

/// The content under names of this library; its pieces come along. `None` where one is missing there.
fn carried(
    writing: &mut Writing<'_>,
    other: &Connection,
    (draft, content): (i64, &str),
    names: &mut BTreeMap<PieceId, PieceId>,
) -> Result<Option<Content>, NotSaved> {
    let Some(mut content) = Content::of_text(content) else { return Ok(None) };
    for name in std::iter::once(&mut content.frame).chain(content.lists.iter_mut().flatten()) {
        if let Some(own) = names.get(name) {
            *name = *own;
            continue;
        }
        let Some(body) = other.piece(*name)? else { return Ok(None) };
        let own = writing.new_piece(draft, body)?;
        names.insert(*name, own);
        *name = own;
    }
    Ok(Some(content))
}

/// A copy of the file, brought up to this program's format.
fn opened_copy(library: &Path, file: &Path) -> Result<Library, Unavailable> {
    let copy = beside(library, "library-taken-in.sqlite");
    let failed = |reason| Unavailable::Folder { folder: file.to_owned(), reason };
    std::fs::copy(file, &copy).map_err(failed)?;
    let other = Library::open(&copy)?;
    whole(&other.connection).map_err(|_| Unavailable::NotALibrary { path: file.to_owned() })?;
    Ok(other)
}
