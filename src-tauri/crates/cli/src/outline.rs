//! `nigao outline`: what was recognised.

use crate::failure::Failure;
use crate::input::{Input, recognised};
use crate::output::{print, print_json};
use draft::{BlankKind, EntryKind, IssueDate, open_blanks};
use intake::{Piece, RecognisedDraft, Why};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Serialize)]
struct Printed<'a> {
    source: &'a intake::Source,
    drafts: Vec<PrintedDraft<'a>>,
    set_aside: Vec<PrintedAside<'a>>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct PrintedDraft<'a> {
    title: String,
    part: &'a str,
    addressee: Option<String>,
    signer: Option<String>,
    date: Option<String>,
    outline: Vec<Entry<'a>>,
    blanks: Vec<Blank>,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: EntryKind,
    level: u8,
    number: &'a str,
    text: &'a str,
    run_in: bool,
    confidence: f64,
}

#[derive(Serialize)]
struct Blank {
    text: String,
    r#type: BlankKind,
    count: usize,
}

#[derive(Serialize)]
struct PrintedAside<'a> {
    text: &'a str,
    why: &'static str,
}

/// Whether every file was read.
pub(crate) fn run(files: &[PathBuf], json: bool) -> Result<bool, Failure> {
    let (inputs, all) = crate::each(files, recognised);
    if json {
        print_json(&inputs.iter().map(printed).collect::<Vec<_>>())?;
    } else {
        print(&inputs.iter().map(tree).collect::<String>())?;
    }
    Ok(all)
}

fn printed(input: &Input) -> Printed<'_> {
    Printed {
        source: &input.manuscript.source,
        drafts: input.recognised.drafts.iter().map(printed_draft).collect(),
        set_aside: input.recognised.set_aside.iter().map(printed_aside).collect(),
        notes: &input.manuscript.notes,
    }
}

fn printed_aside(aside: &intake::SetAside) -> PrintedAside<'_> {
    PrintedAside { text: &aside.text, why: why_words(aside.why) }
}

fn why_words(why: Why) -> &'static str {
    match why {
        Why::Unwanted => "not wanted",
        Why::WebPage => "web page text",
        Why::Contents => "table of contents",
        Why::PartLabel => "name of a part",
        Why::HeaderOrFooter => "page header or footer",
        Why::PageNumber => "page number",
        Why::Rule => "rule",
        Why::Footnote => "footnote",
        Why::Letterhead => "head or foot of the document",
    }
}

fn printed_draft(found: &RecognisedDraft) -> PrintedDraft<'_> {
    let draft = &found.draft;
    let stated = |text: String| (!text.is_empty()).then_some(text);
    let issuers: Vec<String> = draft.back.issuers.iter().map(draft::Text::to_plain).collect();
    let date = draft.back.date.as_ref().map(|date| match date {
        IssueDate::Day(day) => day.to_string(),
        IssueDate::Open(text) => text.to_plain(),
    });
    PrintedDraft {
        title: draft.name(),
        part: &found.part,
        addressee: stated(draft.front.addressee.to_plain()),
        signer: stated(issuers.join("、")),
        date,
        outline: found.pieces.iter().map(entry).collect(),
        blanks: blanks(draft),
    }
}

fn entry(piece: &Piece) -> Entry<'_> {
    let Piece { kind, level, number, text, run_in, confidence, .. } = piece;
    let confidence = (confidence * 100.0).round() / 100.0;
    Entry { kind: *kind, level: *level, number, text, run_in: *run_in, confidence }
}

/// Blanks of one look and type together, the most first.
fn blanks(draft: &draft::Draft) -> Vec<Blank> {
    let mut counts: BTreeMap<(String, BlankKind), usize> = BTreeMap::new();
    for blank in open_blanks(draft) {
        *counts.entry((blank.text, blank.kind)).or_default() += 1;
    }
    let mut blanks: Vec<Blank> =
        counts.into_iter().map(|((text, r#type), count)| Blank { text, r#type, count }).collect();
    blanks.sort_by_key(|blank| std::cmp::Reverse(blank.count));
    blanks
}

/// A tree to read, numbers as the source prints them.
fn tree(input: &Input) -> String {
    let mut out = String::new();
    for found in &input.recognised.drafts {
        let draft = printed_draft(found);
        let title = if draft.title.is_empty() { "（无标题）" } else { &draft.title };
        line(&mut out, 0, &format!("{title}  {}", draft.part));
        let stated = [("主送", &draft.addressee), ("署名", &draft.signer), ("日期", &draft.date)];
        for (label, text) in stated {
            if let Some(text) = text {
                line(&mut out, 1, &format!("{label}：{text}"));
            }
        }
        for piece in &found.pieces {
            let words = &input.recognised.source[piece.range.clone()];
            let label = words.find(&piece.text).map_or(piece.number.as_str(), |at| &words[..at]);
            line(&mut out, usize::from(piece.level), &format!("{label}{}", piece.text));
        }
        let blanks: usize = draft.blanks.iter().map(|blank| blank.count).sum();
        if blanks > 0 {
            line(&mut out, 1, &format!("填空：{blanks} 处"));
        }
    }
    for aside in &input.recognised.set_aside {
        line(&mut out, 0, &format!("（{}）{}", why_words(aside.why), aside.text));
    }
    out
}

fn line(out: &mut String, depth: usize, text: &str) {
    out.push_str(&"  ".repeat(depth));
    out.push_str(text.trim_end());
    out.push('\n');
}
