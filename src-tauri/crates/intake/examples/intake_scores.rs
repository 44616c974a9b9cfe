//! Measures recognition on a folder of real reports in Markdown whose headings are set bold or with #: node F1 over
//! the headings that carry a number, in four forms. Half of the files are for tuning, half for judging:
//! `cargo run --release -p intake --example intake_scores FOLDER tune|judge [show]`.

use draft::{EntryKind, Text};
use intake::{Element, Manuscript, Paragraph, Recognised, recognise};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Files with fewer labelled headings say little.
const FEWEST: usize = 6;
const WIDTH: usize = 36;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the developer's terminal")]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, half, show @ ..] = arguments.as_slice() else {
        eprintln!("measure: a folder, and tune or judge");
        return ExitCode::from(2);
    };
    let mut files = Vec::new();
    collect(Path::new(folder), &mut files);
    files.sort();
    let odd = usize::from(half == "judge");
    let chosen = files.iter().enumerate().filter(|(at, _)| at % 2 == odd).map(|(_, path)| path);
    let reports: Vec<(&PathBuf, Report)> =
        chosen.filter_map(|path| Some((path, report(&std::fs::read_to_string(path).ok()?)?))).collect();
    for (name, form) in FORMS {
        let mut score = Score::default();
        for (path, report) in &reports {
            let recognised = recognise(&manuscript(form(&report.lines)));
            let differences = score.add(report, &recognised);
            if !show.is_empty() && show[0] == *name {
                for difference in &differences {
                    println!("{} {difference}", path.display());
                }
            }
        }
        println!("{name}: F1 {:.4} over {} reports, {} headings", score.f1(), reports.len(), score.expected);
    }
    ExitCode::SUCCESS
}

type Form = fn(&[String]) -> Vec<String>;
const FORMS: &[(&str, Form)] = &[
    ("lines", |lines| lines.to_vec()),
    ("running", |lines| vec![lines.join(" ")]),
    ("tight", |lines| vec![lines.concat()]),
    ("wrapped", |lines| lines.iter().flat_map(|line| wrap(&format!("　　{line}"))).collect()),
    ("flush", |lines| lines.iter().flat_map(|line| wrap(line)).collect()),
];

/// A report's paragraphs, and the words of its labelled headings.
struct Report {
    lines: Vec<String>,
    headings: Vec<String>,
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

fn report(markdown: &str) -> Option<Report> {
    let body =
        markdown.strip_prefix("---").and_then(|rest| rest.split_once("\n---")).map_or(markdown, |cut| cut.1);
    let mut report = Report { lines: Vec::new(), headings: Vec::new() };
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let strong = line.strip_prefix("**").and_then(|rest| rest.split_once("**")).map(|(strong, _)| strong);
        let labelled = strong.or_else(|| line.starts_with('#').then(|| line.trim_start_matches('#').trim()));
        let plain = line.trim_start_matches('#').replace("**", "").trim().to_owned();
        match labelled {
            Some(words) => report
                .headings
                .extend(words_after_number(words.trim()).filter(|words| !words.ends_with('，'))),
            // A numbered paragraph that is not set bold: the bold ones are not all there are.
            None if plain.starts_with(is_high) && words_after_number(&plain).is_some() => return None,
            None => {}
        }
        report.lines.push(plain);
    }
    let inline = report.lines.iter().any(|line| line.contains('|') || line.contains("</"));
    (report.headings.len() >= FEWEST && !inline).then_some(report)
}

/// How the numbers of the upper levels begin.
fn is_high(c: char) -> bool {
    "（(一二三四五六七八九十".contains(c)
}

/// The words of a heading behind 一、 （一） 1. 第一章; `None` where it has no number.
fn words_after_number(text: &str) -> Option<String> {
    let numeral = |c: char| "一二三四五六七八九十百0123456789".contains(c);
    let open = text.trim_start_matches(['（', '(', '第']);
    let rest = open.trim_start_matches(numeral);
    let close =
        ["部分", "章", "节", "、", "）", ")", "．", "."].iter().find(|close| rest.starts_with(**close))?;
    let words = rest[close.len()..].trim_start_matches(['、', '：', '.', ' ', '　']);
    // A paragraph that is bold as a whole has its heading in its first sentence.
    let words = words.split("。").next().unwrap_or(words);
    let words = words.trim_end_matches(['。', '：', ':']);
    let figure = matches!(*close, "." | "．") && words.starts_with(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < open.len() && !words.is_empty() && !figure;
    numbered.then(|| words.trim().to_owned())
}

fn manuscript(lines: Vec<String>) -> Manuscript {
    let element =
        |line: String| Element::Paragraph(Paragraph { text: Text::plain(line), ..Paragraph::default() });
    Manuscript { elements: lines.into_iter().map(element).collect(), ..Manuscript::default() }
}

#[derive(Default)]
struct Score {
    hits: usize,
    expected: usize,
    found: usize,
}

impl Score {
    /// Counts one report, and tells what was missed and what was found too much. Levels that the report never sets
    /// bold are not counted.
    fn add(&mut self, report: &Report, recognised: &Recognised) -> Vec<String> {
        let pieces = recognised.drafts.iter().flat_map(|draft| &draft.pieces);
        let headings: Vec<_> =
            pieces.filter(|piece| piece.kind == EntryKind::Heading && !piece.number.is_empty()).collect();
        let known: BTreeSet<&str> = report.headings.iter().map(String::as_str).collect();
        let levels: BTreeSet<u8> = headings
            .iter()
            .filter(|piece| known.contains(piece.text.as_str()))
            .map(|piece| piece.level)
            .collect();
        let found: Vec<&str> = headings
            .iter()
            .filter(|piece| levels.contains(&piece.level))
            .map(|piece| piece.text.as_str())
            .collect();
        let all: BTreeSet<&str> = found.iter().copied().collect();
        self.hits += right(&report.headings, &found);
        self.expected += report.headings.len();
        self.found += found.len();
        let missed = report
            .headings
            .iter()
            .filter(|words| !all.contains(words.as_str()))
            .map(|words| format!("- {words}"));
        let much = found.iter().filter(|words| !known.contains(**words)).map(|words| format!("+ {words}"));
        missed.chain(much).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "some thousand headings")]
    fn f1(&self) -> f64 {
        2.0 * self.hits as f64 / (self.expected + self.found).max(1) as f64
    }
}

/// The length of the longest common subsequence.
fn right(expected: &[String], found: &[&str]) -> usize {
    let mut row = vec![0; found.len() + 1];
    for words in expected {
        let mut diagonal = 0;
        for (at, other) in found.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if words == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[found.len()]
}

fn wrap(text: &str) -> Vec<String> {
    let (mut lines, mut line, mut halves) = (Vec::new(), String::new(), 0);
    for c in text.chars() {
        let wide = if c.is_ascii() { 1 } else { 2 };
        if halves + wide > 2 * WIDTH && !"，。；：、”）》！？,;:)".contains(c) {
            lines.push(std::mem::take(&mut line));
            halves = 0;
        }
        line.push(c);
        halves += wide;
    }
    lines.push(line);
    lines
}
