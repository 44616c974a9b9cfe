//! Which characters a page's bytes are.

use crate::Unreadable;
use crate::text_file;
use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

/// Where a page must say its encoding (HTML, 4.2.5.4), and as much again for long heads.
const HEAD: usize = 4096;

/// The page as text, with the name of its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(&'static str, String), Unreadable> {
    // A page that says gb2312 and is UTF-8 was saved anew by someone; one that is UTF-8 by chance there is not.
    let plain = bytes.is_ascii() || std::str::from_utf8(bytes).is_ok();
    let declared = declared(bytes).filter(|_| !plain && Encoding::for_bom(bytes).is_none());
    if let Some(encoding) = declared {
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        if !broken || few_broken(&text) {
            let name = if encoding == GB18030 { "gb18030" } else { encoding.name() };
            return Ok((name, text.replace('\0', "")));
        }
    }
    text_file::decode(bytes)
}

/// What the page says of itself: `charset=gb2312`, in a meta element or in the declaration of XML.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let named = |key: &str| {
        let after = head.split_once(key)?.1.trim_start().strip_prefix('=')?;
        let name = after.trim_start().trim_start_matches(['"', '\'']);
        Encoding::for_label(name.split(['"', '\'', ' ', ';', '>', '/']).next()?.as_bytes())
    };
    let encoding = named("charset").or_else(|| named("encoding"))?;
    // GB18030 reads all that GBK reads; a page in bytes cannot be UTF-16, whatever it says.
    match encoding {
        encoding if encoding == GBK => Some(GB18030),
        encoding if encoding.is_ascii_compatible() => Some(encoding),
        _ => Some(UTF_8),
    }
}

fn few_broken(text: &str) -> bool {
    let broken = text.chars().filter(|c| *c == '\u{fffd}').count();
    broken * 50 < text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes).unwrap().0, expected);
    }

    #[test]
    fn a_page_is_in_what_it_says_unless_it_is_utf_8() {
        let page = "<meta charset=gb2312><p>档案移交</p>";
        check(&GBK.encode(page).0, "gb18030");
        check(page.as_bytes(), "utf-8");
        check(
            &GBK.encode("<meta http-equiv=Content-Type content=\"text/html; charset=GBK\">档案").0,
            "gb18030",
        );
        check(&GBK.encode("<p>各科室按季度移交档案</p>").0, "gb18030");
        check(&encoding_rs::BIG5.encode("<meta charset=\"big5\"><p>檔案移交</p>").0, "Big5");
        check(
            &[b"\xff\xfe".to_vec(), "<p>档案</p>".encode_utf16().flat_map(u16::to_le_bytes).collect()]
                .concat(),
            "utf-16le",
        );
    }
}
