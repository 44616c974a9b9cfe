//! Official documents out.

use crate::answers::{Exported, Followed, Wishes};
use crate::commands::versions;
use crate::desk::{Desk, now_ms};
use crate::failure::Failure;
use crate::paper::{Look, Paper};
use crate::saver::Saver;
use assemble::{Contents, Options};
use draft::Draft;
use library::{DraftId, Why};
use profile::Profile;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

#[tauri::command]
pub(crate) async fn export_docx(
    id: i64,
    wishes: Wishes,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    saver: State<'_, Saver>,
) -> Result<Exported, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let name = file_name(&open(&desk, id)?.front.title.to_plain(), "docx");
    let Some(path) = dialogs.save(&window, &name).await? else { return Ok(Exported::Cancelled) };
    let draft = open(&desk, id)?;
    kept(id, &desk, &saver).await;
    let path = with_extension(path, "docx");
    let (written, its) = (path.clone(), Arc::clone(&desk));
    let ended = spawn_blocking(move || {
        let profile = followed(wishes.profile, &its)?;
        write(&draft, (&profile, &wishes), &written)
    });
    let ended = ended.await;
    ended.map_err(|_| not_exported("程序出错"))??;
    Ok(saved(&desk, path, 0))
}

/// The same pages that the preview shows.
#[tauri::command]
pub(crate) async fn export_pdf(
    id: i64,
    wishes: Wishes,
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
    saver: State<'_, Saver>,
) -> Result<Exported, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Err(Failure::busy()) };
    let name = file_name(&open(&desk, id)?.front.title.to_plain(), "pdf");
    let Some(path) = dialogs.save(&window, &name).await? else { return Ok(Exported::Cancelled) };
    let draft = open(&desk, id)?;
    kept(id, &desk, &saver).await;
    let saved_at = desk.drafts().saved_at(DraftId(id)).unwrap_or_default();
    let path = with_extension(path, "pdf");
    let (written, its, paper) = (path.clone(), Arc::clone(&desk), Arc::clone(&paper));
    let ended = spawn_blocking(move || {
        let look = Look::of(&wishes, followed(wishes.profile, &its)?);
        if let Some(missing) = draft::missing_image(&draft) {
            return Err(not_exported(&missing.to_string()));
        }
        let pdf = paper.pdf(&draft, &look, saved_at).map_err(|why| not_exported(&why.to_string()))?;
        library::files::write_whole(&written, &pdf.bytes).map_err(|why| not_exported(&why.to_string()))?;
        Ok(pdf.unseen)
    });
    let unseen = ended.await.map_err(|_| not_exported("程序出错"))??;
    Ok(saved(&desk, path, unseen))
}

/// Keeps what is exported as a version. That it could not be is no reason not to export: what is not saved is told by the
/// saver.
async fn kept(id: i64, desk: &Arc<Desk>, saver: &Saver) {
    let (desk, saver) = (Arc::clone(desk), saver.clone());
    let _ = spawn_blocking(move || versions::keep(&desk, &saver, DraftId(id), &Why::Export)).await;
}

/// What was written may be shown in its folder.
pub(super) fn saved(desk: &Desk, path: PathBuf, unseen: usize) -> Exported {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let shown = path.to_string_lossy().into_owned();
    desk.exported().insert(path);
    Exported::Saved { path: shown, name, unseen }
}

#[tauri::command]
pub(crate) async fn reveal(path: PathBuf, desk: State<'_, Arc<Desk>>) -> Result<(), Failure> {
    let failed = || Failure::gone(format!("打不开所在文件夹；文件没有改动，请到这里找：{}", path.display()));
    if !desk.exported().contains(&path) {
        return Err(failed());
    }
    let shown = path.clone();
    let shown = spawn_blocking(move || tauri_plugin_opener::reveal_item_in_dir(shown)).await;
    shown.map_err(|_| failed())?.map_err(|_| failed())
}

