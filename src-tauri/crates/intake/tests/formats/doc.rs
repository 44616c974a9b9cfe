//! Binary documents made byte for byte, for what word processors seldom save.

use crate::described::said;
use std::io::{Cursor, Write};

/// Where the text begins in the document's stream; pages of properties follow it.
const TEXT: usize = 0x800;

/// A document under way.
#[derive(Default)]
pub(crate) struct Word {
    /// Each with whether a byte is a character, and the properties that a quick save laid over it.
    pieces: Vec<(Vec<u8>, bool, Vec<u8>)>,
    /// Ends, in characters, with properties.
    characters: Vec<(u32, Vec<u8>)>,
    paragraphs: Vec<(u32, Vec<u8>)>,
    flags: u16,
    version: u16,
    lists: Vec<u8>,
    overrides: Vec<u8>,
    /// Characters of the text, where not all.
    length: Option<u32>,
}

impl Word {
    pub(crate) fn text(text: &str) -> Word {
        Word { version: 0xc1, ..Word::default() }.piece(text, &[])
    }

    fn piece(mut self, text: &str, properties: &[u8]) -> Word {
        let bytes = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.pieces.push((bytes, false, properties.to_vec()));
        self
    }

    fn narrow(mut self, bytes: &[u8]) -> Word {
        self.pieces.push((bytes.to_vec(), true, Vec::new()));
        self
    }

    fn characters(mut self, runs: &[(u32, &[u8])]) -> Word {
        self.characters = runs.iter().map(|(end, properties)| (*end, properties.to_vec())).collect();
        self
    }

    fn paragraphs(mut self, runs: &[(u32, &[u8])]) -> Word {
        self.paragraphs = runs.iter().map(|(end, properties)| (*end, properties.to_vec())).collect();
        self
    }

    /// A page of properties: ends of stretches, where each one's properties stand, the properties from the end on.
    fn page(runs: &[(u32, Vec<u8>)], paragraphs: bool) -> Vec<u8> {
        let mut page = vec![0; 512];
        let place = |at: u32| u32::try_from(TEXT).unwrap() + 2 * at;
        let mut free = 510;
        page[..4].copy_from_slice(&place(0).to_le_bytes());
        for (nth, (end, properties)) in runs.iter().enumerate() {
            page[4 * (nth + 1)..4 * (nth + 2)].copy_from_slice(&place(*end).to_le_bytes());
            let mut said = properties.clone();
            if paragraphs {
                // A style, then the properties; their length is counted in halves.
                said.splice(0..0, [0, 0]);
                if said.len() % 2 == 0 {
                    said.splice(0..0, [0, u8::try_from(said.len() / 2).unwrap()]);
                } else {
                    said.insert(0, u8::try_from(said.len().div_ceil(2)).unwrap());
                }
            } else {
                said.insert(0, u8::try_from(said.len()).unwrap());
            }
            free = (free - said.len()) & !1;
            page[free..free + said.len()].copy_from_slice(&said);
            let entry = 4 * (runs.len() + 1) + nth * if paragraphs { 13 } else { 1 };
            page[entry] = u8::try_from(free / 2).unwrap();
        }
        page[511] = u8::try_from(runs.len()).unwrap();
        page
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut document = vec![0; TEXT];
        let (mut positions, mut pieces, mut changes) = (vec![0u32], Vec::new(), Vec::new());
        for (bytes, narrow, properties) in &self.pieces {
            let at = u32::try_from(document.len()).unwrap();
            let place = if *narrow { (at * 2) | 0x4000_0000 } else { at };
            let count = bytes.len() / if *narrow { 1 } else { 2 };
            positions.push(positions.last().unwrap() + u32::try_from(count).unwrap());
            let modifier = if properties.is_empty() {
                0
            } else {
                changes.push(1);
                changes.extend(u16::try_from(properties.len()).unwrap().to_le_bytes());
                changes.extend(properties);
                1
            };
            pieces.extend([&[0, 0], &place.to_le_bytes()[..], &u16::to_le_bytes(modifier)[..]].concat());
            document.extend(bytes);
            document.resize(document.len().next_multiple_of(2), 0);
        }
        let length = *positions.last().unwrap();
        document.resize(document.len().next_multiple_of(512), 0);
        let mut table = vec![0; 4];
        let mut place = |slot: usize, bytes: &[u8], document: &mut [u8]| {
            let (at, len) = (u32::try_from(table.len()).unwrap(), u32::try_from(bytes.len()).unwrap());
            document[0x9a + 8 * slot..][..4].copy_from_slice(&at.to_le_bytes());
            document[0x9a + 8 * slot + 4..][..4].copy_from_slice(&len.to_le_bytes());
            table.extend(bytes);
        };
        let plc: Vec<u8> = positions.iter().flat_map(|at| at.to_le_bytes()).chain(pieces).collect();
        let clx = [changes, vec![2], u32::try_from(plc.len()).unwrap().to_le_bytes().to_vec(), plc].concat();
        place(33, &clx, &mut document);
        for (slot, runs) in [(12, &self.characters), (13, &self.paragraphs)] {
            if runs.is_empty() {
                continue;
            }
            let number = u32::try_from(document.len() / 512).unwrap();
            let ends = [u32::try_from(TEXT).unwrap(), u32::try_from(TEXT).unwrap() + 2 * length, number];
            document.extend(Word::page(runs, slot == 13));
            place(slot, &ends.map(u32::to_le_bytes).concat(), &mut document);
        }
        // What follows the heads of lists is not counted as theirs.
        place(73, &self.lists, &mut document);
        if !self.lists.is_empty() {
            document[0x9a + 8 * 73 + 4..][..4].copy_from_slice(&30u32.to_le_bytes());
        }
        place(74, &self.overrides, &mut document);
        document[..2].copy_from_slice(&0xa5ecu16.to_le_bytes());
        document[2..4].copy_from_slice(&self.version.to_le_bytes());
        document[10..12].copy_from_slice(&(self.flags | 0x0200).to_le_bytes());
        document[0x4c..0x50].copy_from_slice(&self.length.unwrap_or(length).to_le_bytes());
        compound(&[("WordDocument", &document), ("1Table", &table)])
    }
}

