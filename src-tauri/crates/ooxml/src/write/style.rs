//! Named styles, `word/styles.xml` (ISO 29500-1, 17.7).

use super::escape::escaped;
use super::format::{ParagraphFormat, RunFormat, put};

/// What a style formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleKind {
    /// The one that paragraphs without a style have. There is exactly one.
    DefaultParagraph,
    /// Paragraphs.
    Paragraph,
    /// Runs.
    Character,
    /// Tables with all lines drawn.
    GridTable,
    /// Tables with a thick line above and below.
    OpenTable,
}

/// A named style.
#[derive(Clone, Debug, PartialEq)]
pub struct Style {
    /// What paragraphs refer to it by.
    pub id: &'static str,
    /// What Word shows; Word's own names make Word's own styles (`heading 1`).
    pub name: &'static str,
    /// What it formats.
    pub kind: StyleKind,
    /// The style that it goes on from.
    pub based_on: Option<&'static str>,
    /// The style of the paragraph typed after it.
    pub next: Option<&'static str>,
    /// Of a paragraph style, the character style that is the same for a part of a paragraph; and the other way round.
    pub link: Option<&'static str>,
    /// Paragraph formatting.
    pub paragraph: ParagraphFormat,
    /// Run formatting.
    pub run: RunFormat,
}

/// `word/styles.xml`.
pub(super) fn styles_xml(defaults: &RunFormat, styles: &[Style]) -> String {
    let mut out = String::with_capacity(8 << 10);
    put(
        &mut out,
        format_args!(
            "{}<w:styles xmlns:w=\"{}\"><w:docDefaults><w:rPrDefault>",
            super::parts::HEAD,
            super::parts::W
        ),
    );
    let mut run = String::new();
    defaults.write(&mut run);
    let language = "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr>";
    out.push_str(&run.replace("</w:rPr>", language));
    out.push_str("</w:rPrDefault><w:pPrDefault/></w:docDefaults>");
    for style in styles {
        style.write(&mut out);
    }
    out.push_str("</w:styles>");
    out
}

impl Style {
    fn write(&self, out: &mut String) {
        let kind = match self.kind {
            StyleKind::DefaultParagraph => "w:type=\"paragraph\" w:default=\"1\"",
            StyleKind::Paragraph => "w:type=\"paragraph\"",
            StyleKind::Character => "w:type=\"character\"",
            StyleKind::GridTable | StyleKind::OpenTable => "w:type=\"table\"",
        };
        put(out, format_args!("<w:style {kind} w:styleId=\"{}\">", self.id));
        put(out, format_args!("<w:name w:val=\"{}\"/>", escaped(self.name)));
        if let Some(based_on) = self.based_on {
            put(out, format_args!("<w:basedOn w:val=\"{based_on}\"/>"));
        }
        if let Some(next) = self.next {
            put(out, format_args!("<w:next w:val=\"{next}\"/>"));
        }
        if let Some(link) = self.link {
            put(out, format_args!("<w:link w:val=\"{link}\"/>"));
        }
        out.push_str("<w:qFormat/>");
        self.paragraph.write(out);
        self.run.write(out);
        match self.kind {
            StyleKind::GridTable => {
                borders(out, &["top", "left", "bottom", "right", "insideH", "insideV"], 4);
            }
            StyleKind::OpenTable => borders(out, &["top", "bottom"], 12),
            StyleKind::DefaultParagraph | StyleKind::Paragraph | StyleKind::Character => {}
        }
        out.push_str("</w:style>");
    }
}

/// The lines of a table; `size` in eighths of a point.
fn borders(out: &mut String, sides: &[&str], size: u32) {
    out.push_str("<w:tblPr><w:tblBorders>");
    for side in sides {
        put(out, format_args!("<w:{side} w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" w:color=\"auto\"/>"));
    }
    out.push_str("</w:tblBorders></w:tblPr>");
}
