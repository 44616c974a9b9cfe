//! A draft as JSON, `"nigao": 1`.

use crate::{BlockId, Draft};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The version that is written.
pub const FORMAT: u32 = 1;

/// Why a text is no draft that can be read, each with the one sentence that a clerk is told.
#[derive(Debug, thiserror::Error)]
pub enum NotADraft {
    /// Not JSON, or not of a draft's shape.
    #[error("不是稿件文件，或内容已损坏（读到第 {} 行第 {} 列）；文件没有改动，请用原来的文档重新导入", .0.line(), .0.column())]
    Malformed(#[from] serde_json::Error),
    /// Written by a later version of the program.
    #[error("稿件由更新的版本保存（格式 {found}，本程序最高能读 {FORMAT}）；文件没有改动，请升级后再打开")]
    Newer {
        /// Its format.
        found: u32,
    },
    /// Of a format that no version of the program ever wrote.
    #[error("稿件的格式号 {found} 不存在（应为 1 到 {FORMAT}）；文件没有改动，请用原来的文档重新导入")]
    NoSuchFormat {
        /// What it says.
        found: u32,
    },
    /// Two blocks with one name.
    #[error("稿件里编号 {} 的段落出现了两次；文件没有改动，请用原来的文档重新导入", .0.0)]
    IdTwice(BlockId),
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

/// Reads what [`to_json`] wrote, now or in an earlier version. A draft that lost an image is read all the same, so that
/// its text is not lost with it: [`crate::missing_image`] finds the place.
pub fn from_json(json: &str) -> Result<Draft, NotADraft> {
    let Version { nigao: found } = serde_json::from_str(json)?;
    if found > FORMAT {
        return Err(NotADraft::Newer { found });
    }
    if found == 0 {
        return Err(NotADraft::NoSuchFormat { found });
    }
    let draft: Draft = serde_json::from_str(json)?;
    let mut seen = BTreeSet::new();
    let attachments = draft.attachments.iter().map(|attachment| attachment.id);
    let twice = draft.blocks().map(|block| block.id).chain(attachments).find(|id| !seen.insert(*id));
    twice.map_or(Ok(draft), |id| Err(NotADraft::IdTwice(id)))
}
