//! What a clerk does with hands and eyes: presses, types, looks.

use crate::desk::Window;
use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::Value;
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long something may take to show on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// A screenshot is good only after the page was drawn: two frames on.
const DRAWN: &str = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

impl Window {
    /// What can be pressed and is called so: its words, or its label for screen readers, begin with `name`.
    pub(crate) async fn find(&self, name: &str) -> Element {
        let pressable = "self::button or self::a or @role='button' or @role='menuitem' or @role='tab' or @role='treeitem'";
        let called = format!("starts-with(normalize-space(), '{name}') or starts-with(@aria-label, '{name}')");
        let path = format!("//*[{pressable}][{called}]");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no “{name}” to press ({error}) in:\n{}", self.words().await),
        }
    }

    /// Presses what is called so.
    pub(crate) async fn press(&self, name: &str) {
        self.find(name).await.click().await.unwrap_or_else(|error| panic!("“{name}” cannot be pressed: {error}"));
    }

    /// Types keys to what has the focus.
    pub(crate) async fn keys(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// All words on the screen.
    pub(crate) async fn words(&self) -> String {
        self.run("return document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the words are on the screen.
    pub(crate) async fn sees(&self, words: &str) {
        self.until(words, |screen| screen.contains(words)).await;
    }

    /// Waits until what is on the screen is as asked.
    pub(crate) async fn until(&self, what: &str, is_so: impl Fn(&str) -> bool) {
        let start = Instant::now();
        let mut screen = self.words().await;
        while !is_so(&screen) {
            assert!(start.elapsed() < PATIENCE, "waited in vain for “{what}” in:\n{screen}");
            sleep(Duration::from_millis(50)).await;
            screen = self.words().await;
        }
    }

    /// Writes a picture of the window.
    pub(crate) async fn picture(&self, path: &Path) {
        let drawn = self.run(DRAWN).await;
        assert_eq!(drawn, Value::Bool(true));
        let png = self.client.screenshot().await.unwrap();
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a picture is made anew at any time")]
        std::fs::write(path, png).unwrap();
    }
}
