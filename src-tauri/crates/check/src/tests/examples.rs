//! Every rule's examples are its tests.

use crate::notation;
use crate::rules::rules;
use crate::{Beside, Finding, Laid, Others, Rule, Words, check_beside};
use compose::{Item, compose};
use draft::{Draft, Spot, apply};
use page::{Fault, FaultKind};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// The office's list that the examples are meant for.
static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(crate::words::EXAMPLE).unwrap());
/// The other draft.
static OTHER: LazyLock<Others> = LazyLock::new(|| {
    let other =
        notation::draft("每季度组织一次消防演练，检查灭火器材和应急照明。演练结果记入安全台账并报馆领导。");
    Others::read([("2025年安全工作总结", &other)])
});

/// What the examples are meant for: a list of words, another draft, and faults of pages.
pub(super) fn with_beside<T>(draft: &Draft, work: impl FnOnce(&Beside<'_>) -> T) -> T {
    let mut faulty = false;
    draft::visit_texts(draft, |_, text| faulty |= said(&text.to_plain()).is_some());
    let alone = Beside { words: Some(&WORDS), others: Some(&OTHER), laid: None };
    if !faulty {
        return work(&alone);
    }
    let profile = profile::built_in("gbt9704").unwrap();
    let composition = compose(draft, &profile);
    let faults: Vec<Fault> =
        (0..).zip(&composition.items).filter_map(|(nth, item)| fault(nth, item)).collect();
    work(&Beside { laid: Some(Laid { composition: &composition, faults: &faults }), ..alone })
}

/// The fault that words say of their own page: examples are not laid out.
fn said(words: &str) -> Option<FaultKind> {
    const SAID: &[(&str, FaultKind)] = &[
        ("落在末行", FaultKind::HeadingAtFoot),
        ("末行一个字", FaultKind::LoneCharacter { characters: 1 }),
        ("末行落到下一页", FaultKind::LoneLine),
        ("独占一页", FaultKind::SignatureAlone { lines: 2 }),
        ("落在单页", FaultKind::FootOnOddPage),
        ("首页排不下", FaultKind::TextLate),
    ];
    SAID.iter().find(|(said, _)| words.contains(said)).map(|(_, kind)| *kind)
}

fn fault(item: usize, of: &Item) -> Option<Fault> {
    let paragraphs = match of {
        Item::Paragraph(paragraph) => vec![paragraph],
        Item::Foot(foot) => foot.parts.iter().flat_map(|part| &part.paragraphs).collect(),
        _ => Vec::new(),
    };
    let words: String =
        paragraphs.iter().flat_map(|paragraph| &paragraph.runs).map(|run| run.text.as_str()).collect();
    Some(Fault { kind: said(&words)?, page: 3, item, remedy: Vec::new() })
}

fn found_by(rule: &'static Rule, draft: &Draft) -> Vec<Finding> {
    let mut findings = with_beside(draft, |beside| check_beside(draft, beside));
    findings.retain(|finding| finding.rule == rule.id);
    findings
}

/// What is said where a draft is not as expected.
type Faults = Vec<String>;

/// Exactly the marked stretches are found.
fn check_places(rule: &'static Rule, lines: &str, faults: &mut Faults) -> (Draft, Vec<Finding>) {
    let (draft, marked) = notation::read(lines);
    let findings = found_by(rule, &draft);
    let place = |finding: &Finding| (finding.spot.unwrap(), finding.start..finding.end);
    let found: Vec<(Spot, Range<usize>)> = findings.iter().map(place).collect();
    if found != marked {
        let said: Vec<_> = findings.iter().map(|one| (one.start, one.end, &one.message)).collect();
        faults.push(format!("{}: {lines}\n  expected {marked:?}\n  found {said:?}", rule.id));
    }
    (draft, findings)
}

/// Takes fixes until the rule has none left.
fn fixed(rule: &'static Rule, mut draft: Draft) -> Draft {
    for _ in 0..20 {
        let Some(edit) = found_by(rule, &draft).into_iter().find_map(|finding| finding.fix) else {
            return draft;
        };
        apply(&mut draft, edit).unwrap();
    }
    panic!("{}: a fix leaves its finding", rule.id)
}

#[test]
fn every_rule_finds_what_its_examples_mark_and_nothing_else() {
    let mut faults = Faults::new();
    for rule in rules() {
        let examples = &rule.examples;
        assert!(!examples.right.is_empty(), "{} has no right text", rule.id);
        assert!(rule.example().is_some(), "{} has no wrong text", rule.id);
        for (wrong, right) in examples.fixed {
            let (draft, findings) = check_places(rule, wrong, &mut faults);
            if findings.iter().any(|finding| finding.fix.is_none()) {
                faults.push(format!("{}: {wrong}: no fix", rule.id));
            }
            let expected = notation::draft(right);
            let actual = fixed(rule, draft);
            // Blanks are marked anew in what is expected: only the characters count.
            if plain(&actual) != plain(&expected) {
                faults.push(format!("{}: {wrong} becomes {:#?}", rule.id, actual.body));
            }
            check_places(rule, right, &mut faults);
        }
        for wrong in examples.wrong {
            let (_, findings) = check_places(rule, wrong, &mut faults);
            if findings.is_empty() || findings.iter().any(|finding| finding.fix.is_some()) {
                faults.push(format!("{}: {wrong} has a fix or nothing to find", rule.id));
            }
        }
        for right in examples.right {
            check_places(rule, right, &mut faults);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The draft without marks.
pub(super) fn plain(draft: &Draft) -> Draft {
    let mut plain = draft.clone();
    draft::change_texts(&mut plain, |text| text.to_plain().as_str().into());
    plain
}

#[test]
fn every_rule_has_a_name_of_its_own_and_speaks_in_sentences() {
    let mut names = BTreeSet::new();
    for rule in rules() {
        assert!(names.insert(rule.id), "{} is there twice", rule.id);
        assert!(rule.asks.ends_with('。'), "{}: {}", rule.id, rule.asks);
        for (wrong, _) in rule.examples.fixed {
            let findings = found_by(rule, &notation::draft(wrong));
            assert!(findings.iter().all(|finding| finding.message.ends_with('。')), "{}", rule.id);
        }
    }
}

/// What a fix leaves holds no finding that was not there before.
#[test]
fn no_fix_of_an_example_makes_another_finding() {
    let mut faults = Faults::new();
    for rule in rules() {
        for (wrong, _) in rule.examples.fixed {
            let draft = notation::draft(wrong);
            let before: BTreeSet<&str> = with_beside(&draft, |beside| check_beside(&draft, beside))
                .iter()
                .map(|finding| finding.rule)
                .collect();
            let after = fixed(rule, draft);
            let after = with_beside(&after, |beside| check_beside(&after, beside));
            let new = after.iter().filter(|finding| !before.contains(finding.rule));
            faults.extend(new.map(|new| format!("{}: {wrong}: {} {}", rule.id, new.rule, new.message)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
