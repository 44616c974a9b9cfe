//! Which items stand on pages that lie sideways (GB/T 9704-2012, 8).

use crate::{Composition, Item, Role};
use draft::Orientation;

impl Composition<'_> {
    /// How the page of each item lies. A table that asks for it lies sideways; so do label and title of an attachment
    /// that begins with one, and a page break between two. The page turns where one item lies otherwise than the one
    /// before it, and a new page begins there.
    pub fn orientations(&self) -> Vec<Orientation> {
        orientations(&self.items)
    }
}

pub(crate) fn orientations(items: &[Item]) -> Vec<Orientation> {
    use Orientation::{Landscape, Portrait};
    let own = |item: &Item| match item {
        Item::Table { table, .. } => table.orientation,
        _ => Portrait,
    };
    let mut all: Vec<Orientation> = items.iter().map(own).collect();
    for at in (0..items.len()).filter(|at| own(&items[*at]) == Landscape) {
        all[opening(items, at)..at].fill(Landscape);
    }
    for at in 1..items.len().saturating_sub(1) {
        if items[at] == Item::PageBreak && all[at - 1] == Landscape && own(&items[at + 1]) == Landscape {
            all[at] = Landscape;
        }
    }
    all
}

/// Where the label of the attachment stands that an item begins; the item itself where it begins none.
fn opening(items: &[Item], at: usize) -> usize {
    let role = |item: &Item| match item {
        Item::Paragraph(paragraph) => Some(paragraph.role),
        _ => None,
    };
    let opens = |item: &&Item| matches!(role(item), Some(Role::AttachmentTitle | Role::Blank));
    let title = items[..at].iter().rev().take_while(opens).count();
    match at.checked_sub(title + 1) {
        Some(label) if role(&items[label]) == Some(Role::AttachmentLabel) => label,
        _ => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Paragraph;
    use draft::{BlockId, Table};

    /// Items by letters, w for a wide table, t for another, l for an attachment's label, h for its title, _ for an
    /// empty line, p for text, | for a page break; and how they lie: = sideways, . upright.
    fn check(items: &str, expected: &str) {
        let paragraph = |role| Item::Paragraph(Paragraph { role, ..Paragraph::default() });
        let table =
            |orientation| Item::Table { block: BlockId(1), table: Table { orientation, ..Table::default() } };
        let item = |letter| match letter {
            'w' => table(Orientation::Landscape),
            't' => table(Orientation::Portrait),
            'l' => paragraph(Role::AttachmentLabel),
            'h' => paragraph(Role::AttachmentTitle),
            '_' => paragraph(Role::Blank),
            '|' => Item::PageBreak,
            _ => paragraph(Role::Body),
        };
        let items: Vec<Item> = items.chars().map(item).collect();
        let lie =
            orientations(&items).into_iter().map(|one| if one == Orientation::Landscape { '=' } else { '.' });
        assert_eq!(lie.collect::<String>(), expected);
    }

    #[test]
    fn a_wide_table_turns_its_page_and_what_opens_its_attachment() {
        check("ppwp", "..=.");
        check("p_wtw", "..=.=");
        check("pl_h_wp", ".=====.");
        check("pl_h_pw", "......=");
        check("_w", ".=");
    }

    #[test]
    fn a_break_between_two_wide_tables_lies_as_they_do() {
        check("w|w|p", "===..");
        check("p|w", "..=");
    }
}
