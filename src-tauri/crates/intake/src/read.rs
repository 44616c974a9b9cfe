//! From bytes to a manuscript: what a file is, is told by its content, not by its name.

use crate::kind::{Kind, kind};
use crate::{Manuscript, Unreadable, doc, docx, html, markdown, odt, rtf, text_file};

/// No draft is larger; what is, is refused before it is looked at.
pub const LARGEST_FILE: u64 = 200 << 20;

/// How the names of files end that are read, for dialogs that ask for one.
pub const EXTENSIONS: &[&str] = &[
    "docx", "doc", "wps", "txt", "rtf", "odt", "fodt", "html", "htm", "mht", "md", "docm", "dotx", "dot",
    "wpt",
];

/// Characters of one manuscript: five thousand pages.
pub(crate) const MOST_CHARACTERS: usize = 3_000_000;
/// Lines of one text; a thousand pages are about 20,000.
pub(crate) const MOST_LINES: usize = 200_000;

/// Reads a file of any kind that is known. The name helps only where the content says nothing.
pub fn read(bytes: &[u8], name: &str) -> Result<Manuscript, Unreadable> {
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    match kind(bytes, name) {
        Kind::Package => match docx::manuscript(bytes) {
            // The type need not stand where most writers put it.
            Err(Unreadable::NotADocument) if odt::is_one(bytes) => odt::manuscript(bytes),
            read => read,
        },
        Kind::OpenDocument => odt::manuscript(bytes),
        Kind::FlatOpenDocument => odt::flat(bytes),
        Kind::Compound => doc::manuscript(bytes),
        Kind::Rtf => rtf::manuscript(bytes),
        Kind::PageArchive => html::archive(bytes),
        Kind::Html => html::manuscript(bytes),
        Kind::Markdown => markdown::manuscript(bytes),
        Kind::Text => text_file::manuscript(bytes),
        Kind::Broken => Err(Unreadable::Broken),
        Kind::Known { kind, advice } => Err(Unreadable::Unsupported { kind, advice }),
    }
}
