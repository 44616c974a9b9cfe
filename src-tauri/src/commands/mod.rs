//! What the window may ask for. Each command is one call into a crate.
#![expect(clippy::needless_pass_by_value, reason = "a command owns what it is handed")]

mod backups;
mod checklist;
mod compare;
mod contributions;
mod edit;
mod export;
pub(crate) mod file;
mod home;
mod import;
mod library;
pub(crate) mod menu;
mod open;
mod pages;
mod picture;
mod profile;
mod returned;
mod roll;
mod sign_off;
mod take;
mod versions;

use tauri::ipc::Invoke;

/// All commands; `build.rs` and `tauri.conf.json` allow each by name.
pub(crate) fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        home::home,
        import::choose_files,
        import::import_file,
        import::import_text,
        import::import_sample,
        import::correct_import,
        import::keep_import,
        open::begin,
        roll::roll,
        roll::begin_rolled,
        open::begin_blank,
        open::open_draft,
        library::search_library,
        library::library_series,
        library::library_filters,
        library::filed,
        library::file_under,
        library::set_state,
        backups::backups,
        backups::choose_backups,
        backups::forget_backups,
        backups::back_up,
        backups::export_library,
        backups::import_library,
        library::peek_draft,
        take::sort_dropped,
        take::take_folders,
        take::stop_taking,
        versions::versions,
        versions::peek_version,
        versions::keep_version,
        versions::keep_before_bulk,
        versions::restore_version,
        compare::compare_draft,
        compare::compare_versions,
        compare::compare_file,
        compare::carried_since,
        checklist::checklist,
        checklist::tell_promise,
        contributions::sections,
        contributions::hand_out,
        contributions::gather,
        compare::export_redline,
        sign_off::sign_off,
        sign_off::send_for_sign_off,
        sign_off::sign,
        returned::came_back,
        returned::came_back_of,
        returned::settle,
        edit::edit,
        edit::replace,
        edit::keep_undo,
        edit::save,
        edit::all_sent,
        edit::recognise_passage,
        picture::choose_picture,
        profile::profiles,
        profile::choose_profile,
        profile::forget_profile,
        export::export_docx,
        export::export_pdf,
        export::reveal,
        pages::lay_out,
        pages::sheets,
        pages::print,
        menu::show_menu,
    ]
}

#[cfg(test)]
mod tests {
    /// The names that stand at the ends of lines, between the two.
    fn names(text: &str, before: &str, after: &str) -> Vec<String> {
        let names = text.lines().filter_map(|line| {
            let name = line.trim().strip_suffix(',').unwrap_or(line.trim()).strip_suffix(after)?;
            let name = name.rsplit_once(before)?.1;
            name.chars()
                .all(|c| c.is_ascii_lowercase() || c == '_' || c == '-')
                .then(|| name.replace('-', "_"))
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn every_command_is_built_and_allowed() {
        let handled = names(include_str!("mod.rs").split("#[cfg(test)]").next().unwrap(), "::", "");
        let built = names(include_str!("../../build.rs"), "\"", "\"");
        let allowed = names(include_str!("../../../tauri.conf.json"), "\"allow-", "\"");
        assert!(handled.len() > 12, "{handled:?}");
        assert_eq!(handled, built);
        assert_eq!(handled, allowed);
    }
}
