//! What a package says, in words that any reader of it can use.

/// The content of a package in reading order, as it would print with all changes accepted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// The main text first, then notes, then heads and feet of pages.
    pub blocks: Vec<Block>,
    /// What was not read, or not as it stands, with how often it was met.
    pub reservations: Vec<(Reservation, usize)>,
    /// The images that pictures show, each once.
    pub images: Vec<Vec<u8>>,
    /// What others noted beside the text.
    pub comments: Vec<Comment>,
    /// What others changed in the text.
    pub revisions: Vec<Revision>,
    /// What this program left in the package when it wrote it.
    pub left: Option<Left>,
    /// What this program marked the package with, to know it again.
    pub mark: Option<String>,
}

/// What this program leaves in a package of its own, so that the very same comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// [`super::digest`] of the content beside which it was left.
    pub digest: String,
    /// What was left, as it was.
    pub text: String,
}

/// One piece of the flow.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A picture; one within a paragraph or a table follows it.
    Picture(Picture),
    /// A new page begins.
    PageBreak,
}

/// A picture as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Which of [`Content::images`].
    pub image: usize,
    /// Width and height in English Metric Units, 36,000 a millimetre (ISO 29500-1, 20.1.10.16); `None` where the file
    /// does not say.
    pub extent: Option<(u64, u64)>,
    /// What it shows, in words.
    pub alt: String,
}

/// A comment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comment {
    /// From 1, as [`Run::comments`] names it.
    pub id: u32,
    /// Who made it.
    pub author: String,
    /// When, as the file has it.
    pub at: String,
    /// Its paragraphs, `\n` between them.
    pub text: String,
    /// The comment that it answers.
    pub answers: Option<u32>,
}

/// A change: the runs that name it stand where `was` stood. What was only deleted is told with a character beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    /// From 1, as [`Run::revision`] names it.
    pub id: u32,
    /// Who made it.
    pub author: String,
    /// When, as the file has it.
    pub at: String,
    /// The characters before; a `\n` ends a paragraph that went.
    pub was: String,
}

/// A paragraph with what its styles give it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Neighbours differ in weight or remarks; a `\n` is a line break, a `\t` a tab.
    pub runs: Vec<Run>,
    /// The number that is printed before it.
    pub label: Option<Label>,
    /// The name of its style, if it names one.
    pub style: Option<String>,
    /// Its level in the outline, 1 to 9, its own or its style's.
    pub outline_level: Option<u8>,
    /// Between the margins.
    pub alignment: Alignment,
    /// Where it stands.
    pub story: Story,
    /// Whether it is a line of an automatic table of contents.
    pub of_contents: bool,
}

/// A stretch of characters of one weight, under the same remarks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// How many twips closer they stand than the document sets its characters by default, 紧缩; 0 where it says nothing of
    /// that.
    pub condensed: u8,
    /// The comments on them, by [`Comment::id`], in order.
    pub comments: Vec<u32>,
    /// The change that they are part of, by [`Revision::id`].
    pub revision: Option<u32>,
}

/// A number that is counted, not typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As printed.
    pub text: String,
    /// What parts it from the text.
    pub suffix: Suffix,
}

/// What stands between a label and the text (ISO 29500-1, 17.9.28).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Suffix {
    /// A tab.
    #[default]
    Tab,
    /// A space.
    Space,
    /// Nothing.
    Nothing,
}

/// How a paragraph is set between the margins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// Flush at the start, or on both sides.
    #[default]
    Start,
    /// Centred.
    Center,
    /// Flush at the end.
    End,
}

/// Where a paragraph stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Story {
    /// In the text.
    #[default]
    Main,
    /// In a page's head or foot.
    HeaderOrFooter,
    /// In a text box.
    TextBox,
    /// In a footnote or an endnote.
    Note,
}

/// A grid of cells; every row covers the same number of columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// From the top.
    pub rows: Vec<Row>,
    /// Width of each column in twentieths of a point; empty where the file does not say.
    pub columns: Vec<u32>,
    /// Whether rules stand above, below and under the head, and none between the columns.
    pub three_lines: bool,
    /// Whether its page is wider than high.
    pub landscape: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Whether it is repeated on each page.
    pub header: bool,
    /// Those that begin in this row, from the left.
    pub cells: Vec<Cell>,
}

/// A cell, standing only where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Columns covered, from 1.
    pub columns: u16,
    /// Rows covered, from 1.
    pub rows: u16,
    /// Its paragraphs; those of a table within it follow in order.
    pub paragraphs: Vec<Paragraph>,
}

/// What was not read, or not as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reservation {
    /// Tracked changes: the text is what is left when all are accepted.
    Changes,
    /// Comments: not in the text.
    Comments,
    /// More comments and changes than anyone makes: the rest is not told.
    Remarks,
    /// Text that is set not to print: left out.
    Hidden,
    /// Pictures on the edges of pages, in notes, or of which the file lacks the image: left out.
    Pictures,
    /// Pictures that are larger than any that is printed: left out.
    LargePictures,
    /// Pictures of which the file shows a part: whole here.
    Cropped,
    /// Drawings, charts and diagrams: left out, but for the text of their boxes.
    Graphics,
    /// Documents or programs embedded: left out, never opened.
    Embedded,
    /// Controls that run programs: left out.
    Controls,
    /// Macros: left out.
    Macros,
    /// Documents of other kinds to be merged in: left out.
    Chunks,
    /// Content that lies outside the file: never fetched.
    Outside,
    /// Fields that would call other programs or files: only their last result is read.
    Calls,
    /// Formulas: only their characters are read.
    Formulas,
    /// Symbols of fonts that know no Unicode: a box stands in their place.
    Symbols,
    /// Tables within tables: read as the paragraphs of the cell around.
    NestedTables,
    /// Parts that are broken: passed over.
    BrokenParts,
}
