//! The page: paper, margins, grid, page numbers.

use crate::measure::twips;
use crate::styles::run;
use ooxml::write::{Alignment, Footer, Footers, Line, ParagraphFormat, RunFormat, Section, Twips};
use profile::{FaceRole, Profile};

/// The page.
pub(crate) fn section(profile: &Profile) -> Section {
    let sheet = &profile.sheet;
    let [top, left] = [sheet.top.is, sheet.left.is].map(twips);
    let [right, bottom] = [sheet.right(), sheet.bottom()].map(twips);
    Section {
        paper: (twips(sheet.width.is), twips(sheet.height.is)),
        margins: [top, right, bottom, left],
        footer: footer_from_edge(profile),
        line_pitch: Twips(profile.line_pitch().0),
    }
}

/// A dash stands in the middle of its line, which is as high as the face: so far below the line's top is its edge.
const DASH_IN_LINE: f64 = 0.5;

/// From the paper's lower edge to the lower edge of the page number's line.
fn footer_from_edge(profile: &Profile) -> Twips {
    let size = profile.faces.of(FaceRole::PageNumber).size_pt.is.twips();
    let top_of_line = profile.page_number.below_text_mm.is.twips() - size * DASH_IN_LINE;
    Twips(profile::Twips::nearest(profile.sheet.bottom().twips() - top_of_line - size).0)
}

/// Page numbers: on odd pages at the right, on even ones at the left, a character from the edge.
pub(crate) fn footers(profile: &Profile) -> Footers {
    let face = profile.faces.of(FaceRole::PageNumber);
    let size = profile::Twips::nearest(face.size_pt.is.twips()).0;
    let characters = profile.page_number.from_edge_characters.is.0;
    // In twips: the characters of an indent may be the body's, which are larger.
    let from_edge = (0, Twips(profile::Twips::nearest(characters * face.size_pt.is.twips()).0));
    let foot = |paragraph: ParagraphFormat| Footer {
        before: "— ",
        after: " —",
        paragraph: ParagraphFormat {
            line: Some(Line::Exactly(Twips(size))),
            first_line: Some((0, Twips(0))),
            ..paragraph
        },
        run: RunFormat { spacing: Some(Twips(0)), ..run(face) },
    };
    let side = |alignment| ParagraphFormat { alignment: Some(alignment), ..ParagraphFormat::default() };
    Footers {
        odd: foot(ParagraphFormat { right: Some(from_edge), ..side(Alignment::Right) }),
        even: foot(ParagraphFormat { left: Some(from_edge), ..side(Alignment::Left) }),
    }
}
