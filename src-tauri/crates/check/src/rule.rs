//! What a rule is, and how it says what it finds.

use crate::reading::{Passage, Reading};
use crate::{Finding, Group, Severity, Source, fix};
use draft::{Edit, Spot};
use std::ops::Range;

/// One rule: a pure function with its name, its weight, where it comes from and the examples that prove it.
#[derive(Debug)]
pub struct Rule {
    /// Its name, kind and matter: `enumeration.gap`.
    pub id: &'static str,
    /// What it speaks of.
    pub group: Group,
    /// How much its findings matter at the most.
    pub severity: Severity,
    /// Who asks for it.
    pub source: Source,
    /// The clause it comes from; empty for a habit.
    pub basis: &'static str,
    /// What it asks, as one sentence for the clerk.
    pub asks: &'static str,
    pub(crate) look: Look,
    pub(crate) examples: Examples,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Look {
    /// One text alone.
    Passage(fn(&Passage<'_>, &mut Found<'_>)),
    /// The whole.
    Draft(fn(&Reading<'_>, &mut Found<'_>)),
}

/// Drafts in the notation of [`crate::notation`]; what is found stands in ⟦ ⟧. They are the rule's tests and what
/// docs/rules.md shows.
#[derive(Debug)]
pub(crate) struct Examples {
    /// What is found, and the draft after its fix.
    pub(crate) fixed: &'static [(&'static str, &'static str)],
    /// What is found and has no fix.
    pub(crate) wrong: &'static [&'static str],
    /// What is left alone.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests read it, and write docs/rules.md of it"))]
    pub(crate) right: &'static [&'static str],
}

impl Rule {
    /// The first draft in which it finds something, and what its fix makes of it.
    pub fn example(&self) -> Option<(&'static str, Option<&'static str>)> {
        let fixed = self.examples.fixed.first().map(|(wrong, fixed)| (*wrong, Some(*fixed)));
        fixed.or_else(|| self.examples.wrong.first().map(|wrong| (*wrong, None)))
    }
}

/// Takes down what one rule finds.
pub(crate) struct Found<'f> {
    rule: &'static Rule,
    findings: &'f mut Vec<Finding>,
}

impl<'f> Found<'f> {
    pub(crate) fn new(rule: &'static Rule, findings: &'f mut Vec<Finding>) -> Self {
        Found { rule, findings }
    }

    /// Something that only the clerk can set right.
    pub(crate) fn say(&mut self, passage: &Passage<'_>, range: Range<usize>, message: impl Into<String>) {
        self.push(passage.spot, range, message.into(), None);
    }

    /// Something that other characters in its place set right.
    pub(crate) fn fix(&mut self, passage: &Passage<'_>, fix: Fix<'_>, message: impl Into<String>) {
        let edit = fix::replace(passage.spot, passage.text, fix.put.clone(), fix.by);
        self.push(passage.spot, fix.at, message.into(), Some(edit));
    }

    /// Something that an edit sets right.
    pub(crate) fn edit(&mut self, (passage, at): (&Passage<'_>, Range<usize>), edit: Edit, message: String) {
        self.push(passage.spot, at, message, Some(edit));
    }

    /// The last finding is less sure than the rule's others.
    pub(crate) fn softly(&mut self, severity: Severity) {
        if let Some(last) = self.findings.last_mut() {
            last.severity = last.severity.max(severity);
        }
    }

    fn push(&mut self, spot: Spot, at: Range<usize>, message: String, fix: Option<Edit>) {
        let Rule { id, group, severity, source, .. } = *self.rule;
        let Range { start, end } = at;
        self.findings.push(Finding {
            rule: id,
            group,
            severity,
            message,
            source,
            spot: Some(spot),
            start,
            end,
            fix,
        });
    }
}

/// Characters that come in the place of others.
pub(crate) struct Fix<'a> {
    /// What the finding is about.
    pub(crate) at: Range<usize>,
    /// What is replaced.
    pub(crate) put: Range<usize>,
    /// What comes there.
    pub(crate) by: &'a str,
}

impl<'a> Fix<'a> {
    /// All that the finding is about is replaced.
    pub(crate) fn all(at: Range<usize>, by: &'a str) -> Fix<'a> {
        Fix { put: at.clone(), at, by }
    }
}
