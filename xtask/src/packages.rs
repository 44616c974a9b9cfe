//! What a machine needs, as data.

/// A Debian package, and what it is needed for.
pub(crate) struct Package {
    /// Its name in Debian and Ubuntu.
    pub(crate) name: &'static str,
    /// What of ours needs it.
    pub(crate) why: &'static str,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package { name, why }
}

/// To build the window and open it.
pub(crate) const BUILD: &[Package] = &[
    package("build-essential", "C compiler for the bundled SQLite"),
    package("pkg-config", "finds the system's libraries"),
    package("libwebkit2gtk-4.1-dev", "the web view"),
    package("libgtk-3-dev", "the window"),
    package("librsvg2-dev", "icons"),
    package("zenity", "file dialogs where no desktop portal runs"),
    package("fonts-noto-cjk", "a Chinese face, without which the window shows boxes"),
];

/// To test what the window shows and how a .docx prints.
pub(crate) const TEST: &[Package] = &[
    package("xvfb", "a screen for the window"),
    package("xauth", "xvfb-run"),
    package("dbus", "the window's session bus"),
    package("webkit2gtk-driver", "drives the window"),
    package("ibus", "an input method for the window"),
    package("ibus-gtk3", "an input method for the window"),
    package("ibus-libpinyin", "Chinese from spelled sounds"),
    package("xdotool", "keys as from a keyboard, which an input method sees"),
    package("chromium", "a browser like the web view of Windows"),
    package("libreoffice-writer-nogui", "opens the .docx and prints it"),
    package("python3-uno", "LibreOffice as whoever signs would use it"),
    package("poppler-utils", "measures the printed pages"),
    package("qpdf", "the judge of PDF files"),
    package("python3-lxml", "the schema judge"),
];
