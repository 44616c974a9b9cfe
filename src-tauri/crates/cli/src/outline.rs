//! `nigao outline`: what was recognised.

use crate::failure::Failure;
use crate::input::{Input, recognised};
use draft::{BlankKind, EntryKind, IssueDate, open_blanks};
use intake::{Piece, RecognisedDraft, Why};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

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

pub(crate) fn run(file: &Path, json: bool) -> Result<(), Failure> {
    let input = recognised(file)?;
    let printed = printed(&input);
    if json {
        println!("{}", serde_json::to_string_pretty(&printed).map_err(|why| Failure::reading(file, why))?);
    } else {
        print(&printed);
    }
    Ok(())
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
        Why::WebPage => "web page text",
        Why::PartLabel => "name of a part",
        Why::HeaderOrFooter => "page header or footer",
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
        title: draft.front.title.to_plain().replace('\n', ""),
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

/// The number with the marks of its level.
fn marked(entry: &Entry<'_>) -> String {
    let number = entry.number;
    match entry.level {
        _ if number.is_empty() => String::new(),
        1 => format!("{number}、"),
        2 | 4 => format!("（{number}）"),
        3 => format!("{number}."),
        _ => format!("{number} "),
    }
}

/// A tree to read.
fn print(printed: &Printed<'_>) {
    for draft in &printed.drafts {
        let title = if draft.title.is_empty() { "（无标题）" } else { &draft.title };
        let part = if draft.part.is_empty() { String::new() } else { format!("  {}", draft.part) };
        println!("{title}{part}");
        let lines = [("主送", &draft.addressee), ("署名", &draft.signer), ("日期", &draft.date)];
        for (label, text) in lines {
            if let Some(text) = text {
                println!("  {label}：{text}");
            }
        }
        for entry in &draft.outline {
            let indent = "  ".repeat(usize::from(entry.level));
            println!("{indent}{}{}", marked(entry), entry.text);
        }
        let blanks: usize = draft.blanks.iter().map(|blank| blank.count).sum();
        if blanks > 0 {
            println!("  填空：{blanks} 处");
        }
    }
    for aside in &printed.set_aside {
        println!("（{}）{}", aside.why, aside.text);
    }
}
