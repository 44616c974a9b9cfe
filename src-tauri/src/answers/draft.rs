//! A draft that is open, and what is seen in it.

use draft::{BlockId, Draft, Edit, Entry, OpenBlank, Spot};
use serde::Serialize;
use ts_rs::TS;

/// A draft that was opened.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Opened {
    /// Its name in the library.
    pub(crate) id: i64,
    /// The draft.
    pub(crate) draft: Draft,
    /// Counts the edits.
    pub(crate) revision: u64,
    /// What is seen in it.
    pub(crate) analysis: Analysis,
    /// What can be undone in it: what the window noted of it, where it is still the same.
    pub(crate) undo: Option<String>,
}

/// What follows from a draft, as of one revision of it.
#[derive(Clone, Debug, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Analysis {
    /// The revision that it was made from.
    pub(crate) revision: u64,
    /// The numbers to draw before headings.
    pub(crate) numbers: Vec<NumberOf>,
    /// Headings and items, in order: those of the body, then those of each attachment.
    pub(crate) outline: Vec<Entry>,
    /// Blanks that have no mark yet; the window marks them once the caret has left. Places in units of UTF-16.
    pub(crate) unmarked: Vec<OpenBlank>,
    /// What sets the numerals of references right, where they say another one than what they name.
    pub(crate) references: Vec<Edit>,
    /// What a careful second reader would say.
    pub(crate) findings: Vec<Finding>,
    /// The rules that are switched off in this draft.
    pub(crate) off: Vec<OffRule>,
    /// Where each of the draft's requests stands.
    pub(crate) requests: Vec<reuse::Place>,
    /// 字数, as Word counts.
    pub(crate) characters: usize,
    /// The same for each section.
    pub(crate) sections: Vec<SectionLength>,
    /// When this revision was saved, in ms since 1970; none while it is not on the disk.
    pub(crate) saved_at: Option<i64>,
}

/// An analysis as what is different from the one that was answered last: most of a long draft stays as it is with
/// every key. Names are those of [`Analysis`].
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Reanalysis {
    pub(crate) revision: u64,
    pub(crate) numbers: Splice<NumberOf>,
    pub(crate) outline: Splice<Entry>,
    pub(crate) unmarked: Splice<OpenBlank>,
    pub(crate) references: Splice<Edit>,
    pub(crate) findings: Splice<Finding>,
    pub(crate) off: Splice<OffRule>,
    pub(crate) requests: Splice<reuse::Place>,
    pub(crate) characters: usize,
    pub(crate) sections: Splice<SectionLength>,
    pub(crate) saved_at: Option<i64>,
}

impl Analysis {
    /// What is different in this one from the one before.
    pub(crate) fn since(&self, before: &Analysis) -> Reanalysis {
        Reanalysis {
            revision: self.revision,
            numbers: Splice::between(&before.numbers, &self.numbers),
            outline: Splice::between(&before.outline, &self.outline),
            unmarked: Splice::between(&before.unmarked, &self.unmarked),
            references: Splice::between(&before.references, &self.references),
            findings: Splice::between(&before.findings, &self.findings),
            off: Splice::between(&before.off, &self.off),
            requests: Splice::between(&before.requests, &self.requests),
            characters: self.characters,
            sections: Splice::between(&before.sections, &self.sections),
            saved_at: self.saved_at,
        }
    }
}

/// What makes one list of another: so many elements go at a place, and others come.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct Splice<T> {
    /// Where.
    pub(crate) at: usize,
    /// How many go.
    pub(crate) remove: usize,
    /// What comes.
    pub(crate) insert: Vec<T>,
}

impl<T: Clone + PartialEq> Splice<T> {
    fn between(before: &[T], after: &[T]) -> Splice<T> {
        let alike = |(one, other): &(&T, &T)| one == other;
        let at = before.iter().zip(after).take_while(alike).count();
        let (before, after) = (&before[at..], &after[at..]);
        let tail = before.iter().rev().zip(after.iter().rev()).take_while(alike).count();
        Splice { at, remove: before.len() - tail, insert: after[..after.len() - tail].to_vec() }
    }
}

/// A rule that is switched off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct OffRule {
    /// Its name.
    pub(crate) rule: String,
    /// What it asks, as a sentence.
    pub(crate) asks: &'static str,
}

/// How long a section is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct SectionLength {
    /// The block that its heading is or opens.
    pub(crate) block: BlockId,
    /// 字数, with all below it.
    pub(crate) characters: usize,
}

/// The number of a heading as it is printed: 一、
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct NumberOf {
    /// The block that the heading is or opens.
    pub(crate) block: BlockId,
    /// With its marks.
    pub(crate) label: String,
}

/// Something that a careful second reader would say.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub(crate) struct Finding {
    /// The rule's name.
    pub(crate) rule: &'static str,
    /// What the rule speaks of.
    #[ts(type = "\"form\" | \"numbering\" | \"wording\" | \"figures\" | \"blanks\"")]
    pub(crate) group: check::Group,
    /// How grave.
    #[ts(type = "\"error\" | \"warning\" | \"hint\"")]
    pub(crate) severity: check::Severity,
    /// A sentence.
    pub(crate) message: String,
    /// Whose rule: 规定, 一般, 推荐, 本单位, 写作习惯.
    #[ts(type = "string")]
    pub(crate) source: check::Source,
    /// The text it speaks of; none where it speaks of the whole.
    pub(crate) spot: Option<Spot>,
    /// Where in that text it begins, in UTF-16 units.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// What sets it right, where that is sure; meant for the draft of the same revision.
    pub(crate) fix: Option<Edit>,
}

/// A draft is durable: sent after each save.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Saved {
    /// Which.
    pub(crate) id: i64,
    /// As of which revision.
    pub(crate) revision: u64,
    /// When, in ms since 1970.
    #[expect(clippy::struct_field_names, reason = "the window knows it by this name elsewhere")]
    pub(crate) saved_at: i64,
}

/// A draft could not be saved; it will be tried again.
#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct NotSaved {
    /// Which.
    pub(crate) id: i64,
    /// What happened, what is safe, what to do.
    pub(crate) message: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_splice_makes_the_one_list_of_the_other(
            before in proptest::collection::vec(0u8..3, 0..8),
            after in proptest::collection::vec(0u8..3, 0..8),
        ) {
            let Splice { at, remove, insert } = Splice::between(&before, &after);
            let mut made = before.clone();
            made.splice(at..at + remove, insert);
            prop_assert_eq!(made, after);
        }
    }
}
