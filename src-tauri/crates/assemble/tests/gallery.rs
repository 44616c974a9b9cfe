//! Pictures of the first and the last page of each form, for docs/gallery: `cargo xtask gallery`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use assemble::Numbering;
use std::path::PathBuf;
use support::printed::all_printed_apart;
use support::{docx, forms};

#[test]
#[ignore = "writes pictures where it is told to"]
fn every_form() {
    let folder = PathBuf::from(std::env::var_os("NIGAO_GALLERY").unwrap());
    let specimens = forms::all();
    let files: Vec<Vec<u8>> =
        specimens.iter().map(|specimen| docx(&specimen.draft, Numbering::Auto)).collect();
    for (specimen, printed) in specimens.iter().zip(all_printed_apart(&files)) {
        let last = printed.pages().len();
        printed.photograph(1, &folder.join(format!("{}-first", specimen.name)));
        printed.photograph(last, &folder.join(format!("{}-last", specimen.name)));
        if specimen.name == "wide" {
            for (side, page) in [("odd", 3), ("even", 4)] {
                printed.photograph(page, &folder.join(format!("wide-{side}")));
            }
        }
    }
}
