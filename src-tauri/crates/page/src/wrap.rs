//! Where lines end, and where glyphs stand on them.

use crate::Faces;
use crate::character::{Script, begins_no_line, ends_no_line, is_blank, may_hang, may_part};
use crate::line::{Glyph, Line, Piece};
use crate::setting::{Align, ByLatin, Height, Setting};
use crate::shape::{Set, Shaped};
use compose::TabEdge;
use compose::leading::baseline;

/// Tabs beyond the last stop go to a multiple of this.
const DEFAULT_TAB: f64 = 420.0;
/// Sums of widths may be off by so much.
const ROUNDING: f64 = 0.5;

/// The lines of a text between edges so far apart; at least one.
pub(crate) fn lines(shaped: &Shaped, setting: &Setting, (width, faces): (f64, &Faces)) -> Vec<Line> {
    let wrap = Wrap { sets: &shaped.sets, shaped, setting, width, faces };
    let mut lines = Vec::new();
    let mut from = 0;
    loop {
        let end = wrap.end(from, lines.is_empty());
        lines.push(wrap.line((from, end), lines.is_empty()));
        from = end.next;
        if from >= shaped.sets.len() && !end.forced {
            return lines;
        }
    }
}

struct Wrap<'a> {
    sets: &'a [Set],
    shaped: &'a Shaped,
    setting: &'a Setting,
    width: f64,
    faces: &'a Faces,
}

/// The end of a line.
#[derive(Clone, Copy)]
struct End {
    /// The first character that is not shown on it.
    shown: usize,
    /// The first of the next line.
    next: usize,
    /// Whether the last one shown stands beyond the right edge.
    hangs: bool,
    /// Whether the clerk broke it here.
    forced: bool,
}

