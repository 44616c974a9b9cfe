//! Last year's plan as a list: what was promised, and what this year's text says of it.

mod alike;
mod aspect;
mod evidence;
pub(crate) mod outcome;
mod paragraph;
mod plan;
mod speaks;
mod verbs;

pub use aspect::{Told, told};
pub use evidence::Evidence;
pub use paragraph::told_of;
pub use plan::{Promise, promises};

use draft::{Draft, Outcome};
use evidence::Passages;
use serde::Serialize;

/// A promise, what became of it, and what says so.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Item {
    /// The promise of last year's draft.
    pub promise: Promise,
    /// What became of it.
    pub outcome: Outcome,
    /// Whether the clerk said so.
    pub by_hand: bool,
    /// Which of the passages found says so; none where none does.
    pub evidence: Option<usize>,
    /// Passages of this year's draft that speak of it, the likeliest first.
    pub found: Vec<Evidence>,
}

/// What became of each promise of last year's draft by this year's, in the order of the old one. What the clerk said
/// stands in this year's draft, and goes before what is read.
pub fn checklist(last: &Draft, this: &Draft) -> Vec<Item> {
    let passages = Passages::of(this);
    promises(last).into_iter().map(|promise| item(promise, this, &passages)).collect()
}

fn item(promise: Promise, this: &Draft, passages: &Passages) -> Item {
    let mut found = passages.likest(&promise);
    let Some(answer) = this.promises.iter().find(|answer| answer.promise == promise.text) else {
        let evidence = found.first().filter(|first| first.says).map(|_| 0);
        let outcome = evidence.map_or(Outcome::Unmentioned, |at| outcome::of(&promise.text, &found[at].text));
        return Item { promise, outcome, by_hand: false, evidence, found };
    };
    let words = answer.evidence.as_deref();
    let at = words.and_then(|words| found.iter().position(|one| one.text == words));
    // What the clerk pointed at may be far from the promise's words.
    let elsewhere = || words.and_then(|words| passages.saying(words));
    let evidence = at.or_else(|| {
        found.push(elsewhere()?);
        Some(found.len() - 1)
    });
    Item { promise, outcome: answer.outcome, by_hand: true, evidence, found }
}
