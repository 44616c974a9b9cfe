//! Backups go where the clerk says, and a whole library travels as one file.

use crate::desk::{Answers, Desk};
use library::{Keeper as _, Library};
use std::fs;
use std::path::Path;

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_folder_is_chosen_for_backups_and_the_library_goes_out_and_comes_in() {
    let (here, there) = (Desk::new(), Desk::new());
    let (share, whole) = (here.path("drive"), here.path("whole.sqlite"));
    fs::create_dir_all(&share).unwrap();
    add(&here.path("data/library.sqlite"), "档案室上半年工作总结");
    let window = here.open(Answers { open: &[&share], save: &[&whole] }).await;
    window.press("设置").await;
    window.press("换文件夹").await;
    window.sees("上次备份").await;
    assert!(names(&share).iter().any(|name| name.ends_with(".sqlite")), "{:?}", names(&share));
    window.press("导出整个稿库").await;
    window.sees("已导出").await;
    window.close().await;

    add(&there.path("data/library.sqlite"), "关于开展消防安全培训的通知");
    let window = there.open(Answers { open: &[&whole], save: &[] }).await;
    window.press("设置").await;
    window.press("收入另一个稿库").await;
    window.sees("收入 1 篇稿子").await;
    window.close().await;
    let library = Library::open(&there.path("data/library.sqlite")).unwrap();
    assert_eq!(library.recent(9).unwrap().len(), 2);
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_folder_that_is_away_is_said_in_the_settings() {
    let desk = Desk::new();
    let library = desk.path("data/library.sqlite");
    add(&library, "档案室上半年工作总结");
    let share = desk.path("drive");
    library::backup::set_folder(&library, &share).unwrap();
    fs::remove_dir_all(&share).unwrap();
    desk.file("drive", b"a drive that is away");
    let window = desk.open(Answers::default()).await;
    window.press("设置").await;
    window.sees("现在打不开或写不进去").await;
    window.press("现在备份").await;
    window.press("改回稿库旁边").await;
    window.sees("上次备份").await;
    window.close().await;
}

fn add(library: &Path, title: &str) {
    let mut draft = draft::Draft::default();
    draft.front.title = draft::Text::plain(title);
    Library::open(library).unwrap().add(&draft, None, 0).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}
