//! What a file says of itself: `docProps/core.xml`, `docProps/app.xml` and, where it is marked, `docProps/custom.xml`
//! (ISO 29500-2, 11; 29500-1, 22.2 and 22.3).

use super::escape::escaped;
use super::format::put;
use super::parts::{HEAD, PACKAGE};

/// The custom property that marks a file of ours.
pub(crate) const MARK: &str = "NigaoMark";

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
    /// What it is known by when it comes back, as a custom property, which other programs keep.
    pub mark: String,
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

    /// The part that marks the file; none where it is not marked.
    pub(super) fn custom_xml(&self) -> Option<String> {
        let space = "http://schemas.openxmlformats.org/officeDocument/2006";
        (!self.mark.is_empty()).then(|| {
            format!(
                "{HEAD}<Properties xmlns=\"{space}/custom-properties\" xmlns:vt=\"{space}/docPropsVTypes\">\
                 <property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"2\" name=\"{MARK}\">\
                 <vt:lpwstr>{}</vt:lpwstr></property></Properties>",
                escaped(&self.mark)
            )
        })
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
