//! What stands beside the text of a .docx comes along: pictures, remarks, and the draft of a file of our own.

#[path = "../../ooxml/tests/support/mod.rs"]
mod specimen;

use draft::{Block, BlockId, Content, Draft, Mark, Micrometres, Orientation, TableLook, Text, to_json};
use intake::{Element, Manuscript, Recognised, read, recognise};
use specimen::{Specimen, body, p, part};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x00\x60\0\0\0\x60";

fn manuscript(specimen: &Specimen) -> Manuscript {
    read(&specimen.bytes(), "档案.docx").expect("a specimen is read")
}

fn recognised(specimen: &Specimen) -> Recognised {
    recognise(&manuscript(specimen))
}

fn shape(style: &str) -> String {
    format!(
        "<w:p><w:r><w:pict><v:shape style=\"{style}\" alt=\"库房\"><v:imagedata r:id=\"r0\"/></v:shape></w:pict></w:r></w:p>"
    )
}

/// The blocks of a body in words, a picture as 图片.
fn blocks(draft: &Draft) -> Vec<String> {
    let word = |block: &Block| match &block.content {
        Content::Picture(_) => "图片".to_owned(),
        _ => block.text().map(Text::to_plain).unwrap_or_default(),
    };
    draft.body.iter().map(word).collect()
}

const TITLE: &str = "关于做好档案移交工作的通知";
const SENTENCE: &str = "各科室按季度移交档案，逐件登记，月底前完成。";

#[test]
fn a_picture_is_a_block_of_its_own() {
    let xml = p(TITLE) + &p("各科室：") + &p(SENTENCE) + &shape("width:72pt;height:36pt") + &p(SENTENCE);
    let found = recognised(&body(&xml).image("a.png", PNG));
    let draft = &found.drafts[0].draft;
    assert_eq!(blocks(draft), [SENTENCE, "图片", SENTENCE]);
    let Content::Picture(picture) = &draft.body[1].content else { panic!("a picture") };
    assert_eq!((picture.width, picture.height), (Micrometres(25_400), Micrometres(12_700)));
    assert_eq!(picture.alt, "库房");
    assert_eq!(&*draft.images[&picture.image].bytes, PNG);
}

#[test]
fn a_picture_without_an_extent_prints_as_large_as_it_is() {
    let manuscript = manuscript(&body(&(p(SENTENCE) + &shape(""))).image("a.png", PNG));
    let Some(Element::Picture(picture)) = manuscript.elements.last() else { panic!("a picture") };
    assert_eq!((picture.width, picture.height), (Micrometres(25_400), Micrometres(25_400)));
}

#[test]
fn a_picture_that_nothing_can_show_is_told() {
    let manuscript = manuscript(&body(&(p(SENTENCE) + &shape(""))).image("a.emf", b"\x01\0\0\0 EMF"));
    assert_eq!(manuscript.images.len(), 0);
    assert!(manuscript.notes[0].contains("EMF"), "{:?}", manuscript.notes);
}

