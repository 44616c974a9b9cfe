//! Pictures of the window for README and docs, light and dark; taken by `cargo xtask screens`.

use crate::desk::{Answers, Desk, Window};
use crate::steps::sample;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The tabs of the right side, and what their pictures are called.
const TABS: &[(&str, &str)] = &[
    ("检查", "checks"),
    ("填空", "blanks"),
    ("预览", "preview"),
    ("资料", "library"),
    ("版本", "versions"),
    ("对照", "compare"),
    ("送审", "sign-off"),
];

/// No colour is on its way to another one in a picture.
const STILL: &str = "const style = document.createElement('style');
    style.textContent = '* { transition: none !important }';
    document.head.append(style)";

/// What comes into a tab from the program is there by then.
const DRAWN: Duration = Duration::from_secs(1);

#[tokio::test]
#[ignore = "takes pictures, and proves nothing"]
async fn take_pictures() {
    let folder = PathBuf::from(std::env::var_os("NIGAO_SCREENS").unwrap());
    let desk = Desk::new();
    let window = desk.open(Answers { open: &[&sample()], save: &[] }).await;
    window.find("用去年的稿子").await;
    window.run(STILL).await;
    window.both(&folder, "home").await;
    window.press("用去年的稿子").await;
    window.find("开始编辑").await;
    window.both(&folder, "import").await;
    window.press("改成").await;
    window.find("采用有把握的").await;
    window.both(&folder, "roll").await;
    window.press("返回识别结果").await;
    window.find("开始编辑").await;
    window.press("开始编辑").await;
    window.sees("已保存").await;
    window.both(&folder, "workspace").await;
    window.move_second_chapter_up().await;
    window.both(&folder, "moved").await;
    for (tab, name) in TABS {
        window.press_in("[role=tablist]", tab).await;
        tokio::time::sleep(DRAWN).await;
        window.both(&folder, name).await;
    }
    window.press_in("[role=tablist]", "要素").await;
    window
        .run(
            "const form = document.querySelectorAll('[role=tabpanel] select')[1];
        form.value = 'document'; form.dispatchEvent(new Event('change', { bubbles: true }))",
        )
        .await;
    window.sees("发文字号").await;
    window.both(&folder, "elements").await;
    window.press("导出 Word").await;
    window.find_in("[role=dialog], dialog", "导出 Word").await;
    window.both(&folder, "export").await;
    window.close().await;
}

impl Window {
    /// A picture of what is seen, and one in the dark.
    async fn both(&self, folder: &Path, name: &str) {
        for (theme, file) in [("light", format!("{name}.png")), ("dark", format!("{name}-dark.png"))] {
            self.run(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
            self.picture(&folder.join(file)).await;
        }
    }
}
