//! The parts around the document: relationships, content types, settings, fonts, properties.

use super::custom::{self, CustomXml};
use super::document::{Document, Font};
use super::escape::escaped;
use super::format::put;
use super::pack::Part;
use super::picture::{media_name, media_relationship};
use std::collections::BTreeSet;

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
pub(super) const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts that the document part refers to, in the order of their relationship ids `rId1`, `rId2`, ….
const RELATED: &[(&str, &str)] =
    &[("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("fontTable", "fontTable")];

/// The relationship id of a foot, counted from 0.
pub(super) fn footer_id(nth: usize) -> String {
    format!("rId{}", RELATED.len() + 1 + nth)
}

/// All of those, the feet after the others: name and kind.
fn related(feet: usize) -> Vec<(String, &'static str)> {
    let others = RELATED.iter().map(|(name, kind)| ((*name).to_owned(), *kind));
    others.chain((1..=feet).map(|nth| (format!("footer{nth}"), "footer"))).collect()
}

/// Every part of the package, content types first.
pub(super) fn parts(document: &Document) -> Vec<Part> {
    let part = |name: &str, xml: String| Part { name: name.to_owned(), bytes: xml.into_bytes() };
    let mut parts = vec![
        part("[Content_Types].xml", content_types(document)),
        part("_rels/.rels", package_relationships(document)),
        part("docProps/core.xml", document.properties.core_xml()),
        part("docProps/app.xml", document.properties.app_xml()),
        part("word/document.xml", document.xml()),
        part("word/_rels/document.xml.rels", document_relationships(document)),
        part("word/styles.xml", super::style::styles_xml(&document.defaults, &document.styles)),
        part("word/numbering.xml", document.list.xml()),
        part("word/settings.xml", settings()),
        part("word/fontTable.xml", font_table(&document.fonts)),
    ];
    let feet = (1..).zip(&document.footers);
    parts.extend(feet.map(|(nth, foot)| part(&format!("word/footer{nth}.xml"), foot.xml())));
    for (nth, media) in document.body.media().iter().enumerate() {
        let name = format!("word/{}", media_name(nth, media));
        parts.push(Part { name, bytes: media.bytes.to_vec() });
    }
    parts.extend(document.properties.custom_xml().map(|xml| part("docProps/custom.xml", xml)));
    parts.extend(document.custom.iter().flat_map(CustomXml::parts));
    parts
}

fn content_types(document: &Document) -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let extensions: BTreeSet<&str> = document.body.media().iter().map(|media| media.extension).collect();
    for extension in extensions {
        put(&mut out, format_args!("<Default Extension=\"{extension}\" ContentType=\"image/{extension}\"/>"));
    }
    put(
        &mut out,
        format_args!(
            "<Override PartName=\"/docProps/core.xml\" \
             ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
             <Override PartName=\"/docProps/app.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>\
             <Override PartName=\"/word/document.xml\" ContentType=\"{WORD_TYPE}.document.main+xml\"/>"
        ),
    );
    for (name, kind) in related(document.footers.len()) {
        put(
            &mut out,
            format_args!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{WORD_TYPE}.{kind}+xml\"/>"),
        );
    }
    if !document.properties.mark.is_empty() {
        out.push_str(
            "<Override PartName=\"/docProps/custom.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>",
        );
    }
    if document.custom.is_some() {
        put(
            &mut out,
            format_args!(
                "<Override PartName=\"{}\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.customXmlProperties+xml\"/>",
                custom::PROPERTIES
            ),
        );
    }
    out.push_str("</Types>");
    out
}

fn package_relationships(document: &Document) -> String {
    let mark = if document.properties.mark.is_empty() {
        String::new()
    } else {
        format!("<Relationship Id=\"rId4\" Type=\"{R}/custom-properties\" Target=\"docProps/custom.xml\"/>")
    };
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{R}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{R}/extended-properties\" Target=\"docProps/app.xml\"/>{mark}</Relationships>"
    )
}

fn document_relationships(document: &Document) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (nth, (name, kind)) in (1..).zip(related(document.footers.len())) {
        put(
            &mut out,
            format_args!("<Relationship Id=\"rId{nth}\" Type=\"{R}/{kind}\" Target=\"{name}.xml\"/>"),
        );
    }
    for (nth, media) in document.body.media().iter().enumerate() {
        let (id, target) = (media_relationship(nth), media_name(nth, media));
        put(&mut out, format_args!("<Relationship Id=\"{id}\" Type=\"{R}/image\" Target=\"{target}\"/>"));
    }
    if document.custom.is_some() {
        put(
            &mut out,
            format_args!(
                "<Relationship Id=\"rIdCustom\" Type=\"{R}/customXml\" Target=\"{}\"/>",
                custom::TARGET
            ),
        );
    }
    out.push_str("</Relationships>");
    out
}

/// `w:settings`, children in the order of ISO 29500-1, 17.15.1.78.
fn settings() -> String {
    let word = "http://schemas.microsoft.com/office/word";
    let compat = |name: &str, value: u32| {
        format!("<w:compatSetting w:name=\"{name}\" w:uri=\"{word}\" w:val=\"{value}\"/>")
    };
    format!(
        "{HEAD}<w:settings xmlns:w=\"{W}\"><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>\
         <w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val=\"156\"/>\
         <w:characterSpacingControl w:val=\"compressPunctuation\"/>\
         <w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>\
         <w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>{}</w:compat>\
         <w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/><w:decimalSymbol w:val=\".\"/>\
         <w:listSeparator w:val=\",\"/></w:settings>",
        compat("compatibilityMode", 15)
    )
}

fn font_table(fonts: &[Font]) -> String {
    let mut out = format!("{HEAD}<w:fonts xmlns:w=\"{W}\">");
    for font in fonts {
        put(
            &mut out,
            format_args!(
                "<w:font w:name=\"{}\"><w:altName w:val=\"{}\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/>\
                 <w:pitch w:val=\"variable\"/></w:font>",
                escaped(&font.family),
                escaped(&font.instead)
            ),
        );
    }
    out.push_str("</w:fonts>");
    out
}
