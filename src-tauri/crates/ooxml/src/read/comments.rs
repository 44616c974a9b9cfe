//! Comments, and which of them answers which (ISO 29500-1, 17.13.4; [MS-DOCX] 2.5.4.1 `commentEx`).

use super::content::{Block, Comment, Story};
use super::refused::Refused;
use super::remarks::Who;
use super::story::{Book, Reader};
use super::xml::{Space, Xml};
use std::collections::BTreeMap;

/// Reads the part that holds the comments.
pub(super) fn comments(text: &str, name: &str, book: &mut Book) -> Result<(), Refused> {
    let paragraphs = paragraphs(Xml::new(text, name))?;
    let mut xml = Xml::new(text, name);
    let root = xml.root()?;
    let mut nth = 0;
    while let Some(child) = xml.child(&root)? {
        if !child.is(Space::Word, b"comment") {
            continue;
        }
        let own = xml.attribute(&child, (Space::Word, b"id"))?.unwrap_or_default().into_owned();
        let Who { author, at } = Who::read(&xml, &child)?;
        let blocks = Reader::new(book, Story::Note).read(&mut xml, &child)?;
        let comment = Comment { author, at, text: words(&blocks), ..Comment::default() };
        if let Some(id) = book.remarks.comment(own, comment) {
            let named = paragraphs.get(nth).into_iter().flatten().cloned();
            book.paragraphs_of_comments.extend(named.map(|paragraph| (paragraph, id)));
        }
        nth += 1;
    }
    xml.end()
}

/// The names of each comment's paragraphs: a comment answers another by naming its last one.
fn paragraphs(mut xml: Xml<'_>) -> Result<Vec<Vec<String>>, Refused> {
    let root = xml.root()?;
    let mut all = Vec::new();
    while let Some(comment) = xml.child(&root)? {
        if !comment.is(Space::Word, b"comment") {
            continue;
        }
        let mut names = Vec::new();
        while let Some(child) = xml.child(&comment)? {
            if child.is(Space::Word, b"p") {
                names.extend(xml.attribute(&child, (Space::Added, b"paraId"))?.map(String::from));
            }
        }
        all.push(names);
    }
    Ok(all)
}

/// Reads the part that says which comment answers which.
pub(super) fn answers(mut xml: Xml<'_>, book: &mut Book) -> Result<(), Refused> {
    let root = xml.root()?;
    let mut found = BTreeMap::new();
    while let Some(child) = xml.child(&root)? {
        if !child.is(Space::Added, b"commentEx") {
            continue;
        }
        let comment = |name: &[u8]| {
            let paragraph = xml.attribute(&child, (Space::Added, name))?;
            Ok::<_, Refused>(paragraph.and_then(|name| book.paragraphs_of_comments.get(&*name)).copied())
        };
        if let (Some(one), Some(other)) = (comment(b"paraId")?, comment(b"paraIdParent")?) {
            found.insert(one, other);
        }
    }
    for comment in &mut book.remarks.comments {
        // A thread is flat; a comment that answers itself answers none.
        comment.answers = found.get(&comment.id).copied().filter(|other| *other < comment.id);
    }
    xml.end()
}

/// The words of a comment, a line a paragraph.
fn words(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    let mut line = |paragraph: &super::Paragraph| {
        let label = paragraph.label.as_ref().map(|label| label.text.as_str());
        let runs = paragraph.runs.iter().map(|run| run.text.as_str());
        lines.push(label.into_iter().chain(runs).collect::<String>());
    };
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => line(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.paragraphs).for_each(&mut line);
            }
            Block::Picture(_) | Block::PageBreak => {}
        }
    }
    lines.join("\n").trim().to_owned()
}
