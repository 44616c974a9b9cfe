//! Profiles by name.

use crate::Profile;

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
    let source = SOURCES.iter().find(|(known, _)| *known == name).map(|(_, source)| *source);
    let source = source.ok_or_else(|| UnknownProfile { name: name.to_owned() })?;
    Ok(toml::from_str(source).expect("the profiles that come with the program are tested"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_profile_loads_under_its_name() {
        assert_eq!(BUILT_IN.len(), SOURCES.len());
        for name in BUILT_IN {
            assert_eq!(&built_in(name).unwrap().name, name);
        }
    }

    #[test]
    fn the_type_area_leaves_the_margins_of_the_standard() {
        let sheet = built_in("gbt9704").unwrap().sheet;
        assert_eq!((sheet.right().0, sheet.bottom().0), (26.0, 35.0));
    }

    #[test]
    fn an_unknown_name_lists_the_known_ones() {
        assert!(built_in("gb").unwrap_err().to_string().contains("gbt9704"));
    }
}
