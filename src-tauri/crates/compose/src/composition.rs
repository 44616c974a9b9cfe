//! What will be printed.

use draft::{BlockId, Form, Image, Level, Number, Picture, Table};
use profile::{FaceRole, Mm, Profile, Pt};

/// Everything that will be printed, in order, and how it must look.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition<'a> {
    /// The document's title, without line breaks.
    pub title: String,
    /// How it must look.
    pub profile: &'a Profile,
    /// The form it goes out in.
    pub form: Form,
    /// From the header to the foot.
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
    /// 发文机关标志.
    Mark(Mark),
    /// 版记, the last item where there is one.
    Foot(Foot),
}

/// 发文机关标志.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The authorities from the top, the lead one first. A single one's name has its 文件.
    pub names: Vec<Vec<Run>>,
    /// 文件 at the right of stacked names, in the middle of their height.
    pub word: Option<&'static str>,
    /// Size of type: the profile's, or as much smaller as fits the name on the line.
    pub size: Pt,
    /// Where its top edge is.
    pub place: MarkPlace,
}

/// Where the mark's top edge is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkPlace {
    /// In the flow, so far below the line before it, or below the top of the type area where it is the first.
    Below(Mm),
    /// So far below the paper's upper edge, out of the flow.
    Paper(Mm),
}

/// 版记.
#[derive(Clone, Debug, PartialEq)]
pub struct Foot {
    /// Its parts from the top, with a rule between two, if there are rules: 主送 and 抄送, then 印发机关 and 印发日期.
    pub parts: Vec<FootPart>,
    /// Whether rules are drawn.
    pub rules: FootRules,
    /// The page it stands on.
    pub page: FootPage,
}

/// What stands between two rules of 版记.
#[derive(Clone, Debug, PartialEq)]
pub struct FootPart {
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
    /// Lines that they take.
    pub lines: u16,
}

/// The rules of 版记.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootRules {
    /// Above, between and below.
    Drawn,
    /// None, as in a letter.
    None,
}

/// The page that 版记 stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FootPage {
    /// The one that the text ends on, which is even and has room.
    Same,
    /// The next even one, right after the text.
    NextEven,
    /// The next even one, with a blank page before it; neither carries a number.
    AfterBlank,
}

/// A stop that a tab goes to, from the left edge of the type area, in characters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tab {
    /// Where.
    pub at: f64,
    /// What of the text after the tab is there.
    pub edge: TabEdge,
}

/// The part of a text that a tab puts at its stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabEdge {
    /// Its beginning.
    Left,
    /// Its middle.
    Center,
    /// Its end.
    Right,
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
    /// Its text, without the number; `\t` goes to the next stop.
    pub runs: Vec<Run>,
    /// Its stops, from the left.
    pub tabs: Vec<Tab>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Role {
    /// 份号, 密级和保密期限, 紧急程度: a line each, flush left.
    Element {
        /// Height of the line, where it is not the grid's.
        line: Option<Pt>,
        /// From the rule above it to the characters' top edge, where that is said.
        below_rule: Option<Mm>,
    },
    /// 发文字号, centred.
    DocumentNumber,
    /// 签发人 at tab stops, and 发文字号 before them on the last line.
    Signers,
    /// The red rule, so far below the characters of the line before it. Takes no line.
    Rule {
        /// The distance.
        below: Mm,
    },
    /// A letter's double rule, its top edge so far below the top of the type area. Takes no line.
    DoubleRule {
        /// The distance.
        top: Mm,
    },
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
    /// 发文机关署名 of several that set their seals, side by side at tab stops.
    Seals,
    /// 附注.
    Note,
    /// 出席, 请假, 列席.
    Attendance {
        /// Width in characters of the label, to which wrapped lines are aligned.
        hanging: f64,
    },
    /// 主送 or 抄送 in 版记.
    CopiesTo {
        /// Width of the label, likewise, in the foot's characters.
        hanging: f64,
    },
    /// 印发机关 and 印发日期.
    Printer,
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
    /// How much closer than others its characters stand, 紧缩, in twips.
    pub condensed: u8,
}
