//! Both judges of .docx find nothing: Microsoft's Open XML SDK, and the schema judge where it is there.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Author, Contents, OpenBlanks, Options, RunInForm, assemble, redline};
use draft::{Attachment, BlockId, Draft};
use serde_json::Value;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use support::edited::some_pairs;
use support::{BOTH, body, docx, specimen, table};

/// Where a judge is; where it is required, it must be there.
#[expect(clippy::print_stdout, reason = "a test that was skipped says so")]
fn judge(variable: &str) -> Option<OsString> {
    let judge = std::env::var_os(variable);
    if judge.is_none() {
        assert!(std::env::var_os("NIGAO_TEST_TOOLS").is_none(), "{variable} is required and not there");
        println!("skipped: {variable} is not set; `cargo xtask test` sets it");
    }
    judge
}

/// What is hard to say well: tables alone and side by side, nothing at all, characters that XML forbids or escapes.
fn hard() -> Vec<Draft> {
    let of = |contents: Vec<draft::Content>| Draft { body: support::blocks(contents, 1), ..Draft::default() };
    let forbidden = "<库房>&\"甲\"'乙'\u{0}\u{b}\u{1f}\u{fffe}\u{ffff}]]>\t一\n二";
    let mut named = of(vec![body(forbidden)]);
    named.front.title = forbidden.into();
    named.attachments =
        vec![Attachment { id: BlockId(10), title: forbidden.into(), body: support::blocks([table()], 9) }];
    let mut bare = support::forms::document().draft;
    // No name in the mark, and more addressees than any page holds.
    bare.front.header.authorities.clear();
    bare.front.addressee = "各库房管理组、".repeat(120).as_str().into();
    let mut all =
        vec![Draft::default(), specimen(), of(vec![table()]), of(vec![table(), table()]), named, bare];
    all.extend(support::forms::all().into_iter().map(|specimen| specimen.draft));
    all
}

/// The specimen with a blank, under every option.
fn with_everything_asked_for(run_in: RunInForm) -> Vec<u8> {
    let mut draft = specimen();
    draft.body.push(support::blocks([body("共清点xx件。")], 99).remove(0));
    draft::mark_blanks(&mut draft);
    let options = Options {
        blanks: OpenBlanks::Highlighted,
        author: "甲&乙",
        company: "<综合科>",
        created: "2026-06-30T08:00:00Z",
        inside: Some(&draft),
        run_in,
        contents: Contents::Shown,
        mark: "0f<2a>",
        ..Options::default()
    };
    let profile = profile::built_in("gbt9704").unwrap();
    assemble(&compose::compose(&draft, &profile), &options)
}

/// Each of the hard drafts with its changes to the next one tracked, and pairs by chance.
fn redlines() -> impl Iterator<Item = Vec<u8>> {
    let profile = profile::built_in("gbt9704").unwrap();
    let author = Author { name: "甲&乙", date: "2026-06-30T08:00:00Z" };
    let drafts = hard();
    let redline = move |(nth, (old, new)): (usize, &(Draft, Draft))| {
        let [old, new] = [old, new].map(|draft| compose::compose(draft, &profile));
        let numbering = BOTH[nth % 2];
        redline((&old, &new), &Options { numbering, ..Options::default() }, &author)
    };
    let mut pairs: Vec<(Draft, Draft)> =
        drafts.windows(2).map(|two| (two[0].clone(), two[1].clone())).collect();
    pairs.extend(some_pairs(24));
    pairs.iter().enumerate().map(redline).collect::<Vec<_>>().into_iter()
}

/// The files of all drafts in both numberings, in a folder of the test's own.
fn files(folder: &Path) -> Vec<PathBuf> {
    let all = hard().into_iter().flat_map(|draft| BOTH.map(|numbering| docx(&draft, numbering)));
    let all = all.chain([RunInForm::Linked, RunInForm::Separator].map(with_everything_asked_for));
    let all = all.chain(redlines());
    let write = |(nth, bytes): (usize, Vec<u8>)| {
        let path = folder.join(format!("{nth}.docx"));
        #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
        fs::write(&path, bytes).unwrap();
        path
    };
    all.enumerate().map(write).collect()
}

#[test]
fn the_open_xml_sdk_finds_nothing() {
    let Some(validator) = judge("OOXML_VALIDATOR") else { return };
    let folder = tempfile::tempdir().unwrap();
    for file in files(folder.path()) {
        let said = Command::new(&validator).arg(&file).output().unwrap();
        let said: Value = serde_json::from_slice(&said.stdout).unwrap();
        assert_eq!(said["ok"], true, "{}: {said:#}", file.display());
    }
}

#[test]
fn the_schemas_find_nothing() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/tools/validate_docx.py");
    let Some(python) = script.exists().then(|| judge("NIGAO_PYTHON")).flatten() else { return };
    let folder = tempfile::tempdir().unwrap();
    let said =
        Command::new(python).arg(script).arg("--no-external").args(files(folder.path())).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
}
