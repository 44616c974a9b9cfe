//! A draft as JSON, `"nigao": 1`.

use crate::{Block, BlockId, Content, Draft};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The version that is written.
pub const FORMAT: u32 = 1;

/// Why a text is no draft that can be read.
#[derive(Debug, thiserror::Error)]
pub enum NotADraft {
    /// Not JSON, or not of a draft's shape.
    #[error("not a draft: {0}")]
    Malformed(#[from] serde_json::Error),
    /// Written by a later version of the program.
    #[error("written by a newer version (format {found}; this program reads up to {FORMAT})")]
    Newer {
        /// Its format.
        found: u32,
    },
    /// Two blocks with one name.
    #[error("block {} stands twice", .0.0)]
    IdTwice(BlockId),
    /// A picture shows an image that is not there.
    #[error("the image of block {} is missing", .0.0)]
    ImageMissing(BlockId),
}

#[derive(Serialize)]
struct Written<'a> {
    nigao: u32,
    #[serde(flatten)]
    draft: &'a Draft,
}

#[derive(Deserialize)]
struct Version {
    nigao: u32,
}

/// The draft as JSON, indented, with a line end. Same draft, same bytes.
pub fn to_json(draft: &Draft) -> String {
    let mut json = serde_json::to_string_pretty(&Written { nigao: FORMAT, draft })
        .expect("a draft has only string keys and no failing serializer");
    json.push('\n');
    json
}

/// Reads what [`to_json`] wrote, now or in an earlier version.
pub fn from_json(json: &str) -> Result<Draft, NotADraft> {
    let Version { nigao: found } = serde_json::from_str(json)?;
    if found > FORMAT {
        return Err(NotADraft::Newer { found });
    }
    let draft: Draft = serde_json::from_str(json)?;
    let mut seen = BTreeSet::new();
    let attachments = draft.attachments.iter().map(|attachment| attachment.id);
    let twice = draft.blocks().map(|block| block.id).chain(attachments).find(|id| !seen.insert(*id));
    if let Some(id) = twice {
        return Err(NotADraft::IdTwice(id));
    }
    let missing = |block: &&Block| matches!(&block.content, Content::Picture(picture) if !draft.images.contains_key(&picture.image));
    let missing = draft.blocks().find(missing).map(|block| block.id);
    missing.map_or(Ok(draft), |id| Err(NotADraft::ImageMissing(id)))
}
