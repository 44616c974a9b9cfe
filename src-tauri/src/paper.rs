//! Drafts in pages: the faces of this system, and the draft that was laid out last.

mod draw;
mod owners;

use crate::analysis::{findings_beyond, fix_of};
use crate::answers::{
    DrawnFace, Finding, LaidOut, MissingFace, OnPage, OpenBlanks, PageFault, PageFaultKind, Sheets, Wishes,
};
use assemble::Contents;
use check::{Beside, Others, condensing};
use draft::{Draft, Spot};
use draw::{Drawing, whole};
use faces::{Chosen, Installed};
use library::DraftId;
use owners::{Owner, owners};
use page::{Blanks, Day, Fault, FaultKind, Layout, NotWritten, Page, Pdf, Printing, Weight};
use profile::Profile;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

/// What is laid out, and with what. The system's faces are looked for once, when pages are first asked for.
#[derive(Default)]
pub(crate) struct Paper {
    installed: OnceLock<Installed>,
    laid: Mutex<Laid>,
}

/// The draft that was laid out last; the next state of it lays out anew only what differs.
#[derive(Default)]
struct Laid {
    of: Option<(DraftId, u64, Contents)>,
    types: Option<(Profile, Chosen)>,
    layout: Layout,
    /// Those of the table of contents, where one is wanted.
    contents: Vec<Page>,
    /// Whose each item of the composition is.
    owners: Vec<Owner>,
    faults: Vec<PageFault>,
    findings: Vec<Finding>,
}

/// A draft as it is at a revision.
pub(crate) struct Revised {
    pub(crate) id: DraftId,
    pub(crate) revision: u64,
    pub(crate) draft: Draft,
    /// The other drafts of its series.
    pub(crate) others: Arc<Others>,
}

/// How pages look: as an export with the same wishes.
pub(crate) struct Look {
    profile: Profile,
    contents: Contents,
    blanks: Blanks,
}

impl Look {
    /// What the clerk wishes, by a profile.
    pub(crate) fn of(wishes: &Wishes, profile: Profile) -> Look {
        let contents = if wishes.contents { Contents::Shown } else { Contents::LeftOut };
        let blanks = match wishes.blanks {
            OpenBlanks::Plain => Blanks::Plain,
            OpenBlanks::Highlighted => Blanks::Highlighted,
        };
        Look { profile, contents, blanks }
    }

    fn listed(&self, composition: &compose::Composition<'_>, faces: &page::Faces) -> Vec<Page> {
        match self.contents {
            Contents::Shown => page::contents(composition, faces),
            Contents::LeftOut => Vec::new(),
        }
    }
}

impl Paper {
    /// The pages of a draft, and where on them a place of it is, counted in units of UTF-16.
    pub(crate) fn lay_out(&self, revised: &Revised, look: &Look, caret: Option<(Spot, usize)>) -> LaidOut {
        let laid = self.laid(revised, look);
        let pages = laid.layout.pages();
        let all = laid.contents.iter().chain(&pages.pages);
        LaidOut {
            revision: revised.revision,
            paper: (whole(pages.paper.0), whole(pages.paper.1)),
            sideways: all.map(|page| page.lies == draft::Orientation::Landscape).collect(),
            contents: laid.contents.len(),
            lines: pages.pages.iter().flat_map(|page| &page.lines).filter(|one| has_text(one)).count(),
            lines_left: pages.lines_left,
            caret: caret.and_then(|(spot, unit)| laid.find(spot, unit)),
            faults: laid.faults.clone(),
            findings: laid.findings.clone(),
            missing: laid.missing(),
            faces: laid.faces(),
            header: format!("#{}", look.profile.header.colour.is),
        }
    }

    /// What stands on some pages, counted from 0.
    pub(crate) fn sheets(&self, revised: &Revised, look: &Look, wanted: &[usize]) -> Sheets {
        let laid = self.laid(revised, look);
        let Laid { layout, contents, owners, .. } = &*laid;
        let drawing = Drawing { layout, contents, owners, blanks: look.blanks };
        let sheets = wanted.iter().filter_map(|nth| drawing.sheet(*nth)).collect();
        Sheets { revision: revised.revision, sheets }
    }

    /// A draft as a PDF that says when it was last saved, in ms since 1970.
    pub(crate) fn pdf(&self, draft: &Draft, look: &Look, saved_at: i64) -> Result<Pdf, NotWritten> {
        let installed = self.installed();
        let chosen = installed.of(&look.profile);
        let composition = compose::compose(draft, &look.profile);
        let font = |nth| installed.data(&chosen, nth);
        let written = Day::of_unix(saved_at / 1000);
        let printing = Printing { font: &font, faces: &chosen.faces, written, blanks: look.blanks };
        let mut pages = page::lay_out(&composition, &chosen.faces);
        pages.contents = look.listed(&composition, &chosen.faces);
        page::pdf(&composition, &pages, &printing)
    }

    /// The system's faces.
    pub(crate) fn installed(&self) -> &Installed {
        self.installed.get_or_init(Installed::of_system)
    }

    fn laid(&self, revised: &Revised, look: &Look) -> MutexGuard<'_, Laid> {
        let mut held = self.laid.lock().unwrap_or_else(PoisonError::into_inner);
        let laid = &mut *held;
        if laid.types.as_ref().is_none_or(|(of, _)| *of != look.profile) {
            laid.types = Some((look.profile.clone(), self.installed().of(&look.profile)));
            laid.of = None;
        }
        let of = Some((revised.id, revised.revision, look.contents));
        if laid.of != of {
            laid.lay(revised, look);
            laid.of = of;
        }
        held
    }
}

impl Laid {
    /// Lays a draft out; what stayed as it was is kept.
    fn lay(&mut self, revised: &Revised, look: &Look) {
        let Some((profile, chosen)) = &self.types else { return };
        let composition = compose::compose(&revised.draft, profile);
        self.layout.update(&composition, &chosen.faces);
        self.contents = look.listed(&composition, &chosen.faces);
        self.owners = owners(&composition.items, &revised.draft);
        let faults = page::faults(&composition, &self.layout, &chosen.faces);
        let laid = check::Laid { composition: &composition, faults: &faults };
        let beside = Beside { others: Some(&revised.others), laid: Some(laid), ..Beside::default() };
        self.findings = findings_beyond(&revised.draft, &beside);
        self.faults = faults.iter().filter_map(|fault| self.shown(fault, &revised.draft)).collect();
    }

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
                found = Some(on_page(self.contents.len() + page, placed));
            }
        }
        found
    }

    /// A fault at the last line of its item on its page.
    fn shown(&self, fault: &Fault, draft: &Draft) -> Option<PageFault> {
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
        let fix = condensing(draft, &fault.remedy).map(|fix| fix_of(draft, fix));
        let closer = fault.remedy.iter().map(|one| one.by).max().unwrap_or(0);
        let at = on_page(self.contents.len() + nth, placed);
        Some(PageFault { kind, at, spot, start, less, fix, closer })
    }
}

fn has_text(placed: &page::Placed) -> bool {
    !placed.line.pieces.is_empty()
}

fn on_page(page: usize, placed: &page::Placed) -> OnPage {
    OnPage { page, top: whole(placed.top), height: whole(placed.line.height) }
}
