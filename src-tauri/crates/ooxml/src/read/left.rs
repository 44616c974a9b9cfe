//! What this program left in a package: `<draft xmlns="urn:nigao:draft:1" digest="…">text</draft>` in a part of
//! custom XML (ISO 29500-1, 15.2.4). Other programs keep such parts as they are.

use super::content::Left;
use super::package::Package;
use super::refused::Refused;
use super::xml::{Item, Space, Xml};

/// Parts of custom XML that are looked into; other programs leave one or two.
const MOST_PARTS: usize = 8;

/// What was left; a part that cannot be read is not ours.
pub(super) fn left(package: &mut Package<'_>) -> Option<Left> {
    let parts = package.relationships.iter().filter(|one| one.kind == "customXml");
    let names: Vec<String> = parts.filter_map(|one| one.target.clone()).take(MOST_PARTS).collect();
    names.iter().find_map(|name| {
        let text = package.text(name).ok()??;
        read(Xml::new(&text, name)).ok()?
    })
}

fn read(mut xml: Xml<'_>) -> Result<Option<Left>, Refused> {
    let root = xml.root()?;
    if !root.is(Space::Own, b"draft") {
        return Ok(None);
    }
    let digest = xml.attribute(&root, (Space::None, b"digest"))?.unwrap_or_default().into_owned();
    let mut text = String::new();
    loop {
        match xml.next()? {
            Item::Text(more) => text.push_str(&more),
            Item::End(depth) if depth == root.depth => break,
            Item::Start(_) | Item::End(_) | Item::Done => return Err(xml.broken()),
        }
    }
    xml.end()?;
    Ok(Some(Left { digest, text }))
}
