//! `nigao roll`: what a draft of one year would say in another.

use crate::arguments::{Accept, Year};
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::reuse::{Group, Proposal, Said, Span, accepted, propose, source_year};
use draft::{Draft, Text, open_blanks};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Printed<'a> {
    from: i32,
    /// What tells the year; none where it was given.
    said: Option<Said>,
    to: i32,
    proposals: &'a [Proposal],
    /// What was accepted, in places.
    changed: usize,
    /// Blanks that the draft has then.
    open: usize,
    /// Places that are only pointed at.
    to_see: usize,
}

pub(crate) fn run(year: &Year) -> Result<(), Failure> {
    let mut draft = input::draft(&year.file, year.pick)?;
    let (span, said) = span(year, &draft)?;
    let proposals = propose(&draft, span);
    let taken: Vec<Proposal> =
        proposals.iter().filter(|one| one.changes() && takes(year, one.group)).cloned().collect();
    let edit = accepted(&draft, &taken);
    draft::apply(&mut draft, edit).map_err(|why| Failure::rolling(&year.file, why))?;
    let printed = Printed {
        from: span.from,
        said,
        to: span.to,
        proposals: &proposals,
        changed: taken.len(),
        open: open_blanks(&draft).len(),
        to_see: proposals.iter().filter(|one| !one.changes() && one.group != Group::Open).count(),
    };
    let to_standard_output = year.output.as_deref() == Some(Path::new("-"));
    if let Some(output) = &year.output {
        write(output, &draft)?;
    }
    match (to_standard_output, year.json) {
        (true, _) => Ok(()),
        (false, true) => print_json(&[&printed]),
        (false, false) => print(&text(&printed)),
    }
}

fn write(output: &Path, draft: &Draft) -> Result<(), Failure> {
    let json = draft::to_json(draft);
    if output == Path::new("-") {
        return print(&json);
    }
    library::files::write_whole(output, json.as_bytes()).map_err(|why| Failure::writing(output, why))
}

fn span(year: &Year, draft: &Draft) -> Result<(Span, Option<Said>), Failure> {
    let told = source_year(draft);
    let (from, said) = match (year.from, told) {
        (Some(from), _) => (from, None),
        (None, Some(source)) => (source.year, Some(source.said)),
        (None, None) => {
            return Err(Failure::rolling(&year.file, "稿子里没有写明年份；请用 --from 写明是哪一年的"));
        }
    };
    if from == year.to {
        let why = format!("稿子已经是 {from} 年的；请另给 --to，或用 --from 写明是哪一年的");
        return Err(Failure::rolling(&year.file, why));
    }
    Ok((Span { from, to: year.to }, said))
}

fn takes(year: &Year, group: Group) -> bool {
    year.accept.iter().any(|accept| match accept {
        Accept::All => true,
        Accept::None => false,
        Accept::Years => group == Group::Years,
        Accept::Periods => group == Group::Periods,
        Accept::Ordinals => group == Group::Ordinals,
        Accept::Dates => group == Group::Dates,
        Accept::Figures => group == Group::Figures,
    })
}

/// Group by group, a proposal a line; then what it comes to.
fn text(printed: &Printed<'_>) -> String {
    let said = match printed.said {
        Some(Said::Title) => "（据标题）",
        Some(Said::Date) => "（据成文日期）",
        Some(Said::Text) => "（据正文）",
        None => "",
    };
    let mut out = format!("{} 年{said} → {} 年\n", printed.from, printed.to);
    for group in Group::ALL {
        let of_group: Vec<&Proposal> = printed.proposals.iter().filter(|one| one.group == *group).collect();
        if !of_group.is_empty() {
            let head = format!("{}（{}）\n", group.chinese(), of_group.len());
            out.push_str(&head);
            out.extend(of_group.into_iter().map(line));
        }
    }
    let Printed { changed, open, to_see, .. } = printed;
    out + &format!("改了 {changed} 处，待填 {open} 处，请看 {to_see} 处\n")
}

fn line(proposal: &Proposal) -> String {
    let new =
        proposal.new.as_ref().map(Text::to_plain).map_or_else(|| "？".to_owned(), |new| format!("→ {new}"));
    let Proposal { old, reason, confidence, sentence, .. } = proposal;
    format!("  {old} {new}  {reason}（{:.0}%）“{}”\n", confidence * 100.0, sentence.trim().replace('\n', "¶"))
}
