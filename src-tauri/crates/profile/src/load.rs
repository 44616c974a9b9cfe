//! Profiles by name, and an office's own from their text.

use crate::inherit::Own;
use crate::{FaceRole, Profile, WrongProfile};
use toml::Table;

const SOURCES: &[(&str, &str)] = &[("gbt9704", include_str!("../profiles/gbt9704.toml"))];

/// The names of the profiles that come with the program.
pub const BUILT_IN: &[&str] = &["gbt9704"];

/// There is no profile of that name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no profile {name:?}; there is {}", BUILT_IN.join(", "))]
pub struct UnknownProfile {
    /// The name that was asked for.
    pub name: String,
}

/// A profile that comes with the program.
///
/// ```
/// let profile = profile::built_in("gbt9704").unwrap();
/// assert_eq!((profile.line_pitch().0, profile.character_spacing().0), (579, -5));
/// ```
pub fn built_in(name: &str) -> Result<Profile, UnknownProfile> {
    let source = source(name).ok_or_else(|| UnknownProfile { name: name.to_owned() })?;
    Ok(toml::from_str(source).expect("the profiles that come with the program are tested"))
}

fn source(name: &str) -> Option<&'static str> {
    SOURCES.iter().find(|(known, _)| *known == name).map(|(_, source)| *source)
}

/// An office's own profile: the text of a file, TOML, and the file's name for what is said of it.
///
/// ```
/// let own = "name = \"本馆\"\ninherits = \"gbt9704\"\n[faces.level_2]\nbold = true\n";
/// let profile = profile::load("本馆.toml", own).unwrap();
/// assert_eq!(profile.deviations[0].to_string(), "加粗（faces.level_2.bold）：标准 false（规定），本单位 true");
/// ```
pub fn load(file: &str, text: &str) -> Result<Profile, WrongProfile> {
    // Notepad begins its files with a mark that is no TOML.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut own = Own::new(file, text);
    let table = own.parse()?;
    let parent = own.parent(&table)?;
    let name = own.name(&table)?;
    let title = own.title(&table)?.unwrap_or_else(|| name.clone());
    let mut base: Table = toml::from_str(source(parent).unwrap_or_default()).unwrap_or_default();
    let words = own.words(&table)?;
    own.over(&mut base, &table)?;
    base.insert("title".to_owned(), title.into());
    base.insert("words".to_owned(), words.into());
    base.insert("name".to_owned(), name.into());
    let profile: Profile = base.try_into().expect("every value was looked at, key by key");
    match misfit(&profile) {
        Some(fault) => Err(own.does_not_fit(&table, fault)),
        None => Ok(Profile { deviations: own.deviations, ..profile }),
    }
}

/// What does not fit together: the group it is to be mended in, and how.
fn misfit(profile: &Profile) -> Option<(&'static str, String)> {
    let sheet = &profile.sheet;
    let body = profile.faces.of(FaceRole::Body).size_pt.is.0;
    let line = profile.line_pitch().0;
    if sheet.right().0 < 0.0 || sheet.bottom().0 < 0.0 {
        return Some((
            "sheet",
            "放得进纸张的版心：订口加版心宽不超过纸宽，天头加版心高不超过纸高".to_owned(),
        ));
    }
    if f64::from(line) < body * 20.0 {
        return Some((
            "grid",
            format!("每面更少的行数：现在每行只有 {:.1} 磅，正文是 {body} 磅", f64::from(line) / 20.0),
        ));
    }
    if f64::from(profile.character_spacing().0) < -body * 5.0 {
        return Some(("grid", "每行更少的字数：现在字与字会叠在一起".to_owned()));
    }
    let page_number = profile.page_number.below_text_mm.is.0;
    if page_number + profile.faces.of(FaceRole::PageNumber).size_pt.is.0 * 0.36 > sheet.bottom().0 {
        return Some(("page_number", "放得进下边距的位置：现在页码会出纸".to_owned()));
    }
    None
}
