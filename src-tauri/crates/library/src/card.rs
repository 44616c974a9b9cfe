//! A draft as lists show it: its labels without its text.

use draft::Kind;
use rusqlite::Row;

/// A draft's name in its library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DraftId(pub i64);

/// The file that a draft was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name, without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal; see [`crate::digest`].
    pub digest: Option<String>,
}

/// How far a draft is on its way to be issued.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// 起草.
    #[default]
    Drafting,
    /// 送审.
    InReview,
    /// 退回.
    Returned,
    /// 定稿.
    Final,
}

impl State {
    /// All, in the order of the work.
    pub const ALL: [State; 4] = [State::Drafting, State::InReview, State::Returned, State::Final];

    /// As it is stored.
    pub fn name(self) -> &'static str {
        match self {
            State::Drafting => "drafting",
            State::InReview => "in_review",
            State::Returned => "returned",
            State::Final => "final",
        }
    }

    /// In Chinese.
    pub fn chinese(self) -> &'static str {
        match self {
            State::Drafting => "起草",
            State::InReview => "送审",
            State::Returned => "退回",
            State::Final => "定稿",
        }
    }

    /// The state of a stored name or a Chinese one.
    pub fn of(name: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.name() == name || state.chinese() == name)
    }
}

/// A draft as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name in the library.
    pub id: DraftId,
    /// 标题, in one line.
    pub title: String,
    /// 文种.
    pub kind: Kind,
    /// The year that it is of.
    pub year: Option<i16>,
    /// 发文机关; empty where none is named.
    pub issuer: String,
    /// What its year's predecessors and successors are called too; see [`crate::Labels`].
    pub series: String,
    /// How far it is.
    pub state: State,
    /// The name of the file it came from.
    pub source_name: Option<String>,
    /// When it was last saved, in milliseconds since 1970, as the caller's clock said.
    pub saved_at_ms: i64,
}

/// The name of a kind in the draft's own JSON.
pub(crate) fn kind_name(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The kind of such a name.
pub(crate) fn kind_of(name: &str) -> Kind {
    serde_json::from_value(name.into()).unwrap_or_default()
}

/// The card in a row of [`crate::library::CARD`].
pub(crate) fn card_of_row(row: &Row<'_>) -> Result<Card, rusqlite::Error> {
    Ok(Card {
        id: DraftId(row.get(0)?),
        title: row.get(1)?,
        kind: kind_of(row.get_ref(2)?.as_str()?),
        year: row.get(3)?,
        issuer: row.get(4)?,
        series: row.get(5)?,
        state: State::of(row.get_ref(6)?.as_str()?).unwrap_or_default(),
        source_name: row.get(7)?,
        saved_at_ms: row.get(8)?,
    })
}
