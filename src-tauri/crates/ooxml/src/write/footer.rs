//! Page numbers at the foot of odd and even pages.

use super::escape::escaped;
use super::format::{ParagraphFormat, RunFormat, put};
use super::parts::{HEAD, W};

/// A foot with the page's number.
#[derive(Clone, Debug, PartialEq)]
pub struct Footer {
    /// Before the number, as `— `.
    pub before: &'static str,
    /// After it.
    pub after: &'static str,
    /// Its paragraph.
    pub paragraph: ParagraphFormat,
    /// Its look.
    pub run: RunFormat,
}

/// The feet of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Footers {
    /// Of odd pages.
    pub odd: Footer,
    /// Of even pages.
    pub even: Footer,
}

impl Footer {
    pub(super) fn xml(&self) -> String {
        let mut out = format!("{HEAD}<w:ftr xmlns:w=\"{W}\"><w:p>");
        self.paragraph.write(&mut out);
        let mut format = String::new();
        self.run.write(&mut format);
        let text = |text: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(text));
        let field = |kind: &str| format!("<w:fldChar w:fldCharType=\"{kind}\"/>");
        let code = "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>".to_owned();
        let runs = [
            text(self.before),
            field("begin"),
            code,
            field("separate"),
            text("1"),
            field("end"),
            text(self.after),
        ];
        for run in runs {
            put(&mut out, format_args!("<w:r>{format}{run}</w:r>"));
        }
        out.push_str("</w:p></w:ftr>");
        out
    }
}
