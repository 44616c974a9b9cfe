//! The pages of a `SQLite` file and of its write-ahead log, read one by one, whatever the file's own order says of them.
//! <https://www.sqlite.org/fileformat2.html>

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

const MAGIC: &[u8] = b"SQLite format 3\0";
const USUAL_SIZE: usize = 4096;
/// Before the pages of a log, and before each of them.
const LOG_HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;

/// A file as pages; those that the log has committed stand in the place of the file's own.
pub(super) struct Pages {
    file: File,
    log: Option<File>,
    /// Where the log has the latest state of a page, in bytes.
    newer: BTreeMap<u32, u64>,
    size: usize,
    /// Bytes of a page that hold content.
    pub(super) usable: usize,
    count: u32,
}

impl Pages {
    /// Opens a file and its log; `None` where it cannot be read at all.
    pub(super) fn open(library: &Path, log: &Path) -> Option<Pages> {
        let file = File::open(library).ok()?;
        let length = file.metadata().ok()?.len();
        let header = read_at(&file, 0, 100).unwrap_or_default();
        let (size, reserved) = sizes(&header).unwrap_or((USUAL_SIZE, 0));
        let count = u32::try_from(length.div_ceil(size as u64)).ok()?;
        let mut pages = Pages {
            file,
            log: File::open(log).ok(),
            newer: BTreeMap::new(),
            size,
            usable: size - reserved,
            count,
        };
        pages.read_log();
        Some(pages)
    }

    /// The numbers of all pages, from 1.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        let last = self.newer.keys().next_back().copied().unwrap_or(0).max(self.count);
        1..=last
    }

    /// A page; cut short where the file ends in it.
    pub(super) fn page(&self, number: u32) -> Option<Vec<u8>> {
        match (self.newer.get(&number), &self.log) {
            (Some(at), Some(log)) => read_at(log, *at, self.size),
            _ => read_at(&self.file, u64::from(number.checked_sub(1)?) * self.size as u64, self.size),
        }
    }

    /// Finds the pages of changes that were committed: what follows the last commit was not.
    fn read_log(&mut self) {
        let Some(log) = &self.log else { return };
        let Some(header) = read_at(log, 0, usize::try_from(LOG_HEADER).unwrap_or(0)) else { return };
        let Some(salts) = header.get(16..24) else { return };
        let mut under_way = BTreeMap::new();
        let mut at = LOG_HEADER;
        while let Some(frame) = read_at(log, at, 24).filter(|frame| frame.len() == 24) {
            if &frame[8..16] != salts {
                break;
            }
            under_way.insert(number(&frame[..4]), at + FRAME_HEADER);
            if number(&frame[4..8]) != 0 {
                self.newer.append(&mut under_way);
            }
            at += FRAME_HEADER + self.size as u64;
        }
    }
}

/// The size of a page and what of it is kept free, where the header says something that can be.
fn sizes(header: &[u8]) -> Option<(usize, usize)> {
    let size = match u16::from_be_bytes(header.get(16..18)?.try_into().ok()?) {
        1 => 65_536,
        size => usize::from(size),
    };
    let fits = header.starts_with(MAGIC) && size.is_power_of_two() && size >= 512;
    fits.then_some((size, usize::from(header[20]) & 31))
}

/// Four bytes, the highest first.
pub(super) fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// At most so many bytes from a place; `None` where there are none.
fn read_at(mut file: &File, at: u64, most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(most);
    file.seek(SeekFrom::Start(at)).ok()?;
    file.take(most as u64).read_to_end(&mut bytes).ok()?;
    (!bytes.is_empty()).then_some(bytes)
}
