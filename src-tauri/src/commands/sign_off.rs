//! 送审 and 定稿: a copy goes out, and what it has become is signed.

use super::export::{Said, file_name, followed, not_exported, saved, with_extension};
use crate::answers::{Exported, Hands, SentCopy, SignOff, Wishes};
use crate::desk::{Desk, now_ms};
use crate::failure::Failure;
use crate::saver::Saver;
use draft::{Draft, open_requests, without_remarks};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use library::{DraftId, Keeper as _, Library, NotLoaded, Sent, State as Stage, Version, Why};
use profile::Profile;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

/// How far a draft is on its way to be signed.
#[tauri::command(async)]
pub(crate) fn sign_off(id: i64, desk: State<'_, Arc<Desk>>) -> Result<SignOff, Failure> {
    standing(&desk, DraftId(id))
}

/// Writes a copy for sign-off to where the clerk says, and keeps what it says as a version.
#[tauri::command]
pub(crate) async fn send_for_sign_off(
    id: i64,
    wishes: Wishes,
    hands: Hands,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<Exported, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let title = super::export::open(&desk, id)?.front.title.to_plain();
    let Some(path) = dialogs.save(&window, &file_name(&format!("{title}（送审稿）"), "docx")).await?
    else {
        return Ok(Exported::Cancelled);
    };
    let path = with_extension(path, "docx");
    let (its, saver, written) = (Arc::clone(&desk), saver.inner().clone(), path.clone());
    let sending = Sending { id: DraftId(id), wishes, hands };
    let ended = spawn_blocking(move || {
        if !saver.flush() {
            return Err(not_exported("现在的内容还没有保存好；文字都在，请稍后再试"));
        }
        sending.send(&its, &written)
    });
    ended.await.map_err(|_| not_exported("程序出错"))??;
    Ok(saved(&desk, path, 0))
}

/// Keeps the draft as it was signed. It can be when nothing that was asked for is open.
#[tauri::command(async)]
pub(crate) fn sign(id: i64, desk: State<'_, Arc<Desk>>, saver: State<'_, Saver>) -> Result<SignOff, Failure> {
    let id = DraftId(id);
    if !saver.flush() {
        return Err(Failure::not_saved("没有定稿：现在的内容还没有保存好；文字都在，请稍后再试"));
    }
    let draft = desk.library(|library| library.load(id), Failure::gone)?;
    let open = open_requests(&draft.requests).count();
    if open > 0 {
        return Err(Failure::not_saved(format!(
            "没有定稿：还有 {open} 条意见没有处理；稿子没有改动，请处理完再定稿"
        )));
    }
    let signed = |library: &mut Library| {
        library.keep_version(id, &Why::Signed, now_ms())?;
        library.set_state(id, Stage::Final)
    };
    desk.library(signed, Failure::not_saved)?;
    standing(&desk, id)
}

/// A copy that is to go out.
struct Sending {
    id: DraftId,
    wishes: Wishes,
    hands: Hands,
}

impl Sending {
    /// The version is kept first: a file that nobody would know again must not go out.
    fn send(&self, desk: &Desk, path: &Path) -> Result<(), Failure> {
        let profile = followed(self.wishes.profile, desk)?;
        let draft = desk.library(|library| library.load(self.id), Failure::gone)?;
        if let Some(missing) = draft::missing_image(&draft) {
            return Err(not_exported(&missing.to_string()));
        }
        let now = now_ms();
        let mark = mark(&draft, now);
        let bytes = copy(&draft, &profile, (&self.wishes, &mark));
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let sent = Why::SentForSignOff(Sent { mark, digest: library::digest(&bytes), file });
        desk.library(|library| library.keep_version(self.id, &sent, now), Failure::not_saved)?;
        library::files::write_whole(path, &bytes).map_err(|why| not_exported(&why.to_string()))?;
        if self.hands.slip {
            let slip = self.slip(&draft, &profile);
            let beside = beside(path);
            library::files::write_whole(&beside, &slip)
                .map_err(|why| not_exported(&format!("送审稿已写好，送审单没有写成：{why}")))?;
        }
        desk.library(|library| library.set_state(self.id, Stage::InReview), Failure::not_saved)
    }

