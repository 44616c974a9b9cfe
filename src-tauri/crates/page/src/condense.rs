//! 紧缩: what clerks do by hand to take a line back. A paragraph's characters are set a little closer, so that it takes a
//! line fewer (GB/T 9704-2012, 7.3.5.5 names it for a signature without room).

use crate::Layout;
use crate::area::Area;
use crate::face::Faces;
use crate::faults::{Fault, FaultKind, faults_of};
use crate::flow::Block;
use compose::{Composition, Item, Paragraph, Role};
use draft::{BlockId, Orientation};

/// No paragraph is set closer than this, in twips: a bit over half a point, with which a line of 28 characters holds one
/// more. Two more would be seen.
const MOST: u8 = 12;
/// A signature is brought back by so many paragraphs at the most.
const MOST_PARAGRAPHS: usize = 4;

/// A paragraph of the draft whose characters are to stand closer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condensing {
    /// Its item of the composition.
    pub item: usize,
    /// Its block.
    pub block: BlockId,
    /// How much closer than now, in twips.
    pub by: u8,
}

/// Finds what takes faults away.
pub(crate) struct Condenser<'a> {
    pub(crate) composition: &'a Composition<'a>,
    pub(crate) layout: &'a Layout,
    pub(crate) faces: &'a Faces,
}

