//! The same lines as a PDF: text that can be searched and copied, in subsets of the faces it was laid out with, with
//! bookmarks, a title and a tagged structure.
//!
//! It keeps to PDF/A-2 where the faces allow it: with its structure (2a) where every picture says in words what it
//! shows, else with its text alone (2u). docs/analysis/pdf.md says what keeps a file from it.

mod bitmap;
mod bookmarks;
mod draw;
mod tags;

use crate::pages::Pages;
use bookmarks::bookmarks;
use compose::Composition;
use draw::{Fonts, draw};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use krilla::SerializeSettings;
use krilla::configure::{Configuration, Validator};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime, Metadata};
use std::sync::Arc;

/// A PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file's bytes: the same composition, pages and faces give the same bytes.
    pub bytes: Vec<u8>,
    /// What it keeps to.
    pub standard: Standard,
    /// Pictures that could not be drawn, an empty frame in their place.
    pub unseen: usize,
}

/// A standard that a PDF keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standard {
    /// PDF/A-2a: for archives, with its structure.
    A2a,
    /// PDF/A-2u: for archives, with its text.
    A2u,
    /// A PDF, and no more.
    Plain,
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// This system has no face that text can be drawn with.
    #[error("没有可用的中文字体，画不出文字；请先安装字体")]
    NoFace,
    /// A face that cannot be put into a file.
    #[error("字体“{0}”放不进 PDF；请换一个字体，或先导出 Word")]
    Face(String),
    /// More than a PDF holds.
    #[error("写不成 PDF；稿子没有改动，请先导出 Word")]
    TooMuch,
}

/// A day, for when the text was last written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day, in Greenwich, of a moment so many seconds after the beginning of 1970.
    pub fn of_unix(seconds: i64) -> Option<Day> {
        let date = TimeZone::UTC.to_datetime(Timestamp::from_second(seconds).ok()?).date();
        let year = u16::try_from(date.year()).ok()?;
        Some(Day { year, month: date.month().unsigned_abs(), day: date.day().unsigned_abs() })
    }
}

/// What a PDF needs beside the pages.
pub struct Printing<'a> {
    /// The bytes of a face's file, and which face of the file it is, by its number in [`crate::Faces`].
    pub font: &'a dyn Fn(usize) -> Option<(Arc<Vec<u8>>, u32)>,
    /// The names of faces, for what is said of them.
    pub faces: &'a crate::Faces,
    /// When the text was last written; without a day the file keeps to no standard for archives.
    pub written: Option<Day>,
    /// How blanks that are still open look.
    pub blanks: Blanks,
}

/// How blanks that are still open look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Blanks {
    /// Like the text around.
    #[default]
    Plain,
    /// On yellow.
    Highlighted,
}

/// The pages of a composition as a PDF.
pub fn pdf(composition: &Composition<'_>, pages: &Pages, printing: &Printing<'_>) -> Result<Pdf, NotWritten> {
    let fonts = Fonts::of(pages, printing)?;
    // What a file is kept from is known when it is written.
    for (standard, validator) in [(Standard::A2a, Validator::A2_A), (Standard::A2u, Validator::A2_U)] {
        match written(composition, (pages, &fonts), (validator, printing)) {
            Ok((bytes, unseen)) => return Ok(Pdf { bytes, standard, unseen }),
            Err(KrillaError::Validation(_)) => {}
            Err(why) => return Err(not_written(&why, &fonts)),
        }
    }
    let (bytes, unseen) = written(composition, (pages, &fonts), (Validator::None, printing))
        .map_err(|why| not_written(&why, &fonts))?;
    Ok(Pdf { bytes, standard: Standard::Plain, unseen })
}

fn written(
    composition: &Composition<'_>,
    (pages, fonts): (&Pages, &Fonts),
    (validator, printing): (Validator, &Printing<'_>),
) -> Result<(Vec<u8>, usize), KrillaError> {
    let mut document = krilla::Document::new_with(SerializeSettings {
        configuration: Configuration::new_with_validator(validator),
        ..SerializeSettings::default()
    });
    let (leaves, unseen) = draw(&mut document, composition, (pages, fonts, printing.blanks));
    document.set_tag_tree(tags::tree(composition, leaves));
    document.set_outline(bookmarks(composition, pages));
    let metadata = Metadata::new()
        .title(composition.title.clone())
        .language("zh-CN".to_owned())
        .creator("拟稿 Nigao".to_owned());
    let date = |day: Day| DateTime::new(day.year).month(day.month).day(day.day);
    document.set_metadata(match printing.written {
        Some(day) => metadata.creation_date(date(day)),
        None => metadata,
    });
    Ok((document.finish()?, unseen))
}

fn not_written(why: &KrillaError, fonts: &Fonts) -> NotWritten {
    match why {
        KrillaError::Font(font, _) => NotWritten::Face(fonts.name(font)),
        _ => NotWritten::TooMuch,
    }
}
