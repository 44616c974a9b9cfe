//! Whatever a file holds, reading it ends: in its text or in a word why not.

mod support;

use ooxml::read::{Measure, Refused, Reservation, read};
use proptest::prelude::*;
use proptest::sample::Index;
use support::{Specimen, archive, body, main, p, part};

fn refused(specimen: &Specimen) -> Refused {
    specimen.read().expect_err("a specimen is refused")
}

fn broken() -> Refused {
    Refused::BrokenPart("/word/document.xml".into())
}

/// A body whose XML is wrong in some way.
fn check_broken(xml: &str) {
    assert_eq!(refused(&body(xml)), broken(), "{xml}");
}

#[test]
fn what_is_no_archive_is_refused() {
    let whole = body(&p("甲")).bytes();
    for bytes in
        [&[][..], b"PK\x03\x04", "档案".as_bytes(), &whole[..whole.len() / 2], &whole[..whole.len() - 22]]
    {
        assert_eq!(read(bytes).unwrap_err(), Refused::BrokenArchive);
    }
}

#[test]
fn an_archive_that_is_no_document_is_refused() {
    let specimen = body(&p("甲"));
    let all = [specimen.frame(), specimen.parts.clone()].concat();
    // Without types, without relationships, without the main part.
    for missing in [0, 1, 3] {
        let parts: Vec<_> =
            all.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, one)| one.clone()).collect();
        assert_eq!(read(&archive(&parts)).unwrap_err(), Refused::NotWordprocessing, "{missing}");
    }
    let mut other = all.clone();
    other[0].1 = other[0].1.replace("wordprocessingml.document", "spreadsheetml.sheet");
    assert_eq!(read(&archive(&other)).unwrap_err(), Refused::NotWordprocessing);
    assert_eq!(refused(&main(&part("styles", ""))), Refused::NotWordprocessing);
    // The main part's own relationships are not needed.
    let bare: Vec<_> = all.into_iter().filter(|(name, _)| !name.contains("document.xml.rels")).collect();
    assert!(read(&archive(&bare)).is_ok());
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let mut specimen = body(&p("甲"));
    specimen.parts.push(("WORD/Document.xml".into(), part("document", "")));
    assert_eq!(refused(&specimen), Refused::BrokenArchive);
}

#[test]
fn a_changed_byte_of_a_part_is_noticed() {
    let bytes = body(&p("甲")).bytes();
    let at = bytes.windows(17).rposition(|window| window == b"word/document.xml").unwrap();
    // The checksum stands 30 bytes before the name in the directory.
    let mut changed = bytes;
    changed[at - 30] ^= 1;
    assert_eq!(read(&changed).unwrap_err(), broken());
}

#[test]
fn bombs_are_refused_unexploded() {
    let spaces = " ".repeat(5 << 20);
    assert_eq!(refused(&body(&spaces)), Refused::TooMuch(Measure::Bytes));
    let paragraphs = "<w:p/>".repeat(210_000);
    assert_eq!(refused(&body(&paragraphs)), Refused::TooMuch(Measure::Paragraphs));
    let cells = "<w:tc/>".repeat(210_000);
    assert_eq!(
        refused(&body(&format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))),
        Refused::TooMuch(Measure::Paragraphs)
    );
    let mut crowd = body(&p("甲"));
    crowd.parts.extend((0..10_001).map(|n| (format!("{n}"), String::new())));
    assert_eq!(refused(&crowd), Refused::TooMuch(Measure::Entries));
}

#[test]
fn depth_is_bounded_whatever_nests() {
    let nested =
        |(open, close): (&str, &str), times: usize| format!("{}{}", open.repeat(times), close.repeat(times));
    for pair in [
        ("<w:sdt>", "</w:sdt>"),
        ("<w:ins>", "</w:ins>"),
        ("<x>", "</x>"),
        ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ] {
        assert_eq!(refused(&body(&nested(pair, 2_000))), Refused::TooMuch(Measure::Levels), "{}", pair.0);
        assert!(body(&nested(pair, 50)).read().is_ok(), "{}", pair.0);
    }
}

