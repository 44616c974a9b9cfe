//! What fails ends in a sentence, with nothing lost.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

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

/// Whoever may do everything is stopped by no permissions: then another user looks, in a process of its own.
#[cfg(unix)]
mod read_only {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    const TARGET: &str = "NIGAO_TEST_READ_ONLY";
    const LOOKS: &str = "read_only::looks_into_a_read_only_folder";

    /// A user who owns nothing, on every Unix.
    const NOBODY: u32 = 65_534;

    fn set(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn in_a_read_only_folder_a_library_is_read() {
        let desk = Desk::new();
        let folder = desk.path().parent().unwrap().to_owned();
        let id = desk.library().add(&draft("一"), None, 0).unwrap();
        set(desk.folder.path(), 0o755);
        set(&desk.path(), 0o444);
        set(&folder, 0o555);
        let stopped = fs::File::create(folder.join("probe")).is_err();
        let ended = if stopped { looker(std::env::current_exe().unwrap()) } else { as_nobody(&desk) }
            .env(TARGET, desk.path())
            .args(["--exact", LOOKS, "--ignored", "--nocapture"])
            .output()
            .unwrap();
        set(&folder, 0o755);
        set(&desk.path(), 0o644);
        let said =
            String::from_utf8_lossy(&ended.stdout).into_owned() + &String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success() && said.contains("1 passed"), "{said}");
        assert_eq!(desk.library().load(id).unwrap(), draft("一"));
    }

    fn looker(program: PathBuf) -> Command {
        Command::new(program)
    }

    /// This program where that user can reach it.
    fn as_nobody(desk: &Desk) -> Command {
        let program = desk.folder.path().join("looker");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        set(&program, 0o755);
        let mut command = looker(program);
        command.uid(NOBODY).gid(NOBODY).current_dir(desk.folder.path());
        command
    }

    #[test]
    #[ignore = "run by another test, as a user who may not write"]
    fn looks_into_a_read_only_folder() {
        let path = PathBuf::from(std::env::var_os(TARGET).unwrap());
        let mut library = Library::open(&path).unwrap();
        assert_eq!(library.access(), Access::ReadOnlyFolder);
        let id = library.recent(1).unwrap()[0].id;
        assert_eq!(library.load(id).unwrap(), draft("一"));
        assert!(matches!(library.save(id, &draft("二"), 1), Err(NotSaved::ReadOnly)));
        assert!(matches!(library.keep_undo(id, "[]"), Err(NotSaved::ReadOnly)));
    }
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
