//! What `LibreOffice` prints of a .docx, measured against GB/T 9704-2012, in mm.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use assemble::Numbering;
use support::printed::{Line, can_print, printed};
use support::{BOTH, docx, full_lines, specimen};

/// The type area: its edges, and a character and a line of it.
const LEFT: f64 = 28.0;
const TOP: f64 = 37.0;
const RIGHT: f64 = 28.0 + 156.0;
const BOTTOM: f64 = 37.0 + 225.0;
const CHARACTER: f64 = 156.0 / 28.0;
const LINE: f64 = 225.0 / 22.0;

/// How far a measure may lie from the standard's.
const TOLERANCE: f64 = 0.3;

fn check(what: &str, measured: f64, asked: f64) {
    assert!((measured - asked).abs() <= TOLERANCE, "{what}: {measured:.2} mm, asked for {asked:.2} mm");
}

/// The line of a page, counted from 0, that a top edge lies in.
#[expect(clippy::cast_possible_truncation, reason = "a page has some tens of lines")]
fn nth(line: &Line) -> i32 {
    ((line.top - TOP) / LINE).round() as i32
}

fn find<'a>(pages: &'a [Vec<Line>], text: &str) -> (usize, &'a Line) {
    let mut lines = pages.iter().zip(1..).flat_map(|(page, nth)| page.iter().map(move |line| (nth, line)));
    lines.find(|(_, line)| line.text.starts_with(text)).unwrap_or_else(|| panic!("{text} is not printed"))
}

#[test]
fn a_full_page_has_22_lines_of_28_characters() {
    if !can_print() {
        return;
    }
    // Paragraphs of three lines and of five leave lone lines at the pages' ends.
    for lines in [&[66][..], &[3; 22], &[5, 3, 5, 5, 3, 1, 5, 5, 3, 5, 5, 4, 5, 4, 3, 5]] {
        let pages = printed(&docx(&full_lines(lines), Numbering::Auto)).pages();
        assert_eq!(pages.len(), lines.iter().sum::<usize>().div_ceil(22));
        for page in &pages {
            let [lines @ .., _number] = page.as_slice() else { panic!("an empty page") };
            assert_eq!(lines.len(), 22);
            check("22 lines", lines[21].top - lines[0].top, 21.0 * LINE);
            for line in lines {
                let indented = line.left > LEFT + CHARACTER;
                assert_eq!(line.text.chars().count(), if indented { 26 } else { 28 }, "{}", line.text);
                check("left edge", line.left, if indented { LEFT + 2.0 * CHARACTER } else { LEFT });
                assert!(line.right <= RIGHT && line.right > RIGHT - 1.0, "right edge at {:.2}", line.right);
            }
        }
    }
}

#[test]
fn page_numbers_stand_right_on_odd_and_left_on_even_pages() {
    if !can_print() {
        return;
    }
    let printed = printed(&docx(&full_lines(&[60]), Numbering::Auto));
    let numbers: Vec<String> = printed.pages().iter().map(|page| page.last().unwrap().text.clone()).collect();
    assert_eq!(numbers, ["—1—", "—2—", "—3—"]);
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
fn every_part_stands_where_the_standard_has_it() {
    if !can_print() {
        return;
    }
    for numbering in BOTH {
        let pages = printed(&docx(&specimen(), numbering)).pages();
        let on = |text: &str| find(&pages, text).1;
        let title = on("关于开展档案清点");
        check("middle of the title", f64::midpoint(title.left, title.right), f64::midpoint(LEFT, RIGHT));
        assert_eq!((nth(title), nth(on("工作的通知")), nth(on("各科室："))), (0, 1, 3));
        check("addressee", on("各科室：").left, LEFT);
        let headings =
            ["一、清点范围", "（一）纸质档案", "1.文书档案", "（1）永久保存的", "（2）长期保存的。按件"];
        let more =
            ["2.科技档案。按卷", "（二）电子档案。按存储", "工作要求", "（一）按时完成", "二、其他事项"];
        for heading in headings.iter().chain(&more) {
            check(heading, on(heading).left, LEFT + 2.0 * CHARACTER);
        }
        check("附件说明", on("附件：1.").left, LEFT + 2.0 * CHARACTER);
        check("its second name", on("2.清点人员分工").left, LEFT + 5.0 * CHARACTER);
        // The date is the longer: it ends two characters from the edge.
        check("end of the date", on("2026年6月30日").right, RIGHT - 2.0 * CHARACTER);
        check("附注", on("（此件公开发布）").left, LEFT + 2.0 * CHARACTER);
    }
}

#[test]
fn an_attachment_begins_a_page_and_counts_from_one() {
    if !can_print() {
        return;
    }
    for numbering in BOTH {
        let pages = printed(&docx(&specimen(), numbering)).pages();
        let [(page, label), (of_title, title), (of_heading, _)] =
            ["附件1", "档案清点登记表及填写说明", "一、填写方法"].map(|text| find(&pages, text));
        assert_eq!((page, of_title, of_heading), (4, 4, 4));
        check("label", label.left, LEFT);
        assert_eq!((nth(label), nth(title)), (0, 2));
        assert_eq!(find(&pages, "（一）编号。按库房").0, 4);
    }
}
