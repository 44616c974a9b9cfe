//! The profiles that an export may follow.

use crate::answers::{MissingFace, ProfileSeen, Profiles};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::own_profile::OwnProfile;
use crate::paper::Paper;
use faces::Installed;
use profile::Profile;
use std::sync::Arc;
use tauri::async_runtime::spawn_blocking;
use tauri::{State, WebviewWindow};

#[tauri::command]
pub(crate) async fn profiles(
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<Profiles, Failure> {
    let (desk, paper) = (Arc::clone(&desk), Arc::clone(&paper));
    in_words(spawn_blocking(move || seen(&desk.own_profile, &paper)).await.ok().transpose()?)
}

/// Asks for the office's own profile and keeps it; none where the clerk closes the dialog.
#[tauri::command]
pub(crate) async fn choose_profile(
    window: WebviewWindow,
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<Option<Profiles>, Failure> {
    let Ok(mut dialogs) = desk.dialogs.try_lock() else { return Ok(None) };
    let Some(chosen) = dialogs.profile(&window).await? else { return Ok(None) };
    let (desk, paper) = (Arc::clone(&desk), Arc::clone(&paper));
    let kept = move || {
        desk.own_profile.keep(&chosen)?;
        changed(&desk, &paper)
    };
    in_words(spawn_blocking(kept).await.ok().transpose()?).map(Some)
}

/// The office has no profile of its own any longer.
#[tauri::command]
pub(crate) async fn forget_profile(
    desk: State<'_, Arc<Desk>>,
    paper: State<'_, Arc<Paper>>,
) -> Result<Profiles, Failure> {
    let (desk, paper) = (Arc::clone(&desk), Arc::clone(&paper));
    let forgotten = move || {
        desk.own_profile.forget()?;
        changed(&desk, &paper)
    };
    in_words(spawn_blocking(forgotten).await.ok().transpose()?)
}

/// Where the work ended without a word.
fn in_words<T>(ended: Option<T>) -> Result<T, Failure> {
    ended.ok_or_else(|| Failure::unreadable("版式没有读出来；稿子没有改动，请再试一次"))
}

/// Another profile is kept, or none: open drafts are read with its words from now on.
fn changed(desk: &Desk, paper: &Paper) -> Result<Profiles, Failure> {
    desk.drafts().read_with(desk.own_profile.words());
    seen(&desk.own_profile, paper)
}

fn seen(own: &OwnProfile, paper: &Paper) -> Result<Profiles, Failure> {
    let of = |profile: &Profile| of_profile(profile, paper.installed());
    let standard = profile::built_in("gbt9704").map_err(Failure::unreadable)?;
    let (own, wrong) = match own.read() {
        Ok(own) => (own, None),
        Err(why) => (None, Some(why.message().to_owned())),
    };
    Ok(Profiles { standard: of(&standard), own: own.as_ref().map(of), wrong })
}

fn of_profile(profile: &Profile, installed: &Installed) -> ProfileSeen {
    let missing = installed.of(profile).stands.into_iter();
    let words =
        profile.words.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
    let words = (words > 0).then(|| format!("用语表（words）：{words} 条，检查时按它核对"));
    ProfileSeen {
        title: profile.title.clone(),
        deviations: profile.deviations.iter().map(ToString::to_string).chain(words).collect(),
        numbering: assemble::Numbering::of(profile).into(),
        missing: missing.map(|stand| MissingFace { asked: stand.asked, taken: stand.taken }).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_seen_with_what_it_has_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let own = OwnProfile::beside_library(folder.path());
        let paper = Paper::default();
        let before = seen(&own, &paper).unwrap();
        assert!(before.own.is_none() && before.standard.deviations.is_empty());
        let chosen = folder.path().join("本馆.toml");
        let text = "name = \"本馆\"\ninherits = \"gbt9704\"\n[body]\nnumbering = \"literal\"\n";
        library::files::write_whole(&chosen, text.as_bytes()).unwrap();
        own.keep(&chosen).unwrap();
        let after = seen(&own, &paper).unwrap().own.unwrap();
        assert_eq!((after.title.as_str(), after.numbering), ("本馆", crate::answers::Numbering::Literal));
        assert_eq!(
            after.deviations,
            ["标题编号方式（body.numbering）：标准 \"auto\"（酌定），本单位 \"literal\""]
        );
    }
}
