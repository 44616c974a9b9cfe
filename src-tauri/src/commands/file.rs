//! Files in, bounded.

use crate::failure::Failure;
use intake::Unreadable;
use std::fs::File;
use std::io::{Error, ErrorKind, Read};
use std::path::Path;

/// The whole of a file, unless it is larger than any draft.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let refused = |error| refused(path, &error);
    let meta = std::fs::metadata(path).map_err(refused)?;
    if meta.is_dir() {
        return Err(Failure::unreadable(
            "这是文件夹，不能直接导入；里面的文件没有改动，请把其中的文件拖进来",
        ));
    }
    if !meta.is_file() {
        return Err(Failure::unreadable("这不是普通文件，没有打开；请换一份文件"));
    }
    if meta.len() > intake::LARGEST_FILE {
        return Err(Failure::unreadable(Unreadable::TooLarge));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or(0));
    // It may grow while it is read; what is too long is refused by the reader.
    let file = File::open(path).map_err(refused)?;
    file.take(intake::LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(refused)?;
    Ok(bytes)
}

fn refused(path: &Path, error: &Error) -> Failure {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Failure::unreadable(match error.kind() {
        ErrorKind::NotFound => format!("找不到“{name}”，可能已被移动或改名；请重新选择"),
        ErrorKind::PermissionDenied => {
            format!("没有读取“{name}”的权限；文件没有改动，请复制一份到自己的文件夹再导入")
        }
        _ => format!("“{name}”读不出来（{error}）；文件没有改动，请复制一份到本机再导入"),
    })
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
