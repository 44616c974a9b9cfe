//! Figures side by side.

use super::measure::Cost;

/// A program on one file.
pub(super) struct Line {
    pub(super) program: &'static str,
    /// What it took, or why it could not be had.
    pub(super) cost: Result<Cost, String>,
}

/// Prints what each program took on one file, and how many times as long as the first.
#[expect(clippy::cast_precision_loss, reason = "memory is printed in whole megabytes")]
pub(super) fn print(file: &str, lines: &[Line]) {
    let first = lines.iter().find_map(|line| line.cost.as_ref().ok()).map(|cost| cost.time);
    println!("\n{file}");
    for Line { program, cost } in lines {
        match cost {
            Err(why) => println!("  {program:<12} {why}"),
            Ok(Cost { time, memory }) => {
                let milliseconds = time.as_secs_f64() * 1e3;
                let memory = memory.map_or("?".to_owned(), |bytes| format!("{:.0}", bytes as f64 / 1e6));
                let ratio = first.map_or(1.0, |first| time.as_secs_f64() / first.as_secs_f64());
                println!("  {program:<12} {milliseconds:>9.1} ms {memory:>6} MB {ratio:>8.1} ×");
            }
        }
    }
}
