//! `figures.share`: a percentage that is not its own part of its own whole.

use crate::reading::{Numeral, Passage, SENTENCE};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};

pub(super) const RULE: Rule = Rule {
    id: "figures.share",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "比例与写出的分子、分母相符。",
    look: Look::Passage(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "受理查档120件，办结108件，办结率⟦95%⟧。",
            "应到50人，实到45人，到会率为⟦80%⟧。",
            "抽查200件，合格150件，占⟦70%⟧。",
        ],
        right: &[
            "受理查档120件，办结108件，办结率90%。",
            "抽查300件，合格200件，合格率66.7%。",
            "抽查300件，合格200件，合格率66.6%。",
            "计划移交100件，完成120件，完成率120%。",
            "移交100件，比上年多20件，增长率25%。",
            "抽查200件，整改20件，整改率100%。",
            "办结来信52件、来访131件，办结率100%。",
            "移交120件，其中永久30件，数字化率80%。",
        ],
    },
};

/// Rates of what was counted right before, by the word that the part is counted with.
const RATES: &[(&str, &[&str])] = &[
    ("办结率", &["办结"]),
    ("到会率", &["实到", "到会"]),
    ("出勤率", &["出勤", "实到"]),
    ("参训率", &["参训", "实到"]),
    ("合格率", &["合格"]),
    ("完成率", &["完成"]),
    ("优秀率", &["优秀"]),
    ("通过率", &["通过"]),
    ("整改率", &["完成整改", "已整改"]),
    ("占", &["合格", "优秀", "完成", "办结", "通过"]),
    ("占比", &["合格", "优秀", "完成", "办结", "通过"]),
];

fn find(passage: &Passage<'_>, found: &mut Found<'_>) {
    for sentence in passage.parts(SENTENCE) {
        for window in passage.numerals_in(&sentence).windows(3) {
            let [whole, part, share] = window else { continue };
            if share.unit.name == "%" && is_rate(passage, part, share) && whole.unit.name == part.unit.name {
                check(passage, (whole, part, share), found);
            }
        }
    }
}

/// 办结108件，办结率90%: the words before the percentage name the words before the part.
fn is_rate(passage: &Passage<'_>, part: &Numeral, share: &Numeral) -> bool {
    let label = &passage.plain[part.end()..share.range.start];
    let label = label.trim_start_matches(['，', '、']).trim_end_matches(['为', '达', '到', '约']);
    let before = &passage.plain[passage.clause_start(part.range.start)..part.range.start];
    RATES.iter().any(|(rate, words)| *rate == label && words.iter().any(|word| before.contains(word)))
}

fn check(passage: &Passage<'_>, (whole, part, share): (&Numeral, &Numeral, &Numeral), found: &mut Found<'_>) {
    let (Some(whole), Some(part)) = (whole.exact(), part.exact()) else { return };
    let (whole, part) = (whole.to_f64(), part.to_f64());
    // Two counts beside each other are no part and whole.
    if whole == 0.0 || part > whole {
        return;
    }
    let due = part / whole * 100.0;
    // Rounded or cut off at the places that are written.
    let tolerance = 10f64.powi(-i32::try_from(share.value.places()).unwrap_or(0));
    if (due - share.value.to_f64()).abs() > tolerance {
        let places = share.value.places().max(1) as usize;
        let message =
            format!("按前面的两个数算是{due:.places$}%，这里写着{}，请核对。", &passage.plain[share.whole()]);
        found.say(passage, share.whole(), message);
    }
}
