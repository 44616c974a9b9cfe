//! The flow of the text, built by docx-rs and put in order.

use super::canonical::canonical;
use super::contents::{Contents, bookmark_name};
use super::document::Section;
use super::format::{Alignment, HalfPoints, ParagraphFormat, Twips, put};
use super::picture::{BodyPicture, Media};
use super::placed::PlacedTable;
use super::shape::{self, Shapes};
use docx_rs::{
    AlignmentType, BreakType, BuildXML, Paragraph, Run, Table, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableRow, VMergeType, WidthType,
};

/// Blocks in order, as XML.
#[derive(Clone, Debug, Default)]
pub struct Body {
    xml: String,
    /// Whether a table stands last: another right after it would be one with it, and Word ends no text with a table.
    table_last: bool,
    /// Each image once, in the order of the text.
    media: Vec<Media>,
    pictures: usize,
    shapes: Shapes,
}

/// An indent in hundredths of a character, with its twips for programs that know no characters.
pub type Indent = (i32, Twips);

/// A paragraph with a named style.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyParagraph {
    /// Its style.
    pub style: &'static str,
    /// What it has beside the style.
    pub format: ParagraphFormat,
    /// Its text.
    pub runs: Vec<BodyRun>,
    /// The section that ends with it.
    pub ends: Option<Section>,
    /// What a table of contents refers to it by, each number once in a document.
    pub bookmark: Option<u32>,
}

/// A stretch of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyRun {
    /// The characters; `\n` is a line break, `\t` goes to the next tab stop.
    pub text: String,
    /// A character style.
    pub style: Option<&'static str>,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it stands on yellow.
    pub highlighted: bool,
    /// Size, where it differs from its style's.
    pub size: Option<HalfPoints>,
    /// What is added between characters, where it differs from its style's.
    pub spacing: Option<Twips>,
}

/// A grid of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyTable {
    /// Its style.
    pub style: &'static str,
    /// Widths of the columns.
    pub columns: Vec<Twips>,
    /// Rows from the top.
    pub rows: Vec<BodyRow>,
}

/// A row of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyRow {
    /// Whether it is repeated on each page.
    pub header: bool,
    /// Its cells from the left, the continued ones too.
    pub cells: Vec<BodyCell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BodyCell {
    /// Columns that it covers.
    pub columns: usize,
    /// Whether more cells below belong to it.
    pub begins_merge: bool,
    /// Whether it belongs to the cell above.
    pub continues: bool,
    /// Whether a thin rule stands below it, beside those of the table's style.
    pub ruled_below: bool,
    /// Its paragraphs.
    pub paragraphs: Vec<BodyParagraph>,
}

impl Body {
    /// Adds a paragraph. docx-rs drops indents in characters, so formatting beside the style is written here.
    pub fn paragraph(&mut self, paragraph: &BodyParagraph) {
        paragraph.write(&mut self.shapes, &mut self.xml);
        self.table_last = false;
    }

    /// Adds a table at a place of its own. A paragraph must follow it: it stands on that one's page.
    pub fn placed_table(&mut self, table: &PlacedTable) {
        self.xml.push_str(self.after_table());
        table.write(&mut self.shapes, &mut self.xml);
        self.table_last = true;
    }

    /// Adds a table of contents, and a paragraph that ends its section.
    pub fn contents(&mut self, contents: &Contents, last: &BodyParagraph) {
        contents.write(&mut self.xml);
        self.paragraph(&BodyParagraph { ends: Some(contents.section), ..last.clone() });
    }

    /// Adds a page break.
    pub fn page_break(&mut self) {
        let paragraph = Paragraph::new().id("0").add_run(Run::new().add_break(BreakType::Page));
        self.xml.push_str(&canonical(&paragraph.build()));
        self.table_last = false;
    }

    /// Adds a table.
    pub fn table(&mut self, table: &BodyTable) {
        self.xml.push_str(self.after_table());
        let rows = table.rows.iter().map(|row| row.build(&table.columns)).collect();
        let grid: Vec<usize> = table.columns.iter().map(|width| size(*width)).collect();
        let whole = grid.iter().sum();
        let built =
            Table::without_borders(rows).set_grid(grid).style(table.style).width(whole, WidthType::Dxa);
        self.xml.push_str(&with_header_rows(&canonical(&built.build()), &table.rows));
        self.table_last = true;
    }

