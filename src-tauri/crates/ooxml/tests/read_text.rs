//! What is printed, is read: once, in order, with what changes and fields have come to.

mod support;

use ooxml::read::{Alignment, Block, Reservation};
use support::{body, lines, main, p, part};

fn check(xml: &str, expected: &[&str]) {
    assert_eq!(body(xml).lines(), expected, "{xml}");
}

/// The reservations that reading a body makes.
fn reservations(xml: &str) -> Vec<(Reservation, usize)> {
    body(xml).read().expect("a specimen is read").reservations
}

#[test]
fn runs_split_anywhere_are_one() {
    check("<w:p><w:r><w:t>档</w:t></w:r><w:r><w:t>案</w:t><w:t>室</w:t></w:r></w:p>", &["档案室"]);
    check(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>档案</w:t></w:r><w:r><w:t>室</w:t></w:r></w:p>",
        &["*档案*室"],
    );
    check("<w:p><w:r><w:t>甲<![CDATA[<乙>]]><!-- 注 -->&amp;&#x4e19;</w:t></w:r></w:p>", &["甲<乙>&丙"]);
}

#[test]
fn properties_said_again_say_the_same() {
    let ways =
        ["<w:rPr/>", "<w:rPr></w:rPr>", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:b w:val=\"0\"/></w:rPr>", ""];
    let nth = |at: usize| ways[at * 7 % 11 % ways.len()];
    let runs = |from: usize| (from..from + 20).map(|at| format!("<w:r>{}<w:t>{at},</w:t></w:r>", nth(at)));
    let expected: String = (0..40)
        .map(|at| if nth(at) == ways[2] { format!("*{at},*") } else { format!("{at},") })
        .collect::<String>()
        .replace("**", "");
    let paragraph = |from: usize| runs(from).collect::<String>();
    check(
        &format!("<w:p>{}{}</w:p><w:p>{}</w:p>", paragraph(0), paragraph(20), paragraph(0)),
        &[&expected, expected.split("20,").next().unwrap_or_default().trim_end_matches('*')],
    );
}

#[test]
fn white_space_at_the_ends_counts_only_where_it_is_kept() {
    check("<w:p><w:r><w:t> 甲 &amp; 乙 </w:t></w:r></w:p>", &["甲 & 乙"]);
    check("<w:p><w:r><w:t xml:space=\"preserve\"> 甲 </w:t></w:r></w:p>", &[" 甲 "]);
    check("<w:p><w:r><w:t>甲\n  乙</w:t></w:r></w:p>", &["甲   乙"]);
}

#[test]
fn containers_are_looked_through() {
    for container in ["hyperlink", "smartTag", "ins", "moveTo", "customXml", "dir", "fldSimple"] {
        check(&format!("<w:p><w:{container}><w:r><w:t>甲</w:t></w:r></w:{container}></w:p>"), &["甲"]);
    }
    check(
        &format!(
            "<w:sdt><w:sdtPr><w:alias w:val=\"乙\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
            p("甲")
        ),
        &["甲"],
    );
}

#[test]
fn tabs_breaks_and_symbols_are_characters() {
    check(
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:br/>\
         <w:noBreakHyphen/><w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>",
        &["甲→⏎-☑"],
    );
    let ruby = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>dàng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>档</w:t></w:r>\
                </w:rubyBase></w:ruby></w:r></w:p>";
    check(ruby, &["档"]);
    let unknown = "<w:p><w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r></w:p>";
    check(unknown, &["□"]);
    assert_eq!(reservations(unknown), [(Reservation::Symbols, 1)]);
}

#[test]
fn page_breaks_part_paragraphs() {
    let page = "<w:r><w:br w:type=\"page\"/></w:r>";
    check(&format!("{}<w:p>{page}</w:p>{}", p("甲"), p("乙")), &["甲", "---", "乙"]);
    check(
        &format!("<w:p><w:r><w:t>甲</w:t></w:r>{page}<w:r><w:t>乙</w:t></w:r></w:p>"),
        &["甲", "---", "乙"],
    );
    check(&format!("{}<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>", p("甲")), &["甲", "---", ""]);
    check(&format!("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>{}", p("乙")), &["", "---", "乙"]);
    // A section says how it begins itself (ISO 29500-1, 17.6.22).
    let ends = |kind: &str| format!("<w:sectPr><w:type w:val=\"{kind}\"/></w:sectPr>");
    let first = |kind: &str| format!("<w:p><w:pPr>{}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", ends(kind));
    check(&(first("continuous") + &p("乙") + &ends("nextPage")), &["甲", "---", "乙"]);
    check(&(first("nextPage") + &p("乙") + &ends("continuous")), &["甲", "乙"]);
    check(&(first("nextPage") + &first("continuous") + &p("丙")), &["甲", "甲", "---", "丙"]);
}

