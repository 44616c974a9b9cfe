//! Damage is told, put aside and mended; backups rotate; a whole library travels as one file.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use library::{
    Keeper as _, Library, NotBackedUp, NotMended, Query, Unavailable, Why, backup, is_whole, mend,
};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use support::{Desk, draft, names};

fn day(day: i8) -> jiff::civil::Date {
    jiff::civil::date(2026, 3, day)
}

/// Writes nonsense over the middle of a file, or all of it.
fn damage(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let from = if bytes.len() > 8192 { 4096 } else { 0 };
    bytes[from..].iter_mut().enumerate().for_each(|(at, byte)| *byte = u8::try_from(at % 251).unwrap_or(0));
    library::files::write_whole(path, &bytes).unwrap();
}

#[test]
fn a_damaged_library_is_made_again_from_its_backup_and_what_came_after() {
    let desk = Desk::new();
    let mut library = desk.library();
    let old = library.add(&draft("备份里的"), None, 0).unwrap();
    backup::take(&desk.path(), day(1)).unwrap();
    let new = library.add(&draft("备份后的"), None, 0).unwrap();
    library.save(old, &draft("备份后改过的"), 1).unwrap();
    library.keep_version(old, &Why::Named("定稿前".into()), 2).unwrap();
    let (versions, cards) = (library.versions(old).unwrap(), library.recent(9).unwrap());
    drop(library);
    assert!(is_whole(&desk.path()).unwrap());
    damage(&desk.path());
    assert!(!is_whole(&desk.path()).unwrap());
    let mended = mend(&desk.path()).unwrap();
    assert!(mended.backup.is_some() && mended.drafts == 2 && mended.changes == 3 && mended.unread == 0);
    let library = desk.library();
    assert_eq!(library.load(old).unwrap(), draft("备份后改过的"));
    assert_eq!(library.load(new).unwrap(), draft("备份后的"));
    assert_eq!((library.versions(old).unwrap(), library.recent(9).unwrap()), (versions, cards));
    assert_eq!(library.search(&Query::of("备份后")).unwrap().hits.len(), 2);
    assert!(names(&mended.aside).contains(&"library.sqlite".to_owned()));
}

#[test]
fn without_a_backup_the_journal_alone_gives_everything() {
    let desk = Desk::new();
    let mut library = desk.library();
    let ids: Vec<_> = (0..20).map(|nth| library.add(&draft(&nth.to_string()), None, 0).unwrap()).collect();
    drop(library);
    damage(&desk.path());
    assert!(
        matches!(Library::open(&desk.path()), Err(Unavailable::Damaged { .. }))
            || !is_whole(&desk.path()).unwrap()
    );
    assert_eq!(mend(&desk.path()).unwrap().drafts, 20);
    assert_eq!(desk.library().load(ids[7]).unwrap(), draft("7"));
}

#[test]
fn a_damaged_backup_is_passed_over_for_the_one_before() {
    let desk = Desk::new();
    let mut library = desk.library();
    for nth in 1..=4 {
        library.add(&draft(&nth.to_string()), None, 0).unwrap();
        backup::take(&desk.path(), day(nth)).unwrap();
    }
    library.add(&draft("5"), None, 0).unwrap();
    drop(library);
    let backups = desk.beside("backups");
    let last = names(&backups).pop().unwrap();
    damage(&backups.join(last));
    damage(&desk.path());
    let mended = mend(&desk.path()).unwrap();
    assert!(mended.backup.unwrap().to_string_lossy().contains("2026-03-03"));
    assert_eq!(mended.drafts, 5);
}

#[test]
fn with_nothing_to_mend_from_the_damaged_file_stays() {
    let desk = Desk::new();
    desk.library().add(&draft("一"), None, 0).unwrap();
    fs::remove_file(desk.beside("library.journal")).unwrap();
    damage(&desk.path());
    let before = fs::read(desk.path()).unwrap();
    assert!(matches!(mend(&desk.path()), Err(NotMended::NothingToMendFrom)));
    assert_eq!(fs::read(desk.path()).unwrap(), before);
}

#[test]
fn a_mended_library_can_be_damaged_and_mended_again() {
    let desk = Desk::new();
    desk.library().add(&draft("一"), None, 0).unwrap();
    for nth in 2..5usize {
        damage(&desk.path());
        mend(&desk.path()).unwrap();
        desk.library().add(&draft(&nth.to_string()), None, 0).unwrap();
        assert_eq!(desk.library().count().unwrap(), nth);
    }
}

