//! Measures the rules on a folder of real texts that went out as they are: how often each rule finds something, for
//! each 10,000 characters, and some of what it found to be judged by hand.
//! `cargo run --release -p check --example check_rates FOLDER [RULE|error]` prints all that the rule found.

use check::{Finding, Severity, check};
use draft::{Draft, visit_texts};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Bytes of text printed on either side of what was found.
const AROUND: usize = 60;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the developer's terminal")]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, show @ ..] = arguments.as_slice() else {
        eprintln!("measure: a folder, and which rule to show");
        return ExitCode::from(2);
    };
    let mut tally = Tally::default();
    for path in files(Path::new(folder)) {
        for draft in drafts(&path) {
            let findings = check(&draft);
            tally.time += time(&draft);
            tally.add(&draft, &findings);
            for finding in findings.iter().filter(|finding| is_shown(finding, show)) {
                let place = path.file_stem().unwrap_or_default().to_string_lossy();
                println!("{place} {}: {} {}", finding.rule, finding.message, around(&draft, finding));
            }
        }
    }
    tally.print();
    ExitCode::SUCCESS
}

/// The shortest of a few runs: what else the machine does only makes them longer.
fn time(draft: &Draft) -> Duration {
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(check(draft));
        start.elapsed()
    };
    (0..7).map(run).min().unwrap_or_default()
}

fn is_shown(finding: &Finding, show: &[String]) -> bool {
    let error = finding.severity == Severity::Error;
    show.iter().any(|one| finding.rule == one || (one == "error" && error) || one == "all")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// The drafts of a file, without the lines about the file that some begin with.
fn drafts(path: &Path) -> Vec<Draft> {
    let Ok(bytes) = std::fs::read(path) else { return Vec::new() };
    let text = String::from_utf8_lossy(&bytes);
    let text = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(&*text, |(_, rest)| rest);
    // What is set bold is not written by hand.
    let text = text.replace("**", "");
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Ok(manuscript) = intake::read(text.as_bytes(), &name) else { return Vec::new() };
    intake::recognise(&manuscript).drafts.into_iter().map(|one| one.draft).collect()
}

fn around(draft: &Draft, finding: &Finding) -> String {
    let mut found = String::new();
    visit_texts(draft, |spot, text| {
        if Some(spot) == finding.spot {
            let plain = text.to_plain();
            let start =
                (0..=finding.start.saturating_sub(AROUND)).rev().find(|at| plain.is_char_boundary(*at));
            let end = (finding.end + AROUND..plain.len()).find(|at| plain.is_char_boundary(*at));
            let (start, end) = (start.unwrap_or(0), end.unwrap_or(plain.len()).min(plain.len()));
            let words = &plain[finding.start..finding.end];
            found = format!("{}⟦{words}⟧{}", &plain[start..finding.start], &plain[finding.end..end]);
        }
    });
    found.replace('\n', "/")
}

/// What was found in all drafts.
#[derive(Default)]
struct Tally {
    drafts: usize,
    characters: usize,
    rules: BTreeMap<(Severity, &'static str), usize>,
    time: Duration,
}

impl Tally {
    fn add(&mut self, draft: &Draft, findings: &[Finding]) {
        self.drafts += 1;
        visit_texts(draft, |_, text| self.characters += text.to_plain().chars().count());
        for finding in findings {
            *self.rules.entry((finding.severity, finding.rule)).or_default() += 1;
        }
    }

    #[expect(clippy::print_stdout, reason = "a program for the developer's terminal")]
    #[expect(clippy::cast_precision_loss, reason = "shares are printed to two places")]
    fn print(&self) {
        let per = |count: usize| count as f64 * 10_000.0 / self.characters as f64;
        println!("{} drafts, {} characters, {:.1?}", self.drafts, self.characters, self.time);
        for ((severity, rule), count) in &self.rules {
            println!("{} {rule:<26} {count:>6} {:>7.2} in 10,000", severity.chinese(), per(*count));
        }
        let errors = self.rules.iter().filter(|((severity, _), _)| *severity == Severity::Error);
        println!("errors: {:.2} in 10,000", per(errors.map(|(_, count)| count).sum()));
    }
}
