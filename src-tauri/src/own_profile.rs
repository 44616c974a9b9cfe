//! The office's own profile: a copy of the file that the clerk chose, kept beside the library, so that it is there
//! when the file is not.

use crate::commands::file;
use crate::failure::Failure;
use check::Words;
use library::files::{NotRead, read_within, write_whole};
use profile::Profile;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A profile says some tens of values.
const LARGEST: u64 = 1 << 20;
const NAME: &str = "profile.toml";

/// Where it is kept.
#[derive(Debug)]
pub(crate) struct OwnProfile {
    kept: PathBuf,
}

impl OwnProfile {
    pub(crate) fn beside_library(folder: &Path) -> OwnProfile {
        OwnProfile { kept: folder.join(NAME) }
    }

    /// The profile, `None` where none was chosen.
    pub(crate) fn read(&self) -> Result<Option<Profile>, Failure> {
        let bytes = match read_within(&self.kept, LARGEST) {
            Ok(bytes) => bytes,
            Err(NotRead::Missing) => return Ok(None),
            Err(why) => return Err(Failure::unreadable(format!("本单位版式：{why}"))),
        };
        profile("本单位版式", &bytes).map(Some)
    }

    /// The office's own list of words; an empty one where there is none or it cannot be used.
    pub(crate) fn words(&self) -> Words {
        let own = self.read().ok().flatten();
        own.and_then(|own| Words::read(&own.words).ok()).unwrap_or_default()
    }

    /// Keeps a copy of a file that holds a profile. What was kept before stays where it holds none.
    pub(crate) fn keep(&self, chosen: &Path) -> Result<(), Failure> {
        let bytes = file::bytes(chosen)?;
        let name = chosen.file_name().unwrap_or_default().to_string_lossy();
        profile(&name, &bytes)?;
        write_whole(&self.kept, &bytes).map_err(|why| Failure::not_saved(format!("版式没有存下来：{why}")))
    }

    /// Keeps none any longer. The file that it was copied from stays.
    pub(crate) fn forget(&self) -> Result<(), Failure> {
        match fs::remove_file(&self.kept) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(Failure::not_saved(format!("版式没有移除（{error}）；导出时可改选国家标准，请稍后再试")))
            }
            _ => Ok(()),
        }
    }
}

/// The profile that a file's bytes are.
fn profile(name: &str, bytes: &[u8]) -> Result<Profile, Failure> {
    let refused = |why: &str| Failure::unreadable(format!("版式没有换：{why}；稿子没有改动"));
    let text = std::str::from_utf8(bytes)
        .map_err(|_| refused(&format!("{name} 不是 UTF-8 编码，请另存为 UTF-8 再选")))?;
    let profile = profile::load(name, text).map_err(|wrong| refused(&wrong.to_string()))?;
    Words::read(&profile.words).map_err(|wrong| refused(&format!("{name} 的 words 里，{wrong}")))?;
    Ok(profile)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "name = \"本馆\"\ninherits = \"gbt9704\"\n[faces.level_2]\nbold = true\n";

    fn written(path: &Path, text: &str) {
        write_whole(path, text.as_bytes()).unwrap();
    }

    #[test]
    fn a_profile_is_kept_when_its_file_is_gone_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let own = OwnProfile::beside_library(folder.path());
        assert_eq!(own.read().unwrap(), None);
        let chosen = folder.path().join("本馆.toml");
        written(&chosen, OWN);
        own.keep(&chosen).unwrap();
        fs::remove_file(&chosen).unwrap();
        assert_eq!(own.read().unwrap().unwrap().deviations.len(), 1);
        own.forget().unwrap();
        own.forget().unwrap();
        assert_eq!(own.read().unwrap(), None);
    }

    #[test]
    fn a_wrong_file_is_refused_with_its_line_and_the_one_before_stays() {
        let folder = tempfile::tempdir().unwrap();
        let own = OwnProfile::beside_library(folder.path());
        let chosen = folder.path().join("本馆.toml");
        written(&chosen, OWN);
        own.keep(&chosen).unwrap();
        written(&chosen, &OWN.replace("true", "\"是\""));
        let said = own.keep(&chosen).unwrap_err().message().to_owned();
        assert!(said.contains("本馆.toml 第 4 行：faces.level_2.bold 不能是 \"是\""), "{said}");
        written(&chosen, "PK\u{3}\u{4}");
        assert!(own.keep(&chosen).unwrap_err().message().contains("第 1 行"));
        assert!(own.keep(&folder.path().join("无.toml")).is_err());
        assert_eq!(own.read().unwrap().unwrap().name, "本馆");
    }

    #[test]
    fn its_words_are_read_and_a_line_that_cannot_be_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let own = OwnProfile::beside_library(folder.path());
        let chosen = folder.path().join("本馆.toml");
        let with = |words: &str| format!("words = '''\n{words}\n'''\n{OWN}");
        written(&chosen, &with("数字档案室 不写 电子档案室"));
        own.keep(&chosen).unwrap();
        let draft = draft::Draft {
            front: draft::Front { title: "电子档案室建设方案".into(), ..Default::default() },
            ..Default::default()
        };
        let words = own.words();
        let beside = check::Beside { words: Some(&words), ..Default::default() };
        assert!(check::check_beside(&draft, &beside).iter().any(|finding| finding.rule == "words.house"));
        written(&chosen, &with("账户 不写 账户"));
        let said = own.keep(&chosen).unwrap_err().message().to_owned();
        assert!(said.contains("words") && said.contains("第 1 行"), "{said}");
    }
}