#[test]
fn a_table_on_a_page_that_lies_needs_no_breaks() {
    let section = |size: &str| format!("<w:sectPr><w:pgSz {size}/></w:sectPr>");
    let ends = |size: &str| format!("<w:p><w:pPr>{}</w:pPr></w:p>", section(size));
    let (upright, lying) =
        ("w:w=\"11906\" w:h=\"16838\"", "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"");
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("表"));
    let table_and = |after: &str| format!("{table}{after}");
    let xml = [p("甲"), ends(upright), table.clone(), ends(lying), p("乙"), section(upright)].concat();
    let content = body(&xml).read().unwrap();
    assert_eq!(lines(&content), ["甲", "", "|表|", "", "乙"]);
    assert!(matches!(&content.blocks[2], Block::Table(table) if table.landscape));
    // Text above the table comes to its page by a break; the text below it leaves the page anyway.
    let xml =
        [p("甲"), ends(upright), p("表一"), table_and(""), ends(lying), p("乙"), section(upright)].concat();
    check(&xml, &["甲", "", "---", "表一", "|表|", "", "乙"]);
    let xml = [p("甲"), ends(upright), table_and(&p("注")), ends(lying), p("乙"), section(upright)].concat();
    check(&xml, &["甲", "", "|表|", "注", "", "---", "乙"]);
}

/// Whether a table of three rows with these borders has three lines.
fn check_lines(of_table: &str, of_cells: &str, expected: bool) {
    let cell = format!("<w:tc><w:tcPr><w:tcBorders>{of_cells}</w:tcBorders></w:tcPr>{}</w:tc>", p("甲"));
    let head = cell.replace("<w:tcBorders>", "<w:tcBorders><w:bottom w:val=\"single\"/>");
    let rows = format!("<w:tr>{head}{head}</w:tr><w:tr>{cell}{cell}</w:tr><w:tr>{cell}{cell}</w:tr>");
    let table = format!("<w:tbl><w:tblPr>{of_table}</w:tblPr>{rows}</w:tbl>");
    let grid = "<w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/>\
                <w:right w:val=\"single\"/><w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders>";
    let styles = format!(
        "<w:style w:type=\"table\" w:styleId=\"g\"><w:name w:val=\"Table Grid\"/><w:tblPr>{grid}</w:tblPr></w:style>"
    );
    let content = body(&table).styles(&styles).read().expect("a specimen is read");
    let found = matches!(&content.blocks[0], Block::Table(table) if table.three_lines);
    assert_eq!(found, expected, "{of_table} {of_cells}");
}

#[test]
fn three_lines_are_told_from_a_grid() {
    let outer = "<w:tblBorders><w:top w:val=\"single\"/><w:bottom w:val=\"single\"/></w:tblBorders>";
    check_lines(outer, "", true);
    check_lines("<w:tblStyle w:val=\"g\"/>", "", false);
    let none = "<w:left w:val=\"nil\"/><w:right w:val=\"nil\"/><w:bottom w:val=\"single\"/>";
    check_lines("<w:tblStyle w:val=\"g\"/>", none, false);
    let bare = "<w:tblBorders><w:left w:val=\"nil\"/><w:right w:val=\"nil\"/><w:insideH w:val=\"nil\"/>\
                <w:insideV w:val=\"nil\"/></w:tblBorders>";
    check_lines(&format!("<w:tblStyle w:val=\"g\"/>{bare}"), "", true);
    check_lines("", "", false);
}

