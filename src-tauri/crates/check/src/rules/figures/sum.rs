//! `figures.sum`: parts that do not make the total.

use crate::reading::{Bracket, Decimal, Numeral, Passage, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "figures.sum",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "列出的各项相加等于说明的合计。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "移交永久档案30件、长期档案40件、短期档案50件，共计⟦110件⟧。",
            "共移交⟦100件⟧（永久30件、长期60件）。",
            "培训⟦120人⟧，其中男60人、女50人。",
            "移交⟦100件⟧，其中永久档案60件、长期档案50件。",
        ],
        right: &[
            "移交永久档案30件、长期档案40件，共计70件。",
            "共移交100件（永久30件、长期70件）。",
            "培训120人，其中党员80人，女性60人。",
            "移交100件，其中永久档案30件、长期档案40件。",
            "安排资金3万元、2.5万元，合计5.5万元。",
            "共移交100件（较上年增加20件、30卷）。",
            "培训120人，其中男70人、女50人。",
        ],
    },
};

/// Words before a sum of what was listed.
const TOTALS: &[&str] = &["共计", "合计", "总计", "总共", "一共"];
/// Two that make a whole.
const HALVES: &[(&str, &str)] = &[
    ("男", "女"),
    ("城镇", "农村"),
    ("线上", "线下"),
    ("合格", "不合格"),
    ("党员", "非党员"),
    ("馆内", "馆外"),
];
/// Words after which a number is no part but compares.
const COMPARES: &[&str] =
    &["同比", "环比", "比上年", "较", "增", "减", "超", "人均", "平均", "下降", "提高", "占"];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for sentence in passage.parts(SENTENCE) {
        listed(passage, &sentence, found);
        of_which(passage, &sentence, found);
    }
    bracketed(passage, found);
}

/// 甲30件、乙40件，共计70件.
fn listed(passage: &Passage<'_>, sentence: &Range<usize>, found: &mut Found<'_>) {
    let numerals = passage.numerals_in(sentence);
    for (nth, total) in numerals.iter().enumerate() {
        let before = &passage.plain[sentence.start..total.range.start];
        let Some(word) = TOTALS.iter().find(|word| before.ends_with(*word)) else { continue };
        let list_end = total.range.start - word.len();
        let Some(list) = passage.plain[sentence.start..list_end].strip_suffix('，') else { continue };
        // The parts are the clauses right before, joined by 、 or ，.
        let from = sentence.start
            + list.rfind(['：', ':']).map_or(0, |at| at + '：'.len_utf8().min(list.len() - at));
        let parts: Vec<&Numeral> = numerals[..nth].iter().filter(|part| part.range.start >= from).collect();
        let commas = passage.plain[from..list_end].matches('，').count();
        if parts.len() >= 2 && commas <= 1 && is_pure(passage, &parts) {
            check(passage, (total, &parts), found, |sum, total| sum != total);
        }
    }
}

/// 共100件（甲30件、乙70件）.
fn bracketed(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.pairs.iter().filter(|pair| pair.kind() == Some(Bracket::Round)) {
        let inside = pair.open.0 + pair.open.1.len_utf8()..pair.close.0;
        let parts: Vec<&Numeral> = passage.numerals_in(&inside).iter().collect();
        let total = passage.numerals.iter().rfind(|total| total.end() == pair.open.0);
        let text = &passage.plain[inside];
        let separated = text.matches(['、', '，', '；']).count() + 1 == parts.len();
        if let Some(total) = total
            && parts.len() >= 2
            && separated
            && !text.contains("其中")
            && is_pure(passage, &parts)
        {
            check(passage, (total, &parts), found, |sum, total| sum != total);
        }
    }
}

/// 120人，其中男70人、女50人.
fn of_which(passage: &Passage<'_>, sentence: &Range<usize>, found: &mut Found<'_>) {
    let text = &passage.plain[sentence.clone()];
    let Some(word) = text.find("其中") else { return };
    let at = sentence.start + word;
    let Some(total) = passage.numerals_in(&(sentence.start..at)).last() else { return };
    let list = &passage.plain[at..sentence.end];
    let end =
        at + list.find('，').filter(|comma| list[..*comma].len() > "其中：".len()).unwrap_or(list.len());
    let parts: Vec<&Numeral> = passage.numerals_in(&(at..end)).iter().collect();
    if parts.len() < 2 || !is_pure(passage, &parts) {
        return;
    }
    let list = &passage.plain[at..end];
    let whole = parts.len() == 2 && HALVES.iter().any(|(a, b)| is_halved(list, a, b));
    // Parts that exclude each other stand between 、; that something is left over is told by nothing.
    let apart = list.matches('、').count() + 1 == parts.len();
    if whole || apart {
        check(passage, (total, &parts), found, |sum, total| sum > total || (whole && sum != total));
    }
}

fn is_halved(list: &str, a: &str, b: &str) -> bool {
    list.find(a).zip(list.rfind(b)).is_some_and(|(first, second)| first < second)
}

/// Parts are counted alike and compare with nothing.
fn is_pure(passage: &Passage<'_>, parts: &[&Numeral]) -> bool {
    parts.iter().all(|part| {
        let before = &passage.plain[passage.clause_start(part.range.start)..part.range.start];
        let before = before.rsplit('、').next().unwrap_or(before);
        !COMPARES.iter().any(|word| before.contains(word))
    })
}

fn check(
    passage: &Passage<'_>,
    (total, parts): (&Numeral, &[&Numeral]),
    found: &mut Found<'_>,
    is_wrong: impl Fn(Decimal, Decimal) -> bool,
) {
    let alike = |part: &&&Numeral| part.unit.name == total.unit.name && !part.unit.vague;
    let countable =
        !matches!(total.unit.name, "" | "%" | "‰" | "个百分点" | "年" | "月" | "日" | "号" | "倍");
    if !countable || parts.iter().filter(alike).count() < parts.len() {
        return;
    }
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.plus(part.exact()?));
    let (Some(sum), Some(whole)) = (sum, total.exact()) else { return };
    if is_wrong(sum, whole) {
        let message =
            format!("各项相加是{}，这里写着{}，请核对。", said(sum, total), &passage.plain[total.whole()]);
        found.say(passage, total.whole(), message);
    }
}

/// A sum in the unit of the total.
fn said(sum: Decimal, total: &Numeral) -> String {
    let unit = total.unit.name;
    match total.unit.scale {
        10_000 => format!("{}万{unit}", sum.over_ten(4)),
        100_000_000 => format!("{}亿{unit}", sum.over_ten(8)),
        _ => format!("{sum}{unit}"),
    }
}
