//! The difference of two texts, words and figures kept whole.

use super::words::{is_figure, words};
use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Stands between the texts of blocks that were joined or split: U+2029, the separator of paragraphs.
pub const JOINT: char = '\u{2029}';

/// A stretch of the old text, of the new one or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Stretch {
    /// Whose it is.
    pub kind: StretchKind,
    /// Its characters.
    pub text: String,
}

/// Whose text a stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum StretchKind {
    /// Of both.
    Same,
    /// Of the old one.
    Gone,
    /// Of the new one.
    Come,
}

impl Stretch {
    pub(super) fn changes_a_figure(&self) -> bool {
        self.kind != StretchKind::Same && words(&self.text).into_iter().any(is_figure)
    }
}

/// What two texts share and what not, in order: the same and the gone stretches are the old text, the same and the
/// come ones the new. What went stands before what came in its place.
pub fn stretches(old: &str, new: &str) -> Vec<Stretch> {
    if old == new {
        return stretch(StretchKind::Same, old).into_iter().collect();
    }
    if old.is_empty() || new.is_empty() {
        let both = [stretch(StretchKind::Gone, old), stretch(StretchKind::Come, new)];
        return both.into_iter().flatten().collect();
    }
    let (old, new) = (words(old), words(new));
    // The same as a shortest script, but bounded in time.
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut change = Change::default();
    for op in &ops {
        match op {
            DiffOp::Equal { .. } => change.same(&old[op.old_range()].concat()),
            _ => change.other(&old[op.old_range()].concat(), &new[op.new_range()].concat()),
        }
    }
    change.close();
    change.stretches
}

fn stretch(kind: StretchKind, text: &str) -> Option<Stretch> {
    (!text.is_empty()).then(|| Stretch { kind, text: text.to_owned() })
}

/// Builds stretches; a mark or a character alone between two changes is changed with them, so that they read as one.
#[derive(Default)]
struct Change {
    stretches: Vec<Stretch>,
    gone: String,
    come: String,
    /// The little that is the same since.
    island: String,
}

impl Change {
    fn same(&mut self, text: &str) {
        let open = !self.gone.is_empty() || !self.come.is_empty();
        if open && is_island(text) {
            text.clone_into(&mut self.island);
            return;
        }
        self.close();
        match self.stretches.last_mut() {
            Some(last) if last.kind == StretchKind::Same => last.text.push_str(text),
            _ => self.stretches.extend(stretch(StretchKind::Same, text)),
        }
    }

    fn other(&mut self, gone: &str, come: &str) {
        let long = |text: &str| text.chars().count() > 2;
        if !self.island.is_empty() {
            let both = (long(&self.gone) || long(&self.come)) && (long(gone) || long(come));
            if both {
                let island = std::mem::take(&mut self.island);
                self.gone.push_str(&island);
                self.come.push_str(&island);
            } else {
                self.close();
            }
        }
        self.gone.push_str(gone);
        self.come.push_str(come);
    }

    fn close(&mut self) {
        let Change { stretches, gone, come, island } = self;
        let texts = [(StretchKind::Gone, gone), (StretchKind::Come, come), (StretchKind::Same, island)];
        for (kind, text) in texts {
            stretches.extend(stretch(kind, &std::mem::take(text)));
        }
    }
}

/// One character that is neither a figure nor the end of a sentence or a block.
fn is_island(text: &str) -> bool {
    let mut characters = text.chars();
    let one =
        characters.next().is_some_and(|c| !c.is_ascii_digit() && !matches!(c, '。' | '；' | '\n' | JOINT));
    one && characters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[-gone-]` and `{+come+}` as others print them.
    fn check(old: &str, new: &str, expected: &str) {
        let said: String = stretches(old, new)
            .into_iter()
            .map(|Stretch { kind, text }| match kind {
                StretchKind::Same => text,
                StretchKind::Gone => format!("[-{text}-]"),
                StretchKind::Come => format!("{{+{text}+}}"),
            })
            .collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn figures_are_not_torn() {
        check("完成培训120人次", "完成培训1,250人次", "完成培训[-120-]{+1,250+}人次");
        check("增长12.5%。", "增长12.8%。", "增长[-12.5%-]{+12.8%+}。");
        check("第二十期", "第二十一期", "第[-二十-]{+二十一+}期");
    }

    #[test]
    fn what_came_and_what_went_alone_are_said_alone() {
        check("逐件登记", "逐件登记、核对", "逐件登记{+、核对+}");
        check("", "核对", "{+核对+}");
        check("核对", "核对", "核对");
    }

    proptest! {
        #[test]
        fn both_texts_are_there(old in "[安全培训12.,%。\n]{0,40}", new in "[安全培训12.,%。\n]{0,40}") {
            let all = stretches(&old, &new);
            let without = |kind| -> String {
                all.iter().filter(|stretch| stretch.kind != kind).map(|stretch| stretch.text.as_str()).collect()
            };
            prop_assert_eq!(without(StretchKind::Come), old);
            prop_assert_eq!(without(StretchKind::Gone), new);
        }
    }
}
