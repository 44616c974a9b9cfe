//! Lists the app's own commands, of which the window is allowed each by name, and embeds the window.

const COMMANDS: &[&str] = &[
    "home",
    "choose_files",
    "import_file",
    "import_text",
    "import_sample",
    "correct_import",
    "keep_import",
    "begin",
    "roll",
    "begin_rolled",
    "begin_blank",
    "open_draft",
    "search_library",
    "library_series",
    "peek_draft",
    "sort_dropped",
    "take_folders",
    "stop_taking",
    "versions",
    "peek_version",
    "keep_version",
    "restore_version",
    "compare_draft",
    "compare_file",
    "edit",
    "replace",
    "save",
    "all_sent",
    "recognise_passage",
    "choose_picture",
    "profiles",
    "choose_profile",
    "forget_profile",
    "export_docx",
    "export_pdf",
    "reveal",
    "lay_out",
    "sheets",
    "print",
    "show_menu",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let commands = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))?;
    Ok(())
}