#[test]
fn columns_are_as_wide_as_the_grid_says() {
    let grid = |widths: &[&str]| {
        let columns: String = widths.iter().flat_map(|width| ["<w:gridCol w:w=\"", width, "\"/>"]).collect();
        let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("甲"), p("乙"));
        let content = body(&format!("<w:tbl><w:tblGrid>{columns}</w:tblGrid>{row}</w:tbl>")).read().unwrap();
        let Block::Table(table) = &content.blocks[0] else { panic!("a table") };
        table.columns.clone()
    };
    assert_eq!(grid(&["2000", "6000"]), [2_000, 6_000]);
    assert_eq!(grid(&["2000"]), Vec::<u32>::new());
    assert_eq!(grid(&["2000", "x"]), Vec::<u32>::new());
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let changed = "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r><w:r><w:t>旧</w:t></w:r></w:del>\
                   <w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom></w:p>";
    check(changed, &["新"]);
    assert_eq!(reservations(changed), [(Reservation::Changes, 3)]);
    let row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>";
    check(&format!("<w:tbl>{row}<w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("甲")), &["|甲|"]);
}

#[test]
fn a_deleted_paragraph_mark_joins_two_paragraphs() {
    let joined =
        |text: &str| format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>");
    check(&format!("{}{}", joined("甲"), p("乙")), &["甲乙"]);
    check(&format!("{}{}{}", joined("甲"), joined("乙"), p("丙")), &["甲乙丙"]);
    check(&joined("甲"), &["甲"]);
    let cell = |xml: &str| format!("<w:tc>{xml}</w:tc>");
    check(&format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&joined("甲")), cell(&p("乙"))), &["|甲|乙|"]);
}

#[test]
fn fields_give_their_results() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let instruction = |text: &str| format!("<w:r><w:instrText>{text}</w:instrText></w:r>");
    let field = |text: &str, result: &str| {
        let (begin, separate, end) = (mark("begin"), mark("separate"), mark("end"));
        format!("{begin}{}{separate}<w:r><w:t>{result}</w:t></w:r>{end}", instruction(text))
    };
    check(&format!("<w:p>{}</w:p>", field("PAGE", "7")), &["7"]);
    // A field within an instruction is not printed.
    let nested = format!("{}{}{}{}", mark("begin"), field("PAGE", "7"), mark("separate"), mark("end"));
    check(&format!("<w:p>{nested}<w:r><w:t>甲</w:t></w:r></w:p>"), &["甲"]);
    // One that never ends hides nothing beyond its paragraph.
    check(&format!("<w:p>{}</w:p>{}", mark("begin"), p("甲")), &["", "甲"]);
    let call = format!("<w:p>{}</w:p>", field("DDEAUTO program", "旧"));
    assert_eq!(reservations(&call), [(Reservation::Calls, 1)]);
    let contents = format!("<w:p>{}</w:p>{}", field("TOC \\o", "甲→1"), p("甲"));
    let told = body(&contents).read().unwrap();
    let of_contents = |block: &Block| matches!(block, Block::Paragraph(one) if one.of_contents);
    assert_eq!(told.blocks.iter().map(of_contents).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn text_boxes_are_read_once_after_their_paragraph() {
    let in_box = format!("<w:txbxContent>{}</w:txbxContent>", p("框"));
    let alternatives = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\">{in_box}</mc:Choice><mc:Choice Requires=\"x\">{in_box}\
         </mc:Choice><mc:Fallback>{in_box}</mc:Fallback></mc:AlternateContent>"
    );
    check(&format!("<w:p><w:r>{alternatives}</w:r><w:r><w:t>甲</w:t></w:r></w:p>"), &["甲", "box: 框"]);
    check(&format!("<w:p><w:r><w:pict><v:shape>{in_box}</v:shape></w:pict></w:r></w:p>"), &["", "box: 框"]);
    let drawn =
        "<w:p><w:r><w:pict><v:shape><v:textpath string=\"甲\"/></v:shape></w:pict><w:t>乙</w:t></w:r></w:p>";
    check(drawn, &["乙", "box: 甲"]);
}

#[test]
fn what_is_not_read_is_told() {
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p>";
    check(hidden, &["甲"]);
    assert_eq!(reservations(hidden), [(Reservation::Hidden, 1)]);
    let drawn = "<w:p><w:r><w:object><v:shape><v:imagedata r:id=\"r0\"/></v:shape></w:object></w:r></w:p>";
    assert_eq!(reservations(drawn), [(Reservation::Embedded, 1)]);
    let formula = "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>";
    check(formula, &["x"]);
    assert_eq!(reservations(formula), [(Reservation::Formulas, 1)]);
}

