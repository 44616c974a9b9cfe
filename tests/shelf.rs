//! `nigao library` as a program: the same library as the window's, without a window.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A library of its own, and files beside it.
struct Shelf {
    folder: TempDir,
}

impl Shelf {
    fn new() -> Shelf {
        Shelf { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file with a title, then a paragraph.
    fn file(&self, name: &str, title: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        library::files::write_whole(&path, format!("{title}\n\n{text}\n").as_bytes()).unwrap();
        path
    }

    /// Three years of one summary, in a folder.
    fn years(&self) -> &Shelf {
        for year in [2019, 2020, 2021] {
            let text = format!("{year}年接收档案{year}卷，库房每日查看两次温湿度。");
            self.file(&format!("旧稿/{year}.txt"), &format!("xx市档案馆{year}年工作总结"), &text);
        }
        self.does(&["add", "旧稿"]);
        self
    }

    fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_nigao"))
            .current_dir(self.folder.path())
            .args(["library", "--at", "kept/library.sqlite"])
            .args(words)
            .output()
            .unwrap()
    }

    /// What is printed where it goes well.
    fn does(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.does(&[words, &["--json"]].concat())).unwrap()
    }

    /// The one line that a failure is.
    fn fails(&self, words: &[&str]) -> String {
        let output = self.run(words);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{words:?}: {said}");
        assert!(said.starts_with("nigao: ") && said.lines().count() == 1, "{words:?}: {said}");
        assert!(output.stdout.is_empty(), "{words:?}");
        said
    }

    /// The number of the draft with this title.
    fn draft(&self, title: &str) -> String {
        let list = self.json(&["list"]);
        let found = list.as_array().unwrap().iter().find(|card| card["title"] == title);
        found.unwrap()["id"].to_string()
    }
}

fn titles(found: &Value) -> Vec<&str> {
    let cards = found.as_array().unwrap().iter();
    cards.map(|one| one.get("draft").unwrap_or(one)["title"].as_str().unwrap()).collect()
}

#[test]
fn a_folder_comes_in_once_and_what_cannot_be_read_is_said() {
    let shelf = Shelf::new();
    shelf.years();
    assert_eq!(shelf.json(&["list"]).as_array().unwrap().len(), 3);
    library::files::write_whole(&shelf.path("旧稿/坏.docx"), b"PK\x03\x04 no archive").unwrap();
    shelf.file("旧稿/注.dat", "不是稿子", "");
    let output = shelf.run(&["add", "旧稿"]);
    assert_eq!(output.status.code(), Some(1));
    let (said, failed) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(said.contains("收入 0 份文件，0 篇稿子；3 份已在稿库里，1 份读不出来，1 份不是稿件"), "{said}");
    assert!(failed.starts_with("nigao: 不能读取 旧稿/坏.docx: "), "{failed}");
}

#[test]
fn drafts_are_found_by_words_and_filters_with_the_place_of_each_word() {
    let shelf = Shelf::new();
    shelf.years();
    let found = shelf.json(&["search", "温湿度"]);
    assert_eq!(found.as_array().unwrap().len(), 3);
    let (snippet, marks) = (found[0]["snippet"].as_str().unwrap(), &found[0]["marks"][0]);
    let [from, to] = [0, 1].map(|end| usize::try_from(marks[end].as_u64().unwrap()).unwrap());
    assert_eq!(snippet.chars().skip(from).take(to - from).collect::<String>(), "温湿度");
    let one = shelf.json(&["search", "档案馆", "--year", "2020", "--kind", "总结", "--state", "起草"]);
    assert_eq!(titles(&one), ["xx市档案馆2020年工作总结"]);
    assert_eq!(titles(&shelf.json(&["search", "--year", "2019"])), ["xx市档案馆2019年工作总结"]);
    assert_eq!(shelf.does(&["search", "--year", "2019"]).lines().count(), 1);
    assert_eq!(shelf.json(&["search", "档案馆", "--series", "别的"]), Value::Array(Vec::new()));
    assert!(shelf.does(&["search", "接收档案2021卷"]).contains("【接收档案2021卷】"));
    assert!(shelf.fails(&["search", "档案", "--state", "完稿"]).contains("起草、送审、退回、定稿"));
}

