//! The PDF, measured against GB/T 9704-2012 in mm, like the .docx, and read back.
#![expect(clippy::unwrap_used, clippy::print_stdout, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../assemble/tests/support/mod.rs"]
mod support;

use assemble::Contents;
use draft::{BlankKind, Block, BlockId, Content, Draft, Image, Mark, Micrometres, Picture, Text};
use faces::{Chosen, Installed};
use page::{Blanks, Day, Pdf, Printing, Standard, contents, lay_out, pdf};
use std::process::Command;
use std::sync::OnceLock;
use support::forms::{joint, letter, minutes};
use support::printed::{Line, Printed, can_print, of_pdf};

/// The type area: its edges, and a character of it.
const LEFT: f64 = 28.0;
const TOP: f64 = 37.0;
const RIGHT: f64 = 28.0 + 156.0;
const BOTTOM: f64 = 37.0 + 225.0;
const CHARACTER: f64 = 156.0 / 28.0;

/// The largest line of whole twips of which 22 stand on a page: 28.95 pt.
const PITCH: f64 = 28.95 / 72.0 * 25.4;

/// How far a measure may lie from the standard's.
const TOLERANCE: f64 = 0.3;

fn check(what: &str, measured: f64, asked: f64) {
    assert!((measured - asked).abs() <= TOLERANCE, "{what}: {measured:.2} mm, asked for {asked:.2} mm");
}

/// The faces of this system, looked for once.
fn types() -> &'static (Installed, Chosen) {
    static TYPES: OnceLock<(Installed, Chosen)> = OnceLock::new();
    TYPES.get_or_init(|| {
        let installed = Installed::of_system();
        let chosen = installed.of(&profile::built_in("gbt9704").unwrap());
        (installed, chosen)
    })
}

fn made(draft: &Draft) -> Pdf {
    written(draft, (Contents::LeftOut, Blanks::Plain))
}

fn written(draft: &Draft, (listed, blanks): (Contents, Blanks)) -> Pdf {
    let (installed, chosen) = types();
    let profile = profile::built_in("gbt9704").unwrap();
    let composition = compose::compose(draft, &profile);
    let written = Some(Day { year: 2026, month: 6, day: 30 });
    let printing =
        Printing { font: &|nth| installed.data(chosen, nth), faces: &chosen.faces, written, blanks };
    let mut pages = lay_out(&composition, &chosen.faces);
    if listed == Contents::Shown {
        pages.contents = contents(&composition, &chosen.faces);
    }
    pdf(&composition, &pages, &printing).unwrap()
}

/// Whether there is a Chinese face and what measures a PDF.
fn can_measure() -> bool {
    let has_face = types().1.stands.iter().all(|stand| stand.taken.is_some());
    if !has_face {
        assert!(std::env::var_os("NIGAO_TEST_TOOLS").is_none(), "a Chinese face is required");
        println!("skipped: no Chinese face is installed");
    }
    has_face && can_print()
}

fn find<'a>(pages: &'a [Vec<Line>], text: &str) -> &'a Line {
    let mut lines = pages.iter().flatten();
    lines.find(|line| line.text.starts_with(text)).unwrap_or_else(|| panic!("{text} is not printed"))
}

