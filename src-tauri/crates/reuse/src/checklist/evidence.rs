//! The passages of this year's draft that speak of a promise: by the words that few passages have, by the heading, by
//! what is counted.

use super::plan::{Promise, headings, sentences};
use super::verbs::{ADVERBS, AHEAD, VERBS, WHEN};
use crate::roll::figures;
use crate::roll::scene::{Part, Scene, Standing, scenes};
use draft::{BlockId, Content, Draft, Spot};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A sentence of this year's draft that may say what became of a promise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Evidence {
    /// The text it stands in.
    pub spot: Spot,
    /// Bytes of that text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// The heading it stands under; empty where there is none.
    pub heading: String,
    /// Its words.
    pub text: String,
    /// How much of the promise it has, from 0 to 1.
    pub likeness: f64,
    /// Whether that is enough to say that it speaks of it.
    pub says: bool,
}

/// From so much on a passage speaks of a promise.
const ENOUGH: f64 = 0.4;
/// What has less is not even offered.
const LITTLE: f64 = 0.16;
/// So many are offered at the most.
const MOST: usize = 5;
/// What the heading adds where it is the same, and what is counted where both count it.
const HEADING: f64 = 0.12;
const COUNTED: f64 = 0.08;

type Pairs = BTreeSet<[char; 2]>;

struct Passage {
    evidence: Evidence,
    pairs: Pairs,
    counted: BTreeSet<String>,
}

/// The sentences of a draft that tell what was done, each with its words.
pub(super) struct Passages {
    all: Vec<Passage>,
    /// In how many a pair stands.
    spread: BTreeMap<[char; 2], usize>,
}

impl Passages {
    pub(super) fn of(draft: &Draft) -> Passages {
        let headings = headings(draft);
        let at: BTreeMap<BlockId, usize> =
            draft.body.iter().zip(0..).map(|(block, at)| (block.id, at)).collect();
        let mut all = Vec::new();
        for scene in scenes(draft) {
            let (Spot::Block { id } | Spot::Cell { id, .. }, Standing::Body) = (scene.spot, scene.standing)
            else {
                continue;
            };
            let Some(block) = at.get(&id).copied() else { continue };
            let lead = match &draft.body[block].content {
                Content::Paragraph { text, .. } => text.lead_len(),
                _ => 0,
            };
            let told = sentences(&scene.text, lead).into_iter();
            let told =
                told.filter(|range| scene.part != Part::Plan && scene.part_at(range.start) != Part::Plan);
            all.extend(told.map(|range| Passage::new(&scene, range, &headings[block])));
        }
        let mut spread: BTreeMap<[char; 2], usize> = BTreeMap::new();
        all.iter().flat_map(|one| &one.pairs).for_each(|pair| *spread.entry(*pair).or_default() += 1);
        Passages { all, spread }
    }

    /// The passages that have most of a promise, the likeliest first.
    pub(super) fn likest(&self, promise: &Promise) -> Vec<Evidence> {
        let pairs = pairs(&promise.text);
        let heading = self::pairs(&promise.heading);
        let counted = counted(&promise.text);
        let mut found: Vec<Evidence> = Vec::new();
        for passage in &self.all {
            let shared =
                self.weight(pairs.intersection(&passage.pairs)) / self.weight(pairs.iter()).max(0.01);
            let headed = self.weight(heading.intersection(&self::pairs(&passage.evidence.heading)))
                / self.weight(heading.iter()).max(0.01);
            let counts = f64::from(u8::from(!counted.is_disjoint(&passage.counted)));
            let likeness = (shared + HEADING * headed + COUNTED * counts * shared.min(1.0)).min(1.0);
            if shared > 0.0 && likeness >= LITTLE {
                found.push(Evidence { likeness, says: likeness >= ENOUGH, ..passage.evidence.clone() });
            }
        }
        found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
        found.truncate(MOST);
        found
    }

    /// The passage with just these words.
    pub(super) fn saying(&self, words: &str) -> Option<Evidence> {
        let passage = self.all.iter().find(|one| one.evidence.text == words)?;
        Some(Evidence { says: true, ..passage.evidence.clone() })
    }

    /// A pair counts the more the fewer passages have it; one that none has as much as one that a single one has.
    fn weight<'a>(&self, pairs: impl Iterator<Item = &'a [char; 2]>) -> f64 {
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        let all = number(self.all.len());
        pairs.map(|pair| (1.0 + all / number(self.spread.get(pair).copied().unwrap_or(1))).ln()).sum()
    }
}

impl Passage {
    fn new(scene: &Scene, range: Range<usize>, heading: &str) -> Passage {
        let text = scene.text[range.clone()].trim();
        let start = range.start + scene.text[range.clone()].len() - scene.text[range].trim_start().len();
        let evidence = Evidence {
            spot: scene.spot,
            start,
            end: start + text.len(),
            heading: heading.to_owned(),
            text: text.to_owned(),
            likeness: 0.0,
            says: false,
        };
        Passage { pairs: pairs(text), counted: counted(text), evidence }
    }
}

/// The neighbouring characters of what a text speaks of: verbs, adverbs and marks of time tell nothing.
fn pairs(text: &str) -> Pairs {
    let ahead = AHEAD.iter().map(|(mark, _)| *mark).filter(|mark| mark.chars().count() > 1);
    let mut words: Vec<&str> = VERBS.iter().chain(ADVERBS).chain(WHEN).copied().chain(ahead).collect();
    words.retain(|word| word.chars().count() > 1);
    let mut rest = text;
    let mut pairs = Pairs::new();
    let mut last: Option<char> = None;
    while let Some(c) = rest.chars().next() {
        if let Some(word) = words.iter().find(|word| rest.starts_with(**word)) {
            (rest, last) = (&rest[word.len()..], None);
            continue;
        }
        let word = c.is_alphabetic() && !"的了和与及等将在对为以".contains(c);
        if let (Some(last), true) = (last, word) {
            pairs.insert([last, c]);
        }
        last = word.then_some(c);
        rest = &rest[c.len_utf8()..];
    }
    pairs
}

/// What a text counts: the measure words behind its figures.
fn counted(text: &str) -> BTreeSet<String> {
    let unit = |range: Range<usize>| draft::measure(text[range.end..].trim_start_matches(['余', '多', '万']));
    figures::figures(text).into_iter().filter_map(unit).map(str::to_owned).collect()
}
