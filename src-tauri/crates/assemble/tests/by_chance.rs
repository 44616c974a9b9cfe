//! Drafts by chance come back from the .docx that they became, also once another program has saved it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::{Numbering, Options, RunInForm, assemble};
use draft::Draft;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use support::again::comes_back_from;
use support::generated::{drafts, formed};
use support::printed::{can_print, saved_again};
use support::{BOTH, docx};

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_draft_by_chance_comes_back_from_word_s_numbers(draft in drafts()) {
        comes_back_from(&docx(&draft, Numbering::Auto), &draft);
    }

    #[test]
    fn a_draft_by_chance_comes_back_from_typed_numbers(draft in drafts()) {
        comes_back_from(&docx(&draft, Numbering::Literal), &draft);
    }

    #[test]
    fn a_draft_of_any_form_comes_back_from_word_s_numbers(draft in formed()) {
        comes_back_from(&docx(&draft, Numbering::Auto), &draft);
    }

    #[test]
    fn a_draft_of_any_form_comes_back_from_typed_numbers(draft in formed()) {
        comes_back_from(&docx(&draft, Numbering::Literal), &draft);
    }
}

#[test]
fn run_in_headings_come_back_from_style_separators() {
    let mut runner = TestRunner::deterministic();
    let profile = profile::built_in("gbt9704").unwrap();
    for draft in std::iter::repeat_with(|| drafts().new_tree(&mut runner).unwrap().current()).take(40) {
        for numbering in BOTH {
            let options = Options { numbering, run_in: RunInForm::Separator, ..Options::default() };
            comes_back_from(&assemble(&compose::compose(&draft, &profile), &options), &draft);
        }
    }
}

#[test]
fn drafts_that_libreoffice_saved_again_come_back() {
    if !can_print() {
        return;
    }
    let mut runner = TestRunner::deterministic();
    let mut drafts: Vec<Draft> = (0..24).map(|_| drafts().new_tree(&mut runner).unwrap().current()).collect();
    drafts.extend((0..24).map(|_| formed().new_tree(&mut runner).unwrap().current()));
    for numbering in BOTH {
        let files: Vec<Vec<u8>> = drafts.iter().map(|draft| docx(draft, numbering)).collect();
        for (saved, draft) in saved_again(&files).iter().zip(&drafts) {
            comes_back_from(saved, draft);
        }
    }
}
