//! Faces as far as laying out goes: how wide each character is, and which glyph it is drawn with.

use profile::FaceRole;
use std::collections::BTreeMap;
use std::sync::Arc;
use ttf_parser::gsub::SubstitutionSubtable;
use ttf_parser::{GlyphId, Tag};

/// A face file that tells no widths.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("不是可用的字体文件")]
pub struct Unreadable;

/// The widths of a face, without its outlines: some hundred kilobytes, whatever the file's size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The name it is installed under.
    pub family: String,
    /// Units of the em square.
    units: u16,
    /// From the baseline up and down to the edges of a line set solid, in units.
    ascent: i16,
    descent: i16,
    /// Glyph and advance of each character of the basic plane; glyph 0 where there is none.
    plane: Box<[(u16, u16)]>,
    beyond: BTreeMap<char, (u16, u16)>,
    /// One glyph for two dashes side by side, and its advance: such a dash cannot be broken.
    dash: Option<(u16, u16)>,
}

const PLANE: usize = 0x1_0000;
const DASH: char = '—';

impl Face {
    /// Reads the widths of the nth face of a file's bytes, which are needed no longer.
    pub fn read(family: &str, bytes: &[u8], nth: u32) -> Result<Face, Unreadable> {
        let face = ttf_parser::Face::parse(bytes, nth).map_err(|_| Unreadable)?;
        let units = face.units_per_em();
        let mut plane = vec![(0, 0); PLANE].into_boxed_slice();
        let mut beyond = BTreeMap::new();
        let subtables = face.tables().cmap.ok_or(Unreadable)?.subtables;
        for subtable in subtables.into_iter().filter(ttf_parser::cmap::Subtable::is_unicode) {
            subtable.codepoints(|code| {
                let (Some(c), Some(glyph)) = (char::from_u32(code), subtable.glyph_index(code)) else {
                    return;
                };
                let known = (glyph.0, face.glyph_hor_advance(glyph).unwrap_or(0));
                match plane.get_mut(code as usize) {
                    Some(place) => *place = known,
                    None => drop(beyond.insert(c, known)),
                }
            });
        }
        let dash =
            plane.get(DASH as usize).filter(|dash| dash.0 != 0).and_then(|dash| pair(&face, GlyphId(dash.0)));
        let (ascent, descent) = (face.ascender(), face.descender());
        Ok(Face { family: family.to_owned(), units, ascent, descent, plane, beyond, dash })
    }

    /// Whether it has a character.
    pub fn has(&self, c: char) -> bool {
        self.glyph(c).is_some()
    }

    /// Glyph and advance, in sizes of type; `None` where the face has no such character.
    pub(crate) fn glyph(&self, c: char) -> Option<(u16, f64)> {
        let known = self.plane.get(c as usize).or_else(|| self.beyond.get(&c));
        known
            .filter(|(glyph, _)| *glyph != 0)
            .map(|(glyph, advance)| (*glyph, f64::from(*advance) / f64::from(self.units)))
    }

    /// The glyph for two dashes, likewise.
    pub(crate) fn double_dash(&self) -> Option<(u16, f64)> {
        self.dash.map(|(glyph, advance)| (glyph, f64::from(advance) / f64::from(self.units)))
    }

    /// The height of a line set solid, in sizes of type.
    pub(crate) fn solid(&self) -> f64 {
        (f64::from(self.ascent) - f64::from(self.descent)) / f64::from(self.units)
    }
}

/// The glyph that a face always sets for two of a kind, and its advance.
fn pair(face: &ttf_parser::Face<'_>, one: GlyphId) -> Option<(u16, u16)> {
    let table = face.tables().gsub?;
    let always = [Tag::from_bytes(b"ccmp"), Tag::from_bytes(b"liga"), Tag::from_bytes(b"rlig")];
    let features = table.features.into_iter().filter(|feature| always.contains(&feature.tag));
    let lookups = features.flat_map(|feature| feature.lookup_indices);
    let found = lookups.filter_map(|nth| table.lookups.get(nth)).find_map(|lookup| {
        lookup.subtables.into_iter::<SubstitutionSubtable<'_>>().find_map(|subtable| {
            let SubstitutionSubtable::Ligature(ligatures) = subtable else { return None };
            let set = ligatures.ligature_sets.get(ligatures.coverage.get(one)?)?;
            let two = |ligature: &ttf_parser::gsub::Ligature<'_>| {
                ligature.components.len() == 1 && ligature.components.get(0) == Some(one)
            };
            set.into_iter().find(two).map(|ligature| ligature.glyph)
        })
    })?;
    Some((found.0, face.glyph_hor_advance(found)?))
}

/// The faces that a document is laid out with: one for each role, upright and bold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faces {
    all: Vec<Arc<Face>>,
    roles: BTreeMap<(FaceRole, Weight), usize>,
    /// What has the characters that a face lacks, the first best.
    beside: Vec<usize>,
}

/// How heavy a face is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// As the profile has it.
    Regular,
    /// 加粗.
    Bold,
}

impl Faces {
    /// Adds a face; the number that pieces name it by. The first one is taken wherever no other is set.
    pub fn add(&mut self, face: Face) -> usize {
        self.all.push(Arc::new(face));
        self.all.len() - 1
    }

    /// Sets the face of a role.
    pub fn set(&mut self, role: (FaceRole, Weight), face: usize) {
        self.roles.insert(role, face);
    }

    /// Adds a face to those that are asked for characters that others lack.
    pub fn set_beside(&mut self, face: usize) {
        self.beside.push(face);
    }

    /// A face by its number.
    pub fn get(&self, nth: usize) -> Option<&Face> {
        self.all.get(nth).map(Arc::as_ref)
    }

    /// Every face, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &Face> {
        self.all.iter().map(Arc::as_ref)
    }

    /// The face of a role.
    pub(crate) fn of(&self, role: FaceRole, weight: Weight) -> usize {
        let set = self.roles.get(&(role, weight)).or_else(|| self.roles.get(&(role, Weight::Regular)));
        set.copied().unwrap_or(0)
    }

    /// The face that has a character, its glyph and advance in sizes of type. What no face has is drawn as nothing,
    /// as wide as it would be.
    pub(crate) fn glyph(&self, face: usize, c: char) -> (usize, u16, f64) {
        let mut own = std::iter::once(face).chain(self.beside.iter().copied());
        let found = own.find_map(|nth| Some((nth, self.all.get(nth)?.glyph(c)?)));
        found.map_or((face, 0, if c.is_ascii() { 0.5 } else { 1.0 }), |(nth, (glyph, advance))| {
            (nth, glyph, advance)
        })
    }
}
