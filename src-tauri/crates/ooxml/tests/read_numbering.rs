//! Automatic numbers are read as Word prints them.

mod support;

use support::{Specimen, body};

fn level(at: usize, format: &str, text: &str) -> String {
    level_with(at, format, text, "")
}

fn level_with(at: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

/// One definition, list 1 over it, and what else is given.
fn numbering(levels: &[String], more: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>{more}",
        levels.concat()
    )
}

/// Paragraphs, each of a list and a level.
fn specimen(paragraphs: &[(i32, usize)], numbering: &str) -> Specimen {
    let paragraph = |(list, level): &(i32, usize)| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr></w:p>"
        )
    };
    body(&paragraphs.iter().map(paragraph).collect::<String>()).numbering(numbering)
}

fn check(paragraphs: &[(i32, usize)], numbering: &str, expected: &[&str]) {
    assert_eq!(specimen(paragraphs, numbering).lines(), expected);
}

#[test]
fn levels_begin_again_below_a_higher_one() {
    let levels = [
        level(0, "chineseCounting", "%1、"),
        level(1, "chineseCounting", "（%2）"),
        level(2, "decimal", "%3."),
        level(3, "decimalEnclosedCircleChinese", "%4"),
    ];
    check(
        &[(1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 3), (1, 0), (1, 1), (1, 2)],
        &numbering(&levels, ""),
        &["[一、]", "[（一）]", "[（二）]", "[1.]", "[①]", "[②]", "[二、]", "[（一）]", "[1.]"],
    );
}

#[test]
fn a_level_may_begin_again_seldom_or_never() {
    let levels = [
        level(0, "decimal", "%1"),
        level_with(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>"),
        level_with(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>"),
    ];
    check(
        &[(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2)],
        &numbering(&levels, ""),
        &["[1]", "[1]", "[1]", "[2]", "[2]", "[2]", "[3]", "[1]"],
    );
}

#[test]
fn labels_name_the_levels_above() {
    let levels = [
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level_with(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    ];
    check(
        &[(1, 1), (1, 0), (1, 1), (1, 1), (1, 2)],
        &numbering(&levels, ""),
        &["[一.1]", "[第一章]", "[一.1]", "[一.2]", "[1.2.1]"],
    );
}

#[test]
fn lists_of_one_definition_count_on_unless_they_begin_anew() {
    let levels = [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2.")];
    let more = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>\
                <w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>\
                </w:lvlOverride></w:num>\
                <w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">\
                <w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"%1)\"/></w:lvl>\
                </w:lvlOverride></w:num>";
    check(
        &[(1, 0), (2, 0), (3, 0), (3, 0), (1, 0), (4, 0)],
        &numbering(&levels, more),
        &["[1.]", "[2.]", "[5.]", "[6.]", "[7.]", "[H)]"],
    );
}

#[test]
fn bullets_and_empty_patterns_print_no_number() {
    let levels = [level(0, "bullet", "●"), level(1, "decimal", ""), level(2, "none", "注：")];
    check(
        &[(1, 0), (1, 1), (1, 2), (0, 0), (9, 0), (1, 8)],
        &numbering(&levels, ""),
        &["", "", "[注：]", "", "", ""],
    );
}

#[test]
fn a_style_gives_list_and_level() {
    let tied = "<w:pStyle w:val=\"b\"/>";
    let levels = [level(0, "chineseCounting", "%1、"), level_with(1, "chineseCounting", "（%2）", tied)];
    let style = |id: &str, properties: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>{properties}</w:style>"
        )
    };
    let counted = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let styles = [style("a", counted), style("b", counted), style("c", "<w:basedOn w:val=\"b\"/>")].concat();
    let paragraph =
        |style: &str, more: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr></w:p>");
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let paragraphs = [
        paragraph("a", ""),
        paragraph("b", ""),
        paragraph("c", ""),
        paragraph("a", none),
        paragraph("a", ""),
    ];
    let specimen = body(&paragraphs.concat()).styles(&styles).numbering(&numbering(&levels, ""));
    assert_eq!(specimen.lines(), ["[一、]", "[（一）]", "[（二）]", "", "[二、]"]);
}

#[test]
fn a_list_style_lends_its_levels() {
    let more = "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"公文\"/></w:abstractNum>\
                <w:abstractNum w:abstractNumId=\"8\"><w:styleLink w:val=\"公文\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>\
                <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>\
                <w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num>";
    check(&[(7, 0), (7, 0)], &numbering(&[], more), &["[3)]", "[4)]"]);
}

#[test]
fn deleted_paragraphs_do_not_count() {
    let paragraph = |more: &str, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let deleted = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>\
                   <w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>";
    let paragraphs = [paragraph("", "甲"), deleted.to_owned(), paragraph("", "乙")];
    let levels = [level(0, "decimal", "%1.")];
    assert_eq!(body(&paragraphs.concat()).numbering(&numbering(&levels, "")).lines(), ["[1.]甲", "[2.]乙"]);
}
