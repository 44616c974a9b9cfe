//! What an element of `OpenDocument` is for the flow of the text.

use crate::Place;
use ooxml::read::{Element, Reservation, Space};

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It is gone through for what it holds.
    Through,
    Paragraph,
    Heading,
    Span,
    List,
    Item,
    Table,
    HeaderRows,
    Row,
    Cell,
    Enters(Place),
    Section,
    /// An automatic table of contents.
    Contents,
    Spaces,
    Prints(&'static str),
    /// A change in the list of changes.
    Change,
    ChangeStart,
    ChangeEnd,
    /// Nothing in it is text.
    Silent,
    /// The same, and told.
    Tells(Reservation),
}

pub(super) fn role(element: &Element<'_>) -> Role {
    match element.space {
        Space::Text => text(element.local()),
        Space::Table => match element.local() {
            b"table" => Role::Table,
            b"table-header-rows" => Role::HeaderRows,
            b"table-row" => Role::Row,
            b"table-cell" => Role::Cell,
            b"tracked-changes" => Role::Silent,
            _ => Role::Through,
        },
        Space::Draw => match element.local() {
            b"text-box" | b"custom-shape" | b"rect" | b"ellipse" | b"line" | b"path" | b"polygon"
            | b"caption" => Role::Enters(Place::TextBox),
            b"image" => Role::Tells(Reservation::Pictures),
            b"object" | b"object-ole" | b"plugin" | b"applet" => Role::Tells(Reservation::Embedded),
            b"control" => Role::Tells(Reservation::Controls),
            _ => Role::Through,
        },
        Space::Office => match element.local() {
            b"annotation" => Role::Tells(Reservation::Comments),
            b"forms" | b"scripts" | b"settings" | b"meta" | b"font-face-decls" | b"styles"
            | b"automatic-styles" | b"binary-data" | b"event-listeners" => Role::Silent,
            _ => Role::Through,
        },
        Space::Style => match element.local() {
            b"header" | b"footer" | b"header-left" | b"footer-left" | b"header-first" | b"footer-first" => {
                Role::Enters(Place::HeaderOrFooter)
            }
            _ => Role::Through,
        },
        // Titles of drawings, formulas, data of programs.
        _ => Role::Silent,
    }
}

fn text(local: &[u8]) -> Role {
    match local {
        b"p" => Role::Paragraph,
        b"h" => Role::Heading,
        b"span" => Role::Span,
        b"list" => Role::List,
        b"list-item" | b"list-header" => Role::Item,
        b"section" => Role::Section,
        b"table-of-content" => Role::Contents,
        b"note-body" => Role::Enters(Place::Footnote),
        b"s" => Role::Spaces,
        b"tab" => Role::Prints("\t"),
        b"line-break" => Role::Prints("\n"),
        b"changed-region" => Role::Change,
        b"change-start" => Role::ChangeStart,
        b"change-end" => Role::ChangeEnd,
        b"hidden-text" | b"hidden-paragraph" => Role::Tells(Reservation::Hidden),
        b"note-citation"
        | b"ruby-text"
        | b"sequence-decls"
        | b"variable-decls"
        | b"user-field-decls"
        | b"dde-connection-decls"
        | b"table-of-content-source" => Role::Silent,
        _ => Role::Through,
    }
}
