//! `OpenDocument` in ways that word processors write it.

use crate::described::said;
use ooxml::write::{Part, pack};

fn flat(styles: &str, body: &str) -> String {
    let spaces = [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    ];
    let spaces = spaces.map(|(prefix, name)| {
        format!(" xmlns:{prefix}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\"")
    });
    format!(
        "<?xml version=\"1.0\"?><office:document{}><office:styles>{styles}</office:styles><office:body><office:text>{body}\
         </office:text></office:body></office:document>",
        spaces.concat()
    )
}

fn check(styles: &str, body: &str, expected: &str) {
    assert_eq!(said(flat(styles, body).as_bytes(), "a.fodt"), expected, "{body}");
}

const LIST: &str = "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" \
     style:num-format=\"一, 二, 三, ...\" style:num-suffix=\"、\"/><text:list-level-style-number text:level=\"2\" \
     style:num-format=\"1\" text:display-levels=\"2\" style:num-suffix=\".\"/></text:list-style>";

#[test]
fn lists_count_on_only_where_they_say_so() {
    let item = |text: &str| format!("<text:list-item><text:p>{text}</text:p></text:list-item>");
    let list =
        |says: &str, items: &str| format!("<text:list text:style-name=\"L\" {says}>{items}</text:list>");
    let inner = format!("<text:list-item><text:list>{}</text:list></text:list-item>", item("丙"));
    let body = list("xml:id=\"a\"", &(item("甲") + &item("乙") + &inner))
        + &list("text:continue-numbering=\"true\"", &item("丁"));
    check(LIST, &body, "[一、]甲\n[二、]乙\n[二.1.]丙\n[三、]丁\n");
    let again =
        list("", &item("甲")) + &list("", &item("乙")) + &list("text:continue-list=\"b\"", &item("丙"));
    check(LIST, &again, "[一、]甲\n[一、]乙\n[一、]丙\n");
    let from = list("", &item("甲").replace("<text:list-item>", "<text:list-item text:start-value=\"5\">"));
    check(LIST, &(from + &list("text:continue-numbering=\"true\"", &item("乙"))), "[五、]甲\n[六、]乙\n");
    let second = "<text:list-item><text:p>甲</text:p><text:p>乙</text:p></text:list-item>";
    check(LIST, &list("", second), "[一、]甲\n乙\n");
}

#[test]
fn headings_count_by_the_outline() {
    let outline = "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\" \
                   style:num-prefix=\"第\" style:num-suffix=\"章\"/></text:outline-style>";
    let heading = "<text:h text:outline-level=\"1\">甲</text:h>";
    check(outline, &(heading.to_owned() + heading), "#[第1章]甲\n#[第2章]甲\n");
}

#[test]
fn text_that_a_change_took_away_stays_out() {
    let changes = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>乙</text:p></text:deletion>\
                   </text:changed-region><text:changed-region text:id=\"c2\"><text:deletion/></text:changed-region></text:tracked-changes>";
    let body = "<text:p>甲<text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>不\
                <text:change-end text:change-id=\"c2\"/>丙</text:p>";
    check("", &(changes.to_owned() + body), "甲丙\n! 有 2 处修订，已按全部接受后的文字导入\n");
}

#[test]
fn spaces_tabs_and_frames_are_read() {
    check(
        "",
        "<text:p>  甲 \n <text:s text:c=\"2\"/>乙<text:tab/>丙<text:line-break/>丁</text:p>",
        "甲   乙\t丙\n丁\n",
    );
    let frame =
        "<text:p>甲<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame></text:p>";
    check("", frame, "甲\nbox: 框内\n");
    let note = "<text:p>甲<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p>";
    check("", note, "甲\nnote: 注\n");
    let contents = "<text:table-of-content><text:index-body><text:p>一、甲 1</text:p></text:index-body></text:table-of-content><text:p>乙</text:p>";
    check("", contents, "乙\n! 自动生成的目录（1 行）没有带入\n");
}

#[test]
fn an_archive_is_told_by_the_type_in_it() {
    let content = flat("", "<text:p>甲</text:p>").replace("office:document", "office:document-content");
    let part = |name: &str, text: &str| Part { name: name.into(), bytes: text.into() };
    let parts = |kind: &str, content: &str| pack(&[part("mimetype", kind), part("content.xml", content)]);
    let text = "application/vnd.oasis.opendocument.text";
    assert_eq!(said(&parts(text, &content), "a.odt"), "甲\n");
    assert_eq!(said(&parts("application/x", &content), "a.odt"), "NotADocument\n");
    let locked = [part("mimetype", text), part("META-INF/manifest.xml", "<m:encryption-data/>")];
    assert_eq!(said(&pack(&locked), "a.odt"), "Encrypted\n");
    // Inflates to 400 times its size.
    assert_eq!(said(&parts(text, &content.replace("甲", &" ".repeat(20 << 20))), "a.odt"), "TooLarge\n");
}