#[test]
fn document_types_and_entities_are_refused() {
    let document = part("document", &format!("<w:body>{}</w:body>", p("甲")));
    let (head, root) = document.split_at(document.find("<w:document").unwrap());
    for declared in ["<!DOCTYPE x>", "<!DOCTYPE x SYSTEM \"file:///x\">", "<!DOCTYPE x [<!ENTITY a \"b\">]>"]
    {
        assert_eq!(refused(&main(&format!("{head}{declared}{root}"))), broken());
    }
    check_broken(&p("&a;"));
}

#[test]
fn xml_that_is_not_well_formed_is_refused() {
    for xml in [
        "<w:p>",
        "<w:p></w:r>",
        "<w:p a=\"1\" a=\"2\"/>",
        "<w:p",
        "&#0;",
        "&#xd800;",
        "&#x1b;",
        "\u{1}",
        "\u{ffff}",
        "</w:body></w:document><w:document>",
    ] {
        check_broken(&p(xml));
        check_broken(xml);
    }
    let many = (0..1_000).map(|n| format!(" a{n}=\"\"")).collect::<Vec<_>>().concat();
    check_broken(&format!("<w:p{many}/>"));
}

#[test]
fn utf_16_is_read_and_no_third_encoding() {
    let text = part("document", &format!("<w:body>{}</w:body>", p("甲"))).replace("UTF-8", "UTF-16");
    let wide = |mark: bool, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let text = format!("{}{text}", if mark { "\u{feff}" } else { "" });
        text.encode_utf16().flat_map(unit).collect()
    };
    let with = |bytes: Vec<u8>| {
        let part = |(name, text): (String, String)| ooxml::write::Part { name, bytes: text.into_bytes() };
        let mut parts: Vec<_> = body("").frame().into_iter().map(part).collect();
        parts.push(ooxml::write::Part { name: "word/document.xml".into(), bytes });
        read(&ooxml::write::pack(&parts))
    };
    for bytes in [wide(true, u16::to_le_bytes), wide(true, u16::to_be_bytes), wide(false, u16::to_le_bytes)] {
        assert_eq!(support::lines(&with(bytes).unwrap()), ["甲"]);
    }
    let mut odd = wide(true, u16::to_le_bytes);
    odd.pop();
    assert_eq!(with(odd).unwrap_err(), broken());
    // GBK.
    let other = text.into_bytes().into_iter().chain(*b"\xbc\xd7").collect();
    assert_eq!(with(other).unwrap_err(), broken());
}

#[test]
fn circles_end() {
    let style = |id: &str, on: &str| {
        format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:basedOn w:val=\"{on}\"/></w:style>")
    };
    let styled = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
    let circle = body(styled).styles(&(style("a", "b") + &style("b", "a") + &style("c", "c")));
    assert_eq!(circle.lines(), ["甲"]);
    let lists = "<w:abstractNum w:abstractNumId=\"0\"><w:styleLink w:val=\"a\"/><w:numStyleLink w:val=\"a\"/></w:abstractNum>\
                 <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let counted = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
    assert_eq!(body(counted).numbering(lists).lines(), [""]);
}

#[test]
fn numbers_beyond_every_range_are_not_taken_at_their_word() {
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc>";
    let row = format!("<w:tr><w:trPr><w:gridBefore w:val=\"99999\"/></w:trPr>{}</w:tr>", cell.repeat(200));
    assert!(body(&format!("<w:tbl>{}<w:tr/></w:tbl>", row.repeat(3))).read().is_ok());
    let level = "<w:abstractNum w:abstractNumId=\"-5\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/>\
                 <w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1%9%\"/></w:lvl><w:lvl w:ilvl=\"99\"/></w:abstractNum>\
                 <w:num w:numId=\"-1\"><w:abstractNumId w:val=\"-5\"/></w:num>";
    let paragraph = |level: &str| {
        format!(
            "<w:p><w:pPr><w:outlineLvl w:val=\"-1\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"-1\"/></w:numPr></w:pPr></w:p>"
        )
    };
    let paragraphs = paragraph("0") + &paragraph("0") + &paragraph("99") + &paragraph("9999999999999");
    let expected = ["[2147483647%]", "[2147483647%]", "", "[2147483647%]"];
    assert_eq!(body(&paragraphs).numbering(level).lines(), expected);
}

