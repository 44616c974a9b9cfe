//! What stands on which line and page agrees with what `LibreOffice` prints of the .docx, with the same faces.
//!
//! The short form prints a document of every form and some by chance. The long form, a hundred of them, is
//! `cargo test -p page --test agreement -- --ignored --nocapture`. With `NIGAO_REPORTS` it prints the files of that folder
//! too, such as reports that were published.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and tells its figures"
)]

#[path = "../../assemble/tests/support/mod.rs"]
mod support;

use assemble::{Contents, Numbering, Options, assemble};
use draft::{Cell, Content, Draft, Mark, Orientation, Row, Table};
use faces::Installed;
use page::{Faces, Page, Placed, contents, lay_out};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use support::printed::{all_printed, can_print};

/// The text of a page that lies sideways is no further left than this, in mm; its number is.
const BESIDE_SIDEWAYS: f64 = 33.0;

/// What was counted.
#[derive(Default)]
struct Tally {
    documents: usize,
    /// Of them, those with as many pages.
    as_long: usize,
    lines: usize,
    /// Of them, those with the same characters.
    alike: usize,
    pages: usize,
    /// Of them, those that begin with the same line.
    begin_alike: usize,
}

/// A line without its blanks and leaders, and without a mark at its end: `LibreOffice` sometimes does not draw one that
/// hangs.
fn bare(line: &str) -> String {
    line.replace([' ', '　'], "")
        .replace('·', "")
        .trim_end_matches(['，', '。', '、', '；', '：', '！', '？'])
        .to_owned()
}

/// The texts of a page's lines from the top, those side by side as one, without blanks. The number of a page that lies
/// sideways is turned, and no line to poppler.
fn ours(page: &Page) -> Vec<String> {
    let beside = page.beside.iter().filter(|_| page.lies == Orientation::Portrait);
    let mut all: Vec<&Placed> = page.lines.iter().chain(beside).collect();
    let baseline = |placed: &Placed| placed.top + placed.line.baseline;
    all.retain(|placed| !placed.line.text().trim().is_empty());
    all.sort_by(|one, other| baseline(one).total_cmp(&baseline(other)).then(one.left.total_cmp(&other.left)));
    let mut lines: Vec<(f64, Vec<&Placed>)> = Vec::new();
    for placed in all {
        match lines.last_mut() {
            Some((at, line)) if (baseline(placed) - *at).abs() < 80.0 => line.push(placed),
            _ => lines.push((baseline(placed), vec![placed])),
        }
    }
    let text = |mut line: Vec<&Placed>| {
        line.sort_by(|one, other| one.left.total_cmp(&other.left));
        line.iter().map(|placed| placed.line.text()).collect::<String>()
    };
    lines.into_iter().map(|(_, line)| bare(&text(line))).collect()
}

fn compare(drafts: &[Draft], faces: &Faces, listed: Contents) -> Tally {
    let profile = profile::built_in("gbt9704").unwrap();
    let options = Options { numbering: Numbering::Literal, contents: listed, ..Options::default() };
    let composed: Vec<_> = drafts.iter().map(|draft| compose::compose(draft, &profile)).collect();
    let files: Vec<Vec<u8>> = composed.iter().map(|one| assemble(one, &options)).collect();
    let mut tally = Tally::default();
    for (composition, printed) in composed.iter().zip(all_printed(&files)) {
        let mut pages = lay_out(composition, faces).pages;
        if listed == Contents::Shown {
            pages.splice(0..0, contents(composition, faces));
        }
        let sideways = |nth| pages.get(nth).is_some_and(|page: &Page| page.lies == Orientation::Landscape);
        let theirs = printed.pages_right_of(|nth| if sideways(nth) { BESIDE_SIDEWAYS } else { 0.0 });
        tally.documents += 1;
        tally.as_long += usize::from(pages.len() == theirs.len());
        for (nth, their_page) in theirs.iter().enumerate() {
            let theirs: Vec<String> = their_page.iter().map(|line| bare(&line.text)).collect();
            let ours = pages.get(nth).map(ours).unwrap_or_default();
            tally.pages += 1;
            tally.begin_alike += usize::from(ours.first() == theirs.first());
            tally.lines += theirs.len();
            let alike = theirs.iter().filter(|line| ours.contains(line)).count();
            tally.alike += alike;
            if alike < theirs.len() {
                let missing = |from: &[String], to: &[String]| {
                    from.iter().filter(|line| !to.contains(line)).cloned().collect::<Vec<_>>()
                };
                println!("{}, page {}", composition.title, nth + 1);
                println!("  theirs {:?}\n  ours   {:?}", missing(&theirs, &ours), missing(&ours, &theirs));
            }
        }
    }
    tally
}

/// As many drafts of clerks, the same ones every time.
fn by_chance(count: usize) -> Vec<Draft> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| support::generated::drafts().new_tree(&mut runner).unwrap().current()).collect()
}

