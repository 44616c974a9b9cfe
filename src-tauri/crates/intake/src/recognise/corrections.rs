//! What the clerk sets right, before a draft is begun: the source is read again with it in mind, so that numbers,
//! doubts and what was set aside follow.

use draft::Level;
use serde::{Deserialize, Serialize};

/// One thing set right. Places are bytes of [`super::Recognised::source`] as the corrections before left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Correction {
    /// A heading of this level begins here.
    Level {
        /// Where.
        at: usize,
        /// Which.
        level: Level,
    },
    /// What begins here is text, no heading.
    Text {
        /// Where.
        at: usize,
    },
    /// A paragraph begins here.
    Split {
        /// Where.
        at: usize,
    },
    /// What begins here belongs to the paragraph before.
    Join {
        /// Where.
        at: usize,
    },
    /// The paragraph that begins here belongs to no draft.
    SetAside {
        /// Where.
        at: usize,
    },
}

impl Correction {
    /// Where.
    pub fn at(self) -> usize {
        match self {
            Correction::Level { at, .. }
            | Correction::Text { at }
            | Correction::Split { at }
            | Correction::Join { at }
            | Correction::SetAside { at } => at,
        }
    }

    /// The same of another place.
    #[must_use]
    pub fn moved(self, to: usize) -> Correction {
        match self {
            Correction::Level { level, .. } => Correction::Level { at: to, level },
            Correction::Text { .. } => Correction::Text { at: to },
            Correction::Split { .. } => Correction::Split { at: to },
            Correction::Join { .. } => Correction::Join { at: to },
            Correction::SetAside { .. } => Correction::SetAside { at: to },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::recognise_with;
    use super::*;
    use crate::pasted;
    use draft::{Content, Draft, label, numbers};

    const SOURCE: &str = "档案工作总结\n一、基础工作\n按季度移交\n档案。逐件登记。\n二、安全保管\n库房每周检查。\n另见通讯录。";

    /// The blocks as they are printed, after the corrections that `made` makes of the source.
    fn check(made: &[fn(&str) -> Correction], expected: &[&str]) {
        let manuscript = pasted(SOURCE).unwrap();
        let mut corrections = Vec::new();
        for correction in made {
            let source = recognise_with(&manuscript, &corrections).source;
            corrections.push(correction(&source));
        }
        let recognised = recognise_with(&manuscript, &corrections);
        assert_eq!(printed(&recognised.drafts[0].draft), expected);
        let together: String =
            recognised.trace.iter().map(|one| &recognised.source[one.range.clone()]).collect();
        assert_eq!(together, recognised.source);
    }

    fn printed(draft: &Draft) -> Vec<String> {
        let numbers = numbers(&draft.body).into_iter().map(|number| number.map(label).unwrap_or_default());
        let text = |content: &Content| match content {
            Content::Heading { text, .. } => format!("#{}", text.to_plain()),
            Content::Paragraph { text, .. } => text.to_plain(),
            _ => String::new(),
        };
        draft.body.iter().zip(numbers).map(|(block, number)| number + &text(&block.content)).collect()
    }

    fn place(source: &str, of: &str) -> usize {
        source.find(of).unwrap()
    }

    #[test]
    fn a_heading_becomes_text_and_the_rest_is_counted_anew() {
        check(
            &[|source| Correction::Text { at: place(source, "一、") }],
            &[
                "一、基础工作",
                "按季度移交",
                "档案。逐件登记。",
                "一、#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    #[test]
    fn a_heading_takes_another_level() {
        check(
            &[|source| Correction::Level { at: place(source, "二、"), level: Level::Two }],
            &[
                "一、#基础工作",
                "按季度移交",
                "档案。逐件登记。",
                "（一）#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    #[test]
    fn text_becomes_a_heading() {
        check(
            &[|source| Correction::Level { at: place(source, "逐件"), level: Level::One }],
            &[
                "一、#基础工作",
                "按季度移交",
                "档案。",
                "#逐件登记",
                "二、#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    #[test]
    fn paragraphs_are_joined_split_and_left_out() {
        check(
            &[
                |source| Correction::Split { at: place(source, "逐件") },
                |source| Correction::Join { at: place(source, "档案。") },
                |source| Correction::SetAside { at: place(source, "另见") },
            ],
            &["一、#基础工作", "按季度移交档案。", "逐件登记。", "二、#安全保管", "库房每周检查。"],
        );
    }

    #[test]
    fn what_was_cut_can_be_joined_again() {
        check(
            &[
                |source| Correction::Split { at: place(source, "逐件") },
                |source| Correction::Join { at: place(source, "逐件") },
            ],
            &[
                "一、#基础工作",
                "按季度移交",
                "档案。逐件登记。",
                "二、#安全保管",
                "库房每周检查。",
                "另见通讯录。",
            ],
        );
    }

    proptest::proptest! {
        #[test]
        fn no_correction_loses_or_breaks_anything(
            made in proptest::collection::vec((0usize..5, 0usize..200), 0..8),
        ) {
            let manuscript = pasted(SOURCE).unwrap();
            let correction = |(kind, at): (usize, usize)| match kind {
                0 => Correction::Level { at, level: Level::Two },
                1 => Correction::Text { at },
                2 => Correction::Split { at },
                3 => Correction::Join { at },
                _ => Correction::SetAside { at },
            };
            let corrections: Vec<Correction> = made.into_iter().map(correction).collect();
            let recognised = recognise_with(&manuscript, &corrections);
            let together: String = recognised.trace.iter().map(|one| &recognised.source[one.range.clone()]).collect();
            let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            proptest::prop_assert_eq!(ink(&together), ink(SOURCE));
        }
    }
}
