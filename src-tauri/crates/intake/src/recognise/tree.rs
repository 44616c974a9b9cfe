//! The best consistent tree: of all marks, the ones that count on from each other.
//!
//! A heading is known by its neighbours: 二、 follows 一、, （一） begins again under each. Going through the
//! candidates in order, each is taken or left; what is kept of a path is only the numbers it has open, so
//! paths with the same open numbers are compared and the best goes on. A few dozen are followed at once,
//! so the time grows with the number of candidates alone.

use super::candidate::Candidate;
use super::mark::Notation;

/// A candidate that was taken, with what spoke for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    /// Index among the candidates.
    pub(super) candidate: usize,
    /// Its own score and its neighbours'.
    pub(super) score: f64,
    /// The number that was due in its place.
    pub(super) expected: u32,
}

/// How many paths are followed at once.
const WIDTH: usize = 32;

/// The last number of a notation and whether a heading above has come since, under which counting begins again; 0
/// where none has come yet. One word, since paths are compared by nothing else.
#[derive(Clone, Copy, Default, PartialEq)]
struct Counter(u16);

impl Counter {
    fn open(last: u32) -> Counter {
        Counter(u16::try_from(last).unwrap_or(u16::MAX / 2).min(u16::MAX / 2) * 2)
    }

    fn close(&mut self) {
        if self.0 > 0 {
            self.0 |= 1;
        }
    }

    fn last(self) -> u32 {
        u32::from(self.0 / 2)
    }

    fn is_closed(self) -> bool {
        self.0 & 1 == 1
    }
}

/// The numbers that may be counted on from, by their notations, from the top.
type Open = [Counter; Notation::COUNT];

#[derive(Clone)]
struct Path {
    score: f64,
    open: Open,
    /// Index of the last step.
    last: Option<usize>,
}

struct Step {
    taken: Taken,
    before: Option<usize>,
}

/// The candidates that make the best tree, in order.
pub(super) fn best(candidates: &[Candidate]) -> Vec<Taken> {
    let mut steps: Vec<Step> = Vec::new();
    let mut paths = vec![Path { score: 0.0, open: Open::default(), last: None }];
    for (index, candidate) in candidates.iter().enumerate() {
        for at in 0..paths.len() {
            let path = &paths[at];
            let (open, expected, fit) = count_on(path.open, candidate);
            let score = candidate.score + fit;
            steps.push(Step { taken: Taken { candidate: index, score, expected }, before: path.last });
            paths.push(Path { score: path.score + score, open, last: Some(steps.len() - 1) });
        }
        paths = fittest(paths);
    }
    let best = paths.iter().max_by(|a, b| a.score.total_cmp(&b.score));
    let mut taken = Vec::new();
    let mut last = best.and_then(|path| path.last);
    while let Some(step) = last.map(|last| &steps[last]) {
        taken.push(step.taken);
        last = step.before;
    }
    taken.reverse();
    taken
}

/// Of the paths with the same open numbers the best; of those the best few.
fn fittest(mut paths: Vec<Path>) -> Vec<Path> {
    paths.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut kept: Vec<Path> = Vec::with_capacity(WIDTH);
    for path in paths {
        if kept.len() < WIDTH && kept.iter().all(|other| other.open != path.open) {
            kept.push(path);
        }
    }
    kept
}

/// The open numbers once a candidate is taken, the number that was due, and how well it fits: it counts on from
/// the number of its notation, or begins below those above it.
fn count_on(mut open: Open, candidate: &Candidate) -> (Open, u32, f64) {
    let Candidate { notation, nth, .. } = *candidate;
    let (same, below) = (notation as usize, notation as usize + 1);
    let (expected, fit) = match open[same] {
        counter if counter.last() > 0 && !counter.is_closed() => {
            (counter.last() + 1, follows(counter.last(), nth))
        }
        // Some writers count 1. 2. 3. through all sections.
        counter if counter.is_closed() && nth == counter.last() + 1 => (nth, 0.5),
        _ if nth == 1 => (1, 1.0),
        _ => (1, -1.0 - 0.5 * f64::from(nth.min(5))),
    };
    open[same] = Counter::open(nth);
    open[below..].iter_mut().for_each(Counter::close);
    (open, expected, fit)
}

fn follows(last: u32, nth: u32) -> f64 {
    match nth.checked_sub(last) {
        Some(1) => 2.0,
        Some(0) => -1.5,
        Some(skip) => 0.5 - 0.5 * f64::from(skip.min(8)),
        None if nth == 1 => -1.0,
        None => -4.0,
    }
}
