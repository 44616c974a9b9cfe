//! A .docx as a manuscript: what the package says, paragraph for paragraph.

mod left;
pub(crate) mod notes;
mod picture;
mod table;
pub(crate) mod words;

use crate::read::MOST_CHARACTERS;
use crate::{Alignment, Element, Manuscript, Paragraph, Place, Source, Unreadable};
use draft::{Comment, Image, Review, Revision, Text};
pub use left::left_in;
use left::{Kept, kept};
use ooxml::read::{self as word, Block, Content, Measure, Refused, Story};
use std::collections::BTreeMap;
use words::Words;

pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let content = word::read(bytes).map_err(|refused| unreadable(&refused))?;
    let kept = kept(&content);
    let Content { blocks, reservations, images, comments, revisions, mark, .. } = content;
    let images: Vec<Option<Image>> = images.into_iter().map(|bytes| Image::new(&bytes)).collect();
    let mut words = Words::default();
    let mut shown = BTreeMap::new();
    let mut elements = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) if is_of_contents(&paragraph) => words.contents += 1,
            Block::Paragraph(paragraph) => paragraphs(paragraph, &mut words, &mut elements),
            Block::Table(table) => elements.push(Element::Table(table::table(table, &mut words))),
            Block::Picture(read) => match images.get(read.image) {
                Some(Some(image)) => {
                    let picture = picture::picture(read, image);
                    shown.entry(picture.image.clone()).or_insert_with(|| image.clone());
                    elements.push(Element::Picture(picture));
                }
                _ => words.undisplayable += 1,
            },
            // After contents that were set aside, and before any text, it parts nothing.
            Block::PageBreak if words.contents > 0 && words.printed == 0 => {}
            Block::PageBreak => elements.push(Element::PageBreak),
        }
    }
    if words.printed == 0 {
        return Err(Unreadable::NoText);
    }
    if words.read > MOST_CHARACTERS {
        return Err(Unreadable::TooLarge);
    }
    let mut notes = notes::notes(&reservations, &words);
    notes.extend(notes::beside(&words, comments.len()));
    if matches!(kept, Kept::Changed) {
        notes.push("文件在别处改动过，已按其中的文字重新识别".to_owned());
    }
    let draft = if let Kept::Draft(draft) = kept { Some(draft) } else { None };
    let source = Source { format: "docx", encoding: None };
    let review = review(comments, revisions);
    Ok(Manuscript { source, elements, images: shown, review, draft, mark, notes })
}

fn review(comments: Vec<word::Comment>, revisions: Vec<word::Revision>) -> Review {
    let comment = |read: word::Comment| {
        let word::Comment { id, author, at, text, answers } = read;
        Comment { id, author, at, text, answers }
    };
    let revision = |read: word::Revision| {
        let word::Revision { id, author, at, was } = read;
        Revision { id, author, at, was }
    };
    Review {
        comments: comments.into_iter().map(comment).collect(),
        revisions: revisions.into_iter().map(revision).collect(),
    }
}

pub(crate) fn unreadable(refused: &Refused) -> Unreadable {
    match refused {
        Refused::BrokenArchive | Refused::BrokenPart(_) => Unreadable::Broken,
        Refused::Locked => Unreadable::Encrypted,
        Refused::NotWordprocessing => Unreadable::NotADocument,
        Refused::TooMuch(Measure::Entries | Measure::Bytes | Measure::Levels | Measure::Paragraphs) => {
            Unreadable::TooLarge
        }
    }
}

/// A paragraph, or several where the clerk broke its lines by hand: whoever types 一、 after such a break means a
/// paragraph.
fn paragraphs(read: word::Paragraph, words: &mut Words, into: &mut Vec<Element>) {
    let outline_level = read.outline_level.or_else(|| level_of_name(read.style.as_deref()?));
    let mut number = read.label.map(words::number);
    let place = match read.story {
        Story::Main => Place::Body,
        Story::HeaderOrFooter => Place::HeaderOrFooter,
        Story::TextBox => Place::TextBox,
        Story::Note => Place::Footnote,
    };
    let alignment = match read.alignment {
        word::Alignment::Start => Alignment::Start,
        word::Alignment::Center => Alignment::Center,
        word::Alignment::End => Alignment::End,
    };
    let text = words.text(read.runs, matches!(place, Place::Body | Place::TextBox));
    for text in lines(text) {
        let (number, style) = (number.take(), read.style.clone());
        into.push(Element::Paragraph(Paragraph { text, number, outline_level, style, alignment, place }));
    }
}

/// The lines of a text, without the breaks between them.
pub(crate) fn lines(text: Text) -> Vec<Text> {
    if !text.runs().iter().any(|run| run.text.contains('\n')) {
        return vec![text];
    }
    let plain = text.to_plain();
    let mut start = 0;
    let mut line = |line: &str| {
        let range = start..start + line.len();
        start = range.end + 1;
        text.slice(range)
    };
    // A break at the very end ends no line that is not ended anyway.
    plain.strip_suffix('\n').unwrap_or(&plain).split('\n').map(&mut line).collect()
}

/// The level that a built-in style's name tells where the style itself does not: heading 1, 标题 1.
pub(crate) fn level_of_name(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let level = name.strip_prefix("heading").or_else(|| name.strip_prefix("标题"))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

/// Whether a paragraph is a line of an automatic table of contents, or its caption.
fn is_of_contents(paragraph: &word::Paragraph) -> bool {
    let style = paragraph.style.as_deref().unwrap_or_default();
    paragraph.of_contents || style.get(..4).is_some_and(|name| name.eq_ignore_ascii_case("toc "))
}
