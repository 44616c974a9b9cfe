//! `nigao import`: an old draft as JSON.

use crate::failure::Failure;
use crate::input;
use crate::output::print;
use std::path::Path;

pub(crate) fn run(file: &Path, output: &Path, pick: Option<usize>) -> Result<(), Failure> {
    let json = draft::to_json(&input::draft(file, pick)?);
    if output == Path::new("-") {
        return print(&json);
    }
    library::files::write_whole(output, json.as_bytes()).map_err(|why| Failure::writing(output, why))
}
