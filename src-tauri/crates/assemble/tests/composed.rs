//! What is composed of each form, as lines that a person can read.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use compose::{Foot, Item, Mark, Paragraph, compose};
use draft::{Draft, Text};
use support::forms::{self, Specimen};

fn text(paragraph: &Paragraph) -> String {
    let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
    let tabs: Vec<String> =
        paragraph.tabs.iter().map(|tab| format!("{:.2} {:?}", tab.at, tab.edge)).collect();
    let tabs = if tabs.is_empty() { String::new() } else { format!("  [{}]", tabs.join(", ")) };
    let label = paragraph.label().unwrap_or_default();
    format!("{:?}: {label}{}{tabs}", paragraph.role, text.escape_debug())
}

fn of_mark(mark: &Mark) -> String {
    let names = mark.names.iter().map(|name| name.iter().map(|run| run.text.as_str()).collect::<String>());
    format!("Mark {} pt {:?} {:?} {:?}", mark.size.0, mark.place, names.collect::<Vec<_>>(), mark.word)
}

fn of_foot(foot: &Foot) -> String {
    let mut lines = vec![format!("Foot {:?}, rules {:?}", foot.page, foot.rules)];
    for part in &foot.parts {
        lines.push(format!("  {} lines", part.lines));
        lines.extend(part.paragraphs.iter().map(|paragraph| format!("    {}", text(paragraph))));
    }
    lines.join("\n")
}

/// The items of a draft, a line each, long texts cut.
fn composed(draft: &Draft, profile: &profile::Profile) -> String {
    let line = |item: Item| match item {
        Item::Paragraph(paragraph) => text(&paragraph).chars().take(110).collect(),
        Item::Mark(mark) => of_mark(&mark),
        Item::Foot(foot) => of_foot(&foot),
        Item::Table { table, .. } => format!("Table {:?}, {} rows", table.orientation, table.rows.len()),
        other => format!("{other:?}"),
    };
    compose(draft, profile).items.into_iter().map(line).collect::<Vec<String>>().join("\n")
}

#[test]
fn every_form_is_its_golden() {
    let profile = profile::built_in("gbt9704").unwrap();
    for Specimen { name, draft } in forms::all() {
        insta::assert_snapshot!(name, composed(&draft, &profile));
    }
}

#[test]
fn every_form_of_signature_is_its_golden() {
    for form in ["unsealed", "sealed", "name_seal"] {
        let own = format!("name = \"甲\"\ninherits = \"gbt9704\"\nsignature.form = \"{form}\"\n");
        let profile = profile::load("甲.toml", &own).unwrap();
        let mut draft = Draft { back: forms::joint().draft.back, ..Draft::default() };
        draft.back.foot = draft::Foot::default();
        insta::assert_snapshot!(format!("signature-{form}"), composed(&draft, &profile));
    }
}

#[test]
fn addressees_without_room_on_page_1_go_to_the_foot() {
    let profile = profile::built_in("gbt9704").unwrap();
    let Specimen { mut draft, .. } = forms::document();
    draft.front.addressee = Text::plain("各库房管理组、".repeat(70));
    let all = composed(&draft, &profile);
    assert!(!all.contains("Addressee:") && all.contains("主送：各库房管理组"), "{all}");
}

#[test]
fn names_that_no_page_holds_stand_before_the_foot_and_none_is_cut_off() {
    let profile = profile::built_in("gbt9704").unwrap();
    let Specimen { mut draft, .. } = forms::document();
    draft.front.addressee = Text::plain("各库房管理组、".repeat(120));
    let all = compose(&draft, &profile).items;
    let (foot, before) = all.split_last().unwrap();
    let Item::Foot(foot) = foot else { panic!("the foot is not last") };
    assert!(foot.parts.iter().map(|part| part.lines).sum::<u16>() <= 22);
    let is_list = |item: &&Item| matches!(item, Item::Paragraph(one) if text(one).contains("主送："));
    assert_eq!(before.iter().filter(is_list).count(), 1);
}

#[test]
fn a_mark_without_a_name_keeps_its_place() {
    let profile = profile::built_in("gbt9704").unwrap();
    let Specimen { mut draft, .. } = forms::document();
    let with = composed(&draft, &profile);
    draft.front.header.authorities.clear();
    let without = composed(&draft, &profile);
    let others = |all: &str| {
        all.lines().filter(|line| !line.starts_with("Mark")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(others(&without), others(&with));
    assert!(without.contains("Mark 42 pt Below"), "{without}");
}

#[test]
fn a_number_too_long_to_stand_beside_the_signer_has_a_line_of_its_own() {
    let profile = profile::built_in("gbt9704").unwrap();
    let Specimen { mut draft, .. } = forms::upward();
    draft.front.header.signers.truncate(1);
    let lines = |number: &str| {
        draft.front.header.number = number.into();
        composed(&draft, &profile).lines().filter(|line| line.starts_with("Signers")).count()
    };
    let mut lines = lines;
    assert_eq!((lines("综档报〔2026〕3号"), lines("综档馆库房设备更新改造办发〔2026〕5号")), (1, 2));
}
