//! What a page puts around its text and a PDF or a web page puts on the clipboard with it: page numbers (页码), and rules
//! drawn with characters (分隔线).

use super::flow::Line;
use super::recognised::Why;
use crate::Place;

/// Characters of a line that is nothing but a page number.
const LONGEST: usize = 24;
/// Strokes of a rule; fewer are a dash.
const SHORTEST_RULE: usize = 4;
/// Bare numbers are page numbers where at least so many bytes stand between one and the next, on average: a third of
/// a page of 22 lines of 28.
const PAGE: usize = 600;
const DASHES: &[char] = &['-', '—', '–', '―', '─', '－', '‐', '‑', '·', '•', '~', '～'];

/// What a line says of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// — 3 —, 第3页 共5页: nothing else looks like it.
    Page,
    /// 3, 3/5: a page number only in a row of its like.
    Perhaps(u32),
}

/// Marks rules, page numbers, and the empty lines beside a page number.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    for line in lines.iter_mut().filter(|line| is_rule(line)) {
        line.apart = Some(Why::Rule);
    }
    let said: Vec<Option<Says>> = lines.iter().map(says).collect();
    let mut found: Vec<usize> = said
        .iter()
        .enumerate()
        .filter_map(|(at, says)| (*says == Some(Says::Page)).then_some(at))
        .chain(counted(lines, &said))
        .collect();
    found.sort_unstable();
    for at in found {
        lines[at].apart = Some(Why::PageNumber);
        if lines[at].paragraph().is_some_and(|paragraph| paragraph.place == Place::Body) {
            let empty = |line: &&mut Line<'_>| line.paragraph().is_some() && ink(line).is_empty();
            lines[..at]
                .iter_mut()
                .rev()
                .take_while(empty)
                .for_each(|line| line.apart = Some(Why::PageNumber));
            lines[at + 1..].iter_mut().take_while(empty).for_each(|line| line.apart = Some(Why::PageNumber));
        }
    }
}

/// ————, ══════, ---★---.
fn is_rule(line: &Line<'_>) -> bool {
    let stroke =
        |c: char| matches!(c, '─'..='╿' | '—' | '―' | '-' | '－' | '=' | '＝' | '~' | '～' | '*' | '★');
    let drawn = |run: &draft::Run| run.text.chars().all(|c| stroke(c) || c.is_whitespace());
    let strokes = line.text.runs().iter().flat_map(|run| run.text.chars()).filter(|c| stroke(*c));
    let paragraph = line.paragraph().is_some_and(|paragraph| paragraph.number.is_none());
    paragraph && line.text.runs().iter().all(drawn) && strokes.take(SHORTEST_RULE).count() == SHORTEST_RULE
}

/// The bare numbers that count on, a page of text between them.
fn counted(lines: &[Line<'_>], said: &[Option<Says>]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut row: Vec<(usize, u32)> = Vec::new();
    let mut end = |row: &mut Vec<(usize, u32)>| {
        if let (Some((first, _)), Some((last, _))) = (row.first(), row.last()) {
            let between: usize = lines[*first..*last].iter().map(|line| line.text.len()).sum();
            if row.len() > 1 && between >= PAGE * (row.len() - 1) {
                found.extend(row.iter().map(|(at, _)| *at));
            }
        }
        row.clear();
    };
    for (at, says) in said.iter().enumerate() {
        let Some(Says::Perhaps(number)) = says else { continue };
        if row.last().is_some_and(|(_, last)| last + 1 != *number) {
            end(&mut row);
        }
        row.push((at, *number));
    }
    end(&mut row);
    found
}

/// The characters of a line that are no white space, up to one more than a page number has.
fn ink(line: &Line<'_>) -> String {
    let all = line.text.runs().iter().flat_map(|run| run.text.chars());
    all.filter(|c| !c.is_whitespace()).take(LONGEST + 1).collect()
}

/// A quick look before the closer one: most lines begin with a word.
fn may_begin(line: &Line<'_>) -> bool {
    let first = line.text.runs().iter().flat_map(|run| run.text.chars()).find(|c| !c.is_whitespace());
    first.is_some_and(|c| {
        c.is_numeric() || "〇零一二三四五六七八九十百第共".contains(c) || DASHES.contains(&c)
    })
}

fn says(line: &Line<'_>) -> Option<Says> {
    let paragraph = line.paragraph().filter(|paragraph| paragraph.number.is_none())?;
    if paragraph.place == Place::Body && !may_begin(line) {
        return None;
    }
    let ink = ink(line);
    let words = ink.trim_matches(DASHES);
    // The foot of a page whose number the word processor counts itself.
    if paragraph.place == Place::HeaderOrFooter && words.is_empty() && !ink.is_empty() {
        return Some(Says::Page);
    }
    if ink.chars().count() > LONGEST {
        return None;
    }
    let dashed = ink.starts_with(DASHES) && ink.ends_with(DASHES);
    match (number(words), of_all(words)) {
        (Some(_), _) if dashed || paragraph.place == Place::HeaderOrFooter => Some(Says::Page),
        (Some(number), _) if ink == words => Some(Says::Perhaps(number)),
        (_, Some(says)) => Some(says),
        _ => None,
    }
}

/// 第3页, 第3页共5页, 共5页第3页, 3/5.
fn of_all(words: &str) -> Option<Says> {
    if let Some((page, all)) = words.split_once(['/', '／']).filter(|(page, _)| !page.starts_with('第')) {
        let (page, all) = (number(page)?, number(all)?);
        return (page <= all).then_some(Says::Perhaps(page));
    }
    let page = |part: &str| part.strip_prefix('第')?.strip_suffix('页').and_then(number);
    let pages = |part: &str| part.strip_prefix('共')?.strip_suffix('页').and_then(number);
    let (first, second) = words.split_at(words.find('页')? + '页'.len_utf8());
    let second = second.trim_start_matches(['，', ',', '、', '/', '／', '|']);
    let found = match second {
        "" => page(first).is_some(),
        _ => page(first).and(pages(second)).or_else(|| pages(first).and(page(second))).is_some(),
    };
    found.then_some(Says::Page)
}

/// A number of up to four digits, of whatever width.
fn number(digits: &str) -> Option<u32> {
    let narrow = |c: char| match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        '0'..='9' => Some(c),
        _ => None,
    };
    let digits: String = digits.chars().map(narrow).collect::<Option<_>>()?;
    if digits.len() > 4 { None } else { digits.parse().ok() }
}

