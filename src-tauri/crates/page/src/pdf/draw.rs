//! Lines, rules and pictures onto paper.

use super::bitmap::{Pixels, pixels};
use super::tags::{Leaf, Leaves};
use super::{Blanks, NotWritten, Printing};
use crate::line::{Colour, Line, Piece};
use crate::pages::{Page, Pages, Place, Placed, Rule, Shown};
use compose::{Composition, Item, leading};
use draft::{Image, ImageFormat, Orientation};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::collections::BTreeMap;

/// How thick the outline of a letter is that is made bold, in sizes of type.
const EMBOLDEN: f32 = 0.03;

/// The faces that are drawn with.
pub(super) struct Fonts(BTreeMap<usize, (Font, String)>);

impl Fonts {
    /// Reads those that the pages use.
    pub(super) fn of(pages: &Pages, printing: &Printing<'_>) -> Result<Fonts, NotWritten> {
        let mut fonts = BTreeMap::new();
        for piece in pieces(pages) {
            if fonts.contains_key(&piece.face) {
                continue;
            }
            let name = printing.faces.get(piece.face).map(|face| face.family.clone());
            let name = name.ok_or(NotWritten::NoFace)?;
            let font = (printing.font)(piece.face).and_then(|(bytes, nth)| Font::new(bytes.into(), nth));
            let Some(font) = font else { return Err(NotWritten::Face(name)) };
            fonts.insert(piece.face, (font, name));
        }
        Ok(Fonts(fonts))
    }

    /// The name of one of them.
    pub(super) fn name(&self, font: &Font) -> String {
        let known = self.0.values().find(|(one, _)| one == font);
        known.map(|(_, name)| name.clone()).unwrap_or_default()
    }
}

fn pieces(pages: &Pages) -> impl Iterator<Item = &Piece> {
    let lines = pages.all().flat_map(|page| page.lines.iter().chain(&page.beside));
    lines.flat_map(|placed| &placed.line.pieces)
}

/// Draws all pages; what was drawn for whom, and how many pictures could not be.
pub(super) fn draw(
    document: &mut krilla::Document,
    composition: &Composition<'_>,
    (pages, fonts, blanks): (&Pages, &Fonts, Blanks),
) -> (Leaves, usize) {
    let looks = Looks { header: header_colour(&composition.profile.header.colour.is), blanks };
    let mut leaves = Leaves::default();
    let mut unseen = 0;
    for page in pages.all() {
        let (width, height) = pages.size(page);
        let Some(settings) = PageSettings::from_wh(points(width), points(height)) else { continue };
        let mut sheet = document.start_page_with(settings);
        let surface = sheet.surface();
        let mut pen = Pen { surface, fonts, looks, leaves: &mut leaves, unseen: 0 };
        pen.page(page, (composition, pages));
        unseen += pen.unseen;
        pen.surface.finish();
        leaves.page_ends();
    }
    (leaves, unseen)
}

/// Six hexadecimal digits.
fn header_colour(hex: &str) -> rgb::Color {
    let part = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(0);
    rgb::Color::new(part(0), part(2), part(4))
}

/// From twips.
#[expect(clippy::cast_possible_truncation, reason = "a page is some ten thousand twips high")]
fn points(twips: f64) -> f32 {
    (twips / 20.0) as f32
}

/// What a profile and the one who prints decide.
#[derive(Clone, Copy)]
struct Looks {
    header: rgb::Color,
    blanks: Blanks,
}

struct Pen<'a, 'b> {
    surface: Surface<'a>,
    fonts: &'b Fonts,
    looks: Looks,
    leaves: &'b mut Leaves,
    unseen: usize,
}

