//! Where the text of some paragraphs is being read.

use super::blocks::{Atom, AtomContent, Para};

/// Where the text of some paragraphs is being read.
pub(super) struct Pen<'a> {
    paras: &'a [&'a Para],
    nth: usize,
    atom: usize,
    byte: usize,
}

impl<'a> Pen<'a> {
    pub(super) fn of(paras: &'a [&'a Para]) -> Pen<'a> {
        Pen { paras, nth: 0, atom: 0, byte: 0 }
    }

    pub(super) fn para(&self) -> Option<&'a Para> {
        self.paras.get(self.nth).copied()
    }

    fn here(&self) -> Option<&'a Atom> {
        self.para()?.atoms.get(self.atom)
    }

    /// On to the next paragraph.
    pub(super) fn turn(&mut self) {
        *self = Pen { nth: self.nth + 1, ..Pen::of(self.paras) };
    }

    /// Bytes up to the end of the stretch that the pen is in.
    pub(super) fn ahead(&self) -> usize {
        self.here().map_or(0, |atom| atom.content.text().len() - self.byte)
    }

    /// At most so many bytes of one stretch, and how many they are.
    pub(super) fn take(&mut self, most: usize) -> (Option<Atom>, usize) {
        let len = self.ahead().min(most);
        let Some(atom) = self.here() else { return (None, 0) };
        let content = match &atom.content {
            AtomContent::Text(text) => AtomContent::Text(text[self.byte..self.byte + len].to_owned()),
            other => other.clone(),
        };
        self.byte += len;
        if self.ahead() == 0 {
            (self.atom, self.byte) = (self.atom + 1, 0);
        }
        (Some(Atom { face: atom.face.clone(), content }), len)
    }
}
