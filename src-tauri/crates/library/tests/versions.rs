//! Versions: kept by themselves and by name, found again, restored, and small.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use library::{Keeper as _, Library, Sent, Why};
use support::{Desk, draft, paragraph, saying};

const MINUTE: i64 = 60_000;

fn whys(library: &Library, id: library::DraftId) -> Vec<String> {
    library.versions(id).unwrap().iter().map(|version| version.why.chinese().to_owned()).collect()
}

#[test]
fn of_each_hour_of_editing_a_version_stays() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("0"), None, 0).unwrap();
    for minute in 1..=150 {
        library.save(id, &draft(&minute.to_string()), minute * MINUTE).unwrap();
    }
    assert_eq!(whys(&library, id), ["每小时自动保存", "每小时自动保存", "导入"]);
    let titles: Vec<_> =
        library.versions(id).unwrap().iter().map(|v| library.version(v.id).unwrap()).collect();
    assert_eq!(titles, [draft("119"), draft("59"), draft("0")]);
}

#[test]
fn versions_stand_in_the_order_of_work_whatever_the_clock_says() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("一"), None, 1_000 * MINUTE).unwrap();
    for (nth, at) in [(2, 900), (3, 5_000_000), (4, -7)] {
        library.save(id, &draft(&nth.to_string()), at * MINUTE).unwrap();
        library.keep_version(id, &Why::Named(nth.to_string()), at * MINUTE).unwrap();
    }
    let named: Vec<String> =
        whys(&library, id).into_iter().filter(|why| why.parse::<u32>().is_ok()).collect();
    assert_eq!(named, ["4", "3", "2"]);
    assert_eq!(library.load(id).unwrap(), draft("4"));
}

#[test]
fn what_did_not_change_is_kept_once_unless_it_is_named() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("一"), None, 0).unwrap();
    library.keep_version(id, &Why::Export, 1).unwrap();
    library.keep_version(id, &Why::Bulk, 2).unwrap();
    assert_eq!(whys(&library, id), ["导入"]);
    library.keep_version(id, &Why::Named("送审稿".into()), 3).unwrap();
    assert_eq!(whys(&library, id), ["送审稿", "导入"]);
}

#[test]
fn a_version_restored_is_a_new_one_and_what_it_replaced_stays() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("一"), None, 0).unwrap();
    library.save(id, &draft("二"), 1).unwrap();
    let first = library.versions(id).unwrap()[0].id;
    assert_eq!(library.restore(first, 2).unwrap(), id);
    assert_eq!(library.load(id).unwrap(), draft("一"));
    assert_eq!(library.card(id).unwrap().title, "一");
    assert_eq!(whys(&library, id), ["恢复", "恢复前", "导入"]);
    let replaced = library.versions(id).unwrap()[1].id;
    assert_eq!(library.version(replaced).unwrap(), draft("二"));
}

#[test]
fn what_another_program_saved_is_not_lost_when_it_is_saved_over() {
    let desk = Desk::new();
    let (mut window, mut other) = (desk.library(), desk.library());
    let id = window.add(&draft("一"), None, 0).unwrap();
    other.load(id).unwrap();
    other.save(id, &draft("别处写的"), 1).unwrap();
    window.save(id, &draft("窗口里写的"), 2).unwrap();
    assert_eq!(window.load(id).unwrap(), draft("窗口里写的"));
    let kept = window.versions(id).unwrap().remove(0);
    assert_eq!(kept.why, Why::OtherProgram);
    assert_eq!(window.version(kept.id).unwrap(), draft("别处写的"));
}

/// Keeps versions of a draft of 100 pages of 600 characters in 800 paragraphs; before each, two paragraphs change and
/// one comes in. Returns the library's size.
fn size_of_versions(count: u64) -> u64 {
    let desk = Desk::new();
    let mut library = desk.library();
    let text = |nth: u64| format!("第{nth}批材料逐件登记，核对份数和页数，移交双方在清单上签字。").repeat(3);
    let mut draft = saying("关于档案工作情况的报告", &[]);
    draft.body = (1..=800).map(|id| paragraph(id, &text(id)[..225])).collect();
    let id = library.add(&draft, None, 0).unwrap();
    for nth in 1..count {
        for at in [nth * 7 % 800, nth * 13 % 800] {
            let at = usize::try_from(at).unwrap();
            draft.body[at] = paragraph(draft.body[at].id.0, &text(nth * 1_000)[..228]);
        }
        draft.body.insert(usize::try_from(nth % 800).unwrap(), paragraph(10_000 + nth, "补充一句。"));
        library.save(id, &draft, 0).unwrap();
        library.keep_version(id, &Why::Named(nth.to_string()), 0).unwrap();
    }
    let versions = library.versions(id).unwrap();
    assert_eq!(versions.len() as u64, count);
    assert_eq!(library.version(versions.last().unwrap().id).unwrap().body.len(), 800);
    drop(library);
    std::fs::metadata(desk.path()).unwrap().len()
}

#[test]
fn fifty_versions_of_a_hundred_pages_take_little_more_than_one() {
    let size = size_of_versions(50);
    assert!(size < 3 << 20, "{size} bytes");
}

#[test]
#[ignore = "takes minutes: by hand, before a release"]
fn a_thousand_versions_of_a_hundred_pages_take_less_than_twenty_megabytes() {
    let size = size_of_versions(1_000);
    println!("1,000 versions: {size} bytes");
    assert!(size < 20 << 20, "{size} bytes");
}

#[test]
fn what_was_typed_in_between_goes_when_a_version_was_kept() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("0"), None, 0).unwrap();
    for nth in 1..100 {
        library.save(id, &saying("0", &[&format!("第{nth}句")]), 0).unwrap();
    }
    let pieces = || {
        let raw = rusqlite::Connection::open(desk.path()).unwrap();
        raw.query_row("SELECT count(*) FROM pieces", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    let before = pieces();
    library.save(id, &draft("完"), 61 * MINUTE).unwrap();
    assert!(pieces() < 10 && before > 90, "{before} {}", pieces());
    for version in library.versions(id).unwrap() {
        library.version(version.id).unwrap();
    }
}

#[test]
fn a_copy_that_went_out_is_known_by_its_mark_and_by_its_bytes() {
    let desk = Desk::new();
    let mut library = desk.library();
    let id = library.add(&draft("一"), None, 0).unwrap();
    let sent = |mark: &str, digest: &str| {
        Why::SentForSignOff(Sent { mark: mark.into(), digest: digest.into(), file: "报告/一.docx".into() })
    };
    library.keep_version(id, &sent("甲", "01"), 1).unwrap();
    library.save(id, &draft("二"), 2).unwrap();
    library.keep_version(id, &sent("乙", "02"), 3).unwrap();
    library.keep_version(id, &Why::Signed, 4).unwrap();
    assert_eq!(whys(&library, id), ["定稿", "送审", "送审", "导入"]);
    // As it is read back from the disk.
    let library = desk.library();
    let found = |mark: Option<&str>, digest: &str| library.sent_in(mark, digest).unwrap();
    let first = found(Some("甲"), "其他").unwrap();
    assert_eq!((first.draft, &first.why), (id, &sent("甲", "01")));
    assert_eq!(library.version(first.id).unwrap(), draft("一"));
    assert_eq!(found(None, "02").unwrap().why, sent("乙", "02"));
    assert_eq!((found(None, "03"), found(Some("丙"), "01")), (None, None));
}
