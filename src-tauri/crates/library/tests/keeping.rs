//! What a library keeps.

mod support;

use draft::{Kind, Text};
use library::{
    Access, DraftId, Keeper as _, Library, NotLoaded, NotSaved, Query, SourceFile, Unavailable, Why,
};
use std::fs;
use support::{Desk, draft};

#[test]
fn a_draft_comes_back_as_it_was_saved() {
    let desk = Desk::new();
    let source = SourceFile { name: "去年的总结.txt".into(), digest: None };
    let id = desk.library().add(&draft("档案工作\n总结"), Some(&source), 1).unwrap();
    let mut changed = desk.library().load(id).unwrap();
    assert_eq!(changed, draft("档案工作\n总结"));
    changed.front.title = Text::plain("安全工作总结");
    desk.library().save(id, &changed, 2).unwrap();
    assert_eq!(desk.library().load(id).unwrap(), changed);
}

#[test]
fn the_last_saved_comes_first_whatever_the_clock_says() {
    let desk = Desk::new();
    let mut library = desk.library();
    let first = library.add(&draft("一"), None, 3_000).unwrap();
    let second = library.add(&draft("二"), None, 1_000).unwrap();
    let ids = |library: &Library| library.recent(9).unwrap().iter().map(|card| card.id).collect::<Vec<_>>();
    assert_eq!(ids(&library), [second, first]);
    library.save(first, &draft("三"), 0).unwrap();
    assert_eq!(ids(&library), [first, second]);
    let card = &library.recent(1).unwrap()[0];
    assert_eq!((card.title.as_str(), card.kind, card.saved_at_ms), ("三", Kind::Summary, 0));
}

#[test]
fn a_draft_that_is_not_there_is_neither_saved_nor_loaded() {
    let desk = Desk::new();
    let mut library = desk.library();
    assert!(matches!(library.save(DraftId(7), &draft("一"), 0), Err(NotSaved::Gone)));
    assert!(matches!(library.load(DraftId(7)), Err(NotLoaded::Gone)));
}

#[test]
fn a_newer_library_is_read_and_left_as_it_was() {
    let desk = Desk::new();
    let id = desk.library().add(&draft("一"), None, 0).unwrap();
    let raw = rusqlite::Connection::open(desk.path()).unwrap();
    raw.pragma_update(None, "user_version", 99).unwrap();
    drop(raw);
    let before = fs::read(desk.path()).unwrap();
    let mut library = desk.library();
    assert_eq!(library.access(), Access::Newer { found: 99 });
    assert_eq!(library.load(id).unwrap(), draft("一"));
    assert!(matches!(library.save(id, &draft("二"), 1), Err(NotSaved::Newer { found: 99, .. })));
    drop(library);
    assert_eq!(fs::read(desk.path()).unwrap(), before);
}

#[test]
fn what_is_no_library_is_refused_and_left_as_it_was() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
    for content in ["档案工作总结".repeat(400), "短".into()] {
        library::files::write_whole(&desk.path(), content.as_bytes()).unwrap();
        assert!(matches!(Library::open(&desk.path()), Err(Unavailable::NotALibrary { .. })), "{content}");
        assert_eq!(fs::read_to_string(desk.path()).unwrap(), content);
    }
}

#[test]
fn another_programs_database_is_refused() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
    let raw = rusqlite::Connection::open(desk.path()).unwrap();
    raw.execute_batch("CREATE TABLE things (name TEXT);").unwrap();
    assert!(matches!(Library::open(&desk.path()), Err(Unavailable::NotALibrary { .. })));
}

#[test]
fn two_windows_may_write_one_library() {
    let desk = Desk::new();
    let (mut one, mut two) = (desk.library(), desk.library());
    let first = one.add(&draft("一"), None, 0).unwrap();
    let second = two.add(&draft("二"), None, 0).unwrap();
    assert_ne!(first, second);
    assert_eq!(one.recent(9).unwrap(), two.recent(9).unwrap());
}

/// The first disk format, as it was written then.
#[test]
fn version_1_is_read_for_ever() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
    let raw = rusqlite::Connection::open(desk.path()).unwrap();
    raw.execute_batch(include_str!("version-1.sql")).unwrap();
    drop(raw);
    let library = desk.library();
    let card = &library.recent(1).unwrap()[0];
    assert_eq!((card.title.as_str(), card.saved_at_ms), ("档案安全工作总结", 1_780_000_000_000));
    assert_eq!(library.load(card.id).unwrap(), draft("档案安全工作总结"));
    let backup = desk.path().with_file_name("backups").join("before-format-2-1.sqlite");
    let raw = rusqlite::Connection::open(backup).unwrap();
    let old: String = raw.query_row("SELECT json FROM drafts", [], |row| row.get(0)).unwrap();
    assert_eq!(draft::from_json(&old).unwrap(), draft("档案安全工作总结"));
}

/// The second one.
#[test]
fn version_2_is_read_for_ever() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().parent().unwrap()).unwrap();
    let raw = rusqlite::Connection::open(desk.path()).unwrap();
    raw.execute_batch(include_str!("version-2.sql")).unwrap();
    drop(raw);
    let library = desk.library();
    let card = &library.recent(1).unwrap()[0];
    assert_eq!((card.title.as_str(), card.year), ("档案安全工作总结", Some(2019)));
    assert_eq!(library.load(card.id).unwrap().body.len(), 1);
    let whys: Vec<Why> = library.versions(card.id).unwrap().into_iter().map(|version| version.why).collect();
    assert_eq!(whys, [Why::Named("送审稿".into()), Why::Import]);
    assert_eq!(library.search(&Query::of("库房已经检查")).unwrap().hits.len(), 1);
    assert!(desk.beside("backups").join("before-format-3-1.sqlite").exists());
}

#[test]
fn what_can_be_undone_is_there_as_long_as_the_draft_is_the_same() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("一"), None, 0).unwrap();
    library.keep_undo(id, "[1]").unwrap();
    assert_eq!(desk.library().undo(id).unwrap().as_deref(), Some("[1]"));
    // A label is no change to the text.
    library.set_state(id, library::State::Final).unwrap();
    assert_eq!(library.undo(id).unwrap().as_deref(), Some("[1]"));
    library.save(id, &draft("二"), 1).unwrap();
    assert_eq!(library.undo(id).unwrap(), None);
    library.keep_undo(id, &"x".repeat(2 << 20)).unwrap();
    assert_eq!(library.undo(id).unwrap(), None);
    library.keep_undo(id, "[2]").unwrap();
    library.keep_undo(id, "").unwrap();
    assert_eq!(library.undo(id).unwrap(), None);
}

#[test]
fn what_can_be_undone_belongs_to_what_its_program_saw() {
    let desk = Desk::new();
    let (mut one, mut other) = (desk.library(), desk.library());
    let id = one.add(&draft("一"), None, 0).unwrap();
    other.load(id).unwrap();
    one.save(id, &draft("二"), 1).unwrap();
    other.keep_undo(id, "[1]").unwrap();
    assert_eq!(one.undo(id).unwrap(), None);
    assert!(matches!(desk.library().keep_undo(id, "[1]"), Err(NotSaved::Gone)));
}
