//! A folder of years taken in at once.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use library::{Intake, Keeper as _, Library, Progress, Report, take_folder};
use std::fs;
use std::ops::ControlFlow;
use support::{Desk, saying};

/// A file is a draft a line; `bad` cannot be read.
fn read(name: &str, bytes: &[u8]) -> Result<Vec<draft::Draft>, String> {
    let text = String::from_utf8_lossy(bytes);
    if text == "bad" {
        return Err("读不出来".to_owned());
    }
    Ok(text.lines().map(|line| saying(name, &[line])).collect())
}

fn take(library: &mut Library, desk: &Desk, heard: &mut dyn FnMut(Progress) -> ControlFlow<()>) -> Report {
    let intake = Intake { read: &read, endings: &["txt"], largest: 1 << 20, heard, now_ms: 5 };
    take_folder(library, &[desk.folder.path().join("旧稿")], intake).unwrap()
}

fn folder(desk: &Desk, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = desk.folder.path().join("旧稿").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        library::files::write_whole(&path, text.as_bytes()).unwrap();
    }
}

#[test]
fn each_file_comes_in_once_and_the_rest_is_reported() {
    let desk = Desk::new();
    folder(
        &desk,
        &[
            ("一.txt", "甲"),
            ("2020/二.TXT", "乙\n丙"),
            ("2020/再.txt", "甲"),
            ("坏.txt", "bad"),
            ("图.png", ""),
            ("~$一.txt", "x"),
        ],
    );
    let mut library = desk.library();
    let mut heard = Vec::new();
    let report = take(&mut library, &desk, &mut |progress| {
        heard.push(progress);
        ControlFlow::Continue(())
    });
    assert_eq!((report.files, report.drafts, report.same.len(), report.passed_over), (2, 3, 1, 2));
    assert_eq!(report.unread.len(), 1);
    assert_eq!(heard.last(), Some(&Progress { done: 4, of: 4 }));
    assert_eq!(library.count().unwrap(), 3);
    let again = take(&mut library, &desk, &mut |_| ControlFlow::Continue(()));
    assert_eq!((again.drafts, again.same.len()), (0, 3));
    let card = library.recent(1).unwrap().remove(0);
    assert!(card.source_name.is_some());
}

#[test]
fn ended_half_way_what_came_in_stays() {
    let desk = Desk::new();
    let files: Vec<(String, String)> =
        (0..300).map(|nth| (format!("{nth}.txt"), format!("第{nth}"))).collect();
    folder(&desk, &files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
    let mut library = desk.library();
    let report = take(&mut library, &desk, &mut |progress| {
        if progress.done >= 150 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(report.ended && report.drafts == 150, "{report:?}");
    assert_eq!(library.count().unwrap(), report.drafts);
    let rest = take(&mut library, &desk, &mut |_| ControlFlow::Continue(()));
    assert_eq!(report.drafts + rest.drafts, 300);
}
