//! Files that were cut, changed or built to do harm end in time with a text or a sentence.

use crate::same::file;
use intake::{Element, Unreadable, read, recognise};
use proptest::prelude::*;

const FILES: [&str; 4] = ["notice.doc", "notice.rtf", "notice.odt", "notice.html"];

/// Reads whatever it is; all that counts is that it ends.
fn ends(bytes: &[u8], name: &str) {
    if let Ok(manuscript) = read(bytes, name) {
        let recognised = recognise(&manuscript);
        let traced: usize = recognised.trace.iter().map(|stretch| stretch.range.len()).sum();
        assert_eq!(traced, recognised.source.len(), "{name}");
    }
}

#[test]
fn a_file_that_was_cut_short_ends() {
    for name in FILES {
        let whole = file(name);
        for part in 0..50 {
            ends(&whole[..whole.len() * part / 50], name);
        }
    }
    // Half of a text is no text to go on with.
    let word = file("notice.doc");
    assert_eq!(read(&word[..word.len() / 2], "a.doc").unwrap_err(), Unreadable::Broken);
    let open = file("notice.odt");
    assert_eq!(read(&open[..open.len() / 2], "a.odt").unwrap_err(), Unreadable::Broken);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_file_whose_bytes_were_changed_ends(
        which in 0..FILES.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = file(FILES[which]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        ends(&bytes, FILES[which]);
    }

    #[test]
    fn the_tables_of_a_binary_document_may_say_anything(
        changes in prop::collection::vec((0usize..0x500, any::<u32>()), 1..8),
    ) {
        let mut bytes = crate::doc::Word::text("一、档案\r（一）移交\r").bytes();
        // The header that tells where all else stands; 512 bytes before it are the compound file's own.
        let fib = bytes.windows(4).position(|four| four == [0xec, 0xa5, 0xc1, 0]).unwrap();
        for (at, value) in changes {
            bytes[fib + 4 + at..][..4].copy_from_slice(&value.to_le_bytes());
        }
        ends(&bytes, "a.doc");
    }

    #[test]
    fn any_tags_end(tags in prop::collection::vec(prop::sample::select(TAGS), 0..80)) {
        ends(format!("<html>{}", tags.concat()).as_bytes(), "a.html");
    }

    #[test]
    fn any_groups_end(words in prop::collection::vec(prop::sample::select(WORDS), 0..80)) {
        ends(format!("{{\\rtf1 {}", words.concat()).as_bytes(), "a.rtf");
    }
}

const TAGS: &[&str] = &[
    "<p>",
    "</p>",
    "<table>",
    "</table>",
    "<tr>",
    "<td colspan=9>",
    "<td rowspan=99>",
    "</td>",
    "<ol>",
    "<li>",
    "</ol>",
    "甲",
    "一、乙。",
    "<b>",
    "</b>",
    "<div style='mso-element:footnote'>",
    "</div>",
    "<br>",
    "<pre>",
    "<h1>",
    "</h1>",
    "<style>",
    "</style>",
    "<span style='mso-list:Ignore'>",
    "</span>",
    "<!--",
    "-->",
    "<![if a]>",
];

const WORDS: &[&str] = &[
    "{",
    "}",
    "\\par ",
    "\\pard ",
    "\\intbl ",
    "\\trowd ",
    "\\cellx500 ",
    "\\cellx900 ",
    "\\clvmrg ",
    "\\clmrg ",
    "\\cell ",
    "\\row ",
    "甲",
    "\\'b5",
    "\\u26723?",
    "\\uc9 ",
    "{\\*\\shppict",
    "{\\shptxt ",
    "{\\footnote ",
    "{\\listtext 1.}",
    "{\\field",
    "{\\*\\fldinst TOC}",
    "{\\fldrslt ",
    "\\page ",
    "\\sect ",
    "\\bin3 ",
    "\\v ",
];

#[test]
fn a_number_without_words_ends() {
    ends(b"<html><p><ol><li><p><br>a", "a.html");
}

#[test]
fn nesting_without_end_is_refused_or_read() {
    let deep = |open: &str, inner: &str, close: &str| {
        format!("{}{inner}{}", open.repeat(100_000), close.repeat(100_000))
    };
    assert_eq!(
        read(deep("{", "甲", "}").replacen('{', "{\\rtf1", 1).as_bytes(), "a.rtf"),
        Err(Unreadable::TooLarge)
    );
    assert_eq!(
        read(("<html>".to_owned() + &deep("<div>", "甲", "</div>")).as_bytes(), "a.html"),
        Err(Unreadable::TooLarge)
    );
    ends(deep("> ", "甲", "").as_bytes(), "a.md");
    ends(deep("[", "甲", "](a)").as_bytes(), "a.md");
    ends(deep("*", "甲", "_").as_bytes(), "a.md");
}

#[test]
fn a_name_without_end_is_cut() {
    let name = "a".repeat(1 << 20);
    let page = format!("<html>{}甲", format!("<{name}>").repeat(8));
    assert!(read(page.as_bytes(), "a.html").is_ok());
    let style = format!(
        "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:styles><style:style style:name=\"s\" \
         style:family=\"paragraph\" style:display-name=\"{name}\"/></office:styles><office:body>{}</office:body>\
         </office:document>",
        "<text:p text:style-name=\"s\">a</text:p>".repeat(20_000)
    );
    let read = read(style.as_bytes(), "a.fodt").unwrap();
    assert!(matches!(&read.elements[0], Element::Paragraph(one) if one.style.as_ref().unwrap().len() == 255));
}

#[test]
fn more_than_any_draft_has_is_refused() {
    let many = |one: &str| format!("<html>{}", one.repeat(300_000));
    assert_eq!(read(many("<p>甲").as_bytes(), "a.html"), Err(Unreadable::TooLarge));
    assert_eq!(read(many("<table><tr><td>").as_bytes(), "a.html"), Err(Unreadable::TooLarge));
    let rich = format!("{{\\rtf1 {}}}", "a\\par ".repeat(300_000));
    assert_eq!(read(rich.as_bytes(), "a.rtf"), Err(Unreadable::TooLarge));
}
