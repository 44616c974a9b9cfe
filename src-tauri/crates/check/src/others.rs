//! Other drafts, read once, so that a draft can be held against them after every edit.

use crate::reading::{Passage, Place, Reading, SENTENCE, is_mark};
use crate::{Beside, Memory};
use draft::Draft;
use std::collections::BTreeMap;
use std::ops::Range;

/// Shorter sentences are not known again, in characters.
const SHORTEST: usize = 10;

/// The sentences of other drafts of the library.
#[derive(Clone, Debug, Default)]
pub struct Others {
    /// The names that the clerk knows them by.
    names: Vec<String>,
    /// The letters of a sentence: which draft it stands in first, and in which paragraph from 1.
    sentences: BTreeMap<String, (usize, usize)>,
}

/// Where a sentence stands.
pub(crate) struct Elsewhere<'o> {
    /// The draft, by its place among the others.
    pub(crate) nth: usize,
    /// Its name.
    pub(crate) name: &'o str,
    /// The paragraph of its text, from 1.
    pub(crate) paragraph: usize,
}

impl Others {
    /// Reads drafts, each with its name; what stands in several is known by the first.
    pub fn read<'d>(drafts: impl IntoIterator<Item = (&'d str, &'d Draft)>) -> Others {
        let mut others = Others::default();
        for (name, draft) in drafts {
            others.add(name, draft);
        }
        others
    }

    fn add(&mut self, name: &str, draft: &Draft) {
        let beside = Beside::default();
        let reading = Reading::new(draft, &beside, &Memory::default());
        let nth = self.names.len();
        self.names.push(name.to_owned());
        for (paragraph, passage) in (1..).zip(paragraphs(&reading)) {
            for key in passage.parts(SENTENCE).filter_map(|sentence| key(passage, &sentence, SHORTEST)) {
                self.sentences.entry(key).or_insert((nth, paragraph));
            }
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Where else a sentence stands.
    pub(crate) fn find(&self, passage: &Passage<'_>, sentence: &Range<usize>) -> Option<Elsewhere<'_>> {
        let (nth, paragraph) = *self.sentences.get(&key(passage, sentence, SHORTEST)?)?;
        Some(Elsewhere { nth, name: &self.names[nth], paragraph })
    }
}

/// The paragraphs of a draft.
pub(crate) fn paragraphs<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = &'r Passage<'a>> {
    reading.passages.iter().filter(|passage| passage.place == Place::Paragraph)
}

/// The letters of a sentence without its marks; none for one of fewer than `shortest`.
pub(crate) fn key(passage: &Passage<'_>, sentence: &Range<usize>, shortest: usize) -> Option<String> {
    if sentence.len() < shortest {
        return None;
    }
    let key: String = passage.plain[sentence.clone()].chars().filter(|c| !is_mark(*c)).collect();
    (key.chars().count() >= shortest).then_some(key)
}
