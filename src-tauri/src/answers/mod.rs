//! What crosses to the window as JSON. Its TypeScript is generated from here and from the crates (see `types`).

mod backups;
mod checklist;
mod contributions;
mod draft;
mod export;
mod filed;
mod home;
mod imported;
mod library;
mod menu;
mod pages;
mod pasted;
mod picture;
mod rolled;
mod sign_off;
mod taken;
#[cfg(test)]
mod types;

pub(crate) use backups::{Backups, Merged};
pub(crate) use checklist::{Older, Promised};
pub(crate) use contributions::{Gathered, HandedOut};
pub(crate) use draft::{
    Analysis, Finding, NotSaved, NumberOf, OffRule, Opened, Reanalysis, Saved, SectionLength,
};
#[cfg(test)]
pub(crate) use export::Numbering;
pub(crate) use export::{Exported, Followed, MissingFace, OpenBlanks, ProfileSeen, Profiles, Wishes};
pub(crate) use filed::{Filed, Filters, Labels};
pub(crate) use home::{Card, Home};
pub(crate) use imported::{Imported, ImportedAside, ImportedDoubt, ImportedDraft, Piece};
pub(crate) use library::{Found, Search, Series, State, Version};
pub(crate) use menu::{MenuItem, MenuPart};
pub(crate) use pages::{
    DrawnFace, LaidOut, OnPage, PageFault, PageFaultKind, Sheet, SheetLine, SheetText, Sheets,
};
pub(crate) use pasted::Pasted;
pub(crate) use picture::ChosenPicture;
pub(crate) use rolled::Rolled;
pub(crate) use sign_off::{CameBack, Hands, SentCopy, SettledNow, SignOff};
pub(crate) use taken::{Dropped, Taken, Taking};
