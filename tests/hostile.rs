//! Files made to harm: whatever comes in, `nigao` ends in time, within its memory, with a text or a sentence.

use std::path::Path;
use std::process::Command;

/// Reads a file both ways, so that all of its text is seen: the outline with numbers, and the whole draft.
const READER: &str = r#""$0" outline "$1" && "$0" import "$1" -o -"#;

#[test]
fn every_hostile_file_ends_as_its_manifest_says() {
    let tools = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/tools"));
    if !tools.join("make_hostile.py").exists() {
        println!("skipped: the maker of hostile files is not there");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    let python = std::env::var_os("NIGAO_PYTHON").unwrap_or_else(|| "python3".into());
    let made = Command::new(&python).arg(tools.join("make_hostile.py")).arg(&files).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));

    let mut judge = Command::new(&python);
    judge.arg(tools.join("run_hostile.py")).arg(&files).args(["--", "sh", "-c", READER]);
    judge.args([env!("CARGO_BIN_EXE_nigao"), "{file}"]);
    let judged = judge.current_dir(folder.path()).output().unwrap();
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stdout));
}
