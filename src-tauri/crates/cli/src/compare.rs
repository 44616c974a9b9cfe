//! `nigao compare`: two drafts side by side.

use crate::arguments::Pair;
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::reuse::{Comparison, JOINT, Row, RowKind, Share, Stretch, StretchKind};

pub(crate) fn run(pair: &Pair) -> Result<(), Failure> {
    let old = input::draft(&pair.old, pair.pick_old)?;
    let new = input::draft(&pair.new, pair.pick_new)?;
    let comparison = ::reuse::compare(&old, &new);
    if pair.json { print_json(&[&comparison]) } else { print(&text(&comparison)) }
}

/// What changed, a block a line; what stayed is only counted.
fn text(comparison: &Comparison) -> String {
    let mut out = share("全文", &comparison.whole);
    for section in &comparison.sections {
        let heading = if section.heading.is_empty() { "开头" } else { &section.heading };
        out += &share(&format!("  {heading}"), section);
    }
    let mut unchanged = 0;
    for row in &comparison.rows {
        if row.kind == RowKind::Same && !row.moved {
            unchanged += 1;
            continue;
        }
        out += &folded(std::mem::take(&mut unchanged));
        out += &line(row);
    }
    out + &folded(unchanged)
}

fn share(what: &str, share: &Share) -> String {
    format!("{what}：沿用 {}%（{} 字中 {} 字）\n", share.percent(), share.characters, share.carried)
}

fn folded(unchanged: usize) -> String {
    if unchanged == 0 { String::new() } else { format!("  …… {unchanged} 段未动\n") }
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
