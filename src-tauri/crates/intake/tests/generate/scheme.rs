//! How a draft writes its numbers: the notation of each depth, in one writer's habit.

use super::chance::Chance;
use draft::chinese;

/// What a draft prints before the headings of one depth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notation {
    /// The level it means.
    pub(crate) level: u8,
    numeral: fn(u32) -> String,
    before: &'static str,
    after: &'static str,
}

impl Notation {
    /// The label as printed.
    pub(crate) fn label(&self, nth: u32) -> String {
        format!("{}{}{}", self.before, self.numeral(nth), self.after)
    }

    pub(crate) fn numeral(&self, nth: u32) -> String {
        (self.numeral)(nth)
    }
}

fn arabic(nth: u32) -> String {
    nth.to_string()
}

fn wide(nth: u32) -> String {
    const WIDE: [char; 10] = ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];
    arabic(nth).chars().filter_map(|c| Some(WIDE[c.to_digit(10)? as usize])).collect()
}

/// One character for number and mark, as old typewriters' sets have it; counted from `first`.
fn joined(first: char, nth: u32) -> String {
    char::from_u32(first as u32 + nth - 1).map(String::from).unwrap_or_default()
}

fn bracketed_chinese(nth: u32) -> String {
    joined('㈠', nth)
}

fn bracketed_arabic(nth: u32) -> String {
    joined('⑴', nth)
}

fn circled(nth: u32) -> String {
    joined('①', nth)
}

type Written = (fn(u32) -> String, &'static str, &'static str);

const PARTS: &[Written] = &[(chinese, "第", "部分 "), (chinese, "第", "部分　"), (chinese, "第", "章 ")];
const ONE: &[Written] = &[
    (chinese, "", "、"),
    (chinese, "", "、"),
    (chinese, "", "."),
    (chinese, "", "．"),
    (chinese, "", "、 "),
];
const TWO: &[Written] = &[
    (chinese, "（", "）"),
    (chinese, "(", ")"),
    (chinese, "（", "）、"),
    (chinese, "(", ") "),
    (bracketed_chinese, "", ""),
];
const THREE: &[Written] =
    &[(arabic, "", "."), (arabic, "", "、"), (arabic, "", "．"), (arabic, "", ". "), (wide, "", "．")];
const FOUR: &[Written] = &[
    (arabic, "（", "）"),
    (arabic, "(", ")"),
    (arabic, "", "）"),
    (bracketed_arabic, "", ""),
    (circled, "", ""),
];

/// The notations of a draft, from the top.
pub(crate) fn scheme(chance: &mut Chance) -> Vec<Notation> {
    let mut ladder = vec![ONE, TWO, THREE, FOUR];
    let parts = chance.percent(15);
    if parts {
        ladder.insert(0, PARTS);
        ladder.truncate(4);
    }
    let mut levels: Vec<(u8, &[Written])> = (1..).zip(ladder).collect();
    if !parts && chance.percent(20) {
        // 一、 then 1. at once; the level is the notation's.
        levels.remove(1);
    }
    if !parts && chance.percent(8) {
        levels.remove(0);
    }
    let mut notation = |(level, written): (u8, &[Written])| {
        let (numeral, before, after) = written[chance.index(written.len())];
        Notation { level, numeral, before, after }
    };
    levels.into_iter().map(&mut notation).collect()
}
