//! Marks and how numbers are written.

use super::Plant;

pub(super) const PLANTS: &[(&str, Plant)] = &[
    ("punctuation.half_width", |d| match d.number(0, 3) {
        0 => format!("{}⟦,⟧{}。", d.act(), d.act()),
        1 => format!("{}⟦{}⟧{}。", d.act(), d.one(&[";", ":", "!", "?"]), d.act()),
        2 => format!("{}⟦({})⟧，{}。", d.who(), d.who(), d.act()),
        _ => format!("{}{}件⟦,⟧{}⟦.⟧", d.act(), d.number(1, 900), d.act()),
    }),
    ("punctuation.straight", |d| format!("开展⟦\"{}\"⟧活动，{}。", d.act(), d.act())),
    ("punctuation.in_number", |d| match d.number(0, 2) {
        0 => format!("{}共{}⟦，⟧{}件。", d.act(), d.number(1, 99), d.number(100, 999)),
        1 => format!("上午{}⟦：⟧{}{}。", d.number(8, 11), d.number(10, 59), d.act()),
        _ => format!("增长{}⟦．⟧{}%。", d.number(1, 99), d.number(1, 9)),
    }),
    ("punctuation.doubled", |d| {
        format!("{}⟦{}⟧{}。", d.act(), d.one(&["。。", "，，", "，。", "；；", "、，", "，,"]), d.act())
    }),
    ("punctuation.pairs", |d| match d.number(0, 2) {
        0 => format!("印发{}{}，{}。", d.one(&["⟦《⟧", "⟦（⟧", "⟦“⟧"]), d.act(), d.act()),
        1 => format!("印发{}{}，{}。", d.act(), d.one(&["⟦》⟧", "⟦”⟧"]), d.act()),
        _ => format!("开展“{}⟦“⟧活动，{}。", d.act(), d.act()),
    }),
    ("punctuation.nesting", |d| match d.number(0, 1) {
        0 => format!("印发《关于{}⟦《{}办法》⟧的通知》。", d.one(&["转发", "印发"]), d.act()),
        _ => format!("提出“做好⟦“{}”⟧活动”。", d.act()),
    }),
    ("punctuation.between", |d| match d.number(0, 1) {
        0 => format!("开展“{}”⟦、⟧“{}”活动。", d.act(), d.act()),
        _ => format!("印发《{}办法》⟦、⟧《{}细则》。", d.thing(), d.act()),
    }),
    ("punctuation.etc", |d| format!("{}{}、{}⟦、⟧等。", d.act(), d.thing(), d.thing())),
    ("punctuation.range", |d| {
        let a = d.number(2, 50);
        match d.number(0, 1) {
            0 => format!("每批{a}⟦{}⟧{}件，{}。", d.one(&["-", "~"]), a + d.number(1, 50), d.act()),
            _ => format!("{}⟦-⟧{}年规划期内{}。", 2000 + a, 2049 + a, d.act()),
        }
    }),
    ("punctuation.dash", |d| format!("{}⟦{}⟧{}。", d.act(), d.one(&["--", "———", "－－"]), d.act())),
    ("punctuation.ellipsis", |d| {
        format!("{}、{}⟦{}⟧", d.act(), d.act(), d.one(&["...", "。。。", "…", "......"]))
    }),
    ("punctuation.space", |d| match d.number(0, 2) {
        0 => format!("{}，⟦ ⟧{}。", d.act(), d.act()),
        1 => format!("{}⟦  ⟧{}，{}。", d.who(), d.act(), d.act()),
        _ => format!("⟦　　⟧{}，{}。", d.act(), d.act()),
    }),
    ("punctuation.ordinal", |d| match d.number(0, 2) {
        0 => format!("第一⟦、⟧{}。第二⟦、⟧{}。", d.act(), d.act()),
        1 => format!("一是⟦{}⟧{}。二是{}。", d.one(&["，", "、", "："]), d.act(), d.act()),
        _ => format!("首先⟦、⟧{}。其次⟦、⟧{}。", d.act(), d.act()),
    }),
    ("punctuation.heading_end", |d| {
        format!(
            "#{}⟦{}⟧\n{}\n#{}\n{}",
            d.act(),
            d.one(&["。", "：", "；"]),
            d.sentence(),
            d.act(),
            d.sentence()
        )
    }),
    ("punctuation.stop", |d| {
        let sentence = format!("{}{}{}，并由{}复核签字确认", d.sentence(), d.who(), d.act(), d.who());
        let last = sentence.chars().next_back().unwrap();
        format!("{}⟦{last}⟧", sentence.strip_suffix(last).unwrap())
    }),
    ("numerals.full_width", |d| format!("{}⟦{}⟧件。", d.act(), wide(d.number(1, 900)))),
    ("numerals.leading_zero", |d| {
        let (month, day) = (d.number(1, 9), d.number(1, 9));
        match d.number(0, 2) {
            0 => format!("于⟦{}年0{month}月0{day}日⟧{}。", d.year(), d.act()),
            1 => format!("于⟦{month}月0{day}日⟧{}。", d.act()),
            _ => format!("于⟦{}年0{month}月⟧{}。", d.year(), d.act()),
        }
    }),
    ("numerals.short_year", |d| match d.number(0, 1) {
        0 => format!("于⟦{}年{}月⟧{}。", d.number(12, 30), d.number(1, 12), d.act()),
        _ => format!("⟦{}年度⟧档案已移交，{}。", d.number(12, 30), d.act()),
    }),
    ("numerals.chinese_date", |d| {
        let year: String =
            d.year().to_string().chars().map(|c| draft::chinese(c.to_digit(10).unwrap())).collect();
        let (month, day) = (draft::chinese(d.number(1, 12)), draft::chinese(d.number(1, 28)));
        format!("于⟦{year}年{month}月{day}日⟧{}。", d.act())
    }),
    ("numerals.approximate", |d| {
        let n = d.number(1, 8);
        let unit = d.one(&["天", "个月", "个人", "小时"]);
        format!("用了{}⟦、⟧{}{unit}，{}。", draft::chinese(n), draft::chinese(n + 1), d.act())
    }),
    ("numerals.mixed", |d| format!("{}⟦{}{}⟧件。", d.act(), d.number(2, 9), d.one(&["千", "百", "千5百"]))),
    ("numerals.per_cent", |d| format!("合格率达⟦百分之{}⟧，{}。", d.number(1, 99), d.act())),
    ("numerals.about", |d| {
        let n = d.number(20, 900);
        match d.number(0, 1) {
            0 => format!("{}⟦{}{n}件左右⟧。", d.act(), d.one(&["约", "大约"])),
            _ => format!("{}⟦近{n}余件⟧。", d.act()),
        }
    }),
    ("numerals.over", |d| {
        let (word, after) =
            [("超过", "以上"), ("不足", "以下"), ("至少", "以上"), ("低于", "以下")][d.number(0, 3) as usize];
        format!("{}⟦{word}{}件{after}⟧。", d.act(), d.number(20, 900))
    }),
];

/// Full-width digits.
fn wide(number: u32) -> String {
    let digit = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap();
    number.to_string().chars().map(digit).collect()
}