/// A compound file, written by a library that knows nothing of ours.
fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.into_inner().into_inner()
}

fn check(word: &Word, expected: &str) {
    assert_eq!(said(&word.bytes(), "a.doc"), expected);
}

#[test]
fn pieces_stand_in_any_order_and_width() {
    check(&Word::text("一、档案\r"), "一、档案\n");
    check(
        &Word::text("档案 ").narrow(b"2026 \x93A\x94\x85\r").piece("移交\r", &[]),
        "档案 2026 “A”…\n移交\n",
    );
    // A quick save lays properties over a piece: these were deleted.
    let word = Word::text("应").piece("不", &[0x00, 0x08, 1]).piece("当\r", &[]);
    check(&word, "应当\n! 有 1 处修订，已按全部接受后的文字导入\n");
}

#[test]
fn fields_print_their_result() {
    check(&Word::text("按\x13 REF a \x14第一章\x15办\r"), "按第一章办\n");
    check(
        &Word::text("甲\x13 PAGE \x15乙\r\x13 TOC \\o \x14一、甲 1\r二、乙 2\r\x15丙\r"),
        "甲乙\n丙\n! 自动生成的目录（2 行）没有带入\n",
    );
}

#[test]
fn characters_that_are_not_printed_stay_out_and_are_told() {
    let hidden: &[(u32, &[u8])] = &[(1, &[]), (2, &[0x3c, 0x08, 1]), (3, &[0x35, 0x08, 1]), (4, &[])];
    check(&Word::text("甲乙丙\r").characters(hidden), "甲*丙*\n! 有 1 处隐藏文字，没有带入\n");
    // A paragraph whose mark was deleted goes on in the next.
    let joined: &[(u32, &[u8])] = &[(1, &[]), (2, &[0x00, 0x08, 1]), (4, &[])];
    check(&Word::text("甲\r乙\r").characters(joined), "甲乙\n! 有 1 处修订，已按全部接受后的文字导入\n");
    check(&Word::text("甲\x0b乙\x1e丙\x1f丁\r戊\x0c己\r"), "甲\n乙-丙丁\n戊\n----\n己\n");
}

#[test]
fn paragraphs_say_how_they_look() {
    let looks: &[(u32, &[u8])] = &[(2, &[0x03, 0x24, 1]), (4, &[0x40, 0x26, 1]), (6, &[0x61, 0x24, 2])];
    check(&Word::text("甲\r乙\r丙\r").paragraphs(looks), "> <甲\n##乙\n>>丙\n");
}

#[test]
fn cells_and_rows_end_with_their_marks() {
    let cell: &[u8] = &[0x16, 0x24, 1];
    // Two cells, of 1,000 and 2,000.
    let mut row = vec![0x16, 0x24, 1, 0x17, 0x24, 1, 0x08, 0xd6];
    let cells: Vec<u8> = [vec![2], [0i16, 1000, 2000].map(i16::to_le_bytes).concat(), vec![0; 40]].concat();
    row.extend(u16::try_from(cells.len() + 1).unwrap().to_le_bytes());
    row.extend(cells);
    let word = Word::text("甲\x07乙\x07\x07丙\r").paragraphs(&[(4, cell), (5, &row), (7, &[])]);
    check(&word, "| 1×1 甲 | 1×1 乙 |\n丙\n");
}

#[test]
fn lists_count_as_word_prints_them() {
    // One list of nine levels, all of them （一）.
    let mut lists = vec![1, 0, 7, 0, 0, 0];
    lists.resize(2 + 28, 0);
    for _ in 0..9 {
        let mut level = vec![1, 0, 0, 0, 39, 0, 2];
        level.resize(15, 0);
        level.push(2);
        level.resize(28, 0);
        let text: Vec<u8> = [3u16, 0xff08, 0, 0xff09].iter().flat_map(|unit| unit.to_le_bytes()).collect();
        lists.extend(level.into_iter().chain(text));
    }
    let mut overrides = vec![1, 0, 0, 0, 7, 0, 0, 0];
    overrides.resize(4 + 16, 0);
    overrides.extend([0xff; 4]);
    let listed: &[u8] = &[0x0b, 0x46, 1, 0];
    let mut word = Word::text("甲\r乙\r丙\r").paragraphs(&[(4, listed), (6, &[])]);
    (word.lists, word.overrides) = (lists, overrides);
    check(&word, "[（一）]甲\n[（二）]乙\n丙\n");
}

#[test]
fn what_is_not_read_is_told_apart() {
    let told = |word: Word| said(&word.bytes(), "a.doc");
    assert_eq!(told(Word { flags: 0x0100, ..Word::text("甲\r") }), "Encrypted\n");
    assert!(told(Word { version: 0x68, ..Word::text("甲\r") }).contains("Word 95"));
    assert_eq!(told(Word::text("\r")), "NoText\n");
    let other = |stream: &str| said(&compound(&[(stream, b"a")]), "a.wps");
    assert!(other("Workbook").contains("电子表格"));
    assert!(other("WpsContent").contains("WPS"));
    assert_eq!(other("EncryptedPackage"), "Encrypted\n");
}
