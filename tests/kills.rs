//! The library under kill -9: a child process works on it and is killed at a random moment, again and again. What it
//! had said to be done must be there, and the library whole.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says its figures"
)]

use draft::{Block, BlockId, Content, Draft, Text};
use library::{DraftId, Intake, Keeper as _, Library, New, VersionId, Why, backup, is_whole, take_folder};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Tells the child where the library is, and where it begins to count.
const TARGET: &str = "NIGAO_TEST_KILLED";
const ROUND: &str = "NIGAO_TEST_ROUND";
const WORK: &str = "works_until_it_is_killed";

/// What a child said, line by line: the last word on each draft, and the versions that were kept.
#[derive(Default)]
struct Promised {
    /// What the draft said when it was last confirmed.
    drafts: BTreeMap<i64, u64>,
    versions: BTreeMap<i64, u64>,
}

impl Promised {
    /// `saved 3 17`: draft 3 says 17.
    fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let [what, id, says] = words[..] else { return };
        let (Ok(id), Ok(says)) = (id.parse(), says.parse()) else { return };
        match what {
            "saved" => drop(self.drafts.insert(id, says)),
            "kept" => drop(self.versions.insert(id, says)),
            _ => {}
        }
    }
}

/// A draft that says a number; the same in each of its paragraphs, so that half of one is seen.
fn saying(number: u64) -> Draft {
    let paragraph = |id| Block {
        id: BlockId(id),
        content: Content::Paragraph { run_in: None, text: Text::plain(format!("登记第{number}件。")) },
    };
    let mut draft = Draft { body: (1..40).map(paragraph).collect(), ..Draft::default() };
    draft.front.title = Text::plain(format!("第{number}稿"));
    draft
}

/// What a draft says, where every paragraph agrees.
fn said(draft: &Draft) -> u64 {
    let number = |text: String| -> u64 {
        text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
    };
    let title = number(draft.front.title.to_plain());
    for block in &draft.body {
        assert_eq!(number(block.text().unwrap().to_plain()), title, "a draft is half one, half another");
    }
    title
}

/// Kills children over one library; each round all that was promised must be there.
fn survives(rounds: u64) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let mut promised = Promised::default();
    let mut chance = 0x9E37_79B9_7F4A_7C15_u64;
    for round in 0..rounds {
        // Xorshift: the same moments on every machine, as far as its clock goes.
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let mut fresh = Promised::default();
        work_and_kill(&path, round, Duration::from_micros(chance % 300_000), &mut fresh);
        promised.drafts.extend(&fresh.drafts);
        promised.versions.extend(&fresh.versions);
        // All that was ever promised is looked at now and again, and at the end: else each round would take longer than
        // the one before.
        let all = round % 25 == 0 || round + 1 == rounds;
        check(&path, if all { &promised } else { &fresh }, round);
    }
    let size = std::fs::metadata(&path).unwrap().len();
    println!(
        "{rounds} kills: {} drafts and {} versions there, nothing lost, {size} bytes",
        promised.drafts.len(),
        promised.versions.len()
    );
}

fn work_and_kill(path: &Path, round: u64, after: Duration, promised: &mut Promised) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", WORK, "--ignored", "--nocapture"])
        .env(TARGET, path)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // From the moment that it has opened the library, which is counted too: in every third round at once.
    if !round.is_multiple_of(3) {
        lines.by_ref().map_while(Result::ok).find(|line| line.contains("ready")).unwrap();
    }
    std::thread::sleep(after);
    child.kill().unwrap();
    let ended = child.wait().unwrap();
    // Had it ended by itself, something in its work would have failed.
    #[cfg(unix)]
    assert_eq!(std::os::unix::process::ExitStatusExt::signal(&ended), Some(9), "round {round}: {ended}");
    #[cfg(not(unix))]
    drop(ended);
    lines.map_while(Result::ok).for_each(|line| promised.hear(&line));
}

fn check(path: &Path, promised: &Promised, round: u64) {
    assert!(!path.exists() || is_whole(path).unwrap(), "round {round}: damaged");
    let library = Library::open(path).unwrap();
    for (id, says) in &promised.drafts {
        let there = said(&library.load(DraftId(*id)).unwrap());
        // What was under way may have come through; never less than what was confirmed.
        assert!(there >= *says, "round {round}: draft {id} says {there}, not {says}");
    }
    for (id, says) in &promised.versions {
        assert_eq!(said(&library.version(VersionId(*id)).unwrap()), *says, "round {round}: version {id}");
    }
}

