//! Search: what is typed is found, where it stands, the best first, and in step with what is saved.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use draft::{BlockId, Content, Kind, Level, Text};
use library::{Keeper as _, Labels, Library, Place, Query, State};
use proptest::prelude::*;
use support::{Desk, draft, paragraph, saying};

fn titles(library: &Library, words: &str) -> Vec<String> {
    let found = library.search(&Query::of(words)).unwrap();
    found.hits.into_iter().map(|hit| hit.card.title).collect()
}

#[test]
fn phrases_of_one_character_and_more_are_found() {
    let desk = Desk::new();
    let mut library = desk.library();
    library.add(&saying("甲", &["库房每日查看两次温湿度。"]), None, 0).unwrap();
    library.add(&saying("乙", &["温度正常，湿度偏高。"]), None, 0).unwrap();
    for (words, expected) in [
        ("温", vec!["乙", "甲"]),
        ("湿度", vec!["乙", "甲"]),
        ("温湿度", vec!["甲"]),
        ("库房 温湿", vec!["甲"]),
        ("温度正常，湿度", vec!["乙"]),
        ("正常湿度", vec![]),
        ("，", vec!["乙"]),
        ("库房每日查看两次温湿度。", vec!["甲"]),
        ("", vec!["乙", "甲"]),
    ] {
        assert_eq!(titles(&library, words), expected, "{words}");
    }
}

#[test]
fn widths_and_cases_of_letters_are_alike() {
    let desk = Desk::new();
    let mut library = desk.library();
    library.add(&saying("标准", &["按ＧＢ／Ｔ 9704执行"]), None, 0).unwrap();
    for words in ["gb/t", "GB／T", "９７０４执行"] {
        assert_eq!(titles(&library, words), ["标准"], "{words}");
    }
}

#[test]
fn titles_come_before_headings_and_headings_before_text() {
    let desk = Desk::new();
    let mut library = desk.library();
    library.add(&saying("消防检查通报", &["略。"]), None, 0).unwrap();
    let mut heading = saying("甲", &[]);
    let text = Text::plain("消防检查");
    heading.body = vec![paragraph(1, "略。"), paragraph(2, "")];
    heading.body[1].content = Content::Heading { level: Level::One, numbered: true, text };
    library.add(&heading, None, 0).unwrap();
    library.add(&saying("乙", &["开展消防检查一次。"]), None, 0).unwrap();
    library.add(&saying("丙", &["开展消防检查两次。"]), None, 0).unwrap();
    assert_eq!(titles(&library, "消防检查"), ["消防检查通报", "甲", "丙", "乙"]);
    let hits = library.search(&Query::of("消防检查")).unwrap().hits;
    assert_eq!(hits[1].place, Place::Heading(BlockId(2)));
    assert_eq!(hits[2].place, Place::Text(BlockId(1)));
    assert_eq!(&hits[2].snippet.text[hits[2].snippet.marks[0].clone()], "消防检查");
}

#[test]
fn what_is_saved_is_found_and_what_is_gone_is_not() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&saying("甲", &["防潮"]), None, 0).unwrap();
    library.save(id, &saying("甲", &["防火"]), 1).unwrap();
    assert_eq!(titles(&library, "防火"), ["甲"]);
    assert!(titles(&library, "防潮").is_empty() && titles(&library, "潮").is_empty());
    let first = library.versions(id).unwrap().pop().unwrap().id;
    library.restore(first, 2).unwrap();
    assert_eq!(titles(&library, "防潮"), ["甲"]);
    assert!(titles(&library, "防火").is_empty());
}

#[test]
fn filters_narrow_and_pages_go_on() {
    let desk = Desk::new();
    let mut library = desk.library();
    for year in 2001..=2030 {
        library.add(&draft(&format!("xx市档案馆{year}年工作总结")), None, 0).unwrap();
    }
    let last = library.add(&draft("xx市档案馆2030年工作要点"), None, 0).unwrap();
    library.set_state(last, State::Final).unwrap();
    let count = |query: &Query| library.search(query).unwrap().hits.len();
    let all = Query { limit: 100, ..Query::of("档案馆") };
    assert_eq!(count(&all), 31);
    assert_eq!(count(&Query { year: Some(2030), ..all.clone() }), 2);
    assert_eq!(count(&Query { state: Some(State::Final), ..all.clone() }), 1);
    assert_eq!(count(&Query { kind: Some(Kind::Notice), ..all.clone() }), 0);
    assert_eq!(count(&Query { series: Some("xx市档案馆工作总结".into()), ..all.clone() }), 30);
    let page = |skip| library.search(&Query { skip, limit: 20, ..all.clone() }).unwrap();
    assert!(page(0).more && !page(20).more);
    let mut both = page(0).hits;
    both.extend(page(20).hits);
    assert_eq!(both, library.search(&all).unwrap().hits);
}

#[test]
fn drafts_of_one_kind_year_after_year_are_a_series_and_hands_set_it_right() {
    let desk = Desk::new();
    let mut library = desk.library();
    for year in [2020, 2019, 2021] {
        library.add(&draft(&format!("xx市档案馆{year}年工作总结")), None, 0).unwrap();
    }
    let other = library.add(&draft("总结（二〇一八年）"), None, 0).unwrap();
    let years = |library: &Library| -> Vec<Vec<i16>> {
        let series = library.series(9).unwrap();
        series.iter().map(|(_, cards)| cards.iter().filter_map(|card| card.year).collect()).collect()
    };
    assert_eq!(years(&library), [[2021, 2020, 2019]]);
    let labels = Labels { year: Some(2018), series: Some("xx市档案馆工作总结".into()), issuer: None };
    library.label(other, &labels).unwrap();
    assert_eq!(library.labels(other).unwrap(), labels);
    assert_eq!(library.in_series("xx市档案馆工作总结").unwrap().len(), 4);
    assert_eq!(library.years().unwrap(), [2021, 2020, 2019, 2018]);
    library.save(other, &draft("总结（二〇一八年）定"), 1).unwrap();
    assert_eq!(years(&library), [[2021, 2020, 2019, 2018]]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Search finds what looking through every text finds, after any saves.
    #[test]
    fn search_finds_what_reading_finds(
        texts in proptest::collection::vec("[甲乙丙a，]{0,12}", 1..12),
        saves in proptest::collection::vec((any::<prop::sample::Index>(), "[甲乙丙A ]{0,12}"), 0..8),
        words in "[甲乙丙Ａ]{1,4}",
    ) {
        let desk = Desk::new();
        let mut library = desk.library();
        let mut texts = texts;
        let mut ids = Vec::new();
        for text in &texts {
            ids.push(library.add(&saying("题", &[text]), None, 0).unwrap());
        }
        for (at, text) in saves {
            let at = at.index(ids.len());
            library.save(ids[at], &saying("题", &[&text]), 0).unwrap();
            texts[at] = text;
        }
        let wanted = words.replace('Ａ', "a");
        let expected: Vec<_> = ids.iter().zip(&texts)
            .filter(|(_, text)| text.to_lowercase().contains(&wanted)).map(|(id, _)| *id).collect();
        let mut found: Vec<_> =
            library.search(&Query::of(words)).unwrap().hits.into_iter().map(|hit| hit.card.id).collect();
        found.sort();
        prop_assert_eq!(found, expected);
    }
}
