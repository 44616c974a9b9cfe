//! Pages of the web, and what Word saves or copies as one.

use crate::described::said;

fn check(html: &str, expected: &str) {
    assert_eq!(said(html.as_bytes(), "a.html"), expected, "{html}");
}

#[test]
fn what_word_copies_keeps_its_numbers() {
    let copied = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=utf-8>\
        <!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p{a:b}</style></head><body>\
        <!--StartFragment--><h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US \
        style='mso-fareast-font-family:黑体'><span style='mso-list:Ignore'>一、<span style='font:7.0pt \"Times New \
        Roman\"'>&nbsp; </span></span></span><![endif]>移交\n范围<o:p></o:p></h1>\
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>l<span>&nbsp;</span></span>甲</p>\
        <p class=MsoNormal align=right style='text-align:right'><b>档案室</b><o:p>&nbsp;</o:p></p><!--EndFragment--></body>";
    check(copied, "#[一、]移交范围\n甲\n>>*档案室*\u{a0}\n");
}

#[test]
fn parts_of_a_page_that_word_saved_are_told_apart() {
    let saved = "<html><body><p>甲<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\">[1]</a></p>\
        <p style='mso-hide:all'>乙</p><br clear=all style='page-break-before:always'><p>丙<del>丁</del></p>\
        <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href=\"#_ftnref1\">[1]</a>注</p></div></div>\
        <div style='mso-element:header'><p>页眉</p></div></body></html>";
    check(saved, "甲\n----\n丙\nnote: 注\nedge: 页眉\n! 有 1 处隐藏文字，没有带入\n");
}

#[test]
fn a_page_of_the_web_is_its_text() {
    let page = "<!DOCTYPE html><html><head><title>网站</title><script>var a = '<p>甲</p>';</script></head><body>\
        <nav><ul><li><a href=/>首页</a></li></ul></nav><article><h2>通知</h2><p>各科室：<p>一、移交范围<br>二、时间安排\
        <div>三、<b>工作</b>要求</div></article><footer>版权</footer></body></html>";
    check(page, "##通知\n各科室：\n一、移交范围\n二、时间安排\n三、*工作*要求\nedge: 首页\nedge: 版权\n");
}

#[test]
fn white_space_is_as_a_browser_prints_it() {
    check("<html><p>  档案\n  移交   a\n b </p><pre>甲\n  乙</pre>", "档案移交 a b\n甲\n  乙\n");
    check("<html><p>甲&nbsp;&ldquo;乙&rdquo;&#12289;&#x4e19;&amp;</p>", "甲\u{a0}“乙”、丙&\n");
}

#[test]
fn lists_count() {
    check(
        "<html><ol><li>甲<li>乙<ol type=a><li>丙</ol></ol><ul><li>丁</ul>",
        "[1. ]甲\n[2. ]乙\n[a. ]丙\n丁\n",
    );
    check("<html><ol start=3><li><p>甲</p></li><li value=7>乙</li></ol>", "[3. ]甲\n[7. ]乙\n");
    check("<html><ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", "[一、]甲\n[二、]乙\n");
}

#[test]
fn tables_are_told_from_those_that_only_set_a_page() {
    let table = "<html><table><thead><tr><th rowspan=2>科室<th colspan=2>数量<tr><td>纸质<td>电子</thead><tr><td>甲<td>1<td>2</table>";
    check(table, "| 1×2 科室 | 2×1 数量 |\n| 1×1 纸质 | 1×1 电子 |\n| 1×1 甲 | 1×1 1 | 1×1 2 |\n");
    let layout =
        "<html><table><tr><td><h1>通知</h1><p>甲</p><table><tr><td>乙<td>丙</table></td></tr></table>";
    check(layout, "> <通知\n甲\n| 1×1 乙 | 1×1 丙 |\n");
}

#[test]
fn tags_out_of_order_lose_nothing() {
    check("<html><p>甲<b>乙</p>丙</b>丁</div></p>", "甲*乙*\n丙丁\n");
    check("<html><body><td>甲</td><li>乙</table>丙", "甲\n乙丙\n");
    check("<html><p>甲</p><script>", "甲\n");
}
