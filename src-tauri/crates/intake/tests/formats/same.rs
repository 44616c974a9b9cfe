//! One draft in every kind of file, as a word processor saved it, is one manuscript but for what a kind, or the
//! word processor's way of writing it, cannot say.

use crate::described::said;
use draft::EntryKind;
use intake::{read, recognise};
use std::fs;
use std::path::{Path, PathBuf};

/// The text box: what is in it comes before or after its paragraph.
const BOX: &str = "box: 联系处：档案室\n";
/// A text box that stands in the line counts as a picture.
const PICTURE: &str = "! 有 1 张图片，没有带入，请导出后自行插入\n";

const MARK: &str = "［注1］";

pub(crate) fn file(name: &str) -> Vec<u8> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    fs::read(folder.join(name)).unwrap()
}

/// What the .docx says; only there the mark of a note is told in text and note.
fn golden() -> String {
    let said = said(&file("notice.docx"), "notice.docx");
    assert_eq!(said.matches(MARK).count(), 2, "{said}");
    said.replace(MARK, "")
}

#[test]
fn the_draft_says_what_was_put_into_it() {
    let expected = "> <关于做好年度档案移交工作的通知
各科室：
为做好年度档案移交工作，现将有关事项通知如下。
#[一、]移交范围
移交范围见附表。
##[（一）]纸质档案
各科室应当按时移交。
##[（二）]电子档案
*重点内容*包括照片和录音。
#[二、]时间安排
##[（一）]自查阶段
[1.]填写清单
[2.]核对份数
| 1×2 科室 | 2×1 数量 |
| 1×1 纸质 | 1×1 电子 |
| 1×1 办公室 | 1×1 12 | 1×1 3 |
库房管理按第二部分执行。
----
#[三、]工作要求
以上事项，请于月底前办结。
box: 联系处：档案室
>>档案室
>>2026年5月28日
note: 附表另发。
edge: 内部资料
";
    let found = golden();
    let text: Vec<&str> = found.lines().filter(|line| !line.starts_with('!')).collect();
    assert_eq!(text, expected.lines().collect::<Vec<_>>());
}

#[test]
fn binary_documents_say_the_same() {
    assert_eq!(said(&file("notice.doc"), "notice.doc"), golden() + PICTURE);
    // The name does not matter where the content speaks.
    assert_eq!(said(&file("notice.doc"), "notice.wps"), golden() + PICTURE);
}

#[test]
fn open_documents_say_the_same() {
    assert_eq!(said(&file("notice.odt"), "notice.odt"), golden());
}

#[test]
fn rich_text_says_the_same_but_the_box_that_was_not_saved() {
    assert_eq!(said(&file("notice.rtf"), "notice.rtf"), golden().replace(BOX, ""));
}

#[test]
fn a_page_says_the_same_but_for_its_numbers() {
    let found = said(&file("notice.html"), "notice.html");
    let strip = |text: &str| -> String {
        let lines = text.lines().filter(|line| !line.starts_with('!') && !line.contains("联系处"));
        let unnumbered = |line: &str| match (line.find('['), line.find(']')) {
            (Some(start), Some(end)) => format!("{}{}\n", &line[..start], &line[end + 1..]),
            _ => format!("{line}\n"),
        };
        lines.map(unnumbered).collect()
    };
    // The page was saved with what a change had taken away.
    assert_eq!(strip(&found).replace("不应当", "应当"), strip(&golden()));
}

#[test]
fn all_kinds_have_one_outline() {
    let outline = |name: &str| -> Vec<(EntryKind, u8, String)> {
        let recognised = recognise(&read(&file(name), name).unwrap());
        let pieces = recognised.drafts.into_iter().flat_map(|draft| draft.pieces);
        pieces.map(|piece| (piece.kind, piece.level, piece.text)).collect()
    };
    let expected = outline("notice.docx");
    assert_eq!(expected.len(), 8, "{expected:?}");
    for name in ["notice.doc", "notice.odt", "notice.rtf", "notice.html"] {
        assert_eq!(outline(name), expected, "{name}");
    }
}
