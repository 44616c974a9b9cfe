//! What `LibreOffice` prints of each form, measured against GB/T 9704-2012, in mm and points.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use assemble::Numbering;
use draft::{Draft, Foot, Form, IssueDate};
use support::forms::{self, Specimen};
use support::printed::{Line, Printed, all_printed, can_print};
use support::{docx, full_lines};

const LEFT: f64 = 28.0;
const TOP: f64 = 37.0;
const RIGHT: f64 = 28.0 + 156.0;
const BOTTOM: f64 = 37.0 + 225.0;
const CHARACTER: f64 = 156.0 / 28.0;
const LINE: f64 = 225.0 / 22.0;
/// 3号 and 4号 in mm.
const SIZE_3: f64 = 16.0 / 72.0 * 25.4;
const SIZE_4: f64 = 14.0 / 72.0 * 25.4;

fn check(what: &str, measured: f64, asked: f64) {
    assert!((measured - asked).abs() <= 0.3, "{what}: {measured:.2} mm, asked for {asked:.2} mm");
}

fn print(drafts: &[Draft]) -> Vec<Printed> {
    let files: Vec<Vec<u8>> = drafts.iter().map(|draft| docx(draft, Numbering::Auto)).collect();
    all_printed(&files)
}

fn print_specimens(specimens: Vec<Specimen>) -> Vec<Printed> {
    let drafts: Vec<Draft> = specimens.into_iter().map(|specimen| specimen.draft).collect();
    print(&drafts)
}

fn line<'a>(page: &'a [Line], text: &str) -> &'a Line {
    page.iter()
        .find(|line| line.text.contains(text))
        .unwrap_or_else(|| panic!("{text} is not printed: {page:#?}"))
}

/// Size of a line's type: the face that the tests take is 1.3 of its size high.
fn size(line: &Line) -> f64 {
    (line.bottom - line.top) / 25.4 * 72.0 / 1.3
}

fn check_size(line: &Line, asked: f64) {
    let size = size(line);
    assert!((size - asked).abs() <= 0.2, "{}: {size:.2} pt, asked for {asked} pt", line.text);
}

#[test]
fn documents_have_their_mark_at_35_mm_and_their_rule_4_mm_below_the_number() {
    if !can_print() {
        return;
    }
    let [document, upward, joint, minutes, cover] =
        [forms::document(), forms::upward(), forms::joint(), forms::minutes(), forms::cover()];
    let numbers = ["综档发", "综档报", "综档发", "〔2026", "综档发"];
    let all = print_specimens(vec![document, upward, joint, minutes, cover]);
    for (printed, number) in all.iter().zip(numbers) {
        let pages = printed.pages();
        let number = line(&pages[0], number);
        let [rule] = printed.rules(1)[..] else { panic!("not one rule") };
        check(
            "top of the mark",
            printed.ink_within(1, (TOP + 31.5, rule.top - 1.0), (60.0, 150.0)).top,
            TOP + 35.0,
        );
        // A bracket reaches further down than a character.
        let bracket = if number.text.starts_with('〔') { 14.0 } else { 0.0 };
        let characters = printed.ink_within(
            1,
            (number.top, rule.top - 1.0),
            (number.left + bracket, number.left + bracket + 15.0),
        );
        check("rule below the number", rule.top - characters.bottom, 4.0);
        check("left of the rule", rule.left, LEFT);
        check("right of the rule", rule.right, RIGHT);
        check_size(number, 16.0);
    }
}

#[test]
fn elements_of_a_document_stand_in_their_lines() {
    if !can_print() {
        return;
    }
    let all = print_specimens(vec![forms::document(), forms::upward()]);
    let page = &all[0].pages()[0];
    for (nth, text) in [(0.0, "000012"), (1.0, "机密★"), (2.0, "特急")] {
        let found = line(page, text);
        check(text, found.left, LEFT);
        check(text, found.top - page[0].top, nth * LINE);
    }
    let (number, title) = (line(page, "〔2026〕"), line(page, "关于开展"));
    check("middle of the number", f64::midpoint(number.left, number.right), f64::midpoint(LEFT, RIGHT));
    check_size(line(page, "综合档案馆文件"), 42.0);
    check_size(title, 22.0);
    let gap = title.top - all[0].rules(1)[0].bottom;
    assert!((2.0 * LINE - 1.0..2.0 * LINE + 3.0).contains(&gap), "title {gap:.2} mm below the rule");

    let upward = &all[1].pages()[0];
    let (first, last) = (line(upward, "签发人"), line(upward, "综档报"));
    check("number", last.left, LEFT + CHARACTER);
    check("end of the signers", first.right, RIGHT - CHARACTER);
    assert!(last.text.ends_with("庚辛"), "{}", last.text);
    check("lines of signers", last.top - first.top, LINE);
}

