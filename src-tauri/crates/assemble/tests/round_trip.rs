//! A .docx of ours, brought in again, is the draft that it was made from.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use assemble::{Options, assemble};
use draft::{BlockId, Content, Draft, Front, Level, Mark, Status, Text};
use support::{BOTH, blocks, body, docx, forms, heading, run_in, specimen};

/// Without the breaks of the title and the gaps in signatures, which the page decides.
fn unset(mut draft: Draft) -> Draft {
    let title = draft.front.title.to_plain().replace('\n', "");
    draft.front.title = Text::plain(title);
    for issuer in &mut draft.back.issuers {
        *issuer = Text::plain(issuer.to_plain().split_whitespace().collect::<Vec<_>>().join("　"));
    }
    draft
}

fn comes_back(draft: &Draft) {
    let draft = &unset(draft.clone());
    for numbering in BOTH {
        let manuscript = intake::read(&docx(draft, numbering), "draft.docx").unwrap();
        let recognised = intake::recognise(&manuscript);
        let [again] = recognised.drafts.as_slice() else { panic!("{numbering:?}: not one draft") };
        let Draft { form, front, body, attachments, back, .. } = &unset(again.draft.clone());
        assert_eq!(form, &draft.form, "{numbering:?}");
        assert_eq!(front, &draft.front, "{numbering:?}");
        assert_eq!(body, &draft.body, "{numbering:?}");
        assert_eq!(attachments, &draft.attachments, "{numbering:?}");
        assert_eq!(back, &draft.back, "{numbering:?}");
    }
}

/// Attachments are named after the blocks.
fn name_attachments(draft: &mut Draft) {
    let last = draft.blocks().map(|block| block.id.0).max().unwrap_or(0);
    for (id, attachment) in (last + 1..).zip(&mut draft.attachments) {
        attachment.id = BlockId(id);
    }
}

#[test]
fn a_notice_with_a_list_of_attachments_comes_back() {
    let mut notice = specimen();
    notice.attachments.iter_mut().for_each(|attachment| attachment.body.clear());
    name_attachments(&mut notice);
    comes_back(&notice);
}

#[test]
fn a_notice_with_its_attachments_comes_back() {
    comes_back(&specimen());
}

#[test]
fn a_summary_of_run_in_headings_comes_back() {
    use Level::{One, Three, Two};
    let contents = [
        body("上半年，档案室围绕年度要点开展工作，现总结如下。"),
        heading(One, "上半年工作情况"),
        run_in(Two, "库房管理不断规范。", "一是完成了清点，二是更新了标识，三是修订了借阅办法。"),
        run_in(Two, "业务培训有序开展。", "举办培训三次，参加人员九十人次。"),
        run_in(Three, "新进人员培训。", "以岗位操作为主。"),
        run_in(Three, "兼职人员培训。", "以移交要求为主。"),
        heading(One, "存在的不足"),
        body("整理进度不均衡，2.5万件待整理档案集中在两个库房。"),
        heading(One, "下半年打算"),
        run_in(Two, "加快整理进度。", "每月通报一次。"),
    ];
    let front = Front { title: "档案室2026年上半年工作总结".into(), ..Front::default() };
    comes_back(&Draft { front, body: blocks(contents, 1), ..Draft::default() });
}

#[test]
fn a_document_comes_back_with_its_header_and_foot() {
    comes_back(&forms::document().draft);
}

#[test]
fn a_document_upward_comes_back_with_its_signers() {
    comes_back(&forms::upward().draft);
}

#[test]
fn a_joint_document_comes_back_with_all_its_names() {
    comes_back(&forms::joint().draft);
}

#[test]
fn a_letter_comes_back() {
    comes_back(&forms::letter().draft);
}

#[test]
fn an_order_comes_back() {
    comes_back(&forms::order().draft);
}

#[test]
fn minutes_come_back_with_who_was_there() {
    comes_back(&forms::minutes().draft);
}

#[test]
fn a_draft_that_travels_inside_comes_back_as_it_is() {
    let mut draft = specimen();
    // Nothing that is printed tells these names.
    draft.body.iter_mut().for_each(|block| block.id.0 += 70);
    draft.statuses.insert(draft.body[1].id, Status::Verified);
    let profile = profile::built_in("gbt9704").unwrap();
    for numbering in BOTH {
        let options = Options { numbering, inside: Some(&draft), ..Options::default() };
        let bytes = assemble(&compose::compose(&draft, &profile), &options);
        let manuscript = intake::read(&bytes, "draft.docx").unwrap();
        assert_eq!(manuscript.draft.as_deref(), Some(&draft), "{numbering:?}");
        assert_eq!(intake::recognise(&manuscript).drafts[0].draft, draft);
    }
}

#[test]
fn characters_that_stand_closer_come_back_as_they_are() {
    let closer = |content, by| {
        let Content::Paragraph { run_in, text } = content else { panic!("a paragraph") };
        let whole = 0..text.len();
        Content::Paragraph { run_in, text: text.marked(whole, &Mark::Condensed { by }) }
    };
    let contents = [
        heading(Level::One, "清点范围"),
        closer(body("各档案室逐件清点登记，逐册核对目录，并按时报送清点结果。"), 4),
        body("清点结果由综合科汇总。"),
        closer(run_in(Level::Two, "报送时间。", "请于六月底前报送。"), 11),
    ];
    comes_back(&Draft {
        front: Front { title: "清点通知".into(), ..Front::default() },
        body: blocks(contents, 1),
        ..Draft::default()
    });
}
