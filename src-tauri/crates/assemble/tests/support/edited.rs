//! Drafts by chance, and what edits make of them.

use super::body;
use super::generated::drafts;
use super::rearranged::{rearranged, rearrangement};
use draft::{Block, BlockId, Content, Draft, Text};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// A year's edits: words, blocks that go, come, move, part and join.
#[derive(Clone, Debug)]
enum Change {
    Words(usize, &'static str),
    Goes(usize),
    Comes(usize, &'static str),
    Moves(usize, usize),
    Parts(usize),
    Joins(usize),
}

fn change() -> impl Strategy<Value = Change> {
    let words = prop::sample::select(vec!["每季度", "x", "1,250", "。另行通知。", "<甲>&"]);
    let at = 0usize..40;
    prop_oneof![
        6 => (at.clone(), words.clone()).prop_map(|(at, words)| Change::Words(at, words)),
        1 => at.clone().prop_map(Change::Goes),
        1 => (at.clone(), words).prop_map(|(at, words)| Change::Comes(at, words)),
        1 => (at.clone(), at.clone()).prop_map(|(from, to)| Change::Moves(from, to)),
        1 => at.clone().prop_map(Change::Parts),
        1 => at.prop_map(Change::Joins),
    ]
}

fn changed(mut draft: Draft, changes: &[Change]) -> Draft {
    for (nth, change) in (1_000..).zip(changes) {
        let len = draft.body.len();
        match change {
            Change::Words(at, words) => {
                if let Some(text) = draft.body.get_mut(at % len.max(1)).and_then(text_of) {
                    let plain = text.to_plain();
                    let cut = plain.char_indices().nth(plain.chars().count() / 3).map_or(0, |(at, _)| at);
                    let end = plain.char_indices().nth(plain.chars().count() / 2).map_or(cut, |(at, _)| at);
                    *text = Text::plain(format!("{}{words}{}", &plain[..cut], &plain[end..]));
                }
            }
            Change::Goes(at) if len > 1 => _ = draft.body.remove(at % len),
            Change::Comes(at, words) => {
                let content = body(&format!("新增一段，{words}逐件登记。"));
                draft.body.insert(at % (len + 1), Block { id: BlockId(nth), content });
            }
            Change::Moves(from, to) if len > 1 => {
                let block = draft.body.remove(from % len);
                draft.body.insert(to % len, block);
            }
            Change::Parts(at) => parts(&mut draft.body, at % len.max(1), BlockId(nth)),
            Change::Joins(at) if len > 1 => joins(&mut draft.body, at % (len - 1)),
            _ => {}
        }
    }
    draft
}

fn text_of(block: &mut Block) -> Option<&mut Text> {
    match &mut block.content {
        Content::Paragraph { run_in: None, text } | Content::Heading { text, .. } => Some(text),
        _ => None,
    }
}

fn parts(body: &mut Vec<Block>, at: usize, id: BlockId) {
    let Some(text) = body.get_mut(at).and_then(text_of) else { return };
    let plain = text.to_plain();
    let Some((cut, _)) = plain.char_indices().nth(plain.chars().count() / 2).filter(|(cut, _)| *cut > 0)
    else {
        return;
    };
    let rest = Text::plain(&plain[cut..]);
    *text = Text::plain(&plain[..cut]);
    body.insert(at + 1, Block { id, content: Content::Paragraph { run_in: None, text: rest } });
}

fn joins(body: &mut Vec<Block>, at: usize) {
    let Some(rest) = body[at + 1].text().map(Text::to_plain) else { return };
    if let Some(text) = text_of(&mut body[at]) {
        *text = Text::plain(text.to_plain() + &rest);
        body.remove(at + 1);
    }
}

/// A draft, and what edits made of it.
pub fn edited() -> impl Strategy<Value = (Draft, Draft)> {
    (drafts(), proptest::collection::vec(change(), 0..8)).prop_map(|(old, changes)| {
        let new = changed(old.clone(), &changes);
        (old, new)
    })
}

/// Drafts, and what a year made of them: tables, rows, sections and attachments too; now and then another draft
/// altogether.
pub fn pairs() -> impl Strategy<Value = (Draft, Draft)> {
    let changes = || proptest::collection::vec(rearrangement(), 0..6);
    let rearrange = |mut draft: Draft, changes: &[_], first: u64| {
        (0..).zip(changes).for_each(|(nth, change)| rearranged(&mut draft, change, first + 10 * nth));
        draft
    };
    let both = (edited(), changes(), changes()).prop_map(move |((old, new), before, after)| {
        (rearrange(old, &before, 2_000), rearrange(rearrange(new, &before, 2_000), &after, 3_000))
    });
    prop_oneof![8 => both, 1 => (drafts(), drafts())]
}

/// Some pairs, the same every time.
pub fn some_pairs(count: usize) -> Vec<(Draft, Draft)> {
    some(pairs(), count)
}

/// Some values of a strategy, the same every time.
pub fn some<T>(strategy: impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}
