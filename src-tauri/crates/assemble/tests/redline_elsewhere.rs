//! Tracked changes that `LibreOffice` settles: accepting all gives the new text, rejecting all the old one.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test fails by panicking, and says how many")]

#[path = "support/as_read.rs"]
mod as_read;
mod support;

use as_read::said as said_as_read;
use assemble::{Author, Numbering, Options, redline};
use draft::Draft;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::edited::some_pairs;
use support::settled::{Settle, lines};
use support::{BOTH, docx};

const AUTHOR: Author<'static> = Author { name: "甲", date: "2026-06-30T08:00:00Z" };

/// Files in one start of the program.
const AT_ONCE: usize = 50;

fn redlined((old, new): &(Draft, Draft), numbering: Numbering) -> Vec<u8> {
    let profile = profile::built_in("gbt9704").unwrap();
    let [old, new] = [old, new].map(|draft| compose::compose(draft, &profile));
    redline((&old, &new), &Options { numbering, ..Options::default() }, &AUTHOR)
}

/// A Python with `LibreOffice`'s own module; where tools are required, it must be there.
fn python() -> Option<&'static str> {
    let has_uno = |python: &&str| {
        let said = Command::new(python).args(["-c", "import uno, lxml.etree"]).output();
        said.is_ok_and(|said| said.status.success())
    };
    let found = ["/usr/bin/python3", "python3"].into_iter().find(has_uno);
    if found.is_none() {
        assert!(std::env::var_os("NIGAO_TEST_TOOLS").is_none(), "python3-uno is required and not there");
        println!("skipped: python3-uno is not there; `cargo xtask setup` installs it");
    }
    found
}

#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

/// What a file says once all is settled, without the white space that is laid out otherwise.
fn said(bytes: &[u8]) -> Vec<String> {
    let ink = |line: String| line.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    lines(bytes, Settle::Accept).into_iter().map(ink).filter(|line| !line.is_empty()).collect()
}

/// How pairs came out of `LibreOffice`.
#[derive(Debug, Default)]
struct Tally {
    pairs: usize,
    /// Accepting all gave the new text, paragraph by paragraph.
    accepted: usize,
    /// Rejecting all gave the old one.
    rejected: usize,
}

/// Settles the redlines of pairs in `LibreOffice`.
fn settled(pairs: &[(Draft, Draft)], python: &str) -> Tally {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/libreoffice/office.py");
    let mut tally = Tally { pairs: pairs.len(), ..Tally::default() };
    for some in pairs.chunks(AT_ONCE) {
        let folder = tempfile::tempdir().unwrap();
        let name = |at: usize| PathBuf::from(format!("{at:04}.docx"));
        for (at, pair) in some.iter().enumerate() {
            write(&folder.path().join(name(at)), &redlined(pair, Numbering::Literal));
        }
        let ended = Command::new(python).arg(&script).arg("settle").arg(folder.path()).status().unwrap();
        assert!(ended.success());
        for (at, (old, new)) in some.iter().enumerate() {
            let read = |what: &str| said(&std::fs::read(folder.path().join(what).join(name(at))).unwrap());
            let [new, old] = [new, old].map(|draft| said(&docx(draft, Numbering::Literal)));
            tally.accepted += usize::from(read("accepted") == new);
            tally.rejected += usize::from(read("rejected") == old);
        }
    }
    tally
}

#[track_caller]
fn hold(tally: &Tally) {
    let Tally { pairs, accepted, rejected } = tally;
    println!("{pairs} pairs: {accepted} accepted, {rejected} rejected");
    assert_eq!((accepted, rejected), (pairs, pairs), "{tally:?}");
}

#[test]
fn a_few_pairs_are_settled_in_libreoffice() {
    let Some(python) = python() else { return };
    hold(&settled(&some_pairs(24), python));
}

#[test]
#[ignore = "takes long: as many pairs as NIGAO_PAIRS says, 1,000 where it says nothing"]
fn many_pairs_are_settled_in_libreoffice() {
    let Some(python) = python() else { return };
    let count = std::env::var("NIGAO_PAIRS").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000);
    hold(&settled(&some_pairs(count), python));
}

/// Real texts: the files of a folder, each beside the next one of the same folder in the order of their names.
#[test]
#[ignore = "needs a folder of consecutive years' texts in NIGAO_TEXTS"]
fn real_texts_are_settled_in_libreoffice() {
    let (Some(python), Some(folder)) = (python(), std::env::var_os("NIGAO_TEXTS")) else { return };
    let mut pairs = Vec::new();
    let mut places: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    places.sort();
    for place in places {
        let mut years: Vec<PathBuf> =
            std::fs::read_dir(place).unwrap().map(|one| one.unwrap().path()).collect();
        years.sort();
        for two in years.windows(2) {
            let [old, new] = [&two[0], &two[1]].map(|path| {
                let manuscript =
                    intake::read(&std::fs::read(path).unwrap(), &path.to_string_lossy()).unwrap();
                intake::recognise(&manuscript).drafts.remove(0).draft
            });
            pairs.push((old, new));
        }
    }
    let (mut standard, mut own) = (0, 0);
    for pair in &pairs {
        let file = redlined(pair, BOTH[1]);
        let both = [&pair.1, &pair.0].map(|draft| docx(draft, BOTH[1]));
        let expected = both.each_ref().map(|file| lines(file, Settle::Accept));
        standard += usize::from([lines(&file, Settle::Accept), lines(&file, Settle::Reject)] == expected);
        own += usize::from(said_as_read(&file) == both.map(|file| said_as_read(&file)[0].clone()));
    }
    println!("{standard} of {} real pairs settled by the standard, {own} as they are read", pairs.len());
    assert_eq!((standard, own), (pairs.len(), pairs.len()));
    hold(&settled(&pairs, python));
}
