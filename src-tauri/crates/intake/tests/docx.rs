//! A .docx becomes a manuscript.

#[path = "../../ooxml/tests/support/mod.rs"]
mod specimen;

use intake::{Alignment, Element, Manuscript, Paragraph, Place, Unreadable, read, recognise};
use proptest::prelude::*;
use specimen::{Specimen, body, p, part};

fn manuscript(specimen: &Specimen) -> Manuscript {
    read(&specimen.bytes(), "档案.docx").expect("a specimen is read")
}

fn paragraphs(manuscript: &Manuscript) -> Vec<&Paragraph> {
    let all = manuscript.elements.iter();
    all.filter_map(|one| if let Element::Paragraph(paragraph) = one { Some(paragraph) } else { None })
        .collect()
}

fn check(xml: &str, expected: &[&str]) {
    let manuscript = manuscript(&body(xml));
    let texts: Vec<String> = paragraphs(&manuscript).iter().map(|one| one.text.to_plain()).collect();
    assert_eq!(texts, expected, "{xml}");
}

fn styled(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn style(id: &str, name: &str) -> String {
    format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>")
}

#[test]
fn numbers_styles_and_places_come_along() {
    let numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
                     <w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\">\
                     <w:start w:val=\"1\"/><w:lvlText w:val=\"%2\"/></w:lvl></w:abstractNum>\
                     <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let counted = |level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>\
             <w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let specimen = body(&(counted(0, "档案") + &counted(1, "2月")))
        .styles(&style("1", "heading 2"))
        .numbering(numbering)
        .with("footer", &part("ftr", &p("页脚")));
    let manuscript = manuscript(&specimen);
    let all = paragraphs(&manuscript);
    let number = |at: usize| all[at].number.as_deref();
    // A number that would run into the text is parted from it.
    assert_eq!([number(0), number(1), number(2)], [Some("一、"), Some("1 "), None]);
    assert_eq!((all[0].outline_level, all[0].style.as_deref()), (Some(2), Some("heading 2")));
    assert_eq!((all[0].alignment, all[0].place), (Alignment::Center, Place::Body));
    assert_eq!((all[2].text.to_plain().as_str(), all[2].place), ("页脚", Place::HeaderOrFooter));
    assert_eq!(manuscript.source.format, "docx");
    assert_eq!(manuscript.notes, Vec::<String>::new());
}

#[test]
fn a_line_that_was_broken_by_hand_is_a_paragraph() {
    check("<w:p><w:r><w:t>一、甲</w:t><w:br/><w:t>二、乙</w:t><w:br/></w:r></w:p>", &["一、甲", "二、乙"]);
    check("<w:p><w:r><w:t>甲</w:t><w:br/><w:br/><w:t>乙</w:t></w:r></w:p>", &["甲", "", "乙"]);
}

#[test]
fn an_automatic_table_of_contents_is_left_out_and_told() {
    let xml = styled("t", "甲 1") + &styled("t", "乙 2") + &p("甲");
    let manuscript = manuscript(&body(&xml).styles(&style("t", "toc 1")));
    assert_eq!(paragraphs(&manuscript).len(), 1);
    assert_eq!(manuscript.notes, ["自动生成的目录（2 行）没有带入"]);
}

#[test]
fn characters_that_nobody_sees_are_taken_out_and_told() {
    let manuscript = manuscript(&body(&p("档\u{200b}案\u{202e}\u{e000}")));
    assert_eq!(paragraphs(&manuscript)[0].text.to_plain(), "档案\u{e000}");
    assert_eq!(manuscript.notes.len(), 2, "{:?}", manuscript.notes);
}

#[test]
fn tables_are_the_drafts_own() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let xml = format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl>", cell("甲"), cell("乙"), cell("丙"));
    let manuscript = manuscript(&body(&xml));
    let Element::Table(table) = &manuscript.elements[0] else { panic!("a table") };
    let texts: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(|cell| cell.paragraphs[0].to_plain()).collect())
        .collect();
    assert_eq!(texts, [["甲", "乙"], ["丙", ""]]);
}

#[test]
fn what_cannot_be_read_is_told_apart() {
    let whole = body(&p("甲")).bytes();
    let told = |bytes: &[u8]| read(bytes, "档案.docx").unwrap_err();
    assert_eq!(told(b""), Unreadable::Empty);
    assert_eq!(told(&whole[..whole.len() / 2]), Unreadable::Broken);
    assert_eq!(told(&body("<w:p>").bytes()), Unreadable::Broken);
    assert_eq!(told(&body("<w:p/>").bytes()), Unreadable::NoText);
    assert_eq!(told(&body(&"<w:x>".repeat(1_000)).bytes()), Unreadable::TooLarge);
    assert_eq!(told(&specimen::archive(&[("甲.txt".into(), "甲".into())])), Unreadable::NotADocument);
    // The name does not matter where the content speaks.
    assert!(read(&whole, "档案.doc").is_ok());
}

#[test]
fn headings_by_style_alone_are_recognised() {
    let styles = style("1", "heading 1") + &style("2", "heading 2");
    let text = "各科室按季度移交档案，逐件登记，月底前完成。";
    let xml =
        [p("关于做好档案移交工作的通知"), styled("1", "移交范围"), p(text), styled("2", "纸质档案"), p(text)];
    let recognised = recognise(&manuscript(&body(&xml.concat()).styles(&styles)));
    let headings: Vec<(u8, &str)> =
        recognised.drafts[0].pieces.iter().map(|piece| (piece.level, piece.text.as_str())).collect();
    assert_eq!(headings, [(1, "移交范围"), (2, "纸质档案")]);
}

/// Pieces of XML that close what they open.
fn nested() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "<w:t>一、档案移交。</w:t>",
        "<w:t>（一）</w:t>",
        "<w:t>附件：</w:t>",
        "<w:t>2026年6月30日</w:t>",
        "<w:br/>",
        "<w:br w:type=\"page\"/>",
        "<w:rPr><w:b/></w:rPr>",
        "<w:pPr><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"1\"/></w:pPr>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:tcPr><w:vMerge/></w:tcPr>",
    ]);
    let names = vec!["w:p", "w:p", "w:r", "w:r", "w:tbl", "w:tr", "w:tc", "w:txbxContent"];
    leaf.prop_map(String::from).prop_recursive(6, 60, 6, move |inner| {
        (prop::sample::select(names.clone()), prop::collection::vec(inner, 0..6))
            .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
    })
}

proptest! {
    #[test]
    fn whatever_a_body_holds_its_characters_are_kept(xml in prop::collection::vec(nested(), 0..6)) {
        let Ok(manuscript) = read(&body(&xml.concat()).bytes(), "档案.docx") else { return Ok(()) };
        let recognised = recognise(&manuscript);
        let traced: usize = recognised.trace.iter().map(|stretch| stretch.range.len()).sum();
        prop_assert_eq!(traced, recognised.source.len());
    }
}
