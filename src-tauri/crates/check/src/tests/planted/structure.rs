//! Headings, enumerations, attachments, blanks.

use super::Plant;
use super::dice::Dice;
use draft::chinese;

pub(super) const PLANTS: &[(&str, Plant)] = &[
    ("enumeration.gap", |d| counted(d, |n, k| if n < k { n } else { n + 1 })),
    ("enumeration.repeat", |d| counted(d, |n, k| if n < k { n } else { n - 1 })),
    ("enumeration.order", |d| {
        let (mark, part) = (d.one(&["是", "要"]), d.one(&["", "\n"]));
        let acts = [d.act(), d.act(), d.act(), d.act()];
        format!(
            "一{mark}{}。{part}三{mark}{}。{part}⟦二{mark}⟧{}。{part}四{mark}{}。",
            acts[0], acts[1], acts[2], acts[3]
        )
    }),
    ("enumeration.mixed", |d| {
        let (a, b) = if d.number(0, 1) == 0 { ("是", "要") } else { ("要", "是") };
        let n = d.number(2, 4);
        let items: String = (1..=n + 1)
            .map(|nth| {
                let label = chinese(nth);
                if nth == n {
                    format!("⟦{label}{b}⟧{}。", d.act())
                } else {
                    format!("{label}{a}{}。", d.act())
                }
            })
            .collect();
        items
    }),
    ("enumeration.unfinished", |d| {
        let word = d.one(&["一是", "一要", "首先"]);
        let comma = if word == "首先" { "，" } else { "" };
        format!("⟦{word}⟧{comma}{}。{}", d.act(), d.sentence())
    }),
    ("enumeration.other_side", |d| {
        format!("{}⟦一方面⟧{}{}。", d.sentence(), d.one(&["", "，", "要"]), d.act())
    }),
    ("number.jump", |d| {
        format!(
            "#{}\n###⟦{}⟧\n{}\n###{}\n{}\n#{}\n{}",
            d.thing(),
            d.act(),
            d.sentence(),
            d.thing(),
            d.sentence(),
            d.thing(),
            d.sentence()
        )
    }),
    ("number.alone", |d| {
        format!("#{}\n##⟦{}⟧\n{}\n#{}\n{}", d.thing(), d.act(), d.sentence(), d.act(), d.sentence())
    }),
    ("number.empty", |d| {
        format!("#{}\n{}\n#⟦{}⟧\n#{}\n{}", d.thing(), d.sentence(), d.act(), d.act(), d.sentence())
    }),
    ("number.typed_heading", |d| {
        let label = chinese(d.number(1, 9));
        let label = if d.number(0, 1) == 0 { format!("{label}、") } else { format!("（{label}）") };
        format!("#⟦{label}⟧{}\n{}\n#{}\n{}", d.act(), d.sentence(), d.act(), d.sentence())
    }),
    ("number.typed_gap", |d| typed(d, 2)),
    ("number.typed_repeat", |d| typed(d, 0)),
    ("attachment.missing", |d| {
        let count = d.number(0, 3);
        let note: Vec<_> = (0..count).map(|nth| format!("\n附件：{}表{nth}", d.thing())).collect();
        format!("{}（见⟦附件{}⟧）。{}", d.act(), count + d.number(1, 3), note.concat())
    }),
    ("attachment.order", |d| {
        format!(
            "{}（见⟦附件2⟧），{}（见附件1）。\n附件：{}一览\n附件：{}样表",
            d.act(),
            d.act(),
            d.thing(),
            d.thing()
        )
    }),
    ("attachment.repeat", |d| {
        let name = d.thing();
        format!("附件：{name}\n附件：{}范围\n附件：⟦{name}⟧", d.thing())
    }),
    ("attachment.without_text", |d| {
        format!("附件：{}范围\n附>{}\n附件：⟦{}样表⟧", d.thing(), d.sentence(), d.thing())
    }),
    ("attachment.shown", |d| {
        let what = d.one(&["表", "图"]);
        format!("{}，{}⟦{what}{}⟧。", d.act(), d.one(&["见", "如"]), d.number(1, 9))
    }),
    ("attachment.caption", |d| {
        let (what, next) = (d.one(&["表", "图"]), d.one(&["1", "3", "4"]));
        format!("{what}1　{}\n{}\n⟦{what}{next}⟧　{}", d.thing(), d.sentence(), d.thing())
    }),
    ("blank.open", |d| {
        let blank = d.one(&["xx", "××", "x", "____", "【待补】"]);
        format!("{}⟦{blank}⟧件，由{}负责。", d.act(), d.who())
    }),
    ("blank.half", |d| {
        let year = d.year();
        match d.number(0, 2) {
            0 => format!("于⟦{year}年 月 日⟧前{}。", d.act()),
            1 => format!("于⟦{year}年{}月 日⟧前{}。", d.number(1, 12), d.act()),
            _ => format!("依据档发⟦〔{year}〕 号⟧文件{}。", d.act()),
        }
    }),
];

/// An enumeration whose k-th item, past the first and before the last, has another number.
fn counted(d: &mut Dice, number: fn(u32, u32) -> u32) -> String {
    let (mark, part) = (d.one(&["是", "要"]), d.one(&["", "\n"]));
    let n = d.number(3, 6);
    let k = d.number(2, n);
    let item = |nth: u32| {
        let label = format!("{}{mark}", chinese(number(nth, k)));
        let label = if nth == k { format!("⟦{label}⟧") } else { label };
        format!("{label}{}。", d.act())
    };
    let items: Vec<String> = (1..=n).map(item).collect();
    items.join(part)
}

/// Three typed numbers of which the last skips or repeats.
fn typed(d: &mut Dice, skip: u64) -> String {
    let last = if skip == 0 { 2 } else { 2 + d.number(2, 3) };
    let acts = [d.act(), d.act(), d.act()];
    match d.number(0, 1) {
        0 => format!("1.{}。\n2.{}。\n⟦{last}.⟧{}。", acts[0], acts[1], acts[2]),
        _ => format!("包括：（1）{}；（2）{}；⟦（{last}）⟧{}。", acts[0], acts[1], acts[2]),
    }
}
