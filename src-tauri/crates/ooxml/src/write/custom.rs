//! Data that travels in a file beside its text: a custom XML part (ISO 29500-1, 15.2.5) that programs keep and do not
//! show.

use super::escape::escaped;
use super::format::put;
use super::pack::Part;
use super::parts::{HEAD, PACKAGE, R};

/// XML of the caller's own. One part of it goes into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomXml {
    /// The namespace of its root.
    pub namespace: &'static str,
    /// What names it in the file: a GUID in braces, upper case.
    pub id: &'static str,
    /// The name of its root.
    pub element: &'static str,
    /// The root's attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// The root's text; it has no children.
    pub text: String,
}

/// The folder-less name of the part, for the document's relationship.
pub(super) const TARGET: &str = "../customXml/item1.xml";
pub(super) const PROPERTIES: &str = "/customXml/itemProps1.xml";

impl CustomXml {
    fn item(&self) -> String {
        let mut out = format!("{HEAD}<{} xmlns=\"{}\"", self.element, self.namespace);
        for (name, value) in &self.attributes {
            put(&mut out, format_args!(" {name}=\"{}\"", escaped(value)));
        }
        put(&mut out, format_args!(">{}</{}>", escaped(&self.text), self.element));
        out
    }

    pub(super) fn parts(&self) -> [Part; 3] {
        let part = |name: &str, xml: String| Part { name: name.to_owned(), bytes: xml.into_bytes() };
        let schemas = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        [
            part("customXml/item1.xml", self.item()),
            part(
                "customXml/itemProps1.xml",
                format!(
                    "{HEAD}<ds:datastoreItem xmlns:ds=\"{schemas}\" ds:itemID=\"{}\"><ds:schemaRefs>\
                     <ds:schemaRef ds:uri=\"{}\"/></ds:schemaRefs></ds:datastoreItem>",
                    self.id, self.namespace
                ),
            ),
            part(
                "customXml/_rels/item1.xml.rels",
                format!(
                    "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
                     Type=\"{R}/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>"
                ),
            ),
        ]
    }
}
