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

/// One key after another in a paragraph in the middle of a draft, each with the answer that says what follows from it;
/// how long each took, in ms.
const ROUND_TRIPS: &str = "const { invoke } = window.__TAURI_INTERNALS__;
    return (async text => {
        const imported = await invoke('import_text', { text });
        const { id, draft, revision } = await invoke('begin', { import: imported.id, pick: 0 });
        const at = Math.floor(draft.body.length / 2);
        const block = draft.body.slice(at).find(({ type }) => type === 'paragraph');
        const place = draft.body.indexOf(block);
        const times = [];
        for (let nth = 0; nth < 200; nth++) {
            const insert = [{ ...block, text: [...block.text, { text: '档'.repeat(nth + 1) }] }];
            const edits = [{ type: 'splice', at: place, remove: 1, insert }];
            const start = performance.now();
            await invoke('edit', { id, revision: revision + nth, edits });
            times.push(performance.now() - start);
            await new Promise(done => setTimeout(done, 20));
        }
        return times.sort((a, b) => a - b);
    })(arguments[0])";

#[tokio::test]
#[ignore = "measures, and proves nothing"]
async fn analysis_of_a_hundred_pages() {
    let desk = Desk::new();
    let window = desk.open(Answers::default()).await;
    let times = window.client.execute(ROUND_TRIPS, vec![hundred_pages().into()]).await.unwrap();
    let at = |nth: usize| times[nth].as_f64().unwrap();
    println!("edit to analysis, 100 pages: p50 {:.1} ms, p95 {:.1} ms (at most 16)", at(100), at(190));
    window.close().await;
}

/// 60,000 characters in 1,500 paragraphs with figures, days and enumerations, no two alike.
fn hundred_pages() -> String {
    let mut text = String::from("档案室2020年工作总结\n");
    for nth in 0..1_500 {
        let (count, share) = (nth * 7 % 1_900 + 11, nth * 3 % 97 + 1);
        let line = match nth % 10 {
            0 if nth % 150 == 0 => format!("{}、库房管理工作之{nth}\n", numeral(nth / 150 + 1)),
            0 => format!("（{}）登记与核对之{nth}\n", numeral(nth % 150 / 10)),
            1..=3 => {
                format!("一是清点库房{count}间，核对目录{nth}条；二是补齐缺页{share}处，当周整改到位。\n")
            }
            4..=6 => format!(
                "2020年6月底前完成归档{count}件，同比增长{share}%，其中新进人员经手{nth}件，按时报送。\n"
            ),
            _ => format!(
                "对照年度安排逐项核对目录与实物，登记{count}件，发现问题当日登记、当周整改，培训{nth}人次。\n"
            ),
        };
        text += &line;
    }
    text
}

fn numeral(nth: usize) -> String {
    let digit = |at: usize| ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"][at];
    match nth {
        1..10 => digit(nth).to_owned(),
        _ => format!("{}十{}", digit(nth / 10).trim_start_matches("一"), digit(nth % 10)),
    }
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
