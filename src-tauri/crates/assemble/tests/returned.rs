//! A copy for sign-off that came back: what is asked for in it is told, and taking all of it gives what came back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Author, Numbering, Options, assemble, redline};
use draft::{Asked, Draft, Request, RequestSource, Review, Spot};
use proptest::prelude::*;
use reuse::{Verdict, requests, settle};
use support::edited::{edited, some};
use support::generated::{drafts, formed};
use support::printed::{can_print, saved_again};
use support::{BOTH, docx};

const AUTHOR: Author<'static> = Author { name: "审核人", date: "2026-06-30T08:00:00Z" };

fn read(bytes: &[u8]) -> (Draft, Review) {
    let manuscript = intake::read(bytes, "退回.docx").unwrap();
    (intake::recognise(&manuscript).drafts.remove(0).draft, manuscript.review)
}

fn tracked(old: &Draft, new: &Draft, numbering: Numbering) -> Vec<u8> {
    let profile = profile::built_in("gbt9704").unwrap();
    let [old, new] = [old, new].map(|draft| compose::compose(draft, &profile));
    redline((&old, &new), &Options { numbering, ..Options::default() }, &AUTHOR)
}

/// A draft with all that is asked for in a file.
fn asked(sent: &Draft, (returned, review): &(Draft, Review)) -> Draft {
    Draft { requests: requests((sent, returned), review, sent), ..sent.clone() }
}

/// What a draft says, a line for each text that says something, blocks with their kinds.
fn lines(draft: &Draft) -> Vec<String> {
    let mut lines = Vec::new();
    draft::visit_texts(draft, |spot, text| {
        let heading = match spot {
            Spot::Block { id } => draft.blocks().find(|block| block.id == id).and_then(draft::Block::heading),
            _ => None,
        };
        if !text.is_empty() {
            lines.push(format!("{heading:?} {}", text.to_plain()));
        }
    });
    let dates = [&draft.back.date, &draft.back.foot.printed].into_iter().flatten();
    lines.extend(dates.map(|date| date.to_text().to_plain()));
    lines
}

/// What came of taking everything that a file asks for.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// The draft says what came back.
    Same,
    /// It does but for elements outside the text that are set by hand, and that were told.
    ByHand,
    /// It does, but a request is said to be tracked that is not, or the other way round.
    ToldOtherwise,
    /// It says something else.
    Other(String),
}

fn taken(sent: &Draft, file: &[u8], source: RequestSource) -> Outcome {
    let returned = read(file);
    let asked = asked(sent, &returned);
    let ids: Vec<u32> = asked.requests.iter().map(|request| request.id).collect();
    let settlement = settle(&asked, &ids, &Verdict::Take);
    let left: Vec<_> = settlement.draft.requests.iter().filter(|one| one.settled.is_none()).collect();
    if !left.is_empty() {
        let elements = left.iter().all(|one| matches!(one.asked, Asked::Element { .. }));
        return if elements { Outcome::ByHand } else { Outcome::Other(format!("left {left:?}")) };
    }
    let [is, expected] = [&settlement.draft, &returned.0].map(lines);
    let parted = is.iter().zip(&expected).find(|(is, expected)| is != expected);
    if is != expected {
        return Outcome::Other(format!("{parted:?}, asked {:?}", asked.requests));
    }
    // A reader is not told that a paragraph was only parted or joined.
    let parted = |one: &Request| matches!(&one.asked, Asked::Blocks { of, by, .. } if of.len() != by.len() && !of.is_empty() && !by.is_empty());
    match asked.requests.iter().find(|one| one.source != source && !parted(one)) {
        Some(_) => Outcome::ToldOtherwise,
        None => Outcome::Same,
    }
}

/// Holds that taking everything gives what came back, for all but four files in a hundred: those
/// tell what is left for the clerk, or take a move for what nobody tracked.
fn all_are_taken(files: impl Iterator<Item = (Draft, Vec<u8>)>, source: RequestSource) {
    let outcomes: Vec<Outcome> = files.map(|(sent, file)| taken(&sent, &file, source)).collect();
    let same = outcomes.iter().filter(|one| **one == Outcome::Same).count();
    let other: Vec<&Outcome> = outcomes.iter().filter(|one| matches!(one, Outcome::Other(_))).collect();
    let told = outcomes.iter().filter(|one| **one == Outcome::ToldOtherwise).count();
    #[expect(clippy::print_stdout, reason = "how many there were is told")]
    {
        println!("{same} of {} the same, {told} told otherwise, {} not", outcomes.len(), other.len());
    }
    assert!(other.is_empty(), "{:?}", other.first());
    assert!(same * 100 >= outcomes.len() * 96, "{same} of {}", outcomes.len());
}

#[track_caller]
fn asks_for_nothing(sent: &Draft, file: &[u8]) {
    assert_eq!(asked(sent, &read(file)).requests, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_copy_that_nobody_touched_asks_for_nothing(draft in drafts(), other in formed(), nth in 0usize..2) {
        asks_for_nothing(&draft, &docx(&draft, BOTH[nth]));
        asks_for_nothing(&other, &docx(&other, BOTH[nth]));
    }
}

#[test]
fn taking_all_that_was_tracked_gives_what_came_back() {
    let files = some(edited(), 300).into_iter().enumerate().map(|(nth, (old, new))| {
        let file = tracked(&old, &new, BOTH[nth % 2]);
        (old, file)
    });
    all_are_taken(files, RequestSource::Tracked);
}

#[test]
fn taking_all_that_nobody_tracked_gives_it_too() {
    let files = some(edited(), 300).into_iter().enumerate().map(|(nth, (old, new))| {
        let file = docx(&new, BOTH[nth % 2]);
        (old, file)
    });
    all_are_taken(files, RequestSource::Untracked);
}

#[test]
fn what_libreoffice_saved_again_asks_for_the_same() {
    if !can_print() {
        return;
    }
    let (old, new): (Vec<Draft>, Vec<Draft>) = some(edited(), 48).into_iter().unzip();
    let files: Vec<Vec<u8>> = old.iter().map(|old| docx(old, Numbering::Auto)).collect();
    for (saved, old) in saved_again(&files).iter().zip(&old) {
        asks_for_nothing(old, saved);
    }
    let profile = profile::built_in("gbt9704").unwrap();
    let marked = Options { mark: "0f2a", ..Options::default() };
    let marked = assemble(&compose::compose(&old[0], &profile), &marked);
    let saved = saved_again(&[marked]).remove(0);
    assert_eq!(intake::read(&saved, "退回.docx").unwrap().mark.as_deref(), Some("0f2a"));
    let pairs = old.iter().zip(&new);
    let files: Vec<Vec<u8>> = pairs.map(|(old, new)| tracked(old, new, Numbering::Auto)).collect();
    all_are_taken(old.into_iter().zip(saved_again(&files)), RequestSource::Tracked);
}
