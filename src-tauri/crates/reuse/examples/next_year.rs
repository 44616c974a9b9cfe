//! Rolls each report of a folder into the next year and judges it by the report of that year: where both say the same
//! but for years, the years that are proposed are held against those that were written.
//!
//! `cargo run -p reuse --example next_year -- FOLDER`, with `FOLDER/<place>/2019.md`, `FOLDER/<place>/2020.md`, …
#![expect(clippy::print_stdout, reason = "an example prints what it found")]

use draft::{Draft, visit_texts};
use reuse::{Group, Proposal, Span, propose, source_year};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Default)]
struct Score {
    pairs: usize,
    years: usize,
    due: usize,
    made: usize,
    right: usize,
    found: usize,
    amiss: Vec<String>,
}

/// A clause with its years masked, the years, and what was proposed for each.
struct Clause {
    years: Vec<String>,
    proposed: Vec<Option<String>>,
    times: usize,
    words: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("which folder?")?;
    let mut score = Score::default();
    for place in folders(Path::new(&folder))? {
        let mut files: Vec<PathBuf> = fs::read_dir(&place)?.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for two in files.windows(2) {
            let (Some(old), Some(new)) = (draft(&two[0])?, draft(&two[1])?) else { continue };
            let years = [&old, &new].map(|draft| source_year(draft).map(|source| source.year));
            // A report may be of the year before its file's.
            if let [Some(from), Some(to)] = years
                && to == from + 1
            {
                judge(&mut score, Span { from, to }, &old, &new);
            }
        }
    }
    let Score { pairs, years, due, made, right, found, amiss } = &score;
    for line in amiss {
        println!("{line}");
    }
    println!("{pairs} pairs, {years} years in clauses of both, {due} due");
    println!("{made} proposed, {right} right; {found} of those due found");
    Ok(())
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(folder)?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

/// The longest of a file's drafts.
fn draft(file: &Path) -> Result<Option<Draft>, Box<dyn Error>> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let Ok(manuscript) = intake::read(&fs::read(file)?, &name) else { return Ok(None) };
    let drafts = intake::recognise(&manuscript).drafts.into_iter().map(|one| one.draft);
    Ok(drafts.max_by_key(|draft| draft.body.len()))
}

fn judge(score: &mut Score, span: Span, old: &Draft, new: &Draft) {
    let (old, new) = (clauses(old, &propose(old, span)), clauses(new, &[]));
    score.pairs += 1;
    for (masked, clause) in &old {
        let Some(next) = new.get(masked).filter(|next| next.times == 1 && clause.times == 1) else {
            continue;
        };
        for ((year, proposed), written) in clause.years.iter().zip(&clause.proposed).zip(&next.years) {
            score.years += 1;
            score.due += usize::from(year != written);
            score.made += usize::from(proposed.is_some());
            let right = proposed.as_ref() == Some(written);
            score.right += usize::from(right);
            score.found += usize::from(right && year != written);
            if proposed.as_ref().unwrap_or(year) != written {
                let words = &clause.words;
                score.amiss.push(format!("{} {year} → {proposed:?}, written {written}: {words}", span.from));
            }
        }
    }
}

/// The clauses that name years, by their words with the years masked.
fn clauses(draft: &Draft, proposals: &[Proposal]) -> BTreeMap<String, Clause> {
    let mut clauses: BTreeMap<String, Clause> = BTreeMap::new();
    visit_texts(draft, |spot, text| {
        let plain = text.to_plain();
        let mut at = 0;
        for words in plain.split_inclusive(['，', '。', '；', '：', '\n']) {
            let (mut masked, mut years, mut proposed) = (String::new(), Vec::new(), Vec::new());
            let mut rest = 0;
            for (start, _) in words.match_indices('年') {
                let Some(from) = start.checked_sub(4).filter(|from| *from >= rest) else { continue };
                let Some(year) = words.get(from..start).filter(|year| year.parse::<i32>().is_ok()) else {
                    continue;
                };
                masked.push_str(&words[rest..from]);
                masked.push('#');
                rest = start;
                let here =
                    |one: &&Proposal| one.spot == spot && one.start <= at + from && at + start <= one.end;
                let one =
                    proposals.iter().filter(|one| one.changes() && one.group != Group::Figures).find(here);
                let new = one.and_then(|one| one.new.as_ref()).map(draft::Text::to_plain);
                proposed.push(new.map(|new| new.chars().take(4).collect()));
                years.push(year.to_owned());
            }
            masked.push_str(&words[rest..]);
            if !years.is_empty() && masked.chars().count() >= 6 {
                let clause = Clause { years, proposed, times: 0, words: words.trim().to_owned() };
                clauses.entry(masked).or_insert(clause).times += 1;
            }
            at += words.len();
        }
    });
    clauses
}
