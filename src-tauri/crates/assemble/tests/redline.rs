//! Tracked changes: rejecting all gives the old text, accepting all the new one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/as_read.rs"]
mod as_read;
mod support;

use as_read::said;
use assemble::{Author, Numbering, Options, redline};
use draft::Draft;
use ooxml::read::read;
use proptest::prelude::*;
use support::edited::{pairs, some_pairs};
use support::read::part;
use support::settled::{Settle, lines, styles};
use support::{BOTH, blocks, body, docx, forms, specimen};

const AUTHOR: Author<'static> = Author { name: "甲&乙", date: "2026-06-30T08:00:00Z" };

fn redlined(old: &Draft, new: &Draft, numbering: Numbering) -> Vec<u8> {
    let profile = profile::built_in("gbt9704").unwrap();
    let [old, new] = [old, new].map(|draft| compose::compose(draft, &profile));
    redline((&old, &new), &Options { numbering, ..Options::default() }, &AUTHOR)
}

#[track_caller]
fn check(old: &Draft, new: &Draft, numbering: Numbering) {
    let (redlined, old, new) = (redlined(old, new, numbering), docx(old, numbering), docx(new, numbering));
    assert_eq!(lines(&redlined, Settle::Accept), lines(&new, Settle::Accept), "all accepted");
    assert_eq!(lines(&redlined, Settle::Reject), lines(&old, Settle::Accept), "all rejected");
    assert_eq!(styles(&redlined, Settle::Accept), styles(&new, Settle::Accept), "all accepted, with styles");
    assert_eq!(styles(&redlined, Settle::Reject), styles(&old, Settle::Accept), "all rejected, with styles");
    let [now, was] = said(&redlined);
    assert_eq!(now, said(&new)[0], "all accepted, as it is read");
    assert_eq!(was, said(&old)[0], "all rejected, as it is read");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn accepting_gives_the_new_text_and_rejecting_the_old((old, new) in pairs(), nth in 0usize..2) {
        check(&old, &new, BOTH[nth]);
    }
}

#[test]
fn every_form_is_redlined_into_every_other() {
    let drafts: Vec<Draft> = forms::all().into_iter().map(|one| one.draft).chain([specimen()]).collect();
    for old in &drafts {
        for new in &drafts {
            check(old, new, Numbering::Literal);
        }
    }
}

#[test]
fn what_moved_to_the_end_is_told_as_moved() {
    let said = ["库房清点按月进行，逐件登记。", "借阅须经审批，当日归还。", "培训于六月开始，共三期。"];
    let of =
        |order: [usize; 3]| Draft { body: blocks(order.map(|nth| body(said[nth])), 1), ..Draft::default() };
    let (old, new) = (of([0, 1, 2]), of([1, 2, 0]));
    check(&old, &new, Numbering::Literal);
    let xml = part(&redlined(&old, &new, Numbering::Literal), "word/document.xml");
    for side in ["w:moveFrom", "w:moveTo"] {
        assert!(xml.contains(&format!("<{side}RangeStart ")) && xml.contains(&format!("<{side}RangeEnd ")));
    }
    // But for the end of the paragraph before it, which has no text.
    assert_eq!((xml.matches("<w:ins ").count(), xml.matches("<w:del ").count()), (1, 0), "{xml}");
}

#[test]
fn what_stayed_has_no_mark() {
    let text = String::from_utf8_lossy(&docx(&specimen(), Numbering::Auto)).len();
    let same = read(&redlined(&specimen(), &specimen(), Numbering::Auto)).unwrap();
    assert!(same.revisions.is_empty() && text > 0);
}

#[test]
fn the_one_who_changed_and_when_are_told() {
    let mut new = specimen();
    new.front.title = "关于调整库房布局的请示".into();
    let content = read(&redlined(&specimen(), &new, Numbering::Auto)).unwrap();
    assert!(!content.revisions.is_empty());
    assert!(content.revisions.iter().all(|one| one.author == AUTHOR.name && one.at == AUTHOR.date));
}

#[test]
#[ignore = "takes some minutes: 1,000 pairs"]
fn a_thousand_pairs_are_accepted_and_rejected() {
    for (nth, (old, new)) in some_pairs(1_000).iter().enumerate() {
        check(old, new, BOTH[nth % 2]);
    }
}
