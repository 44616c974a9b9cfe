//! The menu bar, as the window's registry of commands has it.

use serde::Deserialize;
use ts_rs::TS;

/// One menu of the menu bar.
#[derive(Debug, Deserialize, TS)]
pub(crate) struct MenuPart {
    /// Which: `edit` gets the system's own cut, copy and paste where they would not work without.
    pub(crate) name: String,
    /// As it is shown.
    pub(crate) label: String,
    /// From the top.
    pub(crate) items: Vec<MenuItem>,
}

/// Something to choose in a menu.
#[derive(Debug, Deserialize, TS)]
pub(crate) struct MenuItem {
    /// What is told when it is chosen.
    pub(crate) id: String,
    /// As it is shown.
    pub(crate) label: String,
    /// Its shortcut, `CmdOrCtrl+Shift+P`.
    pub(crate) keys: Option<String>,
}
