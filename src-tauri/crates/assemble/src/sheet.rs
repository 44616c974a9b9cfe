//! The page: paper, margins, grid, page numbers, by form.

use crate::mark::{beyond_text, double_rule};
use crate::measure::{nearest, twips};
use crate::styles::run;
use compose::{Composition, ContentsLine, FootPage, Item};
use draft::{Form, Orientation};
use ooxml::write::{
    Alignment, Footer, FooterLine, Line, ParagraphFormat, RuleKind, RunFormat, Section, SectionFooters,
    SectionStart, Sideways, Twips,
};
use profile::{FaceRole, PageSide, Profile};

/// The feet of pages, in their order in the file.
const ODD: usize = 0;
const EVEN: usize = 1;
/// Of a letter's first page.
const LETTER: usize = 2;

/// The sections that a document may have.
pub(crate) struct Sections {
    /// That of the text, up to a page that lies sideways.
    first: Section,
    /// Of the text after one.
    further: Section,
    /// Of pages that lie sideways.
    turned: Section,
    /// That of the table of contents, where there is one.
    pub(crate) contents: Option<Section>,
    /// One that begins on an even page for 版记, where it needs it.
    pub(crate) foot: Option<Section>,
}

impl Sections {
    /// The section of the text whose pages lie so, after so many others.
    pub(crate) fn of(&self, lies: Orientation, after: usize) -> Section {
        match lies {
            Orientation::Landscape if after == 0 => {
                Section { start: self.first.start, first_number: self.first.first_number, ..self.turned }
            }
            Orientation::Landscape => self.turned,
            Orientation::Portrait if after == 0 => self.first,
            Orientation::Portrait => self.further,
        }
    }
}

/// The sections of a composition.
pub(crate) fn sections(composition: &Composition<'_>, listed: &[ContentsLine]) -> Sections {
    let letter = composition.form == Form::Letter;
    let numbered = SectionFooters { odd: ODD, even: EVEN, first: None };
    let plain = section(composition);
    let of_first = SectionFooters { first: letter.then_some(LETTER), ..numbered };
    let unnumbered = if letter { LETTER + 1 } else { LETTER };
    let of_foot = |footers| Section { start: SectionStart::EvenPage, footers, ..plain };
    let foot = match foot_page(composition) {
        None | Some(FootPage::Same) => None,
        Some(FootPage::NextEven) => Some(of_foot(numbered)),
        Some(FootPage::AfterBlank) => {
            Some(of_foot(SectionFooters { odd: unnumbered, even: unnumbered, first: None }))
        }
    };
    let plain_footers = SectionFooters { odd: unnumbered, even: unnumbered, first: None };
    let contents = (!listed.is_empty()).then_some(Section { footers: plain_footers, ..plain });
    // The text counts from 1, however long the table of contents is.
    let first = match contents {
        Some(_) => Section { first_number: Some(1), ..plain },
        None => plain,
    };
    let sideways = footers(composition, listed).len() - usize::from(turns(composition)) * 2;
    Sections {
        first: Section { footers: of_first, ..first },
        further: Section { footers: numbered, ..plain },
        turned: turned(composition.profile, plain, sideways),
        contents,
        foot,
    }
}

/// Pages that lie sideways: a page of the text turned a quarter to the right, so that the head of a table lies at the
/// binding side on odd pages and at the outer side on even ones (GB/T 9704-2012, 8). `odd` is the place of their feet.
fn turned(profile: &Profile, upright: Section, odd: usize) -> Section {
    let Section { paper: (width, height), margins: [top, right, bottom, left], .. } = upright;
    Section {
        paper: (height, width),
        margins: [left, top, right, bottom],
        footer: Twips(twips(profile.sheet.right()).0 / 2),
        footers: SectionFooters { odd, even: odd + 1, first: None },
        ..upright
    }
}

/// Width of the type area on pages that lie so.
pub(crate) fn width(profile: &Profile, lies: Orientation) -> Twips {
    twips(match lies {
        Orientation::Portrait => profile.sheet.text_width.is,
        Orientation::Landscape => profile.sheet.text_height.is,
    })
}

/// Whether any page lies sideways.
fn turns(composition: &Composition<'_>) -> bool {
    composition.orientations().contains(&Orientation::Landscape)
}

fn foot_page(composition: &Composition<'_>) -> Option<FootPage> {
    composition.items.iter().find_map(|item| match item {
        Item::Foot(foot) => Some(foot.page),
        _ => None,
    })
}

fn section(composition: &Composition<'_>) -> Section {
    let profile = composition.profile;
    let sheet = &profile.sheet;
    let [top, left] = [sheet.top.is, sheet.left.is].map(twips);
    let [right, bottom] = [sheet.right(), sheet.bottom()].map(twips);
    let footer = match composition.form {
        Form::Letter => rule_from_edge(profile),
        _ => number_from_edge(profile),
    };
    Section {
        paper: (twips(sheet.width.is), twips(sheet.height.is)),
        margins: [top, right, bottom, left],
        footer,
        line_pitch: Twips(profile.line_pitch().0),
        start: SectionStart::default(),
        first_number: None,
        footers: SectionFooters::default(),
    }
}

