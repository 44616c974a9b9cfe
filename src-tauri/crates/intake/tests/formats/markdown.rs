//! Markdown, as chat programs and notebooks write it.

use crate::described::said;

fn check(text: &str, expected: &str) {
    assert_eq!(said(text.as_bytes(), "a.md"), expected, "{text}");
}

#[test]
fn headings_lists_and_weight_are_read() {
    check("## 一、范围\n\n**重点**：甲\n", "##一、范围\n*重点*：甲\n");
    check("1. 甲\n2. 乙\n   - 丙\n\n7. 丁\n", "[1. ]甲\n[2. ]乙\n丙\n[3. ]丁\n");
    check("一、甲\n（一）乙\n\n    缩进的话\n", "一、甲\n（一）乙\n缩进的话\n");
}

#[test]
fn tables_and_notes_are_read() {
    check(
        "| 科室 | 数量 |\n|---|---|\n| 甲 | 1 |\n\n乙[^1]\n\n[^1]: 注\n",
        "| 1×1 科室 | 1×1 数量 |\n| 1×1 甲 | 1×1 1 |\n乙\nnote: 注\n",
    );
    check(
        "---\ntitle: 甲\n---\n\n乙<br>丙\n\n![图](a.png)\n",
        "乙\n丙\n! 有 1 张图片，没有带入，请导出后自行插入\n",
    );
}

#[test]
fn the_one_heading_before_all_others_is_the_title() {
    check("# 通知\n\n## 一、范围\n\n### （一）纸质\n", "> <通知\n#一、范围\n##（一）纸质\n");
    check("# 一章\n\n## 甲\n\n# 二章\n", "#一章\n##甲\n#二章\n");
}

#[test]
fn what_a_chat_program_wrote_is_read_under_any_name() {
    let text = "# 通知\n\n**一、范围**\n甲\n\n**二、时间**\n乙\n\n**三、要求**\n丙\n";
    assert_eq!(said(text.as_bytes(), "a.txt"), "> <通知\n*一、范围*\n甲\n*二、时间*\n乙\n*三、要求*\n丙\n");
    // One sign alone is no markup.
    assert_eq!(said("#1 楼\n# 甲\n**注意**\n".as_bytes(), "a.txt"), "#1 楼\n# 甲\n**注意**\n");
}

#[test]
fn places_left_open_are_no_markup() {
    check("编号：____，<xx>市__月__日\n\n______\n\n甲\n", "编号：____，<xx>市__月__日\n______\n甲\n");
    check("<div align=center>甲<br>乙</div>\n", "甲\n乙\n");
}
