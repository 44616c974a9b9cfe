//! A file is written whole or not at all.

use library::files::{NotWritten, write_whole};
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