    fn slip(&self, draft: &Draft, profile: &Profile) -> Vec<u8> {
        let composition = compose::compose(draft, profile);
        let installed = faces::Installed::of_system().of(profile);
        let pages = page::lay_out(&composition, &installed.faces).pages.len();
        let today = Timestamp::now().to_zoned_datetime(TimeZone::try_system().unwrap_or(TimeZone::UTC));
        let today = today.strftime("%Y年%-m月%-d日").to_string();
        let Hands { drafter, checker, signer, .. } = &self.hands;
        let slip = check::Slip { drafter, checker, signer, date: &today, pages };
        let slip = check::slip(draft, &slip);
        assemble::assemble(&compose::compose(&slip, profile), &Said::of(draft).options(&self.wishes))
    }
}

/// What a copy is known by: no two that went out have the same.
fn mark(draft: &Draft, now_ms: i64) -> String {
    library::digest(format!("{now_ms}\n{}", draft::to_json(draft)).as_bytes())
}

/// The copy goes without the draft: what is asked for is read from its text.
fn copy(draft: &Draft, profile: &Profile, (wishes, mark): (&Wishes, &str)) -> Vec<u8> {
    let said = Said::of(draft);
    let options = assemble::Options { mark, ..said.options(wishes) };
    assemble::assemble(&compose::compose(draft, profile), &options)
}

/// Where the slip of a copy goes: 通知（送审稿）.docx has 通知（送审单）.docx.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix("（送审稿）").unwrap_or(&name).to_owned();
    with_extension(path.with_file_name(format!("{name}（送审单）")), "docx")
}

fn standing(desk: &Desk, id: DraftId) -> Result<SignOff, Failure> {
    let open = desk.drafts().get(id).cloned();
    let read = |library: &mut Library| {
        let present = open.map_or_else(|| library.load(id), Ok)?;
        let versions = library.versions(id)?;
        let signed = versions.iter().find(|version| version.why == Why::Signed);
        let says = |version: &Version| Ok::<_, NotLoaded>(same(&library.version(version.id)?, &present));
        let sent: Vec<SentCopy> = versions.iter().filter_map(SentCopy::of).collect();
        let last = versions.iter().find(|version| SentCopy::of(version).is_some());
        Ok::<_, NotLoaded>(SignOff {
            state: library.card(id)?.state.into(),
            same: match last {
                Some(last) if says(last)? => Some(last.id.0),
                _ => None,
            },
            changed: signed.map(says).transpose()?.is_some_and(|same| !same),
            signed: signed.map(|version| version.at_ms),
            sent,
        })
    };
    desk.library(read, Failure::gone)
}

/// Whether two drafts print the same; what was said of them does not matter.
fn same(one: &Draft, other: &Draft) -> bool {
    let printed = |draft: &Draft| {
        let Draft { kind, form, front, body, attachments, back, .. } = without_remarks(draft.clone());
        (kind, form, front, body, attachments, back)
    };
    printed(one) == printed(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slip_stands_beside_its_copy() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| beside(&folder.path().join(name));
        assert_eq!(at("通知（送审稿）.docx"), folder.path().join("通知（送审单）.docx"));
        assert_eq!(at("通知.docx"), folder.path().join("通知（送审单）.docx"));
    }

    #[test]
    fn no_two_copies_have_one_mark() {
        let draft = Draft::default();
        assert_ne!(mark(&draft, 1), mark(&draft, 2));
        assert_eq!(mark(&draft, 1).len(), 64);
    }

    #[test]
    fn what_was_said_of_a_draft_makes_it_no_other() {
        let mut other = Draft::default();
        other.checks.off.push("x".into());
        assert!(same(&Draft::default(), &other));
        other.front.title = "通知".into();
        assert!(!same(&Draft::default(), &other));
    }
}
