//! Pictures in line with the text (ISO 29500-1, 20.4.2.8), and the media parts that hold them.

use super::escape::escaped;
use super::format::put;
use std::sync::Arc;

/// English metric units, 360,000 to a centimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emu(pub u64);

/// An image as a part of the package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The ending of its name, by which programs know how it is encoded: `png`, `jpeg`, `gif`, `bmp`.
    pub extension: &'static str,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// A picture that stands in a paragraph of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyPicture {
    /// The paragraph's style.
    pub style: &'static str,
    /// What it shows.
    pub media: Media,
    /// Printed width and height.
    pub size: (Emu, Emu),
    /// What it shows, in words.
    pub alt: String,
}

/// The name of the nth image's part, from 0, within `word`.
pub(super) fn media_name(nth: usize, media: &Media) -> String {
    format!("media/image{}.{}", nth + 1, media.extension)
}

/// The relationship of the nth image, from 0.
pub(super) fn media_relationship(nth: usize) -> String {
    format!("rIdImage{}", nth + 1)
}

impl BodyPicture {
    /// The paragraph; `image` counts the images from 0, `nth` the pictures from 1.
    pub(super) fn write(&self, out: &mut String, (image, nth): (usize, usize)) {
        const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";
        let (Emu(width), Emu(height)) = self.size;
        let (alt, name) = (escaped(&self.alt), format_args!("图片 {nth}").to_string());
        let related = media_relationship(image);
        put(out, format_args!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr><w:r><w:drawing>", self.style));
        put(
            out,
            format_args!(
                "<wp:inline xmlns:wp=\"{DRAWING}/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
                 <wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"{nth}\" name=\"{name}\" descr=\"{alt}\"/>\
                 <a:graphic xmlns:a=\"{DRAWING}/main\"><a:graphicData uri=\"{DRAWING}/picture\">\
                 <pic:pic xmlns:pic=\"{DRAWING}/picture\"><pic:nvPicPr><pic:cNvPr id=\"{nth}\" name=\"{name}\"/>\
                 <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{related}\"/>\
                 <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
                 <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
                 </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
            ),
        );
        out.push_str("</w:drawing></w:r></w:p>");
    }
}
