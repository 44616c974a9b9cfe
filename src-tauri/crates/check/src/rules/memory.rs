//! What was found in texts that are still the same.

use super::rules;
use crate::Finding;
use crate::reading::{Passage, Place, Reading, Seen};
use crate::rule::{Found, Look};
use draft::{Spot, Text};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was seen in each text of a draft when it was last checked, and what the rules that look at one text alone found
/// in it.
#[derive(Debug, Default)]
pub struct Memory(BTreeMap<Spot, Read>);

#[derive(Debug)]
struct Read {
    place: Place,
    text: Text,
    seen: Arc<Seen>,
    /// Each with its rule's place in the table.
    findings: Vec<(usize, Finding)>,
}

impl Memory {
    /// What was seen in a text, where it still is the same.
    pub(crate) fn seen(&self, spot: Spot, text: &Text) -> Option<Arc<Seen>> {
        self.0.get(&spot).filter(|read| read.text == *text).map(|read| Arc::clone(&read.seen))
    }

    /// What they find now; texts that are gone are forgotten.
    pub(super) fn of_passages(&mut self, reading: &Reading<'_>) -> Vec<(usize, Finding)> {
        let mut before = std::mem::take(&mut self.0);
        let mut all = Vec::new();
        for passage in &reading.passages {
            let kept = before.remove(&passage.spot).filter(|read| read.is_of(passage));
            let read = kept.unwrap_or_else(|| Read::of(passage));
            all.extend(read.findings.iter().cloned());
            self.0.insert(passage.spot, read);
        }
        all
    }
}

impl Read {
    fn of(passage: &Passage<'_>) -> Read {
        let mut findings = Vec::new();
        for (nth, rule) in rules().enumerate() {
            if let Look::Passage(find) = rule.look {
                let mut found = Vec::new();
                find(passage, &mut Found::new(rule, &mut found));
                findings.extend(found.into_iter().map(|finding| (nth, finding)));
            }
        }
        let seen = Arc::clone(&passage.seen);
        Read { place: passage.place, text: passage.text.clone(), seen, findings }
    }

    fn is_of(&self, passage: &Passage<'_>) -> bool {
        self.place == passage.place && Arc::ptr_eq(&self.seen, &passage.seen)
    }
}
