//! `nigao checklist`: what last year's draft promised, and what this year's says of it.

use crate::arguments::Years;
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::reuse::{Item, checklist};
use draft::Outcome;

pub(crate) fn run(years: &Years) -> Result<(), Failure> {
    let last = input::draft(&years.last, None)?;
    let this = input::draft(&years.this, None)?;
    let items = checklist(&last, &this);
    if years.json { print_json(&[&items]) } else { print(&text(&items)) }
}

/// A promise a line under its heading, then the sentence that speaks of it.
fn text(items: &[Item]) -> String {
    let count = |outcome| items.iter().filter(|item| item.outcome == outcome).count();
    let each = [Outcome::Done, Outcome::Partly, Outcome::Open, Outcome::Unmentioned];
    let counts: Vec<String> =
        each.map(|outcome| format!("{} {} 项", chinese(outcome), count(outcome))).into();
    let mut out = format!("去年的安排 {} 项：{}\n", items.len(), counts.join("，"));
    let mut heading = "";
    for item in items {
        if heading != item.promise.heading {
            heading = &item.promise.heading;
            out.extend([heading, "\n"]);
        }
        out += &line(item);
    }
    out
}

fn line(item: &Item) -> String {
    let promise = format!("  [{}] {}\n", chinese(item.outcome), one_line(&item.promise.text));
    let evidence = item.evidence.and_then(|at| item.found.get(at));
    promise + &evidence.map_or(String::new(), |one| format!("      → {}\n", one_line(&one.text)))
}

fn one_line(text: &str) -> String {
    text.replace('\n', "¶")
}

fn chinese(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "完成",
        Outcome::Partly => "部分",
        Outcome::Open => "未完成",
        Outcome::Unmentioned => "未提及",
    }
}
