//! The layering: which crate may know which, and who may touch the world outside.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use std::fs;
use std::path::{Path, PathBuf};

/// Each of our packages, and those of ours that it may know. Arrows point down only.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("draft", &[]),
    ("profile", &[]),
    ("ooxml", &[]),
    ("intake", &["draft", "ooxml"]),
    ("compose", &["draft", "profile"]),
    ("page", &["compose", "draft", "profile"]),
    ("faces", &["page", "profile"]),
    ("assemble", &["compose", "draft", "ooxml", "profile", "reuse"]),
    ("check", &["compose", "draft", "page"]),
    ("reuse", &["draft"]),
    ("library", &["draft"]),
    (
        "cli",
        &[
            "assemble", "check", "compose", "draft", "faces", "intake", "library", "ooxml", "page",
            "profile", "reuse",
        ],
    ),
    (
        "nigao-desktop",
        &[
            "assemble", "check", "compose", "draft", "faces", "intake", "library", "ooxml", "page",
            "profile", "reuse",
        ],
    ),
    ("xtask", &[]),
];

/// Packages of others that only one of ours may use.
const ONE_OWNER: &[(&str, &str)] = &[
    ("docx-rs", "ooxml"),
    ("fontdb", "faces"),
    ("krilla", "page"),
    ("quick-xml", "ooxml"),
    ("rfd", "nigao-desktop"),
    ("rusqlite", "library"),
    ("tauri", "nigao-desktop"),
    ("tauri-build", "nigao-desktop"),
    ("tauri-plugin-opener", "nigao-desktop"),
    ("webkit2gtk", "nigao-desktop"),
    ("zip", "ooxml"),
];

/// Those that may touch files. All others are pure functions of bytes and values.
const TOUCH_FILES: &[&str] = &["cli", "faces", "library", "nigao-desktop", "xtask"];

/// What a pure function does not name: files, the net, other programs, surroundings, the clock.
const OUTSIDE: &[&str] = &["fs", "net", "process", "env", "SystemTime", "Instant"];

fn workspace() -> Metadata {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
    MetadataCommand::new()
        .manifest_path(manifest)
        .no_deps()
        .other_options(["--offline".into()])
        .exec()
        .unwrap()
}

/// The names that a package builds on; what only its tests use is free.
fn builds_on(package: &Package) -> impl Iterator<Item = &str> {
    let built =
        package.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Development);
    built.map(|dependency| dependency.name.as_str())
}

#[test]
fn every_arrow_is_listed() {
    let workspace = workspace();
    let ours: Vec<&str> = workspace.packages.iter().map(|package| package.name.as_str()).collect();
    for package in &workspace.packages {
        let listed = MAY_KNOW.iter().find(|(name, _)| *name == package.name.as_str());
        let Some((_, may_know)) = listed else { panic!("{} has no place in the layering", package.name) };
        for name in builds_on(package).filter(|name| ours.contains(name)) {
            assert!(may_know.contains(&name), "{} must not know {name}", package.name);
        }
    }
}

#[test]
fn every_listed_package_is_there() {
    let workspace = workspace();
    for (name, _) in MAY_KNOW {
        assert!(workspace.packages.iter().any(|package| package.name.as_str() == *name), "{name} is gone");
    }
}

#[test]
fn foreign_packages_stay_with_their_owner() {
    for package in &workspace().packages {
        for (foreign, owner) in ONE_OWNER {
            let uses = builds_on(package).any(|name| name == *foreign);
            assert!(
                !uses || package.name.as_str() == *owner,
                "{} must leave {foreign} to {owner}",
                package.name
            );
        }
    }
}

#[test]
fn pure_crates_name_nothing_outside() {
    let workspace = workspace();
    let pure = workspace.packages.iter().filter(|package| !TOUCH_FILES.contains(&package.name.as_str()));
    let mut lines_read = 0;
    for package in pure {
        let folder = package.manifest_path.parent().unwrap().join("src");
        for file in sources(folder.as_std_path()) {
            let text = fs::read_to_string(&file).unwrap();
            for (at, line) in product_lines(&text) {
                lines_read += 1;
                let outside = OUTSIDE.iter().find(|name| names_outside(line, name));
                assert_eq!(outside, None, "{}:{at}: {line}", file.display());
            }
        }
    }
    assert!(lines_read > 1000, "only {lines_read} lines were read: has the layout changed?");
}

#[test]
fn naming_the_outside_is_seen_in_every_form() {
    for line in
        ["std::fs::read(path)", "use std::{fs, io};", "let at = SystemTime::now();", "std::env::var(x)"]
    {
        assert!(OUTSIDE.iter().any(|name| names_outside(line, name)), "{line}");
    }
    for line in
        ["let offset = 1;", "Processing::new()", "prefs::read()", "self.process(run)", "net: Option<u32>,"]
    {
        assert!(!OUTSIDE.iter().any(|name| names_outside(line, name)), "{line}");
    }
}

/// All Rust files under a folder but those that only hold tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.file_stem().is_some_and(|stem| stem == "tests") {
            continue;
        }
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The numbered lines of a file without comments and without the tests at its end.
fn product_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    lines.take_while(|(_, line)| *line != "#[cfg(test)]").filter(|(_, line)| !line.starts_with("//"))
}

/// Whether a line uses `name` as a module or a type of the standard library's world outside.
fn names_outside(line: &str, name: &str) -> bool {
    let mut rest = line;
    while let Some(at) = rest.find(name) {
        let before = &rest[..at];
        let after = &rest[at + name.len()..];
        let whole = !before.ends_with(is_word) && !after.starts_with(is_word);
        let imported = line.starts_with("use std::") || line.starts_with("pub use std::");
        if whole && (after.starts_with("::") || imported) {
            return true;
        }
        rest = after;
    }
    false
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}
