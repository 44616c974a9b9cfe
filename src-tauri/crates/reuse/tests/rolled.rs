//! A draft that was rolled: what is accepted comes true, and can be taken back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use draft::{
    Block, BlockId, Cell, Content, Draft, Edit, IssueDate, Level, Mark, Row, Table, Text, apply, mark_blanks,
    open_blanks,
};
use proptest::prelude::*;
use reuse::{Group, Proposal, Said, Source, Span, accepted, propose, source_year};

const SPAN: Span = Span { from: 2020, to: 2021 };

fn draft(title: &str, lines: &[&str]) -> Draft {
    let mut draft = Draft::default();
    draft.front.title = Text::plain(title);
    for (nth, line) in (1..).zip(lines) {
        let content = match line.strip_prefix("= ") {
            Some(heading) => {
                Content::Heading { level: Level::One, numbered: true, text: Text::plain(heading) }
            }
            None => Content::Paragraph { run_in: None, text: Text::plain(*line) },
        };
        draft.body.push(Block { id: BlockId(nth), content });
    }
    mark_blanks(&mut draft);
    draft
}

fn rolled(draft: &Draft, proposals: &[Proposal]) -> (Draft, Edit) {
    let mut now = draft.clone();
    let inverse = apply(&mut now, accepted(draft, proposals)).unwrap();
    (now, inverse)
}

#[test]
fn a_blank_keeps_what_stood_there() {
    let old = draft("2020年工作总结", &["= 工作情况", "2020年5月12日组织演练，培训1,250人次。"]);
    let (now, _) = rolled(&old, &propose(&old, SPAN));
    assert_eq!(now.body[1].text().unwrap().to_plain(), "2021年x月x日组织演练，培训x人次。");
    let was: Vec<&str> = open_blanks(&now).iter().map(|blank| now.last_year[&blank.key].as_str()).collect();
    assert_eq!(was, ["5", "12", "1,250"]);
}

#[test]
fn the_day_of_issue_is_open_until_it_is_set() {
    let mut old = draft("2020年工作总结", &["2020年，工作平稳。"]);
    old.back.date = IssueDate::day(2020, 12, 20);
    let (now, _) = rolled(&old, &propose(&old, SPAN));
    assert_eq!(now.back.date.unwrap().to_text().to_plain(), "2021年x月x日");
}

#[test]
fn what_was_open_is_pointed_at_and_kept() {
    let old = draft("2020年工作总结", &["= 工作情况", "培训x次，检查【待补】家。"]);
    let proposals = propose(&old, SPAN);
    let open = proposals.iter().filter(|proposal| proposal.group == Group::Open);
    assert_eq!(open.map(|proposal| proposal.old.as_str()).collect::<Vec<_>>(), ["x", "【待补】"]);
    let (now, _) = rolled(&old, &proposals);
    assert_eq!(now.body[1], old.body[1]);
}

#[test]
fn the_face_of_words_stays() {
    let mut old = draft("2020年工作总结", &[]);
    let text = Text::plain("2020年，平稳。").marked(0.."2020年".len(), &Mark::Strong);
    old.body.push(Block { id: BlockId(1), content: Content::Paragraph { run_in: None, text } });
    let (now, _) = rolled(&old, &propose(&old, SPAN));
    let expected = Text::plain("2021年，平稳。").marked(0.."2021年".len(), &Mark::Strong);
    assert_eq!(now.body[0].text(), Some(&expected));
}

#[test]
fn a_year_is_told_by_title_then_date_then_text() {
    let year = |draft: &Draft| source_year(draft).map(|Source { year, said }| (year, said));
    assert_eq!(year(&draft("2020年总结和2021年计划", &[])), Some((2020, Said::Title)));
    assert_eq!(year(&draft("关于印发《2019年要点》的通知", &["2020年，开展。"])), Some((2020, Said::Text)));
    let mut dated = draft("工作总结", &["2019年，2019年"]);
    dated.back.date = IssueDate::day(2020, 12, 1);
    assert_eq!(year(&dated), Some((2020, Said::Date)));
    assert_eq!(year(&draft("工作总结", &["没有年份。"])), None);
}

#[test]
fn nothing_is_read_over_the_end_of_a_line_or_a_sentence() {
    let check = |text: &str, expected: &[&str]| {
        let old = draft("工作总结", &[text]);
        let proposals = propose(&old, Span { from: 2020, to: 2021 });
        let stands = |one: &Proposal| {
            let at = one.start - one.sentence_start;
            assert_eq!(one.sentence.get(at..at + one.old.len()), Some(one.old.as_str()));
            one.old.clone()
        };
        assert_eq!(proposals.iter().map(stands).collect::<Vec<_>>(), expected);
    };
    check("2021年\n5月12日", &["2021", "5月12日"]);
    check("“十三五”。\n2016—2020年", &["十三五"]);
    check("编制“十三五”（2016—2020年）规划", &["十三五”（2016—2020"]);
    check("5月\n12日，十三\n五", &[]);
}

const PIECES: &[&str] = &[
    "2020年",
    "2019年",
    "2021年",
    "《2020年要点》",
    "〔2020〕5号",
    "（2016—2020年）",
    "十三五",
    "第九届读书节",
    "99周年",
    "5月12日",
    "至",
    "3日",
    "2020年",
    "12月31日",
    "培训",
    "120",
    "人次",
    "增长",
    "12.5%",
    "，",
    "。",
    "x",
    "【待补】",
    "以来",
    "自",
    "二〇二〇年",
    "收官之年",
    "计划",
    "𠮷",
    " ",
    "第",
    "届",
    "月",
    "年",
    "十九届四中全会",
    "十四五",
    "（",
    "2016—2020年",
    "；",
    ";",
    "【待补。】",
    "　",
    "《",
    "》",
    "\n",
];