impl Pen<'_, '_> {
    fn page(&mut self, page: &Page, (composition, pages): (&Composition<'_>, &Pages)) {
        self.surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
        for rule in &page.rules {
            self.rule(rule);
        }
        self.surface.end_tagged();
        for placed in &page.lines {
            self.placed(placed);
        }
        for shown in &page.pictures {
            self.picture(shown, composition);
        }
        if page.lies == Orientation::Landscape {
            let (right, top) = pages.turned((0.0, 0.0));
            let turn = Transform::from_row(0.0, 1.0, -1.0, 0.0, points(right), points(top));
            self.surface.push_transform(&turn);
        }
        for placed in &page.beside {
            self.placed(placed);
        }
        if page.lies == Orientation::Landscape {
            self.surface.pop();
        }
    }

    fn fill(&mut self, colour: Colour) -> Fill {
        let paint = match colour {
            Colour::Text => rgb::Color::black(),
            Colour::Header => self.looks.header,
        };
        Fill { paint: paint.into(), ..Fill::default() }
    }

    fn rule(&mut self, rule: &Rule) {
        let [left, top, width, height] = [rule.left, rule.top, rule.width, rule.height].map(points);
        let Some(rect) = Rect::from_xywh(left, top, width, height) else { return };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        let Some(path) = path.finish() else { return };
        let fill = self.fill(rule.colour);
        self.surface.set_fill(Some(fill));
        self.surface.set_stroke(None);
        self.surface.draw_path(&path);
    }

    /// A line, and whose it is. A table's heads are said once, however often they are drawn.
    fn placed(&mut self, placed: &Placed) {
        if placed.line.pieces.is_empty() {
            return;
        }
        let leaf = match placed.place {
            Place::Number => None,
            place => self.leaves.wants(place),
        };
        let tag = match (leaf, placed.place) {
            (Some(_), _) => ContentTag::Span(SpanTag::empty()),
            (None, Place::Number) => ContentTag::Artifact(ArtifactType::Footer),
            (None, _) => ContentTag::Artifact(ArtifactType::Other),
        };
        let identifier = self.surface.start_tagged(tag);
        self.line(&placed.line, (placed.left, placed.top + placed.line.baseline));
        self.surface.end_tagged();
        if let Some(leaf) = leaf {
            self.leaves.push(leaf, identifier);
        }
    }

    fn line(&mut self, line: &Line, (left, baseline): (f64, f64)) {
        for piece in &line.pieces {
            let Some((font, _)) = self.fonts.0.get(&piece.face) else { continue };
            let Some(first) = piece.glyphs.first() else { continue };
            let size = points(piece.size);
            if piece.blank && self.looks.blanks == Blanks::Highlighted {
                self.highlight(piece, (left, baseline));
            }
            let fill = self.fill(piece.colour);
            let bold = Stroke { paint: fill.paint.clone(), width: size * EMBOLDEN, ..Stroke::default() };
            self.surface.set_fill(Some(fill));
            self.surface.set_stroke(piece.embolden.then_some(bold));
            let start = Point::from_xy(points(left + f64::from(first.x)), points(baseline));
            self.surface.draw_glyphs(start, &glyphs(piece), font.clone(), &piece.text, size, false);
        }
    }

    /// Yellow behind a stretch.
    fn highlight(&mut self, piece: &Piece, (left, baseline): (f64, f64)) {
        let (Some(first), Some(last)) = (piece.glyphs.first(), piece.glyphs.last()) else { return };
        let width = points(f64::from(last.x + last.advance - first.x));
        let (left, top) =
            (points(left + f64::from(first.x)), points(baseline - leading::ABOVE_IN_FACE * piece.size));
        let Some(rect) = Rect::from_xywh(left, top, width, points(piece.size)) else { return };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        let Some(path) = path.finish() else { return };
        self.surface.set_fill(Some(Fill { paint: rgb::Color::new(255, 255, 0).into(), ..Fill::default() }));
        self.surface.set_stroke(None);
        self.surface.draw_path(&path);
    }

    fn picture(&mut self, shown: &Shown, composition: &Composition<'_>) {
        let Some(Item::Picture { image, .. }) = composition.items.get(shown.item) else { return };
        let [left, top, width, height] = [shown.left, shown.top, shown.width, shown.height].map(points);
        let identifier = self.surface.start_tagged(ContentTag::Other);
        if let Some((image, size)) = decoded(image).zip(Size::from_wh(width, height)) {
            self.surface.push_transform(&Transform::from_translate(left, top));
            self.surface.draw_image(image, size);
            self.surface.pop();
        } else {
            self.unseen += 1;
            self.frame((left, top, width, height));
        }
        self.surface.end_tagged();
        self.leaves.push(Leaf { item: shown.item, at: (0, 0, 0) }, identifier);
    }

    fn frame(&mut self, (left, top, width, height): (f32, f32, f32, f32)) {
        let mut path = PathBuilder::new();
        let Some(rect) = Rect::from_xywh(left, top, width, height) else { return };
        path.push_rect(rect);
        let Some(path) = path.finish() else { return };
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke { width: 0.5, ..Stroke::default() }));
        self.surface.draw_path(&path);
    }
}

/// Its glyphs, each as wide as it is far to the next.
#[expect(clippy::cast_possible_truncation, reason = "sizes of type are small")]
fn glyphs(piece: &Piece) -> Vec<KrillaGlyph> {
    let size = piece.size as f32;
    let mut at = 0;
    let next = piece.glyphs.iter().skip(1).map(|next| Some(next.x)).chain([None]);
    let glyph = |(glyph, next): (&crate::Glyph, Option<f32>)| {
        let advance = next.map_or(glyph.advance, |next| next - glyph.x) / size;
        let text = at..at + usize::from(glyph.bytes);
        at = text.end;
        KrillaGlyph::new(GlyphId::new(u32::from(glyph.id)), advance, 0.0, 0.0, 0.0, text, None)
    };
    piece.glyphs.iter().zip(next).map(glyph).collect()
}

fn decoded(image: &Image) -> Option<krilla::image::Image> {
    let bytes = image.bytes.to_vec().into();
    let read = match image.format {
        ImageFormat::Png => krilla::image::Image::from_png(bytes, false),
        ImageFormat::Jpeg => krilla::image::Image::from_jpeg(bytes, false),
        ImageFormat::Gif => krilla::image::Image::from_gif(bytes, false),
        ImageFormat::Bmp => {
            let Pixels { width, height, rgba } = pixels(&image.bytes)?;
            return Some(krilla::image::Image::from_rgba8(rgba, width, height));
        }
    };
    read.ok()
}
