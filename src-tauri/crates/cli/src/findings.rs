//! Findings as lines of text: what says the same is told once, with its places.

use crate::check::{Checked, Printed};
use ::check::Group;
use draft::{Draft, HeaderElement, Spot};

/// Characters shown before and after the words that a finding is about.
const AROUND: usize = 8;
/// Of what is found in more places, so many are shown with their words, and so many more by their names.
const SHOWN: usize = 3;
const NAMED: usize = 12;

/// Where a finding stands: the name of its text, and its words with those around them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) words: String,
}

/// A text's words in ⟦ ⟧ with those around them; of a long stretch its beginning.
pub(crate) fn around(text: &str, (start, end): (usize, usize)) -> String {
    const LONGEST: usize = 24;
    let one_line = |text: &str| text.replace('\n', "⏎");
    let before: Vec<char> = text[..start].chars().collect();
    let after: Vec<char> = text[end..].chars().collect();
    let dots = |cut: bool| if cut { "…" } else { "" };
    let head: String = before[before.len().saturating_sub(AROUND)..].iter().collect();
    let tail: String = after.iter().take(AROUND).collect();
    let words = &text[start..end];
    let own: String = words.chars().take(LONGEST).collect();
    let own = format!("{own}{}", dots(own.len() < words.len()));
    let (left, right) = (dots(before.len() > AROUND), dots(after.len() > AROUND));
    one_line(&format!("{left}{head}⟦{own}⟧{tail}{right}"))
}

/// What a clerk calls a text.
pub(crate) fn name(spot: Spot, draft: &Draft) -> String {
    let nth = |id| draft.blocks().position(|block| block.id == id).map_or(0, |at| at + 1);
    match spot {
        Spot::Title => "标题".to_owned(),
        Spot::Addressee => "主送机关".to_owned(),
        Spot::Block { id } => format!("第{}段", nth(id)),
        Spot::Cell { id, row, cell, .. } => format!("第{}段表格{}行{}列", nth(id), row + 1, cell + 1),
        Spot::AttachmentTitle { nth } => format!("附件{}标题", nth + 1),
        Spot::Issuer { .. } => "署名".to_owned(),
        Spot::Date => "成文日期".to_owned(),
        Spot::Note => "附注".to_owned(),
        Spot::Header { element } => of_header(element).to_owned(),
        Spot::Attendance { .. } => "出席".to_owned(),
        Spot::CopiesTo => "抄送".to_owned(),
        Spot::Printer => "印发机关".to_owned(),
        Spot::Printed => "印发日期".to_owned(),
    }
}

fn of_header(element: HeaderElement) -> &'static str {
    match element {
        HeaderElement::CopyNumber => "份号",
        HeaderElement::Secrecy => "密级",
        HeaderElement::Urgency => "紧急程度",
        HeaderElement::Authority { .. } => "发文机关标志",
        HeaderElement::Number => "发文字号",
        HeaderElement::Signer { .. } => "签发人",
    }
}

/// The findings of a draft, a line for each thing that is said, and what they come to.
pub(crate) fn lines(checked: &Checked) -> String {
    let mut groups: Vec<Vec<&Printed>> = Vec::new();
    for finding in &checked.findings {
        let same = |group: &&mut Vec<&Printed>| {
            group[0].rule == finding.rule
                && group[0].message == finding.message
                && group[0].severity == finding.severity
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups.iter().map(|group| line(group)).collect::<String>() + &sum(checked)
}

fn line(group: &[&Printed]) -> String {
    let Printed { file, draft, rule, message, source, severity, .. } = group[0];
    let severity = severity.chinese();
    format!("{file} 第{draft}篇 {severity} {message} {} [{rule}，{source}]\n", places(group))
}

fn places(group: &[&Printed]) -> String {
    if let [one] = group {
        return told(&one.place);
    }
    let shown: Vec<String> = group.iter().take(SHOWN).map(|one| told(&one.place)).collect();
    let mut rest: Vec<&str> = group.iter().skip(SHOWN).map(|one| one.place.name.as_str()).collect();
    rest.dedup();
    let more = match rest.len() {
        0 => String::new(),
        1..=NAMED => format!("；另在{}", rest.join("、")),
        _ => format!("；另在{}等", rest[..NAMED].join("、")),
    };
    format!("共 {} 处：{}{more}", group.len(), shown.join("；"))
}

fn told(Place { name, words }: &Place) -> String {
    if name.is_empty() { words.clone() } else { format!("{name} {words}") }
}

/// How much was found in a draft, by group and by what is open; nothing where nothing was.
fn sum(checked: &Checked) -> String {
    let Some(Printed { file, draft, .. }) = checked.findings.first() else { return String::new() };
    let of_group = |group: &Group| checked.findings.iter().filter(|one| one.group == *group).count();
    let groups = Group::ALL.iter().map(|group| (group.chinese(), of_group(group)));
    let groups: Vec<String> =
        groups.filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}")).collect();
    let blanks: Vec<String> =
        checked.blanks.iter().map(|(kind, count)| format!("{} {count}", kind.chinese())).collect();
    let blanks = if blanks.is_empty() { String::new() } else { format!("（{}）", blanks.join("，")) };
    format!("{file} 第{draft}篇 共 {} 条：{}{blanks}\n", checked.findings.len(), groups.join("，"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_those_around_them() {
        let text = "逐柜清点库房档案,核对目录和份数，差错当场更正。";
        let at = text.find(',').unwrap();
        assert_eq!(around(text, (at, at + 1)), "逐柜清点库房档案⟦,⟧核对目录和份数，…");
        assert_eq!(around(text, (0, 6)), "⟦逐柜⟧清点库房档案,核…");
        assert_eq!(around("一\n二", (3, 4)), "一⟦⏎⟧二");
        let long = "清点".repeat(20);
        assert_eq!(around(&long, (0, long.len())), format!("⟦{}…⟧", "清点".repeat(12)));
    }
}
