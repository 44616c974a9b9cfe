//! `nigao import`: an old draft as JSON.

use crate::arguments::Copy;
use crate::failure::Failure;
use crate::input;
use crate::output::print;
use draft::without_remarks;
use std::path::Path;

#[expect(clippy::print_stderr, reason = "what is left out is said")]
pub(crate) fn run(copy: &Copy) -> Result<(), Failure> {
    let mut draft = input::draft(&copy.file, copy.pick)?;
    if !draft.review.is_empty() && !copy.with_remarks {
        draft = without_remarks(draft);
        eprintln!("WARN {}: 批注和修订没有写出；要一并写出，请加 --with-remarks", copy.file.display());
    }
    let json = draft::to_json(&draft);
    if copy.output == Path::new("-") {
        return print(&json);
    }
    ::library::files::write_whole(&copy.output, json.as_bytes())
        .map_err(|why| Failure::writing(&copy.output, why))
}
