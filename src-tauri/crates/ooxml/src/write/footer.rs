//! What stands at the foot of pages: the page's number, or a rule.

use super::escape::escaped;
use super::format::{ParagraphFormat, RunFormat, Twips, put};
use super::parts::{HEAD, W};
use super::placed::{write_no_padding, write_place};

/// The foot of a page, at least one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Footer {
    /// Its lines, each a paragraph.
    pub lines: Vec<FooterLine>,
    /// A line at a place of its own.
    pub sideways: Option<Sideways>,
}

/// A line that reads from the top down, a quarter turned to the right, at a place of its own on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Sideways {
    /// Its upper left corner, from the paper's.
    pub at: (Twips, Twips),
    /// How wide and how high it is, as the page is looked at.
    pub size: (Twips, Twips),
    /// What stands there.
    pub line: FooterLine,
}

/// A line of a foot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FooterLine {
    /// Its paragraph.
    pub paragraph: ParagraphFormat,
    /// Its look.
    pub run: RunFormat,
    /// The page's number, with what stands before and after it: `— `, ` —`.
    pub number: Option<(String, String)>,
}

impl Footer {
    pub(super) fn xml(&self) -> String {
        let mut out = format!("{HEAD}<w:ftr xmlns:w=\"{W}\">");
        if let Some(sideways) = &self.sideways {
            sideways.write(&mut out);
        }
        self.lines.iter().for_each(|line| line.write(&mut out));
        out.push_str("</w:ftr>");
        out
    }
}

impl Sideways {
    /// A table of one cell: the only thing of a page that turns its text in every program (ISO 29500-1, 17.4.72).
    fn write(&self, out: &mut String) {
        let ((x, y), (width, height)) = (self.at, self.size);
        out.push_str("<w:tbl><w:tblPr>");
        write_place(out, ("page", "page"), (x, y));
        put(out, format_args!("<w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>", width.0));
        write_no_padding(out);
        put(
            out,
            format_args!(
                "</w:tblPr><w:tblGrid><w:gridCol w:w=\"{0}\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>\
                 <w:trHeight w:val=\"{1}\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr>\
                 <w:tcW w:w=\"{0}\" w:type=\"dxa\"/><w:textDirection w:val=\"tbRl\"/></w:tcPr>",
                width.0, height.0
            ),
        );
        self.line.write(out);
        out.push_str("</w:tc></w:tr></w:tbl>");
    }
}

impl FooterLine {
    fn write(&self, out: &mut String) {
        out.push_str("<w:p>");
        self.paragraph.write(out);
        let mut format = String::new();
        self.run.write(&mut format);
        if let Some((before, after)) = &self.number {
            let text = |text: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(text));
            let field = |kind: &str| format!("<w:fldChar w:fldCharType=\"{kind}\"/>");
            let code = "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>".to_owned();
            let number = [field("begin"), code, field("separate"), text("1"), field("end")];
            let around = |words: &String| (!words.is_empty()).then(|| text(words));
            for run in around(before).into_iter().chain(number).chain(around(after)) {
                put(out, format_args!("<w:r>{format}{run}</w:r>"));
            }
        }
        out.push_str("</w:p>");
    }
}
