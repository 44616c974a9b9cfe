//! The app as the system opens it, with a Chinese input method and the keyboard of the screen. A driver's keys pass
//! input methods by, and a driven window hears no others.

use crate::desk::{Desk, program};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long something may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(100);

/// The method's name: Chinese from spelled sounds (拼音).
const PINYIN: &str = "libpinyin";

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The app, and the input method that it has.
pub(crate) struct Typed {
    environment: Vec<(&'static str, PathBuf)>,
    app: Running,
    /// Ends with the app.
    #[expect(dead_code, reason = "held, so that it runs on")]
    method: Running,
}

impl Typed {
    /// Opens the app at a desk, with the keyboard on it and the method chosen.
    pub(crate) async fn open(desk: &Desk) -> Typed {
        let mut environment = desk.environment().to_vec();
        environment.extend([("IBUS_ADDRESS_FILE", desk.path("ibus")), ("GTK_IM_MODULE", "ibus".into())]);
        let start = |command: &mut Command| {
            let child = command.envs(environment.iter().cloned()).spawn();
            Running(child.expect("`cargo xtask setup` installs what is missing"))
        };
        let daemon = ["--panel=disable", "--config=/usr/libexec/ibus-memconf"];
        let method = start(Command::new("ibus-daemon").args(daemon));
        let app = start(&mut Command::new(program()));
        let typed = Typed { environment, app, method };
        typed.named("起稿").await;
        let window = typed.window().await;
        xdotool(&["windowfocus", "--sync", &window]);
        // What `ibus` answers to a wish tells nothing.
        until("the input method is chosen", || {
            typed.run("ibus", &["engine", PINYIN]);
            typed.run("ibus", &["engine"]) == PINYIN
        })
        .await;
        typed
    }

    /// Waits until the window's name begins so.
    pub(crate) async fn named(&self, name: &str) {
        until(&format!("the window is called {name}"), || {
            self.window_now().is_some_and(|window| xdotool(&["getwindowname", &window]).starts_with(name))
        })
        .await;
    }

    async fn window(&self) -> String {
        until("there is a window", || self.window_now().is_some()).await;
        self.window_now().unwrap()
    }

    fn window_now(&self) -> Option<String> {
        let app = self.app.0.id().to_string();
        let found = xdotool(&["search", "--all", "--onlyvisible", "--pid", &app, "--class", "nigao"]);
        found.lines().next_back().map(str::to_owned)
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(program).args(arguments).envs(self.environment.iter().cloned()).output();
        String::from_utf8_lossy(&output.unwrap().stdout).trim().to_owned()
    }
}

/// Waits until something is so.
pub(crate) async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain until {what}");
        sleep(PAUSE).await;
    }
}

/// Strikes keys one by one, as a hand does.
pub(crate) fn strike(keys: &str) {
    let keys: Vec<&str> = keys.split(' ').collect();
    xdotool(&[&["key", "--delay", "60"], &keys[..]].concat());
}

fn xdotool(arguments: &[&str]) -> String {
    let output = Command::new("xdotool").args(arguments).output().expect("`cargo xtask setup` installs it");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
