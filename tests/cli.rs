//! The command line as a program: what it prints, what it writes, how it fails.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// The project's own sample: two drafts in one running line.
fn sample() -> PathBuf {
    root().join("tests/corpus/running-line/input.txt")
}

fn nigao(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nigao")).args(words).output().unwrap()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Whether all that is expected is there; what is printed beside it is free.
fn holds(actual: &Value, expected: &Value) -> bool {
    match (actual, expected) {
        (Value::Object(actual), Value::Object(expected)) => {
            expected.iter().all(|(key, value)| actual.get(key).is_some_and(|actual| holds(actual, value)))
        }
        (Value::Array(actual), Value::Array(expected)) => {
            actual.len() == expected.len()
                && actual.iter().zip(expected).all(|(one, other)| holds(one, other))
        }
        _ => actual == expected,
    }
}

fn check_outline(input: &Path, golden: &Path) {
    let output = nigao(&["outline", text(input), "--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let actual: Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected: Value = serde_json::from_str(&fs::read_to_string(golden).unwrap()).unwrap();
    assert!(holds(&actual, &expected), "{} is recognised as\n{actual:#}", input.display());
}

/// Assembles a file into a new one of the folder.
fn assemble(folder: &TempDir, input: &Path, options: &[&str]) -> PathBuf {
    let out = folder.path().join(format!("{}.docx", fs::read_dir(folder).unwrap().count()));
    let output = nigao(&[&["assemble", text(input), "-o", text(&out)], options].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    out
}

/// A failure is one line that names where it happened; nothing is printed, nothing half-written stays.
fn check_failure(words: &[&str], place: &str) {
    let output = nigao(words);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{words:?}: {said}");
    assert!(
        said.starts_with("nigao: ") && said.contains(place) && said.lines().count() == 1,
        "{words:?}: {said}"
    );
    assert!(output.stdout.is_empty(), "{words:?}");
}

#[test]
fn the_outline_of_the_running_line_is_its_golden() {
    check_outline(&sample(), &sample().with_file_name("outline.json"));
}

#[test]
fn the_outline_of_the_real_sample_is_the_one_beside_it() {
    let input = root().join("../shared/samples/seed-2020-summary-and-plan.txt");
    if !input.exists() {
        println!("skipped: the real sample is not there");
        return;
    }
    check_outline(&input, &input.with_extension("outline.json"));
}

#[test]
fn the_same_draft_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for numbering in ["auto", "literal"] {
        let options = ["--pick", "1", "--numbering", numbering];
        let [one, other] = [0; 2].map(|_| fs::read(assemble(&folder, &sample(), &options)).unwrap());
        assert!(one == other, "{numbering}");
    }
}

#[test]
fn a_draft_file_assembles_to_the_same_bytes_as_its_source() {
    let folder = tempfile::tempdir().unwrap();
    let source = root().join("tests/corpus/typed-notice/input.txt");
    let draft = folder.path().join("draft.json");
    let output = nigao(&["import", text(&source), "-o", text(&draft)]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let [direct, kept] = [&source, &draft].map(|input| fs::read(assemble(&folder, input, &[])).unwrap());
    assert!(direct == kept);
}

#[test]
fn both_drafts_of_the_sample_pass_the_judges() {
    let folder = tempfile::tempdir().unwrap();
    for pick in ["1", "2"] {
        for numbering in ["auto", "literal"] {
            judge(&assemble(&folder, &sample(), &["--pick", pick, "--numbering", numbering]));
        }
    }
}

/// Asks the Open XML SDK (`OOXML_VALIDATOR`), and the schema judge where it is there.
#[expect(clippy::print_stdout, reason = "a test that was skipped says so")]
fn judge(docx: &Path) {
    let (Some(validator), Some(python)) =
        (std::env::var_os("OOXML_VALIDATOR"), std::env::var_os("NIGAO_PYTHON"))
    else {
        assert!(std::env::var_os("NIGAO_TEST_TOOLS").is_none(), "the judges are required and not there");
        return println!("skipped: `cargo xtask test` installs the judges");
    };
    let said = Command::new(validator).arg(docx).output().unwrap();
    let said: Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!(said["ok"], true, "{said:#}");
    let schemas = root().join("../shared/tools/validate_docx.py");
    if schemas.exists() {
        let said = Command::new(python).arg(schemas).arg("--no-external").arg(docx).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
    }
}

#[test]
fn a_bad_file_is_one_line_that_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let bad: [(&str, &[u8]); 4] = [
        ("empty.txt", b""),
        ("blank.txt", "　\n \n".as_bytes()),
        ("photo.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("encrypted.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 EncryptedPackage"),
    ];
    for (name, bytes) in bad {
        let path = folder.path().join(name);
        #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
        fs::write(&path, bytes).unwrap();
        let out = folder.path().join("out");
        check_failure(&["outline", text(&path)], name);
        check_failure(&["import", text(&path), "-o", text(&out)], name);
        check_failure(&["assemble", text(&path), "-o", text(&out)], name);
        assert!(!out.exists());
    }
    check_failure(&["outline", text(&folder.path().join("gone.txt"))], "gone.txt");
}

#[test]
fn an_offices_own_profile_is_taken_and_its_deviations_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    let profile = |name: &str, value: &str| {
        let path = folder.path().join(name);
        let text = format!("name = \"本单位\"\ninherits = \"gbt9704\"\nfaces.level_2.bold = {value}\n");
        #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
        fs::write(&path, text).unwrap();
        path
    };
    let (good, bad) = (profile("good.toml", "true"), profile("bad.toml", "1"));
    let said = nigao(&["profile", text(&good)]).stdout;
    let said = String::from_utf8(said).unwrap();
    assert_eq!(said, "加粗（faces.level_2.bold）：标准 false（规定），本单位 true\n");
    let options = ["--pick", "1", "--profile", text(&good)];
    let [own, standard] = [&options[..], &options[..2]].map(|options| assemble(&folder, &sample(), options));
    assert!(fs::read(own).unwrap() != fs::read(standard).unwrap());
    let out = folder.path().join("out.docx");
    let sample = sample();
    let words = ["assemble", text(&sample), "-o", text(&out), "--profile", text(&bad)];
    check_failure(&words, "bad.toml: 第 3 行：faces.level_2.bold 不能是 1，请改为 true 或 false");
    check_failure(&["profile", "gb"], "gbt9704");
    assert!(!out.exists());
}

#[test]
fn a_face_that_nobody_knows_is_said_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    let [profile, out] = ["own.toml", "out.docx"].map(|name| folder.path().join(name));
    #[expect(clippy::disallowed_methods, reason = "files of the test's own")]
    let write = |path: &Path, text: &str| fs::write(path, text).unwrap();
    write(&profile, "name = \"本单位\"\ninherits = \"gbt9704\"\nfaces.body.family = \"仿送\"\n");
    write(&out, "old");
    let sample = sample();
    let words = ["assemble", text(&sample), "-o", text(&out), "--profile", text(&profile)];
    check_failure(&words, "own.toml: 第 3 行：faces.body.family 不能是 \"仿送\"，请改为 \"方正小标宋简体\"");
    assert_eq!(fs::read(&out).unwrap(), b"old");
}

#[test]
fn a_picture_without_its_image_is_told_and_what_was_there_stays() {
    let folder = tempfile::tempdir().unwrap();
    let [draft, out] = ["draft.json", "out.docx"].map(|name| folder.path().join(name));
    #[expect(clippy::disallowed_methods, reason = "files of the test's own")]
    let write = |path: &Path, text: &str| fs::write(path, text).unwrap();
    let picture = "{\"id\": 1, \"type\": \"picture\", \"image\": \"00\", \"width\": 60000, \"height\": 30000, \"alt\": \"平面图\"}";
    write(
        &draft,
        &format!(
            "{{\"nigao\": 1, \"kind\": \"notice\", \"front\": {{\"title\": []}}, \"body\": [{picture}], \"back\": {{}}}}"
        ),
    );
    write(&out, "old");
    let why = "draft.json: 第 1 张图片（平面图）的内容缺失；没有写出任何内容";
    check_failure(&["assemble", text(&draft), "-o", text(&out)], why);
    assert_eq!(fs::read(&out).unwrap(), b"old");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn what_cannot_be_written_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("taken");
    fs::create_dir(&taken).unwrap();
    let sample = sample();
    let nowhere = folder.path().join("gone/out.docx");
    for out in [&taken, &nowhere] {
        check_failure(&["assemble", text(&sample), "--pick", "1", "-o", text(out)], text(out));
    }
    let left: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["taken"]);
}

#[test]
fn a_draft_file_of_another_shape_is_told_and_what_was_there_stays() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.docx");
    #[expect(clippy::disallowed_methods, reason = "files of the test's own")]
    let write = |path: &Path, text: &str| fs::write(path, text).unwrap();
    write(&out, "old");
    let bad = [
        ("newer.json", "{\"nigao\": 99}", "稿件由更新的版本保存（格式 99，本程序最高能读 1）"),
        ("never.json", "{\"nigao\": 0}", "稿件的格式号 0 不存在"),
        ("cut.json", "{\"nigao\": 1, \"body\"", "不是稿件文件，或内容已损坏（读到第 1 行"),
    ];
    for (name, json, why) in bad {
        let path = folder.path().join(name);
        write(&path, json);
        check_failure(&["assemble", text(&path), "-o", text(&out)], &format!("{name}: {why}"));
        check_failure(&["check", text(&path)], &format!("{name}: {why}"));
    }
    assert_eq!(fs::read(&out).unwrap(), b"old");
}

