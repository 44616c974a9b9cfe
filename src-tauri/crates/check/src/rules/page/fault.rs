//! Where the faults of pages stand in the draft.

use crate::fix;
use crate::reading::{Passage, Reading};
use crate::rule::Found;
use compose::{Item, Role};
use draft::Spot;
use page::{Fault, FaultKind};

/// The faults that are wanted, each with the text that it shows at.
pub(super) fn faults<'r, 'a>(
    reading: &'r Reading<'a>,
    wanted: fn(FaultKind) -> bool,
) -> impl Iterator<Item = (&'a Fault, &'r Passage<'a>)> {
    let laid = reading.beside.laid;
    let all = laid.map(|laid| laid.faults).unwrap_or_default();
    all.iter().filter(move |fault| wanted(fault.kind)).filter_map(move |fault| {
        let spot = spot(laid?.composition.items.get(fault.item)?);
        Some((fault, reading.at(spot)?))
    })
}

/// Says what is wrong with a whole text, with the paragraphs set closer that take it away.
pub(super) fn say(
    (reading, found): (&Reading<'_>, &mut Found<'_>),
    (fault, passage): (&Fault, &Passage<'_>),
    message: String,
) {
    let whole = 0..passage.plain.len();
    match fix::condensing(reading.draft, &fault.remedy) {
        Some(edit) => found.edit((passage, whole), edit, message),
        None => found.say(passage, whole, message),
    }
}

/// The text that an item of the composition is made of; the title for what has none.
fn spot(item: &Item) -> Spot {
    match item {
        Item::Paragraph(paragraph) => match (paragraph.block, paragraph.role) {
            (Some(id), _) => Spot::Block { id },
            (None, Role::Issuer { .. } | Role::Seals) => Spot::Issuer { nth: 0 },
            _ => Spot::Title,
        },
        Item::Foot(_) => Spot::Printer,
        _ => Spot::Title,
    }
}
