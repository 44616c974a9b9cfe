//! A table of contents: what it lists, that its pages are those printed, and that it is no part of the draft.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Contents, Options, RunInForm, assemble};
use draft::{Content, Draft, Form, Level, Text};
use support::again::comes_back_from;
use support::printed::{can_print, printed, saved_again};
use support::{BOTH, blocks, body, forms, heading, read, run_in};

fn with_contents(draft: &Draft, options: &Options<'_>) -> Vec<u8> {
    let profile = profile::built_in("gbt9704").unwrap();
    assemble(&compose::compose(draft, &profile), &Options { contents: Contents::Shown, ..options.clone() })
}

/// A sentence of so many characters.
fn sentence(begins: &str, characters: usize) -> Content {
    let words = "各库房按月清点并逐件登记在册，核对无误后归还原位，".chars().cycle();
    let text: String = begins.chars().chain(words).take(characters - 1).collect();
    body(&format!("{}。", text.trim_end_matches('，')))
}

/// A long plan: nine parts of two sections, each of some full lines.
fn plan() -> Draft {
    let mut contents = vec![body("为做好今年的档案工作，制定本计划。")];
    for (nth, part) in
        ["收集", "整理", "保管", "鉴定", "统计", "利用", "编研", "培训", "保障"].iter().enumerate()
    {
        contents.push(heading(Level::One, &format!("档案{part}工作")));
        contents.extend((0..=nth % 4).map(|of| sentence(&format!("第{}项", nth * 4 + of + 1), 100)));
        contents.push(heading(Level::Two, &format!("{part}的范围")));
        contents.push(sentence(part, 26 + 28 * (nth % 3)));
        contents.push(run_in(Level::Two, &format!("{part}的办法。"), "逐件登记，核对无误后归还原位。"));
        contents.push(heading(Level::Three, "登记"));
        contents.push(sentence("登记时", 200));
    }
    let front = draft::Front { title: "2026年档案工作计划".into(), ..draft::Front::default() };
    Draft { front, body: blocks(contents, 1), ..Draft::default() }
}

#[test]
fn its_lines_name_the_pages_that_headings_are_printed_on() {
    if !can_print() {
        return;
    }
    for numbering in BOTH {
        let pages = printed(&with_contents(&plan(), &Options { numbering, ..Options::default() })).pages();
        // A blank page, which is not in the .pdf, may stand between contents and text.
        let text = pages.iter().position(|page| page.iter().any(|line| line.text == "—1—")).unwrap();
        let listed: Vec<&String> = pages[..text].iter().flatten().map(|line| &line.text).collect();
        assert_eq!((listed[0].as_str(), listed.len()), ("目录", 1 + 9 * 3), "{listed:?}");
        for line in &listed[1..] {
            let title = line.trim_end_matches(|c: char| c.is_ascii_digit());
            let page: usize = line[title.len()..].parse().unwrap();
            let title = title.trim_end_matches(|c: char| "·.…⋅•".contains(c));
            let there = &pages[text + page - 1];
            assert!(there.iter().any(|line| line.text.starts_with(title)), "{title} is not on page {page}");
        }
        let lines = &pages[0];
        let right = 28.0 + 156.0;
        for line in &lines[1..] {
            assert!((line.right - right).abs() <= 0.5, "{} ends at {:.2} mm", line.text, line.right);
        }
    }
}

#[test]
fn it_is_no_part_of_the_draft() {
    let draft = plan();
    let files: Vec<Vec<u8>> =
        BOTH.map(|numbering| with_contents(&draft, &Options { numbering, ..Options::default() })).to_vec();
    for file in &files {
        comes_back_from(file, &draft);
    }
    if can_print() {
        for file in saved_again(&files) {
            comes_back_from(&file, &draft);
        }
    }
    let inside = with_contents(&draft, &Options { inside: Some(&draft), ..Options::default() });
    let again = intake::recognise(&intake::read(&inside, "计划.docx").unwrap()).drafts.remove(0).draft;
    assert_eq!(again, draft);
}

#[test]
fn every_line_leads_to_a_bookmark_of_its_own() {
    let options = Options { run_in: RunInForm::Separator, ..Options::default() };
    let xml = read::part(&with_contents(&plan(), &options), "word/document.xml");
    for nth in 1..=27 {
        let name = format!("_Toc{nth:09}");
        assert_eq!(xml.matches(&format!("w:anchor=\"{name}\"")).count(), 1);
        assert_eq!(xml.matches(&format!("w:name=\"{name}\"")).count(), 1);
        assert_eq!(xml.matches(&format!("PAGEREF {name} ")).count(), 1);
        assert_eq!(xml.matches(&format!("<w:bookmarkEnd w:id=\"{nth}\"/>")).count(), 1);
    }
    assert_eq!(xml.matches("w:fldCharType=\"begin\"").count(), xml.matches("w:fldCharType=\"end\"").count());
    assert!(!xml.contains("w:dirty") && !xml.contains("_Toc000000028"));
}

#[test]
fn where_nothing_is_listed_the_file_is_the_same() {
    let profile = profile::built_in("gbt9704").unwrap();
    let text = Content::Paragraph { run_in: None, text: Text::plain("未尽事宜另行通知。") };
    let plain = Draft { body: blocks([text], 1), ..Draft::default() };
    let headed = forms::document().draft;
    assert_eq!(headed.form, Form::Document);
    for draft in [plain, headed] {
        let without = assemble(&compose::compose(&draft, &profile), &Options::default());
        assert!(with_contents(&draft, &Options::default()) == without);
    }
}