fn line() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn accepting_can_be_taken_back(lines in proptest::collection::vec(line(), 0..5), nth in 0usize..40) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let old = draft("2020年工作总结", &lines);
        let proposals = propose(&old, SPAN);
        let one = proposals.get(nth..=nth).unwrap_or(&proposals);
        for some in [&proposals[..], one] {
            let (mut now, inverse) = rolled(&old, some);
            apply(&mut now, inverse).unwrap();
            prop_assert_eq!(&now, &old);
        }
    }

    #[test]
    fn proposals_are_in_order_and_say_what_stands_there(lines in proptest::collection::vec(line(), 0..5)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let old = draft("2020年工作总结", &lines);
        let proposals = propose(&old, SPAN);
        draft::visit_texts(&old, |spot, text| {
            let here: Vec<&Proposal> = proposals.iter().filter(|proposal| proposal.spot == spot).collect();
            assert!(here.windows(2).all(|two| two[0].end <= two[1].start));
            for proposal in here {
                assert_eq!(text.slice(proposal.start..proposal.end).to_plain(), proposal.old);
                let at = proposal.start - proposal.sentence_start;
                assert_eq!(proposal.sentence.get(at..at + proposal.old.len()), Some(proposal.old.as_str()));
            }
        });
    }

    #[test]
    fn what_is_rolled_has_no_year_left_to_roll(lines in proptest::collection::vec(line(), 0..5)) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let old = draft("2020年工作总结", &lines);
        let (now, _) = rolled(&old, &propose(&old, SPAN));
        prop_assert_eq!(source_year(&now).map(|source| source.year), Some(2021));
        let keys: Vec<String> = open_blanks(&now).into_iter().map(|blank| blank.key).collect();
        prop_assert!(now.last_year.keys().all(|key| keys.contains(key)));
    }
}

/// What is only pointed at, with its group.
fn pointed(draft: &Draft) -> Vec<(Group, String)> {
    let pointed = propose(draft, SPAN).into_iter().filter(|one| !one.changes() && one.group != Group::Open);
    pointed.map(|one| (one.group, one.old)).collect()
}

#[test]
fn what_had_not_come_yet_and_what_is_done_once_is_pointed_at() {
    let old = draft(
        "2020年工作总结和2021年工作计划",
        &[
            "= 2020年工作总结",
            "二号库房正在施工，预计年底交付。已建成的库房运行平稳。",
            "= 2021年工作计划",
            "6月底前建成二号库房。全面建成目录数据库。继续做好日常借阅。",
        ],
    );
    let expected = ["正在", "预计", "建成"].map(|word| (Group::Stale, word.to_owned()));
    assert_eq!(pointed(&old), expected);
}

#[test]
fn a_plan_that_has_begun_and_the_year_it_is_measured_by_are_pointed_at() {
    let old = draft("2020年工作要点", &["能耗比2015年下降15%。", "编制“十四五”档案规划。"]);
    let expected = [(Group::Years, "2015".to_owned()), (Group::Periods, "十四五".to_owned())];
    assert_eq!(pointed(&old), expected);
}

#[test]
fn what_was_this_years_column_is_last_years_and_those_before_stay() {
    let row = |cells: &[&str]| {
        let cell = |text: &&str| Cell { col_span: 1, row_span: 1, paragraphs: vec![Text::plain(*text)] };
        Row { header: false, cells: cells.iter().map(cell).collect() }
    };
    let mut old = draft("2020年工作情况", &[]);
    let rows =
        vec![row(&["项目", "2015年", "2019年", "2020年"]), row(&["接收（卷）", "2100", "3,600", "4,216"])];
    old.body = vec![Block { id: BlockId(1), content: Content::Table(Table { rows, ..Table::default() }) }];
    let (now, _) = rolled(&old, &propose(&old, SPAN));
    let Content::Table(table) = &now.body[0].content else { panic!("no table") };
    let said: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.paragraphs[0].to_plain()).collect())
        .collect();
    assert_eq!(said[0], ["项目", "2015年", "2020年", "2021年"]);
    assert_eq!(said[1], ["接收（卷）", "2100", "4,216", "x"]);
}

#[test]
fn figures_that_stand_alone_in_a_table_open_by_the_heads_of_row_and_column() {
    let row = |cells: &[&str]| Row {
        header: false,
        cells: cells
            .iter()
            .map(|text| Cell { col_span: 1, row_span: 1, paragraphs: vec![Text::plain(*text)] })
            .collect(),
    };
    let mut old = draft("2020年工作情况", &[]);
    let rows = vec![
        row(&["序号", "项目", "2020年", "利用率（%）", "计划"]),
        row(&["1", "接收", "3,600", "86.3", "4000"]),
        row(&["2", "第2期", "1250卷", "—", "5"]),
    ];
    old.body = vec![Block { id: BlockId(1), content: Content::Table(Table { rows, ..Table::default() }) }];
    let found = propose(&old, SPAN);
    let figures: Vec<&str> =
        found.iter().filter(|one| one.group == Group::Figures).map(|one| one.old.as_str()).collect();
    assert_eq!(figures, ["3,600", "86.3", "1250"]);
    let (now, _) = rolled(&old, &found);
    let kinds: Vec<_> = open_blanks(&now).iter().map(|blank| blank.kind).collect();
    assert_eq!(kinds, [draft::BlankKind::Count, draft::BlankKind::Percent, draft::BlankKind::Count]);
}
