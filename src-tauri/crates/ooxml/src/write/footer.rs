//! What stands at the foot of pages: the page's number, or a rule.

use super::escape::escaped;
use super::format::{ParagraphFormat, RunFormat, put};
use super::parts::{HEAD, W};

/// The foot of a page, at least one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Footer {
    /// Its lines, each a paragraph.
    pub lines: Vec<FooterLine>,
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
        self.lines.iter().for_each(|line| line.write(&mut out));
        out.push_str("</w:ftr>");
        out
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
