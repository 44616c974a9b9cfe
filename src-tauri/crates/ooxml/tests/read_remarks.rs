//! What others noted and changed comes along: the text is what all changes come to, and what it was can be had back.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use ooxml::read::{Block, Comment, Content, Paragraph, Reservation, Revision, Run, read};
use proptest::prelude::*;
use std::fmt::Write;
use support::{Specimen, body, p, part};

fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn ins(who: &str, inner: &str) -> String {
    format!("<w:ins w:author=\"{who}\" w:date=\"2026-03-02T08:00:00Z\">{inner}</w:ins>")
}

fn del(who: &str, text: &str) -> String {
    format!(
        "<w:del w:author=\"{who}\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>"
    )
}

fn para(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

fn paragraphs(content: &Content) -> Vec<&Paragraph> {
    let mut all = Vec::new();
    for block in &content.blocks {
        match block {
            Block::Paragraph(paragraph) => all.push(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                all.extend(cells.flat_map(|cell| &cell.paragraphs));
            }
            Block::Picture(_) | Block::PageBreak => {}
        }
    }
    all
}

/// A paragraph a line, each stretch that a revision put there as `{author: was > now}`.
fn told(content: &Content) -> Vec<String> {
    let line = |paragraph: &&Paragraph| {
        let mut out = String::new();
        for runs in paragraph.runs.chunk_by(|one, next| one.revision == next.revision) {
            let now: String = runs.iter().map(|run| run.text.as_str()).collect();
            match runs[0].revision.map(|id| &content.revisions[id as usize - 1]) {
                None => out.push_str(&now),
                Some(Revision { author, was, .. }) => {
                    write!(out, "{{{author}: {} > {now}}}", was.replace('\n', "⏎")).unwrap();
                }
            }
        }
        out
    };
    paragraphs(content).iter().map(line).collect()
}

fn check(xml: &str, expected: &[&str]) {
    assert_eq!(told(&body(xml).read().unwrap()), expected, "{xml}");
}

#[test]
fn what_was_put_in_stood_for_nothing() {
    check(&para(&(r("按") + &ins("甲", &r("季度")) + &r("移交"))), &["按{甲:  > 季度}移交"]);
    let runs = ins("甲", &(r("季") + "<w:r><w:rPr><w:b/></w:rPr><w:t>度</w:t></w:r>"));
    check(&para(&(r("按") + &runs)), &["按{甲:  > 季度}"]);
    check(
        &para(&(r("按") + &ins("甲", &r("季度")) + &ins("乙", &r("逐件")))),
        &["按{甲:  > 季度}{乙:  > 逐件}"],
    );
}

#[test]
fn what_was_taken_out_is_told_with_a_letter_beside_it() {
    check(&para(&(r("按季") + &del("甲", "度") + &r("移交"))), &["按{甲: 季度 > 季}移交"]);
    // Marks of numbers and sentences are stripped sooner than letters.
    check(&para(&(r("一、") + &del("甲", "旧") + &r("档案"))), &["一、{甲: 旧档 > 档}案"]);
    check(&para(&(del("甲", "旧") + &r("档案"))), &["{甲: 旧档 > 档}案"]);
    check(&para(&(r("（") + &del("甲", "旧") + &r("）"))), &["{甲: （旧 > （}）"]);
    check(&para(&(del("甲", "旧") + &r("档") + &del("甲", "案"))), &["{甲: 旧档案 > 档}"]);
}

#[test]
fn what_was_put_for_something_is_one_change() {
    check(&para(&(r("按") + &del("甲", "月") + &ins("甲", &r("季")) + &r("移交"))), &["按{甲: 月 > 季}移交"]);
    check(&para(&(r("按") + &ins("甲", &r("季")) + &del("甲", "月") + &r("移交"))), &["按{甲: 月 > 季}移交"]);
    check(&para(&(r("按") + &del("甲", "月") + &ins("乙", &r("季")))), &["{甲: 按月 > 按}{乙:  > 季}"]);
    check(&para(&(del("甲", "月") + &ins("乙", &r("季")))), &["{乙: 月 > 季}"]);
}

#[test]
fn what_was_put_in_and_taken_out_again_never_stood() {
    let both = ins("甲", &del("乙", "误"));
    check(&para(&(r("按") + &both + &r("季"))), &["按季"]);
}

#[test]
fn moves_are_told_at_both_ends() {
    let from = "<w:moveFrom w:author=\"甲\"><w:r><w:t>逐件登记</w:t></w:r></w:moveFrom>";
    let to = "<w:moveTo w:author=\"甲\"><w:r><w:t>逐件登记</w:t></w:r></w:moveTo>";
    let xml = para(&(r("按季") + from + &r("移交"))) + &para(&(r("月底") + to));
    check(&xml, &["按{甲: 季逐件登记 > 季}移交", "月底{甲:  > 逐件登记}"]);
}

#[test]
fn a_paragraph_that_went_is_told_with_the_next_one() {
    let gone = |text: &str| {
        para(&(String::from("<w:pPr><w:rPr><w:del w:author=\"甲\"/></w:rPr></w:pPr>") + &del("甲", text)))
    };
    check(&(gone("旧一") + &gone("旧二") + &p("新")), &["{甲: 旧一⏎旧二⏎新 > 新}"]);
    // Its mark alone: two paragraphs that are one now.
    let joined =
        "<w:p><w:pPr><w:rPr><w:del w:author=\"甲\"/></w:rPr></w:pPr><w:r><w:t>按季</w:t></w:r></w:p>";
    check(&(joined.to_owned() + &p("移交")), &["按{甲: 季⏎ > 季}移交"]);
    // All its text, but not itself.
    check(&(para(&del("甲", "旧")) + &p("新")), &["", "{甲: 旧⏎新 > 新}"]);
    // Nothing follows.
    check(&(p("新") + &gone("旧")), &["{甲: 新⏎旧 > 新}"]);
}

#[test]
fn rows_that_went_are_told_with_what_follows() {
    let cell = |inner: &str| format!("<w:tc>{inner}</w:tc>");
    let gone = "<w:trPr><w:del w:author=\"甲\"/></w:trPr>";
    let row = |properties: &str, inner: &str| format!("<w:tr>{properties}{inner}</w:tr>");
    let rows =
        row("", &cell(&p("一"))) + &row(gone, &cell(&para(&del("甲", "二")))) + &row("", &cell(&p("三")));
    check(&format!("<w:tbl>{rows}</w:tbl>"), &["一", "{甲: 二⏎三 > 三}"]);
    let untracked = row("", &cell(&p("一"))) + &row(gone, &cell(&p("二")));
    check(&(format!("<w:tbl>{untracked}</w:tbl>") + &p("后")), &["一", "{甲: 二⏎后 > 后}"]);
    let last = row("", &cell(&p("一"))) + &row(gone, &cell(&para(&del("甲", "二"))));
    check(&(p("前") + &format!("<w:tbl>{last}</w:tbl>")), &["前", "{甲: 一⏎二 > 一}"]);
}

#[test]
fn fields_and_hidden_text_that_went_are_told_as_they_printed() {
    let field = "<w:del w:author=\"甲\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:delInstrText>PAGE\
                 </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:delText>7</w:delText>\
                 </w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:delText>密\
                 </w:delText></w:r></w:del>";
    check(&para(&(r("第") + field)), &["{甲: 第7 > 第}"]);
}

#[test]
fn a_change_names_who_made_it_and_when() {
    let content = body(&para(&(r("按") + &ins("甲", &r("季"))))).read().unwrap();
    let revision =
        Revision { id: 1, author: "甲".into(), at: "2026-03-02T08:00:00Z".into(), was: String::new() };
    assert_eq!(content.revisions, [revision]);
    assert_eq!(content.reservations, [(Reservation::Changes, 1)]);
}

/// A body with this text, whose comments are these.
fn commented(xml: &str, comments: &[(&str, &str)]) -> Specimen {
    let comment = |(id, text): &(&str, &str)| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"甲\" w:date=\"2026-03-02T08:00:00Z\">\
             <w:p w14:paraId=\"0000000{id}\"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )
    };
    body(xml).with("comments", &part("comments", &comments.iter().map(comment).collect::<String>()))
}

