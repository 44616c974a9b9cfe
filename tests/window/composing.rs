//! Chinese typed through an input method of the system, into the app's own web view, along both paths (兼容输入).

use crate::desk::Desk;
use crate::input_method::{Typed, strike, until};
use draft::{Draft, Mark, Run, Text};
use library::{Access, Keeper, Library};
use tokio::sync::Mutex;

/// There is one keyboard.
static KEYBOARD: Mutex<()> = Mutex::const_new(());

/// From home to a blank draft, and from the first choice of the settings to 兼容输入.
const BLANK: &str = "Tab Tab Tab Return";
const BY_FIELD: &str = "ctrl+comma Tab Down Escape";

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn chinese_is_composed_in_the_text() {
    let _keyboard = KEYBOARD.lock().await;
    let desk = Desk::new();
    let app = Typed::open(&desk).await;
    strike(BLANK);
    app.named("（无标题）").await;
    strike("d a n g a n");
    app.named("档案").await;
    assert_eq!(kept(&desk), None, "nothing goes out while a word is composed");
    strike("space");
    write_on(&desk).await;
}

#[tokio::test]
#[ignore = "needs a screen: cargo xtask e2e"]
async fn chinese_is_composed_in_the_field() {
    let _keyboard = KEYBOARD.lock().await;
    let desk = Desk::new();
    let app = Typed::open(&desk).await;
    strike(BLANK);
    app.named("（无标题）").await;
    strike(BY_FIELD);
    strike("d a n g a n space");
    app.named("档案").await;
    write_on(&desk).await;
}

/// Writes on behind the title: what is given up leaves nothing, what is chosen comes once, in an empty paragraph and
/// behind a blank.
async fn write_on(desk: &Desk) {
    strike("q i n g Escape Escape");
    strike("Down Down");
    strike("g o n g z u o space");
    // The method's own English, for two letters.
    strike("Shift_L x x Shift_L");
    strike("r e n space");
    until("all is kept", || kept(desk).is_some_and(|draft| is_written(&draft))).await;
}

/// Which characters a method offers first is its own affair: of each sound there must be one.
fn is_written(draft: &Draft) -> bool {
    let [block] = &draft.body[..] else { return false };
    let Some([before, blank, behind]) = block.text().map(Text::runs) else { return false };
    let chinese = |run: &Run, count| run.text.chars().count() == count && run.text.chars().all(is_han);
    draft.front.title.to_plain() == "档案"
        && chinese(before, 2)
        && blank.text == "xx"
        && matches!(blank.marks[..], [Mark::Blank { .. }])
        && chinese(behind, 1)
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// The only draft of the library, as it was last saved.
fn kept(desk: &Desk) -> Option<Draft> {
    let library = Library::look(&desk.path("data").join("library.sqlite"), Access::Full).ok()?;
    let card = library.recent(2).ok()?.pop()?;
    library.load(card.id).ok()
}
