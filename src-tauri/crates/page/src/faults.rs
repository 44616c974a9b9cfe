//! What a careful clerk would not let pass on a page.
//!
//! Plain values, so that checks can say them in their own words. Rules: GB/T 9704-2012, 7.3.3 (the text begins on page
//! 1), 7.3.5.4 (no signature on a page without text), 7.4 (版记 on the last page, which is even); the rest is custom.

use crate::condense::{Condenser, Condensing};
use crate::face::Faces;
use crate::flow::Layout;
use crate::pages::{Page, Pages, Place, Placed};
use compose::{Composition, Item, Role};
use draft::Form;

/// A fault of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The page, from 1.
    pub page: usize,
    /// The item of the composition that it shows at.
    pub item: usize,
    /// The paragraphs that take it away when their characters are set closer; none where that does not help.
    pub remedy: Vec<Condensing>,
}

/// What can be wrong with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The text begins after page 1.
    TextLate,
    /// Issuer or date stand on a page without text. It is set right by so many lines fewer before it.
    SignatureAlone {
        /// The lines that the signature takes.
        lines: usize,
    },
    /// A heading is the last line of its page.
    HeadingAtFoot,
    /// The last line of a paragraph is one character, 孤字. So many fewer characters take the line away.
    LoneCharacter {
        /// The characters on it, its closing mark with it.
        characters: usize,
    },
    /// The last line of a paragraph stands alone on the next page.
    LoneLine,
    /// 版记 stands on an odd page.
    FootOnOddPage,
}

/// The faults of a composition laid out, in the order of pages, each with what takes it away.
pub fn faults(composition: &Composition<'_>, layout: &Layout, faces: &Faces) -> Vec<Fault> {
    let condenser = Condenser { composition, layout, faces };
    let with_remedy = |fault: Fault| Fault { remedy: condenser.remedy(&fault), ..fault };
    faults_of(composition, layout.pages()).into_iter().map(with_remedy).collect()
}

/// The same, without a remedy.
pub(crate) fn faults_of(composition: &Composition<'_>, pages: &Pages) -> Vec<Fault> {
    let finder = Finder { composition, pages: &pages.pages };
    let mut faults: Vec<Fault> = Vec::new();
    faults.extend(finder.text_late());
    faults.extend(finder.signature_alone());
    faults.extend(finder.headings_at_foot());
    faults.extend(finder.last_lines());
    faults.extend(finder.foot_on_odd_page());
    faults.sort_by_key(|fault| fault.page);
    faults
}

struct Finder<'a> {
    composition: &'a Composition<'a>,
    pages: &'a [Page],
}

/// What belongs to the text.
fn is_text(role: Role) -> bool {
    matches!(role, Role::Body | Role::RunIn(_) | Role::Heading(_))
}

fn is_signature(role: Role) -> bool {
    matches!(role, Role::Issuer { .. } | Role::Date { .. } | Role::Seals)
}