/// A paragraph a line, commented stretches as `<ids now>`.
fn commented_lines(content: &Content) -> Vec<String> {
    let run = |run: &Run| match run.comments.as_slice() {
        [] => run.text.clone(),
        ids => format!("<{ids:?} {}>", run.text),
    };
    paragraphs(content).iter().map(|paragraph| paragraph.runs.iter().map(run).collect()).collect()
}

fn check_comments(xml: &str, expected: &[&str]) {
    let content = commented(xml, &[("7", "请核对"), ("8", "同意")]).read().unwrap();
    assert_eq!(commented_lines(&content), expected, "{xml}");
}

const SEVEN: &str = "<w:r><w:commentReference w:id=\"7\"/></w:r>";

#[test]
fn a_comment_stands_on_its_stretch() {
    let (from, to) = ("<w:commentRangeStart w:id=\"7\"/>", "<w:commentRangeEnd w:id=\"7\"/>");
    check_comments(&para(&(r("按") + from + &r("季度") + to + SEVEN + &r("移交"))), &["按<[1] 季度>移交"]);
    let across = para(&(r("按") + from + &r("季"))) + &para(&(r("逐件") + to + SEVEN + &r("登记")));
    check_comments(&across, &["按<[1] 季>", "<[1] 逐件>登记"]);
    let within = from.replace('7', "8") + &r("度") + &to.replace('7', "8");
    check_comments(&para(&(from.to_owned() + &r("季") + &within + to)), &["<[1] 季><[1, 2] 度>"]);
}

