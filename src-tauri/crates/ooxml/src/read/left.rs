//! What this program left in a package: a mark among the custom properties (22.3), and `<draft xmlns="urn:nigao:draft:1" digest="…">text</draft>` in a part of
//! custom XML (ISO 29500-1, 15.2.4). Other programs keep such parts as they are.

use super::content::Left;
use super::package::Package;
use super::refused::Refused;
use super::xml::{Item, Space, Xml};
use crate::write::MARK;

/// Bytes of a mark; ours are 64.
const LONGEST_MARK: usize = 256;
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

/// The mark that the package is known by. A part that cannot be read has none.
pub(super) fn mark(package: &mut Package<'_>) -> Option<String> {
    let name = package.properties.clone()?;
    let text = package.text(&name).ok()??;
    marked(Xml::new(&text, &name)).ok()?
}

fn marked(mut xml: Xml<'_>) -> Result<Option<String>, Refused> {
    let root = xml.root()?;
    while let Some(property) = xml.child(&root)? {
        let name = xml.attribute(&property, (Space::None, b"name"))?;
        if name.as_deref() != Some(MARK) {
            continue;
        }
        let mut text = String::new();
        loop {
            match xml.next()? {
                Item::Text(more) => text.push_str(&more),
                Item::End(depth) if depth == property.depth => break,
                Item::Start(_) | Item::End(_) => {}
                Item::Done => return Err(xml.broken()),
            }
        }
        let mark = text.trim();
        return Ok((!mark.is_empty() && mark.len() <= LONGEST_MARK).then(|| mark.to_owned()));
    }
    Ok(None)
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