fn check(drafts: &[Draft], listed: Contents) {
    if !can_print() {
        return;
    }
    // The tests of what is printed take one face for all, which is what a machine without the standard's has.
    let profile = profile::built_in("gbt9704").unwrap();
    let chosen = Installed::of_system().of(&profile);
    if chosen.stands.iter().any(|stand| stand.taken.as_deref() != Some("Noto Serif CJK SC")) {
        println!("skipped: other faces are installed than the ones that the .docx is printed with");
        return;
    }
    let tally = compare(drafts, &chosen.faces, listed);
    let of = |part: usize, whole: usize| part * 1000 / whole.max(1);
    println!(
        "{} documents: as long {}, lines alike {} of {}, pages that begin alike {} of {}",
        tally.documents, tally.as_long, tally.alike, tally.lines, tally.begin_alike, tally.pages
    );
    assert!(of(tally.as_long, tally.documents) >= 980);
    assert!(of(tally.alike, tally.lines) >= 970);
    assert!(of(tally.begin_alike, tally.pages) >= 950);
}

/// A draft of headings that follow each other over more than a page.
fn headings() -> Draft {
    let all = (0..50).map(|_| support::heading(draft::Level::Four, "减免保教费"));
    let contents = [support::filled(28 * 5 - 2)].into_iter().chain(all).chain([support::filled(28 * 3)]);
    Draft { body: support::blocks(contents, 1), ..Draft::default() }
}

/// A draft with a row that is higher than a page.
fn tall() -> Draft {
    let cell = |paragraphs: usize| Cell {
        col_span: 1,
        row_span: 1,
        paragraphs: (1..=paragraphs).map(|nth| format!("第{nth}项登记").as_str().into()).collect(),
    };
    let rows = [(1, 1), (60, 3), (1, 2)];
    let row = |(one, other)| Row { header: false, cells: vec![cell(one), cell(other)] };
    let table = Content::Table(Table { rows: rows.map(row).to_vec(), ..Table::default() });
    let contents = [support::filled(28 * 5 - 2), table, support::filled(28 * 2 - 2)];
    Draft { body: support::blocks(contents, 1), ..Draft::default() }
}

/// A draft whose paragraphs stand closer, as a whole and in part.
fn condensed() -> Draft {
    let closer = |characters: usize, (share, by): (usize, u8)| {
        let Content::Paragraph { run_in, text } = support::filled(characters) else {
            return Content::PageBreak;
        };
        let end =
            (0..=text.len() / share).rev().find(|at| text.to_plain().is_char_boundary(*at)).unwrap_or(0);
        Content::Paragraph { run_in, text: text.marked(0..end, &Mark::Condensed { by }) }
    };
    let all = (1..=12).map(|by| closer(28 * 4 + 7, (1, by)));
    let contents = all.chain([closer(28 * 5, (2, 6)), closer(28 * 5, (3, 12))]);
    Draft { body: support::blocks(contents, 1), ..Draft::default() }
}

fn forms() -> impl Iterator<Item = Draft> {
    support::forms::all().into_iter().map(|specimen| specimen.draft)
}

#[test]
fn every_form_has_the_lines_that_libreoffice_prints() {
    let drafts: Vec<_> = forms().chain([headings(), tall(), condensed()]).chain(by_chance(4)).collect();
    check(&drafts, Contents::LeftOut);
}

#[test]
fn tables_of_contents_have_the_lines_that_libreoffice_prints() {
    let heading = |nth: usize| match nth % 3 {
        0 if nth == 9 => {
            support::heading(draft::Level::One, "综合档案室2026年上半年移交入库和清点核对工作情况报告")
        }
        0 => support::heading(draft::Level::One, "移交入库和清点核对"),
        1 => support::heading(draft::Level::Two, "清点范围"),
        _ => support::filled(28 * 3),
    };
    let long = Draft { body: support::blocks((0..60).map(heading), 1), ..Draft::default() };
    check(&[support::specimen(), long, headings()], Contents::Shown);
}

#[test]
#[ignore = "prints a hundred documents"]
fn a_hundred_documents_have_the_lines_that_libreoffice_prints() {
    check(&forms().chain(by_chance(92)).collect::<Vec<_>>(), Contents::LeftOut);
}

#[test]
#[ignore = "prints the files of a folder"]
fn the_reports_of_a_folder_have_the_lines_that_libreoffice_prints() {
    let Some(folder) = std::env::var_os("NIGAO_REPORTS") else {
        println!("skipped: NIGAO_REPORTS names no folder");
        return;
    };
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let draft = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        let manuscript = intake::read(&std::fs::read(path).unwrap(), &name).unwrap();
        intake::recognise(&manuscript).drafts.swap_remove(0).draft
    };
    check(&paths.iter().map(draft).collect::<Vec<_>>(), Contents::LeftOut);
}
