//! What a file is.

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A zip archive that may be a .docx.
    Package,
    /// A zip archive that says it is a text of `OpenDocument`.
    OpenDocument,
    /// The same as one XML file.
    FlatOpenDocument,
    /// The compound file of Word 97–2003, which also wraps encrypted documents.
    Compound,
    Rtf,
    Html,
    /// A page saved as one file with its pictures.
    PageArchive,
    Markdown,
    Text,
    /// What its name promises it is not, and no text either.
    Broken,
    /// Known, not read.
    Known {
        kind: &'static str,
        advice: &'static str,
    },
}

const CONVERT: &str = "请用 Word 或 WPS 打开后另存为 .docx 再导入";
const COPY: &str = "请打开后复制要用的文字，再用“粘贴文字”导入";
const UNPACK: &str = "请先解压，再导入其中的文档";
const LOOK: &str = "请先用识图（OCR）工具取出文字，再用“粘贴文字”导入";

const ARCHIVE: Kind = Kind::Known { kind: "压缩包", advice: UNPACK };
const PICTURE: Kind = Kind::Known { kind: "图片", advice: LOOK };

/// How files begin that are not read.
const SIGNATURES: &[(&[u8], Kind)] = &[
    (b"%PDF", Kind::Known { kind: "PDF 文件", advice: CONVERT }),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"\xfd7zXZ", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xdb\xa5", Kind::Known { kind: "Word 2.0 文档", advice: CONVERT }),
    (b"1\xbe\0\0", Kind::Known { kind: "Write 文档", advice: CONVERT }),
];

/// How zip archives of known kinds call a file that no other kind has.
const PACKED: &[(&[u8], Kind)] = &[
    (b"OFD.xml", Kind::Known { kind: "OFD 文件", advice: COPY }),
    (b"xl/workbook.", Kind::Known { kind: "电子表格", advice: COPY }),
    (b"ppt/presentation.", Kind::Known { kind: "演示文稿", advice: COPY }),
];

/// The type that an archive of `OpenDocument` begins with, stored as it is (`OpenDocument` 1.3, part 2, 3.3).
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";

/// Tells a file by its content; the name helps only where that says nothing.
pub(crate) fn kind(bytes: &[u8], name: &str) -> Kind {
    let name = name.to_lowercase();
    let named = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Compound;
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return *kind;
    }
    match markup(bytes) {
        // A page's source saved as .txt is text that someone may want to read.
        Some(Kind::Html) if named(&[".txt"]) => Kind::Text,
        Some(kind) => kind,
        None if named(&[".html", ".htm", ".xhtml", ".shtml"]) => Kind::Html,
        None if named(&[".md", ".markdown", ".mdown"]) => Kind::Markdown,
        None if named(&[".docx", ".odt", ".docm"]) => Kind::Broken,
        None => Kind::Text,
    }
}

fn packed(bytes: &[u8]) -> Kind {
    // The first entry: a header of 30 bytes, then its name (APPNOTE 4.3.7).
    if let Some(of) = bytes.get(30..).and_then(|rest| rest.strip_prefix(OPEN_DOCUMENT)) {
        return if of.starts_with(b"text") {
            Kind::OpenDocument
        } else {
            Kind::Known { kind: "电子表格或演示文稿", advice: COPY }
        };
    }
    // Names stand in the directory at the end; it is small beside what it lists.
    let end = &bytes[bytes.len().saturating_sub(1 << 16)..];
    let holds = |name: &[u8]| end.windows(name.len()).any(|window| window == name);
    PACKED.iter().find(|(name, _)| holds(name)).map_or(Kind::Package, |(_, kind)| *kind)
}

/// What a file of tags, groups or mail headers is.
fn markup(bytes: &[u8]) -> Option<Kind> {
    let head = head(bytes);
    let head = head.trim_start();
    let starts = |words: &[&str]| words.iter().any(|word| head.starts_with(word));
    if head.starts_with("{\\rtf") {
        return Some(Kind::Rtf);
    }
    if starts(&["mime-version:"]) {
        return Some(Kind::PageArchive);
    }
    let root = root(head);
    let root_is = |name: &str| {
        root.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_whitespace() || "/>".contains(c)))
    };
    if root_is("<office:document") {
        return Some(Kind::FlatOpenDocument);
    }
    if root_is("<w:worddocument") || root_is("<pkg:package") {
        return Some(Kind::Known { kind: "Word XML 文档", advice: CONVERT });
    }
    let page = ["<html", "<head", "<body", "<meta"];
    (root.starts_with("<!doctype html") || page.iter().any(|name| root_is(name))).then_some(Kind::Html)
}

/// The beginning of a file in lower case, as far as it is ASCII, in 8 or 16 bits.
fn head(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = &bytes[..bytes.len().min(4096)];
    let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let kept = bytes.iter().filter(|byte| !wide || byte.is_ascii() && **byte != 0);
    kept.map(|byte| if byte.is_ascii() { char::from(byte.to_ascii_lowercase()) } else { '\u{fffd}' })
        .collect()
}

/// What follows declarations and comments.
fn root(mut head: &str) -> &str {
    loop {
        let rest = match head {
            _ if head.starts_with("<?") => head.split_once("?>"),
            _ if head.starts_with("<!--") => head.split_once("-->"),
            _ => None,
        };
        let Some((_, after)) = rest else { return head };
        head = after.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], name: &str, expected: Kind) {
        assert_eq!(kind(bytes, name), expected, "{name}");
    }

    fn known(bytes: &[u8], name: &str, expected: &str) {
        let found = kind(bytes, name);
        assert!(matches!(found, Kind::Known { kind, .. } if kind == expected), "{name}: {found:?}");
    }

    #[test]
    fn content_tells_what_a_file_is() {
        check(b"{\\rtf1}", "a.txt", Kind::Rtf);
        check(b"\xef\xbb\xbf{\\rtf1}", "a.doc", Kind::Rtf);
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", Kind::Compound);
        check(
            b"<?xml version=\"1.0\"?><!-- a --><office:document office:version=\"1.3\">",
            "a",
            Kind::FlatOpenDocument,
        );
        check(b"<!DOCTYPE html>", "a.doc", Kind::Html);
        check(b"<meta charset=utf-8><p>", "a", Kind::Html);
        check(b"\xff\xfe<\0h\0t\0m\0l\0>\0", "a", Kind::Html);
        known(b"%PDF-1.7", "a.docx", "PDF 文件");
        known(b"\x89PNG\r\n", "a.doc", "图片");
        check(b"MIME-Version: 1.0\n", "a.doc", Kind::PageArchive);
        known(b"PK\x03\x04 .. OFD.xml", "a.ofd", "OFD 文件");
    }

    #[test]
    fn the_name_helps_where_the_content_says_nothing() {
        check("一、档案".as_bytes(), "a.docx", Kind::Broken);
        check("一、档案".as_bytes(), "a.doc", Kind::Text);
        check("# 档案".as_bytes(), "a.MD", Kind::Markdown);
        check(b"<p>a</p>", "a.htm", Kind::Html);
        // A page's source saved as .txt is text.
        check(b"<html><p>a</p>", "a.txt", Kind::Text);
        check(b"<header>", "a", Kind::Text);
    }
}
