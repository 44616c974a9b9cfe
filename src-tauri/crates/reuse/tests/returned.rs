//! A copy that came back meets what the clerk wrote in the meantime.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use draft::{
    Asked, Block, BlockId, Comment, Content, Draft, IssueDate, Mark, Request, Review, Settled, Text,
};
use reuse::{Standing, Verdict, places, requests, settle};

fn draft(texts: &[&str]) -> Draft {
    let block = |(id, text): (u64, &&str)| Block {
        id: BlockId(id),
        content: Content::Paragraph { run_in: None, text: Text::plain(*text) },
    };
    Draft { body: (1..).zip(texts).map(block).collect(), ..Draft::default() }
}

fn texts(draft: &Draft) -> Vec<String> {
    draft.body.iter().map(|block| block.text().unwrap().to_plain()).collect()
}

/// What was sent, what came back, and what the clerk has by then, with all that is asked for.
fn met(sent: &[&str], returned: &[&str], present: &Draft) -> Draft {
    let asked = requests((&draft(sent), &draft(returned)), &Review::default(), present);
    Draft { requests: asked, ..present.clone() }
}

fn standings(draft: &Draft) -> Vec<Standing> {
    places(draft).into_iter().map(|place| place.standing).collect()
}

fn all(draft: &Draft) -> Vec<u32> {
    draft.requests.iter().map(|request| request.id).collect()
}

const SENT: [&str; 3] = [
    "组织业务培训四期，培训二百八十六人次。",
    "每日查看库房温湿度，记入台账。",
    "开展消防演练一次，检查器材和应急照明。",
];

#[test]
fn what_the_clerk_wrote_elsewhere_stays() {
    let returned = ["组织业务培训六期，培训二百八十六人次。", SENT[1], SENT[2]];
    let present = draft(&["本年度共组织业务培训四期，培训二百八十六人次。", SENT[1], "开展消防演练两次。"]);
    let met = met(&SENT, &returned, &present);
    assert_eq!(standings(&met), [Standing::Here]);
    let done = settle(&met, &all(&met), &Verdict::Take);
    assert_eq!((done.settled, done.left), (1, 0));
    assert_eq!(
        texts(&done.draft),
        ["本年度共组织业务培训六期，培训二百八十六人次。", SENT[1], "开展消防演练两次。"]
    );
    assert_eq!(done.draft.requests[0].settled, Some(Settled::Taken));
}

#[test]
fn where_the_clerk_wrote_something_else_it_is_said_and_left() {
    let returned = ["组织业务培训六期，培训二百八十六人次。", "每周查看库房温湿度，记入台账。", SENT[2]];
    let present =
        draft(&["组织业务培训五期，培训二百八十六人次。", "每周查看库房温湿度，记入台账。", SENT[2]]);
    let met = met(&SENT, &returned, &present);
    assert_eq!(standings(&met), [Standing::Changed, Standing::Done]);
    let done = settle(&met, &all(&met), &Verdict::Take);
    assert_eq!((done.settled, done.left, texts(&done.draft)), (1, 1, texts(&present)));
    let place = &places(&met)[0];
    assert_eq!(&texts(&met)[0][place.start..place.end], "五期");
}

#[test]
fn a_place_that_is_gone_is_said() {
    let returned = [SENT[0], "每周查看库房温湿度，记入台账。", SENT[2]];
    let present = Draft { body: vec![draft(&SENT).body.remove(0)], ..Draft::default() };
    let met = met(&SENT, &returned, &present);
    assert_eq!(standings(&met), [Standing::Gone]);
    assert_eq!(settle(&met, &all(&met), &Verdict::Take).left, 1);
    let by_hand = settle(&met, &all(&met), &Verdict::ByHand).draft;
    assert_eq!((by_hand.requests[0].settled.clone(), by_hand.body), (Some(Settled::Taken), present.body));
}

#[test]
fn blocks_that_go_come_and_move_leave_the_clerks_own() {
    let returned = [SENT[2], "落实双人值班制度，节假日照常。", SENT[0]];
    let mut present = draft(&SENT);
    present.body.insert(1, Block { id: BlockId(1 << 40), ..draft(&["另行通报考核结果。"]).body[0].clone() });
    let met = met(&SENT, &returned, &present);
    assert!(standings(&met).iter().all(|standing| *standing == Standing::Here), "{:?}", met.requests);
    let done = settle(&met, &all(&met), &Verdict::Take).draft;
    let said = texts(&done);
    assert!(said.contains(&"另行通报考核结果。".to_owned()), "{said:?}");
    let others: Vec<&String> = said.iter().filter(|text| **text != "另行通报考核结果。").collect();
    assert_eq!(others, returned.iter().collect::<Vec<_>>());
    let again = settle(&met, &[met.requests[0].id], &Verdict::Refuse).draft;
    assert_eq!(texts(&again), texts(&met));
}

