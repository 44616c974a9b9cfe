//! What a file says of itself: `docProps/core.xml` and `docProps/app.xml` (ISO 29500-2, 11; 29500-1, 22.2).

use super::escape::escaped;
use super::format::put;
use super::parts::{HEAD, PACKAGE};

/// What a file says of itself. What is empty is not said; nothing of the machine is ever said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Properties {
    /// Title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// For whom.
    pub company: String,
    /// When it was made, in UTC, as ISO 8601: `2026-06-30T08:00:00Z`.
    pub created: String,
}

impl Properties {
    pub(super) fn core_xml(&self) -> String {
        let mut out = format!(
            "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        );
        put(&mut out, format_args!("<dc:title>{}</dc:title>", escaped(&self.title)));
        if !self.author.is_empty() {
            put(&mut out, format_args!("<dc:creator>{}</dc:creator>", escaped(&self.author)));
        }
        if !self.created.is_empty() {
            for name in ["created", "modified"] {
                put(
                    &mut out,
                    format_args!(
                        "<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{}</dcterms:{name}>",
                        escaped(&self.created)
                    ),
                );
            }
        }
        out.push_str("</cp:coreProperties>");
        out
    }

    pub(super) fn app_xml(&self) -> String {
        let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        let mut out = format!("{HEAD}<Properties xmlns=\"{namespace}\"><Application>Nigao</Application>");
        if !self.company.is_empty() {
            put(&mut out, format_args!("<Company>{}</Company>", escaped(&self.company)));
        }
        out.push_str("</Properties>");
        out
    }
}
