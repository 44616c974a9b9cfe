//! A table of contents (ISO 29500-1, 17.16.5.68): a field with its result, so that it is right before a program counts.

use super::document::Section;
use super::escape::escaped;
use super::format::put;

/// A table of contents on pages of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    /// The style of its caption.
    pub caption_style: &'static str,
    /// Its caption.
    pub caption: &'static str,
    /// Styles of its lines, by level; Word makes new lines in its own, `toc 1` and so on.
    pub styles: Vec<&'static str>,
    /// Its lines.
    pub lines: Vec<ContentsLine>,
    /// Its pages.
    pub section: Section,
}

/// A line of a table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsLine {
    /// From 0.
    pub level: usize,
    /// The heading, with its number.
    pub text: String,
    /// The bookmark of the heading, [`super::BodyParagraph::bookmark`].
    pub bookmark: u32,
    /// The page that the heading is on, as far as is known.
    pub page: u32,
}

/// The name of a bookmark.
pub(super) fn bookmark_name(bookmark: u32) -> String {
    // Word's own, which it does not show among the clerk's.
    format!("_Toc{bookmark:09}")
}

impl Contents {
    pub(super) fn write(&self, out: &mut String) {
        out.push_str(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>\
             </w:docPartObj></w:sdtPr><w:sdtContent>",
        );
        let (style, caption) = (self.caption_style, escaped(self.caption));
        put(
            out,
            format_args!(
                "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{caption}</w:t></w:r></w:p>"
            ),
        );
        let last = self.lines.len().saturating_sub(1);
        for (nth, line) in self.lines.iter().enumerate() {
            let style = self.styles.get(line.level).copied().unwrap_or_default();
            put(out, format_args!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
            if nth == 0 {
                // Headings of so many levels, each a link; no page numbers are left out on screen.
                begin_field(out, &format!(" TOC \\o \"1-{}\" \\h \\z ", self.styles.len()));
            }
            line.write(out);
            if nth == last {
                out.push_str("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            out.push_str("</w:p>");
        }
        out.push_str("</w:sdtContent></w:sdt>");
    }
}

impl ContentsLine {
    fn write(&self, out: &mut String) {
        let name = bookmark_name(self.bookmark);
        put(
            out,
            format_args!(
                "<w:hyperlink w:anchor=\"{name}\" w:history=\"1\"><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>\
                 <w:t xml:space=\"preserve\">{}</w:t></w:r><w:r><w:tab/></w:r>",
                escaped(&self.text)
            ),
        );
        begin_field(out, &format!(" PAGEREF {name} \\h "));
        put(
            out,
            format_args!(
                "<w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:hyperlink>",
                self.page
            ),
        );
    }
}

/// A field up to its result, a run for each of its characters: what is nested in one run is printed as code.
fn begin_field(out: &mut String, code: &str) {
    put(
        out,
        format_args!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
            code.replace('"', "&quot;")
        ),
    );
}