#[test]
fn joint_names_are_spread_and_the_word_stands_in_their_middle() {
    if !can_print() {
        return;
    }
    let [printed] = &print_specimens(vec![forms::joint()])[..] else { panic!("not one") };
    let word = printed.ink_within(1, (70.0, 130.0), (153.0, RIGHT + 1.0));
    let names = printed.ink_within(1, (70.0, 130.0), (LEFT, 148.0));
    let middle = |ink: support::printed::Ink| f64::midpoint(ink.top, ink.bottom);
    assert!((middle(word) - middle(names)).abs() < 1.0, "{word:?} {names:?}");
    assert!(names.left >= LEFT - 0.3 && word.right <= RIGHT + 0.3, "{names:?} {word:?}");
}

#[test]
fn a_letter_has_its_rules_by_the_papers_edges_and_no_number_on_page_1() {
    if !can_print() {
        return;
    }
    let [printed] = &print_specimens(vec![forms::letter()])[..] else { panic!("not one") };
    let pages = printed.pages();
    let rules = printed.rules(1);
    let [first, last] = rules[..] else { panic!("not two rules: {rules:?}") };
    let mark = printed.ink_within(1, (10.0, first.top - 0.5), (50.0, 160.0));
    check("top of the mark", mark.top, 30.0);
    // The mark's characters are 0.92 of their size high; those of the face that the tests take are a little less.
    let bottom = 30.0 + 42.0 * 0.92 / 72.0 * 25.4;
    assert!(mark.bottom <= bottom + 0.3, "{mark:?}");
    check("rule below the mark", first.top - bottom, 4.0);
    for rule in [first, last] {
        check("left of a rule", rule.left, 20.0);
        check("right of a rule", rule.right, 190.0);
    }
    check("last rule", last.bottom, 297.0 - 20.0);
    let number = line(&pages[0], "综档函");
    check("end of the number", number.right, RIGHT);
    // Of the number's Chinese characters: a digit is lower.
    let characters = (number.right - 45.0, number.right - 33.0);
    let elements = printed.ink_within(1, (first.bottom + 1.0, first.bottom + 12.0), characters);
    check("elements", elements.top, first.bottom + SIZE_3 * 7.0 / 8.0);
    assert!(pages[0].iter().all(|line| !line.text.contains("—1—")), "page 1 has a number");
    assert_eq!(pages[1].last().unwrap().text, "—2—");
    let dash = printed.ink(2, BOTTOM + 3.0, (LEFT, LEFT + 9.0));
    check("top of the dash", dash.top, BOTTOM + 7.0);
}

#[test]
fn an_order_has_its_mark_at_20_mm_and_its_text_two_lines_below_the_number() {
    if !can_print() {
        return;
    }
    let [printed] = &print_specimens(vec![forms::order()])[..] else { panic!("not one") };
    let page = &printed.pages()[0];
    check("top of the mark", printed.ink_within(1, (TOP, 80.0), (50.0, 160.0)).top, TOP + 20.0);
    let (number, text) = (line(page, "第3号"), line(page, "《库房出入"));
    // The number stands off the grid, the text on it, where LibreOffice sets characters a little lower.
    let below = text.top - number.top;
    assert!((below - 3.0 * LINE).abs() < 1.0, "text {below:.2} mm below the number");
    check("end of the date", line(page, "2026年6月30日").right, RIGHT - 4.0 * CHARACTER);
    check("end of the name", line(page, "甲乙丙").right, RIGHT - 4.0 * CHARACTER);
}

#[test]
fn attendance_aligns_under_the_first_name() {
    if !can_print() {
        return;
    }
    let [printed] = &print_specimens(vec![forms::minutes()])[..] else { panic!("not one") };
    let pages = printed.pages();
    let page = pages.iter().find(|page| page.iter().any(|line| line.text.starts_with("出席："))).unwrap();
    let at = page.iter().position(|line| line.text.starts_with("出席：")).unwrap();
    check("label", page[at].left, LEFT + 2.0 * CHARACTER);
    check("wrapped names", page[at + 1].left, LEFT + 5.0 * CHARACTER);
}

/// In a line set downwards the box of a face stands in the middle. That of 宋体 is as high as its size, and a dash in
/// the middle of it; that of the face that the tests take reaches so much further up, in mm of 4号.
const SET_DOWN: f64 = 0.65;

#[test]
fn a_wide_table_lies_sideways_with_its_number_where_an_upright_page_has_it() {
    if !can_print() {
        return;
    }
    let [printed] = &print_specimens(vec![forms::wide()])[..] else { panic!("not one") };
    // The type area of an upright page, turned a quarter to the right.
    let (left, top, right, bottom) = (35.0, 28.0, 35.0 + 225.0, 28.0 + 156.0);
    // Table in the text, and the attachment that is one: label, title and table.
    for (odd, even) in [(3, 4), (7, 6)] {
        let number = |page, heights| printed.ink_within(page, heights, (left - 20.0, left - 1.0));
        let last_dash = number(odd, (bottom - 9.0, bottom));
        check("edge of the dash", last_dash.right + SET_DOWN, left - 7.0);
        check("end of the number", last_dash.bottom, bottom - SIZE_4);
        let first_dash = number(even, (top, top + 9.0));
        check("edge of the dash", first_dash.right + SET_DOWN, left - 7.0);
        check("beginning of the number", first_dash.top, top + SIZE_4);
        for page in [odd, even] {
            let rule = printed.rules(page)[0];
            check("left of the table", rule.left, left);
            check("right of the table", rule.right, right);
        }
    }
    let pages = printed.pages();
    let label = line(&pages[5], "附件");
    assert!(label.text.starts_with("附件") && !label.text.contains('：'), "{}", label.text);
    check("text goes on upright", line(&pages[4], "各组按上表").left, LEFT + 2.0 * CHARACTER);
    assert_eq!(pages.len(), 8);
    check("last rule", printed.rules(8).last().unwrap().bottom, BOTTOM);
    assert_eq!(pages[7].last().unwrap().text, "—8—");
}

