//! What can be asked for.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// 拟稿: an old draft in, an official .docx out.
#[derive(Parser)]
#[command(name = "nigao", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Prints what was recognised.
    Outline {
        /// Old drafts: .docx, .doc, .wps, .rtf, .odt, .html, .md, .txt.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Prints findings; exit 1 where any is an error.
    Check(Reader),
    /// Writes an official .docx.
    Assemble(Order),
    /// Prints what changed from one draft to another.
    Compare(Pair),
    /// Prints what last year's draft promised, and what this year's says of it.
    Checklist(Years),
    /// Proposes what a draft of one year would say in another.
    Roll(Year),
    /// Writes a .docx for each office with the sections it is asked for.
    Split(Handing),
    /// Puts together what came back, and says who has not answered.
    Merge(Merging),
    /// Prints what a profile has otherwise than the standard.
    Profile {
        /// An office's own file (.toml).
        file: String,
    },
    /// Writes the draft as JSON.
    Import(Copy),
    /// Keeps drafts, finds them again, and brings back what they were: the same library as the window's.
    Library(Shelf),
    /// Prints each page's lines as laid out, or writes the PDF.
    Pages(Sheets),
}

/// Which library, and what to do with it.
#[derive(clap::Args)]
pub(crate) struct Shelf {
    /// Another library than the window's: its file.
    #[arg(long, global = true)]
    pub(crate) at: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) verb: crate::library::Verb,
}

/// What to check, and with what beside it.
#[derive(clap::Args)]
pub(crate) struct Reader {
    /// Old drafts: .docx, .doc, .wps, .rtf, .odt, .html, .md, .txt; or drafts as JSON.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// How the document must look: `gbt9704`, or an office's own file (.toml).
    #[arg(long, default_value = "gbt9704")]
    pub(crate) profile: String,
    /// The office's own names and set phrases: a text file, an entry a line.
    #[arg(long, value_name = "FILE")]
    pub(crate) words: Option<PathBuf>,
    /// Another draft; paragraphs that stand in it too are told. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Vec<PathBuf>,
    /// Lays the document out, and looks at its pages too.
    #[arg(long)]
    pub(crate) pages: bool,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// What to lay out.
#[derive(clap::Args)]
pub(crate) struct Sheets {
    /// An old draft, or a draft as JSON.
    pub(crate) file: PathBuf,
    /// The PDF to write, instead of printing lines.
    #[arg(short, conflicts_with = "json")]
    pub(crate) output: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// How the document must look: `gbt9704`, or an office's own file (.toml).
    #[arg(long, default_value = "gbt9704")]
    pub(crate) profile: String,
    /// How blanks that are still open look in the PDF.
    #[arg(long, default_value = "plain")]
    pub(crate) blanks: Blanks,
    /// Puts a table of contents before the text, where the form has a place for it.
    #[arg(long)]
    pub(crate) contents: bool,
    /// Which draft of a file that holds several, from 1.
    #[arg(long)]
    pub(crate) pick: Option<usize>,
}

/// Two drafts to compare.
#[derive(clap::Args)]
pub(crate) struct Pair {
    /// The old draft: .docx, .doc, .wps, .rtf, .odt, .html, .md, .txt; or a draft as JSON.
    pub(crate) old: PathBuf,
    /// The new one, likewise.
    pub(crate) new: PathBuf,
    /// Writes a .docx that is the new draft, with what was changed tracked.
    #[arg(short)]
    pub(crate) output: Option<PathBuf>,
    /// What to print of the text: what changed without this.
    #[arg(long, value_enum)]
    pub(crate) only: Option<Only>,
    /// Who made the tracked changes.
    #[arg(long, default_value = "拟稿")]
    pub(crate) author: String,
    /// When, in UTC, as ISO 8601: 2026-06-30T08:00:00Z; not said where nothing is said here.
    #[arg(long, default_value = "")]
    pub(crate) date: String,
    /// How the .docx must look: `gbt9704`, or an office's own file (.toml).
    #[arg(long, default_value = "gbt9704")]
    pub(crate) profile: String,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Which draft of an old file that holds several, from 1.
    #[arg(long)]
    pub(crate) pick_old: Option<usize>,
    /// Which draft of a new file that holds several, from 1.
    #[arg(long)]
    pub(crate) pick_new: Option<usize>,
}

/// What to look at of two drafts.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Only {
    /// 只看数字变化: blocks in which a figure is another.
    #[value(alias = "数字")]
    Figures,
    /// 只看沿用: blocks that have the same words.
    #[value(alias = "沿用")]
    Carried,
}

/// What to hand out, and to whom.
#[derive(clap::Args)]
pub(crate) struct Handing {
    /// The draft: .docx, .doc, .wps, .rtf, .odt, .html, .md, .txt; or as JSON.
    pub(crate) file: PathBuf,
    /// The folder for the files.
    #[arg(short)]
    pub(crate) output: PathBuf,
    /// An office and its sections by number, place or heading: 综合科=一,三. A file for each section without.
    #[arg(long, value_name = "OFFICE=SECTIONS")]
    pub(crate) ask: Vec<String>,
    /// How the files must look: `gbt9704`, or an office's own file (.toml).
    #[arg(long, default_value = "gbt9704")]
    pub(crate) profile: String,
}

