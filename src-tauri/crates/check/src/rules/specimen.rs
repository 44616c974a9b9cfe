//! Small drafts for the rules' tests.

use draft::{Block, BlockId, Content, Draft, Level, Text};

/// A draft of paragraphs; `#` to `####` begin a heading of that level.
pub(super) fn paragraphs(texts: &[&str]) -> Draft {
    let block = |(id, text): (u64, &&str)| {
        let depth = text.len() - text.trim_start_matches('#').len();
        let content = match u8::try_from(depth).ok().and_then(Level::new) {
            Some(level) => Content::Heading { level, numbered: true, text: Text::plain(&text[depth..]) },
            None => Content::Paragraph { run_in: None, text: Text::plain(*text) },
        };
        Block { id: BlockId(id), content }
    };
    Draft { body: (1..).zip(texts).map(block).collect(), ..Draft::default() }
}
