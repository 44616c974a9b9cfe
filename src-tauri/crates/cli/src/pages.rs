//! `nigao pages`: each page's lines as laid out, or the PDF.

use crate::arguments::Sheets;
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::page::{Day, NotWritten, Pages, Pdf, Place, Placed, Printing, Standard, contents, lay_out, pdf};
use faces::{Chosen, Installed};
use serde::Serialize;
use std::fmt::Write;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// What is printed of a document.
#[derive(Serialize)]
struct Printed {
    /// Those of the table of contents, which carry no number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contents: Vec<PrintedPage>,
    pages: Vec<PrintedPage>,
    /// Whole lines left on the last page.
    lines_left: u16,
    faces: Vec<PrintedFace>,
}

#[derive(Serialize)]
struct PrintedPage {
    /// From 1.
    page: usize,
    /// Whether it lies sideways; what stands outside the flow has its place on the upright page then.
    sideways: bool,
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
    let installed = Installed::of_system();
    let chosen = installed.of(&profile);
    for stand in &chosen.stands {
        eprintln!("WARN {}: {}", sheets.file.display(), missing(stand));
    }
    let composition = compose::compose(&draft, &profile);
    let mut pages = lay_out(&composition, &chosen.faces);
    if sheets.contents {
        pages.contents = contents(&composition, &chosen.faces);
    }
    match &sheets.output {
        Some(output) => {
            if let Some(missing) = draft::missing_image(&draft) {
                return Err(Failure::assembling(&sheets.file, missing));
            }
            let printing = Printing {
                font: &|nth| installed.data(&chosen, nth),
                faces: &chosen.faces,
                written: written(&sheets.file),
                blanks: sheets.blanks.into(),
            };
            write(&pdf(&composition, &pages, &printing), (&sheets.file, output))
        }
        None if sheets.json => print_json(&[printed(&pages, &chosen)]),
        None => print(&plain(&pages)),
    }
}

/// The day on which a file was last written, which is all that a PDF says of time: the same file gives the same bytes.
fn written(file: &Path) -> Option<Day> {
    let since = std::fs::metadata(file).ok()?.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Day::of_unix(i64::try_from(since.as_secs()).ok()?)
}

fn write(made: &Result<Pdf, NotWritten>, (file, output): (&Path, &Path)) -> Result<(), Failure> {
    let pdf = made.as_ref().map_err(|why| Failure::assembling(file, why))?;
    if pdf.unseen > 0 {
        eprintln!("WARN {}: 有 {} 张图片画不出来，印成空框", file.display(), pdf.unseen);
    }
    if pdf.standard == Standard::Plain {
        eprintln!("WARN {}: 字体里缺字或不许嵌入，这份 PDF 不合存档标准 PDF/A-2", file.display());
    }
    library::files::write_whole(output, &pdf.bytes).map_err(|why| Failure::writing(output, why))
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
        sideways: page.lies == draft::Orientation::Landscape,
        lines: page.lines.iter().map(line).collect(),
        beside: page.beside.iter().map(line).collect(),
    };
    let face = |stand: &faces::Stand| PrintedFace { asked: stand.asked.clone(), taken: stand.taken.clone() };
    Printed {
        contents: (1..).zip(&pages.contents).map(page).collect(),
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
    let listed = pages.contents.iter().map(|page| ("目录".to_owned(), page));
    let numbered = (1..).zip(&pages.pages).map(|(nth, page)| (format!("第 {nth} 页"), page));
    for (head, page) in listed.chain(numbered) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{head}");
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
