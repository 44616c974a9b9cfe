//! Items with their lines, before they have a page.

use crate::area::Area;
use crate::face::Faces;
use crate::line::Line;
use crate::mark::{Marked, marked};
use crate::number::double_rules_height;
use crate::picture::fitted;
use crate::setting::{Flowing, Setting};
use crate::shape::shaped;
use crate::table::{Laid, laid};
use crate::wrap::lines;
use compose::{Foot, Item, Paragraph, Role};
use profile::Profile;
use std::sync::Arc;

/// An item with its lines.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    /// A paragraph.
    Lines {
        lines: Vec<Arc<Line>>,
        /// Left empty above it.
        before: f64,
        flow: Flowing,
    },
    /// A rule that takes its place in the flow.
    Rule {
        kind: RuleKind,
        before: f64,
        /// Its own thickness.
        thick: f64,
        /// What it takes with the line that it stands above.
        height: f64,
    },
    Table(Laid),
    Picture {
        width: f64,
        height: f64,
    },
    Break,
    Mark(Marked),
    Foot(Foot),
}

/// The rules of headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RuleKind {
    Single,
    /// A letter's.
    Double,
}

impl Block {
    pub(crate) fn of(item: &Item, area: &Area, (profile, faces): (&Profile, &Faces)) -> Block {
        match item {
            Item::Paragraph(paragraph) => of_paragraph(paragraph, area, (profile, faces)),
            Item::Table { table, .. } => Block::Table(laid(table, area, (profile, faces))),
            Item::Picture { picture, .. } => {
                let (width, height) = fitted(picture, area);
                Block::Picture { width, height }
            }
            Item::PageBreak => Block::Break,
            Item::Mark(mark) => Block::Mark(marked(mark, area, (profile, faces))),
            Item::Foot(foot) => Block::Foot(foot.clone()),
        }
    }

    /// How many lines it takes.
    pub(crate) fn lines(&self) -> usize {
        match self {
            Block::Lines { lines, .. } => lines.len(),
            _ => 0,
        }
    }

    /// What it must have of a page to begin on it.
    pub(crate) fn least(&self) -> f64 {
        match self {
            Block::Lines { lines, before, .. } => before + lines.first().map_or(0.0, |line| line.height),
            Block::Table(laid) => {
                laid.heads_height() + laid.rows.get(laid.heads).map_or(0.0, |row| row.height)
            }
            Block::Picture { height, .. } => *height,
            Block::Rule { before, height, .. } => before + height,
            Block::Mark(marked) => marked.height,
            Block::Break | Block::Foot(_) => 0.0,
        }
    }

    /// The whole of it, and whether the next one's beginning must be on its page.
    pub(crate) fn kept(&self) -> Option<f64> {
        match self {
            Block::Lines { lines, before, flow: Flowing::WithNext | Flowing::NewPage } => {
                Some(before + lines.iter().map(|line| line.height).sum::<f64>())
            }
            _ => None,
        }
    }
}

fn of_paragraph(paragraph: &Paragraph, area: &Area, (profile, faces): (&Profile, &Faces)) -> Block {
    let setting = Setting::of(paragraph, profile);
    let rule = |kind, thick: f64| {
        let line = crate::setting::RULES_LINE;
        Block::Rule { kind, before: setting.before, thick, height: thick + line }
    };
    match paragraph.role {
        Role::Rule { .. } => rule(RuleKind::Single, profile.header.rule_thickness_pt.is.twips()),
        Role::DoubleRule { .. } => rule(RuleKind::Double, double_rules_height(profile)),
        _ => {
            let shaped = shaped(paragraph, setting.spacing, (profile, faces));
            let lines = lines(&shaped, &setting, (area.width, faces)).into_iter().map(Arc::new);
            Block::Lines { lines: lines.collect(), before: setting.before, flow: setting.flow }
        }
    }
}