/// What is there is read-only; its folder is read-only; the disk fills up half way, for which a limit on the size of
/// files stands in.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_replaced_stays_whole() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.docx");
    #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
    fs::write(&out, "old").unwrap();
    let sample = sample();
    let words = ["assemble", text(&sample), "--pick", "1", "-o", text(&out)];
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let check = |why: &str| {
        check_failure(&words, &format!("{}: {why}", text(&out)));
        assert_eq!(fs::read(&out).unwrap(), b"old");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    };
    mode(&out, 0o444);
    check("原有文件是只读的，未改动；请另选文件名或取消只读");
    mode(&out, 0o644);
    mode(folder.path(), 0o555);
    // Whoever may write everywhere, as root may, is not stopped by a folder's mode.
    let probe = folder.path().join("probe");
    if File::create(&probe).is_err() {
        check("没有写入权限；原有文件未改动，请另选位置或检查权限");
    } else {
        fs::remove_file(&probe).unwrap();
    }
    mode(folder.path(), 0o755);
    let script = "trap '' XFSZ; ulimit -f 2; exec \"$0\" \"$@\"";
    let mut limited = Command::new("sh");
    limited.args(["-c", script, env!("CARGO_BIN_EXE_nigao")]).args(words);
    let said = limited.output().unwrap();
    let line = String::from_utf8(said.stderr).unwrap();
    assert_eq!((said.status.code(), line.lines().count()), (Some(1), 1), "{line}");
    assert!(line.contains("out.docx: 磁盘空间不足；原有文件未改动，请腾出空间后重试"), "{line}");
    assert_eq!(fs::read(&out).unwrap(), b"old");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_line() {
    check_failure(
        &["assemble", text(&sample()), "--pick", "1", "-o", "/dev/full"],
        "/dev/full: 磁盘空间不足",
    );
}