#[test]
fn a_backup_without_changes_is_not_taken_twice_and_a_folder_may_be_chosen() {
    let desk = Desk::new();
    desk.library().add(&draft("一"), None, 0).unwrap();
    let share = desk.folder.path().join("share");
    backup::set_folder(&desk.path(), &share).unwrap();
    let first = backup::take(&desk.path(), day(1)).unwrap();
    assert_eq!(backup::take(&desk.path(), day(2)).unwrap(), first);
    assert_eq!(names(&share), ["nigao-2026-03-01-000003.sqlite"]);
    desk.library().add(&draft("二"), None, 0).unwrap();
    fs::remove_dir_all(&share).unwrap();
    library::files::write_whole(&share, b"no folder").unwrap();
    let elsewhere = backup::take(&desk.path(), day(3)).unwrap();
    assert!(!elsewhere.in_place && elsewhere.path.starts_with(desk.beside("backups")));
    let away = backup::reach(&backup::folder(&desk.path())).unwrap_err();
    assert!(matches!(away, NotBackedUp::Unreachable { .. }) && away.to_string().contains("share"), "{away}");
    assert!(backup::set_folder(&desk.path(), &share).is_err() && backup::is_chosen(&desk.path()));
    backup::forget_folder(&desk.path()).unwrap();
    backup::forget_folder(&desk.path()).unwrap();
    assert!(!backup::is_chosen(&desk.path()));
    assert_eq!(backup::last_day(&desk.path()), Some(day(3)));
}

#[test]
fn a_whole_library_travels_as_one_file_and_comes_in_once() {
    let (here, there) = (Desk::new(), Desk::new());
    let mut library = here.library();
    let id = library.add(&draft("一"), None, 0).unwrap();
    library.save(id, &draft("二"), 1).unwrap();
    library.add(&draft("两处都有"), None, 0).unwrap();
    let file = here.folder.path().join("稿库.sqlite");
    backup::export(&here.path(), &file).unwrap();
    let mut other = there.library();
    other.add(&draft("原有"), None, 0).unwrap();
    other.add(&draft("两处都有"), None, 0).unwrap();
    let merged = other.take_in(&file).unwrap().unwrap();
    assert_eq!((merged.added.len(), merged.same, merged.unread.len()), (1, 1, 0));
    let came = merged.added[0];
    assert_eq!(other.load(came).unwrap(), draft("二"));
    let first = other.versions(came).unwrap().pop().unwrap().id;
    assert_eq!(other.version(first).unwrap(), draft("一"));
    assert_eq!(other.search(&Query::of("二")).unwrap().hits.len(), 1);
    assert_eq!(other.take_in(&file).unwrap().unwrap().added, []);
    drop(other);
    damage(&there.path());
    assert_eq!(mend(&there.path()).unwrap().drafts, 3);
}

#[test]
fn what_is_no_library_is_not_taken_in() {
    let desk = Desk::new();
    let file = desk.folder.path().join("表.sqlite");
    library::files::write_whole(&file, b"no library at all").unwrap();
    assert!(matches!(desk.library().take_in(&file), Err(Unavailable::NotALibrary { .. })));
}

/// Pages of a file that hold a text.
fn pages_with(path: &Path, text: &str) -> Vec<usize> {
    let bytes = fs::read(path).unwrap();
    let holds = |page: &[u8]| page.windows(text.len()).any(|window| window == text.as_bytes());
    bytes.chunks(4096).enumerate().filter(|(_, page)| holds(page)).map(|(nth, _)| nth).collect()
}

/// Writes nonsense over some pages of a file.
fn damage_pages(path: &Path, pages: &[usize]) {
    let mut bytes = fs::read(path).unwrap();
    for page in pages {
        bytes[page * 4096..(page + 1) * 4096].fill(0x5A);
    }
    library::files::write_whole(path, &bytes).unwrap();
}

