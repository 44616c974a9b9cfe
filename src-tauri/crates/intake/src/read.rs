//! From bytes to a manuscript: what a file is, is told by its content, not by its name.

use crate::{Manuscript, Unreadable, docx, text_file};

/// No draft is larger; what is, is refused before it is looked at.
pub const LARGEST_FILE: u64 = 200 << 20;

/// Characters of one manuscript: five thousand pages.
pub(crate) const MOST_CHARACTERS: usize = 3_000_000;
/// Lines of one text; a thousand pages are about 20,000.
pub(crate) const MOST_LINES: usize = 200_000;

/// Reads a file of any kind that is known. The name helps only where the content says nothing.
pub fn read(bytes: &[u8], name: &str) -> Result<Manuscript, Unreadable> {
    match kind(bytes) {
        _ if bytes.len() as u64 > LARGEST_FILE => Err(Unreadable::TooLarge),
        _ if bytes.is_empty() => Err(Unreadable::Empty),
        Kind::Zip => docx::manuscript(bytes),
        Kind::Compound if encrypted(bytes) => Err(Unreadable::Encrypted),
        Kind::Compound => {
            Err(Unreadable::Unsupported(extension(name, &[".doc", ".wps", ".xls", ".ppt"], ".doc")))
        }
        // A page's source saved as .txt is text that someone may want to read.
        Kind::Known(".html") if name.to_lowercase().ends_with(".txt") => text_file::manuscript(bytes),
        Kind::Known(name) => Err(Unreadable::Unsupported(name)),
        Kind::Text if name.to_lowercase().ends_with(".docx") => Err(Unreadable::Broken),
        Kind::Text => text_file::manuscript(bytes),
    }
}

enum Kind {
    Zip,
    /// The compound file of Word 97–2003, which also wraps encrypted documents.
    Compound,
    Known(&'static str),
    Text,
}

/// How files begin.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", "PDF"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
    (b"\x1f\x8b", "压缩包"),
];

fn kind(bytes: &[u8]) -> Kind {
    let head = bytes.trim_ascii_start();
    let starts = |signature: &[u8]| {
        head.get(..signature.len()).is_some_and(|head| head.eq_ignore_ascii_case(signature))
    };
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Compound;
    }
    if starts(b"<!doctype html") || starts(b"<html") {
        return Kind::Known(".html");
    }
    SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature))
        .map_or(Kind::Text, |(_, name)| Kind::Known(name))
}

/// Whether a compound file holds a stream named `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4.4).
fn encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn extension(name: &str, known: &[&'static str], otherwise: &'static str) -> &'static str {
    let name = name.to_lowercase();
    known.iter().find(|known| name.ends_with(**known)).copied().unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], name: &str, expected: Unreadable) {
        assert_eq!(read(bytes, name).unwrap_err(), expected);
    }

    #[test]
    fn content_tells_what_a_file_is() {
        check(b"", "a.txt", Unreadable::Empty);
        check(b"%PDF-1.7", "a.docx", Unreadable::Unsupported("PDF"));
        check(b"{\\rtf1}", "a.txt", Unreadable::Unsupported(".rtf"));
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.wps", Unreadable::Unsupported(".wps"));
        check("一、档案".as_bytes(), "a.docx", Unreadable::Broken);
    }
}
