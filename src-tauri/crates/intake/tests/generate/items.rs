//! Enumerations by chance: 一是…二是…, in each family and each way of parting the items.

use super::chance::Chance;
use super::words::{clause, heading, sentences};
use draft::chinese;
use std::fmt::Write as _;

/// What an enumeration prints, and the words of its items.
pub(crate) struct Items {
    /// Paragraphs; the first may be written on to the one before.
    pub(crate) paragraphs: Vec<String>,
    pub(crate) words: Vec<String>,
}

/// How the items are parted.
#[derive(Clone, Copy, PartialEq)]
enum Parted {
    /// Each in a paragraph of its own.
    Apart,
    /// In one paragraph, each with text after its lead.
    Sentences,
    /// 主要做法：一是…；二是…。
    Semicolons,
    /// 分两步走，一是…，二是…。
    Commas,
}

/// An enumeration.
pub(crate) fn items(chance: &mut Chance) -> Items {
    let parted = match chance.number(0, 9) {
        0..=3 => Parted::Apart,
        4..=6 => Parted::Sentences,
        7..=8 => Parted::Semicolons,
        _ => Parted::Commas,
    };
    let family = chance.number(0, 9);
    let count = if family == 9 { 3 } else { chance.number(2, 4) };
    let mut items = Items { paragraphs: Vec::new(), words: Vec::new() };
    let mut together = match parted {
        Parted::Semicolons => "主要做了以下工作：".to_owned(),
        Parted::Commas => "具体分步走，".to_owned(),
        Parted::Apart | Parted::Sentences => String::new(),
    };
    for nth in 1..=count {
        let words = words(chance, parted);
        let marker = marker(family, (nth, count));
        let last = nth == count;
        match parted {
            Parted::Apart => items.paragraphs.push(format!("{marker}{words}。{}", sentences(chance))),
            Parted::Sentences => {
                let _ = write!(together, "{marker}{words}。{}", sentences(chance));
            }
            Parted::Semicolons | Parted::Commas => {
                let between = if parted == Parted::Commas { "，" } else { "；" };
                let _ = write!(together, "{marker}{words}{}", if last { "。" } else { between });
            }
        }
        items.words.push(words);
    }
    if !together.is_empty() {
        items.paragraphs.push(together);
    }
    items
}

fn words(chance: &mut Chance, parted: Parted) -> String {
    if parted == Parted::Commas {
        return clause(chance);
    }
    let words = heading(chance).replace('、', "和");
    words.replace("一和二线", "前后线")
}

/// 一是, 一要, 第一，, 首先，
fn marker(family: u32, (nth, count): (u32, u32)) -> String {
    let numeral = chinese(nth);
    match family {
        0..=5 => format!("{numeral}是"),
        6 => format!("{numeral}要"),
        7 => format!("第{numeral}，"),
        8 => format!("第{numeral}、"),
        _ => match nth {
            1 => "首先，".into(),
            _ if nth == count => "最后，".into(),
            _ => "其次，".into(),
        },
    }
}
