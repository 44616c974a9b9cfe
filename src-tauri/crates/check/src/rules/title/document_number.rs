//! `title.document_number`: xx发[2026]05号.

use crate::fix::replace_each;
use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{HeaderElement, Spot};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "title.document_number",
    group: Group::Form,
    severity: Severity::Error,
    source: Source::Required,
    basis: "GB/T 9704—2012 7.2.5",
    asks: "发文字号写作“档发〔2026〕5号”：六角括号，年份四位，不编虚位，不加“第”。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[
            ("文号：档发⟦[2026]5号⟧", "文号：档发〔2026〕5号"),
            ("文号：档发⟦〔2026〕05号⟧", "文号：档发〔2026〕5号"),
            ("文号：档发⟦（2026）第5号⟧", "文号：档发〔2026〕5号"),
            ("根据《整理办法》（档发⟦【2026】12号⟧）。", "根据《整理办法》（档发〔2026〕12号）。"),
            ("根据档发⟦(2026)12号⟧文件。", "根据档发〔2026〕12号文件。"),
            ("文号：档发⟦〔26〕5号⟧", "文号：档发〔2026〕5号"),
            ("文号：档发⟦〔2026〕5⟧", "文号：档发〔2026〕5号"),
        ],
        wrong: &["文号：⟦档办2026-5⟧"],
        right: &[
            "文号：档发〔2026〕5号",
            "根据档发〔2026〕12号文件。",
            "今年（2026）5号楼竣工。",
            "文号：档发〔2026〕xx号",
            "格式：命令\n文号：第5号",
            "2026年第5号公告",
        ],
    },
};

const OPEN: &[char] = &['[', '【', '（', '(', '〔', '［', '﹝'];
const CLOSE: &[char] = &[']', '】', '）', ')', '〕', '］', '﹞'];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    let own = matches!(passage.spot, Spot::Header { element: HeaderElement::Number });
    for nth in 0..passage.numerals.len() {
        let Some(Wrong { range, puts }) = wrong(passage, nth, own) else { continue };
        let edit = replace_each(passage.spot, passage.text, &puts);
        let message = "发文字号应写作“〔年份〕顺序号号”，如〔2026〕5号。".to_owned();
        found.edit((passage, range), edit, message);
    }
    if own && shapeless(&passage.plain) {
        let message = "发文字号写作机关代字、〔年份〕和顺序号，如档发〔2026〕5号。";
        found.say(passage, 0..passage.plain.len(), message);
    }
}

/// Filled in, and without a year in brackets: not 第5号, which orders and minutes have.
fn shapeless(plain: &str) -> bool {
    let plain = plain.trim();
    let open = plain.contains(['x', 'X', '×', '○', '_', '＿']);
    !plain.is_empty() && !plain.starts_with('第') && !plain.contains(OPEN) && !open
}

/// What is wrong in one number.
struct Wrong {
    range: Range<usize>,
    puts: Vec<(Range<usize>, &'static str)>,
}

/// The year in brackets and the number after it, and what belongs in the place of its parts.
fn wrong(passage: &Passage<'_>, nth: usize, own: bool) -> Option<Wrong> {
    let plain = &passage.plain;
    let year = &passage.numerals[nth].range;
    let open = passage.before(year.start).filter(|c| OPEN.contains(c))?;
    let close = passage.after(year.end).filter(|c| CLOSE.contains(c))?;
    let (start, after) = (year.start - open.len_utf8(), year.end + close.len_utf8());
    let short = year.len() == 2 && own;
    let full = year.len() == 4 && plain[year.clone()].starts_with(['1', '2']);
    if !(short || full) {
        return None;
    }
    let rest = &plain[after..];
    let word = rest.strip_prefix('第').map_or(0, |_| '第'.len_utf8());
    let number = passage.numerals.get(nth + 1).filter(|number| number.range.start == after + word)?;
    let closed = plain[number.range.end..].starts_with('号');
    let ends = own && number.range.end == plain.trim_end().len();
    // 今年（2026）5号楼: a letter of the office stands before a number's brackets, none of its things after it.
    let lettered = plain[..start].ends_with([
        '发', '函', '字', '办', '文', '通', '报', '呈', '请', '议', '纪', '令', '规', '政', '党', '教', '档',
    ]);
    let round = matches!(open, '（' | '(');
    if !(closed || ends) || (round && !own && !lettered) {
        return None;
    }
    let mut puts = Vec::new();
    if open != '〔' || close != '〕' {
        puts.push((start..year.start, "〔"));
        puts.push((year.end..after, "〕"));
    }
    if short {
        puts.push((year.start..year.start, "20"));
    }
    if word > 0 {
        puts.push((after..after + word, ""));
    }
    let digits = &plain[number.range.clone()];
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    if zeros > 0 && zeros < digits.len() {
        puts.push((number.range.start..number.range.start + zeros, ""));
    }
    if !closed {
        puts.push((number.range.end..number.range.end, "号"));
    }
    let end = number.range.end + if closed { '号'.len_utf8() } else { 0 };
    (!puts.is_empty()).then_some(Wrong { range: start..end, puts })
}
