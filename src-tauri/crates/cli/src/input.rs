//! Files in: bounded, and told apart.

use crate::failure::Failure;
use ::library::files::read_within;
use draft::Draft;
use intake::{LARGEST_FILE, Manuscript, Recognised};
use std::path::Path;

/// What a file holds.
pub(crate) struct Input {
    pub(crate) manuscript: Manuscript,
    pub(crate) recognised: Recognised,
}

/// An old draft, recognised; reservations are said on the way.
pub(crate) fn recognised(file: &Path) -> Result<Input, Failure> {
    from_bytes(file, &bytes(file)?)
}

/// The same of a file's bytes.
pub(crate) fn from_bytes(file: &Path, bytes: &[u8]) -> Result<Input, Failure> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let manuscript = intake::read(bytes, &name).map_err(|why| Failure::reading(file, why))?;
    for note in &manuscript.notes {
        eprintln!("WARN {}: {note}", file.display());
    }
    let recognised = intake::recognise(&manuscript);
    Ok(Input { manuscript, recognised })
}

/// A draft as JSON, or one of an old file's drafts.
pub(crate) fn draft(file: &Path, pick: Option<usize>) -> Result<Draft, Failure> {
    let bytes = bytes(file)?;
    if let Some(json) = as_json(&bytes) {
        return draft::from_json(json).map_err(|why| Failure::reading(file, why));
    }
    let mut drafts = from_bytes(file, &bytes)?.recognised.drafts;
    let several = drafts.len() > 1;
    if several && pick.is_none() {
        eprintln!("WARN {}: 文件里有 {} 篇稿子，取了第 1 篇；另取用 --pick", file.display(), drafts.len());
    }
    let nth = pick.unwrap_or(1);
    if !(1..=drafts.len()).contains(&nth) {
        return Err(Failure::picking(file, drafts.len()));
    }
    Ok(drafts.swap_remove(nth - 1).draft)
}

/// The text of a draft file: an object that says which format it is.
pub(crate) fn as_json(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let head: String = text.chars().take(200).collect();
    (head.trim_start().starts_with('{') && head.contains("\"nigao\"")).then_some(text)
}

/// The whole of a file, unless it is larger than any draft.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    read_within(file, LARGEST_FILE).map_err(|why| Failure::reading(file, why))
}