impl Finder<'_> {
    fn role(&self, item: usize) -> Option<Role> {
        match self.composition.items.get(item)? {
            Item::Paragraph(paragraph) => Some(paragraph.role),
            _ => None,
        }
    }

    /// Whether an item is of the text before the signature: attachments stand after it.
    fn text(&self, item: usize) -> bool {
        match self.composition.items.get(item) {
            Some(Item::Paragraph(paragraph)) => is_text(paragraph.role),
            Some(Item::Table { .. } | Item::Picture { .. }) => true,
            _ => false,
        }
    }

    /// Page, place and line of each line of a paragraph outside tables.
    fn lines(&self) -> impl Iterator<Item = (usize, usize, &Placed)> {
        let all = (1..).zip(self.pages).flat_map(|(nth, page)| page.lines.iter().map(move |one| (nth, one)));
        all.filter_map(|(nth, placed)| match placed.place {
            Place::Item(item) => Some((nth, item, placed)),
            _ => None,
        })
    }

    fn text_late(&self) -> Option<Fault> {
        if self.composition.form == Form::Plain {
            return None;
        }
        let first = (0..self.composition.items.len()).find(|item| self.text(*item))?;
        let (page, ..) = self.lines().find(|(_, item, _)| *item >= first)?;
        (page > 1).then_some(Fault { kind: FaultKind::TextLate, page, item: first, remedy: Vec::new() })
    }

    fn signature_alone(&self) -> Option<Fault> {
        let signs = |item: usize| self.role(item).is_some_and(is_signature);
        let (nth, item, _) = self.lines().find(|(_, item, _)| signs(*item))?;
        let page = self.pages.get(nth.checked_sub(2)? + 1)?;
        let above = |placed: &&Placed| matches!(placed.place, Place::Item(other) if other <= item);
        let has_text = |placed: &Placed| match placed.place {
            Place::Item(other) | Place::Cell { item: other, .. } => {
                other < item && (self.text(other) || self.is_note(other))
            }
            _ => false,
        };
        let shows = page.pictures.iter().any(|shown| shown.item < item);
        if shows || page.lines.iter().any(has_text) {
            return None;
        }
        let below = page.lines.iter().filter(|placed| matches!(placed.place, Place::Item(at) if signs(at)));
        let lines = below.count() + page.lines.iter().filter(above).filter(|placed| is_empty(placed)).count();
        Some(Fault { kind: FaultKind::SignatureAlone { lines }, page: nth, item, remedy: Vec::new() })
    }

    /// 附件说明 belongs to the text's page as the signature does, and keeps it company.
    fn is_note(&self, item: usize) -> bool {
        matches!(self.role(item), Some(Role::AttachmentNote { .. }))
    }

    fn headings_at_foot(&self) -> Vec<Fault> {
        let last = |(page, one): (usize, &Page)| {
            let placed = one.lines.iter().rev().find(|placed| !is_empty(placed))?;
            let Place::Item(item) = placed.place else { return None };
            let below = one.pictures.iter().any(|shown| shown.top > placed.top);
            let heading = matches!(self.role(item), Some(Role::Heading(_))) && !below;
            // What ends the text is no heading of anything; that is another matter.
            let goes_on = (item + 1..self.composition.items.len()).any(|next| self.text(next));
            (heading && goes_on).then_some(Fault {
                kind: FaultKind::HeadingAtFoot,
                page,
                item,
                remedy: Vec::new(),
            })
        };
        (1..).zip(self.pages).filter_map(last).collect()
    }

    /// Last lines that are one character, or stand alone on a page.
    fn last_lines(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut before: Option<(usize, usize)> = None;
        let mut lines = self.lines().peekable();
        while let Some((page, item, placed)) = lines.next() {
            let first = before.is_none_or(|(_, other)| other != item);
            let last = lines.peek().is_none_or(|(_, other, _)| *other != item);
            let wraps = !first && last && self.role(item).is_some_and(is_text);
            if wraps {
                let text = placed.line.text();
                if is_lone(&text) {
                    let kind = FaultKind::LoneCharacter { characters: text.trim().chars().count() };
                    faults.push(Fault { kind, page, item, remedy: Vec::new() });
                } else if before.is_some_and(|(earlier, _)| earlier < page) {
                    faults.push(Fault { kind: FaultKind::LoneLine, page, item, remedy: Vec::new() });
                }
            }
            before = Some((page, item));
        }
        faults
    }

    fn foot_on_odd_page(&self) -> Option<Fault> {
        let of_foot = |placed: &Placed| matches!(placed.place, Place::Foot { .. });
        let (page, _) = (1..).zip(self.pages).find(|(_, page)| page.beside.iter().any(of_foot))?;
        let item = self.composition.items.iter().position(|item| matches!(item, Item::Foot(_)))?;
        (page % 2 == 1).then_some(Fault { kind: FaultKind::FootOnOddPage, page, item, remedy: Vec::new() })
    }
}

fn is_empty(placed: &Placed) -> bool {
    placed.line.pieces.is_empty()
}