/// What came back.
#[derive(clap::Args)]
pub(crate) struct Merging {
    /// The draft that was handed out.
    pub(crate) file: PathBuf,
    /// The files that came back.
    pub(crate) returned: Vec<PathBuf>,
    /// Which files are put into a section that several answer, in order: 二=甲.docx,乙.docx; none leaves it as it is.
    #[arg(long, value_name = "SECTION=FILES")]
    pub(crate) take: Vec<String>,
    /// Where to write the draft as JSON, with what came back.
    #[arg(short)]
    pub(crate) output: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Last year's draft and this year's.
#[derive(clap::Args)]
pub(crate) struct Years {
    /// Last year's: .docx, .doc, .wps, .rtf, .odt, .html, .md, .txt; or a draft as JSON.
    pub(crate) last: PathBuf,
    /// This year's, likewise.
    pub(crate) this: PathBuf,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// A draft and the year it goes to.
#[derive(clap::Args)]
pub(crate) struct Year {
    /// An old draft: .docx, .doc, .wps, .rtf, .odt, .html, .md, .txt; or a draft as JSON.
    pub(crate) file: PathBuf,
    /// The year it is to be of.
    #[arg(long, value_parser = clap::value_parser!(i32).range(1950..2100))]
    pub(crate) to: i32,
    /// The year it is of; as its title, its date or its text says where nothing is said here.
    #[arg(long, value_parser = clap::value_parser!(i32).range(1950..2100))]
    pub(crate) from: Option<i32>,
    /// Where to write the draft as JSON, with what was accepted; `-` for standard output.
    #[arg(short)]
    pub(crate) output: Option<PathBuf>,
    /// What to accept; several with commas between.
    #[arg(long, value_delimiter = ',', default_value = "none")]
    pub(crate) accept: Vec<Accept>,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// Which draft of a file that holds several, from 1.
    #[arg(long)]
    pub(crate) pick: Option<usize>,
}

/// What to accept of the proposals.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Accept {
    /// Every change.
    All,
    /// Nothing.
    None,
    /// 年份.
    #[value(alias = "年份")]
    Years,
    /// 时段.
    #[value(alias = "时段")]
    Periods,
    /// 届次与序数.
    #[value(alias = "届次与序数")]
    Ordinals,
    /// 日期.
    #[value(alias = "日期")]
    Dates,
    /// 指标数字.
    #[value(alias = "指标数字")]
    Figures,
}

/// What to write as JSON.
#[derive(clap::Args)]
pub(crate) struct Copy {
    /// An old draft.
    pub(crate) file: PathBuf,
    /// Where to write; `-` for standard output.
    #[arg(short)]
    pub(crate) output: PathBuf,
    /// Which draft of a file that holds several, from 1.
    #[arg(long)]
    pub(crate) pick: Option<usize>,
    /// Writes comments and tracked changes out with the draft.
    #[arg(long)]
    pub(crate) with_remarks: bool,
}

/// What to assemble.
#[derive(clap::Args)]
pub(crate) struct Order {
    /// An old draft, or a draft as JSON.
    pub(crate) file: PathBuf,
    /// The .docx to write.
    #[arg(short)]
    pub(crate) output: PathBuf,
    /// How the document must look: `gbt9704`, or an office's own file (.toml).
    #[arg(long, default_value = "gbt9704")]
    pub(crate) profile: String,
    /// How headings carry their numbers; as the profile has it where nothing is said.
    #[arg(long)]
    pub(crate) numbering: Option<Numbering>,
    /// How a heading that opens a paragraph is one.
    #[arg(long, default_value = "linked")]
    pub(crate) run_in: RunIn,
    /// How blanks that are still open look.
    #[arg(long, default_value = "plain")]
    pub(crate) blanks: Blanks,
    /// Puts a table of contents before the text, where the form has a place for it.
    #[arg(long)]
    pub(crate) contents: bool,
    /// Which draft of a file that holds several, from 1.
    #[arg(long)]
    pub(crate) pick: Option<usize>,
    /// Lets the draft travel inside the file, so that opening it again gives exactly this draft.
    #[arg(long)]
    pub(crate) with_draft: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Numbering {
    /// A list of Word's.
    Auto,
    /// Typed.
    Literal,
}

impl From<Numbering> for ::assemble::Numbering {
    fn from(numbering: Numbering) -> Self {
        match numbering {
            Numbering::Auto => ::assemble::Numbering::Auto,
            Numbering::Literal => ::assemble::Numbering::Literal,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RunIn {
    /// One paragraph to every program, and in Word's tables of contents.
    Linked,
    /// In Word's navigation pane too; programs that know no style separators print two lines.
    Separator,
}

impl From<RunIn> for ::assemble::RunInForm {
    fn from(run_in: RunIn) -> Self {
        match run_in {
            RunIn::Linked => ::assemble::RunInForm::Linked,
            RunIn::Separator => ::assemble::RunInForm::Separator,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Blanks {
    /// Like the text around.
    Plain,
    /// On yellow.
    Highlighted,
}

impl From<Blanks> for ::page::Blanks {
    fn from(blanks: Blanks) -> Self {
        match blanks {
            Blanks::Plain => ::page::Blanks::Plain,
            Blanks::Highlighted => ::page::Blanks::Highlighted,
        }
    }
}

impl From<Blanks> for ::assemble::OpenBlanks {
    fn from(blanks: Blanks) -> Self {
        match blanks {
            Blanks::Plain => ::assemble::OpenBlanks::Plain,
            Blanks::Highlighted => ::assemble::OpenBlanks::Highlighted,
        }
    }
}
