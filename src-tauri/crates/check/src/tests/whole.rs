//! The rules together.

use super::examples::with_beside;
use crate::{Memory, check, check_again, check_beside, notation, rules};
use draft::{Draft, Ignored};

#[test]
fn findings_come_in_the_order_of_reading() {
    let draft =
        notation::draft("培训x次。二是补齐目录。三是更换标签。\n一是清点。二是核对目录。二是更换标签。");
    let rules: Vec<_> = check(&draft).iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["blank.open", "enumeration.gap", "enumeration.repeat"]);
}

#[test]
fn a_clean_draft_has_no_finding() {
    assert_eq!(check(&notation::draft("抓好以下两项工作：一是清点库房；二是补齐目录。")), []);
    assert_eq!(check(&Draft::default()), []);
}

#[test]
fn what_the_clerk_leaves_is_found_no_more_until_its_words_change() {
    let mut draft = notation::draft("二是补齐目录。三是更换标签。");
    draft.checks.ignored.push(Ignored {
        rule: "enumeration.gap".to_owned(),
        block: Some(draft.body[0].id),
        text: "二是".to_owned(),
        reason: "接上文".to_owned(),
    });
    assert_eq!(check(&draft), []);
    draft.body = notation::draft("三是补齐目录。四是更换标签。").body;
    assert_eq!(check(&draft).len(), 1);
}

#[test]
fn a_rule_that_is_switched_off_is_not_asked() {
    let mut draft = notation::draft("一是清点库房。三是更换标签。");
    draft.checks.off.push("enumeration.gap".to_owned());
    assert_eq!(check(&draft), []);
}

#[test]
fn who_has_read_before_finds_what_one_finds_who_has_not() {
    let mut memory = Memory::default();
    let examples = rules().flat_map(|rule| {
        let fixed = rule.examples.fixed.iter().flat_map(|(wrong, right)| [*wrong, *right]);
        fixed.chain(rule.examples.wrong.iter().copied())
    });
    for example in examples {
        let draft = notation::draft(example);
        with_beside(&draft, |beside| {
            assert_eq!(check_again(&draft, beside, &mut memory), check_beside(&draft, beside), "{example}");
        });
    }
}
