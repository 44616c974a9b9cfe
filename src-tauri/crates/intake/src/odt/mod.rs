//! A text of `OpenDocument` (ISO 26300), packed or as one XML file, as a manuscript.

mod lists;
mod place;
mod reader;
mod styles;

use crate::docx::unreadable;
use crate::writing::Writing;
use crate::{Manuscript, Source, Unreadable};
use ooxml::read::{Archive, Element, Refused, Space, Xml, decode};
use reader::Reader;
use styles::Styles;

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Bytes of one that is not packed; more are pictures.
const LARGEST_FLAT: usize = 48 << 20;

/// Characters of a name.
const LONGEST_NAME: usize = 255;

const SOURCE: Source = Source { format: "odt", encoding: None };

/// A packed text.
pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let refused = |refused| unreadable(&refused);
    let mut archive = Archive::open(bytes).map_err(refused)?;
    let manifest = part(&mut archive, MANIFEST).map_err(refused)?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let looks = part(&mut archive, STYLES).map_err(refused)?.unwrap_or_default();
    let content = part(&mut archive, CONTENT).map_err(refused)?.ok_or(Unreadable::Broken)?;
    let mut styles = Styles::default();
    if !looks.is_empty() {
        styles.read(Xml::new(&looks, STYLES)).map_err(refused)?;
    }
    styles.read(Xml::new(&content, CONTENT)).map_err(refused)?;
    let mut reader = Reader::new(Writing::default(), styles);
    reader.read(Xml::new(&content, CONTENT)).map_err(refused)?;
    if !looks.is_empty() {
        reader.read(Xml::new(&looks, STYLES)).map_err(refused)?;
    }
    reader.finish(SOURCE)
}

/// Whether an archive says that it is a text.
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    let kind = Archive::open(bytes).ok().and_then(|mut archive| archive.part("/mimetype").ok().flatten());
    kind.is_some_and(|kind| kind.starts_with(b"application/vnd.oasis.opendocument.text"))
}

/// One XML file.
pub(crate) fn flat(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let refused = |refused| unreadable(&refused);
    if bytes.len() > LARGEST_FLAT {
        return Err(Unreadable::TooLarge);
    }
    let text = decode(bytes.to_vec(), CONTENT).map_err(refused)?;
    let mut styles = Styles::default();
    styles.read(Xml::new(&text, CONTENT)).map_err(refused)?;
    let mut reader = Reader::new(Writing::default(), styles);
    reader.read(Xml::new(&text, CONTENT)).map_err(refused)?;
    reader.finish(SOURCE)
}

/// A part's text, by its name within the archive.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Refused> {
    archive.text(&format!("/{name}"))
}

/// The value of an attribute, cut where no name is that long: one name may stand at every paragraph.
fn said(xml: &Xml<'_>, element: &Element<'_>, name: (Space, &str)) -> Result<Option<String>, Refused> {
    let value = xml.attribute(element, (name.0, name.1.as_bytes()))?;
    Ok(value.map(|value| value.chars().take(LONGEST_NAME).collect()))
}
