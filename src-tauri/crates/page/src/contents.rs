//! 目录: the pages before the text that list its headings.

use crate::area::Area;
use crate::face::{Faces, Weight};
use crate::line::{Glyph, Line, Piece};
use crate::pages::{Page, Place, Placed};
use crate::setting::{Align, Setting, Stop, whole};
use crate::shape::{Stretch, shape};
use crate::wrap::lines;
use compose::{Composition, ContentsLine, TabEdge};
use profile::{FaceRole, Profile};
use std::sync::Arc;

const CAPTION: &str = "目　录";
/// Between a heading and its page.
const DOT: char = '·';

/// The pages of a composition's table of contents, as the exported file has them: without numbers, before the text. None
/// where there is nothing to list, or no place for it.
pub fn contents(composition: &Composition<'_>, faces: &Faces) -> Vec<Page> {
    let profile = composition.profile;
    let listed = composition.contents();
    if listed.is_empty() {
        return Vec::new();
    }
    let area = Area::of(profile);
    let mut setter = Setter { profile, faces, area, pages: vec![Page::default()], used: 0.0 };
    setter.caption();
    for line in &listed {
        setter.listed(line);
    }
    setter.pages
}

struct Setter<'a> {
    profile: &'a Profile,
    faces: &'a Faces,
    area: Area,
    pages: Vec<Page>,
    /// Of the last page, from the top.
    used: f64,
}

impl Setter<'_> {
    fn caption(&mut self) {
        let setting = Setting { first: 0.0, align: Align::Center, ..Setting::body(self.profile) };
        let shaped =
            shape(std::iter::once(self.stretch(CAPTION, FaceRole::Title)), setting.spacing, self.faces);
        for line in lines(&shaped, &setting, (self.area.width, self.faces)) {
            self.place(line, Place::Caption);
        }
    }

    /// A heading, dots, and its page at the right edge.
    fn listed(&mut self, listed: &ContentsLine) {
        let page = listed.page.to_string();
        let text = format!("{}\t{page}", listed.text);
        let body = Setting::body(self.profile);
        let depth = f64::from(listed.level.depth()) - 1.0;
        let left =
            whole(depth * self.profile.body.first_line_characters.is.0 * self.profile.character_pitch());
        let stop = Stop { at: self.area.width, edge: TabEdge::Right };
        let setting = Setting { first: 0.0, left, align: Align::Left, stops: vec![stop], ..body };
        let shaped = shape(std::iter::once(self.stretch(&text, FaceRole::Body)), setting.spacing, self.faces);
        let mut set = lines(&shaped, &setting, (self.area.width, self.faces));
        if let Some(last) = set.last_mut() {
            self.dot(last, page.len());
        }
        for line in set {
            self.place(line, Place::Contents { item: listed.item });
        }
    }

    fn stretch<'t>(&self, text: &'t str, face: FaceRole) -> Stretch<'t> {
        let of = self.profile.faces.of(face);
        let weight = if of.bold.is { Weight::Bold } else { Weight::Regular };
        Stretch { text, face, weight, size: of.size_pt.is.twips(), blank: false, condensed: 0.0 }
    }

    /// Dots between the words of a line and the digits at its end; they stand below each other on all lines.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a line is some thousand twips wide"
    )]
    fn dot(&self, line: &mut Line, digits: usize) {
        let Some(piece) = line.pieces.pop() else { return };
        let Some(first) = piece.glyphs.len().checked_sub(digits) else { return line.pieces.push(piece) };
        let (words, number) = parted(piece, first);
        let before = words.glyphs.last().or_else(|| line.pieces.last().and_then(|piece| piece.glyphs.last()));
        let from = before.map_or(0.0, |last| f64::from(last.x + last.advance));
        let to = number.glyphs.first().map_or(from, |first| f64::from(first.x));
        let (face, id, wide) = self.faces.glyph(number.face, DOT);
        let wide = wide * number.size;
        let nth = |x: f64| ((x + line.left) / wide).ceil().max(0.0) as usize;
        let dots = nth(from + wide / 2.0)..nth(to - 1.5 * wide).max(nth(from + wide / 2.0));
        let x = |nth: usize| f64::from(u16::try_from(nth).unwrap_or(u16::MAX)) * wide - line.left;
        let bytes = u8::try_from(DOT.len_utf8()).unwrap_or(1);
        let glyph = |nth| Glyph { id, x: x(nth) as f32, advance: wide as f32, bytes };
        let leader = Piece {
            face,
            text: DOT.to_string().repeat(dots.len()),
            glyphs: dots.map(glyph).collect(),
            ..number.clone()
        };
        let parts = [words, leader, number];
        line.pieces.extend(parts.into_iter().filter(|piece| !piece.glyphs.is_empty()));
    }

    fn place(&mut self, line: Line, place: Place) {
        if self.used > 0.0 && self.used + line.height > self.area.height {
            self.pages.push(Page::default());
            self.used = 0.0;
        }
        let (left, top) = (self.area.left + line.left, self.area.top + self.used);
        self.used += line.height;
        if let Some(page) = self.pages.last_mut() {
            page.lines.push(Placed { left, top, line: Arc::new(line), place });
        }
    }
}

