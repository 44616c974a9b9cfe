//! What last year's draft promised, and what this year's says of it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use draft::Outcome::{Done, Open, Partly, Unmentioned};
use draft::{Answer, Block, BlockId, Content, Draft, Edit, Level, Outcome, RunIn, Text, apply, mark_blanks};
use proptest::prelude::*;
use reuse::{Promise, checklist, promises, told_of};

/// A line with = is a heading, with == one of the second level; 〔…〕 at its head is a run-in heading.
fn draft(title: &str, lines: &[&str]) -> Draft {
    let mut draft = Draft::default();
    draft.front.title = Text::plain(title);
    for (nth, line) in (1..).zip(lines) {
        let heading = |level, text: &str| Content::Heading { level, numbered: true, text: Text::plain(text) };
        let content = if let Some(text) = line.strip_prefix("== ") {
            heading(Level::Two, text)
        } else if let Some(text) = line.strip_prefix("= ") {
            heading(Level::One, text)
        } else if let Some((lead, rest)) = line.strip_prefix('〔').and_then(|line| line.split_once('〕')) {
            let text = Text::plain(lead).marked(0..lead.len(), &draft::Mark::Lead);
            let text: Text = text.runs().iter().chain(Text::plain(rest).runs()).cloned().collect();
            Content::Paragraph { run_in: Some(RunIn { level: Level::Two, numbered: true }), text }
        } else {
            Content::Paragraph { run_in: None, text: Text::plain(*line) }
        };
        draft.body.push(Block { id: BlockId(nth), content });
    }
    mark_blanks(&mut draft);
    draft
}

fn tell(draft: &mut Draft, promise: &Promise) -> Edit {
    let edit = told_of(draft, promise);
    apply(draft, edit).unwrap()
}

fn last_year() -> Draft {
    draft(
        "2020年上半年工作总结",
        &[
            "= 上半年工作总结",
            "== 强化举措，规范档案整理",
            "整理归档文件1200卷，完成库房改造。",
            "= 下半年工作安排",
            "下半年的工作思路是：以提高服务水平为指导，做好各项工作。",
            "〔推进数字化。〕力争扫描馆藏档案4000卷。完成目录检索系统升级。",
            "一是抓好库房安全。每季度检查一次消防器材。更换老旧温湿度记录仪12台。二是组织开展业务培训，培训300人次。",
            "== 完成展厅改造",
            "将于10月底前完成展厅照明改造。",
        ],
    )
}

fn this_year() -> Draft {
    draft(
        "2021年工作总结",
        &[
            "= 2021年工作情况",
            "== 数字化",
            "扫描馆藏档案4120卷。目录检索系统升级正在测试，预计月底上线。",
            "== 业务培训",
            "组织开展业务培训6期，培训260人次。",
            "== 库房安全",
            "每季度对消防器材检查一次，发现问题及时处理。",
            "展厅照明改造因施工推迟，尚未完成。",
            "= 2022年工作打算",
            "更换老旧温湿度记录仪12台。",
        ],
    )
}

