//! Text on its way into XML.

use std::borrow::Cow;

/// Without the characters that XML 1.0 forbids (section 2.2: controls, U+FFFE, U+FFFF), and without carriage returns,
/// which readers of XML would take for line ends (2.11).
pub(super) fn allowed(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\r' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(forbidden) { Cow::Owned(text.replace(forbidden, "")) } else { Cow::Borrowed(text) }
}

/// Escaped for an element's text or an attribute's value, without forbidden characters.
pub(super) fn escaped(text: &str) -> String {
    quick_xml::escape::escape(allowed(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_gone_and_the_rest_is_escaped() {
        assert_eq!(escaped("甲<乙>&\u{0}\u{b}\u{ffff}\"丙\"\t\r\n"), "甲&lt;乙&gt;&amp;&quot;丙&quot;\t\n");
    }
}