#[test]
fn parts_that_the_text_can_do_without_may_be_broken() {
    for kind in ["styles", "numbering", "settings", "comments", "footnotes", "endnotes", "header", "footer"] {
        let content = body(&p("甲")).with(kind, "<w:x").read().unwrap();
        assert_eq!(support::lines(&content), ["甲"], "{kind}");
        assert_eq!(content.reservations, [(Reservation::BrokenParts, 1)], "{kind}");
    }
    // The main part cannot be its own head.
    let own = body(&p("甲")).with("header", &part("document", &p("乙")));
    assert_eq!(own.lines(), ["甲"]);
}

/// A package with a little of everything.
fn good() -> Specimen {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("格"));
    let counted =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>";
    body(&format!("{}{counted}{table}", p("甲")))
        .styles("<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"甲\"/></w:style>")
        .numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"/></w:abstractNum><w:num w:numId=\"1\"/>")
}

/// Pieces of XML that a body may or may not hold.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>甲</w:t>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "<mc:AlternateContent>",
        "</mc:AlternateContent>",
        "<mc:Choice>",
        "</mc:Choice>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:br w:type=\"page\"/>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:tcPr><w:vMerge/></w:tcPr>",
        "<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>",
        "<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Pieces of XML that close what they open.
fn nested() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "<w:t>甲</w:t>",
        "<w:br w:type=\"page\"/>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:tcPr><w:vMerge/></w:tcPr>",
        "<w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>",
        "<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"separate\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
    ]);
    let names = vec![
        "w:p",
        "w:r",
        "w:tbl",
        "w:tr",
        "w:tc",
        "w:txbxContent",
        "mc:AlternateContent",
        "mc:Choice",
        "w:del",
    ];
    leaf.prop_map(String::from).prop_recursive(6, 60, 5, move |inner| {
        (prop::sample::select(names.clone()), prop::collection::vec(inner, 0..5))
            .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
    })
}

proptest! {
    #[test]
    fn any_changed_byte_ends_in_text_or_in_a_word(at: Index, to: u8) {
        let mut bytes = good().bytes();
        let at = at.index(bytes.len());
        bytes[at] = to;
        let _ = read(&bytes);
    }

    #[test]
    fn any_truncation_is_refused(at: Index) {
        let bytes = good().bytes();
        prop_assert!(read(&bytes[..at.index(bytes.len())]).is_err());
    }

    #[test]
    fn any_change_within_a_part_ends_in_text_or_in_a_word(part: Index, cut: (Index, Index), put in "[<>/&;\"w:=a-z0-9]{0,6}") {
        let mut specimen = good();
        let part = part.index(specimen.parts.len());
        let xml = &mut specimen.parts[part].1;
        let places: Vec<usize> = xml.char_indices().map(|(at, _)| at).collect();
        let ends = [cut.0.index(places.len()), cut.1.index(places.len())].map(|at| places[at]);
        let from = ends[0].min(ends[1]);
        // Half of the changes only put something in.
        let to = if ends[0] < ends[1] { ends[1] } else { from };
        xml.replace_range(from..to, &put);
        let _ = specimen.read();
    }

    #[test]
    fn any_order_of_elements_ends(xml in pieces()) {
        let _ = body(&xml).read();
    }

    #[test]
    fn any_nesting_of_elements_is_read(xml in prop::collection::vec(nested(), 0..4)) {
        let content = body(&xml.concat()).read().unwrap();
        for block in content.blocks {
            if let ooxml::read::Block::Table(table) = block {
                let mut covered = vec![0; table.rows.len()];
                for (at, row) in table.rows.iter().enumerate() {
                    for cell in &row.cells {
                        for below in covered.iter_mut().skip(at).take(usize::from(cell.rows)) {
                            *below += usize::from(cell.columns);
                        }
                    }
                }
                prop_assert!(covered.windows(2).all(|pair| pair[0] == pair[1]), "{covered:?}");
            }
        }
    }
}
