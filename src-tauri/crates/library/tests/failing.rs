//! What fails ends in a sentence, with nothing lost.

mod support;

use library::{Access, Hold, Keeper as _, Library, NotSaved, Unavailable};
use std::fs;
use support::{Desk, draft, names};

/// A limit on the size of files stands in for a disk that fills up while it is written to.
#[cfg(target_os = "linux")]
mod full {
    use super::*;

    const TARGET: &str = "NIGAO_TEST_LIBRARY";
    const SAVES: &str = "full::saves_until_there_is_no_room";

    #[test]
    fn a_disk_that_fills_up_leaves_what_was_saved() {
        let desk = Desk::new();
        let id = desk.library().add(&draft("一"), None, 0).unwrap();
        let script =
            format!("trap '' XFSZ; ulimit -f 800; exec \"$0\" --exact {SAVES} --ignored --nocapture");
        let ended = std::process::Command::new("sh")
            .args(["-c", &script])
            .arg(std::env::current_exe().unwrap())
            .env(TARGET, desk.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&ended.stdout).into_owned();
        assert!(ended.status.success(), "{said}");
        let saved: u64 = said.lines().find_map(|line| line.strip_prefix("SAVED ")).unwrap().parse().unwrap();
        let library = desk.library();
        assert!(library::is_whole(&desk.path()).unwrap());
        assert_eq!(library.load(id).unwrap().body.len() as u64, saved);
    }

    #[test]
    #[ignore = "run by another test, in a process that may write little"]
    fn saves_until_there_is_no_room() {
        let path = std::env::var_os(TARGET).unwrap();
        let mut library = Library::open(std::path::Path::new(&path)).unwrap();
        let card = library.recent(1).unwrap().remove(0);
        let mut draft = library.load(card.id).unwrap();
        for saved in 1..10_000u64 {
            let text = format!("第{saved}段{}", "登记".repeat(400));
            draft.body.push(support::paragraph(1_000 + saved, &text));
            if let Err(failed) = library.save(card.id, &draft, 0) {
                assert!(matches!(failed, NotSaved::Full | NotSaved::Disk), "{failed:?}");
                println!("\nSAVED {saved}");
                return;
            }
        }
        panic!("there was room for everything");
    }
}

#[cfg(unix)]
#[test]
fn in_a_read_only_folder_a_library_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let id = desk.library().add(&draft("一"), None, 0).unwrap();
    let folder = desk.path().parent().unwrap().to_owned();
    let set = |folder_mode, file_mode| {
        fs::set_permissions(desk.path(), fs::Permissions::from_mode(file_mode)).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(folder_mode)).unwrap();
    };
    set(0o555, 0o444);
    let opened = Library::open(&desk.path());
    // Whoever may do everything is stopped by no permissions.
    let stopped = fs::File::create(folder.join("probe")).is_err();
    if stopped {
        let mut library = opened.unwrap();
        assert_eq!(library.access(), Access::ReadOnlyFolder);
        assert_eq!(library.load(id).unwrap(), draft("一"));
        assert!(matches!(library.save(id, &draft("二"), 1), Err(NotSaved::ReadOnly)));
    }
    set(0o755, 0o644);
    assert_eq!(desk.library().load(id).unwrap(), draft("一"));
}

#[cfg(unix)]
#[test]
fn a_library_replaced_while_it_is_open_loses_nothing_of_either() {
    let (desk, other) = (Desk::new(), Desk::new());
    let theirs = other.library().add(&draft("换上来的"), None, 0).unwrap();
    let mut library = desk.library();
    let id = library.add(&draft("一"), None, 0).unwrap();
    fs::rename(other.path(), desk.path()).unwrap();
    for title in ["二", "三"] {
        let Err(NotSaved::Replaced { rescued }) = library.save(id, &draft(title), 1) else {
            panic!("nobody noticed");
        };
        assert_eq!(Library::open(&rescued).unwrap().load(id).unwrap(), draft(title));
    }
    drop(library);
    let library = desk.library();
    assert_eq!(library.load(theirs).unwrap(), draft("换上来的"));
    assert!(library::is_whole(&desk.path()).unwrap());
}

#[test]
fn a_second_window_is_told_and_looks() {
    let desk = Desk::new();
    let mut first = desk.library();
    let hold = Hold::take(&desk.path()).unwrap();
    assert!(hold.is_some() && Hold::take(&desk.path()).unwrap().is_none());
    let id = first.add(&draft("一"), None, 0).unwrap();
    let mut second = Library::look(&desk.path(), Access::OtherWindow).unwrap();
    assert_eq!(second.load(id).unwrap(), draft("一"));
    assert!(matches!(second.save(id, &draft("二"), 1), Err(NotSaved::OtherWindow)));
    first.save(id, &draft("三"), 2).unwrap();
    assert_eq!(second.load(id).unwrap(), draft("三"));
    drop(hold);
    assert!(Hold::take(&desk.path()).unwrap().is_some());
}

#[test]
fn where_other_machines_write_too_a_library_refuses_to_live() {
    let desk = Desk::new();
    let path = desk.folder.path().join("OneDrive - xx市档案馆/nigao/library.sqlite");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let Err(Unavailable::Unfit { why, .. }) = Library::open(&path) else { panic!("it lives there") };
    assert!(why.to_string().contains("OneDrive"), "{why}");
    assert!(names(path.parent().unwrap()).is_empty());
}

#[test]
fn a_writer_that_takes_long_is_waited_for_and_then_named() {
    let desk = Desk::new();
    let mut library = desk.library();
    let other = rusqlite::Connection::open(desk.path()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(library.add(&draft("一"), None, 0), Err(NotSaved::Busy)));
    other.execute_batch("COMMIT").unwrap();
    library.add(&draft("一"), None, 0).unwrap();
}
