//! What is printed on standard output.

use crate::failure::Failure;
use serde::Serialize;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// Prints a text. A reader that has seen enough (`| head`) ends it without a word.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::writing(Path::new("-"), format!("写不出来（{error}），请换一个去处")))
        }
        _ => Ok(()),
    }
}

/// Prints a value as JSON: what one file gave alone, what several gave as a list.
pub(crate) fn print_json<T: Serialize>(values: &[T]) -> Result<(), Failure> {
    let json = match values {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    let json = json.map_err(|error| Failure::writing(Path::new("-"), error))?;
    print(&(json + "\n"))
}
