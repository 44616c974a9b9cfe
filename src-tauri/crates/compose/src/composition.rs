//! What will be printed.

use draft::{BlockId, Image, Level, Number, Picture, Table};
use profile::{FaceRole, Profile};

/// Everything that will be printed, in order, and how it must look.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition<'a> {
    /// The document's title, without line breaks.
    pub title: String,
    /// How it must look.
    pub profile: &'a Profile,
    /// From the title to the last attachment.
    pub items: Vec<Item>,
}

/// A paragraph, a table, a picture or a break.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table of the draft.
    Table {
        /// Its block.
        block: BlockId,
        /// Its cells.
        table: Table,
    },
    /// A picture of the draft.
    Picture {
        /// Its block.
        block: BlockId,
        /// How large, and what it shows in words.
        picture: Picture,
        /// What it shows.
        image: Image,
    },
    /// A new page begins.
    PageBreak,
}

/// A paragraph that will be printed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The block it comes from; `None` for what the draft has outside its body.
    pub block: Option<BlockId>,
    /// What it is.
    pub role: Role,
    /// The number before it.
    pub number: Option<Number>,
    /// Its text, without the number.
    pub runs: Vec<Run>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Role {
    /// 标题.
    Title,
    /// 主送机关.
    Addressee,
    /// A heading on its own line.
    Heading(Level),
    /// A paragraph that a heading opens.
    RunIn(Level),
    /// 正文.
    #[default]
    Body,
    /// An empty line.
    Blank,
    /// 附件说明; the label stands on the first line only.
    AttachmentNote {
        /// Width in characters of what stands before the name, to which wrapped lines are aligned.
        hanging: f64,
        /// Indent in characters of the line's beginning.
        indent: f64,
    },
    /// 发文机关署名.
    Issuer {
        /// From the right edge of the type area, in characters.
        from_right: f64,
    },
    /// 成文日期.
    Date {
        /// From the right edge of the type area, in characters.
        from_right: f64,
    },
    /// 附注.
    Note,
    /// 附件1, above an attachment, on a new page.
    AttachmentLabel,
    /// An attachment's title.
    AttachmentTitle,
}

/// A stretch of text in one face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The characters; `\n` is a line break.
    pub text: String,
    /// Its face.
    pub face: FaceRole,
    /// Whether it is set bold.
    pub strong: bool,
    /// Whether it is a blank still open.
    pub blank: bool,
}