/// A dash stands in the middle of its line, which is as high as the face: so far below the line's top is its edge.
const DASH_IN_LINE: f64 = 0.5;

/// From the paper's lower edge to the lower edge of the page number's line.
fn number_from_edge(profile: &Profile) -> Twips {
    let size = profile.faces.of(FaceRole::PageNumber).size_pt.is.twips();
    let top_of_line = profile.page_number.below_text_mm.is.twips() - size * DASH_IN_LINE;
    Twips(profile::Twips::nearest(profile.sheet.bottom().twips() - top_of_line - size).0)
}

/// Height of the line below a letter's second rule.
const RULES_LINE: i32 = 20;

/// From the paper's lower edge to the lower edge of the line that a letter's second rule stands above.
fn rule_from_edge(profile: &Profile) -> Twips {
    Twips(twips(profile.letter.rule_above_paper_mm.is).0 - RULES_LINE)
}

/// The feet: page numbers on odd pages at the right, on even ones at the left, a character from the edge; a letter's
/// rule on its first page; nothing on the page of 版记 where a blank one stands before it, nor on a table of contents.
pub(crate) fn footers(composition: &Composition<'_>, listed: &[ContentsLine]) -> Vec<Footer> {
    let profile = composition.profile;
    let [odd, even] = numbers(profile);
    // A letter's feet reach down to its rule, the numbers stand above.
    let below = match composition.form {
        Form::Letter => number_from_edge(profile).0 - rule_from_edge(profile).0,
        _ => 0,
    };
    let number = |line: FooterLine| Footer {
        lines: std::iter::once(line).chain((below > 0).then(|| empty(below))).collect(),
        sideways: None,
    };
    let sideways = [odd.clone(), even.clone()].map(|line| of_turned(line, profile));
    let mut footers = vec![number(odd), number(even)];
    if composition.form == Form::Letter {
        footers.push(Footer { lines: vec![rule(profile)], sideways: None });
    }
    if foot_page(composition) == Some(FootPage::AfterBlank) || !listed.is_empty() {
        footers.push(Footer { lines: vec![empty(280)], sideways: None });
    }
    if turns(composition) {
        footers.extend(sideways);
    }
    footers
}

/// The page's number where an upright page has it: below the type area as that page is looked at, which is beside it
/// here.
fn of_turned(line: FooterLine, profile: &Profile) -> Footer {
    let sheet = &profile.sheet;
    let size = profile.faces.of(FaceRole::PageNumber).size_pt.is.twips();
    let sideways = Sideways {
        at: (number_from_edge(profile), twips(sheet.left.is)),
        size: (nearest(size), twips(sheet.text_width.is)),
        line,
    };
    Footer { lines: vec![empty(RULES_LINE)], sideways: Some(sideways) }
}

fn numbers(profile: &Profile) -> [FooterLine; 2] {
    let face = profile.faces.of(FaceRole::PageNumber);
    let size = profile::Twips::nearest(face.size_pt.is.twips()).0;
    let characters = profile.page_number.from_edge_characters.is.0;
    // In twips: the characters of an indent may be the body's, which are larger.
    let from_edge = (0, Twips(profile::Twips::nearest(characters * face.size_pt.is.twips()).0));
    let line = |paragraph: ParagraphFormat| FooterLine {
        number: Some((profile.page_number.before.is.clone(), profile.page_number.after.is.clone())),
        paragraph: ParagraphFormat {
            line: Some(Line::Exactly(Twips(size))),
            first_line: Some((0, Twips(0))),
            ..paragraph
        },
        run: RunFormat { spacing: Some(Twips(0)), ..run(face) },
    };
    let side = |alignment| ParagraphFormat { alignment: Some(alignment), ..ParagraphFormat::default() };
    match profile.page_number.side.is {
        PageSide::Center => [line(side(Alignment::Center)), line(side(Alignment::Center))],
        PageSide::Outer => [
            line(ParagraphFormat { right: Some(from_edge), ..side(Alignment::Right) }),
            line(ParagraphFormat { left: Some(from_edge), ..side(Alignment::Left) }),
        ],
    }
}

fn empty(height: i32) -> FooterLine {
    let paragraph = ParagraphFormat {
        line: Some(Line::Exactly(Twips(height))),
        first_line: Some((0, Twips(0))),
        ..ParagraphFormat::default()
    };
    FooterLine { paragraph, ..FooterLine::default() }
}

/// The double rule at the foot of a letter's first page, longer than the type area and in the middle of the paper.
fn rule(profile: &Profile) -> FooterLine {
    let [left, right] = beyond_text(profile).map(|twips| Some((0, twips)));
    let empty = empty(RULES_LINE);
    let paragraph = ParagraphFormat {
        rule_above: Some(double_rule(RuleKind::ThinThick, profile)),
        left,
        right,
        ..empty.paragraph
    };
    FooterLine { paragraph, ..empty }
}