/// A stretch in two, the second from its nth glyph on.
fn parted(mut piece: Piece, nth: usize) -> (Piece, Piece) {
    let bytes: usize = piece.glyphs[..nth].iter().map(|glyph| usize::from(glyph.bytes)).sum();
    let rest =
        Piece { text: piece.text.split_off(bytes), glyphs: piece.glyphs.split_off(nth), ..piece.clone() };
    (piece, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Block, BlockId, Content, Draft, Form, Level};

    fn headings(count: u64) -> Draft {
        let content = |level, text: &str| Content::Heading { level, numbered: true, text: text.into() };
        let level = |id| if id % 2 == 1 { Level::One } else { Level::Two };
        let block = |id| Block { id: BlockId(id), content: content(level(id), "清点范围") };
        Draft { body: (1..=count).map(block).collect(), ..Draft::default() }
    }

    fn of(draft: &Draft) -> Vec<Page> {
        let profile = profile::built_in("gbt9704").unwrap();
        contents(&compose::compose(draft, &profile), &Faces::default())
    }

    #[test]
    fn a_line_has_its_heading_dots_and_the_page_at_the_right_edge() {
        let pages = of(&headings(2));
        let [caption, first, second] = pages[0].lines.as_slice() else { panic!("three lines") };
        assert_eq!(caption.line.text(), CAPTION);
        let profile = profile::built_in("gbt9704").unwrap();
        let area = Area::of(&profile);
        for (placed, text) in [(first, "一、清点范围"), (second, "（一）清点范围")] {
            let line = placed.line.text();
            let dots = line.strip_prefix(text).unwrap().strip_suffix('1').unwrap();
            assert!(dots.chars().count() > 10 && dots.chars().all(|c| c == DOT), "{line}");
            let last = placed.line.pieces.last().unwrap().glyphs.last().unwrap();
            let right = placed.left + f64::from(last.x + last.advance);
            assert!((right - area.left - area.width).abs() < 1.0, "{right}");
        }
        assert!((second.left - first.left - 2.0 * profile.character_pitch()).abs() < 1.0);
        let dot = |placed: &Placed| placed.left + f64::from(placed.line.pieces[1].glyphs.last().unwrap().x);
        assert!((dot(first) - dot(second)).abs() < 1.0);
    }

    #[test]
    fn a_page_holds_22_lines_and_a_form_with_a_header_has_none() {
        assert_eq!(of(&headings(43)).iter().map(|page| page.lines.len()).collect::<Vec<_>>(), [22, 22]);
        assert!(of(&Draft { form: Form::Document, ..headings(3) }).is_empty());
        assert!(of(&Draft::default()).is_empty());
    }
}
