//! One year's draft rolled into another's: what it would say is proposed, and nothing is changed by itself.

mod accept;
mod ages;
mod ahead;
mod dates;
pub(crate) mod figures;
mod flags;
mod frame;
mod heads;
mod history;
mod names;
mod numeral;
mod ordinals;
mod periods;
mod proposal;
pub(crate) mod scene;
mod spoken;
mod years;

pub use accept::accepted;
pub use frame::{Said, Source, Span, source_year};
pub use proposal::{Group, Proposal};

use draft::Draft;
use frame::Frame;
use proposal::Found;
use scene::{Scene, scenes};

/// What looks for one kind of change in one text. A stretch that an earlier rule took is not looked at again.
type Rule = fn(&Scene, &Frame, &mut Found);

const RULES: &[Rule] = &[
    flags::open,
    names::find,
    periods::find,
    dates::find,
    years::spans,
    years::find,
    ordinals::find,
    ages::find,
    flags::find,
    ahead::find,
    figures::find,
];

/// What a draft of one year would say in another, in the order of reading. Proposals never overlap.
pub fn propose(draft: &Draft, span: Span) -> Vec<Proposal> {
    let scenes = scenes(draft);
    let frame = Frame::of(span, &scenes);
    let mut found = Found::default();
    for scene in &scenes {
        found.enter();
        for rule in RULES {
            rule(scene, &frame, &mut found);
        }
        found.leave();
    }
    found.into_proposals()
}
