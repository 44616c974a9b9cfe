//! The TypeScript of what crosses, in `ui/src/ipc/types`. `NIGAO_BLESS=1` writes it anew.

use super::{
    Analysis, Backups, CameBack, ChosenPicture, Dropped, Exported, Filed, Filters, Found, Gathered,
    HandedOut, Hands, Home, Imported, LaidOut, MenuPart, Merged, NotSaved, Older, Opened, Pasted, Profiles,
    Promised, Reanalysis, Rolled, Saved, Search, Series, SettledNow, Sheets, SignOff, Taken, Taking, Version,
    Wishes,
};
use crate::failure::Failure;
use draft::Edit;
use intake::Correction;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use ts_rs::{Config, TS};

fn generate(folder: &Path) {
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    Home::export_all(&config).unwrap();
    Imported::export_all(&config).unwrap();
    Opened::export_all(&config).unwrap();
    Search::export_all(&config).unwrap();
    Found::export_all(&config).unwrap();
    Series::export_all(&config).unwrap();
    Version::export_all(&config).unwrap();
    Filed::export_all(&config).unwrap();
    Filters::export_all(&config).unwrap();
    Backups::export_all(&config).unwrap();
    Merged::export_all(&config).unwrap();
    Dropped::export_all(&config).unwrap();
    Taking::export_all(&config).unwrap();
    Taken::export_all(&config).unwrap();
    Rolled::export_all(&config).unwrap();
    SignOff::export_all(&config).unwrap();
    Hands::export_all(&config).unwrap();
    CameBack::export_all(&config).unwrap();
    SettledNow::export_all(&config).unwrap();
    reuse::Verdict::export_all(&config).unwrap();
    reuse::Comparison::export_all(&config).unwrap();
    reuse::Since::export_all(&config).unwrap();
    Older::export_all(&config).unwrap();
    Promised::export_all(&config).unwrap();
    Gathered::export_all(&config).unwrap();
    HandedOut::export_all(&config).unwrap();
    reuse::Section::export_all(&config).unwrap();
    Analysis::export_all(&config).unwrap();
    Reanalysis::export_all(&config).unwrap();
    Edit::export_all(&config).unwrap();
    Correction::export_all(&config).unwrap();
    MenuPart::export_all(&config).unwrap();
    ChosenPicture::export_all(&config).unwrap();
    Pasted::export_all(&config).unwrap();
    Profiles::export_all(&config).unwrap();
    Wishes::export_all(&config).unwrap();
    Exported::export_all(&config).unwrap();
    Saved::export_all(&config).unwrap();
    NotSaved::export_all(&config).unwrap();
    LaidOut::export_all(&config).unwrap();
    Sheets::export_all(&config).unwrap();
    Failure::export_all(&config).unwrap();
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        (name, fs::read_to_string(entry.path()).unwrap())
    };
    entries.map(file).collect()
}

#[test]
fn the_types_of_the_window_are_those_of_rust() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/ipc/types");
    if std::env::var_os("NIGAO_BLESS").is_some() {
        fs::remove_dir_all(&folder).unwrap();
        generate(&folder);
        return;
    }
    let fresh = tempfile::tempdir().unwrap();
    generate(fresh.path());
    assert_eq!(files(&folder), files(fresh.path()), "run `cargo xtask bless`");
}
