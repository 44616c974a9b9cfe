//! Files that were recognised and wait for the clerk to begin one of their drafts.

use crate::answers::{Imported, ImportedAside, ImportedDoubt, ImportedDraft, Piece};
use crate::utf16::{Utf16, byte_at};
use draft::{Draft, open_blanks};
use intake::{Correction, Doubt, Manuscript, Recognised, RecognisedDraft, SetAside, Unreadable, Why};
use library::SourceFile;
use std::collections::BTreeMap;

/// How many wait at most: as many as one drops on the window at once, and those looked at before.
const KEPT: usize = 64;

/// What waits, by the name that the window was given.
#[derive(Debug, Default)]
pub(crate) struct Imports {
    waiting: BTreeMap<u32, Waiting>,
    last: u32,
}

#[derive(Debug)]
struct Waiting {
    source: SourceFile,
    manuscript: Manuscript,
    recognised: Recognised,
}

impl Imports {
    /// Recognises a manuscript and keeps what was found. A source that holds no draft is no old draft.
    pub(crate) fn add(&mut self, source: SourceFile, manuscript: Manuscript) -> Result<Imported, Unreadable> {
        let recognised = intake::recognise(&manuscript);
        if recognised.drafts.is_empty() {
            return Err(Unreadable::NoText);
        }
        self.last += 1;
        let waiting = Waiting { source, manuscript, recognised };
        let imported = imported(self.last, &waiting);
        self.waiting.insert(self.last, waiting);
        while self.waiting.len() > KEPT {
            self.waiting.pop_first();
        }
        Ok(imported)
    }

    /// Reads an import again with all that was set right in mind, places in units of UTF-16 as the corrections before
    /// left the source.
    pub(crate) fn correct(&mut self, import: u32, corrections: &[Correction]) -> Option<Imported> {
        let waiting = self.waiting.get_mut(&import)?;
        let mut read: Vec<Correction> = Vec::with_capacity(corrections.len());
        let mut recognised = intake::recognise(&waiting.manuscript);
        for correction in corrections {
            read.push(correction.moved(byte_at(&recognised.source, correction.at())));
            recognised = intake::recognise_with(&waiting.manuscript, &read);
        }
        waiting.recognised = recognised;
        Some(imported(import, waiting))
    }

    /// All of an import's drafts, with the file.
    pub(crate) fn drafts(&self, import: u32) -> Option<(&SourceFile, impl Iterator<Item = &Draft>)> {
        let Waiting { source, recognised, .. } = self.waiting.get(&import)?;
        Some((source, recognised.drafts.iter().map(|one| &one.draft)))
    }

    /// One of an import's drafts, with the file.
    pub(crate) fn pick(&self, import: u32, nth: usize) -> Option<(&SourceFile, &Draft)> {
        let (source, mut drafts) = self.drafts(import)?;
        Some((source, drafts.nth(nth)?))
    }
}

fn imported(id: u32, Waiting { source, manuscript, recognised }: &Waiting) -> Imported {
    let places = Utf16::new(&recognised.source);
    Imported {
        id,
        name: source.name.clone(),
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
        year: reuse::source_year(&found.draft).map(|source| source.year),
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
        Why::Unwanted => "不要的内容",
        Why::WebPage => "网页上的文字",
        Why::Contents => "目录",
        Why::PartLabel => "篇名",
        Why::HeaderOrFooter => "页眉页脚",
        Why::PageNumber => "页码",
        Why::Rule => "分隔线",
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
        let imported = Imports::default().add(SourceFile::default(), manuscript).unwrap();
        let source: Vec<u16> = imported.source.encode_utf16().collect();
        let found: Vec<String> = imported.drafts[0]
            .pieces
            .iter()
            .map(|piece| String::from_utf16(&source[piece.start..piece.end]).unwrap())
            .collect();
        assert!(found.iter().any(|text| text.contains("安全保管")), "{found:?}");
    }

    #[test]
    fn what_is_set_right_is_what_is_begun() {
        let mut imports = Imports::default();
        let before = imports.add(SourceFile::default(), intake::pasted(TEXT).unwrap()).unwrap();
        let source: Vec<u16> = before.source.encode_utf16().collect();
        let heading: Vec<u16> = "二、安全".encode_utf16().collect();
        let at = source.windows(heading.len()).position(|units| units == heading).unwrap();
        let after = imports.correct(before.id, &[Correction::Text { at }]).unwrap();
        let headings = |imported: &Imported| imported.drafts[0].pieces.len();
        assert_eq!(headings(&after), headings(&before) - 1);
        let texts = imports.pick(before.id, 0).unwrap().1.body.iter().filter_map(draft::Block::text);
        assert!(texts.map(draft::Text::to_plain).any(|text| text == "二、安全保管"));
        assert_eq!(headings(&imports.correct(before.id, &[]).unwrap()), headings(&before));
    }

    #[test]
    fn only_the_last_imports_wait() {
        let manuscript = intake::pasted(TEXT).unwrap();
        let mut imports = Imports::default();
        let ids: Vec<u32> =
            (0..=KEPT).map(|_| imports.add(SourceFile::default(), manuscript.clone()).unwrap().id).collect();
        assert!(imports.pick(ids[0], 0).is_none());
        assert!(imports.pick(ids[KEPT], 0).is_some());
        assert!(imports.pick(ids[KEPT], 9).is_none());
    }
}
