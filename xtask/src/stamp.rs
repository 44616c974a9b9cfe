//! Stamps: work is done again only where its inputs changed.

use crate::place::{root, target};
use crate::step::{Failed, Tally};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use std::{fs, io};

/// Does `work` unless the files of `inputs` (folders with all in them) are as they were after it was last done well.
pub(crate) fn unless_fresh(
    name: &str,
    inputs: &[&str],
    work: impl FnOnce() -> Result<Tally, Failed>,
) -> Result<Tally, Failed> {
    let stamp = target().join("xtask").join(name);
    if fs::read_to_string(&stamp).is_ok_and(|last| last == listing(inputs)) {
        println!("nothing changed");
        return Ok(Tally::default());
    }
    let tally = work()?;
    write(&stamp, &listing(inputs))
        .map_err(|error| Failed::Command(format!("{} cannot be written: {error}", stamp.display())))?;
    Ok(tally)
}

#[expect(clippy::disallowed_methods, reason = "half a stamp only means that the work is done once more")]
fn write(stamp: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(stamp.parent().unwrap_or(stamp))?;
    fs::write(stamp, text)
}

/// Each file with its size and the time of its last change, in order.
fn listing(inputs: &[&str]) -> String {
    let mut files = Vec::new();
    for input in inputs {
        collect(root().join(input), &mut files);
    }
    files.sort();
    let mut text = String::new();
    for file in files {
        let said = fs::metadata(&file).and_then(|data| Ok((data.len(), data.modified()?)));
        let Ok((len, changed)) = said else { continue };
        let changed = changed.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        let _ = writeln!(text, "{len} {changed} {}", file.display());
    }
    text
}

fn collect(path: PathBuf, files: &mut Vec<PathBuf>) {
    match fs::read_dir(&path) {
        Ok(entries) => entries.filter_map(Result::ok).for_each(|entry| collect(entry.path(), files)),
        Err(_) => files.push(path),
    }
}
