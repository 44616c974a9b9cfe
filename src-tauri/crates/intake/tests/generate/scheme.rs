//! How a draft writes its numbers: the notation of each depth, in one writer's habit.

use super::chance::Chance;
use draft::chinese;

/// What a draft prints before the headings of one depth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Notation {
    /// The level it means.
    pub(crate) level: u8,
    written: Written,
    /// The writings that a careless writer also uses for it.
    also: &'static [Written],
}

impl Notation {
    /// The label as printed.
    pub(crate) fn label(&self, nth: u32) -> String {
        label(self.written, nth)
    }

    /// The label as a writer prints it who does not keep to one writing.
    pub(crate) fn careless_label(&self, nth: u32, chance: &mut Chance) -> String {
        let at = chance.index(self.also.len() + 1);
        label(*self.also.get(at).unwrap_or(&self.written), nth)
    }
}

fn label((numeral, before, after): Written, nth: u32) -> String {
    format!("{before}{}{after}", numeral(nth))
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

fn dotted_arabic(nth: u32) -> String {
    joined('⒈', nth)
}

fn circled(nth: u32) -> String {
    joined('①', nth)
}

type Written = (fn(u32) -> String, &'static str, &'static str);

const PARTS: &[Written] = &[
    (chinese, "第", "部分 "),
    (chinese, "第", "部分　"),
    (chinese, "第", "部分："),
    (chinese, "第", "部分、"),
    (chinese, "第", "章 "),
    (chinese, "第", "章　"),
    (arabic, "第", "章 "),
];
const SECTIONS: &[Written] = &[(chinese, "第", "节 "), (chinese, "第", "节　")];
const ONE: &[Written] = &[
    (chinese, "", "、"),
    (chinese, "", "、"),
    (chinese, "", "."),
    (chinese, "", "．"),
    (chinese, "", "、 "),
    (chinese, "", "，"),
    (chinese, "", ". "),
];
const TWO: &[Written] = &[
    (chinese, "（", "）"),
    (chinese, "(", ")"),
    (chinese, "（", "）、"),
    (chinese, "(", ") "),
    (chinese, "(", "）"),
    (chinese, "（", "） "),
    (bracketed_chinese, "", ""),
];
const THREE: &[Written] = &[
    (arabic, "", "."),
    (arabic, "", "、"),
    (arabic, "", "．"),
    (arabic, "", ". "),
    (wide, "", "．"),
    (wide, "", "、"),
    (dotted_arabic, "", ""),
];
const FOUR: &[Written] = &[
    (arabic, "（", "）"),
    (arabic, "(", ")"),
    (arabic, "", "）"),
    (arabic, "", ")"),
    (arabic, "（", "）、"),
    (wide, "（", "）"),
    (bracketed_arabic, "", ""),
    (circled, "", ""),
];
/// Writings that stand beside each other in one careless file.
const ALSO_ONE: &[Written] = &[(chinese, "", "、"), (chinese, "", "."), (chinese, "", "、 ")];
const ALSO_TWO: &[Written] = &[(chinese, "（", "）"), (chinese, "(", ")"), (chinese, "（", ")")];
const ALSO_THREE: &[Written] = &[(arabic, "", "."), (arabic, "", "、"), (arabic, "", "．")];
const ALSO_FOUR: &[Written] = &[(arabic, "（", "）"), (arabic, "(", ")")];

type Rung = (&'static [Written], &'static [Written]);

/// The notations of a draft, from the top.
pub(crate) fn scheme(chance: &mut Chance) -> Vec<Notation> {
    let mut ladder: Vec<Rung> =
        vec![(ONE, ALSO_ONE), (TWO, ALSO_TWO), (THREE, ALSO_THREE), (FOUR, ALSO_FOUR)];
    let parts = chance.percent(18);
    let mut chapters = false;
    if parts {
        chapters = chance.percent(25);
        if chapters {
            ladder.insert(0, (SECTIONS, &[]));
        }
        ladder.insert(0, (if chapters { &PARTS[4..] } else { PARTS }, &[]));
        ladder.truncate(4);
    }
    let mut levels: Vec<(u8, Rung)> = (1..).zip(ladder).collect();
    if parts && !chapters && chance.percent(20) {
        // 第一部分 then （一） at once: nothing is pushed down.
        levels =
            vec![(1, levels[0].1), (2, (TWO, ALSO_TWO)), (3, (THREE, ALSO_THREE)), (4, (FOUR, ALSO_FOUR))];
    }
    if !parts && chance.percent(20) {
        // 一、 then 1. at once; the level is the notation's.
        levels.remove(1);
    } else if !parts && chance.percent(8) {
        // （一） then （1）.
        levels.remove(2);
    }
    if !parts && chance.percent(10) {
        levels.remove(0);
    }
    let mut notation = |(level, (written, also)): (u8, Rung)| {
        let written = written[chance.index(written.len())];
        Notation { level, written, also }
    };
    levels.into_iter().map(&mut notation).collect()
}
