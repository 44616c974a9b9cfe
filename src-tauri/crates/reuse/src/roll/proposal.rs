//! Proposals as values.

use super::scene::Scene;
use draft::{BlankKind, Mark, Run, Spot, Text};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a proposal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Group {
    /// 年份.
    Years,
    /// 时段: a five-year plan and its span.
    Periods,
    /// 届次与序数.
    Ordinals,
    /// 日期.
    Dates,
    /// 指标数字.
    Figures,
    /// 已过时的时间词.
    Stale,
    /// 留空待填.
    Open,
}

impl Group {
    /// All groups, in the order they are shown.
    pub const ALL: &[Group] = &[
        Group::Years,
        Group::Periods,
        Group::Ordinals,
        Group::Dates,
        Group::Figures,
        Group::Stale,
        Group::Open,
    ];

    /// Its name in Chinese.
    pub fn chinese(self) -> &'static str {
        match self {
            Group::Years => "年份",
            Group::Periods => "时段",
            Group::Ordinals => "届次与序数",
            Group::Dates => "日期",
            Group::Figures => "指标数字",
            Group::Stale => "已过时的时间词",
            Group::Open => "留空待填",
        }
    }

    /// Its name in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Group::Years => "years",
            Group::Periods => "periods",
            Group::Ordinals => "ordinals",
            Group::Dates => "dates",
            Group::Figures => "figures",
            Group::Stale => "stale",
            Group::Open => "open",
        }
    }
}

/// What a stretch of the draft would say in the other year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposal {
    /// What it is about.
    pub group: Group,
    /// The text it stands in.
    pub spot: Spot,
    /// Bytes of that text.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// What stands there.
    pub old: String,
    /// What would stand there; none where the clerk must see to it, and accepting changes nothing.
    pub new: Option<Text>,
    /// Why, as a phrase.
    pub reason: String,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// The sentence it stands in.
    pub sentence: String,
    /// Where that begins, so that what stands there can be shown in it.
    pub sentence_start: usize,
}

impl Proposal {
    /// Whether accepting it changes the draft.
    pub fn changes(&self) -> bool {
        self.new.is_some()
    }

    /// The blanks it would open, by key, each with what stood there.
    pub fn opens(&self) -> Vec<(&str, String)> {
        let runs = self.new.iter().flat_map(Text::runs);
        let keys = runs.flat_map(|run| &run.marks).filter_map(|mark| match mark {
            Mark::Blank { key, .. } => Some(key.as_str()),
            _ => None,
        });
        let keys: Vec<&str> = keys.collect();
        match keys.as_slice() {
            [key] => vec![(*key, self.old.clone())],
            // A month and a day, or two days: their numbers in order.
            several => several.iter().copied().zip(super::dates::parts(&self.old)).collect(),
        }
    }
}

/// What is proposed so far.
#[derive(Default)]
pub(super) struct Found {
    done: Vec<Proposal>,
    here: Vec<Proposal>,
    taken: Vec<Range<usize>>,
    keys: usize,
}

/// What a rule has to say of a stretch.
pub(super) struct Say {
    pub(super) group: Group,
    pub(super) range: Range<usize>,
    pub(super) new: Option<Text>,
    pub(super) reason: String,
    pub(super) confidence: f64,
}

impl Found {
    /// Begins a text.
    pub(super) fn enter(&mut self) {
        self.taken.clear();
    }

    /// Ends a text: what was found in it is put in order. Keys of blanks follow the order of reading.
    pub(super) fn leave(&mut self) {
        self.here.sort_by_key(|proposal| proposal.start);
        for mut proposal in self.here.drain(..) {
            proposal.new = proposal.new.map(|new| keyed(&new, &mut self.keys));
            self.done.push(proposal);
        }
    }

    /// Whether a rule before had to do with a stretch.
    pub(super) fn is_taken(&self, range: &Range<usize>) -> bool {
        self.taken.iter().any(|taken| taken.start < range.end && range.start < taken.end)
    }

    /// Nothing is to be said of a stretch any more.
    pub(super) fn take(&mut self, range: Range<usize>) {
        self.taken.push(range);
    }

    /// Proposes, unless the stretch is taken.
    pub(super) fn say(&mut self, scene: &Scene, say: Say) {
        let Say { group, range, new, reason, confidence } = say;
        if self.is_taken(&range) {
            return;
        }
        self.take(range.clone());
        let sentence = scene.sentence(range.start);
        // What was left open may hold the end of a sentence.
        let sentence = sentence.start..sentence.end.max(range.end);
        self.here.push(Proposal {
            group,
            spot: scene.spot,
            start: range.start,
            end: range.end,
            old: scene.text[range].to_owned(),
            new,
            reason,
            confidence,
            sentence: scene.text[sentence.clone()].to_owned(),
            sentence_start: sentence.start,
        });
    }

    pub(super) fn into_proposals(mut self) -> Vec<Proposal> {
        self.leave();
        self.done
    }
}

/// A blank that waits for its key.
pub(super) fn blank(kind: BlankKind) -> Run {
    Run { text: "x".to_owned(), marks: vec![Mark::Blank { key: String::new(), kind }] }
}

/// Every blank with a key of its own: no other blank of a draft has one of this shape.
fn keyed(text: &Text, keys: &mut usize) -> Text {
    let key = |mark: &Mark, keys: &mut usize| match mark {
        Mark::Blank { kind, .. } => {
            *keys += 1;
            Mark::Blank { key: format!("roll:{}:{keys}", kind.name()), kind: *kind }
        }
        other => other.clone(),
    };
    let run = |run: &Run| Run {
        text: run.text.clone(),
        marks: run.marks.iter().map(|mark| key(mark, keys)).collect(),
    };
    text.runs().iter().map(run).collect()
}
