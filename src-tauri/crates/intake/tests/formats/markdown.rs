//! Markdown, as chat programs and notebooks write it.

use crate::described::said;

fn check(text: &str, expected: &str) {
    assert_eq!(said(text.as_bytes(), "a.md"), expected, "{text}");
}

#[test]
fn headings_lists_and_weight_are_read() {
    check("# 通知\n\n## 一、范围\n\n**重点**：甲\n", "#通知\n##一、范围\n*重点*：甲\n");
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
