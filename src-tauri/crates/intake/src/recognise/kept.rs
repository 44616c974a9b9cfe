//! A draft that came back as it was: what it says is known, not recognised.

use super::flow::Flow;
use super::recognised::{Fate, Piece, Recognised, RecognisedDraft, Stretch};
use draft::{Draft, outline};

/// The draft as if recognised, with no doubt about it.
pub(super) fn recognised(flow: Flow<'_>, draft: &Draft) -> Recognised {
    let mut trace = Vec::with_capacity(flow.lines.len() * 2);
    for line in &flow.lines {
        if !line.range.is_empty() {
            trace.push(Stretch { range: line.range.clone(), fate: Fate::Kept });
        }
        trace.push(Stretch { range: line.range.end..line.range.end + 1, fate: Fate::Space });
    }
    let found =
        RecognisedDraft { part: String::new(), draft: draft.clone(), pieces: pieces(&flow.text, draft) };
    Recognised { source: flow.text, drafts: vec![found], trace, ..Recognised::default() }
}

/// The headings, each where the text says it next.
fn pieces(source: &str, draft: &Draft) -> Vec<Piece> {
    let mut at = 0;
    let piece = |entry: draft::Entry| {
        let start = source[at..].find(&entry.text).map_or(at, |found| at + found);
        let end = if source[start..].starts_with(&entry.text) { start + entry.text.len() } else { start };
        at = end;
        Piece {
            block: entry.block,
            kind: entry.kind,
            level: entry.level,
            number: entry.number,
            text: entry.text,
            run_in: entry.run_in,
            confidence: 1.0,
            range: start..end,
        }
    };
    outline(draft).into_iter().map(piece).collect()
}
