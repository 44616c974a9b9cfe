//! The rules of the house that a machine can see.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what tools make.
const MADE: &[&str] = &[".git", "dist", "gen", "node_modules", "target"];

/// What is read as text.
const TEXT: &[&str] = &[
    "css", "html", "js", "json", "md", "mjs", "py", "rs", "sh", "svelte", "svg", "toml", "ts", "txt", "yml",
];

/// What is written by hand, and must stay small enough to be one thing.
const SOURCE: &[&str] = &["css", "js", "mjs", "py", "rs", "svelte", "ts"];

/// Where a file is one thing no longer.
const MOST_LINES: usize = 600;

/// Homes of people on any machine, and work that was put off. In halves, so that they do not stand here.
const FORBIDDEN: &[[&str; 2]] =
    &[["/ro", "ot/"], ["/wo", "rk/"], ["/ho", "me/"], ["/Us", "ers/"], ["TO", "DO"], ["FIX", "ME"]];

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// All files of the project with one of the extensions.
fn files(extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(root(), extensions, &mut found);
    found
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if !MADE.iter().any(|made| name == *made) {
                collect(&path, extensions, found);
            }
        } else if path.extension().is_some_and(|own| extensions.iter().any(|wanted| own == *wanted)) {
            found.push(path);
        }
    }
}

#[test]
fn no_file_names_a_machine_or_puts_work_off() {
    let forbidden: Vec<String> = FORBIDDEN.iter().map(|halves| halves.concat()).collect();
    for file in files(TEXT) {
        let text = fs::read_to_string(&file).unwrap();
        for (at, line) in text.lines().enumerate() {
            let found = forbidden.iter().find(|word| stands_alone(line, word));
            assert_eq!(found, None, "{}:{}", file.display(), at + 1);
        }
    }
}

/// Whether a line holds a word that is no part of a longer one: `../home/Home.svelte` names no machine.
fn stands_alone(line: &str, word: &str) -> bool {
    let part = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || "._-*".contains(c));
    line.match_indices(word).any(|(at, _)| !part(&line[..at]))
}

#[test]
fn no_file_is_too_long_to_be_one_thing() {
    for file in files(SOURCE) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", file.display());
    }
}

#[test]
fn packages_come_from_the_public_registries_only() {
    let locks = [
        ("Cargo.lock", "source = ", "registry+https://github.com/rust-lang/crates.io-index"),
        ("ui/package-lock.json", "\"resolved\": ", "https://registry.npmjs.org/"),
    ];
    for (lock, field, registry) in locks {
        let text = fs::read_to_string(root().join(lock)).unwrap();
        for source in text.lines().filter_map(|line| line.trim().strip_prefix(field)) {
            assert!(source.trim_start_matches('"').starts_with(registry), "{lock}: {source}");
        }
    }
}
