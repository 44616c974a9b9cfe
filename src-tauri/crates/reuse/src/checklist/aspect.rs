//! From what will be done to what was done, by listed rules: 将开展 becomes 开展了, 力争完成300卷 becomes 完成了x卷.

use super::verbs::{ADVERBS, AHEAD, BARE, VERBS, WHEN, adverbs, leading, verbs};
use crate::roll::figures;
use draft::BlankKind;
use std::ops::Range;

/// A piece of a promise that is told as done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Words.
    Words(String),
    /// A figure that is to be filled in, and what was promised.
    Open {
        /// What is missing.
        kind: BlankKind,
        /// What was promised.
        promised: String,
    },
}

/// Before a figure: how it was bounded. What was reached has no bound.
const BOUNDS: &[&str] = &["不少于", "不低于", "不多于", "不高于", "至少", "力争达到", "超过"];
/// Behind a figure, likewise; with its measure word between.
const BOUNDS_BEHIND: &[&str] = &["以上", "以下", "以内", "左右"];
/// Before 要, where it is no mark of the future.
const NOT_YAO: &[&str] = &["主", "重", "需", "必", "只", "简", "纪", "概", "摘", "还是", "就"];
/// Before 计划 and its like, where they are a thing.
const NOT_PLAN: &[&str] = &["按", "按照", "依", "有", "原", "原定", "度", "年", "作"];
/// Before 将 and 拟, likewise.
const NOT_MARK: &[&str] = &["即", "模", "虚", "草", "大", "名"];

/// A promise as the summary would tell it.
pub fn told(promise: &str) -> Vec<Told> {
    let mut words = promise.trim();
    if let Some(when) = leading(words, WHEN) {
        words = words[when.len()..].trim_start_matches(['，', '、', ' ']);
    }
    let done: String = words.split_inclusive(['，', '；', '、', '。']).map(clause).collect();
    opened(&done)
}

/// A clause with its mark of the future gone and its verb done.
fn clause(clause: &str) -> String {
    // 确保不发生事故 was kept where none happened.
    if let Some((when, what)) = clause.strip_prefix("确保").and_then(|rest| rest.split_once("不发生")) {
        return format!("{when}未发生{what}");
    }
    if let Some(done) = with_whom(clause) {
        return done;
    }
    let (before, rest, marked) = ahead(clause);
    let head = adverbs(rest);
    let action = verbs(&rest[head..]);
    // Only what heads the clause, or stands behind a mark, is what was done.
    if action == 0 || !marked && !before.is_empty() {
        return format!("{before}{rest}");
    }
    // 加强和改进: the second takes it.
    let second = rest[head + action..].strip_prefix(['和', '与', '并']).map_or(0, verbs);
    let second = if second > 0 { '和'.len_utf8() + second } else { 0 };
    let (verb, after) = rest.split_at(head + action + second);
    let bare = BARE.iter().any(|word| verb.ends_with(word)) || after.is_empty();
    // 做好了 and 达到了 say it already; 培训 before 班 is a thing, and so is what ends the clause.
    let things = ['了', '的', '，', '。', '；', '、', '率', '班', '会', '室', '好', '成', '到'];
    let stands = after.starts_with(things) && !after.starts_with("会议");
    let le = if bare || stands { "" } else { "了" };
    format!("{before}{verb}{le}{after}")
}

/// What is done with somebody or to something that is named first.
const WITH: &[&str] = &["签订", "签署", "建立", "开展", "进行", "举办", "召开", "达成", "发放", "提供"];

/// 与高校签订协议, 对档案进行鉴定: the verb stands behind whom it is done with.
fn with_whom(clause: &str) -> Option<String> {
    let with = clause.starts_with(['与', '同', '对', '为', '向', '给']) && !clause.starts_with("对照");
    let (at, verb) = WITH.iter().filter_map(|verb| Some((clause.rfind(verb)?, verb))).max()?;
    let (before, after) = clause.split_at(at + verb.len());
    let object = after.chars().filter(|c| c.is_alphabetic()).count() > 1 && !after.starts_with(['了', '的']);
    (with && object).then(|| format!("{before}了{after}"))
}

