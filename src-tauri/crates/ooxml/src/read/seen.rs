//! What elements said whose characters were the same: a word processor repeats its properties run after run.

use super::refused::Refused;
use super::xml::{Element, Xml};

/// Ways of saying that are remembered; a draft has a few.
const MOST: usize = 8;
/// Characters of one of them, in bytes.
const LONGEST: usize = 2_048;

/// What has been read of one kind of element, by the characters it holds.
#[derive(Clone, Debug)]
pub(super) struct Seen<T> {
    said: Vec<(String, T)>,
}

impl<T> Default for Seen<T> {
    fn default() -> Seen<T> {
        Seen { said: Vec::new() }
    }
}

impl<T: Clone> Seen<T> {
    /// Reads what an element that has just begun says, or says again what the same characters said before.
    pub(super) fn read<'a>(
        &mut self,
        (xml, of): (&mut Xml<'a>, &Element<'a>),
        read: fn(&mut Xml<'a>, &Element<'a>) -> Result<T, Refused>,
    ) -> Result<T, Refused> {
        let rest = xml.rest();
        if let Some(at) = self.said.iter().position(|(characters, _)| rest.starts_with(characters)) {
            xml.pass(of)?;
            // Those that are said most come to stand first.
            self.said.swap(at, at / 2);
            return Ok(self.said[at / 2].1.clone());
        }
        let said = read(xml, of)?;
        let characters = &rest[..rest.len() - xml.rest().len()];
        // <w:rPr/> holds none.
        if (1..=LONGEST).contains(&characters.len()) {
            self.said.truncate(MOST - 1);
            self.said.push((characters.to_owned(), said.clone()));
        }
        Ok(said)
    }
}
