//! Pictures: which image, how large, and what they show in words. `DrawingML` (ISO 29500-1, 20.2 and 20.4) and VML
//! (ISO 29500-4, 19).

use super::refused::Refused;
use super::xml::{Element, Space, Xml};
use std::collections::BTreeMap;

/// Characters of a picture's words.
const LONGEST_ALT: usize = 1_000;
/// English Metric Units of a point.
const POINT: f64 = 12_700.0;
/// No side is longer: Word's own bound, 22 inches.
const LONGEST_SIDE: u64 = 22 * 914_400;

/// What frames a picture: a drawing, a picture in it, or a shape of VML.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// The depth of its element.
    pub(super) depth: usize,
    pub(super) extent: Option<(u64, u64)>,
    pub(super) alt: String,
    /// The relationship of its image.
    pub(super) image: Option<String>,
    /// Whether it holds several pictures, each with an extent of its own.
    grouped: bool,
    pub(super) cropped: bool,
    /// Whether an image in it is a picture, not what fills a shape.
    pub(super) shows: bool,
}

/// The frames that are open.
#[derive(Debug, Default)]
pub(super) struct Frames(Vec<Frame>);

impl Frames {
    /// A drawing begins.
    pub(super) fn open(&mut self, depth: usize) {
        self.0.push(Frame { depth, ..Frame::default() });
    }

    /// The frame that ends at this depth.
    pub(super) fn close(&mut self, depth: usize) -> Option<Frame> {
        self.0.pop_if(|frame| frame.depth == depth)
    }

    /// Several pictures begin, each with its own extent.
    pub(super) fn group(&mut self) {
        if let Some(frame) = self.0.last_mut() {
            frame.grouped = true;
        }
    }

    /// An element of the drawing's frame.
    pub(super) fn drawing<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let Some(frame) = self.0.last_mut() else { return Ok(()) };
        let said = |space, name: &[u8]| xml.attribute(element, (space, name));
        match element.local() {
            b"extent" | b"ext" => {
                let side = |name| Ok::<_, Refused>(said(Space::None, name)?.and_then(|n| n.parse().ok()));
                if let (Some(width), Some(height)) = (side(b"cx")?, side(b"cy")?) {
                    frame.extent = frame.extent.or_else(|| sound(width, height));
                }
            }
            b"docPr" => frame.alt = alt(said(Space::None, b"descr")?.or(said(Space::None, b"title")?)),
            b"blip" => {
                let image = said(Space::Reference, b"embed")?.or(said(Space::Reference, b"link")?);
                frame.image = image.map(String::from).filter(|image| !image.is_empty());
            }
            b"srcRect" => {
                for side in [b"l", b"t", b"r", b"b"] {
                    frame.cropped |= said(Space::None, side)?.is_some_and(|part| part != "0");
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A picture of `DrawingML` begins: framed as its drawing is, unless there are several.
    pub(super) fn picture(&mut self, depth: usize) {
        let around = self.0.last();
        let extent = around.filter(|around| !around.grouped).and_then(|around| around.extent);
        let alt = around.map(|around| around.alt.clone()).unwrap_or_default();
        self.0.push(Frame { depth, extent, alt, shows: true, ..Frame::default() });
    }

    /// A shape of VML begins.
    pub(super) fn shape<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let said = |name: &[u8]| xml.attribute(element, (Space::None, name));
        let extent = said(b"style")?.as_deref().and_then(styled);
        self.0.push(Frame {
            depth: element.depth,
            extent,
            alt: alt(said(b"alt")?),
            shows: true,
            ..Frame::default()
        });
        Ok(())
    }

    /// The image of a shape.
    pub(super) fn image_data<'a>(&mut self, xml: &Xml<'a>, element: &Element<'a>) -> Result<(), Refused> {
        let Some(frame) = self.0.last_mut() else { return Ok(()) };
        frame.image = xml.attribute(element, (Space::Reference, b"id"))?.map(String::from);
        for side in [b"cropleft".as_slice(), b"croptop", b"cropright", b"cropbottom"] {
            frame.cropped |= xml.attribute(element, (Space::None, side))?.is_some();
        }
        Ok(())
    }
}

fn alt(said: Option<std::borrow::Cow<'_, str>>) -> String {
    said.unwrap_or_default().trim().chars().take(LONGEST_ALT).collect()
}

fn sound(width: u64, height: u64) -> Option<(u64, u64)> {
    let side = 1..=LONGEST_SIDE;
    (side.contains(&width) && side.contains(&height)).then_some((width, height))
}

/// The extent that a style gives: `width:100pt;height:5cm`.
fn styled(style: &str) -> Option<(u64, u64)> {
    let properties: BTreeMap<&str, &str> = style
        .split(';')
        .filter_map(|one| one.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
        .collect();
    sound(length(properties.get("width")?)?, length(properties.get("height")?)?)
}

/// A length of CSS in English Metric Units; one without a unit is a group's own measure.
fn length(value: &str) -> Option<u64> {
    let digits = value.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = value.split_at(digits);
    let points = match unit.trim() {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "pc" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    let units = number.parse::<f64>().ok()? * points * POINT;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "within bounds that no sign has"
    )]
    (units.is_finite() && units < 1e12).then_some(units.round() as u64)
}

/// The images that pictures may show, and those that they do.
#[derive(Debug, Default)]
pub(super) struct Images {
    /// By relationship: the part, `None` where it lies outside the package.
    parts: BTreeMap<String, Option<String>>,
    /// Those that are shown, by name, in the order in which they are met.
    pub(super) shown: Vec<String>,
    places: BTreeMap<String, usize>,
}

/// What a relationship of a picture leads to.
pub(super) enum Shown {
    /// An image of the package, counted from 0.
    Image(usize),
    Outside,
    Missing,
}

impl Images {
    pub(super) fn add(&mut self, relationship: String, part: Option<String>) {
        self.parts.insert(relationship, part);
    }

    pub(super) fn show(&mut self, relationship: &str) -> Shown {
        match self.parts.get(relationship) {
            None => Shown::Missing,
            Some(None) => Shown::Outside,
            Some(Some(part)) => {
                let next = self.shown.len();
                let place = *self.places.entry(part.clone()).or_insert(next);
                if place == next {
                    self.shown.push(part.clone());
                }
                Shown::Image(place)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(style: &str, expected: Option<(u64, u64)>) {
        assert_eq!(styled(style), expected, "{style}");
    }

    #[test]
    fn a_style_gives_the_extent_in_any_unit() {
        check("position:absolute;width:72pt;height:1in", Some((914_400, 914_400)));
        check("width: 2.54cm; height:25.4mm", Some((914_400, 914_400)));
        check("width:96px;height:6pc", Some((914_400, 914_400)));
        check("width:4000;height:3000", None);
        check("width:1pt", None);
        check("width:0pt;height:1pt", None);
        check("width:9e9pt;height:1pt", None);
        check("width:99999999999999pt;height:1pt", None);
    }
}
