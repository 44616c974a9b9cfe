//! What the app costs to start and to keep open; printed by `cargo xtask figures`.

use crate::desk::{Answers, Desk, Window};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// When the page first showed something, in ms since 1970.
const PAINTED: &str = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint ? performance.timeOrigin + paint.startTime : null";

#[tokio::test]
#[ignore = "measures, and proves nothing"]
async fn start_and_memory() {
    let desk = Desk::new();
    for turn in ["first start", "second start"] {
        let window = desk.open(Answers::default()).await;
        window.find("用去年的稿子").await;
        window.until("first paint", PAINTED, Value::is_number).await;
        let painted = window.run(PAINTED).await.as_f64().unwrap();
        let app = *descendants(window.driver()).first().unwrap();
        println!("{turn} to first paint: {:.2} s", (painted - started(app)) / 1000.0);
        print_memory(&window);
        window.close().await;
    }
}

/// When the home screen had shown what the library has, in ms since 1970.
const HOME: &str = "const home = performance.getEntriesByName('home')[0];
    return home ? performance.timeOrigin + home.startTime : null";

/// Starts with the library in the folder that `NIGAO_LIBRARY` names, and with none, by turns.
#[tokio::test]
#[ignore = "measures, and proves nothing"]
async fn start_with_a_library() {
    const TURNS: usize = 9;
    let Some(folder) = std::env::var_os("NIGAO_LIBRARY").map(PathBuf::from) else {
        return println!("NIGAO_LIBRARY names no folder with a library: its start is not measured");
    };
    let (empty, full) = (Desk::new(), Desk::new());
    fs::create_dir_all(full.path("data")).unwrap();
    fs::copy(folder.join("library.sqlite"), full.path("data/library.sqlite")).unwrap();
    let (mut without, mut with) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        without.push(until_home(&empty).await);
        with.push(until_home(&full).await);
    }
    let (without, with) = (median(&mut without), median(&mut with));
    println!("start to the drafts on the home screen, of {TURNS}: empty {without:.0} ms, full {with:.0} ms");
    println!("  {:+.1} %", (with / without - 1.0) * 100.0);
}

async fn until_home(desk: &Desk) -> f64 {
    let window = desk.open(Answers::default()).await;
    window.until("the drafts", HOME, Value::is_number).await;
    let shown = window.run(HOME).await.as_f64().unwrap();
    let app = *descendants(window.driver()).first().unwrap();
    window.close().await;
    shown - started(app)
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

#[expect(clippy::print_stdout, reason = "the figures are its result")]
fn print_memory(window: &Window) {
    for process in descendants(window.driver()) {
        let name = fs::read_to_string(format!("/proc/{process}/comm")).unwrap_or_default();
        println!("  {}: {} MB (PSS)", name.trim(), shared_fairly(process) / 1024);
    }
}

/// The process's memory in KiB, with what it shares split among those that share it.
fn shared_fairly(process: u32) -> u64 {
    let text = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let pss = text.lines().find_map(|line| line.strip_prefix("Pss:"));
    pss.and_then(|pss| pss.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// A field of /proc/PID/stat, counted from the state as 0, which follows the name in brackets.
fn stat(process: u32, field: usize) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    text.rsplit(')').next()?.split_whitespace().nth(field)?.parse().ok()
}

/// All processes that a process started, each before its own.
fn descendants(process: u32) -> Vec<u32> {
    let all =
        fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let children: Vec<u32> = all.filter(|child: &u32| stat(*child, 1) == Some(process.into())).collect();
    children.into_iter().flat_map(|child| [vec![child], descendants(child)].concat()).collect()
}

/// When a process was started, in ms since 1970.
#[expect(clippy::cast_precision_loss, reason = "ms since 1970 are far below 2^53")]
fn started(process: u32) -> f64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64() * 1000.0;
    let uptime: f64 = fs::read_to_string("/proc/uptime").unwrap().split(' ').next().unwrap().parse().unwrap();
    let ticks = stat(process, 19).unwrap() as f64;
    now - uptime * 1000.0 + ticks * 10.0
}
