//! The draft that travels inside its file.

use draft::{Draft, to_json};
use ooxml::read::{digest, read};
use ooxml::write::CustomXml;

const NAMESPACE: &str = "urn:nigao:draft:1";
/// Names the part in the file; the same in every file of ours.
const ID: &str = "{6D0B6B5E-2C52-4E0B-9C0A-7C5B1A2F3D41}";

/// The part that carries a draft in the file that was made of it: its JSON, under the digest of the text as whoever
/// opens the file will read it. `None` where that cannot be read, which our own files always can.
pub(crate) fn custom(draft: &Draft, file: &[u8]) -> Option<CustomXml> {
    let digest = digest(&read(file).ok()?);
    Some(CustomXml {
        namespace: NAMESPACE,
        id: ID,
        element: "draft",
        attributes: vec![("digest", digest)],
        text: to_json(draft),
    })
}