/// A clause around its mark of the future: what stands before, what follows, whether there was one.
fn ahead(clause: &str) -> (String, &str, bool) {
    for (at, _) in clause.char_indices() {
        let (before, rest) = clause.split_at(at);
        let Some((mark, becomes)) = AHEAD.iter().find(|(mark, _)| rest.starts_with(mark)) else { continue };
        let after = &rest[mark.len()..];
        let acts = leading(after, VERBS).is_some() || leading(after, ADVERBS).is_some();
        let own = match *mark {
            "要" => acts && !ends(before, NOT_YAO) && before.chars().count() <= 6,
            "计划" | "准备" | "预计" | "打算" => acts && !ends(before, NOT_PLAN),
            "将" | "拟" => !ends(before, NOT_MARK) && !after.starts_with(['军', '领', '定', '稿']),
            _ => true,
        };
        if own {
            return (format!("{before}{becomes}"), after, true);
        }
    }
    (String::new(), clause, false)
}

fn ends(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

/// Its figures open, each with what was promised.
fn opened(text: &str) -> Vec<Told> {
    let mut told = Vec::new();
    let mut at = 0;
    for range in figures::figures(text) {
        let Some(kind) = figures::kind(text, &range) else { continue };
        told.push(Told::Words(unbounded(&text[at..range.start])));
        told.push(Told::Open { kind, promised: text[range.clone()].to_owned() });
        at = range.end;
        at = after_bound(text, &(range.start..at), &mut told);
    }
    told.push(Told::Words(text[at..].to_owned()));
    told.retain(|piece| !matches!(piece, Told::Words(words) if words.is_empty()));
    told
}

fn unbounded(before: &str) -> String {
    let bound = BOUNDS.iter().find_map(|word| before.strip_suffix(word));
    bound.unwrap_or(before).to_owned()
}

/// Skips a bound behind the figure and its unit: 300人次以上.
fn after_bound(text: &str, figure: &Range<usize>, told: &mut Vec<Told>) -> usize {
    let rest = &text[figure.end..];
    let near: usize = rest.chars().take(4).map(char::len_utf8).sum();
    for word in BOUNDS_BEHIND {
        if let Some(at) = rest[..near].find(word).filter(|at| !rest[..*at].contains(['，', '。', '、'])) {
            told.push(Told::Words(rest[..at].to_owned()));
            return figure.end + at + word.len();
        }
    }
    figure.end
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Open figures in brackets.
    fn check(promise: &str, expected: &str) {
        let said: String = told(promise)
            .into_iter()
            .map(|piece| match piece {
                Told::Words(words) => words,
                Told::Open { promised, .. } => format!("[{promised}]"),
            })
            .collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn what_will_be_done_was_done() {
        check("将开展消防演练。", "开展了消防演练。");
        check("下半年，我馆拟举办业务培训班。", "我馆举办了业务培训班。");
        check("下一步，要进一步完善查阅制度，加强库房管理。", "进一步完善了查阅制度，加强了库房管理。");
        check("拟建立健全移交制度，检查整改情况。", "建立健全了移交制度，检查了整改情况。");
        check("计划组织开展应急演练。", "组织开展了应急演练。");
        check("争取年底前完成系统升级。", "年底前完成系统升级。");
        check("与高校签订合作协议，更新会议室音响。", "与高校签订了合作协议，更新了会议室音响。");
        check("对超期档案进行鉴定。", "对超期档案进行了鉴定。");
        check("加强与各科室的联系，加强和改进培训。", "加强了与各科室的联系，加强和改进了培训。");
        check("确保全年不发生安全事故。", "全年未发生安全事故。");
    }

    #[test]
    fn figures_are_open_and_bounds_go() {
        check("力争接收档案4000卷，培训300人次以上。", "接收了档案[4000]卷，培训了[300]人次。");
        check("开展检查不少于4次。", "开展了检查[4]次。");
        check("力争数字化率达到90%。", "数字化率达到[90]%。");
        check("在6月底前完成3处隐患整改。", "在6月底前完成[3]处隐患整改。");
    }

    #[test]
    fn what_only_looks_like_a_mark_stays() {
        check("按计划推进各项重要工作。", "按计划推进各项重要工作。");
        check("修订档案工作要点。", "修订了档案工作要点。");
        check("坚持每月例会。", "坚持每月例会。");
        check("组织评选将军路示范点。", "组织评选了将军路示范点。");
    }
}