#[test]
fn drafts_of_a_series_stand_together_and_labels_are_set_by_hand() {
    let shelf = Shelf::new();
    shelf.years();
    let file = shelf.file("总结.txt", "总结（二〇一八年）", "接收档案若干卷，移交手续齐全。");
    shelf.does(&["add", file.to_str().unwrap()]);
    let years = |shelf: &Shelf| -> Vec<i64> {
        let series = shelf.json(&["series"]);
        series[0][1].as_array().unwrap().iter().map(|card| card["year"].as_i64().unwrap()).collect()
    };
    assert_eq!(years(&shelf), [2021, 2020, 2019]);
    let id = shelf.draft("总结（二〇一八年）");
    shelf.does(&["label", &id, "--series", "xx市档案馆工作总结", "--state", "定稿"]);
    assert_eq!(years(&shelf), [2021, 2020, 2019, 2018]);
    assert_eq!(titles(&shelf.json(&["search", "总结", "--state", "定稿"])), ["总结（二〇一八年）"]);
    shelf.does(&["label", &id, "--state", "送审"]);
    assert_eq!(years(&shelf), [2021, 2020, 2019, 2018]);
    assert!(shelf.fails(&["label", "99", "--year", "2020"]).contains("稿库里没有这篇稿子"));
}

#[test]
fn a_version_is_kept_shown_and_restored() {
    let shelf = Shelf::new();
    shelf.years();
    let id = shelf.draft("xx市档案馆2020年工作总结");
    shelf.does(&["keep", &id, "送审稿"]);
    let versions = shelf.json(&["versions", &id]);
    assert_eq!(versions.as_array().unwrap().len(), 2);
    let version = versions[1]["id"].to_string();
    let now = shelf.does(&["show", &id]);
    assert_eq!(shelf.does(&["show", &id, "--version", &version]), now);
    shelf.does(&["restore", &version]);
    assert_eq!(shelf.does(&["show", &id]), now);
    shelf.does(&["show", &id, "-o", "draft.json"]);
    assert!(draft::from_json(&fs::read_to_string(shelf.path("draft.json")).unwrap()).is_ok());
    assert!(shelf.fails(&["restore", "99"]).contains("版本"));
    assert!(shelf.fails(&["show", "99"]).contains("稿库里没有这篇稿子"));
}

#[test]
fn a_library_travels_as_one_file_and_a_backup_goes_where_it_is_told() {
    let (shelf, other) = (Shelf::new(), Shelf::new());
    shelf.years();
    let file = shelf.path("whole.sqlite");
    shelf.does(&["export", "-o", file.to_str().unwrap()]);
    other.file("甲.txt", "关于开展消防安全培训的通知", "定于下周开展培训。");
    other.does(&["add", "甲.txt"]);
    assert!(other.does(&["import", file.to_str().unwrap()]).starts_with("收入 3 篇稿子；0 篇已在稿库里"));
    assert!(other.does(&["import", file.to_str().unwrap()]).starts_with("收入 0 篇稿子；3 篇已在稿库里"));
    let share = shelf.path("share");
    let taken = shelf.does(&["backup", "--folder", share.to_str().unwrap()]);
    assert!(Path::new(taken.trim()).starts_with(&share) && Path::new(taken.trim()).is_file(), "{taken}");
    library::files::write_whole(&shelf.path("no-folder"), b"").unwrap();
    let away = shelf.fails(&["backup", "--folder", "no-folder/below"]);
    assert!(away.contains("现在打不开或写不进去"), "{away}");
}

#[test]
fn a_damaged_library_is_told_and_mended() {
    let shelf = Shelf::new();
    shelf.years();
    assert_eq!(shelf.does(&["check"]), "稿库完好\n");
    let path = shelf.path("kept/library.sqlite");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..8192].fill(0x5A);
    library::files::write_whole(&path, &bytes).unwrap();
    assert!(shelf.fails(&["check"]).contains("稿库有损坏"));
    assert!(shelf.fails(&["list"]).contains("nigao library mend"));
    assert!(shelf.does(&["mend"]).contains("现有 3 篇稿子"));
    assert_eq!(shelf.does(&["check"]), "稿库完好\n");
    assert_eq!(shelf.json(&["search", "温湿度"]).as_array().unwrap().len(), 3);
    assert_eq!(shelf.does(&["mend"]), "稿库完好，不用修复\n");
}

#[test]
fn while_a_window_has_the_library_the_command_line_works_and_does_not_mend() {
    let shelf = Shelf::new();
    shelf.years();
    let hold = library::Hold::take(&shelf.path("kept/library.sqlite")).unwrap();
    assert!(hold.is_some());
    shelf.file("乙.txt", "关于做好档案移交工作的通知", "请按时移交。");
    shelf.does(&["add", "乙.txt"]);
    assert_eq!(shelf.json(&["list"]).as_array().unwrap().len(), 4);
    assert!(shelf.fails(&["mend"]).contains("拟稿窗口"));
}

#[test]
fn without_a_library_that_is_said() {
    let shelf = Shelf::new();
    assert!(shelf.fails(&["check"]).contains("--at"));
    assert!(shelf.run(&["fly"]).status.code() == Some(2));
}
