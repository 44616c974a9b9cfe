//! The package: which part is what, told by content types and relationships, never by a file's name
//! (ISO 29500-2, 6.2 and 6.5).

use super::archive::Archive;
use super::refused::Refused;
use super::xml::{Element, Space, Xml};
use std::collections::BTreeMap;

const TYPES: &str = "/[Content_Types].xml";
/// How the types of relationships begin: transitional, strict, and those that Microsoft added.
const RELATIONS: [&str; 4] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
    "http://schemas.microsoft.com/office/2006/relationships/",
    "http://schemas.microsoft.com/office/2011/relationships/",
];
/// The content types of a main part: document and template, plain and with macros.
const MAIN: [&str; 4] = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroenabled.main+xml",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
];

/// A relationship of a part.
#[derive(Debug)]
pub(super) struct Relationship {
    /// What its part calls it.
    pub(super) id: String,
    /// The last word of its type: `styles`, `header`, `image`.
    pub(super) kind: String,
    /// The part's name; `None` where it lies outside the package.
    pub(super) target: Option<String>,
}

/// An open package whose main part is known.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    /// The main part's name.
    pub(super) main: String,
    /// Whether it says that it carries macros.
    pub(super) macros: bool,
    /// The main part's relationships.
    pub(super) relationships: Vec<Relationship>,
    /// The part of custom properties.
    pub(super) properties: Option<String>,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refused> {
        let mut archive = Archive::open(bytes)?;
        let Some(types) = archive.text(TYPES)? else { return Err(Refused::NotWordprocessing) };
        let types = ContentTypes::read(Xml::new(&types, TYPES))?;
        let roots = relationships(&mut archive, "/")?;
        let properties = roots.iter().find(|one| one.kind == "custom-properties");
        let properties = properties.and_then(|one| one.target.clone());
        let main = roots.into_iter().find(|one| one.kind == "officeDocument").and_then(|one| one.target);
        let main = main.ok_or(Refused::NotWordprocessing)?;
        let kind = types.of(&main).map(str::to_ascii_lowercase);
        let Some(kind) = kind.filter(|kind| MAIN.contains(&kind.as_str())) else {
            return Err(Refused::NotWordprocessing);
        };
        let relationships = relationships(&mut archive, &main)?;
        Ok(Package { archive, main, macros: kind.contains("macroenabled"), relationships, properties })
    }

    /// The text of the main part.
    pub(super) fn main_text(&mut self) -> Result<String, Refused> {
        self.archive.text(&self.main)?.ok_or(Refused::NotWordprocessing)
    }

    /// The text of another part; `None` where it is missing.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        self.archive.text(name)
    }

    /// The bytes of an image; `None` where it is missing or damaged.
    pub(super) fn image(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        self.archive.image(name)
    }

    /// The one part that the main part is tied to in this way, by name.
    pub(super) fn related(&self, kind: &str) -> Option<String> {
        self.relationships.iter().find(|one| one.kind == kind).and_then(|one| one.target.clone())
    }
}

/// The relationships of a part, or of the package itself for `/`.
fn relationships(archive: &mut Archive<'_>, of: &str) -> Result<Vec<Relationship>, Refused> {
    let (folder, file) = of.rsplit_once('/').unwrap_or_default();
    let name = format!("{folder}/_rels/{file}.rels");
    let Some(text) = archive.text(&name)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(&text, &name);
    let root = xml.root()?;
    let mut found = Vec::new();
    while let Some(child) = xml.child(&root)? {
        if child.is(Space::Package, b"Relationship") {
            found.extend(relationship(&xml, &child, folder)?);
        }
    }
    Ok(found)
}

fn relationship<'x>(
    xml: &Xml<'x>,
    element: &Element<'x>,
    folder: &str,
) -> Result<Option<Relationship>, Refused> {
    let said = |name: &[u8]| xml.attribute(element, (Space::None, name));
    let (Some(kind), Some(target)) = (said(b"Type")?, said(b"Target")?) else { return Ok(None) };
    let outside = said(b"TargetMode")?.as_deref() == Some("External");
    let kind = RELATIONS.iter().find_map(|base| kind.strip_prefix(base)).unwrap_or_default().to_owned();
    let id = said(b"Id")?.unwrap_or_default().into_owned();
    Ok(Some(Relationship { id, kind, target: (!outside).then(|| resolve(folder, &target)) }))
}

/// The part's name that a target leads to from a folder. Steps above the root stay at the root.
fn resolve(folder: &str, target: &str) -> String {
    let target = unescape(&target.replace('\\', "/"));
    let target = target.split(['#', '?']).next().unwrap_or_default();
    let path = if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = steps.pop(),
            step => steps.push(step),
        }
    }
    format!("/{}", steps.join("/"))
}

/// `%E7%94%B2` is 甲; what is no such escape stays as it is.
fn unescape(target: &str) -> String {
    let mut bytes = Vec::with_capacity(target.len());
    let mut rest = target.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.filter(|_| *first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| target.to_owned())
}

/// What each part is: by its name, else by its extension.
struct ContentTypes {
    parts: BTreeMap<String, String>,
    extensions: BTreeMap<String, String>,
}

impl ContentTypes {
    fn read(mut xml: Xml<'_>) -> Result<ContentTypes, Refused> {
        let mut types = ContentTypes { parts: BTreeMap::new(), extensions: BTreeMap::new() };
        let root = xml.root()?;
        while let Some(child) = xml.child(&root)? {
            let said = |name: &[u8]| xml.attribute(&child, (Space::None, name));
            let kind = said(b"ContentType")?.unwrap_or_default().into_owned();
            if let Some(part) = said(b"PartName")? {
                types.parts.insert(resolve("", &part).to_ascii_lowercase(), kind);
            } else if let Some(extension) = said(b"Extension")? {
                types.extensions.insert(extension.to_ascii_lowercase(), kind);
            }
        }
        Ok(types)
    }

    fn of(&self, part: &str) -> Option<&str> {
        let part = part.to_ascii_lowercase();
        let by_extension = || part.rsplit_once('.').and_then(|(_, extension)| self.extensions.get(extension));
        self.parts.get(&part).or_else(by_extension).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(folder: &str, target: &str, expected: &str) {
        assert_eq!(resolve(folder, target), expected);
    }

    #[test]
    fn targets_are_resolved_within_the_package() {
        check("/word", "styles.xml", "/word/styles.xml");
        check("/word", "/word/styles.xml", "/word/styles.xml");
        check("/word", "../custom/./item.xml", "/custom/item.xml");
        check("/word", "../../../../outside", "/outside");
        check("", "%E6%AD%A3%E6%96%87/%E7%94%B2.xml", "/正文/甲.xml");
        check("", "100%.xml", "/100%.xml");
        check("/word", "media\\one.png", "/word/media/one.png");
    }
}
