//! The desktop app's program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> tauri::Result<()> {
    nigao_desktop::run()
}