#[test]
fn emblems_and_seals_do_not_hide_title_and_signature() {
    let pictures = shape("width:72pt;height:36pt");
    let xml = pictures.clone()
        + &p(TITLE)
        + &p("各科室：")
        + &p(SENTENCE)
        + &p("档案室")
        + &pictures
        + &p("2026年6月30日")
        + &pictures;
    let found = recognised(&body(&xml).image("a.png", PNG));
    let draft = &found.drafts[0].draft;
    assert_eq!(
        (draft.front.title.to_plain().as_str(), draft.front.addressee.to_plain().as_str()),
        (TITLE, "各科室")
    );
    assert_eq!(blocks(draft), ["图片", SENTENCE, "图片", "图片"]);
    assert_eq!(draft.back.issuers, [Text::plain("档案室")]);
    assert!(draft.back.date.is_some());
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn ins(text: &str) -> String {
    format!("<w:ins w:author=\"甲\">{}</w:ins>", run(text))
}

fn del(text: &str) -> String {
    format!("<w:del w:author=\"甲\"><w:r><w:delText>{text}</w:delText></w:r></w:del>")
}

/// Every text with each revised stretch as `{was>now}` and each commented one as `<now>`.
fn remarked(draft: &Draft) -> Vec<String> {
    let mut all = Vec::new();
    draft::visit_texts(draft, |_, text| {
        let mut line = String::new();
        for one in text.runs() {
            let revision = one.marks.iter().find_map(|mark| match mark {
                Mark::Revision { id } => draft.review.revisions.iter().find(|one| one.id == *id),
                _ => None,
            });
            let commented = one.marks.iter().any(|mark| matches!(mark, Mark::Comment { .. }));
            let now = if commented { format!("<{}>", one.text) } else { one.text.clone() };
            line += &revision.map_or(now.clone(), |revision| format!("{{{}>{now}}}", revision.was));
        }
        if !line.is_empty() {
            all.push(line);
        }
    });
    all
}

#[test]
fn revisions_come_along_wherever_they_stand() {
    let para = |inner: &str| format!("<w:p>{inner}</w:p>");
    let xml = para(&(run("关于") + &del("抓好") + &ins("做好") + &run("档案移交工作的通知")))
        + &para(&(run("各科室") + &ins("、库房") + &run("：")))
        + &para(&(run("一、") + &del("旧") + &run("移交范围")))
        + &para(&run(SENTENCE))
        + &para(
            &(run("（一）") + &ins("纸质") + &run("档案。按") + &del("月") + &ins("季") + &run("移交。")),
        )
        + &para(&(run("档案") + &ins("室")))
        + &para(&run("2026年6月30日"));
    let found = recognised(&body(&xml));
    assert_eq!(
        remarked(&found.drafts[0].draft),
        [
            "关于{抓好>做好}档案移交工作的通知",
            "各科室{>、库房}",
            "{旧移>移}交范围",
            SENTENCE,
            "{>纸质}档案。按{月>季}移交。",
            "档案{>室}",
        ]
    );
    let draft = &found.drafts[0].draft;
    let ids: Vec<u32> = draft.review.revisions.iter().map(|revision| revision.id).collect();
    assert_eq!((ids, draft.review.revisions[0].author.as_str()), (vec![1, 2, 3, 4, 5, 6], "甲"));
}

#[test]
fn comments_come_along_also_those_on_what_is_left_out() {
    let comment = |id: u8| format!("<w:comment w:id=\"{id}\" w:author=\"乙\">{}</w:comment>", p("请核对"));
    let xml = format!(
        "{}<w:p><w:commentRangeStart w:id=\"1\"/>{}<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
        p(TITLE),
        run(SENTENCE)
    );
    let specimen = body(&xml).with("comments", &part("comments", &(comment(0) + &comment(1))));
    let draft = &recognised(&specimen).drafts[0].draft;
    assert_eq!(remarked(draft), [TITLE.to_owned(), format!("<{SENTENCE}>")]);
    let ids: Vec<u32> = draft.review.comments.iter().map(|comment| comment.id).collect();
    assert_eq!(ids, [2, 1]);
}

#[test]
fn tables_keep_their_looks() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let table = format!(
        "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:bottom w:val=\"single\"/></w:tblBorders></w:tblPr>\
         <w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"6000\"/></w:tblGrid><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>\
         <w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>",
        cell("项目"),
        cell("数量"),
        cell("档案"),
        cell("3")
    );
    let Some(Element::Table(table)) = manuscript(&body(&table)).elements.pop() else { panic!("a table") };
    assert_eq!((table.look, table.orientation), (TableLook::ThreeLine, Orientation::Landscape));
    assert_eq!((table.widths, table.rows[0].header), (vec![250, 750], true));
}

/// A draft, and a document that prints it with this left in it.
fn own() -> Draft {
    let text = |id, text: &str| Block {
        id: BlockId(id),
        content: Content::Paragraph { run_in: None, text: text.into() },
    };
    let mut draft =
        Draft { body: vec![text(7, "一、按季度移交。"), text(9, SENTENCE)], ..Draft::default() };
    draft.front.title = TITLE.into();
    draft
}

fn with_left(xml: &str, left: &str, digest: &str) -> Specimen {
    let escaped = left.replace('&', "&amp;").replace('<', "&lt;");
    body(xml).with(
        "customXml",
        &format!("<draft xmlns=\"urn:nigao:draft:1\" digest=\"{digest}\">{escaped}</draft>"),
    )
}

fn printed() -> String {
    p(TITLE) + &p("一、按季度移交。") + &p(SENTENCE)
}

fn digest(xml: &str) -> String {
    ooxml::read::digest(&body(xml).read().expect("a specimen is read"))
}

#[test]
fn a_file_of_our_own_comes_back_exactly() {
    let xml = printed();
    let manuscript = manuscript(&with_left(&xml, &to_json(&own()), &digest(&xml)));
    let found = recognise(&manuscript);
    assert_eq!(found.drafts.iter().map(|one| &one.draft).collect::<Vec<_>>(), [&own()]);
    let traced: usize = found.trace.iter().map(|stretch| stretch.range.len()).sum();
    assert_eq!((traced, manuscript.notes.len()), (found.source.len(), 0));
}

#[test]
fn a_text_that_was_changed_elsewhere_wins() {
    let changed = printed() + &p("新的一段。");
    let manuscript = manuscript(&with_left(&changed, &to_json(&own()), &digest(&printed())));
    assert_eq!(manuscript.notes, ["文件在别处改动过，已按其中的文字重新识别"]);
    assert!(blocks(&recognise(&manuscript).drafts[0].draft).contains(&"新的一段。".to_owned()));
}

#[test]
fn what_was_left_but_is_no_sound_draft_is_passed_over() {
    let xml = printed();
    let json = to_json(&own());
    let other = json.replace("逐件登记", "无须登记");
    let twice = json.replace("\"id\": 9", "\"id\": 7");
    let table = json.replace(
        "\"body\": [",
        "\"body\": [{\"id\":1,\"type\":\"table\",\"rows\":[{\"header\":false,\"cells\":[]}]},",
    );
    for left in ["", "{}", "甲", "[[[[", &"[".repeat(100_000), &other, &twice, &table] {
        let manuscript = manuscript(&with_left(&xml, left, &digest(&xml)));
        assert_eq!(manuscript.draft, None, "{left:.40}");
        assert_eq!(recognise(&manuscript).drafts[0].draft.front.title.to_plain(), TITLE);
    }
}
