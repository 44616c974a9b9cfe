//! What a clerk does with hands and eyes: presses, types, looks.

use crate::desk::Window;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long something may take to show on a busy machine.
const PATIENCE: Duration = Duration::from_secs(15);

/// What can be pressed under some element, is seen, and is called so: its words or its label begin with the name.
const PRESSABLE: &str = "const [within, name] = arguments;
    const all = within.split(',').map(part => `${part} :is(button, a, [role=button], [role=menuitem], [role=tab], [role=treeitem])`);
    const called = element => [element.innerText, element.getAttribute('aria-label')]
        .some(words => words?.replace(/\\s+/g, ' ').replace(/^([一二三四五六七八九十]+、) /, '$1').trim().startsWith(name));
    return [...document.querySelectorAll(all.join(','))]
        .find(element => element.checkVisibility() && !element.disabled && called(element)) ?? null";

/// A screenshot is good only after the page was drawn: two frames on.
const DRAWN: &str =
    "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

const WORDS: &str = "return document.body.innerText";

/// How a script's answer names an element (`WebDriver` 12.3).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl Window {
    /// What is called so, anywhere in the window.
    pub(crate) async fn find(&self, name: &str) -> Element {
        self.find_in("body", name).await
    }

    /// What is called so, within what a selector names.
    pub(crate) async fn find_in(&self, within: &str, name: &str) -> Element {
        let start = Instant::now();
        loop {
            let found = self.client.execute(PRESSABLE, vec![json!(within), json!(name)]).await.unwrap();
            if let Some(id) = found[ELEMENT].as_str() {
                return Element::from_element_id(self.client.clone(), id.to_owned().into());
            }
            assert!(start.elapsed() < PATIENCE, "no “{name}” to press in:\n{}", self.seen().await);
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses what is called so.
    pub(crate) async fn press(&self, name: &str) {
        self.press_in("body", name).await;
    }

    /// Presses what is called so, within what a selector names.
    pub(crate) async fn press_in(&self, within: &str, name: &str) {
        let found = self.find_in(within, name).await;
        found.click().await.unwrap_or_else(|error| panic!("“{name}” cannot be pressed: {error}"));
    }

    /// Presses keys together, to what has the focus.
    pub(crate) async fn keys(&self, keys: &[Key]) {
        let keys: Vec<char> = keys.iter().map(|key| (*key).into()).collect();
        self.together(&keys).await;
    }

    /// Presses a letter together with other keys.
    pub(crate) async fn letter(&self, with: &[Key], letter: char) {
        let keys: Vec<char> = with.iter().map(|key| (*key).into()).chain([letter]).collect();
        self.together(&keys).await;
    }

    async fn together(&self, keys: &[char]) {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let keyboard = KeyActions::new("keyboard".into());
        let together = down.chain(up).fold(keyboard, KeyActions::then);
        self.client.perform_actions(together).await.unwrap();
    }

    /// Writes words into the field that has the focus, in the place of what it holds, and presses Enter.
    pub(crate) async fn write(&self, words: &str) {
        self.run("document.activeElement.select?.()").await;
        let field = self.client.active_element().await.unwrap();
        field.send_keys(words).await.unwrap();
        self.keys(&[Key::Enter]).await;
    }

    /// Closes a message or a sheet.
    pub(crate) async fn dismiss(&self) {
        self.press("知道了").await;
    }

    /// All words on the screen, and the page's own errors.
    async fn seen(&self) -> String {
        let screen = self.run("return [document.body.innerText, ...window.faults ?? []].join('\\n')").await;
        screen.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the words are on the screen.
    pub(crate) async fn sees(&self, words: &str) {
        self.until(words, WORDS, |screen| screen.as_str().is_some_and(|screen| screen.contains(words))).await;
    }

    /// Waits until what a script answers is as asked.
    pub(crate) async fn until(&self, what: &str, script: &str, is_so: impl Fn(&Value) -> bool) {
        let start = Instant::now();
        while !is_so(&self.run(script).await) {
            assert!(start.elapsed() < PATIENCE, "waited in vain for “{what}” in:\n{}", self.seen().await);
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Writes a picture of the window.
    pub(crate) async fn picture(&self, path: &Path) {
        assert_eq!(self.run(DRAWN).await, Value::Bool(true));
        let png = self.client.screenshot().await.unwrap();
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        #[expect(clippy::disallowed_methods, reason = "a picture is made anew at any time")]
        std::fs::write(path, png).unwrap();
    }
}
