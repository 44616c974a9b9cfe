//! A draft handed out by its sections, and put together of what came back.

use draft::{Block, BlockId, Content, Draft, Level, Text, apply};
use proptest::prelude::*;
use reuse::{Known, Returned, asked, board, merged, sections};
use std::collections::BTreeMap;

fn heading(id: u64, level: Level, text: &str) -> Block {
    Block { id: BlockId(id), content: Content::Heading { level, numbered: true, text: Text::plain(text) } }
}

fn paragraph(id: u64, text: &str) -> Block {
    Block { id: BlockId(id), content: Content::Paragraph { run_in: None, text: Text::plain(text) } }
}

fn base() -> Draft {
    let mut draft = Draft::default();
    draft.front.title = Text::plain("2021年工作总结");
    draft.body = vec![
        paragraph(1, "现将有关情况总结如下。"),
        heading(2, Level::One, "档案收集"),
        paragraph(3, "接收档案【待补】卷。"),
        heading(4, Level::One, "业务培训"),
        heading(5, Level::Two, "集中学习"),
        paragraph(6, "组织学习【待补】次。"),
        heading(7, Level::One, "后勤保障"),
    ];
    draft
}

fn offices(pairs: &[(u64, &str)]) -> BTreeMap<BlockId, String> {
    pairs.iter().map(|(id, office)| (BlockId(*id), (*office).to_owned())).collect()
}

fn texts(draft: &Draft) -> Vec<String> {
    draft.body.iter().filter_map(|block| block.text()).map(Text::to_plain).collect()
}

fn back(file: &str, draft: Draft, handed: Option<Draft>) -> Returned {
    Returned { file: file.to_owned(), draft, handed }
}

#[test]
fn each_office_is_handed_its_sections_and_told_what_is_asked() {
    let handed = asked(&base(), &offices(&[(2, "收集科"), (4, "人事科"), (7, "收集科")]));
    let names: Vec<&str> = handed.iter().map(|one| one.office.as_str()).collect();
    assert_eq!(names, ["收集科", "人事科"]);
    let said = texts(&handed[0].draft);
    assert!(said[1].contains("“一、档案收集”、“三、后勤保障”"), "{}", said[1]);
    assert_eq!(said[2..], ["档案收集", "接收档案【待补】卷。", "后勤保障"]);
    assert!(asked(&base(), &BTreeMap::new()).is_empty());
}

#[test]
fn what_comes_back_is_known_by_name_or_heading_and_put_in_its_place() {
    let base = base();
    let handed = asked(&base, &offices(&[(2, "收集科"), (4, "人事科"), (7, "办公室")]));
    // Read again from the file: every block has another name.
    let mut first = handed[0].draft.clone();
    first.body = vec![
        heading(1, Level::One, "档案收集情况"),
        paragraph(2, "接收档案1,250卷。"),
        heading(3, Level::Two, "移交"),
        paragraph(4, "按季度移交。"),
    ];
    let second = Draft {
        body: vec![
            heading(1, Level::Two, "业务培训"),
            heading(2, Level::Three, "学习"),
            paragraph(3, "组织学习6次。"),
        ],
        ..Draft::default()
    };
    let returned = [
        back("a.docx", first, Some(handed[0].draft.clone())),
        back("b.docx", second, None),
        back("c.docx", Draft { body: vec![paragraph(1, "会议通知。")], ..Draft::default() }, None),
    ];
    let board = board(&base, &returned);
    let known: Vec<_> =
        board.slots.iter().map(|slot| slot.answers.first().map(|one| (one.known, one.unchanged))).collect();
    assert_eq!(known, [Some((Known::Name, false)), Some((Known::Heading, false)), None]);
    assert_eq!(board.strays, [2]);
    let mut now = base.clone();
    let inverse = apply(&mut now, merged(&base, &returned, &board)).unwrap();
    let expected = [
        "现将有关情况总结如下。",
        "档案收集",
        "接收档案1,250卷。",
        "移交",
        "按季度移交。",
        "业务培训",
        "学习",
        "组织学习6次。",
        "后勤保障",
    ];
    assert_eq!(texts(&now), expected);
    assert_eq!(now.body[6].heading().unwrap().0.level, Level::Two);
    apply(&mut now, inverse).unwrap();
    assert_eq!(now, base);
}

