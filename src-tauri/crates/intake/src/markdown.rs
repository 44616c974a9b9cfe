//! Markdown (`CommonMark` with tables) as a manuscript.

mod strong;

use crate::read::MOST_LINES;
use crate::writing::{Extent, Purpose, Weight, Writing, title};
use crate::{Alignment, Manuscript, Place, Source, Unreadable, text_file};
use ooxml::read::Reservation;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A file of Markdown.
pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let (encoding, text) = text_file::decode(bytes)?;
    of_text(&text, Source { format: "md", encoding: Some(encoding) })
}

/// Whether plain text is marked up as chat programs mark theirs: lines of `## ` or of `**` more than once.
pub(crate) fn is_marked_up(text: &str) -> bool {
    let heading = |line: &str| {
        let words = line.trim_start_matches('#');
        (1..=6).contains(&(line.len() - words.len())) && words.starts_with(' ') && !words.trim().is_empty()
    };
    let strong = |line: &str| line.strip_prefix("**").is_some_and(|rest| rest.contains("**"));
    let lines = || text.lines().map(str::trim_end).take(MOST_LINES);
    lines().filter(|line| heading(line)).nth(1).is_some()
        || lines().filter(|line| strong(line)).nth(2).is_some()
}

/// Text of Markdown.
pub(crate) fn of_text(text: &str, source: Source) -> Result<Manuscript, Unreadable> {
    let mut reader = Reader::default();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let text = strong::closed(text);
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        let place = text.get(range).unwrap_or_default();
        // A line of these is a place left open, not a rule.
        match event {
            Event::Rule if place.contains('_') => {
                reader.end_line();
                reader.text(place.trim());
                reader.end_line();
            }
            event => reader.event(event),
        }
        if reader.writing.is_full() {
            break;
        }
    }
    let mut manuscript = reader.writing.finish(source)?;
    title::settle(&mut manuscript);
    Ok(manuscript)
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
            Event::InlineHtml(html) | Event::Html(html) => self.text(&untagged(&html)),
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

/// Tags that say nothing of the text; all others may be places left open, as `<xx>` is.
const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "del",
    "details",
    "div",
    "em",
    "font",
    "hr",
    "html",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// HTML without its tags and comments, a line for each tag that forces one.
fn untagged(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let name = after.trim_start_matches('/');
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) || after.starts_with("!--");
        rest = after;
        if let Some((_, after)) = after.split_once('>').filter(|_| known) {
            if matches!(name.to_ascii_lowercase().as_str(), "br" | "p" | "div" | "tr" | "li") {
                out.push('\n');
            }
            rest = after;
        } else {
            out.push('<');
        }
    }
    out.push_str(rest);
    out
}
