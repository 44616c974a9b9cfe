//! The document part, `word/document.xml`, and all that makes it a whole.

use super::body::Body;
use super::custom::CustomXml;
use super::footer::Footer;
use super::format::{RunFormat, Twips, put};
use super::numbering::MultilevelList;
use super::pack::pack;
use super::parts::{HEAD, R, W, footer_id, parts};
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
    /// The page that it begins on.
    pub start: SectionStart,
    /// The number of its first page, where it does not count on from the section before it.
    pub first_number: Option<u32>,
    /// Its feet.
    pub footers: SectionFooters,
}

/// The page that a section begins on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SectionStart {
    /// The next one.
    #[default]
    NextPage,
    /// The next even one; an odd one before it stays blank.
    EvenPage,
}

/// The feet of a section, as places in [`Document::footers`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SectionFooters {
    /// Of odd pages.
    pub odd: usize,
    /// Of even pages.
    pub even: usize,
    /// Of the first page, where it has one of its own.
    pub first: Option<usize>,
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
    /// Pages of the last section, which is the only one unless a paragraph ends another.
    pub section: Section,
    /// Feet of pages, named by their sections.
    pub footers: Vec<Footer>,
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
        let body = self.body.xml();
        let mut out = String::with_capacity(body.len() + (2 << 10));
        put(&mut out, format_args!("{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{body}"));
        // Word ends no text with a table.
        out.push_str(self.body.after_table());
        put(&mut out, format_args!("{}</w:body></w:document>", self.section.xml()));
        out
    }
}

impl Section {
    pub(super) fn xml(&self) -> String {
        let Section { paper: (width, height), margins: [top, right, bottom, left], .. } = self;
        let SectionFooters { odd, even, first } = self.footers;
        let mut out = "<w:sectPr>".to_owned();
        for (kind, nth) in [("default", Some(odd)), ("even", Some(even)), ("first", first)] {
            if let Some(nth) = nth {
                let id = footer_id(nth);
                put(&mut out, format_args!("<w:footerReference w:type=\"{kind}\" r:id=\"{id}\"/>"));
            }
        }
        if self.start == SectionStart::EvenPage {
            out.push_str("<w:type w:val=\"evenPage\"/>");
        }
        let lies = if width.0 > height.0 { " w:orient=\"landscape\"" } else { "" };
        put(
            &mut out,
            format_args!(
                "<w:pgSz w:w=\"{}\" w:h=\"{}\"{}/>\
                 <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"851\" \
                 w:footer=\"{}\" w:gutter=\"0\"/>",
                width.0, height.0, lies, top.0, right.0, bottom.0, left.0, self.footer.0
            ),
        );
        if let Some(number) = self.first_number {
            put(&mut out, format_args!("<w:pgNumType w:start=\"{number}\"/>"));
        }
        if first.is_some() {
            out.push_str("<w:titlePg/>");
        }
        let pitch = self.line_pitch.0;
        put(&mut out, format_args!("<w:docGrid w:type=\"lines\" w:linePitch=\"{pitch}\"/></w:sectPr>"));
        out
    }
}
