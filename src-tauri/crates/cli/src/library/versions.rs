//! `nigao library show`, `versions`, `keep`, `restore`: what a draft is and what it was.

use super::{failed, open, time};
use crate::failure::Failure;
use crate::output::{print, print_json};
use ::library::files::write_whole;
use ::library::{DraftId, Keeper as _, VersionId, Why};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Printed {
    id: i64,
    why: &'static str,
    name: Option<String>,
    at_ms: i64,
}

pub(crate) fn show(
    path: &Path,
    (draft, version): (i64, Option<i64>),
    output: Option<&Path>,
) -> Result<(), Failure> {
    let library = open(path)?;
    let loaded = match version {
        None => library.load(DraftId(draft)),
        Some(version) => {
            let of_draft = library.versions(DraftId(draft)).map_err(|why| failed(path, why))?;
            if !of_draft.iter().any(|one| one.id.0 == version) {
                return Err(failed(
                    path,
                    format!("第 {draft} 号稿子没有第 {version} 号版本；用 versions {draft} 看有哪些"),
                ));
            }
            library.version(VersionId(version))
        }
    };
    let json = draft::to_json(&loaded.map_err(|why| failed(path, why))?);
    match output {
        None => print(&json),
        Some(output) => write_whole(output, json.as_bytes()).map_err(|why| Failure::writing(output, why)),
    }
}

pub(crate) fn list(path: &Path, draft: i64, json: bool) -> Result<(), Failure> {
    let versions = open(path)?.versions(DraftId(draft)).map_err(|why| failed(path, why))?;
    if json {
        let printed = versions.iter().map(|version| Printed {
            id: version.id.0,
            why: version.why.tag(),
            name: if let Why::Named(name) = &version.why { Some(name.clone()) } else { None },
            at_ms: version.at_ms,
        });
        return print_json(&[printed.collect::<Vec<_>>()]);
    }
    let line = |version: &::library::Version| {
        format!("{:>5}  {}  {}\n", version.id.0, time::printed(version.at_ms), version.why.chinese())
    };
    print(&versions.iter().map(line).collect::<String>())
}

pub(crate) fn keep(path: &Path, draft: i64, name: &str) -> Result<(), Failure> {
    let why = Why::Named(name.to_owned());
    open(path)?.keep_version(DraftId(draft), &why, time::now_ms()).map_err(|why| failed(path, why))
}

pub(crate) fn restore(path: &Path, version: i64) -> Result<(), Failure> {
    let restored = open(path)?.restore(VersionId(version), time::now_ms());
    let draft = restored.map_err(|why| failed(path, why))?;
    print(&format!("第 {} 号稿子已恢复；恢复前的内容是它的一个版本\n", draft.0))
}
