//! The same figure given twice with different values, as two offices count.

use super::ask::sections;
use crate::checklist::outcome::{Count, counts};
use draft::Draft;
use std::collections::BTreeMap;

/// One thing that two sections count differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// What is counted.
    pub what: String,
    /// The section that counts it first, as printed, and how many it says.
    pub first: (String, String),
    /// The other one, likewise.
    pub other: (String, String),
}

impl std::fmt::Display for Clash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Clash { what, first, other } = self;
        write!(f, "“{what}”在“{}”里写的是{}，在“{}”里写的是{}，请核对。", first.0, first.1, other.0, other.1)
    }
}

/// Words before what is counted that say when or that it is a sum.
const AROUND: &[&str] = &[
    "全年",
    "今年",
    "上半年",
    "下半年",
    "一年来",
    "今年以来",
    "累计",
    "共计",
    "总计",
    "一共",
    "共",
    "已",
    "完成",
    "约",
    "达到",
    "达",
    "接近",
    "近",
    "超过",
    "为",
    "是",
    "有",
    "实际",
];
/// Before one of these words, 全, 我 or 本 says whose it is: 全馆, 我局.
const WHOSE: [char; 3] = ['全', '我', '本'];
const OFFICES: &str = "馆局市县区院校厂所委办省处科站队部司镇乡街";
/// Shorter words name nothing in particular, in characters.
const SHORTEST: usize = 4;

/// What sections of a draft count differently, in the order of reading. Within one section nothing is said: there the
/// checks look.
pub fn clashes(draft: &Draft) -> Vec<Clash> {
    let mut known: BTreeMap<(String, String), (usize, f64, String)> = BTreeMap::new();
    let mut found = Vec::new();
    let sections = sections(draft);
    let name = |at: usize| format!("{}{}", sections[at].number, sections[at].heading);
    for (at, section) in sections.iter().enumerate() {
        let texts = draft.body[section.range.clone()].iter().filter_map(|block| block.text());
        for count in texts.flat_map(|text| counts(&text.to_plain())) {
            let Some(what) = what(&count) else { continue };
            let key = (what.clone(), count.unit);
            let Some((first, value, was)) = known.get(&key) else {
                known.insert(key, (at, count.value, count.written));
                continue;
            };
            if *first != at && (value - count.value).abs() > f64::EPSILON {
                found.push(Clash {
                    what,
                    first: (name(*first), was.clone()),
                    other: (name(at), count.written),
                });
            }
        }
    }
    found
}

/// The words of its clause before a figure, without those that say when.
fn what(count: &Count) -> Option<String> {
    let clause = count.before.rsplit(['，', '。', '；', '、', '：', '！', '\n']).next()?;
    let plain = clause.trim().replace('了', "");
    let mut words = plain.as_str();
    let around =
        |words| AROUND.iter().find_map(|word| str::strip_prefix(words, word).or(words.strip_suffix(word)));
    while let Some(cut) = around(words).or_else(|| whose(words)) {
        words = cut;
    }
    (words.chars().count() >= SHORTEST).then(|| words.to_owned())
}

/// What stands behind 全馆 or 我局.
fn whose(words: &str) -> Option<&str> {
    words.strip_prefix(WHOSE)?.strip_prefix(|c| OFFICES.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Block, BlockId, Content, Level, Text};

    fn check(first: &str, other: &str, expected: &[(&str, &str, &str)]) {
        let heading = |text| Content::Heading { level: Level::One, numbered: true, text: Text::plain(text) };
        let paragraph = |text| Content::Paragraph { run_in: None, text: Text::plain(text) };
        let contents = [heading("培训"), paragraph(first), heading("人事"), paragraph(other)];
        let body = (1..).zip(contents).map(|(id, content)| Block { id: BlockId(id), content }).collect();
        let found = clashes(&Draft { body, ..Draft::default() });
        let found: Vec<(&str, &str, &str)> =
            found.iter().map(|one| (&*one.what, &*one.first.1, &*one.other.1)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn two_offices_that_count_one_thing_must_agree() {
        check(
            "全年组织业务培训260人次。",
            "组织业务培训共280人次，效果良好。",
            &[("组织业务培训", "260人次", "280人次")],
        );
        check(
            "全馆举办了业务培训班6期，馆藏总量28.6万卷。",
            "今年共举办业务培训班5期，馆藏总量达到28.5万卷。",
            &[("举办业务培训班", "6期", "5期"), ("馆藏总量", "28.6万卷", "28.5万卷")],
        );
        check("组织业务培训1,260人次。", "组织业务培训1260人次。", &[]);
        check("组织业务培训6期。", "组织业务培训260人次。", &[]);
        check("组织业务培训6期。组织业务培训7期。", "培训9期。", &[]);
        check("档案数字化率90％。", "档案数字化率达95%。", &[("档案数字化率", "90%", "95%")]);
    }
}
