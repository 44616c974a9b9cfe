//! `time.clock`: 25:70.

use crate::reading::Passage;
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "time.clock",
    group: Group::Figures,
    severity: Severity::Error,
    source: Source::Habit,
    basis: "",
    asks: "钟点在一天之内，分钟不过59。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &["上午⟦9:75⟧召开。", "3月5日⟦25:30⟧开始。", "下午⟦14时70分⟧召开。"],
        right: &["上午9:30召开，24:00结束。", "比例为25:70。", "下午14时30分。", "14时，70分以上为合格。"],
    },
};

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for pair in passage.numerals.windows(2) {
        let [hour, minute] = pair else { continue };
        let between = &passage.plain[hour.range.end..minute.range.start];
        let spoken = between == "时" && passage.plain[minute.range.end..].starts_with('分');
        let written =
            matches!(between, ":" | "：") && minute.range.len() == 2 && is_told(passage, hour.range.start);
        let (Some(hours), Some(minutes)) = (hour.count(), minute.count()) else { continue };
        let wrong = hours > 24 || minutes > 59 || (hours == 24 && minutes > 0);
        if (spoken || written) && hour.range.len() <= 2 && wrong {
            let end = if spoken { minute.range.end + '分'.len_utf8() } else { minute.range.end };
            let at = hour.range.start..end;
            let message = format!("没有“{}”这个时刻。", &passage.plain[at.clone()]);
            found.say(passage, at, message);
        }
    }
}

/// A ratio looks like a time; only what is told as one is.
fn is_told(passage: &Passage<'_>, at: usize) -> bool {
    let before = passage.plain[..at].trim_end_matches(' ');
    ["午", "晨", "晚", "日", "夜", "）"].iter().any(|word| before.ends_with(word))
}
