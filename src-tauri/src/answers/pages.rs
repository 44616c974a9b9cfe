//! A draft in pages. Measures are twips, 1/20 pt, in whole numbers.

use super::{Finding, MissingFace};
use draft::{Edit, Spot};
use serde::Serialize;
use ts_rs::TS;

/// A draft laid out, as of one revision of it; what stands on its pages is asked for page by page.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LaidOut {
    /// The revision that it was made from.
    pub(crate) revision: u64,
    /// Width and height of the paper as it stands upright.
    pub(crate) paper: (i32, i32),
    /// For each page, whether it lies sideways.
    pub(crate) sideways: Vec<bool>,
    /// How many of the pages are those of a table of contents: the first ones, which carry no number.
    pub(crate) contents: usize,
    /// The lines of the text.
    pub(crate) lines: usize,
    /// Whole lines left on the last page.
    pub(crate) lines_left: u16,
    /// Where the caret stands; none where that part is not printed.
    pub(crate) caret: Option<OnPage>,
    /// What a careful clerk would not let pass.
    pub(crate) faults: Vec<PageFault>,
    /// What the rules find that look at pages and at other drafts.
    pub(crate) findings: Vec<Finding>,
    /// Faces that are asked for and not installed.
    pub(crate) missing: Vec<MissingFace>,
    /// The faces that pages are drawn with, by their numbers.
    pub(crate) faces: Vec<DrawnFace>,
    /// The colour of the header, as CSS has it.
    pub(crate) header: String,
}

/// A place on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub(crate) struct OnPage {
    /// From 0.
    pub(crate) page: usize,
    /// Of the line, from the paper's upper edge.
    pub(crate) top: i32,
    /// Of the line.
    pub(crate) height: i32,
}

/// A fault of a page.
#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct PageFault {
    /// What is wrong.
    pub(crate) kind: PageFaultKind,
    /// Where it shows.
    pub(crate) at: OnPage,
    /// The text it shows in, and where its last line begins there, in units of UTF-16.
    pub(crate) spot: Option<Spot>,
    /// Where that line begins in the text.
    pub(crate) start: usize,
    /// Lines or characters that would have to go.
    pub(crate) less: usize,
    /// 紧缩: what takes it away, meant for the draft of the same revision; none where that does not help.
    pub(crate) fix: Option<Edit>,
    /// How much closer characters stand then, in twips.
    pub(crate) closer: u8,
}

/// What can be wrong with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PageFaultKind {
    /// The text begins after page 1.
    TextLate,
    /// Issuer or date on a page without text; `less` lines.
    SignatureAlone,
    /// A heading is the last line of its page.
    HeadingAtFoot,
    /// One character on the last line of a paragraph; `less` characters.
    LoneCharacter,
    /// The last line of a paragraph alone on the next page.
    LoneLine,
    /// 版记 on an odd page.
    FootOnOddPage,
}

/// A face that text is drawn with.
#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct DrawnFace {
    /// The name it is installed under.
    pub(crate) family: String,
    /// Whether it is the bold one.
    pub(crate) bold: bool,
}

/// What stands on some pages.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Sheets {
    /// The revision that they were made from.
    pub(crate) revision: u64,
    /// The pages that were asked for and are there, in order.
    pub(crate) sheets: Vec<Sheet>,
}

/// What stands on a page.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Sheet {
    /// From 0.
    pub(crate) page: usize,
    /// The lines of the text.
    pub(crate) lines: Vec<SheetLine>,
    /// What stands outside the text; where the page lies sideways, on the upright page, and turned with it.
    pub(crate) beside: Vec<SheetLine>,
    /// Rules: left, top, width, height, and 1 where they have the colour of the header.
    pub(crate) rules: Vec<(i32, i32, i32, i32, u8)>,
    /// Pictures: the image's name, left, top, width, height.
    pub(crate) pictures: Vec<(String, i32, i32, i32, i32)>,
}

/// A line.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SheetLine {
    /// Whose it is; none where it cannot be gone to.
    pub(crate) spot: Option<Spot>,
    /// The units of UTF-16 of that text that it begins with.
    pub(crate) start: usize,
    /// The one after its last.
    pub(crate) end: usize,
    /// Left edge, upper edge, width and height.
    pub(crate) place: (i32, i32, i32, i32),
    /// Its baseline.
    pub(crate) baseline: i32,
    /// Its stretches.
    pub(crate) texts: Vec<SheetText>,
}

/// A stretch of one face and size.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SheetText {
    /// Its characters.
    pub(crate) text: String,
    /// Where each character begins, from the paper's left edge.
    pub(crate) x: Vec<i32>,
    /// Its face's number.
    pub(crate) face: usize,
    /// Size of type.
    pub(crate) size: i32,
    /// The sum of 1 where it is to be made bold, 2 where it has the colour of the header, 4 where it stands on yellow.
    pub(crate) look: u8,
}