/// One character, with the mark that closes it or without.
fn is_lone(text: &str) -> bool {
    text.trim().chars().filter(|c| c.is_alphanumeric()).count() == 1 && text.trim().chars().count() <= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Back, Block, BlockId, Content, Draft, Front, IssueDate, Level, Text};

    /// Without faces every character is as wide as high, so 28 fill a line, and 22 lines a page.
    fn paragraph(characters: usize) -> Content {
        Content::Paragraph { run_in: None, text: Text::plain("库".repeat(characters)) }
    }

    fn heading() -> Content {
        Content::Heading { level: Level::One, numbered: true, text: "清点范围".into() }
    }

    fn blocks(contents: Vec<Content>) -> Vec<Block> {
        (1..).zip(contents).map(|(id, content)| Block { id: BlockId(id), content }).collect()
    }

    fn check(draft: &Draft, expected: &[(FaultKind, usize)]) {
        let profile = profile::built_in("gbt9704").unwrap();
        let composition = compose::compose(draft, &profile);
        let pages = crate::lay_out(&composition, &crate::Faces::default());
        let found: Vec<_> =
            faults_of(&composition, &pages).into_iter().map(|one| (one.kind, one.page)).collect();
        assert_eq!(found, expected);
    }

    fn of(contents: Vec<Content>) -> Draft {
        Draft { body: blocks(contents), ..Draft::default() }
    }

    fn signed(contents: Vec<Content>) -> Draft {
        let back =
            Back { issuers: vec!["档案室".into()], date: IssueDate::day(2026, 6, 30), ..Back::default() };
        Draft { back, ..of(contents) }
    }

    #[test]
    fn a_signature_without_text_is_seen_with_the_lines_it_takes() {
        let lines = |count: usize| paragraph(28 * count - 2);
        check(&signed(vec![lines(22)]), &[(FaultKind::SignatureAlone { lines: 3 }, 2)]);
        check(&signed(vec![lines(21)]), &[(FaultKind::SignatureAlone { lines: 2 }, 2)]);
        check(&signed(vec![lines(18)]), &[]);
        check(&signed(vec![lines(22), lines(2)]), &[]);
    }

    #[test]
    fn one_character_on_a_last_line_is_seen_and_two_are_not() {
        let lone = |characters| (FaultKind::LoneCharacter { characters }, 1);
        check(&of(vec![paragraph(26 + 1)]), &[lone(1)]);
        check(&of(vec![paragraph(26 + 2)]), &[]);
        check(&of(vec![paragraph(26)]), &[]);
        check(&of(vec![paragraph(1)]), &[]);
        let closed = Content::Paragraph { run_in: None, text: Text::plain("库".repeat(27) + "。") };
        check(&of(vec![closed]), &[lone(2)]);
    }

    #[test]
    fn a_last_line_on_the_next_page_is_seen() {
        check(&of(vec![paragraph(28 * 23 - 2)]), &[(FaultKind::LoneLine, 2)]);
        check(&of(vec![paragraph(28 * 24 - 2)]), &[]);
    }

    #[test]
    fn a_heading_before_a_break_is_at_the_foot() {
        let contents = vec![paragraph(10), heading(), Content::PageBreak, paragraph(10)];
        check(&of(contents), &[(FaultKind::HeadingAtFoot, 1)]);
        check(&of(vec![paragraph(10), heading()]), &[]);
    }

    #[test]
    fn a_text_that_a_title_keeps_from_page_1_is_late() {
        let front = Front { title: Text::plain("库\n".repeat(24) + "通知"), ..Front::default() };
        let draft = Draft { front, form: Form::Document, ..of(vec![paragraph(60)]) };
        let profile = profile::built_in("gbt9704").unwrap();
        let composition = compose::compose(&draft, &profile);
        let pages = crate::lay_out(&composition, &crate::Faces::default());
        assert_eq!(faults_of(&composition, &pages)[0].kind, FaultKind::TextLate);
    }
}
