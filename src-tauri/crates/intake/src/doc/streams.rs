//! The streams that a document is read from, and what a compound file is that has none.

use super::compound::Compound;
use super::fib::Fib;
use crate::Unreadable;

/// Bytes of a stream that is read; pictures stand elsewhere, and a thousand pages are about 2 MB.
const LARGEST: usize = 32 << 20;

/// Streams that tell what else a compound file is.
const OTHERS: &[(&str, &str)] = &[
    ("Workbook", "电子表格（.xls）"),
    ("Book", "电子表格（.xls）"),
    ("PowerPoint Document", "演示文稿（.ppt）"),
    ("WpsContent", "WPS 自有格式的文档"),
    ("WPSDocument", "WPS 自有格式的文档"),
    ("CONTENTS", "Works 文档"),
    ("MatOST", "Works 文档"),
    ("__properties_version1.0", "邮件"),
    ("VisioDocument", "Visio 图"),
];

const CONVERT: &str = "请用 Word 或 WPS 打开后另存为 .docx 再导入";

pub(super) struct Streams {
    pub(super) document: Vec<u8>,
    pub(super) table: Vec<u8>,
    /// Properties that are too large for their place.
    pub(super) data: Vec<u8>,
    pub(super) fib: Fib,
    pub(super) macros: bool,
}

impl Streams {
    pub(super) fn open(bytes: &[u8]) -> Result<Streams, Unreadable> {
        let Some(file) = Compound::open(bytes, LARGEST) else {
            return Err(if is_encrypted(bytes) { Unreadable::Encrypted } else { Unreadable::Broken });
        };
        // An encrypted package of any kind ([MS-OFFCRYPTO] 2.3.4.4).
        if file.exists("EncryptedPackage") {
            return Err(Unreadable::Encrypted);
        }
        if !file.exists("WordDocument") {
            let other = OTHERS.iter().find(|(name, _)| file.exists(name));
            let kind = other.map_or("这类文件", |(_, kind)| kind);
            return Err(Unreadable::Unsupported { kind, advice: CONVERT });
        }
        let document = file.stream("WordDocument", LARGEST).ok_or(Unreadable::Broken)?;
        let fib = Fib::read(&document)?;
        let table = if fib.second_table { "1Table" } else { "0Table" };
        let table = file.stream(table, LARGEST).ok_or(Unreadable::Broken)?;
        let data = file.stream("Data", LARGEST).unwrap_or_default();
        Ok(Streams { document, table, data, fib, macros: file.exists("Macros") })
    }
}

/// Whether the name of an encrypted package stands in a file whose directory cannot be read.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