pub(super) fn open(desk: &Desk, id: i64) -> Result<Draft, Failure> {
    let gone = || Failure::gone("这篇稿子没有打开；已保存的内容完好，请回到首页重新打开");
    desk.drafts().get(DraftId(id)).cloned().ok_or_else(gone)
}

/// The profile that was asked for.
pub(super) fn followed(wished: Followed, desk: &Desk) -> Result<Profile, Failure> {
    match wished {
        Followed::Standard => profile::built_in("gbt9704").map_err(|error| not_exported(&error.name)),
        Followed::Own => {
            let own = desk.own_profile.read().map_err(|why| not_exported(why.message()))?;
            own.ok_or_else(|| not_exported("本单位版式已不在；稿子没有改动，请重新选择版式"))
        }
    }
}

fn write(draft: &Draft, (profile, wishes): (&Profile, &Wishes), path: &Path) -> Result<(), Failure> {
    if let Some(missing) = draft::missing_image(draft) {
        return Err(not_exported(&missing.to_string()));
    }
    // What was asked for in copies for sign-off is for the office alone.
    let inside = Draft { requests: Vec::new(), ..draft.clone() };
    let said = Said::of(draft);
    let options = Options { inside: wishes.with_draft.then_some(&inside), ..said.options(wishes) };
    let bytes = assemble::assemble(&compose::compose(draft, profile), &options);
    library::files::write_whole(path, &bytes).map_err(|why| not_exported(&why.to_string()))
}

/// What a file says of itself: who wrote it, and when.
pub(super) struct Said {
    issuer: String,
    pub(super) now: String,
}

impl Said {
    /// Of a draft's file that is written now.
    pub(super) fn of(draft: &Draft) -> Said {
        // In UTC, to the second.
        let now = jiff::Timestamp::from_millisecond(now_ms()).unwrap_or_default();
        Said { issuer: draft.issuer(), now: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string() }
    }

    /// How the file is to be, without the draft inside.
    pub(super) fn options(&self, wishes: &Wishes) -> Options<'_> {
        Options {
            author: &self.issuer,
            company: &self.issuer,
            created: &self.now,
            numbering: wishes.numbering.into(),
            blanks: wishes.blanks.into(),
            contents: if wishes.contents { Contents::Shown } else { Contents::LeftOut },
            ..Options::default()
        }
    }
}

pub(super) fn not_exported(why: &str) -> Failure {
    Failure::not_saved(format!("没有导出：{why}"))
}

/// The title as a file's name: without line breaks and what systems forbid in names.
pub(super) fn file_name(title: &str, extension: &str) -> String {
    const LONGEST: usize = 60;
    let forbidden = |c: &char| !c.is_control() && !"\\/:*?\"<>|".contains(*c);
    let name: String = title.chars().filter(forbidden).take(LONGEST).collect();
    let name = name.trim().trim_end_matches('.');
    format!("{}.{extension}", if name.is_empty() { "未命名稿件" } else { name })
}

/// The path with an extension at its end. The dialog asked about the name as it was given: a file that stands under the
/// longer name is not replaced unasked.
pub(super) fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |nth: u32| match nth {
        1 => path.with_file_name(format!("{name}.{extension}")),
        _ => path.with_file_name(format!("{name}（{nth}）.{extension}")),
    };
    (1..1000).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_file_name() {
        assert_eq!(file_name("关于做好\n档案移交工作的通知", "docx"), "关于做好档案移交工作的通知.docx");
        assert_eq!(file_name("2026/2027 计划?", "docx"), "20262027 计划.docx");
        assert_eq!(file_name(" ", "docx"), "未命名稿件.docx");
    }

    #[test]
    fn no_file_is_replaced_under_a_name_that_was_not_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = folder.path().join("计划");
        assert_eq!(with_extension(chosen.clone(), "docx"), folder.path().join("计划.docx"));
        library::files::write_whole(&folder.path().join("计划.docx"), b"").unwrap();
        assert_eq!(with_extension(chosen, "docx"), folder.path().join("计划（2）.docx"));
        assert_eq!(with_extension("a.DOCX".into(), "docx"), PathBuf::from("a.DOCX"));
    }
}
