//! From composition to file.

use crate::contents;
use crate::counting::Counting;
use crate::foot::{carrier, foot};
use crate::inside::custom;
use crate::sheet::{self, Sections};
use crate::{Numbering, Options, RunInForm, run_in::parted};
use crate::{mark::mark, paragraph::paragraph, picture::picture, styles, table::table};
use compose::{Composition, Item};
use draft::Orientation;
use ooxml::write::{Body, BodyParagraph, Document, MultilevelList, PlacedTable, Properties, Section, Style};

/// The bytes of a .docx. The same composition and options give the same bytes.
pub fn assemble(composition: &Composition<'_>, options: &Options<'_>) -> Vec<u8> {
    let document = document(composition, options);
    let bytes = document.pack();
    match options.inside.and_then(|draft| custom(draft, &bytes)) {
        Some(custom) => Document { custom: Some(custom), ..document }.pack(),
        None => bytes,
    }
}

pub(crate) fn document(composition: &Composition<'_>, options: &Options<'_>) -> Document {
    let profile = composition.profile;
    let numbering = options.numbering;
    let listed = contents::lines(composition, options);
    let sections = sheet::sections(composition, &listed);
    let orientations = composition.orientations();
    let mut flow = Flow::default();
    if let Some(section) = sections.contents {
        flow.body.contents(&contents::contents(&listed, section), &carrier());
    }
    let mut counting = Counting::default();
    for (nth, item) in composition.items.iter().enumerate() {
        // 版记 begins a section of its own where it does not stand on a page of the text.
        if !matches!(item, Item::Foot(_)) {
            flow.turn(orientations[nth], &sections);
        }
        match item {
            Item::Paragraph(one) => {
                let list = one.number.filter(|_| numbering == Numbering::Auto);
                let list = list.map(|number| counting.list_of(number));
                let mut whole = paragraph(one, list, (profile, options.blanks));
                whole.bookmark = contents::bookmark(&listed, nth);
                match options.run_in {
                    RunInForm::Linked => flow.hold(whole),
                    RunInForm::Separator => {
                        for part in parted(one, whole, profile) {
                            flow.hold(part);
                        }
                    }
                }
            }
            Item::Table { table: one, .. } => {
                let whole = sheet::width(profile, orientations[nth]);
                flow.body().table(&table(one, whole, (profile, options.blanks)));
            }
            Item::Picture { picture: one, image, .. } => flow.body().picture(&picture(one, image, profile)),
            // A page that turns is a new one.
            Item::PageBreak if turns_at(&orientations, nth) => {}
            Item::PageBreak => flow.body().page_break(),
            Item::Mark(one) => mark(one, profile, flow.body()),
            Item::Foot(one) => flow.foot(&foot(one, (profile, options.blanks)), &sections),
        }
    }
    let body = std::mem::take(flow.body());
    Document {
        properties: Properties {
            title: composition.title.clone(),
            author: options.author.to_owned(),
            company: options.company.to_owned(),
            created: options.created.to_owned(),
            mark: options.mark.to_owned(),
        },
        defaults: styles::defaults(profile),
        styles: styles(composition, options, &sections),
        list: MultilevelList { restarts: counting.into_restarts(), ..styles::list(profile, numbering) },
        fonts: styles::fonts(profile),
        section: sections.foot.unwrap_or_else(|| flow.section(&sections)),
        footers: sheet::footers(composition, &listed),
        body,
        custom: None,
    }
}

fn styles(composition: &Composition<'_>, options: &Options<'_>, sections: &Sections) -> Vec<Style> {
    let mut styles = styles::styles(composition.profile, options.numbering);
    if sections.contents.is_some() {
        styles.extend(contents::contents_styles(composition.profile));
    }
    styles
}

/// Whether the page lies otherwise before an item or after it than for the item itself.
fn turns_at(orientations: &[Orientation], nth: usize) -> bool {
    let others = [nth.checked_sub(1), Some(nth + 1)].into_iter().flatten();
    others.filter_map(|other| orientations.get(other)).any(|other| *other != orientations[nth])
}

/// The text so far; its last paragraph is held back, since a section may end with it.
#[derive(Default)]
struct Flow {
    body: Body,
    held: Option<BodyParagraph>,
    /// How the pages of the section lie that is being written.
    lies: Orientation,
    /// Sections that have ended.
    ended: usize,
    /// Whether anything is written yet.
    begun: bool,
}

impl Flow {
    /// What comes next lies so: where that is otherwise, the section ends.
    fn turn(&mut self, lies: Orientation, sections: &Sections) {
        if self.lies != lies && self.begun {
            self.end_section(sections);
        }
        self.lies = lies;
        self.begun = true;
    }

    fn section(&self, sections: &Sections) -> Section {
        sections.of(self.lies, self.ended)
    }

    fn end_section(&mut self, sections: &Sections) {
        let last = self.held.take().unwrap_or_else(carrier);
        self.body.paragraph(&BodyParagraph { ends: Some(self.section(sections)), ..last });
        self.ended += 1;
    }

    fn hold(&mut self, paragraph: BodyParagraph) {
        self.body();
        self.held = Some(paragraph);
    }

    fn body(&mut self) -> &mut Body {
        if let Some(held) = self.held.take() {
            self.body.paragraph(&held);
        }
        &mut self.body
    }

    /// 版记 stands on the page of the paragraph after it. Where it begins a section, one stands before it too: a
    /// section's break is lost in `LibreOffice` where a table that floats comes first.
    fn foot(&mut self, table: &PlacedTable, sections: &Sections) {
        if sections.foot.is_some() {
            self.end_section(sections);
            self.body.paragraph(&carrier());
        }
        let body = self.body();
        body.placed_table(table);
        body.paragraph(&carrier());
    }
}
