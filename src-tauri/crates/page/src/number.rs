//! 页码 and what else stands at the foot of each page.

use crate::area::Area;
use crate::face::{Faces, Weight};
use crate::line::Colour;
use crate::pages::{Page, Place, Placed, Rule};
use crate::setting::{Align, Height, Setting, across_letter, whole};
use crate::shape::{Stretch, shape};
use crate::wrap::lines;
use profile::{FaceRole, PageSide, Profile};
use std::sync::Arc;

/// A dash stands in the middle of its line, which is as high as the face.
const DASH_IN_LINE: f64 = 0.5;
/// The thin line of a double rule, and the gap beside it, in twips.
const THIN: f64 = 15.0;

/// Sets the number of a page, counted from 1.
pub(crate) fn set_number(page: &mut Page, nth: usize, (area, profile, faces): (&Area, &Profile, &Faces)) {
    let face = profile.faces.of(FaceRole::PageNumber);
    let size = face.size_pt.is.twips();
    let text = format!("{}{nth}{}", profile.page_number.before.is, profile.page_number.after.is);
    let stretch = Stretch {
        text: &text,
        face: FaceRole::PageNumber,
        weight: Weight::Regular,
        size,
        blank: false,
        condensed: 0.0,
    };
    let shaped = shape(std::iter::once(stretch), 0.0, faces);
    let edge = whole(profile.page_number.from_edge_characters.is.0 * size);
    let align = match profile.page_number.side.is {
        PageSide::Center => Align::Center,
        PageSide::Outer if nth % 2 == 1 => Align::Right,
        PageSide::Outer => Align::Left,
    };
    let indent = |of: Align| if align == of { edge } else { 0.0 };
    let setting = Setting {
        first: 0.0,
        left: indent(Align::Left),
        right: indent(Align::Right),
        align,
        height: Height::Exactly(whole(size)),
        spacing: 0.0,
        ..Setting::body(profile)
    };
    let top = area.bottom() + profile.page_number.below_text_mm.is.twips() - size * DASH_IN_LINE;
    for line in lines(&shaped, &setting, (area.width, faces)).into_iter().take(1) {
        let left = area.left + line.left;
        page.beside.push(Placed { left, top, line: Arc::new(line), place: Place::Number });
    }
}

/// The second double rule of a letter, thin over thick, on its first page.
pub(crate) fn set_letters_rule(page: &mut Page, area: &Area, profile: &Profile) {
    let thick = profile.letter.rule_thickness_pt.is.twips();
    let bottom = area.paper.1 - profile.letter.rule_above_paper_mm.is.twips();
    let top = bottom - thick - 2.0 * THIN;
    page.rules.extend(double_rule([(top, THIN), (bottom - thick, thick)], area, profile));
}

/// The first one, thick over thin, so far from the paper's upper edge.
pub(crate) fn upper_double_rule(top: f64, area: &Area, profile: &Profile) -> [Rule; 2] {
    let thick = profile.letter.rule_thickness_pt.is.twips();
    double_rule([(top, thick), (top + thick + THIN, THIN)], area, profile)
}

/// How high a double rule is.
pub(crate) fn double_rules_height(profile: &Profile) -> f64 {
    profile.letter.rule_thickness_pt.is.twips() + 2.0 * THIN
}

fn double_rule(lines: [(f64, f64); 2], area: &Area, profile: &Profile) -> [Rule; 2] {
    let (left, width) = across_letter(profile, area);
    lines.map(|(top, height)| Rule { left, top, width, height, colour: Colour::Header })
}
