//! Drafts by chance are recognised as they were meant, in every form, and nothing of them is lost.

mod generate;
mod support;

use generate::{Form, Node, labelled, lay_out};
use intake::{Recognised, recognise};

/// Drafts measured in each form.
const DRAFTS: u64 = 60;

fn found(recognised: &Recognised) -> Vec<Node> {
    let pieces = recognised.drafts.iter().flat_map(|draft| &draft.pieces);
    pieces.map(|piece| Node { kind: piece.kind, level: piece.level, text: piece.text.clone() }).collect()
}

/// The length of the longest common subsequence: the nodes that are right, in order.
fn right(expected: &[Node], found: &[Node]) -> usize {
    let mut row = vec![0; found.len() + 1];
    for node in expected {
        let mut diagonal = 0;
        for (at, other) in found.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if node == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row[found.len()]
}

/// Prints what is missed and what is found too much, where `NIGAO_DIFFERENCES` is set.
#[expect(clippy::print_stdout, reason = "read by whoever tunes the rules")]
fn differences(seed: u64, expected: &[Node], found: &[Node]) {
    if std::env::var_os("NIGAO_DIFFERENCES").is_none() || expected == found {
        return;
    }
    expected.iter().filter(|node| !found.contains(node)).for_each(|node| println!("{seed} - {node:?}"));
    found.iter().filter(|node| !expected.contains(node)).for_each(|node| println!("{seed} + {node:?}"));
}

/// Node F1 over the drafts of some seeds: kind, level and words all right, in order.
#[expect(clippy::cast_precision_loss, reason = "a few thousand nodes")]
fn f1(form: Form) -> f64 {
    let (mut hits, mut nodes) = (0, 0);
    for seed in 0..DRAFTS {
        let draft = labelled(seed);
        let found = found(&recognise(&lay_out(&draft, form)));
        hits += right(&draft.nodes, &found);
        differences(seed, &draft.nodes, &found);
        nodes += draft.nodes.len() + found.len();
    }
    2.0 * hits as f64 / nodes as f64
}

#[expect(clippy::print_stdout, reason = "the figure is what the test is run for")]
fn check(form: Form, least: f64) {
    let reached = f1(form);
    println!("{form:?}: node F1 {reached:.4} over {DRAFTS} drafts");
    assert!(reached >= least, "{form:?}: {reached:.4}, less than {least}");
}

#[test]
fn a_paragraph_a_line_is_read() {
    check(Form::Lines, 0.99);
}

#[test]
fn blank_lines_between_change_nothing() {
    check(Form::BlankLines, 0.99);
}

#[test]
fn indents_change_nothing() {
    check(Form::Indented, 0.99);
}

#[test]
fn one_running_line_is_read() {
    check(Form::Running, 0.99);
}

#[test]
fn one_running_line_without_spaces_is_read() {
    check(Form::Tight, 0.99);
}

#[test]
fn wrapped_lines_with_indents_are_read() {
    check(Form::WrappedIndented, 0.99);
}

#[test]
fn wrapped_lines_without_indents_are_read() {
    check(Form::WrappedFlush, 0.99);
}

#[test]
fn automatic_numbers_are_read() {
    check(Form::Automatic, 0.99);
}

#[test]
fn styled_headings_are_read() {
    check(Form::Styled, 0.99);
}

#[test]
fn styles_below_a_title_that_is_heading_one_are_read() {
    check(Form::Shifted, 0.99);
}

#[test]
fn bold_headings_are_read() {
    check(Form::Bold, 0.99);
}

#[test]
fn typed_and_automatic_numbers_in_one_file_are_read() {
    check(Form::Mixed, 0.99);
}

#[test]
fn white_space_at_line_ends_changes_nothing() {
    check(Form::Sloppy, 0.99);
}

#[test]
fn wrapped_lines_with_blank_lines_between_are_read() {
    check(Form::WrappedBlank, 0.99);
}

#[test]
fn page_numbers_among_wrapped_lines_change_nothing() {
    check(Form::WrappedPages, 0.99);
}

#[test]
fn page_numbers_within_paragraphs_change_nothing() {
    check(Form::Pages, 0.99);
}

#[test]
fn the_pieces_put_back_together_are_the_source() {
    for seed in 0..40 {
        let draft = labelled(seed);
        for form in Form::ALL {
            let manuscript = lay_out(&draft, form);
            support::nothing_is_lost(&manuscript, &recognise(&manuscript));
        }
    }
}
