//! What was taken out of a text, read for those who may want it back.

use super::field::Fields;
use super::properties::RunProperties;
use super::refused::Refused;
use super::xml::{Element, Item, Space, Xml};

/// The characters of an open `del` or `moveFrom`, as they printed. What had been put in by others before is left out:
/// it never stood in the text that all changes began with.
pub(super) fn deleted<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<String, Refused> {
    let mut gone = Gone::default();
    loop {
        match xml.next()? {
            Item::Start(element) if element.space == Space::Word => gone.start(xml, &element)?,
            // Drawings and other ways to say a thing.
            Item::Start(element) => xml.skip(&element)?,
            Item::End(depth) if depth == of.depth => return Ok(gone.text),
            Item::End(_) | Item::Text(_) => {}
            Item::Done => return Err(xml.broken()),
        }
    }
}

#[derive(Default)]
struct Gone {
    text: String,
    fields: Fields,
    hidden: bool,
}

impl Gone {
    fn start<'a>(&mut self, xml: &mut Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        match element.local() {
            b"r" => self.hidden = false,
            b"rPr" => self.hidden = RunProperties::read(xml, element)?.hidden == Some(true),
            b"t" | b"delText" => {
                let text = characters(xml, element)?;
                self.push(&text);
            }
            b"tab" | b"ptab" => self.push("\t"),
            b"br" | b"cr" => self.push("\n"),
            b"noBreakHyphen" => self.push("-"),
            b"instrText" | b"delInstrText" => {
                let text = characters(xml, element)?;
                self.fields.instruct(&text);
            }
            b"fldChar" => match xml.attribute(element, (Space::Word, b"fldCharType"))?.as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => _ = self.fields.separate(),
                Some("end") => _ = self.fields.end(),
                _ => {}
            },
            b"drawing" | b"pict" | b"object" | b"ins" | b"moveTo" | b"sdtPr" | b"rt" => xml.skip(element)?,
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, text: &str) {
        if self.fields.is_printing() && !self.hidden {
            self.text.push_str(text);
        }
    }
}

/// The characters of an open element, white space as it counts (ISO 29500-1, 17.3.3.31).
fn characters<'a>(xml: &mut Xml<'a>, of: &Element<'a>) -> Result<String, Refused> {
    let kept = xml.attribute(of, (Space::Xml, b"space"))?.as_deref() == Some("preserve");
    let mut text = String::new();
    loop {
        match xml.next()? {
            Item::Text(more) => text.push_str(&more),
            Item::Start(element) => xml.skip(&element)?,
            Item::End(depth) if depth == of.depth => break,
            Item::End(_) => {}
            Item::Done => return Err(xml.broken()),
        }
    }
    let text = text.replace(['\n', '\r'], " ");
    Ok(if kept { text } else { text.trim_matches([' ', '\t']).to_owned() })
}
