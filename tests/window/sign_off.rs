//! The whole loop: last year's draft made this year's, sent for sign-off, changed in another program, returned, signed.

use crate::desk::{Answers, Desk};
use crate::steps::sample;
use library::{Keeper as _, Library, State, Why};
use std::path::Path;
use std::process::Command;

/// What whoever signs changes; all but the last with changes tracked.
const CHANGES: [(&str, &str); 3] =
    [("基础不断夯实", "基础更加牢固"), ("交叉互查", "轮流互查"), ("覆盖面持续扩大", "覆盖面稳步扩大")];
const COMMENTED: &str = "贴近实战";

/// What is on the list, and how it was settled.
const REQUESTS: &str = "return [...document.querySelectorAll('.requests .line')].map(line => line.innerText)";
/// The text as it is drawn.
const TEXT: &str = "return document.querySelector('.ProseMirror').innerText";
const OPEN: &str = "return document.querySelectorAll('.requests .line:not(.settled)').length";

/// Someone else opens the file, changes words with changes tracked, others without, and says something.
fn reviewed(from: &Path, to: &Path) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/libreoffice/office.py");
    let python = std::env::var_os("NIGAO_PYTHON").unwrap_or_else(|| "/usr/bin/python3".into());
    let ended = Command::new(python)
        .arg(script)
        .args([Path::new("review"), from, to])
        .env("NIGAO_CHANGES", CHANGES.map(|(was, by)| format!("{was}={by}")).join("\n"))
        .env("NIGAO_COMMENT_ON", COMMENTED)
        .env("NIGAO_COMMENT", "请核实口径")
        .status();
    assert!(ended.unwrap().success(), "LibreOffice with python3-uno: `cargo xtask setup` installs both");
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn a_draft_is_rolled_sent_returned_absorbed_and_signed() {
    let desk = Desk::new();
    let (sent, returned) = (desk.path("送审稿.docx"), desk.path("送审稿（退回）.docx"));
    let window = desk.open(Answers { open: &[&sample(), &returned], save: &[&sent] }).await;
    window.press("用去年的稿子").await;
    window.press("改成 2021 年的").await;
    window.press("采用有把握的").await;
    window.press("开始编辑").await;
    window.sees("2021档案安全").await;
    window.press_in("[role=tree]", "二、").await;
    window.keys(&[fantoccini::key::Key::F2]).await;
    window.write("下一步工作打算").await;
    window.sees("二、下一步工作打算").await;

    window.press_in("[role=tablist]", "送审").await;
    window.press_in("[role=tabpanel]", "送审…").await;
    window.press_in("dialog", "写送审稿").await;
    window.sees("已送审").await;
    window.sees("与送审稿一致").await;
    reviewed(&sent, &returned);

    // Brought in like any other file, it is known again.
    window.press("返回起稿").await;
    window.press("用去年的稿子").await;
    window.sees("送审的那一份").await;
    let expected = CHANGES.len() + 1;
    window.until("every change is listed", OPEN, |open| open.as_u64() == Some(expected as u64)).await;
    let listed = window.run(REQUESTS).await.to_string();
    assert!(
        listed.contains("修订") && listed.contains("直接改动") && listed.contains("请核实口径"),
        "{listed}"
    );
    window.press("全部采纳").await;
    window.until("only the comment is open", OPEN, |open| open.as_u64() == Some(1)).await;
    let text = window.run(TEXT).await.as_str().unwrap().to_owned();
    for (was, by) in CHANGES {
        assert!(text.contains(by) && !text.contains(was), "{was} → {by} in {text}");
    }
    window.press("答复").await;
    window.write("已核实").await;
    window.sees("意见都处理完了").await;
    window.press_in("[role=tabpanel]", "定稿").await;
    window.sees("已定稿").await;
    window.close().await;

    let library = Library::open(&desk.path("data/library.sqlite")).unwrap();
    let card = library.recent(1).unwrap().remove(0);
    assert_eq!(card.state, State::Final);
    let versions = library.versions(card.id).unwrap();
    assert_eq!(versions[0].why, Why::Signed);
    assert!(versions.iter().any(|version| matches!(version.why, Why::SentForSignOff(_))));
    let signed = library.version(versions[0].id).unwrap();
    assert_eq!(draft::open_requests(&signed.requests).count(), 0);
    assert_eq!(signed.requests.len(), expected);
}
