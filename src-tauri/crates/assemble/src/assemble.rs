//! From composition to file.

use crate::counting::Counting;
use crate::inside::custom;
use crate::{Numbering, Options};
use crate::{paragraph::paragraph, picture::picture, sheet, styles, table::table};
use compose::{Composition, Item};
use ooxml::write::{Body, Document, MultilevelList, Properties};

/// The bytes of a .docx. The same composition and options give the same bytes.
pub fn assemble(composition: &Composition<'_>, options: &Options<'_>) -> Vec<u8> {
    let document = document(composition, options);
    let bytes = document.pack();
    match options.inside.and_then(|draft| custom(draft, &bytes)) {
        Some(custom) => Document { custom: Some(custom), ..document }.pack(),
        None => bytes,
    }
}

fn document(composition: &Composition<'_>, options: &Options<'_>) -> Document {
    let profile = composition.profile;
    let numbering = options.numbering;
    let mut body = Body::default();
    let mut counting = Counting::default();
    for item in &composition.items {
        match item {
            Item::Paragraph(one) => {
                let list = one.number.filter(|_| numbering == Numbering::Auto);
                let list = list.map(|number| counting.list_of(number));
                body.paragraph(&paragraph(one, list, (profile, options.blanks)));
            }
            Item::Table { table: one, .. } => body.table(&table(one, (profile, options.blanks))),
            Item::Picture { picture: one, image, .. } => body.picture(&picture(one, image, profile)),
            Item::PageBreak => body.page_break(),
        }
    }
    Document {
        properties: Properties {
            title: composition.title.clone(),
            author: options.author.to_owned(),
            company: options.company.to_owned(),
            created: options.created.to_owned(),
        },
        defaults: styles::defaults(profile),
        styles: styles::styles(profile, numbering),
        list: MultilevelList { restarts: counting.into_restarts(), ..styles::list(profile, numbering) },
        fonts: styles::fonts(profile),
        section: sheet::section(profile),
        footers: sheet::footers(profile),
        body,
        custom: None,
    }
}
