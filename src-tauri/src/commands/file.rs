//! Files in, bounded.

use crate::failure::Failure;
use library::files::read_within;
use std::path::Path;

/// The whole of a file, unless it is larger than any draft. The failure names it: several may come at once.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    read_within(path, intake::LARGEST_FILE).map_err(|why| Failure::unreadable(format!("“{name}”：{why}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_missing_file_are_said_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let said = |path: &Path| bytes(path).unwrap_err().message().to_owned();
        assert!(said(folder.path()).contains("文件夹"));
        assert!(said(&folder.path().join("无.docx")).contains("找不到"));
    }
}