#[test]
fn tables_keep_their_merged_cells() {
    let cell =
        |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let (down, on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let wide = "<w:gridSpan w:val=\"2\"/>";
    let rows = [
        row(&[cell(down, "甲"), cell(wide, "乙")]),
        row(&[cell(on, ""), cell("", "丙"), cell("", "丁")]),
        row(&[cell(on, "余"), cell("", "戊")]),
    ];
    check(&format!("<w:tbl>{}</w:tbl>", rows.concat()), &["|1x3 甲/余|2x1 乙|\n|丙|丁|\n|戊||"]);
    let header = format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>", cell("", "甲"));
    check(&format!("<w:tbl>{header}</w:tbl>"), &["=|甲|"]);
}

#[test]
fn a_table_within_a_table_gives_the_cell_its_paragraphs() {
    let inner = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p("乙"), p("丙"));
    let outer = format!("<w:tbl><w:tr><w:tc>{}{inner}{}</w:tc></w:tr></w:tbl>", p("甲"), p("丁"));
    check(&outer, &["|甲/乙/丙/丁|"]);
    assert_eq!(reservations(&outer), [(Reservation::NestedTables, 1)]);
}

#[test]
fn notes_heads_and_feet_follow_the_text() {
    let note = |kind: &str, text: &str| format!("<w:footnote {kind}>{}</w:footnote>", p(text));
    let own =
        "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>注</w:t></w:r></w:p></w:footnote>";
    let notes = note("w:type=\"separator\"", "线") + own + &note("w:id=\"3\"", "未引");
    let text = "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>乙</w:t></w:r></w:p>";
    let specimen = body(text)
        .with("header", &part("hdr", &p("眉")))
        .with("footnotes", &part("footnotes", &notes))
        .with("comments", &part("comments", &format!("<w:comment>{}</w:comment>", p("批"))));
    assert_eq!(specimen.lines(), ["甲［注1］乙", "note: ［注1］注", "note: 未引", "edge: 眉"]);
    let content = specimen.read().unwrap();
    assert_eq!((content.reservations, content.comments.len()), (Vec::new(), 1));
}

#[test]
fn styles_are_inherited() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:jc w:val=\"center\"/>\
                  <w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
                  <w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"章\"/><w:basedOn w:val=\"1\"/></w:style>\
                  <w:style w:type=\"character\" w:styleId=\"s\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";
    let run =
        |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let paragraph = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr>{}{}{}</w:p>",
        run("", "甲"),
        // Bold of a paragraph's style and bold of a run's cancel out; the run's own word is final.
        run("<w:rStyle w:val=\"s\"/>", "乙"),
        run("<w:rStyle w:val=\"s\"/><w:b/>", "丙"),
    );
    let content = body(&paragraph).styles(styles).read().unwrap();
    assert_eq!(lines(&content), ["*甲*乙*丙*"]);
    let Block::Paragraph(one) = &content.blocks[0] else { panic!("a paragraph") };
    assert_eq!(
        (one.style.as_deref(), one.outline_level, one.alignment),
        (Some("章"), Some(1), Alignment::Center)
    );
}

#[test]
fn a_paragraph_overrides_its_style() {
    let styles = "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"n\"><w:name w:val=\"Normal\"/><w:pPr>\
                  <w:outlineLvl w:val=\"2\"/></w:pPr></w:style>";
    let paragraph = "<w:p><w:pPr><w:jc w:val=\"right\"/><w:outlineLvl w:val=\"9\"/></w:pPr></w:p><w:p/>";
    let content = body(paragraph).styles(styles).read().unwrap();
    let levels: Vec<_> = content
        .blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(one) => (one.style.as_deref(), one.outline_level, one.alignment),
            _ => panic!("a paragraph"),
        })
        .collect();
    assert_eq!(levels, [(None, None, Alignment::End), (None, Some(3), Alignment::Start)]);
}

#[test]
fn any_prefix_and_the_strict_namespace_will_do() {
    let document = |prefix: &str, uri: &str| {
        let (colon, declared) =
            if prefix.is_empty() { ("", "xmlns".into()) } else { (":", format!("xmlns:{prefix}")) };
        let name = |local| format!("{prefix}{colon}{local}");
        let open = ["document", "body", "p", "r", "t"].map(name);
        let [document, body, p, r, t] = &open;
        let start = format!("<{document} {declared}=\"{uri}\"><{body}><{p}><{r}><{t}>");
        format!("{start}甲</{t}></{r}></{p}></{body}></{document}>")
    };
    for (prefix, uri) in [
        ("w", support::WORD),
        ("q", support::WORD),
        ("", support::WORD),
        ("w", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ] {
        assert_eq!(main(&document(prefix, uri)).lines(), ["甲"], "{prefix} {uri}");
    }
    assert!(main(&document("w", "http://example.com/other")).read().is_err());
}
