//! Markdown (`CommonMark` with tables) as a manuscript.

use crate::writing::{Extent, Purpose, Weight, Writing};
use crate::{Alignment, Manuscript, Place, Source, Unreadable, text_file};
use ooxml::read::Reservation;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let (encoding, text) = text_file::decode(bytes)?;
    let mut reader = Reader::default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for event in Parser::new_ext(&text, options) {
        reader.event(event);
        if reader.writing.is_full() {
            break;
        }
    }
    reader.writing.finish(Source { format: "md", encoding: Some(encoding) })
}

#[derive(Debug, Default)]
struct Reader {
    writing: Writing,
    strong: usize,
    /// The next number of each list that is open; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// The number of the item that has not begun yet.
    number: Option<String>,
    heading: Option<u8>,
    /// Open elements whose characters are not printed.
    silent: usize,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text);
            }
            // A tag that forces a line; all others say nothing of the text.
            Event::InlineHtml(tag) | Event::Html(tag) => {
                if tag.trim_start().to_ascii_lowercase().starts_with("<br") {
                    self.end_line();
                }
            }
            // Whoever breaks a line before 一、 means a paragraph; where lines were only wrapped they are joined later.
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.end_line(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_line();
                self.heading = Some(*level as u8);
            }
            Tag::List(first) => {
                self.end_line();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.end_line();
                if let Some(Some(next)) = self.lists.last_mut() {
                    self.number = Some(format!("{next}. "));
                    *next = next.saturating_add(1);
                }
            }
            Tag::Table(_) => self.writing.begin_table(Purpose::Cells),
            Tag::TableHead => self.writing.begin_row(true),
            Tag::TableRow => self.writing.begin_row(false),
            Tag::TableCell => self.writing.begin_cell(Extent::ONE),
            Tag::FootnoteDefinition(_) => {
                self.end_line();
                self.writing.enter(Place::Footnote);
            }
            Tag::Image { .. } => {
                self.writing.note(Reservation::Pictures);
                self.silent += 1;
            }
            Tag::MetadataBlock(_) => self.silent += 1,
            Tag::Strong => self.strong += 1,
            Tag::Paragraph | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::HtmlBlock => self.end_line(),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Heading(_) => {
                self.end_line();
                self.heading = None;
            }
            TagEnd::List(_) => {
                self.end_line();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end_line();
                self.number = None;
            }
            TagEnd::Table => self.writing.end_table(),
            TagEnd::FootnoteDefinition => self.writing.leave(),
            TagEnd::Image | TagEnd::MetadataBlock(_) => self.silent = self.silent.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.end_line();
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 {
            return;
        }
        let weight = if self.strong > 0 { Weight::Strong } else { Weight::Plain };
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.end_line();
            }
            if line.is_empty() {
                continue;
            }
            if self.writing.is_at_start() {
                let number = self.number.take();
                let heading = self.heading;
                let looks = self.writing.looks();
                looks.number = number;
                looks.outline_level = heading;
                looks.style = heading.map(|level| format!("heading {level}"));
                looks.alignment = Alignment::Start;
            }
            self.writing.push(line, weight);
        }
    }

    fn end_line(&mut self) {
        self.writing.end_line();
    }
}
