//! Elements outside the text that are no text: a date that is a day, an issuer more or less.

use super::{Reading, untracked};
use crate::compare::Side;
use draft::{Asked, Draft, IssueDate, Spot, visit_texts};

impl Reading<'_> {
    /// An element that only one of the drafts has.
    pub(super) fn element(&mut self, old: Option<&Side>, new: Option<&Side>) {
        let Some(spot) = old.or(new).map(|side| side.spot) else { return };
        let was = old.map(|side| said_at(self.sent.draft, side.spot)).unwrap_or_default();
        let by = new.map(|side| said_at(self.returned.draft, side.spot)).unwrap_or_default();
        self.ask(untracked(), Asked::Element { spot, was, by });
    }

    /// An element that is a text in one of the drafts at most.
    pub(super) fn element_text(&mut self, old: Spot, new: Spot) {
        let (was, by) = (said_at(self.sent.draft, old), said_at(self.returned.draft, new));
        if was != by {
            self.ask(untracked(), Asked::Element { spot: old, was, by });
        }
    }
}

/// What stands at a spot; a day as it is printed.
pub(super) fn said_at(draft: &Draft, spot: Spot) -> String {
    let day = match spot {
        Spot::Date => draft.back.date.as_ref(),
        Spot::Printed => draft.back.foot.printed.as_ref(),
        _ => None,
    };
    if let Some(day) = day {
        return day.to_text().to_plain();
    }
    let mut said = String::new();
    visit_texts(draft, |at, text| {
        if at == spot {
            said = text.to_plain();
        }
    });
    said
}

/// Sets a date; whether the spot is one.
pub(super) fn set_date(draft: &mut Draft, spot: Spot, by: &str) -> bool {
    let date = match spot {
        Spot::Date => &mut draft.back.date,
        Spot::Printed => &mut draft.back.foot.printed,
        _ => return false,
    };
    *date = (!by.is_empty()).then(|| IssueDate::of(by.into()));
    true
}