#[test]
fn changes_beside_each_other_are_taken_one_by_one() {
    let returned = ["组织业务培训六期，培训三百人次。", "每周查看库房的温湿度，并记入台账。", SENT[2]];
    let met = met(&SENT, &returned, &draft(&SENT));
    for order in [all(&met), all(&met).into_iter().rev().collect()] {
        let mut done = met.clone();
        for id in order {
            done = settle(&done, &[id], &Verdict::Take).draft;
        }
        assert_eq!(texts(&done), returned);
    }
}

#[test]
fn new_words_stand_in_the_face_of_those_they_replace() {
    let mut present = draft(&["严格借阅手续。借阅须经审批。"]);
    let lead = Text::plain("严格借阅手续。借阅须经审批。").marked(0..21, &Mark::Lead);
    present.body[0].content = Content::Paragraph { run_in: None, text: lead };
    let returned = ["严格查阅手续。借阅须经馆长审批。"];
    let asked = requests((&present, &draft(&returned)), &Review::default(), &present);
    let met = Draft { requests: asked, ..present };
    let done = settle(&met, &all(&met), &Verdict::Take).draft;
    let text = done.body[0].text().unwrap();
    assert_eq!((text.to_plain().as_str(), text.lead_len()), (returned[0], 21));
}

#[test]
fn a_comment_is_told_with_the_words_it_is_about() {
    let mut returned = draft(&SENT);
    let text = Text::plain(SENT[1]).marked(6..27, &Mark::Comment { id: 7 });
    returned.body[1].content = Content::Paragraph { run_in: None, text };
    let comment = |id, answers, text: &str| Comment {
        id,
        text: text.into(),
        author: "甲".into(),
        answers,
        ..Comment::default()
    };
    returned.review.comments = vec![comment(7, None, "请核实"), comment(8, Some(7), "已核")];
    let asked = requests((&draft(&SENT), &returned), &returned.review, &draft(&SENT));
    let [Request { asked: Asked::Said { on, words, .. }, .. }] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!((on.as_str(), words.as_str()), ("查看库房温湿度", "请核实\n甲：已核"));
    let met = Draft { requests: asked, ..draft(&SENT) };
    let answered = settle(&met, &all(&met), &Verdict::Answer { words: "已核实".into() }).draft;
    assert_eq!(draft::open_requests(&answered.requests).count(), 0);
    let reopened = settle(&answered, &all(&met), &Verdict::Reopen).draft;
    assert_eq!(draft::open_requests(&reopened.requests).count(), 1);
}

#[test]
fn a_day_is_set() {
    let dated = |day| {
        let mut draft = draft(&SENT);
        draft.back.date = IssueDate::day(2026, 6, day);
        draft
    };
    let asked = requests((&dated(29), &dated(30)), &Review::default(), &dated(29));
    let met = Draft { requests: asked, ..dated(29) };
    assert_eq!(standings(&met), [Standing::Here]);
    assert_eq!(settle(&met, &all(&met), &Verdict::Take).draft.back, dated(30).back);
}

#[test]
fn a_second_file_counts_on_from_the_first() {
    let first =
        met(&SENT, &["组织业务培训六期，培训二百八十六人次。", SENT[1], SENT[2], "其一。"], &draft(&SENT));
    let second =
        requests((&draft(&SENT), &draft(&[SENT[0], SENT[1], SENT[2], "其二。"])), &Review::default(), &first);
    let mut both = first.clone();
    both.requests.extend(second);
    let done = settle(&both, &all(&both), &Verdict::Take);
    assert_eq!((done.settled, done.left), (3, 0));
    let ids: std::collections::BTreeSet<BlockId> = done.draft.body.iter().map(|block| block.id).collect();
    assert_eq!((ids.len(), &texts(&done.draft)[3..]), (5, &["其一。".to_owned(), "其二。".to_owned()][..]));
}