#[test]
fn twenty_kills_lose_nothing() {
    survives(20);
}

#[test]
#[ignore = "takes minutes: by hand, before a release"]
fn a_thousand_kills_lose_nothing() {
    survives(1_000);
}

/// The first format, killed while it becomes the newest.
#[test]
fn a_migration_that_is_killed_happens_or_not() {
    migrations(8);
}

#[test]
#[ignore = "takes minutes: by hand, before a release"]
fn two_hundred_killed_migrations_happen_or_not() {
    migrations(200);
}

fn migrations(rounds: u64) {
    for round in 0..rounds {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite");
        let sql = include_str!("../src-tauri/crates/library/tests/version-1.sql");
        let raw = rusqlite::Connection::open(&path).unwrap();
        raw.execute_batch(sql).unwrap();
        for nth in 0..60 {
            let values = format!(
                "INSERT INTO drafts SELECT NULL, title, kind, json, source_name, created_at_ms, saved_at_ms, {} \
                 FROM drafts WHERE id = 1",
                nth + 2
            );
            raw.execute_batch(&values).unwrap();
        }
        drop(raw);
        let mut none = Promised::default();
        work_and_kill(&path, round * 3, Duration::from_micros(round * 7919 % 90_000), &mut none);
        let library = Library::open(&path).unwrap();
        assert!(library.count().unwrap() >= 61, "round {round}");
        for card in library.recent(u32::MAX).unwrap() {
            library.load(card.id).unwrap();
        }
    }
}

#[test]
#[ignore = "run by another test, and killed"]
fn works_until_it_is_killed() {
    let Some(path) = std::env::var_os(TARGET).map(PathBuf::from) else { return };
    let round: u64 = std::env::var(ROUND).unwrap().parse().unwrap();
    let mut library = Library::open(&path).unwrap();
    say("ready");
    // Numbers that only grow, over all rounds. Each round begins with another kind of work: one that is never done before
    // it is killed must not keep the others from their turn.
    let mut number = (round + 1) * 1_000_000 + round % 8;
    loop {
        number += 1;
        one(&mut library, &path, number);
    }
}

/// One piece of work, each kind in turn; said only when it is done.
fn one(library: &mut Library, path: &Path, number: u64) {
    let now = i64::try_from(number).unwrap();
    match number % 8 {
        0 => {
            let id = library.add(&saying(number), None, now).unwrap();
            say(&format!("saved {} {number}", id.0));
        }
        1 => {
            let new = New { draft: saying(number), source: None };
            for id in library.add_all(&vec![new; 10], now).unwrap() {
                say(&format!("saved {} {number}", id.0));
            }
        }
        2 => drop(backup::take(path, jiff::civil::date(2026, 1, 1))),
        3 => {
            let Some(card) = library.recent(1).unwrap().pop() else { return };
            library.keep_version(card.id, &Why::Named(String::new()), now).unwrap();
            let version = library.versions(card.id).unwrap()[0].id;
            say(&format!("kept {} {}", version.0, said(&library.version(version).unwrap())));
        }
        4 => folder(library, path, number),
        _ => {
            let Some(card) = library.recent(4).unwrap().pop() else { return };
            library.save(card.id, &saying(number), now * 100_000).unwrap();
            library.keep_undo(card.id, &format!("[{number}]")).unwrap();
            say(&format!("saved {} {number}", card.id.0));
        }
    }
}

/// A folder with one file that nobody has seen yet.
fn folder(library: &mut Library, path: &Path, number: u64) {
    let files = path.with_file_name("files");
    std::fs::create_dir_all(&files).unwrap();
    let file = files.join("稿.txt");
    library::files::write_whole(&file, number.to_string().as_bytes()).unwrap();
    let read = |_: &str, bytes: &[u8]| {
        let number = String::from_utf8_lossy(bytes).parse().map_err(|_| "不是数".to_owned())?;
        Ok(vec![saying(number)])
    };
    let mut heard = |_| ControlFlow::Continue(());
    let intake = Intake { read: &read, endings: &["txt"], largest: 99, heard: &mut heard, now_ms: 0 };
    take_folder(library, &[files], intake).unwrap();
    let id = library.recent(1).unwrap()[0].id;
    say(&format!("saved {} {number}", id.0));
}

/// A line that is out before the work goes on.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}
