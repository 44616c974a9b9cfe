//! No text breaks recognition, and none loses a character.

mod support;

use draft::{Run, Text};
use intake::{Alignment, Element, Manuscript, Paragraph, Place, recognise};
use proptest::prelude::*;

/// Pieces of which drafts are made, in any order.
fn scrap() -> impl Strategy<Value = String> {
    let said = prop::sample::select(vec![
        "一、",
        "二、",
        "（一）",
        "(二)",
        "㈢",
        "1.",
        "2、",
        "３．",
        "（1）",
        "(2)",
        "①",
        "⑵",
        "第一部分 ",
        "第二章",
        "总结一",
        "总结二",
        "篇一",
        "【篇二】",
        "一是",
        "二是",
        "首先，",
        "第一，",
        "档案",
        "库房安全管理工作",
        "总体情况",
        "。",
        "，",
        "：",
        "；",
        "！",
        "“",
        "”",
        "《",
        "》",
        "（",
        "）",
        " ",
        "　",
        "\u{a0}",
        "\t",
        "\n",
        "xx",
        "x月x日",
        "【待补】",
        "附件：",
        "附件1：",
        "附件",
        "2026年6月30日",
        "二〇二六年六月三十日",
        "2026-05-10 09:58:46",
        "各科室：",
        "关于检查的通知",
        "（联系人：xx）",
        "欢迎大家阅读",
        "下面和大家分享",
        "来源：",
        "上一篇",
        "签发人：",
        "张xx",
        "x档发〔2026〕5号",
        "第5号",
        "xx市档案馆文件",
        "xx会议纪要",
        "档案馆令",
        "特急",
        "000012",
        "抄送：",
        "抄报：",
        "印发",
        "出席：",
        "列席：",
        "目录",
        "……3",
        "周xx 10:21",
        "第一条 ",
        "第二条 ",
        "1.1 ",
        "1.2 ",
        "；",
        "篇1",
        "范文（二）",
        "|",
        "2.5万元",
        "1.5倍",
        "\u{200b}",
        "é",
        "𠮷",
        "0",
        "9",
        "十",
        "百",
        "〇",
        "年",
        "日",
    ]);
    prop::collection::vec(said, 0..24).prop_map(|said| said.concat())
}

fn paragraph() -> impl Strategy<Value = Element> {
    let number = prop::option::weighted(
        0.2,
        prop::sample::select(vec!["一、", "（二）", "3", "1.1", "第一章", "●", "", "①", "（"]),
    );
    let level = prop::option::weighted(0.2, 1u8..=9);
    let alignment = prop::sample::select(vec![Alignment::Start, Alignment::Center, Alignment::End]);
    let place = prop::sample::select(vec![Place::Body, Place::Body, Place::HeaderOrFooter, Place::Footnote]);
    let runs = prop::collection::vec((scrap(), any::<bool>()), 1..3);
    (runs, number, level, alignment, place).prop_map(|(runs, number, outline_level, alignment, place)| {
        let run = |(text, strong): (String, bool)| Run {
            text,
            marks: if strong { vec![draft::Mark::Strong] } else { Vec::new() },
        };
        Element::Paragraph(Paragraph {
            text: runs.into_iter().map(run).collect(),
            number: number.map(str::to_owned),
            outline_level,
            style: None,
            alignment,
            place,
        })
    })
}

fn table() -> draft::Table {
    let cell = |text: &str| draft::Cell { col_span: 1, row_span: 1, paragraphs: vec![Text::plain(text)] };
    let row = |header| draft::Row { header, cells: vec![cell("一、项目"), cell("1.5")] };
    draft::Table { rows: vec![row(true), row(false)], ..draft::Table::default() }
}

fn element() -> impl Strategy<Value = Element> {
    prop_oneof![
        12 => paragraph(),
        1 => Just(Element::Table(table())),
        1 => Just(Element::PageBreak),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scraps_in_any_order_are_kept(elements in prop::collection::vec(element(), 0..14)) {
        let manuscript = Manuscript { elements, ..Manuscript::default() };
        let recognised = recognise(&manuscript);
        support::nothing_is_lost(&manuscript, &recognised);
        prop_assert_eq!(&recognised, &recognise(&manuscript));
    }

    #[test]
    fn any_characters_are_kept(lines in prop::collection::vec("\\PC{0,40}", 0..8)) {
        let paragraph = |text: String| Paragraph { text: Text::plain(text), ..Paragraph::default() };
        let elements = lines.into_iter().map(paragraph).map(Element::Paragraph).collect();
        let manuscript = Manuscript { elements, ..Manuscript::default() };
        support::nothing_is_lost(&manuscript, &recognise(&manuscript));
    }
}