impl Wrap<'_> {
    /// From the left edge to where a line begins, and how much it holds.
    fn room(&self, first: bool) -> (f64, f64) {
        let left = self.setting.left + if first { self.setting.first } else { 0.0 };
        (left, (self.width - left - self.setting.right).max(0.0))
    }

    /// What is left between a character and the one before it.
    fn apart(&self, from: usize, at: usize) -> f64 {
        if at == from || self.setting.by_latin == ByLatin::None {
            return 0.0;
        }
        let (one, next) = (&self.sets[at - 1], &self.sets[at]);
        let differ = (one.script == Script::Asian) != (next.script == Script::Asian);
        if differ && one.c.is_alphanumeric() && next.c.is_alphanumeric() {
            (one.size / 5.0).floor()
        } else {
            0.0
        }
    }

    /// Where the line that begins at a character ends.
    fn end(&self, from: usize, first: bool) -> End {
        let (left, room) = self.room(first);
        let mut x = 0.0;
        for at in from..self.sets.len() {
            let set = &self.sets[at];
            if set.c == '\n' {
                return End {
                    shown: self.without_blanks(from, at),
                    next: at + 1,
                    hangs: false,
                    forced: true,
                };
            }
            x += self.apart(from, at);
            if set.c == '\t' {
                x += self.tab(at, left + x);
                continue;
            }
            // What is added after a character is not added at a line's end.
            if x + set.advance > room + ROUNDING {
                return self.broken(from, at);
            }
            x += set.advance + set.spacing;
        }
        let end = self.sets.len();
        End { shown: self.without_blanks(from, end), next: end, hangs: false, forced: false }
    }

    /// The end of a line on which the character at `cut` has no room.
    fn broken(&self, from: usize, cut: usize) -> End {
        let len = self.sets.len();
        if is_blank(self.sets[cut].c) {
            let next = (cut..len).find(|at| !is_blank(self.sets[*at].c)).unwrap_or(len);
            return End { shown: self.without_blanks(from, cut), next, hangs: false, forced: false };
        }
        let place = match self.language(from, cut) {
            Script::Latin => self.between_words(from, cut),
            _ => self.between_characters(cut),
        };
        // Where no line may end, it ends where it is full.
        let place = if place > from { place } else { cut.max(from + 1) };
        let shown = self.without_blanks(from, place);
        End { shown, next: place, hangs: place > cut && shown > cut, forced: false }
    }

    /// The script of the last letter or digit up to the cut, which decides by whose rules a line ends.
    fn language(&self, from: usize, cut: usize) -> Script {
        let letters = self.sets[from..=cut].iter().rev();
        letters.clone().find(|set| set.c.is_alphanumeric()).map_or(Script::Asian, |set| set.script)
    }

    fn between_characters(&self, cut: usize) -> usize {
        let mut at = if may_hang(self.sets[cut].c) { cut + 1 } else { cut };
        while at > 0
            && at < self.sets.len()
            && (begins_no_line(self.sets[at].c) || ends_no_line(self.sets[at - 1].c))
        {
            at -= 1;
        }
        at
    }

    fn between_words(&self, from: usize, cut: usize) -> usize {
        let places = (from + 1..=cut).rev();
        places.into_iter().find(|at| may_part(self.sets[at - 1].c, self.sets[*at].c)).unwrap_or(from)
    }

    fn without_blanks(&self, from: usize, end: usize) -> usize {
        let last = self.sets[from..end].iter().rposition(|set| !is_blank(set.c));
        last.map_or(from, |last| from + last + 1)
    }

    /// How wide a tab is that begins so far from the left edge.
    fn tab(&self, at: usize, x: f64) -> f64 {
        let Some(stop) = self.setting.stops.iter().find(|stop| stop.at > x + ROUNDING) else {
            return DEFAULT_TAB - x % DEFAULT_TAB;
        };
        let after = self.sets[at + 1..].iter().take_while(|set| !matches!(set.c, '\t' | '\n'));
        let wide: f64 = after.map(|set| set.advance + set.spacing).sum();
        let before = match stop.edge {
            TabEdge::Left => 0.0,
            TabEdge::Center => wide / 2.0,
            TabEdge::Right => wide,
        };
        (stop.at - x - before).max(0.0)
    }

    fn line(&self, (from, end): (usize, End), first: bool) -> Line {
        let (left, room) = self.room(first);
        let mut places = Vec::with_capacity(end.shown - from);
        let mut x = 0.0;
        for at in from..end.shown {
            let set = &self.sets[at];
            x += self.apart(from, at);
            places.push(x);
            let spacing = if at + 1 == end.shown { 0.0 } else { set.spacing };
            x += if set.c == '\t' { self.tab(at, left + x) } else { set.advance + spacing };
        }
        let hanging =
            if end.hangs { self.sets[end.shown - 1].advance + self.sets[end.shown - 1].spacing } else { 0.0 };
        let over = room - (x - hanging);
        let last = end.forced || end.next >= self.sets.len();
        let shift = match self.setting.align {
            Align::Center => (over / 2.0).max(0.0),
            Align::Right => over,
            Align::Spread => self.spread(from, &mut places, over),
            Align::Both if !last => self.spread(from, &mut places, over),
            Align::Left | Align::Both => 0.0,
        };
        let justified =
            matches!(self.setting.align, Align::Spread) || self.setting.align == Align::Both && !last;
        let width = if justified { (room + hanging).max(x) } else { x };
        let (height, baseline) = self.height(from, end.shown);
        let byte = |at: usize| self.sets.get(at).map_or(self.shaped.text.len(), |set| set.at);
        Line {
            left: left + shift,
            width,
            height,
            baseline,
            pieces: self.pieces(from, &places),
            start: byte(from),
            end: byte(end.next),
        }
    }

    /// Shares out what is left of a line behind its Chinese characters and blanks; nothing is shifted.
    fn spread(&self, from: usize, places: &mut [f64], over: f64) -> f64 {
        let opens = |nth: usize| {
            let set = &self.sets[from + nth];
            set.script == Script::Asian || is_blank(set.c)
        };
        let gaps = (0..places.len().saturating_sub(1)).filter(|nth| opens(*nth)).count();
        let Some(gaps) = u32::try_from(gaps).ok().filter(|gaps| *gaps > 0 && over > 0.0) else { return 0.0 };
        let each = over / f64::from(gaps);
        let mut shift = 0.0;
        for (nth, place) in places.iter_mut().enumerate() {
            *place += shift;
            if opens(nth) {
                shift += each;
            }
        }
        0.0
    }

    fn height(&self, from: usize, end: usize) -> (f64, f64) {
        match self.setting.height {
            Height::Exactly(height) => (height, baseline(height)),
            Height::OnGrid(pitch) => {
                let solid = |set: &Set| self.faces.get(set.face).map_or(1.0, crate::Face::solid) * set.size;
                let highest = self.sets[from..end].iter().map(solid).fold(0.0, f64::max);
                let height = (highest / pitch).ceil().max(1.0) * pitch;
                (height, baseline(height))
            }
        }
    }

    /// Glyphs of one face and size together.
    #[expect(clippy::cast_possible_truncation, reason = "a line is some thousand twips wide")]
    fn pieces(&self, from: usize, places: &[f64]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for (set, x) in self.sets[from..].iter().zip(places) {
            if set.c == '\t' {
                continue;
            }
            let glyph = Glyph { id: set.glyph, x: *x as f32, advance: set.advance as f32, bytes: set.bytes };
            let text = &self.shaped.text[set.at..set.at + usize::from(set.bytes)];
            match pieces.last_mut() {
                Some(piece)
                    if piece.face == set.face
                        && piece.size.to_bits() == set.size.to_bits()
                        && piece.embolden == set.embolden
                        && piece.blank == set.blank =>
                {
                    piece.text.push_str(text);
                    piece.glyphs.push(glyph);
                }
                _ => pieces.push(Piece {
                    face: set.face,
                    size: set.size,
                    colour: self.shaped.colour,
                    embolden: set.embolden,
                    blank: set.blank,
                    text: text.to_owned(),
                    glyphs: vec![glyph],
                }),
            }
        }
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::face::Weight;
    use crate::shape::{Stretch, shape};
    use profile::FaceRole;

    /// `|` where a line ends. Without faces a Chinese character is as wide as high, any other half as wide.
    fn check(lines_of: &str) {
        let profile = profile::built_in("gbt9704").unwrap();
        let text = lines_of.replace('|', "");
        let setting =
            Setting { first: 0.0, by_latin: ByLatin::None, spacing: 0.0, ..Setting::body(&profile) };
        let stretch = Stretch {
            text: &text,
            face: FaceRole::Body,
            weight: Weight::Regular,
            size: 320.0,
            blank: false,
            condensed: 0.0,
        };
        let faces = Faces::default();
        let shaped = shape(std::iter::once(stretch), 0.0, &faces);
        let set = lines(&shaped, &setting, (3200.0, &faces));
        assert_eq!(set.iter().map(Line::text).collect::<Vec<_>>().join("|"), lines_of);
        assert_eq!(set.last().map(|line| line.end), Some(text.len()));
    }

    #[test]
    fn a_mark_hangs_where_it_would_begin_a_line() {
        check("档案室逐件清点登记造，|册核对");
        check("档案室逐件清点登记造。");
        check("档案室逐件清点登记造：|“册核对");
    }

    #[test]
    fn marks_that_may_not_part_go_down_together() {
        check("档案室逐件清点登记|造）册核对");
        check("档案室逐件清点登|记。”册核对");
        check("档案室逐件清点登记|造）。册核对");
        check("档案室逐件清点登记》|《册核对");
        check("档案室逐件清点登|（“册核对");
    }

    #[test]
    fn words_and_numbers_stay_whole() {
        check("档案室逐件清点登记|2026年");
        check("档案室逐件清点登记2|档");
        check("档案室逐件清点登|Excel 2016");
        check("档案室逐件清点登e-|mail");
        check("档案室逐件清点2026-|2027年");
        check("档案室逐件清点登10%|～20%");
        check("档案室逐件清点：|12345");
        check("档案室逐件清点登记。|Excel");
    }

    #[test]
    fn what_fits_on_no_line_is_cut() {
        check("abcdefghijabcdefghij|abcde");
        check("））））））））））|））");
    }

    #[test]
    fn the_clerks_breaks_are_kept() {
        check("");
    }
}
