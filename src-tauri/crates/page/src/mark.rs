//! 发文机关标志, and the rules of a header.

use crate::area::Area;
use crate::face::{Faces, Weight};
use crate::line::{Colour, Line};
use crate::setting::{Align, Height, Setting, across_letter, whole};
use crate::shape::{Stretch, shape};
use crate::wrap::lines;
use compose::leading::{line_with_top, top_in_line};
use compose::{Mark, MarkPlace, Run};
use profile::{FaceRole, Profile};

/// Height of a name's line, in sizes of its type.
const LINE: f64 = 1.25;

/// A mark's lines, each with its place from the left edge of the type area and from the mark's top.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Marked {
    pub(crate) lines: Vec<(f64, f64, Line)>,
    /// How much of the page it takes.
    pub(crate) height: f64,
    /// Of a mark out of the flow, the top from the paper's upper edge.
    pub(crate) top: Option<f64>,
}

pub(crate) fn marked(mark: &Mark, area: &Area, (profile, faces): (&Profile, &Faces)) -> Marked {
    let setter = Setter { mark, profile, faces };
    match (mark.place, mark.word) {
        (MarkPlace::Paper(top), _) => setter.of_letter(top.twips(), area),
        (MarkPlace::Below(above), Some(word)) => setter.stacked(word, above.twips(), area),
        (MarkPlace::Below(above), None) => setter.single(above.twips(), area),
    }
}

struct Setter<'a> {
    mark: &'a Mark,
    profile: &'a Profile,
    faces: &'a Faces,
}

impl Setter<'_> {
    fn size(&self) -> f64 {
        self.mark.size.twips()
    }

    fn line(&self, name: &[Run], align: Align, (width, height): (f64, f64)) -> Line {
        let stretches = name.iter().map(|run| Stretch {
            text: &run.text,
            face: FaceRole::Mark,
            weight: Weight::Regular,
            size: self.size(),
            blank: false,
            condensed: 0.0,
        });
        let shaped = crate::shape::Shaped { colour: Colour::Header, ..shape(stretches, 0.0, self.faces) };
        let setting = Setting {
            first: 0.0,
            align,
            height: Height::Exactly(height),
            spacing: 0.0,
            ..Setting::body(self.profile)
        };
        lines(&shaped, &setting, (width, self.faces)).into_iter().next().unwrap_or_default()
    }

    /// Names of a single body, or of a lead body alone, in the flow.
    fn single(&self, above: f64, area: &Area) -> Marked {
        let size = self.size();
        let tight = above < top_in_line(LINE * size, size);
        let height = whole(if tight { line_with_top(above, size) } else { LINE * size });
        let before = whole((above - top_in_line(height, size)).max(0.0));
        let mut top = 0.0;
        let mut set = Vec::new();
        for name in &self.mark.names {
            top += before;
            set.push((0.0, top, self.line(name, Align::Center, (area.width, height))));
            top += height;
        }
        Marked { lines: set, height: top, top: None }
    }

    /// Stacked names, spread to equal width, and the word in the middle of their height.
    fn stacked(&self, word: &str, above: f64, area: &Area) -> Marked {
        let size = self.size();
        let height = whole(LINE * size);
        let spacer = whole(above - top_in_line(LINE * size, size)).max(20.0);
        let characters = |name: &Vec<Run>| name.iter().map(|run| run.text.chars().count()).sum::<usize>();
        let of = |count: usize| f64::from(u16::try_from(count).unwrap_or(u16::MAX)) * size;
        let widest = self.mark.names.iter().map(characters).max().unwrap_or(1);
        let columns = [whole(of(widest) + 40.0), whole(of(word.chars().count()) + size * 0.5)];
        let left = (area.width - columns[0] - columns[1]) / 2.0;
        let mut top = spacer;
        let mut set = Vec::new();
        for name in &self.mark.names {
            let full = characters(name) == widest || characters(name) < 2;
            let align = if full { Align::Center } else { Align::Spread };
            set.push((left, top, self.line(name, align, (columns[0], height))));
            top += height;
        }
        let run =
            Run { text: word.to_owned(), face: FaceRole::Mark, strong: false, blank: false, condensed: 0 };
        let beside = self.line(&[run], Align::Right, (columns[1], height));
        set.push((left + columns[0], f64::midpoint(spacer, top) - height / 2.0, beside));
        Marked { lines: set, height: top, top: None }
    }

    /// By the paper's edge, out of the flow.
    fn of_letter(&self, top: f64, area: &Area) -> Marked {
        let size = self.size();
        let height = whole(LINE * size);
        let (left, width) = across_letter(self.profile, area);
        let names = self.mark.names.iter().take(1);
        let set = names.map(|name| (left - area.left, 0.0, self.line(name, Align::Center, (width, height))));
        Marked { lines: set.collect(), height: 0.0, top: Some(whole(top - top_in_line(height, size))) }
    }
}