/// Forty drafts of some pages each, with neither backup nor journal; and the file closed, so that all is in it.
fn without_help(desk: &Desk) -> Vec<(library::DraftId, draft::Draft)> {
    let mut library = desk.library();
    let mut drafts = Vec::new();
    for nth in 0..40 {
        let lines: Vec<String> = (0..60).map(|line| format!("第{nth}稿第{line}段，登记入册。")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let draft = support::saying(&format!("第{nth}稿"), &lines);
        let id = library.add(&draft, None, 0).unwrap();
        library.keep_version(id, &Why::Named("初稿".into()), 0).unwrap();
        drafts.push((id, draft));
    }
    drop(library);
    fs::remove_file(desk.beside("library.journal")).unwrap();
    drafts
}

#[test]
fn a_file_whose_first_pages_are_lost_gives_all_its_drafts_row_by_row() {
    let desk = Desk::new();
    let drafts = without_help(&desk);
    damage_pages(&desk.path(), &[0]);
    assert!(!is_whole(&desk.path()).unwrap());
    assert!(matches!(Library::open(&desk.path()), Err(Unavailable::Damaged { .. })));
    let mended = mend(&desk.path()).unwrap();
    assert_eq!((mended.backup.is_some(), mended.drafts, mended.salvaged), (false, 40, 40));
    assert_eq!(mended.short, Vec::<String>::new());
    let library = desk.library();
    for (id, draft) in &drafts {
        assert_eq!(library.load(*id).unwrap(), *draft);
        assert_eq!(library.versions(*id).unwrap().len(), 2);
    }
    assert_eq!(library.search(&Query::of("第7稿第9段")).unwrap().hits.len(), 1);
}

#[test]
fn what_lay_in_a_lost_page_is_named_and_the_rest_is_there() {
    let desk = Desk::new();
    let drafts = without_help(&desk);
    let lost = pages_with(&desk.path(), "\"第17稿第30段");
    assert!(!lost.is_empty());
    damage_pages(&desk.path(), &[&[0], &lost[..]].concat());
    let mended = mend(&desk.path()).unwrap();
    assert_eq!(mended.drafts, 40);
    assert!(
        (1..4).contains(&mended.short.len()) && mended.short.contains(&"第17稿".to_owned()),
        "{mended:?}"
    );
    let library = desk.library();
    for (id, draft) in &drafts {
        let there = library.load(*id).unwrap();
        assert!(there.body.iter().all(|block| draft.body.contains(block)));
        let whole = !mended.short.contains(&draft.front.title.to_plain());
        assert_eq!(there.body.len() == draft.body.len(), whole, "{:?}", draft.front.title);
    }
}

#[test]
fn what_came_after_the_backup_is_taken_from_the_file_where_the_journal_is_gone() {
    let desk = Desk::new();
    let mut library = desk.library();
    let old = library.add(&draft("备份里的"), None, 0).unwrap();
    backup::take(&desk.path(), day(1)).unwrap();
    library.save(old, &draft("备份后改过的"), 1).unwrap();
    let new = library.add(&draft("备份后的"), None, 0).unwrap();
    // Not closed: what was saved last lies in the log.
    std::mem::forget(library);
    fs::remove_file(desk.beside("library.journal")).unwrap();
    damage_pages(&desk.path(), &[0]);
    let mended = mend(&desk.path()).unwrap();
    assert!(mended.backup.is_some() && mended.salvaged == 2, "{mended:?}");
    let library = desk.library();
    assert_eq!(library.load(old).unwrap(), draft("备份后改过的"));
    assert_eq!(library.load(new).unwrap(), draft("备份后的"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is written over a file that nothing helps to mend: the library is whole again, and what a draft says it
    /// said before, but for the nonsense itself.
    #[test]
    fn nonsense_in_a_file_makes_no_nonsense_of_its_drafts(
        spoiled in proptest::collection::vec((any::<prop::sample::Index>(), 1..3_000usize, any::<u8>()), 1..8),
    ) {
        let desk = Desk::new();
        let mut library = desk.library();
        let mut drafts = Vec::new();
        for nth in 0..6 {
            let lines: Vec<String> = (0..40).map(|line| format!("第{nth}稿第{line}段，登记入册。")).collect();
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let draft = support::saying(&format!("第{nth}稿"), &lines);
            drafts.push((library.add(&draft, None, 0).unwrap(), draft));
        }
        drop(library);
        fs::remove_file(desk.beside("library.journal")).unwrap();
        let mut bytes = fs::read(desk.path()).unwrap();
        for (at, length, byte) in &spoiled {
            let at = at.index(bytes.len());
            let end = bytes.len().min(at + length);
            bytes[at..end].fill(*byte);
        }
        library::files::write_whole(&desk.path(), &bytes).unwrap();
        let Ok(mended) = mend(&desk.path()) else { return Ok(()) };
        let library = desk.library();
        prop_assert!(mended.drafts <= 6 && is_whole(&desk.path()).unwrap());
        for card in library.recent(9).unwrap() {
            let there = library.load(card.id).unwrap();
            let Some((_, draft)) = drafts.iter().find(|(id, _)| *id == card.id) else { continue };
            let spoiled = |text: &str| spoiled.iter().any(|(_, _, byte)| text.contains(char::from(*byte)));
            for block in &there.body {
                let said = block.text().map(draft::Text::to_plain).unwrap_or_default();
                prop_assert!(draft.body.contains(block) || spoiled(&said), "{said}");
            }
        }
    }
}
