//! What a draft is filed under: its year, its issuer and the series that it belongs to, found in the draft itself and
//! corrected by hand.

use draft::{Draft, IssueDate};

/// Labels set by hand; where one is `None` the draft's own is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// The year.
    pub year: Option<i16>,
    /// 发文机关.
    pub issuer: Option<String>,
    /// The name that this draft, last year's and next year's share.
    pub series: Option<String>,
}

impl Labels {
    /// What a draft says of itself: what it is filed under where nothing is set by hand.
    pub fn seen_in(draft: &Draft) -> Labels {
        let Seen { year, issuer, series, .. } = seen(draft);
        Labels { year, issuer: Some(issuer), series: Some(series) }
    }
}

/// What a draft says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) title: String,
    pub(crate) year: Option<i16>,
    pub(crate) issuer: String,
    pub(crate) series: String,
}

/// Reads a draft's labels from it.
pub(crate) fn seen(draft: &Draft) -> Seen {
    let title: String = draft.front.title.to_plain().chars().filter(|c| !c.is_control()).collect();
    let issuer = issuer(draft);
    let dated = match &draft.back.date {
        Some(IssueDate::Day(day)) => Some(day.year()),
        _ => None,
    };
    let years = years(&title);
    let year = years.last().map(|(_, _, year)| *year).or(dated);
    Seen { year, series: series(&title, &issuer), issuer, title }
}

fn issuer(draft: &Draft) -> String {
    let first = draft.back.issuers.first().or(draft.front.header.authorities.first());
    let name: String = first.map(draft::Text::to_plain).unwrap_or_default();
    name.chars().filter(|c| !c.is_whitespace()).collect::<String>().trim_end_matches("文件").to_owned()
}

/// The name that drafts of one kind share year after year: the title without its year, its ordinals (第九届) and what
/// stands in brackets at its end; with the issuer where the title does not name it.
fn series(title: &str, issuer: &str) -> String {
    let mut name = String::new();
    let mut at = 0;
    for (start, end, _) in years(title) {
        name += &title[at..start];
        at = end;
    }
    name += &title[at..];
    let name = without_ordinals(without_brackets(&name));
    let name: String = name.chars().filter(|c| !c.is_whitespace() && !"—－-～~".contains(*c)).collect();
    if name.is_empty() || issuer.is_empty() || name.contains(issuer) {
        name
    } else {
        format!("{name}（{issuer}）")
    }
}

/// Years of the title with their 年 or 年度, in order: where they begin and end in bytes.
fn years(title: &str) -> Vec<(usize, usize, i16)> {
    let characters: Vec<(usize, char)> = title.char_indices().collect();
    let byte = |at: usize| characters.get(at).map_or(title.len(), |(byte, _)| *byte);
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        let digits: Vec<u32> = characters[at..].iter().map_while(|(_, c)| digit(*c)).take(5).collect();
        let year = digits.iter().fold(0, |number, digit| number * 10 + digit);
        if digits.len() == 4 && (1949..2100).contains(&year) {
            let mut end = at + 4;
            let follows = |end: usize, c: char| characters.get(end).is_some_and(|(_, found)| *found == c);
            if follows(end, '年') {
                end += if follows(end + 1, '度') { 2 } else { 1 };
            }
            found.push((byte(at), byte(end), i16::try_from(year).unwrap_or(0)));
            at = end;
        } else {
            at += digits.len().max(1);
        }
    }
    found
}

fn digit(c: char) -> Option<u32> {
    const CHINESE: &str = "〇一二三四五六七八九";
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        '○' | '零' => Some(0),
        _ => c
            .to_digit(10)
            .or_else(|| CHINESE.chars().position(|d| d == c).and_then(|at| u32::try_from(at).ok())),
    }
}

fn without_brackets(name: &str) -> &str {
    let name = name.trim();
    let bracket = name.ends_with(['）', ')']).then(|| name.rfind(['（', '('])).flatten();
    bracket.map_or(name, |open| &name[..open])
}

/// 第九届 → 第届, 第3次 → 第次.
fn without_ordinals(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some(at) = rest.find('第') {
        let (before, after) = rest.split_at(at + '第'.len_utf8());
        let counted = after.trim_start_matches(|c: char| digit(c).is_some() || "十百".contains(c));
        out += before;
        rest = if counted.starts_with(['届', '次', '期', '批']) { counted } else { after };
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::Text;

    fn check(title: &str, year: Option<i16>, series: &str) {
        let mut draft = Draft::default();
        draft.front.title = Text::plain(title);
        let seen = seen(&draft);
        assert_eq!((seen.year, seen.series.as_str()), (year, series), "{title}");
    }

    #[test]
    fn the_year_and_the_series_stand_in_the_title() {
        check("xx市档案馆2020年度工作总结", Some(2020), "xx市档案馆工作总结");
        check("2021年xx市档案馆工作总结", Some(2021), "xx市档案馆工作总结");
        check("xx市档案馆\n二〇二二年工作总结（送审稿）", Some(2022), "xx市档案馆工作总结");
        check("关于２０２３年第四季度安全检查的通报", Some(2023), "关于第四季度安全检查的通报");
        check("2020—2021年度培训计划", Some(2021), "培训计划");
        check("关于举办第九届档案日活动的通知", None, "关于举办第届档案日活动的通知");
        check("关于举办第十届档案日活动的通知", None, "关于举办第届档案日活动的通知");
        check("关于移交20205件材料的函", None, "关于移交20205件材料的函");
        check("2020年", Some(2020), "");
    }

    #[test]
    fn the_issuer_tells_series_apart_and_the_date_gives_the_year() {
        let mut draft = Draft::default();
        draft.front.title = Text::plain("工作总结");
        draft.back.issuers = vec![Text::plain("xx市 档案馆")];
        draft.back.date = IssueDate::day(2019, 12, 30);
        let seen = seen(&draft);
        assert_eq!((seen.year, seen.series.as_str()), (Some(2019), "工作总结（xx市档案馆）"));
    }
}
