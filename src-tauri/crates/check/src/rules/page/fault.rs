//! Where the faults of pages stand in the draft.

use crate::reading::{Passage, Reading};
use compose::{Item, Role};
use draft::Spot;
use page::{Fault, FaultKind};

/// The faults that are wanted, each with the text that it shows at.
pub(super) fn faults<'r, 'a>(
    reading: &'r Reading<'a>,
    wanted: fn(FaultKind) -> bool,
) -> impl Iterator<Item = (Fault, &'r Passage<'a>)> {
    let laid = reading.beside.laid;
    let all = laid.map(|laid| laid.faults).unwrap_or_default();
    all.iter().filter(move |fault| wanted(fault.kind)).filter_map(move |fault| {
        let spot = spot(laid?.composition.items.get(fault.item)?);
        Some((*fault, reading.at(spot)?))
    })
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
