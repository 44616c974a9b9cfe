//! Which pieces make a draft, as text: `12;13-80,95;;` is its frame, its body, its attachments' bodies and its
//! images. Names of pieces that count on are written as one run, so that a version is as long as its changes.

use std::fmt::Write as _;

/// The name of a piece.
pub(crate) type PieceId = i64;

/// The pieces of a draft or of a version, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Content {
    /// Everything but blocks and images.
    pub(crate) frame: PieceId,
    /// Body, then each attachment's body, then the images. Empty where the frame is the whole, unread.
    pub(crate) lists: Vec<Vec<PieceId>>,
}

impl Content {
    /// Every piece.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = PieceId> {
        std::iter::once(self.frame).chain(self.lists.iter().flatten().copied())
    }

    /// As it is stored.
    pub(crate) fn to_text(&self) -> String {
        let mut text = self.frame.to_string();
        for list in &self.lists {
            text.push(';');
            write_runs(&mut text, list);
        }
        text
    }

    /// Reads what [`Content::to_text`] wrote.
    pub(crate) fn of_text(text: &str) -> Option<Content> {
        let mut parts = text.split(';');
        let frame = parts.next()?.parse().ok()?;
        Some(Content { frame, lists: parts.map(read_runs).collect::<Option<_>>()? })
    }
}

fn write_runs(text: &mut String, pieces: &[PieceId]) {
    let runs = pieces.chunk_by(|one, next| *one + 1 == *next);
    for (nth, run) in runs.enumerate() {
        let comma = if nth == 0 { "" } else { "," };
        // Writing to a string cannot fail.
        let _ = match run {
            [only] => write!(text, "{comma}{only}"),
            [first, .., last] => write!(text, "{comma}{first}-{last}"),
            [] => Ok(()),
        };
    }
}

fn read_runs(text: &str) -> Option<Vec<PieceId>> {
    /// No draft has more; a damaged run must not fill the memory.
    const MOST: i64 = 10_000_000;
    let mut pieces = Vec::new();
    for run in text.split(',').filter(|run| !run.is_empty()) {
        match run.split_once('-') {
            None => pieces.push(run.parse().ok()?),
            Some((first, last)) => {
                let (first, last): (PieceId, PieceId) = (first.parse().ok()?, last.parse().ok()?);
                let length = last.checked_sub(first).filter(|length| (0..MOST).contains(length))?;
                pieces.extend(first..=first + length);
            }
        }
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_on_is_one_run() {
        let content =
            Content { frame: 12, lists: vec![vec![13, 14, 15, 95, 16, 17], Vec::new(), vec![40, 39]] };
        assert_eq!(content.to_text(), "12;13-15,95,16-17;;40,39");
        assert_eq!(Content::of_text(&content.to_text()), Some(content));
        let whole = Content { frame: 7, lists: Vec::new() };
        assert_eq!(Content::of_text(&whole.to_text()), Some(whole));
    }

    #[test]
    fn what_is_no_content_is_none() {
        for text in ["", "x", "1;2-", "1;3-2", "1;1-99999999999", "1;a"] {
            assert_eq!(Content::of_text(text), None, "{text}");
        }
    }
}
