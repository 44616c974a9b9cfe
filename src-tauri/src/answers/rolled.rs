//! What an old draft would say in another year.

use reuse::{Group, Proposal, Span};
use serde::Serialize;
use ts_rs::TS;

/// A draft's proposals, from one year to another.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Rolled {
    /// The years.
    pub(crate) span: Span,
    /// In the order of reading.
    pub(crate) proposals: Vec<Proposed>,
    /// Blanks that were open before.
    pub(crate) open: usize,
}

/// A proposal, with its sentence parted around what stands there.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Proposed {
    /// What it is about.
    pub(crate) group: Group,
    /// Of the sentence, what stands before it.
    pub(crate) before: String,
    /// What stands there.
    pub(crate) old: String,
    /// What would stand there; none where the clerk must see to it.
    pub(crate) new: Option<String>,
    /// The rest of the sentence.
    pub(crate) after: String,
    /// Why, as a phrase.
    pub(crate) reason: String,
    /// How sure, from 0 to 1.
    pub(crate) confidence: f64,
    /// How many blanks it would open.
    pub(crate) opens: usize,
}

impl From<&Proposal> for Proposed {
    fn from(proposal: &Proposal) -> Proposed {
        let at = proposal.start - proposal.sentence_start;
        let (before, rest) = proposal.sentence.split_at(at.min(proposal.sentence.len()));
        Proposed {
            group: proposal.group,
            before: before.to_owned(),
            old: proposal.old.clone(),
            new: proposal.new.as_ref().map(draft::Text::to_plain),
            after: rest.get(proposal.old.len()..).unwrap_or_default().to_owned(),
            reason: proposal.reason.clone(),
            confidence: proposal.confidence,
            opens: proposal.opens().len(),
        }
    }
}
