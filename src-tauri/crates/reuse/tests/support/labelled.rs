//! Labelled sentences: what is due, and what must stay.

use draft::{Block, BlockId, Content, Draft, IssueDate, Level, Spot, Text};
use reuse::{Group, Proposal, Span, propose, source_year};
use std::ops::Range;

/// A place that was labelled.
pub(crate) struct Label {
    pub(crate) range: Range<usize>,
    /// What is due there; none where it must stay.
    pub(crate) due: Option<String>,
}

/// A text without its labels, and the labels.
pub(crate) fn labels(line: &str) -> (String, Vec<Label>) {
    let (mut text, mut labels, mut rest) = (String::new(), Vec::new(), line);
    while let Some(at) = rest.find(['{', '[']) {
        text.push_str(&rest[..at]);
        let close = if rest[at..].starts_with('{') { '}' } else { ']' };
        let end = at + rest[at..].find(close).unwrap();
        let inside = &rest[at + 1..end];
        let start = text.len();
        let due = inside.split_once('→').map(|(old, new)| {
            text.push_str(old);
            new.to_owned()
        });
        if due.is_none() {
            text.push_str(inside);
        }
        labels.push(Label { range: start..text.len(), due });
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    (text, labels)
}

/// A labelled draft: its texts by place.
struct Labelled {
    draft: Draft,
    to: i32,
    texts: Vec<(Spot, String, Vec<Label>)>,
}

/// What was found over all drafts.
#[derive(Debug, Default)]
pub(crate) struct Score {
    /// Places labelled.
    pub(crate) places: usize,
    /// Of them due.
    pub(crate) due: usize,
    /// Changes proposed.
    pub(crate) made: usize,
    /// Of them as labelled.
    pub(crate) right: usize,
    /// Due places that were rightly proposed.
    pub(crate) found: usize,
    /// What was wrong or missed, a line each.
    pub(crate) amiss: Vec<String>,
}

/// Judges the proposals of some groups against a file of labels.
pub(crate) fn judge(file: &str, groups: &[Group]) -> Score {
    let mut score = Score::default();
    for one in file.split("\n@ ").skip(1).map(read) {
        let from = source_year(&one.draft).unwrap().year;
        let proposals = propose(&one.draft, Span { from, to: one.to });
        for (spot, text, labels) in &one.texts {
            let here = proposals.iter().filter(|proposal| proposal.spot == *spot && proposal.changes());
            let here: Vec<&Proposal> = here.filter(|proposal| groups.contains(&proposal.group)).collect();
            score.text((text, labels), &here);
        }
    }
    score
}

impl Score {
    fn text(&mut self, (text, labels): (&str, &[Label]), proposals: &[&Proposal]) {
        self.places += labels.len();
        self.due += labels.iter().filter(|label| label.due.is_some()).count();
        self.made += proposals.len();
        let mut found = vec![false; labels.len()];
        for proposal in proposals {
            let range = proposal.start..proposal.end;
            let wanted = wanted(text, labels, &range);
            let new = proposal.new.as_ref().unwrap().to_plain();
            if wanted.as_ref() == Some(&new) {
                self.right += 1;
                for (label, found) in labels.iter().zip(&mut found) {
                    *found |= range.start <= label.range.start && label.range.end <= range.end;
                }
            } else {
                let old = &text[range];
                self.amiss.push(format!("wrong: {old} → {new} ({}) in {text}", proposal.reason));
            }
        }
        for (label, found) in labels.iter().zip(found) {
            if label.due.is_some() && found {
                self.found += 1;
            } else if label.due.is_some() {
                self.amiss.push(format!("missed: {} in {text}", &text[label.range.clone()]));
            }
        }
    }
}

/// A stretch with what is due in it; none where nothing is, or where it ends amid a label.
fn wanted(text: &str, labels: &[Label], range: &Range<usize>) -> Option<String> {
    let within: Vec<&Label> = labels
        .iter()
        .filter(|label| label.range.start < range.end && range.start < label.range.end)
        .collect();
    let whole = within.iter().all(|label| range.start <= label.range.start && label.range.end <= range.end);
    if !whole || within.is_empty() {
        return None;
    }
    let (mut wanted, mut at) = (String::new(), range.start);
    for label in within {
        wanted.push_str(&text[at..label.range.start]);
        wanted.push_str(label.due.as_deref()?);
        at = label.range.end;
    }
    wanted.push_str(&text[at..range.end]);
    Some(wanted)
}

fn read(section: &str) -> Labelled {
    let mut lines = section.lines().filter(|line| !line.is_empty());
    let head: Vec<&str> = lines.next().unwrap().split('|').map(str::trim).collect();
    let mut draft = Draft::default();
    let mut texts = Vec::new();
    let (title, of_title) = labels(head[0]);
    draft.front.title = Text::plain(title.clone());
    texts.push((Spot::Title, title, of_title));
    let (day, of_day) = labels(head[1]);
    let numbers: Vec<i16> = day.split(['年', '月', '日']).filter_map(|part| part.parse().ok()).collect();
    draft.back.date =
        IssueDate::day(numbers[0], i8::try_from(numbers[1]).unwrap(), i8::try_from(numbers[2]).unwrap());
    texts.push((Spot::Date, day, of_day));
    for (nth, line) in (1..).zip(lines) {
        let id = BlockId(nth);
        let heading = line.strip_prefix("= ");
        let (text, of_text) =
            labels(heading.map_or(line, |text| text.split_once('、').map_or(text, |(_, text)| text)));
        let plain = Text::plain(text.clone());
        let content = match heading {
            Some(_) => Content::Heading { level: Level::One, numbered: true, text: plain },
            None => Content::Paragraph { run_in: None, text: plain },
        };
        draft.body.push(Block { id, content });
        texts.push((Spot::Block { id }, text, of_text));
    }
    Labelled { draft, to: head[2].parse().unwrap(), texts }
}
