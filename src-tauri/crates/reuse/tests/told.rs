//! What became of each promise, judged against pairs matched by hand.

use draft::{Block, BlockId, Content, Draft, Level, Outcome, Text};
use reuse::{Item, checklist};

/// How the list agrees with what was matched by hand.
#[derive(Debug, Default)]
struct Score {
    promises: usize,
    /// The right sentence is named, or rightly none.
    matched: usize,
    /// The right sentence is among those offered, or rightly none is named.
    offered: usize,
    /// The outcome is the right one too.
    told: usize,
    amiss: Vec<String>,
}

fn draft(title: &str, heading: &str, lines: &[&str]) -> Draft {
    let plain = |text: &str| Text::plain(text.to_owned());
    let heading = Content::Heading { level: Level::One, numbered: true, text: plain(heading) };
    let lines = lines.iter().map(|line| Content::Paragraph { run_in: None, text: plain(line) });
    let body = (1..).zip([heading].into_iter().chain(lines));
    let mut draft = Draft::default();
    draft.front.title = plain(title);
    draft.body = body.map(|(id, content)| Block { id: BlockId(id), content }).collect();
    draft
}

fn judge(file: &str) -> Score {
    let mut score = Score::default();
    for pair in file.split("\n@ ").skip(1) {
        let lines: Vec<&str> = pair.lines().skip(1).filter(|line| !line.is_empty()).collect();
        let rows: Vec<Vec<&str>> = lines
            .iter()
            .filter(|line| !line.starts_with('+'))
            .map(|line| line.split('|').map(str::trim).collect())
            .collect();
        let promised: Vec<&str> = rows.iter().map(|row| row[0]).collect();
        let told = rows.iter().map(|row| row[1]).filter(|told| !told.is_empty());
        let mut told: Vec<&str> =
            told.chain(lines.iter().filter_map(|line| line.strip_prefix("+ "))).collect();
        told.sort_unstable();
        let items = checklist(
            &draft("2020年工作总结", "下一步工作打算", &promised),
            &draft("2021年工作总结", "主要工作", &told),
        );
        for row in &rows {
            score.row(row, items.iter().find(|item| item.promise.text == row[0]));
        }
    }
    score
}

impl Score {
    fn row(&mut self, row: &[&str], item: Option<&Item>) {
        let named = item.and_then(|item| Some(item.found[item.evidence?].text.as_str())).unwrap_or_default();
        let outcome = match row.get(2).copied() {
            Some("done") => Outcome::Done,
            Some("partly") => Outcome::Partly,
            Some("open") => Outcome::Open,
            _ => Outcome::Unmentioned,
        };
        let matched = item.is_some() && named == row[1];
        let offered = item.is_some_and(|item| item.found.iter().any(|one| one.text == row[1]));
        self.promises += 1;
        self.matched += usize::from(matched);
        self.offered += usize::from(matched || offered);
        self.told += usize::from(matched && item.is_some_and(|item| item.outcome == outcome));
        if !matched || item.is_some_and(|item| item.outcome != outcome) {
            let said = item.map(|item| item.outcome);
            self.amiss.push(format!(
                "{} | {} | {named} {said:?}{}",
                row[0],
                row[1],
                if offered { " (offered)" } else { "" }
            ));
        }
    }
}

#[expect(clippy::print_stdout, reason = "the figures are part of what is tested")]
fn check(file: &str, least: (usize, usize)) {
    let score = judge(file);
    println!("{score:#?}");
    let Score { promises, matched, told, amiss, .. } = &score;
    assert!(matched * 100 >= promises * least.0, "{matched} of {promises}:\n{}", amiss.join("\n"));
    assert!(told * 100 >= promises * least.1, "{told} of {promises}:\n{}", amiss.join("\n"));
}

#[test]
fn promises_find_what_tells_of_them() {
    check(include_str!("checklist/told.txt"), (80, 80));
}

#[test]
fn so_do_promises_that_no_rule_was_made_for() {
    check(include_str!("checklist/unseen.txt"), (65, 65));
}
