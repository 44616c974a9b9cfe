//! From composition to file.

use crate::counting::Counting;
use crate::{paragraph::paragraph, sheet, styles, table::table};
use compose::{Composition, Item};
use ooxml::write::{Body, Document, MultilevelList};
use profile::{HeadingNumbers, Profile};

/// How headings carry their numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbering {
    /// One multilevel list of Word's: headings added in Word go on counting.
    #[default]
    Auto,
    /// Typed, for systems that lose lists.
    Literal,
}

impl Numbering {
    /// As a profile asks for it.
    pub fn of(profile: &Profile) -> Numbering {
        match profile.body.numbering.is {
            HeadingNumbers::Auto => Numbering::Auto,
            HeadingNumbers::Literal => Numbering::Literal,
        }
    }
}

/// The bytes of a .docx. The same composition gives the same bytes.
pub fn assemble(composition: &Composition<'_>, numbering: Numbering) -> Vec<u8> {
    let profile = composition.profile;
    let mut body = Body::default();
    let mut counting = Counting::default();
    for item in &composition.items {
        match item {
            Item::Paragraph(one) => {
                let list = one.number.filter(|_| numbering == Numbering::Auto);
                let list = list.map(|number| counting.list_of(number));
                body.paragraph(&paragraph(one, list, profile));
            }
            Item::Table { table: one, .. } => body.table(&table(one, profile)),
            // The images themselves are not here yet; the words beside them are.
            Item::Picture { .. } => {}
            Item::PageBreak => body.page_break(),
        }
    }
    let document = Document {
        title: composition.title.clone(),
        defaults: styles::defaults(profile),
        styles: styles::styles(profile, numbering),
        list: MultilevelList { restarts: counting.into_restarts(), ..styles::list(profile, numbering) },
        fonts: styles::fonts(profile),
        section: sheet::section(profile),
        footers: sheet::footers(profile),
        body,
    };
    document.pack()
}
