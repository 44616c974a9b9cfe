//! Characters become glyphs with their widths.

use crate::character::{Script, script};
use crate::face::{Faces, Weight};
use crate::line::Colour;
use compose::{Paragraph, Role, Run};
use profile::{FaceRole, Profile};

/// A character in its face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Set {
    pub(crate) c: char,
    /// Byte of the paragraph's printed text.
    pub(crate) at: usize,
    /// Bytes of it: of two characters where one glyph stands for both.
    pub(crate) bytes: u8,
    pub(crate) script: Script,
    pub(crate) face: usize,
    pub(crate) glyph: u16,
    pub(crate) size: f64,
    /// Without what is added between characters.
    pub(crate) advance: f64,
    /// What is added after it: nothing after the last of a portion.
    pub(crate) spacing: f64,
    /// Which stretch of one look it belongs to.
    portion: usize,
    pub(crate) embolden: bool,
    /// Whether it is of a blank still open.
    pub(crate) blank: bool,
}

/// A text ready for lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shaped {
    pub(crate) text: String,
    pub(crate) sets: Vec<Set>,
    pub(crate) colour: Colour,
}

/// A stretch of text in one face and size.
pub(crate) struct Stretch<'a> {
    pub(crate) text: &'a str,
    pub(crate) face: FaceRole,
    pub(crate) weight: Weight,
    pub(crate) size: f64,
    /// Whether it is a blank still open.
    pub(crate) blank: bool,
    /// Taken off what is added between characters.
    pub(crate) condensed: f64,
}

/// The text of a composed paragraph, its number before it.
pub(crate) fn shaped(paragraph: &Paragraph, spacing: f64, (profile, faces): (&Profile, &Faces)) -> Shaped {
    let label = paragraph.label();
    let number = label.as_deref().map(|text| {
        let face = level_face(paragraph.role);
        stretch(text, face, profile)
    });
    let runs = paragraph.runs.iter().map(|run| of_run(run, profile));
    shape(number.into_iter().chain(runs), spacing, faces)
}

fn stretch<'a>(text: &'a str, face: FaceRole, profile: &Profile) -> Stretch<'a> {
    let of = profile.faces.of(face);
    let weight = if of.bold.is { Weight::Bold } else { Weight::Regular };
    Stretch { text, face, weight, size: of.size_pt.is.twips(), blank: false, condensed: 0.0 }
}

/// A run in the size of its face.
pub(crate) fn of_run<'a>(run: &'a Run, profile: &Profile) -> Stretch<'a> {
    let plain = Stretch {
        blank: run.blank,
        condensed: f64::from(run.condensed),
        ..stretch(&run.text, run.face, profile)
    };
    if run.strong { Stretch { weight: Weight::Bold, ..plain } } else { plain }
}

fn level_face(role: Role) -> FaceRole {
    const LEVELS: [FaceRole; 4] = [FaceRole::Level1, FaceRole::Level2, FaceRole::Level3, FaceRole::Level4];
    match role {
        Role::Heading(level) | Role::RunIn(level) => LEVELS[level.index()],
        _ => FaceRole::Body,
    }
}

/// Glyphs of stretches one after the other.
pub(crate) fn shape<'a>(stretches: impl Iterator<Item = Stretch<'a>>, spacing: f64, faces: &Faces) -> Shaped {
    let mut shaped = Shaped::default();
    let mut look = None;
    let mut portion = 0;
    for stretch in stretches {
        let of = Some((stretch.face, stretch.weight, stretch.size.to_bits(), stretch.condensed.to_bits()));
        portion += usize::from(of != look);
        look = of;
        let face = faces.of(stretch.face, stretch.weight);
        let embolden = stretch.weight == Weight::Bold && face == faces.of(stretch.face, Weight::Regular);
        let mut characters = stretch.text.chars().peekable();
        while let Some(c) = characters.next() {
            let mut bytes = c.len_utf8();
            let (mut own, mut glyph, mut advance) = faces.glyph(face, c);
            if c == '—'
                && characters.peek() == Some(&c)
                && let Some((pair, wide)) = faces.get(face).and_then(crate::Face::double_dash)
            {
                characters.next();
                (own, glyph, advance, bytes) = (face, pair, wide, bytes * 2);
            }
            shaped.sets.push(Set {
                c,
                at: shaped.text.len(),
                bytes: u8::try_from(bytes).unwrap_or(u8::MAX),
                script: script(c),
                face: own,
                glyph,
                size: stretch.size,
                advance: advance * stretch.size,
                spacing: spacing - stretch.condensed,
                portion,
                embolden,
                blank: stretch.blank,
            });
            for _ in 0..bytes / c.len_utf8() {
                shaped.text.push(c);
            }
        }
    }
    settle(&mut shaped.sets);
    shaped
}

/// Marks and blanks are of the script before them; those at the beginning, of the first one after.
fn settle(sets: &mut [Set]) {
    let first = sets.iter().map(|set| set.script).find(|script| *script != Script::Weak);
    let mut before = first.unwrap_or(Script::Asian);
    for set in sets.iter_mut() {
        match set.script {
            Script::Weak => set.script = before,
            strong => before = strong,
        }
    }
    // Programs set stretches of one look and script one by one, and add nothing after the last character of each.
    for at in 0..sets.len() {
        let ends = sets.get(at + 1).is_none_or(|next| {
            next.portion != sets[at].portion
                || next.script != sets[at].script
                || matches!(next.c, '\t' | '\n')
        });
        if ends {
            sets[at].spacing = 0.0;
        }
    }
}