#[cfg(test)]
mod tests {
    use crate::{pasted, recognise};

    /// The blocks of a text as lines, and what was set aside.
    fn check(text: &str, body: &[&str], aside: &[&str]) {
        let recognised = recognise(&pasted(text).unwrap());
        let plain = |block: &draft::Block| block.text().map(draft::Text::to_plain).unwrap_or_default();
        let found: Vec<String> = recognised.drafts[0].draft.body.iter().map(plain).collect();
        assert_eq!(found, body);
        let set: Vec<&str> = recognised.set_aside.iter().map(|aside| aside.text.as_str()).collect();
        assert_eq!(set, aside);
    }

    const FIRST: &str = "各科室应当按照规定的时间移交上一年度形成的纸质档案和";
    const SECOND: &str = "电子档案，并逐件登记。";

    #[test]
    fn a_sentence_goes_on_over_the_page() {
        for number in ["— 1 —", "-1-", "第 1 页", "第1页 共5页", "共 5 页，第 1 页", "· １ ·"]
        {
            let text = format!("档案工作总结\n{FIRST}，\n{number}\n{SECOND}");
            check(&text, &[&format!("{FIRST}，{SECOND}")], &[number]);
            let spaced = format!("档案工作总结\n{FIRST}，\n\n{number}\n\n{SECOND}");
            check(&spaced, &[&format!("{FIRST}，{SECOND}")], &[number]);
        }
    }

    #[test]
    fn a_paragraph_ends_at_the_foot_of_a_page() {
        let text = format!("档案工作总结\n{FIRST}照片。\n— 1 —\n{SECOND}");
        check(&text, &[&format!("{FIRST}照片。"), SECOND], &["— 1 —"]);
    }

    #[test]
    fn bare_numbers_count_where_pages_stand_between_them() {
        let page = format!("{FIRST}照片，{SECOND}\n").repeat(6);
        let text = format!("档案工作总结\n{page}1\n{page}2\n{page}3");
        let expected = format!("{FIRST}照片，{SECOND}");
        check(&text, &[expected.as_str(); 18], &["1", "2", "3"]);
    }

    #[test]
    fn rules_are_no_text() {
        for rule in ["────────", "————————", "══════", "--------★--------", "* * * *"]
        {
            check(&format!("档案工作总结\n{rule}\n{SECOND}"), &[SECOND], &[rule]);
        }
        check("档案工作总结\n____________\n——\n待续……", &["____________", "——", "待续……"], &[]);
    }

    #[test]
    fn numbers_in_a_column_are_text() {
        check("档案工作总结\n库房\n1\n2\n3\n4/5", &["库房", "1", "2", "3", "4/5"], &[]);
    }

    #[test]
    fn years_and_figures_are_text() {
        check("档案工作总结\n库房\n2026\n见第3页。\n1/2", &["库房", "2026", "见第3页。", "1/2"], &[]);
    }
}
