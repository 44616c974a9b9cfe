//! The document part, `word/document.xml`, and all that makes it a whole.

use super::body::Body;
use super::custom::CustomXml;
use super::footer::Footers;
use super::format::{RunFormat, Twips};
use super::numbering::MultilevelList;
use super::pack::pack;
use super::parts::{EVEN_FOOTER, HEAD, ODD_FOOTER, R, W, parts};
use super::properties::Properties;
use super::style::Style;

/// A face of the document, and the one to take where it is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Font {
    /// Its name.
    pub family: String,
    /// In its stead.
    pub instead: String,
}

/// Paper, margins and grid of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// Width and height of the paper.
    pub paper: (Twips, Twips),
    /// Margins: top, right, bottom, left.
    pub margins: [Twips; 4],
    /// From the paper's lower edge to the foot's lower edge.
    pub footer: Twips,
    /// Distance of two lines of the grid.
    pub line_pitch: Twips,
}

/// A document ready to be packed.
#[derive(Clone, Debug)]
pub struct Document {
    /// What the file says of itself.
    pub properties: Properties,
    /// What text has where no style says otherwise.
    pub defaults: RunFormat,
    /// Named styles.
    pub styles: Vec<Style>,
    /// The list that headings count in.
    pub list: MultilevelList,
    /// Faces.
    pub fonts: Vec<Font>,
    /// Pages.
    pub section: Section,
    /// Page numbers.
    pub footers: Footers,
    /// The flow of the text.
    pub body: Body,
    /// Data that travels along.
    pub custom: Option<CustomXml>,
}

impl Document {
    /// The .docx. Same document, same bytes.
    pub fn pack(&self) -> Vec<u8> {
        pack(&parts(self))
    }

    pub(super) fn xml(&self) -> String {
        format!(
            "{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{}{}</w:body></w:document>",
            self.body.clone().finish(),
            self.section.xml()
        )
    }
}

impl Section {
    fn xml(&self) -> String {
        let Section { paper: (width, height), margins: [top, right, bottom, left], footer, line_pitch } =
            self;
        format!(
            "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{ODD_FOOTER}\"/>\
             <w:footerReference w:type=\"even\" r:id=\"{EVEN_FOOTER}\"/>\
             <w:pgSz w:w=\"{}\" w:h=\"{}\"/>\
             <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"851\" w:footer=\"{}\" \
             w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"{}\"/></w:sectPr>",
            width.0, height.0, top.0, right.0, bottom.0, left.0, footer.0, line_pitch.0
        )
    }
}
