//! A clerk's desk: a folder of its own, and the app opened over it.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

/// How long the app may take to show its window on a busy machine.
const START: Duration = Duration::from_secs(30);

/// Keeps what goes wrong in the page, to be told where a test waits in vain.
const LISTEN: &str = "window.faults = [];
    addEventListener('error', event => faults.push(event.message));
    addEventListener('unhandledrejection', event => faults.push(String(event.reason?.message ?? event.reason)))";

/// What the system's dialogs answer, in order.
#[derive(Default)]
pub(crate) struct Answers<'a> {
    /// Files chosen to be opened.
    pub(crate) open: &'a [&'a Path],
    /// Files chosen to be saved to.
    pub(crate) save: &'a [&'a Path],
}

/// A folder where everything that the app keeps and writes goes.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// A place in its folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A file in its folder.
    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        #[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Where whatever runs at this desk keeps what it keeps.
    pub(crate) fn environment(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("NIGAO_DATA_DIR", self.path("data")),
            ("XDG_CACHE_HOME", self.path("cache")),
            ("XDG_CONFIG_HOME", self.path("config")),
            ("XDG_DATA_HOME", self.path("share")),
        ]
    }

    /// Opens the app; its dialogs will answer as told.
    pub(crate) async fn open(&self, answers: Answers<'_>) -> Window {
        let dialogs =
            self.file("dialogs.json", json!({ "open": answers.open, "save": answers.save }).to_string());
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NIGAO_DIALOGS", dialogs)
            .envs(self.environment())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver: `cargo xtask setup` installs it");
        let driver = Driver(driver);
        let client = timeout(START, connect(port)).await.expect("the window did not open in time");
        let window = Window { client, driver };
        window.run(LISTEN).await;
        window
    }
}

/// The program under test: the one built for the tests, unless another is named.
pub(crate) fn program() -> PathBuf {
    std::env::var_os("NIGAO_PROGRAM")
        .map_or_else(|| env!("CARGO_BIN_EXE_nigao-desktop").into(), PathBuf::from)
}

/// Starts the app through the driver, as soon as that listens.
async fn connect(port: u16) -> Client {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        sleep(Duration::from_millis(20)).await;
    }
    let mut wanted = Capabilities::new();
    wanted.insert("webkitgtk:browserOptions".into(), json!({ "binary": program(), "args": [] }));
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await.expect("the app starts")
}

/// The driver with all that it started, which end together.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

/// The app's open window.
pub(crate) struct Window {
    pub(crate) client: Client,
    driver: Driver,
}

impl Window {
    /// Closes it as the system would.
    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
    }

    /// The process of the driver, whose descendants are the app and its web process.
    pub(crate) fn driver(&self) -> u32 {
        self.driver.0.id()
    }

    /// Runs a script in the page and returns what it returns.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }
}
