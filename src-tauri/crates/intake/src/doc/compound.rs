//! The streams of a compound file ([MS-CFB]): a small file system, here only read.
//!
//! Chains are followed once around at most, and the order of names is not asked for: programs write it in many ways.

use super::bytes::{u8_at, u16_at, u32_at};
use std::collections::BTreeSet;

/// Numbers of sectors from here on say that there is none.
const LAST: u32 = 0xffff_fff9;
/// No entry of the directory.
const NOBODY: u32 = 0xffff_ffff;
/// Bytes of an entry of the directory.
const ENTRY: usize = 128;
/// Entries of a directory.
const MOST_ENTRIES: usize = 65_536;
/// Sectors that the header itself lists.
const LISTED: usize = 109;
const SMALL_SECTOR: usize = 64;

/// An open compound file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    directory: Vec<u8>,
    small: Small,
}

/// Streams too small for sectors of their own, all in one.
#[derive(Default)]
struct Small {
    bytes: Vec<u8>,
    next: Vec<u32>,
    below: u32,
}

/// A stream or a folder of streams.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    kind: u8,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    len: u32,
}

impl<'a> Compound<'a> {
    /// `None` where the file contradicts itself; streams larger than `most` bytes are not there.
    pub(super) fn open(bytes: &'a [u8], most: usize) -> Option<Compound<'a>> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file =
            Compound { bytes, sector, next: Vec::new(), directory: Vec::new(), small: Small::default() };
        file.next = file.table(&file.listed()?);
        file.directory = file.chain(u32_at(bytes, 48)?, MOST_ENTRIES * ENTRY)?;
        let root = file.entry(0)?;
        let small_next = file.chain(u32_at(bytes, 60)?, most).unwrap_or_default();
        file.small = Small {
            bytes: file.chain(root.start, (root.len as usize).min(most)).unwrap_or_default(),
            next: numbers(&small_next).collect(),
            below: u32_at(bytes, 56)?,
        };
        Some(file)
    }

    /// Sectors in the file, the last perhaps cut short.
    fn sectors(&self) -> usize {
        self.bytes.len().div_ceil(self.sector).saturating_sub(1)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number).ok()?.checked_add(1)?.checked_mul(self.sector)?;
        self.bytes.get(start..(start + self.sector).min(self.bytes.len())).filter(|bytes| !bytes.is_empty())
    }

    /// The sectors that tell which sector follows which.
    fn listed(&self) -> Option<Vec<u32>> {
        let mut listed: Vec<u32> = (0..LISTED).map_while(|at| u32_at(self.bytes, 76 + 4 * at)).collect();
        let mut at = u32_at(self.bytes, 68)?;
        let mut seen = BTreeSet::new();
        while at <= LAST && seen.insert(at) {
            let Some(sector) = self.sector(at) else { break };
            let mut here: Vec<u32> = numbers(sector).collect();
            at = here.pop()?;
            listed.extend(here);
        }
        listed.retain(|number| *number <= LAST);
        Some(listed)
    }

    fn table(&self, listed: &[u32]) -> Vec<u32> {
        let most = self.sectors();
        let sectors = listed.iter().map_while(|number| self.sector(*number));
        sectors.flat_map(numbers).take(most).collect()
    }

    /// The bytes of a chain of sectors, `most` at the most.
    fn chain(&self, start: u32, most: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut at = start;
        for _ in 0..self.next.len() {
            if at > LAST || bytes.len() >= most {
                break;
            }
            bytes.extend_from_slice(self.sector(at)?);
            at = *self.next.get(usize::try_from(at).ok()?)?;
        }
        bytes.truncate(most);
        (at > LAST || bytes.len() == most).then_some(bytes)
    }

    fn small_chain(&self, start: u32, len: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut at = usize::try_from(start).ok()?;
        for _ in 0..self.small.next.len() {
            if bytes.len() >= len {
                break;
            }
            let from = at.checked_mul(SMALL_SECTOR)?;
            bytes.extend_from_slice(self.small.bytes.get(from..from + SMALL_SECTOR)?);
            at = usize::try_from(*self.small.next.get(at)?).ok()?;
        }
        bytes.truncate(len);
        (bytes.len() == len).then_some(bytes)
    }

    fn entry(&self, at: usize) -> Option<Entry> {
        let bytes = self.directory.get(at * ENTRY..(at + 1) * ENTRY)?;
        let len = usize::from(u16_at(bytes, 64)?).clamp(2, 64) / 2 - 1;
        let units: Vec<u16> = (0..len).map_while(|nth| u16_at(bytes, 2 * nth)).collect();
        Some(Entry {
            name: String::from_utf16_lossy(&units),
            kind: u8_at(bytes, 66)?,
            left: u32_at(bytes, 68)?,
            right: u32_at(bytes, 72)?,
            child: u32_at(bytes, 76)?,
            start: u32_at(bytes, 116)?,
            len: u32_at(bytes, 120)?,
        })
    }

    /// What stands at the top; objects that are embedded have folders of their own.
    fn top(&self) -> Vec<Entry> {
        let mut found = Vec::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![self.entry(0).map_or(NOBODY, |root| root.child)];
        while let Some(at) = open.pop() {
            let Some(entry) = usize::try_from(at).ok().and_then(|at| self.entry(at)) else { continue };
            if at != NOBODY && seen.insert(at) {
                open.extend([entry.left, entry.right]);
                found.push(entry);
            }
        }
        found
    }

    pub(super) fn exists(&self, name: &str) -> bool {
        self.top().iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream at the top; `None` where there is none of the name, or where it is not whole.
    pub(super) fn stream(&self, name: &str, most: usize) -> Option<Vec<u8>> {
        let top = self.top();
        let entry = top.iter().find(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name))?;
        let len = usize::try_from(entry.len).ok().filter(|len| *len <= most)?;
        let chain = if entry.len < self.small.below {
            self.small_chain(entry.start, len)
        } else {
            self.chain(entry.start, len)
        };
        chain.filter(|bytes| bytes.len() == len)
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map_while(|four| u32_at(four, 0))
}
