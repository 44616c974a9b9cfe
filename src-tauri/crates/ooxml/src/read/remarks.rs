//! What others noted on a text: comments beside it, changes in it (ISO 29500-1, 17.13).

use super::content::{Comment, Revision};
use super::refused::Refused;
use super::xml::{Element, Space, Xml};
use std::collections::{BTreeMap, BTreeSet};

/// Comments and changes of one package, each; beyond it they are no work of a person.
const MOST: usize = 20_000;
/// Comments on one character.
const MOST_AT_ONCE: usize = 32;
/// Characters of a name; Word allows 255.
const LONGEST_NAME: usize = 255;
const LONGEST_DATE: usize = 40;

/// Who made a remark, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Who {
    pub(super) author: String,
    pub(super) at: String,
}

impl Who {
    pub(super) fn read<'a>(xml: &Xml<'a>, element: &Element<'a>) -> Result<Who, Refused> {
        let said = |name: &[u8], most: usize| {
            let value = xml.attribute(element, (Space::Word, name))?.unwrap_or_default();
            Ok(value.chars().take(most).collect())
        };
        Ok(Who { author: said(b"author", LONGEST_NAME)?, at: said(b"date", LONGEST_DATE)? })
    }
}

/// The remarks of a package, and which comments are open where the text has been read to.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    pub(super) comments: Vec<Comment>,
    pub(super) revisions: Vec<Revision>,
    /// Whether there were more than are kept.
    pub(super) overflow: bool,
    by_name: BTreeMap<String, u32>,
    open: Vec<u32>,
    /// Comments that stand on some character.
    placed: BTreeSet<u32>,
    /// What went where no character was left to tell it with: it is told with the next one.
    pub(super) homeless: Option<(Who, String)>,
}

impl Remarks {
    /// One more comment, under the name that its part gives it.
    pub(super) fn comment(&mut self, name: String, comment: Comment) -> Option<u32> {
        let id = u32::try_from(self.comments.len() + 1).ok().filter(|_| self.comments.len() < MOST);
        self.overflow |= id.is_none();
        let id = id?;
        self.by_name.insert(name, id);
        self.comments.push(Comment { id, ..comment });
        Some(id)
    }

    pub(super) fn begin(&mut self, name: &str) {
        let id = self.by_name.get(name).copied().filter(|id| !self.open.contains(id));
        self.open.extend(id.filter(|_| self.open.len() < MOST_AT_ONCE));
    }

    /// A comment's stretch ends; one whose mark stands here but that holds no character is the answer.
    pub(super) fn end(&mut self, name: &str) {
        let id = self.by_name.get(name);
        self.open.retain(|open| Some(open) != id);
    }

    /// The mark of a comment; the comment, where no character has been told to be its own.
    pub(super) fn refer(&mut self, name: &str) -> Option<u32> {
        self.end(name);
        self.by_name.get(name).copied().filter(|id| self.placed.insert(*id))
    }

    /// The comments on a character that is read now.
    pub(super) fn here(&mut self) -> Vec<u32> {
        if self.open.is_empty() {
            return Vec::new();
        }
        self.placed.extend(&self.open);
        let mut here = self.open.clone();
        here.sort_unstable();
        here
    }

    /// One more revision; `None` where there are too many.
    pub(super) fn revise(&mut self, who: Who, was: String) -> Option<u32> {
        let id = u32::try_from(self.revisions.len() + 1).ok().filter(|_| self.revisions.len() < MOST);
        self.overflow |= id.is_none();
        let id = id?;
        self.revisions.push(Revision { id, author: who.author, at: who.at, was });
        Some(id)
    }

    /// What went before the next character of the text.
    pub(super) fn went(&mut self, who: &Who, text: &str) {
        let (_, went) = self.homeless.get_or_insert_with(|| (who.clone(), String::new()));
        went.push_str(text);
    }

    /// What went before is told with a character of another paragraph.
    pub(super) fn paragraph_ends(&mut self) {
        if let Some((_, went)) = self.homeless.as_mut().filter(|(_, went)| !went.ends_with('\n')) {
            went.push('\n');
        }
    }
}