    /// Adds a picture. docx-rs would decode the image and name it anew, so the drawing is written here.
    pub fn picture(&mut self, picture: &BodyPicture) {
        let known = self.media.iter().position(|media| *media == picture.media);
        let image = known.unwrap_or(self.media.len());
        if known.is_none() {
            self.media.push(picture.media.clone());
        }
        self.pictures += 1;
        picture.write(&mut self.xml, (image, self.pictures));
        self.table_last = false;
    }

    /// A flow that is written already.
    pub(super) fn of(xml: String, media: Vec<Media>) -> Body {
        Body { xml, media, ..Body::default() }
    }

    pub(super) fn media(&self) -> &[Media] {
        &self.media
    }

    /// The paragraph that must stand after a table, where one stands last.
    pub(super) fn after_table(&self) -> &'static str {
        if self.table_last { "<w:p/>" } else { "" }
    }

    pub(super) fn xml(&self) -> &str {
        &self.xml
    }
}

impl BodyParagraph {
    pub(super) fn write(&self, shapes: &mut Shapes, out: &mut String) {
        let [before, after] = shapes.paragraph(self.style);
        out.push_str(before);
        self.format.write_children(out);
        if let Some(section) = &self.ends {
            out.push_str(&section.xml());
        }
        out.push_str(after);
        if let Some(id) = self.bookmark {
            let name = bookmark_name(id);
            put(out, format_args!("<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>"));
        }
        for run in &self.runs {
            shapes.write_run(run, out);
        }
        if let Some(id) = self.bookmark {
            put(out, format_args!("<w:bookmarkEnd w:id=\"{id}\"/>"));
        }
        out.push_str("</w:p>");
    }
}

fn built(paragraph: &BodyParagraph) -> Paragraph {
    let empty = Paragraph::new().id("0").style(paragraph.style);
    paragraph.runs.iter().fold(empty, |built, run| built.add_run(shape::built(run)))
}

/// Of its format beside the style, a paragraph in a cell keeps where it stands between the edges.
fn in_cell(paragraph: &BodyParagraph) -> Paragraph {
    match paragraph.format.alignment {
        Some(Alignment::Center) => built(paragraph).align(AlignmentType::Center),
        Some(Alignment::Right) => built(paragraph).align(AlignmentType::Right),
        Some(Alignment::Left | Alignment::Both | Alignment::Distribute) | None => built(paragraph),
    }
}

fn size(Twips(twips): Twips) -> usize {
    usize::try_from(twips).unwrap_or(0)
}

/// docx-rs knows neither rows that stay whole nor rows that are repeated on each page (ISO 29500-1, 17.4.6, 17.4.49).
fn with_header_rows(xml: &str, rows: &[BodyRow]) -> String {
    let mut parts = xml.split("<w:tr>");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (part, row) in parts.zip(rows) {
        out.push_str("<w:tr>");
        out.push_str("<w:trPr><w:cantSplit/>");
        if row.header {
            out.push_str("<w:tblHeader/>");
        }
        out.push_str("</w:trPr>");
        out.push_str(part);
    }
    out
}

impl BodyRow {
    fn build(&self, columns: &[Twips]) -> TableRow {
        let mut at = 0;
        let cells = self.cells.iter().map(|cell| {
            let covered = &columns[at.min(columns.len())..(at + cell.columns).min(columns.len())];
            at += cell.columns;
            cell.build(covered.iter().map(|width| size(*width)).sum())
        });
        TableRow::new(cells.collect())
    }
}

impl BodyCell {
    fn build(&self, width: usize) -> TableCell {
        let mut cell = TableCell::new().width(width, WidthType::Dxa);
        if self.columns > 1 {
            cell = cell.grid_span(self.columns);
        }
        if self.continues {
            cell = cell.vertical_merge(VMergeType::Continue);
        } else if self.begins_merge {
            cell = cell.vertical_merge(VMergeType::Restart);
        }
        if self.ruled_below {
            let rule = TableCellBorder::new(TableCellBorderPosition::Bottom).size(6);
            cell = cell.set_borders(TableCellBorders::with_empty().set(rule));
        }
        if self.paragraphs.is_empty() {
            return cell.add_paragraph(Paragraph::new().id("0"));
        }
        self.paragraphs.iter().fold(cell, |cell, paragraph| cell.add_paragraph(in_cell(paragraph)))
    }
}
