//! Profiles by name or by file, and `nigao profile`: what an office has otherwise than the standard.

use crate::failure::Failure;
use crate::input;
use crate::output::print;
use ::profile::{Profile, built_in, load};
use std::path::Path;

/// A profile that comes with the program, or an office's own from its file.
pub(crate) fn read(asked: &str) -> Result<Profile, Failure> {
    if let Ok(profile) = built_in(asked) {
        return Ok(profile);
    }
    let file = Path::new(asked);
    if !asked.contains(['/', '\\', '.']) && !file.exists() {
        return Err(Failure::no_profile(asked));
    }
    let bytes = input::bytes(file)?;
    let text = std::str::from_utf8(&bytes);
    let text = text.map_err(|_| Failure::profile(file, "文件不是 UTF-8 编码，请另存为 UTF-8 再试"))?;
    load(asked, text).map_err(|wrong| Failure::profile(file, format!("第 {} 行：{}", wrong.line, wrong.why)))
}

/// Prints one deviation a line.
pub(crate) fn run(asked: &str) -> Result<(), Failure> {
    let profile = read(asked)?;
    let lines: Vec<String> = profile.deviations.iter().map(ToString::to_string).collect();
    print(&if lines.is_empty() {
        "与 GB/T 9704-2012 没有不同\n".to_owned()
    } else {
        lines.join("\n") + "\n"
    })
}
