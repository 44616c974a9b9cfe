//! Packing parts into a .docx.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A part of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name, without a leading slash.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The parts as a zip archive in the order given: deflated, without folders, all of one fixed time.
pub fn pack(parts: &[Part]) -> Vec<u8> {
    let size = parts.iter().map(|part| part.bytes.len()).sum::<usize>() / 4;
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(size)));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for part in parts {
        let written = archive
            .start_file(part.name.as_str(), options)
            .and_then(|()| Ok(archive.write_all(&part.bytes)?));
        written.expect("writing to memory does not fail, and names are ours and differ");
    }
    archive.finish().expect("writing to memory does not fail").into_inner()
}
