//! Rich text as Word and WPS write it.

use crate::described::said;
use encoding_rs::GBK;

/// A text with its tables before it; what is not ASCII stands in bytes of code page 936.
fn check(body: &str, expected: &str) {
    let fonts = "{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\fcharset204 A;}}";
    let styles =
        "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 toc 1;}{\\*\\cs3 Strong;}}";
    let text =
        format!("{{\\rtf1\\ansi\\ansicpg936\\deff0\\uc1{fonts}{styles}{{\\info{{\\title 甲}}}}{body}}}");
    assert_eq!(said(&GBK.encode(&text).0, "a.rtf"), expected, "{body}");
}

/// Bytes as Word writes them: `\'d2\'bb`.
fn hexadecimal(text: &str) -> String {
    use std::fmt::Write;
    GBK.encode(text).0.iter().fold(String::new(), |mut out, byte| {
        write!(out, "\\'{byte:02x}").unwrap();
        out
    })
}

#[test]
fn characters_of_two_bytes_are_read_in_every_way_of_writing_them() {
    check("\\pard 档案\\par", "档案\n");
    check(&format!("\\pard\\f1 {}\\par", hexadecimal("档案移交")), "档案移交\n");
    // The second byte of 丂 is a letter, and may stand as one: 0x81 0x40.
    check("\\pard \\'81@\\par", "丂\n");
    // A backslash as a second byte is written twice: 乗 is 0x81 0x5c.
    check("\\pard \\'81\\\\\\par", "乗\n");
    check("\\pard\\f2 \\'cf\\'f0\\par", "Пр\n");
}

#[test]
fn unicode_passes_over_as_many_bytes_as_it_says() {
    check("\\pard \\u26723?\\u26696?\\par", "档案\n");
    check("\\pard{\\uc2 \\u26723\\'b5\\'b5\\u26696\\'b0\\'b8}\\u31227?\\par", "档案移\n");
    check("\\pard\\uc0 \\u26723\\u26696 ab\\par", "档案ab\n");
    // 65288 as a signed number, and a pair of surrogates.
    check("\\pard \\u-248?\\u-10176?\\u-9073?\\par", "（𠂏\n");
    check("\\pard {\\u26723}?\\par", "档?\n");
}

#[test]
fn numbers_come_as_word_would_print_them() {
    let heading = "\\pard\\s1 {\\listtext\\pard\\plain\\f1 一、\\tab}移交范围\\par";
    check(heading, "#[一、]移交范围\n");
    check("\\pard{\\pntext 1.\\tab}甲\\par\\pard 乙\\par", "[1.]甲\n乙\n");
    check("\\pard{\\listtext\\f3 \\'b7\\tab}甲\\par", "甲\n");
    check("\\pard{\\listtext 1.1\\tab}甲\\par", "[1.1 ]甲\n");
}

#[test]
fn tables_have_merged_cells() {
    let table = "\\trowd\\trleft0\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl 甲\\cell 乙\\par 丙\\cell 丁\\cell\\row\
                 \\trowd\\trleft0\\clvmrg\\cellx1000\\cellx3000\\pard\\intbl\\cell 戊\\cell\\row\\pard 己\\par";
    check(table, "| 1×2 甲 | 1×1 乙 / 丙 | 1×1 丁 |\n| 2×1 戊 |\n己\n");
    let joined = "\\trowd\\trhdr\\clmgf\\cellx1000\\clmrg\\cellx2000\\intbl 甲\\cell\\cell\\row\\trowd\\cellx1000\\cellx2000\\intbl 乙\\cell 丙\\cell\\row";
    check(joined, "| 2×1 甲 |\n| 1×1 乙 | 1×1 丙 |\n");
    let nested = "\\trowd\\cellx1000\\pard\\intbl 甲\\par\\pard\\intbl\\itap2 乙\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}\\pard\\intbl 丙\\cell\\row";
    check(nested, "| 1×1 甲 / 乙 / 丙 |\n! 有 1 个套在表格里的表格，其中的文字并入了外层单元格\n");
}

#[test]
fn what_is_not_printed_stays_out_and_is_told() {
    check(
        "\\pard 应{\\deleted 不}{\\revised 当}办\\par",
        "应当办\n! 有 2 处修订，已按全部接受后的文字导入\n",
    );
    check("\\pard 甲{\\v 乙}丙\\par", "甲丙\n! 有 1 处隐藏文字，没有带入\n");
    check("\\pard 甲{\\*\\annotation 乙}\\par", "甲\n! 有 1 条批注，没有带入\n");
    check(
        "\\pard 甲{\\pict\\wmetafile8 0102ff}{\\*\\unknown 乙{丙}}\\par",
        "甲\n! 有 1 张图片，没有带入，请导出后自行插入\n",
    );
    check(
        "{\\field{\\*\\fldinst TOC}{\\fldrslt\\pard 一、甲 1\\par 二、乙 2\\par}}\\pard 丙\\par",
        "丙\n! 自动生成的目录（2 行）没有带入\n",
    );
}

#[test]
fn places_apart_from_the_text_are_told() {
    check(
        "{\\header\\pard 页眉\\par}\\pard 甲{\\footnote\\pard 注\\par}乙\\par",
        "甲乙\nnote: 注\nedge: 页眉\n",
    );
    let shape = "\\pard 甲{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard 框内\\par}}{\\shprslt{\\*\\do{\\dptxbxtext 框内\\par}}}}乙\\par";
    check(shape, "甲乙\nbox: 框内\n");
}

#[test]
fn marks_and_looks_are_kept() {
    check(
        "\\pard\\qc 甲\\par\\pard\\qr 乙{\\b 丙}\\b0 丁\\par\\page\\pard 戊\\line 己\\par",
        "> <甲\n>>乙*丙*丁\n----\n戊\n己\n",
    );
    check("\\pard 甲\\~乙\\_丙\\ldblquote 丁\\rdblquote\\tab 戊", "甲\u{a0}乙-丙“丁”\t戊\n");
    check("\\pard {\\field{\\*\\fldinst REF a}{\\fldrslt 第一章}}执行\\par", "第一章执行\n");
}
