//! A line: stretches of glyphs, each at its place.

/// What a stretch is drawn in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Black.
    #[default]
    Text,
    /// That of the profile's header.
    Header,
}

/// A glyph of a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the face; 0 where the face has none.
    pub id: u16,
    /// From the line's beginning.
    pub x: f32,
    /// Its own advance, without what is added between characters.
    pub advance: f32,
    /// Bytes of the piece's text that it stands for.
    pub bytes: u8,
}

/// A stretch of glyphs of one face and size.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Number of the face in [`crate::Faces`].
    pub face: usize,
    /// Size of type.
    pub size: f64,
    /// Its colour.
    pub colour: Colour,
    /// Whether it is to be made bold, since its face is not.
    pub embolden: bool,
    /// Whether it is a blank still open.
    pub blank: bool,
    /// Its characters.
    pub text: String,
    /// Its glyphs, from the left.
    pub glyphs: Vec<Glyph>,
}

/// A line of a paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// From the left edge of what it stands in: of the type area, of a cell.
    pub left: f64,
    /// From its first glyph to the end of its last.
    pub width: f64,
    /// From the line above to the one below.
    pub height: f64,
    /// From its top to the baseline.
    pub baseline: f64,
    /// The stretches, from the left.
    pub pieces: Vec<Piece>,
    /// The bytes of the paragraph's printed text, its number included, from this line's first on.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

impl Line {
    /// Its characters.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}
