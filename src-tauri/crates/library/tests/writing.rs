//! A file is written whole or not at all, and read within bounds.

use library::files::{NotRead, NotWritten, read_within, write_whole};
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_made_and_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("总结.docx");
    for bytes in [b"one".as_slice(), b"two and more", b""] {
        write_whole(&path, bytes).unwrap();
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    assert_eq!(names(folder.path()), ["总结.docx"]);
}

#[test]
fn a_long_name_is_no_hindrance() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{}.docx", "总".repeat(83)));
    write_whole(&path, b"x").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"x");
}

#[test]
fn what_cannot_be_written_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none/总结.docx");
    assert!(matches!(write_whole(&missing, b"x"), Err(NotWritten::NoFolder)));
    assert!(matches!(write_whole(folder.path(), b"x"), Err(NotWritten::IsFolder)));
    let path = folder.path().join("总结.docx");
    write_whole(&path, b"old").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(write_whole(&path, b"new"), Err(NotWritten::ReadOnly)));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["总结.docx"]);
}

/// Where the system lets a held file be replaced, whoever holds it goes on with the old one.
#[cfg(unix)]
#[test]
fn a_file_that_another_program_holds_is_replaced_and_the_other_keeps_its_own() {
    use std::io::Read as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("总结.docx");
    write_whole(&path, b"old").unwrap();
    let mut held = fs::File::open(&path).unwrap();
    write_whole(&path, b"new").unwrap();
    let mut seen = Vec::new();
    held.read_to_end(&mut seen).unwrap();
    assert_eq!((seen.as_slice(), fs::read(&path).unwrap().as_slice()), (&b"old"[..], &b"new"[..]));
    assert_eq!(names(folder.path()), ["总结.docx"]);
}

/// As Word holds its document.
#[cfg(windows)]
#[test]
fn a_file_that_another_program_holds_stays_whole() {
    use std::os::windows::fs::OpenOptionsExt;
    const READ_BY_OTHERS: u32 = 1;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("总结.docx");
    write_whole(&path, b"old").unwrap();
    let held = fs::OpenOptions::new().read(true).write(true).share_mode(READ_BY_OTHERS).open(&path).unwrap();
    assert!(matches!(write_whole(&path, b"new"), Err(NotWritten::InUse)));
    drop(held);
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["总结.docx"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_told() {
    assert!(matches!(write_whole(Path::new("/dev/full"), b"x"), Err(NotWritten::Full)));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("file"), folder.path().join("link"));
    write_whole(&file, b"old").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    write_whole(&link, b"new").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&file).unwrap(), b"new");
}

#[test]
fn a_file_is_read_up_to_the_bound() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("总结.docx");
    write_whole(&path, b"1234").unwrap();
    assert_eq!(read_within(&path, 4).unwrap(), b"1234");
    assert!(matches!(read_within(&path, 3), Err(NotRead::TooLarge)));
}

#[test]
fn what_is_no_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(read_within(folder.path(), 9), Err(NotRead::IsFolder)));
    assert!(matches!(read_within(&folder.path().join("none"), 9), Err(NotRead::Missing)));
    assert!(matches!(read_within(&folder.path().join("none/总结.docx"), 9), Err(NotRead::Missing)));
}

#[cfg(unix)]
#[test]
fn a_device_is_not_waited_for() {
    assert!(matches!(read_within(Path::new("/dev/zero"), 9), Err(NotRead::NotAFile)));
}

/// A limit on the size of files stands in for a disk that fills up while it is written to.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_half_way_leaves_the_old_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("总结.docx");
    write_whole(&path, b"old").unwrap();
    let beside = |name: &str| folder.path().join(name).display().to_string();
    // The shell's limit is in blocks of 512 bytes; without its signal the write itself fails.
    let script = format!("trap '' XFSZ; ulimit -f 1; exec \"$0\" --exact {HALF_WAY} --ignored --nocapture");
    let ended = std::process::Command::new("sh")
        .args(["-c", &script])
        .arg(std::env::current_exe().unwrap())
        .env(TARGET, beside("总结.docx"))
        .output()
        .unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names(folder.path()), ["总结.docx"]);
}

#[cfg(target_os = "linux")]
const TARGET: &str = "NIGAO_TEST_TARGET";
#[cfg(target_os = "linux")]
const HALF_WAY: &str = "writes_more_than_there_is_room_for";

#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by another test, in a process that may write little"]
fn writes_more_than_there_is_room_for() {
    let target = std::env::var_os(TARGET).unwrap();
    let failed = write_whole(Path::new(&target), &vec![0; 1 << 20]);
    assert!(matches!(failed, Err(NotWritten::Full)), "{failed:?}");
}