/// What a program says of a PDF.
fn said(program: &str, arguments: &[&str], printed: &Printed) -> String {
    let mut command = Command::new(program);
    let (before, after) =
        arguments.split_at(arguments.iter().position(|one| *one == "-").unwrap_or(arguments.len()));
    let said = command.args(before).arg(printed.pdf()).args(after).output().unwrap();
    assert!(said.status.success(), "{program}: {}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8_lossy(&said.stdout).into_owned()
}

#[test]
fn a_full_page_has_22_lines_of_28_characters() {
    if !can_measure() {
        return;
    }
    let pages =
        of_pdf(&made(&support::full_lines(&[5, 3, 5, 5, 3, 1, 5, 5, 3, 5, 5, 4, 5, 4, 3, 5])).bytes).pages();
    assert_eq!(pages.len(), 3);
    for page in &pages {
        let [lines @ .., _number] = page.as_slice() else { panic!("an empty page") };
        assert_eq!(lines.len(), 22);
        check("22 lines", lines[21].top - lines[0].top, 21.0 * PITCH);
        for line in lines {
            let indented = line.left > LEFT + CHARACTER;
            assert_eq!(line.text.chars().count(), if indented { 26 } else { 28 }, "{}", line.text);
            check("left edge", line.left, if indented { LEFT + 2.0 * CHARACTER } else { LEFT });
            assert!(
                line.right <= RIGHT + 0.05 && line.right > RIGHT - 1.0,
                "right edge at {:.2}",
                line.right
            );
        }
    }
}

#[test]
fn the_number_stands_7_mm_below_the_text() {
    if !can_measure() {
        return;
    }
    let printed = of_pdf(&made(&support::full_lines(&[60])).bytes);
    // A character of 四号: 14 pt.
    let character = 14.0 / 72.0 * 25.4;
    for page in [1, 3] {
        let last_dash = printed.ink(page, BOTTOM + 3.0, (RIGHT - 9.0, RIGHT));
        check("top of the dash", last_dash.top, BOTTOM + 7.0);
        check("end of the dash", last_dash.right, RIGHT - character);
    }
    let first_dash = printed.ink(2, BOTTOM + 3.0, (LEFT, LEFT + 9.0));
    check("top of the dash", first_dash.top, BOTTOM + 7.0);
    check("beginning of the dash", first_dash.left, LEFT + character);
}

#[test]
fn a_header_stands_35_mm_below_the_text_s_edge_and_its_rule_4_mm_below_the_number() {
    if !can_measure() {
        return;
    }
    let printed = of_pdf(&made(&support::forms::document().draft).bytes);
    let pages = printed.pages();
    let number = find(&pages, "综档发");
    let rules = printed.rules(1);
    let [rule, ..] = rules.as_slice() else { panic!("no rule") };
    check("left end of the rule", rule.left, LEFT);
    check("right end of the rule", rule.right, RIGHT);
    let ink = printed.ink_within(1, (number.top, rule.top - 0.5), (LEFT, RIGHT));
    check("from the number to the rule", rule.top - ink.bottom, 4.0);
    let mark = printed.ink_within(1, (TOP + 30.0, number.top), (LEFT, RIGHT));
    assert!((mark.top - TOP - 35.0).abs() < 1.0, "the mark is {:.2} mm below", mark.top - TOP);
    // 版记 stands on the last page, which is even, and its last rule on the type area's lower edge.
    assert_eq!(pages.len() % 2, 0);
    let foot = printed.rules(pages.len());
    check("last rule of 版记", foot.last().unwrap().bottom, BOTTOM);
}

#[test]
fn the_text_comes_back_in_order() {
    if !can_measure() {
        return;
    }
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for specimen in [joint(), letter(), minutes()] {
        let printed = of_pdf(&made(&specimen.draft).bytes);
        let read = bare(&said("pdftotext", &["-raw", "-"], &printed));
        let mut from = 0;
        for block in &specimen.draft.body {
            let Some(text) = block.text() else { continue };
            // A page's number may stand in the middle of a paragraph.
            for line in bare(&text.to_plain()).split(['。', '；']) {
                let shown = line.chars().take(12).collect::<String>();
                let at = read[from..].find(&shown);
                assert!(at.is_some(), "{}: {shown} does not follow", specimen.name);
                from += at.unwrap();
            }
        }
    }
}

#[test]
fn a_pdf_is_sound_and_has_title_bookmarks_structure_and_only_subsets() {
    if !can_measure() {
        return;
    }
    let made = made(&support::specimen());
    assert_eq!((made.standard, made.unseen), (Standard::A2a, 0));
    let printed = of_pdf(&made.bytes);
    let info = said("pdfinfo", &[], &printed);
    assert!(info.contains("关于开展档案清点工作的通知"), "{info}");
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
    let structure = said("pdfinfo", &["-struct-text"], &printed);
    for part in ["H1", "H2", "Table", "TH", "Figure"] {
        assert!(structure.contains(part), "no {part} in\n{structure}");
    }
    let fonts = said("pdffonts", &[], &printed);
    for font in fonts.lines().skip(2) {
        assert!(font.contains('+') && font.contains("yes yes yes"), "{font}");
    }
    if Command::new("qpdf").arg("--version").output().is_ok() {
        said("qpdf", &["--check"], &printed);
        let json = said("qpdf", &["--json", "--json-key=outlines"], &printed);
        assert!(json.contains("一、清点范围") && json.contains("（一）纸质档案"), "{json}");
    } else {
        assert!(std::env::var_os("NIGAO_TEST_TOOLS").is_none(), "qpdf is required");
    }
    // Some kilobytes for each face: nothing like the face itself.
    assert!(made.bytes.len() < 400_000, "{} bytes", made.bytes.len());
}

#[test]
fn a_character_that_no_face_has_keeps_a_file_from_the_archive_and_is_no_reason_to_fail() {
    if !can_measure() {
        return;
    }
    let mut draft = support::specimen();
    draft.front.title = "关于\u{e123}清点的通知".into();
    assert_eq!(made(&draft).standard, Standard::Plain);
}

#[test]
fn a_table_of_contents_stands_before_the_text_and_bookmarks_lead_behind_it() {
    if !can_measure() {
        return;
    }
    let whole = support::specimen();
    let [without, with] =
        [Contents::LeftOut, Contents::Shown].map(|listed| written(&whole, (listed, Blanks::Plain)));
    assert_eq!(with.standard, Standard::A2a);
    let [without, printed] = [of_pdf(&without.bytes), of_pdf(&with.bytes)];
    let pages = printed.pages();
    assert_eq!(pages.len(), without.pages().len() + 1);
    let first: Vec<String> = pages[0].iter().map(|line| line.text.replace(['·', ' ', '　'], "")).collect();
    assert_eq!(&first[..3], ["目录", "一、清点范围1", "（一）纸质档案1"]);
    let [.., number] = pages[1].as_slice() else { panic!("an empty page") };
    assert_eq!(number.text.replace(' ', ""), "—1—");
    let structure = said("pdfinfo", &["-struct-text"], &printed);
    assert!(structure.contains("TOC") && structure.contains("TOCI"), "{structure}");
    if Command::new("qpdf").arg("--version").output().is_ok() {
        said("qpdf", &["--check"], &printed);
        let json = said("qpdf", &["--json", "--json-key=outlines"], &printed);
        assert!(
            json.contains("\"destpageposfrom1\": 2") && !json.contains("\"destpageposfrom1\": 1,"),
            "{json}"
        );
    }
}

#[test]
fn a_bmp_is_drawn_and_open_blanks_stand_on_yellow_where_it_is_asked_for() {
    if !can_measure() {
        return;
    }
    // Two by two pixels of 24 bits.
    let head = [54u32, 40, 2, 2].map(u32::to_le_bytes).concat();
    let mut bmp = [b"BM".as_slice(), &[0; 8], &head, &[1, 0, 24, 0], &[0; 24]].concat();
    bmp.extend([0, 0, 255, 0, 255, 0, 0, 0, 255, 0, 0, 255, 255, 255, 0, 0]);
    let image = Image::new(&bmp).unwrap();
    let mut draft = support::specimen();
    let size = Micrometres(40_000);
    let alt = "清点分工".into();
    let picture = Picture { image: image.id(), width: size, height: size, alt };
    draft.images.insert(image.id(), image);
    draft.body.push(Block { id: BlockId(9_000), content: Content::Picture(picture) });
    let blank = Mark::Blank { key: "count:1".into(), kind: BlankKind::Count };
    let text = Text::plain("共清点xx卷。").marked(9..11, &blank);
    draft.body.push(Block { id: BlockId(9_001), content: Content::Paragraph { run_in: None, text } });
    let plain = made(&draft);
    assert_eq!((plain.standard, plain.unseen), (Standard::A2a, 0));
    let yellow = written(&draft, (Contents::LeftOut, Blanks::Highlighted));
    let drawn = |pdf: &Pdf| {
        if Command::new("qpdf").arg("--version").output().is_err() {
            return None;
        }
        let text = said("qpdf", &["--qdf", "--object-streams=disable", "-"], &of_pdf(&pdf.bytes));
        Some(text.lines().filter(|line| *line == "1 1 0 rg" || *line == "1 1 0 scn").count())
    };
    assert!(drawn(&plain).is_none_or(|count| count == 0));
    assert!(drawn(&yellow).is_none_or(|count| count == 1), "{:?}", drawn(&yellow));
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    if !can_measure() {
        return;
    }
    let mut draft = support::forms::wide().draft;
    let strong = "库房".len();
    if let draft::Content::Paragraph { text, .. } = &mut draft.body[0].content {
        *text = text.clone().marked(0..strong, &Mark::Strong);
    }
    let [one, other] = [(); 2].map(|()| made(&draft));
    assert!(one == other);
}