/// A document of so many full lines, and how many pages its .pdf has, which page the foot is on and what is its number.
fn check_foot((lines, printed): (usize, &Printed), (pages, number): (usize, Option<&str>)) {
    let found = printed.pages();
    assert_eq!(found.len(), pages, "{lines} lines");
    let last = found.last().unwrap();
    let rules = printed.rules(pages);
    let [first, between, bottom] = rules[..] else { panic!("{lines} lines: {rules:?}") };
    check("last rule", bottom.bottom, BOTTOM);
    check("left of the rules", bottom.left, LEFT);
    check("right of the rules", bottom.right, RIGHT);
    for (rule, thickness) in [(first, 0.35), (between, 0.25), (bottom, 0.35)] {
        let measured = rule.bottom - rule.top;
        assert!((measured - thickness).abs() < 0.13, "{lines} lines: {measured:.2} mm thick");
    }
    let (copies, printer) = (line(last, "抄送："), line(last, "印发"));
    check("抄送", copies.left, LEFT + SIZE_4);
    check("印发机关", printer.left, LEFT + SIZE_4);
    check("印发日期", printer.right, RIGHT - SIZE_4);
    check_size(copies, 14.0);
    let printed_number = last.last().map(|line| line.text.as_str()).filter(|text| text.starts_with('—'));
    assert_eq!(printed_number, number, "{lines} lines");
}

#[test]
fn the_foot_stands_on_the_bottom_of_the_last_even_page() {
    if !can_print() {
        return;
    }
    let foot = Foot {
        copies_to: "一号库房管理组，二号库房管理组，阅览服务组，数字化加工组，安全保卫组".into(),
        printer: "综合档案馆办公室".into(),
        printed: IssueDate::day(2026, 7, 2),
    };
    // Ends on page 1; full page 1; page 2 with room; page 2 without (a blank page 3, left out of the .pdf); page 3.
    let cases = [
        (10, (2, Some("—2—"))),
        (22, (2, Some("—2—"))),
        (36, (2, Some("—2—"))),
        (43, (3, None)),
        (44, (3, None)),
        (50, (4, Some("—4—"))),
    ];
    let draft = |lines: usize| {
        let mut draft = full_lines(&[lines]);
        draft.form = Form::Plain;
        draft.back.foot = foot.clone();
        draft
    };
    let drafts: Vec<Draft> = cases.iter().map(|(lines, _)| draft(*lines)).collect();
    for ((lines, expected), printed) in cases.iter().zip(print(&drafts)) {
        check_foot((*lines, &printed), *expected);
    }
}

#[test]
fn every_name_of_a_long_foot_is_printed_above_its_rule() {
    if !can_print() {
        return;
    }
    let names: Vec<String> = (1..=30).map(|nth| format!("第{nth}库房管理组")).collect();
    let copies_to = format!("{}，阅览服务组，安全保卫组，后勤保障组", names.join("，"));
    let of = |copies_to: &str| {
        let mut draft = full_lines(&[10]);
        draft.back.foot = Foot {
            copies_to: copies_to.into(),
            printer: "综合档案馆办公室".into(),
            printed: IssueDate::day(2026, 7, 2),
        };
        draft
    };
    // Lists that end anywhere on a line.
    let cuts = [0, 6, 12, 18, 24].map(|less| copies_to.chars().count() - less);
    let drafts: Vec<Draft> =
        cuts.iter().map(|cut| of(&copies_to.chars().take(*cut).collect::<String>())).collect();
    for (cut, printed) in cuts.iter().zip(print(&drafts)) {
        let pages = printed.pages();
        let page = pages.last().unwrap();
        let text: String = page.iter().map(|line| line.text.as_str()).collect();
        let asked: String = copies_to.chars().take(*cut).collect();
        assert!(text.contains(&format!("抄送：{asked}。")), "{text}");
        let last = page.iter().rev().find(|line| line.text.ends_with('。')).unwrap();
        let rule = printed.rules(pages.len())[1];
        assert!(
            last.bottom <= rule.top + 0.3,
            "{} at {:.2}, rule at {:.2}",
            last.text,
            last.bottom,
            rule.top
        );
        assert!(rule.top - last.bottom < 1.5 * LINE, "a gap of {:.2} mm", rule.top - last.bottom);
    }
}
