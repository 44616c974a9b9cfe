//! Footnotes and endnotes: which number each has, so that text and note keep the mark that ties them
//! (ISO 29500-1, 17.11).

use std::collections::BTreeMap;

/// The two kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

/// The notes that the text has named so far.
#[derive(Debug, Default)]
pub(super) struct NoteMarks {
    by_name: BTreeMap<(NoteKind, String), usize>,
    counts: [usize; 2],
}

impl NoteMarks {
    /// The mark of a note that the text names: ［注1］, and ［尾注1］ where endnotes have numbers of their own.
    pub(super) fn refer(&mut self, kind: NoteKind, name: &str) -> String {
        let count = &mut self.counts[kind as usize];
        let nth = *self.by_name.entry((kind, name.to_owned())).or_insert_with(|| {
            *count += 1;
            *count
        });
        mark(kind, nth)
    }

    /// The mark of a note; `None` where the text does not name it.
    pub(super) fn of(&self, kind: NoteKind, name: &str) -> Option<String> {
        self.by_name.get(&(kind, name.to_owned())).map(|nth| mark(kind, *nth))
    }
}

fn mark(kind: NoteKind, nth: usize) -> String {
    match kind {
        NoteKind::Footnote => format!("［注{nth}］"),
        NoteKind::Endnote => format!("［尾注{nth}］"),
    }
}
