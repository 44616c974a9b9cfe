//! A library in a folder of its own, and drafts to put in.
#![allow(dead_code, reason = "each test file uses a part")]

use draft::{Block, BlockId, Content, Draft, Kind, Text};
use library::Library;
use std::path::{Path, PathBuf};

pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk { folder: tempfile::tempdir().expect("a folder for the test") }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("nigao/library.sqlite")
    }

    pub(crate) fn library(&self) -> Library {
        Library::open(&self.path()).expect("a library opens")
    }

    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.path().with_file_name(name)
    }
}

pub(crate) fn paragraph(id: u64, text: &str) -> Block {
    Block { id: BlockId(id), content: Content::Paragraph { run_in: None, text: Text::plain(text) } }
}

pub(crate) fn draft(title: &str) -> Draft {
    saying(title, &["库房已经检查x次。"])
}

pub(crate) fn saying(title: &str, paragraphs: &[&str]) -> Draft {
    let mut draft = Draft { kind: Kind::Summary, ..Draft::default() };
    draft.front.title = Text::plain(title);
    draft.body = (1..).zip(paragraphs).map(|(id, text)| paragraph(id, text)).collect();
    draft
}

/// Names in a folder, in order.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
