//! The passages of this year's draft that speak of a promise: by the words that few passages have, by the heading, by
//! what is counted.

use super::plan::{PREFACE, Promise, headings, sentences};
use super::speaks::{Pairs, counted, deeds, last_pair, pairs};
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

/// From so much on a passage speaks of a promise, and so much more with each passage, by its logarithm.
const ENOUGH: f64 = 0.3;
const EACH: f64 = 0.035;
/// A sentence of more pairs is long.
const LONG: usize = 40;
/// What has less is not even offered.
const LITTLE: f64 = 0.16;
/// So many are offered at the most.
const MOST: usize = 5;
/// What the heading adds where it is the same, and what is counted where both count it.
const HEADING: f64 = 0.12;
const COUNTED: f64 = 0.3;
/// What a passage has of one clause counts so much, where the clause is at least such a part of the promise.
const CLAUSE: f64 = 0.85;
const TELLS: f64 = 0.25;
/// What the last word of its first clause adds.
const HEAD: f64 = 0.15;
/// What the same verb adds.
const DEED: f64 = 0.2;
/// One pair alone, of so many or more, may be shared by chance.
const SEVERAL: usize = 3;
const ALONE: f64 = 0.75;
/// What a pair weighs that no passage has.
const UNSEEN: f64 = 0.6;

struct Passage {
    evidence: Evidence,
    pairs: Pairs,
    /// What its heading speaks of.
    headed: Pairs,
    deeds: BTreeSet<&'static str>,
    counted: BTreeSet<String>,
}

/// The sentences of a draft that tell what was done, each with its words.
pub(super) struct Passages {
    all: Vec<Passage>,
    /// In how many a pair stands.
    spread: BTreeMap<[char; 2], usize>,
    /// In how many a thing is done.
    done: BTreeMap<&'static str, usize>,
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
                told.filter(|range| !PREFACE.iter().any(|word| scene.text[range.clone()].contains(word)));
            let told =
                told.filter(|range| scene.part != Part::Plan && scene.part_at(range.start) != Part::Plan);
            all.extend(told.map(|range| Passage::new(&scene, range, &headings[block])));
        }
        let mut spread: BTreeMap<[char; 2], usize> = BTreeMap::new();
        all.iter().flat_map(|one| &one.pairs).for_each(|pair| *spread.entry(*pair).or_default() += 1);
        let mut done: BTreeMap<&str, usize> = BTreeMap::new();
        all.iter().flat_map(|one| &one.deeds).for_each(|deed| *done.entry(deed).or_default() += 1);
        Passages { all, spread, done }
    }

    /// The passages that have most of a promise, or of one of its clauses, the likeliest first.
    pub(super) fn likest(&self, promise: &Promise) -> Vec<Evidence> {
        let wanted = Wanted::of(promise);
        let mut found: Vec<Evidence> = Vec::new();
        for passage in &self.all {
            let likeness = wanted.likeness(self, passage);
            if likeness >= LITTLE {
                let says = likeness >= self.enough();
                found.push(Evidence { likeness, says, ..passage.evidence.clone() });
            }
        }
        found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
        found.truncate(MOST);
        for one in &mut found {
            one.likeness = one.likeness.min(1.0);
        }
        found
    }

    /// From so much on a passage speaks of a promise: among many more are alike by chance.
    fn enough(&self) -> f64 {
        ENOUGH + EACH * count(self.all.len()).max(1.0).ln()
    }

    /// How seldom something is that stands in so many passages, from 0 to 1.
    fn rarity(&self, spread: usize) -> f64 {
        let all = count(self.all.len());
        (1.0 + all / count(spread.max(1))).ln() / (1.0 + all).ln()
    }

    /// How much of what is looked for a passage has.
    fn share(&self, wanted: &Pairs, passage: &Pairs) -> f64 {
        self.weight(wanted.intersection(passage)) / self.weight(wanted.iter()).max(0.01)
    }

    /// The passage with just these words.
    pub(super) fn saying(&self, words: &str) -> Option<Evidence> {
        let passage = self.all.iter().find(|one| one.evidence.text == words)?;
        Some(Evidence { says: true, ..passage.evidence.clone() })
    }

    /// A pair counts the more the fewer passages have it; one that none has less, since it may be no word.
    fn weight<'a>(&self, pairs: impl Iterator<Item = &'a [char; 2]>) -> f64 {
        pairs.map(|pair| self.spread.get(pair).map_or(UNSEEN, |spread| self.rarity(*spread))).sum()
    }
}

fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What a promise speaks of.
struct Wanted {
    whole: Pairs,
    clauses: Vec<Pairs>,
    heading: Pairs,
    deeds: BTreeSet<&'static str>,
    counted: BTreeSet<String>,
    /// The last word of its first clause names what it is about.
    head: Option<[char; 2]>,
}

impl Wanted {
    fn of(promise: &Promise) -> Wanted {
        let clauses = || promise.text.split(['，', '；', '。']);
        Wanted {
            whole: pairs(&promise.text),
            clauses: clauses().map(pairs).collect(),
            heading: pairs(&promise.heading),
            deeds: deeds(&promise.text),
            counted: counted(&promise.text),
            head: clauses().next().and_then(last_pair),
        }
    }

    /// From 0 on; what is more than 1 goes before, too.
    fn likeness(&self, passages: &Passages, passage: &Passage) -> f64 {
        let deeds = self.deeds.intersection(&passage.deeds);
        let done = deeds.map(|deed| passages.rarity(passages.done.get(deed).copied().unwrap_or(1)));
        let done = done.fold(0.0, f64::max);
        // 每月盘点一次 speaks of nothing but what is done.
        if self.whole.is_empty() {
            return 2.0 * ENOUGH * done;
        }
        let shared = self.shared(passages, &passage.pairs);
        let head = self.head.filter(|pair| passage.pairs.contains(pair));
        let head = head.map_or(0.0, |pair| passages.rarity(passages.spread.get(&pair).copied().unwrap_or(1)));
        let counts = f64::from(u8::from(!self.counted.is_disjoint(&passage.counted)));
        let headed = passages.share(&self.heading, &passage.headed);
        let more = (COUNTED * counts + DEED * done + HEAD * head) * shared.sqrt() + HEADING * headed;
        // A long sentence has a little of everything.
        let long = 1.0 + count(passage.pairs.len().saturating_sub(LONG)) / count(2 * LONG);
        if shared > 0.0 { (shared + more) / long } else { 0.0 }
    }

    /// The share of the whole, or of a clause that is enough of it.
    fn shared(&self, passages: &Passages, pairs: &Pairs) -> f64 {
        let least = passages.weight(self.whole.iter()) * TELLS;
        let told = self.clauses.iter().filter(|clause| passages.weight(clause.iter()) >= least);
        let clause = told.map(|clause| passages.share(clause, pairs)).fold(0.0, f64::max);
        let shared = passages.share(&self.whole, pairs).max(CLAUSE * clause);
        let mut both = self.whole.intersection(pairs);
        let alone = both.next().filter(|_| both.next().is_none());
        let by_chance = |pair: &[char; 2]| passages.spread.get(pair) != Some(&1);
        if self.whole.len() >= SEVERAL && alone.is_some_and(by_chance) { shared * ALONE } else { shared }
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
        Passage {
            pairs: pairs(text),
            headed: pairs(heading),
            deeds: deeds(text),
            counted: counted(text),
            evidence,
        }
    }
}
