//! The menu bar.

use crate::answers::{MenuItem, MenuPart};
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Wry};

/// Shows these menus; none takes the menu bar away. Without one the window works as before, so that a system that
/// has none is no failure.
#[tauri::command]
pub(crate) fn show_menu(parts: Vec<MenuPart>, app: AppHandle) {
    if parts.is_empty() {
        let _ = app.remove_menu();
        return;
    }
    if let Ok(menu) = menu_bar(&app, &parts) {
        let _ = app.set_menu(menu);
    }
}

/// Tells the window what was chosen.
pub(crate) fn chosen(app: &AppHandle, id: &str) {
    // Fails only where no window is left to hear it.
    let _ = app.emit("menu", id);
}

fn menu_bar(app: &AppHandle, parts: &[MenuPart]) -> tauri::Result<Menu<Wry>> {
    let mut menu = MenuBuilder::new(app);
    if cfg!(target_os = "macos") {
        menu = menu.item(&application(app)?);
    }
    for part in parts {
        menu = menu.item(&submenu(app, part)?);
    }
    menu.build()
}

/// The menu that macOS expects first: it quits there.
fn application(app: &AppHandle) -> tauri::Result<Submenu<Wry>> {
    SubmenuBuilder::new(app, "拟稿").about(None).separator().hide().hide_others().separator().quit().build()
}

fn submenu(app: &AppHandle, part: &MenuPart) -> tauri::Result<Submenu<Wry>> {
    let mut menu = SubmenuBuilder::new(app, &part.label);
    for item in &part.items {
        menu = menu.item(&entry(app, item)?);
    }
    // Without these in a menu, ⌘C and its like do nothing in a web view on macOS.
    if cfg!(target_os = "macos") && part.name == "edit" {
        menu = menu.separator().cut().copy().paste().select_all();
    }
    menu.build()
}

/// An item; shortcuts that the system's menus do not know are not shown, and work in the window all the same.
fn entry(app: &AppHandle, item: &MenuItem) -> tauri::Result<tauri::menu::MenuItem<Wry>> {
    let plain = || MenuItemBuilder::with_id(&item.id, &item.label);
    let Some(keys) = &item.keys else { return plain().build(app) };
    plain().accelerator(keys).build(app).or_else(|_| plain().build(app))
}
