//! What a package says, in words that any reader of it can use.

/// The content of a package in reading order, as it would print with all changes accepted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// The main text first, then notes, then heads and feet of pages.
    pub blocks: Vec<Block>,
    /// What was not read, or not as it stands, with how often it was met.
    pub reservations: Vec<(Reservation, usize)>,
}

/// One piece of the flow.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A new page begins.
    PageBreak,
}

/// A paragraph with what its styles give it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Neighbours differ in weight; a `\n` is a line break, a `\t` a tab.
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

/// A stretch of characters of one weight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
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
    /// Text that is set not to print: left out.
    Hidden,
    /// Pictures: left out.
    Pictures,
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
