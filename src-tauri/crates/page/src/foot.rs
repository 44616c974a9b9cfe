//! 版记, on the bottom edge of the type area.

use crate::area::Area;
use crate::face::Faces;
use crate::line::Colour;
use crate::pages::{Page, Place, Placed, Rule};
use crate::setting::Setting;
use crate::shape::shaped;
use crate::wrap::lines;
use compose::{Foot, FootRules};
use profile::Profile;
use std::sync::Arc;

/// Sets 版记 on a page.
pub(crate) fn set_foot(page: &mut Page, foot: &Foot, (area, profile, faces): (&Area, &Profile, &Faces)) {
    let heights: Vec<f64> = foot.parts.iter().map(|part| f64::from(part.lines) * area.pitch).collect();
    let [outer, inner] =
        [profile.foot.outer_rule_mm.is, profile.foot.inner_rule_mm.is].map(profile::Mm::twips);
    let drawn = foot.rules == FootRules::Drawn;
    let mut top = area.bottom() - heights.iter().sum::<f64>() - if drawn { outer } else { 0.0 };
    let mut rule = |top: f64, height: f64| {
        if drawn {
            page.rules.push(Rule { left: area.left, top, width: area.width, height, colour: Colour::Text });
        }
    };
    for (nth, height) in heights.iter().enumerate() {
        rule(top, if nth == 0 { outer } else { inner });
        let mut line_top = top;
        for (at, paragraph) in foot.parts[nth].paragraphs.iter().enumerate() {
            let setting = Setting::of(paragraph, profile);
            let shaped = shaped(paragraph, setting.spacing, (profile, faces));
            for line in lines(&shaped, &setting, (area.width, faces)) {
                let left = area.left + line.left;
                let placed = Placed {
                    left,
                    top: line_top,
                    line: Arc::new(line),
                    place: Place::Foot { at: (nth, at) },
                };
                line_top += placed.line.height;
                page.beside.push(placed);
            }
        }
        top += height;
    }
    rule(top, outer);
}
