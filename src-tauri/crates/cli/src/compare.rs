//! `nigao compare`: two drafts side by side.

use crate::arguments::{Only, Pair};
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::assemble::{Author, Numbering, Options, redline};
use ::reuse::{Comparison, JOINT, Row, RowKind, Share, Stretch, StretchKind};
use draft::Draft;
use std::path::Path;

pub(crate) fn run(pair: &Pair) -> Result<(), Failure> {
    let old = input::draft(&pair.old, pair.pick_old)?;
    let new = input::draft(&pair.new, pair.pick_new)?;
    if let Some(output) = &pair.output {
        write(pair, output, (&old, &new))?;
    }
    let comparison = ::reuse::compare(&old, &new);
    if pair.json { print_json(&[&comparison]) } else { print(&text(&comparison, pair.only)) }
}

/// The new draft with what was changed tracked.
fn write(pair: &Pair, output: &Path, (old, new): (&Draft, &Draft)) -> Result<(), Failure> {
    let profile = crate::profile::read(&pair.profile)?;
    for (file, draft) in [(&pair.old, old), (&pair.new, new)] {
        if let Some(missing) = draft::missing_image(draft) {
            return Err(Failure::assembling(file, missing));
        }
    }
    let [old, new] = [old, new].map(|draft| compose::compose(draft, &profile));
    let options = Options { numbering: Numbering::of(&profile), ..Options::default() };
    let author = Author { name: &pair.author, date: &pair.date };
    let bytes = redline((&old, &new), &options, &author);
    library::files::write_whole(output, &bytes).map_err(|why| Failure::writing(output, why))
}

/// What is looked at, a block a line; the others are only counted.
fn text(comparison: &Comparison, only: Option<Only>) -> String {
    let mut out = share("全文", &comparison.whole);
    for section in &comparison.sections {
        let heading = if section.heading.is_empty() { "开头" } else { &section.heading };
        out += &share(&format!("  {heading}"), section);
    }
    let mut left_out = 0;
    for row in &comparison.rows {
        let same = row.kind == RowKind::Same;
        let shown = match only {
            None => !same || row.moved,
            Some(Only::Figures) => row.figures,
            Some(Only::Carried) => same,
        };
        if !shown {
            left_out += 1;
            continue;
        }
        out += &folded(std::mem::take(&mut left_out), only);
        out += &line(row);
    }
    out + &folded(left_out, only)
}

fn share(what: &str, share: &Share) -> String {
    format!("{what}：沿用 {}%（{} 字中 {} 字）\n", share.percent(), share.characters, share.carried)
}

fn folded(left_out: usize, only: Option<Only>) -> String {
    let what = if only.is_none() { "段未动" } else { "段没有列出" };
    if left_out == 0 { String::new() } else { format!("  …… {left_out} {what}\n") }
}

fn line(row: &Row) -> String {
    let sign = match row.kind {
        RowKind::Same => ' ',
        RowKind::Changed => '~',
        RowKind::Gone => '-',
        RowKind::Come => '+',
    };
    let moved = if row.moved { "（移动）" } else { "" };
    let parts = match (row.old.len(), row.new.len()) {
        (_, 2..) => format!("（拆成 {} 段）", row.new.len()),
        (2.., _) => format!("（由 {} 段合并）", row.old.len()),
        _ => String::new(),
    };
    let number = row.new.first().or(row.old.first()).map_or("", |side| side.number.as_str());
    let text: String = match row.kind {
        RowKind::Changed => row.text.iter().map(marked).collect(),
        _ => row.text.iter().map(|stretch| stretch.text.as_str()).collect(),
    };
    format!("{sign} {moved}{parts}{number}{}\n", text.replace(['\n', JOINT], "¶"))
}

/// As `git diff --word-diff` marks it.
fn marked(Stretch { kind, text }: &Stretch) -> String {
    match kind {
        StretchKind::Same => text.clone(),
        StretchKind::Gone => format!("[-{text}-]"),
        StretchKind::Come => format!("{{+{text}+}}"),
    }
}
