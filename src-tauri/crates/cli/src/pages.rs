//! `nigao pages`: each page's lines as laid out.

use crate::arguments::Sheets;
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::page::{Pages, Place, Placed, lay_out};
use faces::{Chosen, Installed};
use serde::Serialize;
use std::fmt::Write;

/// What is printed of a document.
#[derive(Serialize)]
struct Printed {
    pages: Vec<PrintedPage>,
    /// Whole lines left on the last page.
    lines_left: u16,
    faces: Vec<PrintedFace>,
}

#[derive(Serialize)]
struct PrintedPage {
    /// From 1.
    page: usize,
    lines: Vec<PrintedLine>,
    /// What stands outside the flow of the text: 版记, the page's number.
    beside: Vec<PrintedLine>,
}

/// Where a line stands, in mm from the paper's upper left corner.
#[derive(Serialize)]
struct PrintedLine {
    left: f64,
    right: f64,
    top: f64,
    baseline: f64,
    text: String,
}

/// A face that is not installed.
#[derive(Serialize)]
struct PrintedFace {
    asked: String,
    taken: Option<String>,
}

pub(crate) fn run(sheets: &Sheets) -> Result<(), Failure> {
    let profile = crate::profile::read(&sheets.profile)?;
    let draft = input::draft(&sheets.file, sheets.pick)?;
    let chosen = Installed::of_system().of(&profile);
    for stand in &chosen.stands {
        eprintln!("WARN {}: {}", sheets.file.display(), missing(stand));
    }
    let pages = lay_out(&compose::compose(&draft, &profile), &chosen.faces);
    if sheets.json { print_json(&[printed(&pages, &chosen)]) } else { print(&plain(&pages)) }
}

fn missing(stand: &faces::Stand) -> String {
    match &stand.taken {
        Some(taken) => format!("没有安装 {}，按 {taken} 排版，换行可能不同", stand.asked),
        None => format!("没有安装 {}，也没有可代用的中文字体，请先安装", stand.asked),
    }
}

fn printed(pages: &Pages, chosen: &Chosen) -> Printed {
    let page = |(nth, page): (usize, &::page::Page)| PrintedPage {
        page: nth,
        lines: page.lines.iter().map(line).collect(),
        beside: page.beside.iter().map(line).collect(),
    };
    let face = |stand: &faces::Stand| PrintedFace { asked: stand.asked.clone(), taken: stand.taken.clone() };
    Printed {
        pages: (1..).zip(&pages.pages).map(page).collect(),
        lines_left: pages.lines_left,
        faces: chosen.stands.iter().map(face).collect(),
    }
}

fn line(placed: &Placed) -> PrintedLine {
    let mm = |twips: f64| (twips / 1440.0 * 2540.0).round() / 100.0;
    PrintedLine {
        left: mm(placed.left),
        right: mm(placed.left + placed.line.width),
        top: mm(placed.top),
        baseline: mm(placed.top + placed.line.baseline),
        text: placed.line.text(),
    }
}

/// Page after page, a line each; those side by side in a table on one.
fn plain(pages: &Pages) -> String {
    let mut out = String::new();
    for (nth, page) in (1..).zip(&pages.pages) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "第 {nth} 页");
        let mut before: Option<&Placed> = None;
        for placed in page.lines.iter().chain(&page.beside).filter(|placed| !placed.line.pieces.is_empty()) {
            let beside = before.is_some_and(|before| {
                matches!(before.place, Place::Cell { .. }) && (before.top - placed.top).abs() < 1.0
            });
            out.push_str(if beside {
                "　"
            } else if before.is_some() {
                "\n"
            } else {
                ""
            });
            out.push_str(&placed.line.text());
            before = Some(placed);
        }
        out.push_str("\n\n");
    }
    out
}
