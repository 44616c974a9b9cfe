//! The sheet, the grid, and where things stand on them.

use crate::{Characters, FaceRole, Faces, Mm, Sourced, Twips};
use serde::Deserialize;

/// How a document must look.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The name it is called by: `gbt9704`.
    pub name: String,
    /// The name shown: GB/T 9704-2012.
    pub title: String,
    /// Paper and margins.
    pub sheet: Sheet,
    /// Lines and characters of a page.
    pub grid: Grid,
    /// The face of each role.
    pub faces: Faces,
    /// 页码.
    pub page_number: PageNumber,
    /// 署名 and 成文日期.
    pub signature: Signature,
    /// 正文.
    pub body: Body,
}

/// Paper, margins and type area, 版心.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Width of the paper.
    pub width: Sourced<Mm>,
    /// Height of the paper.
    pub height: Sourced<Mm>,
    /// 天头, above the type area.
    pub top: Sourced<Mm>,
    /// 订口, left of the type area.
    pub left: Sourced<Mm>,
    /// Width of the type area.
    pub text_width: Sourced<Mm>,
    /// Height of the type area.
    pub text_height: Sourced<Mm>,
}

impl Sheet {
    /// Right of the type area.
    pub fn right(&self) -> Mm {
        Mm(self.width.is.0 - self.left.is.0 - self.text_width.is.0)
    }

    /// Below the type area.
    pub fn bottom(&self) -> Mm {
        Mm(self.height.is.0 - self.top.is.0 - self.text_height.is.0)
    }
}

/// How much a page holds.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// Lines of a page.
    pub lines: Sourced<u16>,
    /// Characters of a line.
    pub characters: Sourced<u16>,
}

/// Where the page number stands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageNumber {
    /// From the bottom of the type area to the top edge of the dashes.
    pub below_text_mm: Sourced<Mm>,
    /// From the outer edge of the type area, in characters of its own face.
    pub from_edge_characters: Sourced<Characters>,
}

/// Where issuer and date stand, the form without a seal.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Lines left empty above the issuer.
    pub blank_lines_above: Sourced<u16>,
    /// From the right edge of the type area to the issuer's end.
    pub issuer_from_right_characters: Sourced<Characters>,
    /// From the issuer's beginning to the date's.
    pub date_from_issuer_characters: Sourced<Characters>,
}

/// How paragraphs stand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Indent of a paragraph's first line.
    pub first_line_characters: Sourced<Characters>,
    /// Lines left empty between title and addressee.
    pub blank_lines_above_addressee: Sourced<u16>,
    /// Lines left empty between text and 附件说明.
    pub blank_lines_above_attachment_note: Sourced<u16>,
}

impl Profile {
    /// Distance of two lines: the largest whole twip that keeps all lines of the grid on the page.
    pub fn line_pitch(&self) -> Twips {
        Twips::at_most(self.sheet.text_height.is.twips() / f64::from(self.grid.lines.is))
    }

    /// What is added between two characters of the body, below 0 where they are set tight: the largest whole twip
    /// that keeps all characters of the grid on the line.
    pub fn character_spacing(&self) -> Twips {
        let pitch = Twips::at_most(self.sheet.text_width.is.twips() / f64::from(self.grid.characters.is));
        Twips(pitch.0 - Twips::nearest(self.faces.of(FaceRole::Body).size_pt.twips()).0)
    }
}
