//! What is handed out to an office comes back known, though another program has saved it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Options, assemble};
use draft::{Block, BlockId, Content, Draft, Level, Text};
use reuse::{Known, Returned, asked, board};
use std::collections::BTreeMap;
use support::printed::{can_print, saved_again};

fn base() -> Draft {
    let mut draft = Draft::default();
    draft.front.title = Text::plain("2021年工作总结");
    let heading = |text| Content::Heading { level: Level::One, numbered: true, text: Text::plain(text) };
    let paragraph = |text| Content::Paragraph { run_in: None, text: Text::plain(text) };
    let contents = [
        heading("档案收集"),
        paragraph("接收档案1,250卷，逐件登记。"),
        heading("业务培训"),
        paragraph("组织学习6次，培训260人次。"),
    ];
    draft.body = (1..).zip(contents).map(|(id, content)| Block { id: BlockId(id), content }).collect();
    draft
}

#[test]
fn a_file_that_libreoffice_saved_is_known_by_the_name_it_carries() {
    if !can_print() {
        return;
    }
    let base = base();
    let offices = BTreeMap::from([(BlockId(3), "人事科".to_owned())]);
    let handed = asked(&base, &offices).swap_remove(0).draft;
    let profile = profile::built_in("gbt9704").unwrap();
    let composition = compose::compose(&handed, &profile);
    let file = assemble(&composition, &Options { inside: Some(&handed), ..Options::default() });
    let file = saved_again(&[file]).swap_remove(0);
    let manuscript = intake::read(&file, "人事科.docx").unwrap();
    let draft = intake::recognise(&manuscript).drafts.swap_remove(0).draft;
    let returned = [Returned { file: "人事科.docx".to_owned(), draft, handed: intake::left_in(&file) }];
    assert_eq!(returned[0].handed.as_ref(), Some(&handed));
    let board = board(&base, &returned);
    assert_eq!((board.slots[1].answers[0].known, board.slots[1].answers[0].unchanged), (Known::Name, true));
    assert!(board.slots[0].answers.is_empty() && board.strays.is_empty());
}