#[test]
fn a_comment_without_a_stretch_stands_on_the_character_before() {
    check_comments(&para(&(r("按季") + SEVEN + &r("移交"))), &["按<[1] 季>移交"]);
    let empty = "<w:commentRangeStart w:id=\"7\"/><w:commentRangeEnd w:id=\"7\"/>";
    check_comments(&para(&(r("按季") + empty + SEVEN)), &["按<[1] 季>"]);
    check_comments(&para(SEVEN), &[""]);
}

#[test]
fn comments_tell_who_when_and_what_they_answer() {
    let extended = "<w15:commentEx w15:paraId=\"00000007\" w15:done=\"1\"/>\
                    <w15:commentEx w15:paraId=\"00000008\" w15:paraIdParent=\"00000007\"/>";
    let specimen = commented(&p("按季"), &[("7", "请核对"), ("8", "同意")]);
    let content = specimen.with("commentsExtended", &part("commentsEx", extended)).read().unwrap();
    let at = "2026-03-02T08:00:00Z";
    let comment = |id, text: &str, answers| Comment {
        id,
        author: "甲".into(),
        at: at.into(),
        text: text.into(),
        answers,
    };
    assert_eq!(content.comments, [comment(1, "请核对", None), comment(2, "同意", Some(1))]);
}

#[test]
fn more_changes_than_anyone_makes_are_accepted_and_told() {
    let one = r("甲") + &ins("乙", &r("丙"));
    let content = body(&para(&one.repeat(20_001))).read().unwrap();
    assert_eq!(content.revisions.len(), 20_000);
    assert!(content.reservations.contains(&(Reservation::Remarks, 1)));
}

/// A piece of a paragraph: its XML, what it says with all changes rejected, and with all accepted.
fn piece() -> impl Strategy<Value = (String, String, String)> {
    let words = prop::sample::select(vec!["档案", "一、", "，", " ", "季度移交", "x", "。"]);
    (words, prop::sample::select(vec!["甲", "乙"]), 0..5).prop_map(|(text, who, kind)| {
        let none = String::new;
        match kind {
            0 => (ins(who, &r(text)), none(), text.to_owned()),
            1 => (del(who, text), text.to_owned(), none()),
            2 => (ins(who, &del("丙", text)), none(), none()),
            _ => (r(text), text.to_owned(), text.to_owned()),
        }
    })
}

fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The text with all revisions rejected.
fn rejected(content: &Content) -> String {
    let mut out = String::new();
    let runs = paragraphs(content).into_iter().flat_map(|paragraph| &paragraph.runs);
    let runs: Vec<&Run> = runs.collect();
    for stretch in runs.chunk_by(|one, next| one.revision == next.revision) {
        match stretch[0].revision {
            Some(id) => out.push_str(&content.revisions[id as usize - 1].was),
            None => stretch.iter().for_each(|run| out.push_str(&run.text)),
        }
    }
    out
}

proptest! {
    #[test]
    fn rejecting_all_changes_gives_the_text_that_they_began_with(
        document in prop::collection::vec((prop::collection::vec(piece(), 0..6), any::<bool>()), 1..5),
    ) {
        let (mut xml, mut before, mut after) = (String::new(), String::new(), String::new());
        for (pieces, ends) in &document {
            let mark = if *ends { "" } else { "<w:pPr><w:rPr><w:del w:author=\"甲\"/></w:rPr></w:pPr>" };
            let inner: String = pieces.iter().map(|(xml, _, _)| xml.as_str()).collect();
            xml.push_str(&para(&(mark.to_owned() + &inner)));
            for (_, old, new) in pieces {
                before.push_str(old);
                after.push_str(new);
            }
        }
        let content = read(&body(&xml).bytes()).unwrap();
        let now: String = paragraphs(&content).iter().flat_map(|one| &one.runs).map(|run| run.text.as_str()).collect();
        prop_assert_eq!(ink(&now), ink(&after));
        if !ink(&after).is_empty() {
            prop_assert_eq!(ink(&rejected(&content)), ink(&before), "{}", xml);
        }
    }
}
