//! Drafts in pages: the faces of this system, and the draft that was laid out last.

mod draw;
mod owners;

use crate::answers::{DrawnFace, LaidOut, MissingFace, OnPage, PageFault, PageFaultKind, Sheets};
use draft::{Draft, Spot};
use draw::{sheet, whole};
use faces::{Chosen, Installed};
use library::DraftId;
use owners::{Owner, owners};
use page::{Day, Fault, FaultKind, Layout, NotWritten, Pdf, Printing, Weight};
use profile::Profile;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// What is laid out, and with what. The system's faces are looked for once, when pages are first asked for.
#[derive(Default)]
pub(crate) struct Paper {
    installed: OnceLock<Installed>,
    laid: Mutex<Laid>,
}

/// The draft that was laid out last; the next state of it lays out anew only what differs.
#[derive(Default)]
struct Laid {
    of: Option<(DraftId, u64)>,
    types: Option<(Profile, Chosen)>,
    layout: Layout,
    /// Whose each item of the composition is.
    owners: Vec<Owner>,
    faults: Vec<Fault>,
}

/// A draft as it is at a revision.
pub(crate) struct Revised {
    pub(crate) id: DraftId,
    pub(crate) revision: u64,
    pub(crate) draft: Draft,
}

impl Paper {
    /// The pages of a draft, and where on them a place of it is, counted in units of UTF-16.
    pub(crate) fn lay_out(
        &self,
        revised: &Revised,
        profile: &Profile,
        caret: Option<(Spot, usize)>,
    ) -> LaidOut {
        let laid = self.laid(revised, profile);
        let pages = laid.layout.pages();
        LaidOut {
            revision: revised.revision,
            paper: (whole(pages.paper.0), whole(pages.paper.1)),
            sideways: pages.pages.iter().map(|page| page.lies == draft::Orientation::Landscape).collect(),
            lines: pages.pages.iter().flat_map(|page| &page.lines).filter(|one| has_text(one)).count(),
            lines_left: pages.lines_left,
            caret: caret.and_then(|(spot, unit)| laid.find(spot, unit)),
            faults: laid.faults.iter().filter_map(|fault| laid.shown(fault)).collect(),
            missing: laid.missing(),
            faces: laid.faces(),
            header: format!("#{}", profile.header.colour.is),
        }
    }

    /// What stands on some pages, counted from 0.
    pub(crate) fn sheets(&self, revised: &Revised, profile: &Profile, wanted: &[usize]) -> Sheets {
        let laid = self.laid(revised, profile);
        let sheets = wanted.iter().filter_map(|nth| sheet(*nth, &laid.layout, &laid.owners)).collect();
        Sheets { revision: revised.revision, sheets }
    }

    /// A draft as a PDF that says when it was last saved, in ms since 1970.
    pub(crate) fn pdf(&self, draft: &Draft, profile: &Profile, saved_at: i64) -> Result<Pdf, NotWritten> {
        let installed = self.installed();
        let chosen = installed.of(profile);
        let composition = compose::compose(draft, profile);
        let font = |nth| installed.data(&chosen, nth);
        let printing = Printing { font: &font, faces: &chosen.faces, written: Day::of_unix(saved_at / 1000) };
        page::pdf(&composition, &page::lay_out(&composition, &chosen.faces), &printing)
    }

    fn installed(&self) -> &Installed {
        self.installed.get_or_init(Installed::of_system)
    }

    fn laid(&self, revised: &Revised, profile: &Profile) -> MutexGuard<'_, Laid> {
        let mut held = self.laid.lock().unwrap_or_else(PoisonError::into_inner);
        let laid = &mut *held;
        if laid.types.as_ref().is_none_or(|(of, _)| of != profile) {
            laid.types = Some((profile.clone(), self.installed().of(profile)));
            laid.of = None;
        }
        let of = Some((revised.id, revised.revision));
        if let Some((profile, chosen)) = laid.types.as_ref().filter(|_| laid.of != of) {
            let composition = compose::compose(&revised.draft, profile);
            laid.layout.update(&composition, &chosen.faces);
            laid.owners = owners(&composition.items, &revised.draft);
            laid.faults = page::faults(&composition, laid.layout.pages());
            laid.of = of;
        }
        held
    }
}

impl Laid {
    /// Faces that are asked for and not installed.
    fn missing(&self) -> Vec<MissingFace> {
        let stands = self.types.iter().flat_map(|(_, chosen)| &chosen.stands);
        stands.map(|stand| MissingFace { asked: stand.asked.clone(), taken: stand.taken.clone() }).collect()
    }

    /// The faces that pages are drawn with, by their numbers.
    fn faces(&self) -> Vec<DrawnFace> {
        let of = |(_, chosen): &(Profile, Chosen)| -> Vec<DrawnFace> {
            let face = |(nth, face): (usize, &page::Face)| DrawnFace {
                family: face.family.clone(),
                bold: chosen.weight(nth) == Weight::Bold,
            };
            chosen.faces.iter().enumerate().map(face).collect()
        };
        self.types.as_ref().map(of).unwrap_or_default()
    }

    /// The line that a place of a text stands on.
    fn find(&self, spot: Spot, unit: usize) -> Option<OnPage> {
        let pages = self.layout.pages().pages.iter().enumerate();
        let lines = pages.flat_map(|(page, one)| one.lines.iter().map(move |placed| (page, placed)));
        let mut found = None;
        for (page, placed) in lines.filter(|(_, placed)| owners::is_of(placed, spot, &self.owners)) {
            let start = owners::stretch(placed, &self.layout, &self.owners).map_or(0, |(_, start, _)| start);
            if start <= unit || found.is_none() {
                found = Some(on_page(page, placed));
            }
        }
        found
    }

    /// A fault at the last line of its item on its page.
    fn shown(&self, fault: &Fault) -> Option<PageFault> {
        let nth = fault.page.checked_sub(1)?;
        let page = self.layout.pages().pages.get(nth)?;
        let own =
            |placed: &&page::Placed| matches!(placed.place, page::Place::Item(item) if item == fault.item);
        let placed = page.lines.iter().rev().find(own).or_else(|| page.beside.first())?;
        let stretch = owners::stretch(placed, &self.layout, &self.owners);
        let (kind, less) = match fault.kind {
            FaultKind::TextLate => (PageFaultKind::TextLate, 0),
            FaultKind::SignatureAlone { lines } => (PageFaultKind::SignatureAlone, lines),
            FaultKind::HeadingAtFoot => (PageFaultKind::HeadingAtFoot, 0),
            FaultKind::LoneCharacter { characters } => (PageFaultKind::LoneCharacter, characters),
            FaultKind::LoneLine => (PageFaultKind::LoneLine, 0),
            FaultKind::FootOnOddPage => (PageFaultKind::FootOnOddPage, 0),
        };
        let (spot, start) = stretch.map_or((None, 0), |(spot, start, _)| (Some(spot), start));
        Some(PageFault { kind, at: on_page(nth, placed), spot, start, less })
    }
}

fn has_text(placed: &page::Placed) -> bool {
    !placed.line.pieces.is_empty()
}

fn on_page(page: usize, placed: &page::Placed) -> OnPage {
    OnPage { page, top: whole(placed.top), height: whole(placed.line.height) }
}
