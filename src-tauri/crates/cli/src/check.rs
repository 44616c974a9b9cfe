//! `nigao check`: findings, those of the source's numbers among them.

use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::check::{Finding, Severity};
use draft::{Draft, EntryKind, visit_texts};
use intake::{Doubt, DoubtKind, Recognised};
use serde::Serialize;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Printed {
    file: String,
    /// Which draft of the file, from 1.
    draft: usize,
    rule: String,
    severity: Severity,
    message: String,
    source: String,
    /// The words it is about.
    text: String,
}

/// Whether every file was read and no finding is an error.
pub(crate) fn run(files: &[PathBuf], profile: &str, json: bool) -> Result<bool, Failure> {
    crate::profile::read(profile)?;
    let (found, all) = crate::each(files, findings);
    let findings: Vec<Printed> = found.into_iter().flatten().collect();
    if json {
        // A list also where there is but one.
        print_json(&[&findings])?;
    } else {
        print(&findings.iter().map(line).collect::<String>())?;
    }
    Ok(all && findings.iter().all(|finding| finding.severity != Severity::Error))
}

fn findings(file: &Path) -> Result<Vec<Printed>, Failure> {
    let bytes = input::bytes(file)?;
    let mut findings = match input::as_json(&bytes) {
        Some(json) => of_draft(1, &draft::from_json(json).map_err(|why| Failure::reading(file, why))?),
        None => of_source(&input::from_bytes(file, &bytes)?.recognised),
    };
    for finding in &mut findings {
        finding.file = file.display().to_string();
    }
    Ok(findings)
}

fn of_source(recognised: &Recognised) -> Vec<Printed> {
    let mut findings = Vec::new();
    for (nth, found) in recognised.drafts.iter().enumerate() {
        let doubts = recognised.doubts.iter().filter(|doubt| doubt.draft == nth);
        findings.extend(
            doubts.filter(|doubt| is_of_heading(recognised, doubt)).map(|doubt| of_doubt(recognised, doubt)),
        );
        findings.extend(of_draft(nth + 1, &found.draft));
    }
    findings
}

/// Items stay in the text, where the rules find their gaps; a heading's printed number is gone from the draft.
fn is_of_heading(recognised: &Recognised, doubt: &Doubt) -> bool {
    let pieces = &recognised.drafts[doubt.draft].pieces;
    pieces.iter().any(|piece| piece.range == doubt.range && piece.kind == EntryKind::Heading)
}

fn of_doubt(recognised: &Recognised, doubt: &Doubt) -> Printed {
    let (rule, severity) = match doubt.kind {
        DoubtKind::Gap { .. } => ("number.gap", Severity::Error),
        DoubtKind::Repeated { .. } => ("number.repeat", Severity::Error),
        DoubtKind::Unsure => ("heading.unsure", Severity::Hint),
    };
    Printed {
        file: String::new(),
        draft: doubt.draft + 1,
        rule: rule.to_owned(),
        severity,
        message: doubt.sentence.clone(),
        source: "写作习惯".to_owned(),
        text: recognised.source[doubt.range.clone()].to_owned(),
    }
}

fn of_draft(nth: usize, draft: &Draft) -> Vec<Printed> {
    ::check::check(draft).iter().map(|finding| of_finding(nth, draft, finding)).collect()
}

fn of_finding(nth: usize, draft: &Draft, finding: &Finding) -> Printed {
    let mut text = String::new();
    visit_texts(draft, |spot, of_spot| {
        if Some(spot) == finding.spot {
            text = of_spot.slice(finding.start..finding.end).to_plain();
        }
    });
    Printed {
        file: String::new(),
        draft: nth,
        rule: finding.rule.to_owned(),
        severity: finding.severity,
        message: finding.message.clone(),
        source: finding.source.chinese().to_owned(),
        text,
    }
}

fn line(finding: &Printed) -> String {
    let severity = match finding.severity {
        Severity::Error => "错误",
        Severity::Warning => "提醒",
        Severity::Hint => "提示",
    };
    let Printed { file, draft, rule, message, source, text, .. } = finding;
    format!("{file} 第{draft}篇 {severity} {message} “{text}” [{rule}，{source}]\n")
}
