//! The proof that nothing was lost.

use draft::Draft;
use intake::{Element, Fate, Manuscript, Recognised, SetAside, Why};
use std::collections::BTreeSet;

/// Fails where the pieces put back together are not the source, white space apart.
pub(crate) fn nothing_is_lost(manuscript: &Manuscript, recognised: &Recognised) {
    let source = &recognised.source;
    let pages = page_numbers(recognised);
    let around = without(source, &pages);
    assert_eq!(ink(&around), words(manuscript, &pages), "the source is not the manuscript");
    let mut end = 0;
    for stretch in &recognised.trace {
        assert_eq!(stretch.range.start, end, "the trace has a hole or an overlap");
        end = stretch.range.end;
        let text = &source[stretch.range.clone()];
        assert!(stretch.fate != Fate::Space || text.trim().is_empty(), "called space: {text}");
    }
    assert_eq!(end, source.len(), "the trace ends early");
    let of = |fate: Fate| {
        let stretches = recognised.trace.iter().filter(|stretch| stretch.fate == fate);
        ink(&stretches.map(|stretch| &source[stretch.range.clone()]).collect::<String>())
    };
    let aside: String = recognised.set_aside.iter().map(|aside| aside.text.as_str()).collect();
    assert_eq!(of(Fate::SetAside), ink(&aside), "what was set aside is not what is listed");
    let in_order = of(Fate::Kept);
    // Drafts of one file may share its title, or print the same one each.
    let [shared, own] = [Titles::Shared, Titles::Own].map(|titles| {
        let mut seen = BTreeSet::new();
        let texts = recognised.drafts.iter().map(|draft| texts(&draft.draft, (titles, &mut seen)));
        sorted(&ink(&texts.collect::<String>()))
    });
    if sorted(&in_order) != own {
        assert_eq!(sorted(&in_order), shared, "the drafts are not what was kept");
    }
    let mut rest = in_order.as_str();
    for block in recognised.drafts.iter().flat_map(|draft| &draft.draft.body) {
        let text = ink(&block.text().map(draft::Text::to_plain).unwrap_or_default());
        let at = rest.find(&text);
        assert!(at.is_some(), "not in its place: {text}");
        rest = &rest[at.unwrap_or(0) + text.len()..];
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Titles {
    Shared,
    Own,
}

/// All texts of a draft; a title that several drafts of one file share is counted once.
fn texts(draft: &Draft, (titles, seen): (Titles, &mut BTreeSet<String>)) -> String {
    let mut all = String::new();
    draft::visit_texts(draft, |spot, text| {
        let plain = text.to_plain();
        let shared = spot == draft::Spot::Title && !seen.insert(plain.clone()) && titles == Titles::Shared;
        if !shared {
            all.push_str(&plain);
        }
    });
    all
}

/// The page numbers that were set aside: one that stood within a paragraph stands after it.
fn page_numbers(recognised: &Recognised) -> Vec<SetAside> {
    recognised.set_aside.iter().filter(|aside| aside.why == Why::PageNumber).cloned().collect()
}

fn without(source: &str, pages: &[SetAside]) -> String {
    let starts = std::iter::once(0).chain(pages.iter().map(|page| page.range.end));
    let ends = pages.iter().map(|page| page.range.start).chain([source.len()]);
    starts.zip(ends).map(|(start, end)| &source[start..end]).collect()
}

/// The characters of a manuscript, but for its page numbers.
fn words(manuscript: &Manuscript, pages: &[SetAside]) -> String {
    let mut all = String::new();
    let mut pages = pages.iter().map(|page| ink(&page.text)).peekable();
    for element in &manuscript.elements {
        match element {
            Element::Paragraph(paragraph) => {
                let words = paragraph.number.clone().unwrap_or_default() + &paragraph.text.to_plain();
                if pages.next_if(|page| *page == ink(&words)).is_none() {
                    all.push_str(&ink(&words));
                }
            }
            Element::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.paragraphs);
                cells.for_each(|text| all.push_str(&ink(&text.to_plain())));
            }
            Element::Picture(_) | Element::PageBreak => {}
        }
    }
    assert_eq!(pages.next(), None, "no page of the manuscript has this number");
    all
}

fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn sorted(text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    chars.sort_unstable();
    chars.into_iter().collect()
}
