//! The table of contents of a file.

use crate::Options;
use crate::measure::{indent, twips};
use crate::styles::{self, CONTENTS};
use compose::Composition;
use ooxml::write::{self, ParagraphFormat, Section, Style, TabStop};
use profile::{FaceRole, Profile};

/// The lines, where one is asked for and there is something to list.
pub(crate) fn lines(composition: &Composition<'_>, options: &Options<'_>) -> Vec<compose::ContentsLine> {
    match options.contents {
        crate::Contents::LeftOut => Vec::new(),
        crate::Contents::Shown => composition.contents(),
    }
}

/// The bookmark of each item that is listed.
pub(crate) fn bookmark(lines: &[compose::ContentsLine], item: usize) -> Option<u32> {
    let nth = lines.binary_search_by_key(&item, |line| line.item).ok()?;
    u32::try_from(nth + 1).ok()
}

pub(crate) fn contents(lines: &[compose::ContentsLine], section: Section) -> write::Contents {
    let line = |(bookmark, line): (u32, &compose::ContentsLine)| write::ContentsLine {
        level: line.level.index(),
        text: line.text.clone(),
        bookmark,
        page: line.page,
    };
    write::Contents {
        caption_style: CONTENTS[0].0,
        caption: "目　录",
        styles: CONTENTS[1..].iter().map(|(id, _)| *id).collect(),
        lines: (1..).zip(lines).map(line).collect(),
        section,
    }
}

/// The styles of caption and lines: the title's face, then the body's, with dots up to the page's number.
pub(crate) fn contents_styles(profile: &Profile) -> [Style; 3] {
    let caption = styles::part(CONTENTS[0], styles::title_format(profile));
    let line = |(nth, style): (u32, (&'static str, &'static str))| {
        let stop = TabStop {
            at: twips(profile.sheet.text_width.is),
            alignment: write::Alignment::Right,
            dotted: true,
        };
        let left = f64::from(nth) * profile.body.first_line_characters.is.0;
        styles::part(
            style,
            ParagraphFormat {
                tabs: vec![stop],
                left: Some(indent(left, profile)),
                first_line: Some(indent(0.0, profile)),
                alignment: Some(write::Alignment::Left),
                ..ParagraphFormat::default()
            },
        )
    };
    [
        Style { run: styles::in_face(FaceRole::Title, profile), ..caption },
        line((0, CONTENTS[1])),
        line((1, CONTENTS[2])),
    ]
}
