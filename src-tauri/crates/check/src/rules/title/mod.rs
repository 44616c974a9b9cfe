//! Title, number, addressee and the other elements of the form.

mod about;
mod ask;
mod copy_number;
mod document_number;
mod doubled_mark;
mod issue_date;
mod kind;
mod marks;
mod missing;
mod one_addressee;
mod report_asks;
mod secrecy;
mod signer;
mod urgency;

use crate::reading::Reading;
use crate::rule::Rule;
use draft::Form;

pub(super) const RULES: &[Rule] = &[
    kind::RULE,
    about::RULE,
    marks::RULE,
    document_number::RULE,
    copy_number::RULE,
    secrecy::RULE,
    urgency::RULE,
    signer::RULE,
    one_addressee::RULE,
    doubled_mark::RULE,
    report_asks::RULE,
    ask::RULE,
    missing::RULE,
    issue_date::RULE,
];

/// Whether a draft goes out under a header.
fn is_official(reading: &Reading<'_>) -> bool {
    reading.draft.form != Form::Plain
}
