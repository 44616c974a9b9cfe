//! What can be asked of a library.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Takes in files and all that lies in folders; each file once.
    Add {
        /// Old drafts, or folders of them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Prints the drafts that have some words, the best first.
    Search(Wanted),
    /// Prints all drafts, the last saved first.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Prints drafts of one kind year after year.
    Series {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Writes a draft, or what it was, as JSON.
    Show {
        /// The draft's number.
        draft: i64,
        /// The number of one of its versions.
        #[arg(long)]
        version: Option<i64>,
        /// Where to write; standard output where nothing is said.
        #[arg(short)]
        output: Option<PathBuf>,
    },
    /// Prints the versions of a draft, the newest first.
    Versions {
        /// The draft's number.
        draft: i64,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Keeps a draft as it is as a version with a name.
    Keep {
        /// The draft's number.
        draft: i64,
        /// The version's name.
        name: String,
    },
    /// Makes a version the draft again; what it was before stays as a version.
    Restore {
        /// The version's number.
        version: i64,
    },
    /// Sets labels by hand; those that are not named become the draft's own again.
    Label(Labelled),
    /// Takes a backup.
    Backup {
        /// Sets the folder where backups go from now on.
        #[arg(long)]
        folder: Option<PathBuf>,
    },
    /// Writes the whole library to one file.
    Export {
        /// The file.
        #[arg(short)]
        output: PathBuf,
    },
    /// Takes in another library, from a file that `export` wrote, or a backup.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Reads the library from end to end; exit 1 where it is damaged.
    Check,
    /// Makes a damaged library again from its last good backup and its journal. No window may be open.
    Mend,
}

/// What is looked for.
#[derive(clap::Args)]
pub(crate) struct Wanted {
    /// The words; a draft must have them all. Without words, all drafts that pass the filters.
    pub(crate) words: Vec<String>,
    /// Only of this kind: 通知, 总结 …
    #[arg(long)]
    pub(crate) kind: Option<String>,
    /// Only of this year.
    #[arg(long)]
    pub(crate) year: Option<i16>,
    /// Only in this state: 起草, 送审, 退回, 定稿.
    #[arg(long)]
    pub(crate) state: Option<String>,
    /// Only of this series.
    #[arg(long)]
    pub(crate) series: Option<String>,
    /// At most so many.
    #[arg(long, default_value_t = 20)]
    pub(crate) limit: usize,
    /// As JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Labels set by hand.
#[derive(clap::Args)]
pub(crate) struct Labelled {
    /// The draft's number.
    pub(crate) draft: i64,
    /// The year.
    #[arg(long)]
    pub(crate) year: Option<i16>,
    /// 发文机关.
    #[arg(long)]
    pub(crate) issuer: Option<String>,
    /// The name that last year's and next year's share.
    #[arg(long)]
    pub(crate) series: Option<String>,
    /// How far it is: 起草, 送审, 退回, 定稿.
    #[arg(long)]
    pub(crate) state: Option<String>,
}
