//! Numbered clauses: paragraphs that are counted, but say something rather than head it.

use super::candidate::{Candidate, SENTENCE};
use super::flow::Flow;
use super::mark::{Notation, numeral_len};
use super::segment::Segment;
use std::ops::Range;

/// Leaves out what counts clauses: the （一） of an article (第三条), and lists whose paragraphs end with ；.
pub(super) fn headings(
    flow: &Flow<'_>,
    segments: &[Segment],
    (within, mut candidates): (Range<usize>, Vec<Candidate>),
) -> Vec<Candidate> {
    let text = |index: usize| &flow.text[segments[index].range.clone()];
    let first = first_article(within.clone().map(text)).map(|nth| within.start + nth);
    let mut before: Option<Candidate> = None;
    let mut article = false;
    let mut next_segment = within.start;
    candidates.retain(|candidate| {
        article |= first.is_some()
            && (next_segment..=candidate.segment)
                .any(|index| Some(index) >= first && is_article(text(index)));
        next_segment = candidate.segment + 1;
        if candidate.notation <= Notation::Chinese {
            article = false;
        }
        let begins = candidate.range.start == segments[candidate.segment].range.start;
        let ended = begins && is_clause(text(candidate.segment));
        let last = before.as_ref().is_some_and(|before| {
            (before.notation, before.nth + 1, before.segment + 1)
                == (candidate.notation, candidate.nth, candidate.segment)
        });
        let clause = ended || (begins && last && is_bare(text(candidate.segment)));
        before = clause.then(|| candidate.clone());
        !clause && !article
    });
    candidates
}

/// Ends with ； and closes no sentence.
fn is_clause(text: &str) -> bool {
    text.ends_with(['；', ';']) && !text.contains(SENTENCE)
}

fn is_bare(text: &str) -> bool {
    !text.trim_end_matches(SENTENCE).contains(SENTENCE)
}

/// Which of the texts is the first article, where another one follows it.
fn first_article<'a>(texts: impl Iterator<Item = &'a str>) -> Option<usize> {
    let mut articles = texts.enumerate().filter(|(_, text)| is_article(text)).map(|(nth, _)| nth);
    let first = articles.next()?;
    articles.next().map(|_| first)
}

/// 第三条 at the start of a paragraph, and no reference to it.
fn is_article(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('第') else { return false };
    let Some(after) = rest[numeral_len(rest)..].strip_prefix('条') else { return false };
    after.starts_with(char::is_whitespace) && rest.len() > after.len() + '条'.len_utf8()
}
