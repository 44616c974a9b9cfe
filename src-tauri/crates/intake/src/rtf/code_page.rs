//! Code pages by number, and by the character sets of fonts.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, WINDOWS_1252};

/// A code page by its number; one that is not known is that of Western Europe.
pub(super) fn by_number(number: i32) -> &'static Encoding {
    match number {
        936 | 10008 | 20936 | 54936 => GB18030,
        950 | 10002 => BIG5,
        932 | 10001 => SHIFT_JIS,
        949 | 1361 | 10003 => EUC_KR,
        65001 => UTF_8,
        _ => Encoding::for_label(format!("windows-{number}").as_bytes()).unwrap_or(WINDOWS_1252),
    }
}

/// The code page of a font's character set (`\fcharset`); `None` where that says nothing of it.
pub(super) fn by_set(set: i32) -> Option<&'static Encoding> {
    let page = match set {
        134 => 936,
        136 => 950,
        128 => 932,
        129 | 130 => 949,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    };
    Some(by_number(page))
}

/// Whether characters of a code page may take two bytes.
pub(super) fn is_wide(encoding: &'static Encoding) -> bool {
    [GB18030, BIG5, SHIFT_JIS, EUC_KR].contains(&encoding)
}