#[test]
fn wrong_usage_is_not_a_failure_of_the_work() {
    for words in [&["outlin"][..], &["outline"], &["assemble", "a.txt"]] {
        assert_eq!(nigao(words).status.code(), Some(2), "{words:?}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "files of the test's own")]
fn an_office_brings_its_own_words_and_its_other_drafts() {
    let folder = TempDir::new().unwrap();
    let [draft, words, other] = ["a.txt", "words.txt", "2025.txt"].map(|name| folder.path().join(name));
    let copied = "每季度组织一次消防演练，检查灭火器材和应急照明，演练结果记入安全台账并报馆领导。";
    fs::write(&draft, format!("关于清点库房的通知\n各科室：\n由本市综和档案馆建成电子档案室。\n{copied}\n"))
        .unwrap();
    fs::write(&words, "# 名称\n本市综合档案馆\n数字档案室 不写 电子档案室\n").unwrap();
    fs::write(&other, format!("关于安全检查的通知\n各科室：\n{copied}\n")).unwrap();
    let found = |more: &[&str]| {
        let output = nigao(&[&["check", text(&draft), "--json"], more].concat());
        let findings: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = findings.as_array().unwrap().clone();
        findings.iter().map(|one| one["rule"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(found(&[]), [""; 0]);
    assert_eq!(found(&["--words", text(&words)]), ["words.name", "words.house"]);
    assert_eq!(found(&["--against", text(&other)]), ["copying.elsewhere"]);
    fs::write(&words, "账户 不写 \n").unwrap();
    let order = ["check", text(&draft), "--words", text(&words)];
    check_failure(&order, "words.txt: 第 1 行少了一边，写法是“正确写法 不写 错误写法、错误写法”");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn what_says_the_same_is_told_once_with_its_places_and_the_words_around() {
    let folder = TempDir::new().unwrap();
    let draft = folder.path().join("a.txt");
    let lines: Vec<String> = (1..=9).map(|nth| format!("第{nth}次清点库房档案,逐件核对目录。\n")).collect();
    let lines = lines.concat();
    fs::write(&draft, format!("关于清点库房的通知\n各科室：\n{lines}")).unwrap();
    let output = nigao(&["check", text(&draft)]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    let told: Vec<&str> = said.lines().filter(|line| line.contains("punctuation.half_width")).collect();
    let [one] = told.as_slice() else { panic!("one line in {said}") };
    assert!(one.contains("共 9 处：第1段 …1次清点库房档案⟦,⟧逐件核对目录。；第2段"), "{one}");
    assert!(one.contains("；另在第4段、第5段"), "{one}");
}

/// A summary of one year, in a file of the folder.
fn summary(folder: &TempDir) -> PathBuf {
    let text = "xx市档案馆2020年工作总结\n一、2020年工作情况\n2020年，培训120人次，参加第九届读书节。\n二、2021年工作打算\n2021年，继续开展业务培训。\n";
    let file = folder.path().join("旧稿.txt");
    #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
    fs::write(&file, text).unwrap();
    file
}

#[test]
fn a_draft_rolls_into_the_next_year_as_far_as_is_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let file = summary(&folder);
    let rolled = |accept: &str| {
        let output = nigao(&["roll", text(&file), "--to", "2021", "--accept", accept, "-o", "-"]);
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(rolled("none").contains("2020年工作总结"));
    let years = rolled("years");
    assert!(years.contains("2021年工作总结") && years.contains("2022年工作打算") && years.contains("第九届"));
    let all = rolled("all");
    assert!(all.contains("第十届") && all.contains("\"last_year\"") && all.contains("\"120\""), "{all}");
    let output = nigao(&["roll", text(&file), "--to", "2021", "--json"]);
    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&printed["from"], &printed["said"], &printed["changed"]),
        (&2020.into(), &"title".into(), &0.into())
    );
    check_failure(&["roll", text(&file), "--to", "2020"], "旧稿.txt");
}

#[test]
fn what_changed_is_written_as_tracked_changes() {
    let folder = tempfile::tempdir().unwrap();
    let file = summary(&folder);
    let rolled = folder.path().join("今年.json");
    let made = nigao(&["roll", text(&file), "--to", "2021", "--accept", "years", "-o", text(&rolled)]);
    assert!(made.status.success());
    let out = folder.path().join("花脸稿.docx");
    let words = ["compare", text(&file), text(&rolled), "-o", text(&out), "--author", "甲", "--json"];
    let compared = nigao(&words);
    assert!(compared.status.success(), "{}", String::from_utf8_lossy(&compared.stderr));
    let imported = nigao(&["import", text(&out), "-o", "-", "--with-remarks"]);
    let draft: Value = serde_json::from_slice(&imported.stdout).unwrap();
    let revisions = draft["review"]["revisions"].as_array().unwrap();
    assert!(revisions.iter().any(|one| one["author"] == "甲" && one["was"] == "2020"), "{revisions:#?}");
}

#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn file(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn two_drafts_are_looked_at_by_figures_and_by_what_was_carried_over() {
    let folder = tempfile::tempdir().unwrap();
    let old = file(
        &folder,
        "旧.txt",
        "工作总结\n一、情况\n全年培训120人次。\n库房双人双锁，钥匙分管。\n按时报送。\n",
    );
    let new = file(
        &folder,
        "新.txt",
        "工作总结\n一、情况\n全年培训150人次。\n库房双人双锁，钥匙分管。\n及时报送。\n",
    );
    let said = |more: &[&str]| {
        let output = nigao(&[&["compare", text(&old), text(&new)], more].concat());
        String::from_utf8(output.stdout).unwrap()
    };
    let all = said(&[]);
    assert!(all.contains("[-120-]{+150+}") && all.contains("[-按时-]{+及时+}报送"), "{all}");
    let figures = said(&["--only", "figures"]);
    assert!(figures.contains("[-120-]{+150+}") && !figures.contains("报送"), "{figures}");
    let carried = said(&["--only", "沿用"]);
    assert!(
        carried.contains("双人双锁") && !carried.contains("培训") && carried.contains("沿用 "),
        "{carried}"
    );
}

#[test]
fn last_years_plan_is_a_list_of_what_became_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let last =
        file(&folder, "去年.txt", "2020年工作总结\n一、下一步工作打算\n完成库房改造。\n更换密集架12组。\n");
    let this = file(&folder, "今年.txt", "2021年工作总结\n一、工作情况\n库房改造如期完成，投入使用。\n");
    let output = nigao(&["checklist", text(&last), text(&this), "--json"]);
    let items: Value = serde_json::from_slice(&output.stdout).unwrap();
    let outcomes: Vec<&str> =
        items.as_array().unwrap().iter().map(|one| one["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["done", "unmentioned"]);
    let output = nigao(&["checklist", text(&last), text(&this)]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("[未提及] 更换密集架12组。"));
}

#[test]
fn a_draft_is_handed_out_and_put_together_again() {
    let folder = tempfile::tempdir().unwrap();
    let base = file(
        &folder,
        "总稿.txt",
        "2021年工作总结\n一、档案收集\n待收集科补充。\n二、业务培训\n待人事科补充。\n",
    );
    let out = folder.path().join("分发");
    let split = ["split", text(&base), "-o", text(&out), "--ask", "收集科=一", "--ask", "人事科=业务培训"];
    let output = nigao(&split);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mine = out.join("人事科.docx");
    assert!(mine.exists() && out.join("收集科.docx").exists());
    let answer =
        file(&folder, "一份供稿.txt", "供稿\n一、档案收集\n全年累计接收档案120件。全年累计接收档案130件。\n");
    let merged = folder.path().join("合稿.json");
    let merge = ["merge", text(&base), text(&mine), text(&answer), "-o", text(&merged)];
    let said = String::from_utf8(nigao(&merge).stdout).unwrap();
    assert!(
        said.contains("已收回 1 部分") && said.contains("原样传回") && said.contains("按标题对上"),
        "{said}"
    );
    assert!(said.contains("数字不一致"), "{said}");
    let json = fs::read_to_string(&merged).unwrap();
    assert!(json.contains("接收档案120件") && json.contains("待人事科补充"));
    check_failure(&["split", text(&base), "-o", text(&out), "--ask", "收集科=九"], "总稿.txt");
    // Two answers that differ: neither is taken until one is named.
    let other = file(&folder, "另一份.txt", "供稿\n一、档案收集\n接收档案135件。\n");
    let two = ["merge", text(&base), text(&answer), text(&other), "-o", text(&merged)];
    let said = String::from_utf8(nigao(&two).stdout).unwrap();
    assert!(
        said.contains("收到 2 份，内容不同，没有合入") && said.contains("另一份.txt（9 字）接收档案135件"),
        "{said}"
    );
    assert!(fs::read_to_string(&merged).unwrap().contains("待收集科补充"));
    assert!(nigao(&[&two[..], &["--take", "一=另一份.txt"]].concat()).status.success());
    let json = fs::read_to_string(&merged).unwrap();
    assert!(json.contains("接收档案135件") && !json.contains("接收档案120件"));
    check_failure(&[&two[..], &["--take", "一=没有.docx"]].concat(), "总稿.txt");
}
