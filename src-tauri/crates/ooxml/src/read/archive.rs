//! The zip archive, inflated no further than a document can be large.

use super::refused::{Measure, Refused};
use super::xml::decode;
use std::collections::BTreeMap;
use std::io::{Cursor, ErrorKind, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Entries of one archive; Word writes some dozens, a picture each more.
const MOST_ENTRIES: usize = 10_000;
/// Bytes of one inflated part; a thousand pages are about 10 MB.
const LARGEST_PART: u64 = 48 << 20;
/// Bytes inflated from one archive in all.
const LARGEST_WHOLE: u64 = 96 << 20;
/// Bytes of one image; a page scanned in colour has about 10 MB.
const LARGEST_IMAGE: u64 = 20 << 20;
/// Bytes of all images that are read.
const LARGEST_IMAGES: u64 = 64 << 20;
/// Inflated to stored bytes; Word's own parts stay below 60.
const STEEPEST_RATIO: u64 = 250;
/// Below this many bytes no ratio is suspicious.
const SMALL: u64 = 4 << 20;

/// An open archive.
#[derive(Debug)]
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Entries by part name: lower case, `/` before each.
    entries: BTreeMap<String, usize>,
    inflated: u64,
    /// Bytes of the images among what was read.
    images: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive; `bytes` are those of the whole file.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Refused> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::BrokenArchive)?;
        if zip.len() > MOST_ENTRIES {
            return Err(Refused::TooMuch(Measure::Entries));
        }
        let start = usize::try_from(zip.central_directory_start()).map_err(|_| Refused::BrokenArchive)?;
        // The zip crate keeps the last of two entries with one name; other programs show the first.
        if records(bytes.get(start..).unwrap_or_default()) != zip.len() {
            return Err(Refused::BrokenArchive);
        }
        let entries = entries(&mut zip)?;
        Ok(Archive { zip, entries, inflated: 0, images: 0 })
    }

    /// The bytes of a part; `None` where there is none of that name. Names are compared without case
    /// (ISO 29500-2, 6.2.2.3).
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let bytes = self.bytes(name, LARGEST_PART.min(LARGEST_WHOLE - self.inflated))?;
        self.inflated += bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        Ok(bytes)
    }

    /// The bytes of an image; refused alone, where it is too large, damaged or the last of too many.
    pub fn image(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let bytes = self.bytes(name, LARGEST_IMAGE.min(LARGEST_IMAGES - self.images))?;
        self.images += bytes.as_ref().map_or(0, |bytes| bytes.len() as u64);
        Ok(bytes)
    }

    /// The bytes of an entry, at most so many.
    fn bytes(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Refused> {
        let Some(index) = self.entries.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        let broken = || Refused::BrokenPart(name.to_owned());
        let mut entry = self.zip.by_index(*index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refused::Locked,
            _ => broken(),
        })?;
        let declared = entry.size();
        let steepest = entry.compressed_size().saturating_mul(STEEPEST_RATIO).max(SMALL);
        let most = most.min(steepest);
        // What is declared is a wish: room is made for it only as far as the stored bytes make it likely.
        let likely = declared.min(entry.compressed_size().saturating_mul(8)).min(most);
        let mut bytes = Vec::with_capacity(usize::try_from(likely).unwrap_or_default());
        entry.by_ref().take(most + 1).read_to_end(&mut bytes).map_err(|error| match error.kind() {
            ErrorKind::OutOfMemory => Refused::TooMuch(Measure::Bytes),
            _ => broken(),
        })?;
        let len = bytes.len() as u64;
        if len > most {
            return Err(Refused::TooMuch(Measure::Bytes));
        }
        if len != declared {
            return Err(broken());
        }
        Ok(Some(bytes))
    }

    /// The text of a part of XML; `None` where there is none of that name.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, Refused> {
        self.part(name)?.map(|bytes| decode(bytes, name)).transpose()
    }
}

/// Records in the central directory (APPNOTE 4.3.12), counted as they stand.
fn records(mut directory: &[u8]) -> usize {
    const FIXED: usize = 46;
    let mut count = 0;
    while directory.starts_with(b"PK\x01\x02") {
        let length = |at: usize| {
            let bytes = directory.get(at..at + 2).unwrap_or_default();
            bytes.try_into().map_or(0, |bytes| usize::from(u16::from_le_bytes(bytes)))
        };
        let record = FIXED + length(28) + length(30) + length(32);
        count += 1;
        directory = directory.get(record..).unwrap_or_default();
    }
    count
}

/// The entries by part name; two of one name, or two over the same bytes, are no document.
fn entries(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<BTreeMap<String, usize>, Refused> {
    let mut names = BTreeMap::new();
    let mut extents = Vec::with_capacity(zip.len());
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(|_| Refused::BrokenArchive)?;
        let start = entry.header_start();
        extents.push((start, start.saturating_add(entry.compressed_size())));
        if entry.is_file() {
            let name = format!("/{}", entry.name().trim_start_matches('/').to_ascii_lowercase());
            if names.insert(name, index).is_some() {
                return Err(Refused::BrokenArchive);
            }
        }
    }
    extents.sort_unstable();
    let overlap = extents.windows(2).any(|pair| pair[1].0 < pair[0].1 || pair[1].0 == pair[0].0);
    if overlap { Err(Refused::BrokenArchive) } else { Ok(names) }
}
