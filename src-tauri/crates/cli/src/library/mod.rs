//! `nigao library`: the library without a window.

mod add;
mod arguments;
mod care;
mod find;
mod place;
mod time;
mod versions;

pub(crate) use arguments::Verb;

use crate::arguments::Shelf;
use crate::failure::Failure;
use ::library::{Access, Library};
use std::fmt::Display;
use std::path::Path;

/// Whether everything that was asked for was done.
pub(crate) fn run(shelf: &Shelf) -> Result<bool, Failure> {
    let path = place::library(shelf.at.as_deref())?;
    match &shelf.verb {
        Verb::Add { files } => add::run(&path, files),
        Verb::Search(wanted) => find::search(&path, wanted).map(|()| true),
        Verb::List { json } => find::list(&path, *json).map(|()| true),
        Verb::Series { json } => find::series(&path, *json).map(|()| true),
        Verb::Show { draft, version, output } => {
            versions::show(&path, (*draft, *version), output.as_deref()).map(|()| true)
        }
        Verb::Versions { draft, json } => versions::list(&path, *draft, *json).map(|()| true),
        Verb::Keep { draft, name } => versions::keep(&path, *draft, name).map(|()| true),
        Verb::Restore { version } => versions::restore(&path, *version).map(|()| true),
        Verb::Label(labels) => find::label(&path, labels).map(|()| true),
        Verb::Backup { folder } => care::backup(&path, folder.as_deref()).map(|()| true),
        Verb::Export { output } => care::export(&path, output).map(|()| true),
        Verb::Import { file } => care::import(&path, file),
        Verb::Check => care::check(&path),
        Verb::Mend => care::mend(&path).map(|()| true),
    }
}

/// Opens the library; says where it can only be read.
fn open(path: &Path) -> Result<Library, Failure> {
    let library = Library::open(path).map_err(|why| failed(path, why))?;
    if let Access::Newer { .. } | Access::ReadOnlyFolder = library.access() {
        eprintln!("WARN {}: 稿库只能查看，不能修改", path.display());
    }
    Ok(library)
}

fn failed(path: &Path, why: impl Display) -> Failure {
    Failure::library(path, why)
}
