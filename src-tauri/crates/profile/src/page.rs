//! The sheet, the grid, and where things stand on them.

use crate::{
    Body, Characters, Deviation, FaceRole, Faces, Foot, Header, Letter, Minutes, Mm, Order, PageSide,
    Signature, Sourced, Twips,
};
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
    /// 版头.
    pub header: Header,
    /// 信函.
    pub letter: Letter,
    /// 命令(令).
    pub order: Order,
    /// 纪要.
    pub minutes: Minutes,
    /// 正文.
    pub body: Body,
    /// 署名 and 成文日期.
    pub signature: Signature,
    /// 版记.
    pub foot: Foot,
    /// The office's own names and set phrases, 用语, an entry a line, as `check` reads them; empty where it has none.
    #[serde(default)]
    pub words: String,
    /// What the office has otherwise than the standard; empty in a profile that comes with the program.
    #[serde(skip)]
    pub deviations: Vec<Deviation>,
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
    /// What stands before the number.
    pub before: Sourced<String>,
    /// What stands after it.
    pub after: Sourced<String>,
    /// On which side of the page.
    pub side: Sourced<PageSide>,
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
        Twips(pitch.0 - Twips::nearest(self.faces.of(FaceRole::Body).size_pt.is.twips()).0)
    }

    /// From one character of the body to the next, in twips.
    pub fn character_pitch(&self) -> f64 {
        self.faces.of(FaceRole::Body).size_pt.is.twips() + f64::from(self.character_spacing().0)
    }

    /// Characters of the title's face that a line holds, set as tight as the body.
    pub fn title_characters(&self) -> f64 {
        let size = self.faces.of(FaceRole::Title).size_pt.is.twips();
        (self.sheet.text_width.is.twips() / (size + f64::from(self.character_spacing().0))).floor()
    }
}