#[test]
fn a_promise_is_a_sentence_of_the_plan() {
    let found = promises(&last_year());
    let rows: Vec<(&str, &str)> = found.iter().map(|one| (one.heading.as_str(), one.text.as_str())).collect();
    let expected = [
        ("推进数字化", "力争扫描馆藏档案4000卷。"),
        ("推进数字化", "完成目录检索系统升级。"),
        ("抓好库房安全", "每季度检查一次消防器材。"),
        ("抓好库房安全", "更换老旧温湿度记录仪12台。"),
        ("推进数字化", "组织开展业务培训，培训300人次。"),
        ("完成展厅改造", "将于10月底前完成展厅照明改造。"),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn a_paragraph_that_looks_ahead_is_a_plan_and_looking_back_is_none() {
    let texts = |lines: &[&str]| {
        let found = promises(&draft("2020年工作总结", lines));
        found.into_iter().map(|one| one.text).collect::<Vec<_>>()
    };
    assert_eq!(texts(&["= 情况", "完成培训6期。", "下一步，将扩大培训范围。完善考核办法。"]).len(), 2);
    assert!(texts(&["= 情况", "完成培训6期。"]).is_empty());
    assert!(texts(&["= 2021年工作计划", "今年以来，完成培训6期。"]).is_empty());
    assert_eq!(texts(&["= 2021年重点工作任务", "完成库房改造，更换密集架。"]).len(), 1);
}

#[test]
fn what_became_of_each_is_read_from_this_years_text() {
    let list = checklist(&last_year(), &this_year());
    let rows: Vec<Outcome> = list.iter().map(|item| item.outcome).collect();
    assert_eq!(rows, [Done, Partly, Done, Unmentioned, Partly, Open]);
    // What is planned again says nothing of what was done.
    assert!(list[3].evidence.is_none());
    let evidence = |nth: usize| list[nth].found[list[nth].evidence.unwrap()].text.as_str();
    assert_eq!(evidence(5), "展厅照明改造因施工推迟，尚未完成。");
    for item in &list {
        assert!(item.found.windows(2).all(|two| two[0].likeness >= two[1].likeness));
    }
}

#[test]
fn what_the_clerk_said_goes_first_and_stays_with_the_draft() {
    let mut this = this_year();
    let said = |promise: &str, outcome, evidence: Option<&str>| Answer {
        promise: promise.to_owned(),
        outcome,
        evidence: evidence.map(str::to_owned),
    };
    let promises = vec![
        said("更换老旧温湿度记录仪12台。", Outcome::Done, Some("扫描馆藏档案4120卷。")),
        said("完成目录检索系统升级。", Outcome::Unmentioned, None),
    ];
    let inverse = apply(&mut this, Edit::Promises { promises }).unwrap();
    let again = draft::from_json(&draft::to_json(&this)).unwrap();
    let list = checklist(&last_year(), &again);
    assert_eq!((list[3].outcome, list[3].by_hand), (Outcome::Done, true));
    assert_eq!(list[3].found[list[3].evidence.unwrap()].text, "扫描馆藏档案4120卷。");
    assert_eq!((list[1].outcome, list[1].evidence), (Outcome::Unmentioned, None));
    apply(&mut this, inverse).unwrap();
    assert_eq!(this, this_year());
}

#[test]
fn a_promise_told_as_done_stands_where_its_matter_is_told() {
    let mut this = this_year();
    let before = this.clone();
    let promise = promises(&last_year()).swap_remove(0);
    let inverse = tell(&mut this, &promise);
    assert_eq!(this.body[3].text().unwrap().to_plain(), "扫描了馆藏档案x卷。");
    assert_eq!(this.last_year.values().collect::<Vec<_>>(), ["4000"]);
    // A second one has keys of its own.
    tell(&mut this, &promise);
    assert_eq!(this.last_year.len(), 2);
    let mut once = before.clone();
    apply(&mut once, told_of(&before, &promise)).unwrap();
    apply(&mut once, inverse).unwrap();
    assert_eq!(once, before);
}

#[test]
fn what_stands_nowhere_goes_before_the_plan() {
    let mut this = this_year();
    let promise = promises(&draft("2020年计划", &["购置复印设备两台。"])).swap_remove(0);
    tell(&mut this, &promise);
    assert_eq!(this.body[8].text().unwrap().to_plain(), "购置了复印设备两台。");
}

const PIECES: &[&str] = &[
    "将",
    "拟",
    "要",
    "力争",
    "下一步，",
    "计划",
    "开展",
    "组织",
    "培训",
    "300",
    "人次",
    "以上",
    "不少于",
    "，",
    "。",
    "；",
    "、",
    "一是",
    "二是",
    "档案",
    "12.5%",
    "x",
    "【待补】",
    "\n",
    "𠮷",
    "今年以来",
    "年底前",
    "《要点》",
    "第3期",
    "万元",
    " ",
];

fn line() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_promise_stands_where_it_says_and_can_be_told(
        last in proptest::collection::vec(line(), 0..4),
        this in proptest::collection::vec(line(), 0..4),
    ) {
        let lines = |lines: &[String], title| draft(title, &lines.iter().map(String::as_str).collect::<Vec<_>>());
        let (last, this) = (lines(&last, "2021年工作计划"), lines(&this, "2021年工作总结"));
        let text = |draft: &Draft, spot, range: std::ops::Range<usize>| {
            let mut found = None;
            draft::visit_texts(draft, |at, text| {
                if at == spot {
                    found = text.to_plain().get(range.clone()).map(str::to_owned);
                }
            });
            found
        };
        for item in checklist(&last, &this) {
            let promise = &item.promise;
            prop_assert_eq!(text(&last, promise.spot, promise.start..promise.end), Some(promise.text.clone()));
            for one in &item.found {
                prop_assert_eq!(text(&this, one.spot, one.start..one.end), Some(one.text.clone()));
            }
            let mut now = this.clone();
            let inverse = apply(&mut now, told_of(&this, promise)).unwrap();
            prop_assert_eq!(now.body.len(), this.body.len() + 1);
            let keys: Vec<String> = draft::open_blanks(&now).into_iter().map(|blank| blank.key).collect();
            prop_assert!(now.last_year.keys().all(|key| keys.contains(key)));
            apply(&mut now, inverse).unwrap();
            prop_assert_eq!(&now, &this);
        }
    }
}