#[test]
fn who_sent_it_back_as_it_was_has_not_answered() {
    let base = base();
    let handed = asked(&base, &offices(&[(4, "人事科")])).swap_remove(0).draft;
    let board = board(&base, &[back("a.docx", handed.clone(), Some(handed))]);
    assert!(!board.slots[1].is_answered() && board.slots[1].answers[0].unchanged);
    assert_eq!(board.slots.iter().map(|slot| slot.answers.len()).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!(merged(&base, &[], &board), draft::Edit::All { edits: vec![] });
}

/// A file that answers 业务培训 with some words.
fn training(file: &str, words: &str) -> Returned {
    let body = vec![heading(1, Level::One, "业务培训"), paragraph(2, words)];
    back(file, Draft { body, ..Draft::default() }, None)
}

#[test]
fn of_two_answers_none_is_taken_until_the_clerk_says_which() {
    let base = base();
    let unchanged = asked(&base, &offices(&[(4, "人事科")])).swap_remove(0).draft;
    let returned = [
        back("a.docx", unchanged.clone(), Some(unchanged)),
        training("b.docx", "学习6次。"),
        training("c.docx", "学习8次。"),
    ];
    let put = |files: Option<&[usize]>| {
        let mut board = board(&base, &returned);
        assert!(board.slots[1].undecided && board.slots[1].is_answered());
        if let Some(files) = files {
            board.choose(BlockId(4), files);
        }
        assert_eq!(board.slots[1].undecided, files.is_none());
        let mut now = base.clone();
        apply(&mut now, merged(&base, &returned, &board)).unwrap();
        texts(&now)[3..].to_vec()
    };
    let whole = ["业务培训", "集中学习", "组织学习【待补】次。", "后勤保障"];
    assert_eq!(put(None), whole);
    assert_eq!(put(Some(&[])), whole);
    assert_eq!(put(Some(&[2])), ["业务培训", "学习8次。", "后勤保障"]);
    assert_eq!(put(Some(&[2, 1, 7])), ["业务培训", "学习8次。", "学习6次。", "后勤保障"]);
}

#[test]
fn what_a_file_says_beside_its_sections_is_told() {
    let base = base();
    let handed = asked(&base, &offices(&[(4, "人事科")])).swap_remove(0).draft;
    let mut answer = handed.clone();
    answer.body[3] = paragraph(9, "学习6次。");
    answer.body.insert(2, paragraph(8, "另有两点说明。"));
    // The ask itself is no word of theirs, whether the file still carries it or not.
    for carried in [Some(handed), None] {
        let board = board(&base, &[back("a.docx", answer.clone(), carried)]);
        let beside: Vec<_> =
            board.unplaced.iter().map(|one| (one.file, one.characters, &*one.opens)).collect();
        assert_eq!(beside, [(0, 7, "另有两点说明。")]);
    }
    assert!(board(&base, &[training("a.docx", "学习6次。")]).unplaced.is_empty());
}

#[test]
fn the_same_answer_twice_and_one_beside_an_unchanged_file_are_taken() {
    let base = base();
    let unchanged = asked(&base, &offices(&[(4, "人事科")])).swap_remove(0).draft;
    let same = board(&base, &[training("a.docx", "学习6次。"), training("b.docx", "学习6次。")]);
    assert_eq!((same.slots[1].taken.as_slice(), same.slots[1].undecided), (&[0][..], false));
    let first = back("a.docx", unchanged.clone(), Some(unchanged));
    assert_eq!(board(&base, &[first, training("b.docx", "学习6次。")]).slots[1].taken, [1]);
}

#[test]
fn a_file_handed_out_of_another_draft_is_no_answer() {
    let (base, mut other) = (base(), base());
    other.front.title = Text::plain("2021年工作要点");
    other.body[1] = heading(2, Level::One, "总体要求");
    let handed = asked(&other, &offices(&[(2, "收集科")])).swap_remove(0).draft;
    assert_eq!(board(&base, &[back("a.docx", handed.clone(), Some(handed))]).strays, [0]);
}

proptest! {
    #[test]
    fn what_is_written_comes_back_and_nothing_else_changes(
        written in proptest::collection::vec("[档案培训0-9，。]{1,12}", 1..5),
        which in 0usize..3,
    ) {
        let base = base();
        let section = sections(&base).swap_remove(which);
        let mut handed = asked(&base, &offices(&[(section.block.0, "综合科")])).swap_remove(0).draft;
        let before = handed.clone();
        handed.body.truncate(3);
        handed.body.extend((100..).zip(&written).map(|(id, text)| paragraph(id, text)));
        let returned = [back("a.docx", handed, Some(before))];
        let board = board(&base, &returned);
        let mut now = base.clone();
        let inverse = apply(&mut now, merged(&base, &returned, &board)).unwrap();
        let said = texts(&now);
        let at = said.iter().position(|text| *text == section.heading).unwrap();
        prop_assert_eq!(&said[at + 1..=at + written.len()], written.as_slice());
        let all = sections(&now);
        let expected = sections(&base);
        prop_assert!(all.iter().map(|one| (one.block, &one.number)).eq(expected.iter().map(|one| (one.block, &one.number))));
        apply(&mut now, inverse).unwrap();
        prop_assert_eq!(now, base);
    }
}
