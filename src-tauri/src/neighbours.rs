//! Other drafts of the series that the open one is of, read once for the checks.

use crate::desk::Desk;
use crate::failure::Failure;
use check::Others;
use draft::Draft;
use library::{Card, DraftId, Keeper as _, Library, NotLoaded};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The latest of them; older ones say little that these do not.
const MOST: usize = 6;

/// Those of the draft that was asked about last.
#[derive(Debug, Default)]
pub(crate) struct Neighbours(Mutex<Option<(DraftId, Arc<Others>)>>);

impl Neighbours {
    /// The other drafts of a draft's series; none where the library does not answer, since a check is no reason to stop.
    pub(crate) fn of(&self, id: DraftId, desk: &Desk) -> Arc<Others> {
        if let Some((_, known)) = self.held().as_ref().filter(|(of, _)| *of == id) {
            return Arc::clone(known);
        }
        let drafts = desk.library(|library| read(id, library), Failure::gone).unwrap_or_default();
        let named = drafts.iter().map(|(card, draft)| (card.title.as_str(), draft));
        let others = Arc::new(Others::read(named));
        *self.held() = Some((id, Arc::clone(&others)));
        others
    }

    /// They are read anew when they are asked for again.
    pub(crate) fn forget(&self) {
        *self.held() = None;
    }

    fn held(&self) -> MutexGuard<'_, Option<(DraftId, Arc<Others>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(id: DraftId, library: &Library) -> Result<Vec<(Card, Draft)>, NotLoaded> {
    let series = library.card(id)?.series;
    let cards = if series.is_empty() { Vec::new() } else { library.in_series(&series)? };
    let others = cards.into_iter().filter(|card| card.id != id).take(MOST);
    others.map(|card| library.load(card.id).map(|draft| (card, draft))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use check::Beside;
    use draft::{Block, BlockId, Content, Front};

    fn summary(year: u16, text: &str) -> Draft {
        let content = Content::Paragraph { run_in: None, text: text.into() };
        Draft {
            front: Front {
                title: format!("{year}年档案工作总结").as_str().into(), ..Front::default()
            },
            body: vec![Block { id: BlockId(1), content }],
            ..Draft::default()
        }
    }

    #[test]
    fn a_draft_is_held_against_those_of_its_series_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::new(folder.path());
        let text = "每季度组织一次消防演练，检查灭火器材和应急照明。演练结果记入安全台账并报馆领导。";
        let add =
            |draft: &Draft| desk.library(|library| library.add(draft, None, 1), Failure::not_saved).unwrap();
        let alone = add(&summary(2026, text));
        assert!(desk.neighbours.of(alone, &desk).is_empty());
        let (before, now) = (add(&summary(2025, text)), summary(2026, text));
        desk.neighbours.forget();
        let others = desk.neighbours.of(alone, &desk);
        let beside = Beside { others: Some(&others), ..Beside::default() };
        let found = check::check_beyond(&now, &beside);
        assert!(found.iter().any(|one| one.message.contains("2025年档案工作总结")), "{found:?}");
        assert!(!desk.neighbours.of(before, &desk).is_empty());
    }
}
