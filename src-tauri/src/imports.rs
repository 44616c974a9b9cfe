//! Files that were recognised and wait for the clerk to begin one of their drafts.

use crate::answers::{Imported, ImportedAside, ImportedDoubt, ImportedDraft, Piece};
use crate::utf16::Utf16;
use draft::{Draft, open_blanks};
use intake::{Doubt, Manuscript, Recognised, RecognisedDraft, SetAside, Unreadable, Why};
use std::collections::BTreeMap;

/// How many wait at most: a clerk who looks at another file may come back to the one before.
const KEPT: usize = 4;

/// What waits, by the name that the window was given.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    waiting: BTreeMap<u32, Waiting>,
    last: u32,
}

#[derive(Debug)]
struct Waiting {
    name: String,
    recognised: Recognised,
}

impl Imports {
    /// Recognises a manuscript and keeps what was found. A source that holds no draft is no old draft.
    pub(crate) fn add(&mut self, name: &str, manuscript: &Manuscript) -> Result<Imported, Unreadable> {
        let recognised = intake::recognise(manuscript);
        if recognised.drafts.is_empty() {
            return Err(Unreadable::NoText);
        }
        self.last += 1;
        let imported = Imported { id: self.last, ..imported(name, manuscript, &recognised) };
        self.waiting.insert(self.last, Waiting { name: name.to_owned(), recognised });
        while self.waiting.len() > KEPT {
            self.waiting.pop_first();
        }
        Ok(imported)
    }

    /// One of an import's drafts, with the file's name.
    pub(crate) fn pick(&self, import: u32, nth: usize) -> Option<(&str, &Draft)> {
        let Waiting { name, recognised } = self.waiting.get(&import)?;
        Some((name, &recognised.drafts.get(nth)?.draft))
    }
}

fn imported(name: &str, manuscript: &Manuscript, recognised: &Recognised) -> Imported {
    let places = Utf16::new(&recognised.source);
    Imported {
        id: 0,
        name: name.to_owned(),
        format: manuscript.source.format.to_owned(),
        encoding: manuscript.source.encoding.map(str::to_owned),
        source: recognised.source.clone(),
        drafts: recognised.drafts.iter().map(|one| draft_of(one, &places)).collect(),
        doubts: recognised.doubts.iter().map(|doubt| doubt_of(doubt, &places)).collect(),
        set_aside: recognised.set_aside.iter().map(|aside| aside_of(aside, &places)).collect(),
        notes: manuscript.notes.clone(),
    }
}

fn draft_of(found: &RecognisedDraft, places: &Utf16<'_>) -> ImportedDraft {
    let piece = |piece: &intake::Piece| Piece {
        block: piece.block,
        kind: piece.kind,
        level: piece.level,
        number: piece.number.clone(),
        text: piece.text.clone(),
        run_in: piece.run_in,
        confidence: piece.confidence,
        start: places.at(piece.range.start),
        end: places.at(piece.range.end),
    };
    ImportedDraft {
        part: found.part.clone(),
        title: found.draft.front.title.to_plain(),
        kind: found.draft.kind,
        pieces: found.pieces.iter().map(piece).collect(),
        blanks: open_blanks(&found.draft).len(),
    }
}

fn doubt_of(doubt: &Doubt, places: &Utf16<'_>) -> ImportedDoubt {
    ImportedDoubt {
        draft: doubt.draft,
        block: doubt.block,
        start: places.at(doubt.range.start),
        end: places.at(doubt.range.end),
        message: doubt.sentence.clone(),
    }
}

fn aside_of(aside: &SetAside, places: &Utf16<'_>) -> ImportedAside {
    let why = match aside.why {
        Why::WebPage => "网页上的文字",
        Why::Contents => "目录",
        Why::PartLabel => "篇名",
        Why::HeaderOrFooter => "页眉页脚",
        Why::Footnote => "脚注",
        Why::Letterhead => "版头版记",
    };
    ImportedAside {
        text: aside.text.clone(),
        why: why.to_owned(),
        start: places.at(aside.range.start),
        end: places.at(aside.range.end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "档案工作总结\n𠮷一、整理\n一、基础工作\n各科室按季度移交档案。\n二、安全保管\n库房每周检查。";

    #[test]
    fn pieces_are_where_the_window_finds_them() {
        let manuscript = intake::pasted(TEXT).unwrap();
        let imported = Imports::default().add("粘贴", &manuscript).unwrap();
        let source: Vec<u16> = imported.source.encode_utf16().collect();
        let found: Vec<String> = imported.drafts[0]
            .pieces
            .iter()
            .map(|piece| String::from_utf16(&source[piece.start..piece.end]).unwrap())
            .collect();
        assert!(found.iter().any(|text| text.contains("安全保管")), "{found:?}");
    }

    #[test]
    fn only_the_last_imports_wait() {
        let manuscript = intake::pasted(TEXT).unwrap();
        let mut imports = Imports::default();
        let ids: Vec<u32> = (0..6).map(|_| imports.add("粘贴", &manuscript).unwrap().id).collect();
        assert!(imports.pick(ids[0], 0).is_none());
        assert!(imports.pick(ids[5], 0).is_some());
        assert!(imports.pick(ids[5], 9).is_none());
    }
}
