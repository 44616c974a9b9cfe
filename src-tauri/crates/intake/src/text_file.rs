//! Plain text in whatever encoding it was saved.

use crate::read::{MOST_CHARACTERS, MOST_LINES};
use crate::{Element, Manuscript, Paragraph, Source, Unreadable, markdown};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use draft::Text;
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// A text file as a manuscript: a line a paragraph.
pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let (encoding, text) = decode(bytes)?;
    let source = Source { format: "txt", encoding: Some(encoding) };
    let mut manuscript = of_text(&text, source)?;
    if text.contains('\u{fffd}') {
        manuscript
            .notes
            .push(format!("有些字符认不出来，以 \u{fffd} 代替；请对照原文件核对（按 {encoding} 读取）"));
    }
    Ok(manuscript)
}

/// Text from the clipboard as a manuscript. Text that holds nothing to read is refused.
pub fn pasted(text: &str) -> Result<Manuscript, Unreadable> {
    of_text(text, Source { format: "paste", encoding: None })
}

fn of_text(text: &str, source: Source) -> Result<Manuscript, Unreadable> {
    if markdown::is_marked_up(text) {
        return markdown::of_text(text, source);
    }
    let kept: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let characters = kept.chars().count();
    let removed = text.chars().count() - characters;
    if kept.trim().is_empty() {
        return Err(Unreadable::NoText);
    }
    if characters > MOST_CHARACTERS {
        return Err(Unreadable::TooLarge);
    }
    let line = |line: &str| Element::Paragraph(Paragraph { text: Text::plain(line), ..Paragraph::default() });
    // A page that ends at a line's end ends no paragraph.
    let kept = kept.replace("\r\n", "\n").replace("\n\u{c}", "\n");
    let kept = kept.replace(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{85}'], "\n");
    if kept.split('\n').nth(MOST_LINES).is_some() {
        return Err(Unreadable::TooLarge);
    }
    let mut manuscript =
        Manuscript { elements: kept.split('\n').map(line).collect(), source, ..Manuscript::default() };
    if removed > 0 {
        manuscript.notes.push(format!("去掉了 {removed} 个看不见的字符（零宽字符等）"));
    }
    Ok(manuscript)
}

/// Zero-width and control characters that carry nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}')
        || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
        || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}'))
}

/// Bytes in whatever encoding as text, with the name of the encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<(&'static str, String), Unreadable> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, bom)) => (encoding, &bytes[bom..]),
        None => (guess(bytes)?, bytes),
    };
    let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
    if text.contains('\0') || strange(&text) {
        return Err(Unreadable::NotText);
    }
    // GB18030 reads all that GBK reads.
    let encoding = if encoding == GBK { GB18030 } else { encoding };
    let name = [(UTF_8, "utf-8"), (UTF_16LE, "utf-16le"), (UTF_16BE, "utf-16be"), (GB18030, "gb18030")];
    let name = name.iter().find(|(known, _)| *known == encoding).map_or(encoding.name(), |(_, name)| name);
    Ok((name, text))
}

fn guess(bytes: &[u8]) -> Result<&'static Encoding, Unreadable> {
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    if let Some(encoding) = utf_16(bytes) {
        return Ok(encoding);
    }
    if bytes.contains(&0) {
        return Err(Unreadable::NotText);
    }
    // A few broken bytes in much UTF-8 are a damaged file, not another encoding.
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.chars().filter(|c| *c == '\u{fffd}').count();
    let wide = lossy.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count();
    if broken * 50 < wide {
        return Ok(UTF_8);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    let (_, _, broken) = GB18030.decode(bytes);
    Ok(if broken { guessed } else { GB18030 })
}

/// UTF-16 without a mark: read the right way round it is nearly all Chinese and Latin text.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let plausible = |encoding: &'static Encoding| {
        let (text, _, broken) = encoding.decode(bytes);
        let usual = text.chars().filter(|c| is_usual(*c)).count();
        !broken && usual * 10 >= text.chars().count() * 9
    };
    bytes
        .len()
        .is_multiple_of(2)
        .then(|| [UTF_16LE, UTF_16BE].into_iter().find(|one| plausible(one)))
        .flatten()
}

fn is_usual(c: char) -> bool {
    matches!(c, '\t' | '\r' | '\n' | ' '..='~' | '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}')
        || matches!(c, '\u{ff00}'..='\u{ffef}' | '\u{2010}'..='\u{203f}')
}

/// More control and unassigned characters than any text has.
fn strange(text: &str) -> bool {
    let odd = |c: &char| {
        c.is_control() && !c.is_whitespace() || *c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(c)
    };
    let odd = text.chars().filter(odd).count();
    odd > 8 && odd * 10 > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "一、档案整理\r\n各科室按季度移交。";

    fn check(bytes: &[u8], expected: &str) {
        let read = manuscript(bytes).unwrap();
        assert_eq!(read.source.encoding, Some(expected));
        let Element::Paragraph(first) = &read.elements[0] else { panic!("a line is a paragraph") };
        assert_eq!(first.text.to_plain(), "一、档案整理");
        assert_eq!(read.elements.len(), 2);
    }

    fn utf_16_bytes(bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        TEXT.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_encoding_is_told() {
        check(TEXT.as_bytes(), "utf-8");
        check(&[b"\xef\xbb\xbf", TEXT.as_bytes()].concat(), "utf-8");
        check(&GB18030.encode(TEXT).0, "gb18030");
        check(&[vec![0xff, 0xfe], utf_16_bytes(u16::to_le_bytes)].concat(), "utf-16le");
        check(&[vec![0xfe, 0xff], utf_16_bytes(u16::to_be_bytes)].concat(), "utf-16be");
        check(&utf_16_bytes(u16::to_le_bytes), "utf-16le");
    }

    #[test]
    fn invisible_characters_are_removed_and_counted() {
        let read = manuscript("一、\u{200b}档案\u{feff}\u{200b}".as_bytes()).unwrap();
        let Element::Paragraph(line) = &read.elements[0] else { panic!("a line is a paragraph") };
        assert_eq!(line.text.to_plain(), "一、档案");
        assert!(read.notes[0].contains("3 个"), "{:?}", read.notes);
    }

    #[test]
    fn more_than_any_draft_has_is_refused() {
        assert_eq!(pasted(&"档\n".repeat(MOST_LINES)).unwrap_err(), Unreadable::TooLarge);
        assert_eq!(pasted(&"档".repeat(MOST_CHARACTERS + 1)).unwrap_err(), Unreadable::TooLarge);
        assert!(pasted(&"档\n".repeat(1_000)).is_ok());
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(manuscript(b"a\0b\0\0\x01").unwrap_err(), Unreadable::NotText);
        assert_eq!(manuscript(" \r\n\u{3000}".as_bytes()).unwrap_err(), Unreadable::NoText);
        assert_eq!(pasted("\u{200b}\n").unwrap_err(), Unreadable::NoText);
    }
}
