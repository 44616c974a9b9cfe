//! Manuscripts as lines that people can compare.

use draft::{Mark, Text};
use intake::{Alignment, Element, Manuscript, Paragraph, Place, read};
use std::fmt::Write;

/// What a file of this name and these bytes says.
pub(crate) fn said(bytes: &[u8], name: &str) -> String {
    read(bytes, name).map_or_else(|why| format!("{why:?}\n"), |manuscript| described(&manuscript))
}

/// A manuscript; empty paragraphs are left out.
fn described(manuscript: &Manuscript) -> String {
    let mut out = String::new();
    for element in &manuscript.elements {
        match element {
            Element::Paragraph(paragraph) if paragraph.text.is_empty() && paragraph.number.is_none() => {}
            Element::Paragraph(paragraph) => writeln!(out, "{}", line(paragraph)).unwrap(),
            Element::Table(table) => {
                for row in &table.rows {
                    let cells = row.cells.iter().map(|cell| {
                        let texts: Vec<String> = cell.paragraphs.iter().map(marked).collect();
                        format!("{}×{} {}", cell.col_span, cell.row_span, texts.join(" / "))
                    });
                    writeln!(out, "| {} |", cells.collect::<Vec<_>>().join(" | ")).unwrap();
                }
            }
            Element::Picture(_) => writeln!(out, "图片").unwrap(),
            Element::PageBreak => writeln!(out, "----").unwrap(),
        }
    }
    for note in &manuscript.notes {
        writeln!(out, "! {note}").unwrap();
    }
    out
}

fn line(paragraph: &Paragraph) -> String {
    let place = match paragraph.place {
        Place::Body => "",
        Place::HeaderOrFooter => "edge: ",
        Place::TextBox => "box: ",
        Place::Footnote => "note: ",
    };
    let set = match paragraph.alignment {
        Alignment::Start => "",
        Alignment::Center => "> <",
        Alignment::End => ">>",
    };
    let level = paragraph.outline_level.map(|level| "#".repeat(level.into())).unwrap_or_default();
    let number = paragraph.number.as_ref().map(|number| format!("[{number}]")).unwrap_or_default();
    format!("{place}{set}{level}{number}{}", marked(&paragraph.text))
}

fn marked(text: &Text) -> String {
    let run = |run: &draft::Run| {
        if run.marks.contains(&Mark::Strong) { format!("*{}*", run.text) } else { run.text.clone() }
    };
    text.runs().iter().map(run).collect()
}