impl Condenser<'_> {
    /// The paragraphs that take a fault away when they are set closer; none where that does not help.
    pub(crate) fn remedy(&self, fault: &Fault) -> Vec<Condensing> {
        match fault.kind {
            FaultKind::LoneCharacter { .. } | FaultKind::LoneLine => {
                self.condensed(fault.item).into_iter().collect()
            }
            FaultKind::SignatureAlone { lines } => self.signature(fault, lines),
            FaultKind::TextLate | FaultKind::HeadingAtFoot | FaultKind::FootOnOddPage => Vec::new(),
        }
    }

    /// The least that takes a line off a paragraph.
    fn condensed(&self, item: usize) -> Option<Condensing> {
        let Some(Item::Paragraph(paragraph)) = self.composition.items.get(item) else { return None };
        let block = paragraph.block.filter(|_| is_text(paragraph.role))?;
        let now = self.layout.lines_of(item)?;
        let set = paragraph.runs.iter().map(|run| run.condensed).max().unwrap_or(0);
        let most = MOST.checked_sub(set).filter(|most| now > 1 && *most > 0)?;
        let fewer = |by: &u8| self.lines(&closer(paragraph, *by)) < now;
        if !fewer(&most) {
            return None;
        }
        // The closer, the fewer lines; but for words and marks that move, so what is found is tried.
        let (mut low, mut high) = (0, most);
        while high - low > 1 {
            let middle = low.midpoint(high);
            if fewer(&middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(Condensing { item, block, by: high })
    }

    fn lines(&self, paragraph: &Paragraph) -> usize {
        let profile = self.composition.profile;
        let area = Area::of(profile).lying(Orientation::Portrait);
        let item = Item::Paragraph(paragraph.clone());
        Block::of(&item, &area, (profile, self.faces)).lines()
    }

    /// The paragraphs before a signature that are easiest to take a line off, until it has company.
    fn signature(&self, fault: &Fault, lines: usize) -> Vec<Condensing> {
        let wanted = lines.min(MOST_PARAGRAPHS);
        let before = (0..fault.item).rev().filter_map(|item| self.condensed(item));
        let mut easiest: Vec<Condensing> = before.take(MOST_PARAGRAPHS * 3).collect();
        easiest.sort_by_key(|one| (one.by, std::cmp::Reverse(one.item)));
        (1..=wanted.min(easiest.len()))
            .map(|count| &easiest[..count])
            .find(|some| self.helps(some))
            .map(<[_]>::to_vec)
            .unwrap_or_default()
    }

    /// Whether a signature has company when these are set closer.
    fn helps(&self, condensed: &[Condensing]) -> bool {
        let mut composition = self.composition.clone();
        for one in condensed {
            if let Some(Item::Paragraph(paragraph)) = composition.items.get_mut(one.item) {
                *paragraph = closer(paragraph, one.by);
            }
        }
        let mut layout = self.layout.clone();
        let pages = layout.update(&composition, self.faces);
        let alone = |fault: &Fault| matches!(fault.kind, FaultKind::SignatureAlone { .. });
        !faults_of(&composition, pages).iter().any(alone)
    }
}

fn is_text(role: Role) -> bool {
    matches!(role, Role::Body | Role::RunIn(_))
}

/// The paragraph with its characters so much closer.
fn closer(paragraph: &Paragraph, by: u8) -> Paragraph {
    let mut closer = paragraph.clone();
    for run in &mut closer.runs {
        run.condensed = run.condensed.saturating_add(by);
    }
    closer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::faults;
    use draft::{Back, Block, Content, Draft, IssueDate, Text};

    fn of(lengths: &[usize]) -> Draft {
        let content =
            |count: usize| Content::Paragraph { run_in: None, text: "库".repeat(count).as_str().into() };
        let block = |(id, count): (u64, &usize)| Block { id: BlockId(id), content: content(*count) };
        Draft { body: (1..).zip(lengths).map(block).collect(), ..Draft::default() }
    }

    fn signed(lengths: &[usize]) -> Draft {
        let back =
            Back { issuers: vec!["档案室".into()], date: IssueDate::day(2026, 6, 30), ..Back::default() };
        Draft { back, ..of(lengths) }
    }

    fn found(draft: &Draft) -> Vec<Fault> {
        let profile = profile::built_in("gbt9704").unwrap();
        let composition = compose::compose(draft, &profile);
        let mut layout = Layout::default();
        layout.update(&composition, &Faces::default());
        faults(&composition, &layout, &Faces::default())
    }

    fn taken(draft: &mut Draft, remedy: &[Condensing]) {
        for one in remedy {
            let block = draft.body.iter_mut().find(|block| block.id == one.block).unwrap();
            let Content::Paragraph { text, .. } = &mut block.content else { panic!("a paragraph") };
            *text =
                Text::plain(text.to_plain()).marked(0..text.len(), &draft::Mark::Condensed { by: one.by });
        }
    }

    /// The fault has a remedy of so many paragraphs that takes it away; none where there are none.
    fn check(mut draft: Draft, paragraphs: usize) {
        let faults = found(&draft);
        let [fault, ..] = faults.as_slice() else { panic!("a fault") };
        assert_eq!(fault.remedy.len(), paragraphs);
        if paragraphs > 0 {
            taken(&mut draft, &fault.remedy);
            let left = found(&draft);
            assert!(left.iter().all(|one| one.kind != fault.kind), "{left:?}");
        }
    }

    #[test]
    fn one_character_too_many_is_taken_back_where_the_lines_are_long_enough() {
        check(of(&[26 + 28 + 28 + 1]), 1);
        check(of(&[26 + 1]), 1);
        // The last line of a page goes to the next alone: two characters of one line are more than it has room for.
        check(signed(&[28 * 20 - 2, 26 + 2]), 0);
    }

    #[test]
    fn no_more_is_taken_than_is_needed() {
        let mut draft = of(&[26 + 28 * 3 + 1]);
        let remedy = found(&draft)[0].remedy.clone();
        let less = Condensing { by: remedy[0].by - 1, ..remedy[0] };
        taken(&mut draft, &[less]);
        assert!(!found(&draft).is_empty());
    }

    #[test]
    fn a_signature_is_brought_back_by_a_paragraph_that_can_spare_a_line() {
        check(signed(&[28 * 17 - 2, 26 + 28 + 2]), 1);
        check(signed(&[28 * 22 - 2]), 0);
    }
}
