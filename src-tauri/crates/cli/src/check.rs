//! `nigao check`: findings, those of the source's numbers among them.

use crate::arguments::Reader;
use crate::failure::Failure;
use crate::findings::{Place, around, lines, name};
use crate::input;
use crate::output::{print, print_json};
use ::check::{Beside, Finding, Group, Laid, Others, Severity, Words, check_beside};
use compose::compose;
use draft::{BlankKind, Draft, EntryKind, Spot, open_blanks, visit_texts};
use faces::{Chosen, Installed};
use intake::{Doubt, DoubtKind, Recognised};
use page::{Layout, faults};
use profile::Profile;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Serialize)]
pub(crate) struct Printed {
    pub(crate) file: String,
    /// Which draft of the file, from 1.
    pub(crate) draft: usize,
    pub(crate) rule: String,
    pub(crate) group: Group,
    pub(crate) severity: Severity,
    pub(crate) message: String,
    pub(crate) source: String,
    /// The words it is about.
    pub(crate) text: String,
    /// Whether the program can set it right.
    pub(crate) fixable: bool,
    #[serde(skip)]
    pub(crate) place: Place,
}

/// What is found in one draft.
pub(crate) struct Checked {
    pub(crate) findings: Vec<Printed>,
    /// How many blanks of each kind are open.
    pub(crate) blanks: BTreeMap<BlankKind, usize>,
}

/// What findings are made with.
struct Kit {
    profile: Profile,
    words: Words,
    others: Others,
    /// The faces, where pages are asked for.
    faces: Option<Chosen>,
}

impl Kit {
    fn new(reader: &Reader) -> Result<Kit, Failure> {
        let profile = crate::profile::read(&reader.profile)?;
        let words = match &reader.words {
            Some(file) => words(file)?,
            None => {
                Words::read(&profile.words).map_err(|why| Failure::words(reader.profile.as_ref(), why))?
            }
        };
        let others = reader.against.iter().map(|file| {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            Ok((name, input::draft(file, Some(1))?))
        });
        let faces = reader.pages.then(|| Installed::of_system().of(&profile));
        let others: Vec<(String, Draft)> = others.collect::<Result<_, Failure>>()?;
        let others = Others::read(others.iter().map(|(name, draft)| (name.as_str(), draft)));
        Ok(Kit { profile, words, others, faces })
    }

    fn check(&self, draft: &Draft) -> Vec<Finding> {
        let composition = compose(draft, &self.profile);
        let faults = self.faces.as_ref().map(|Chosen { faces, .. }| {
            let mut layout = Layout::default();
            layout.update(&composition, faces);
            faults(&composition, &layout, faces)
        });
        let laid = faults.as_deref().map(|faults| Laid { composition: &composition, faults });
        check_beside(draft, &Beside { words: Some(&self.words), others: Some(&self.others), laid })
    }
}

fn words(file: &Path) -> Result<Words, Failure> {
    let bytes = input::bytes(file)?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Failure::words(file, "文件不是 UTF-8 编码，请另存为 UTF-8 再试"))?;
    Words::read(text).map_err(|wrong| Failure::words(file, wrong))
}

/// Whether every file was read and no finding is an error.
pub(crate) fn run(reader: &Reader) -> Result<bool, Failure> {
    let kit = Kit::new(reader)?;
    let (checked, all) = crate::each(&reader.files, |file| of_file(file, &kit));
    let checked: Vec<Checked> = checked.into_iter().flatten().collect();
    let findings = || checked.iter().flat_map(|one| &one.findings);
    if reader.json {
        // A list also where there is but one.
        print_json(&[findings().collect::<Vec<_>>()])?;
    } else {
        print(&checked.iter().map(lines).collect::<String>())?;
    }
    Ok(all && findings().all(|finding| finding.severity != Severity::Error))
}

fn of_file(file: &Path, kit: &Kit) -> Result<Vec<Checked>, Failure> {
    let bytes = input::bytes(file)?;
    let mut checked = match input::as_json(&bytes) {
        Some(json) => {
            vec![of_draft(1, &draft::from_json(json).map_err(|why| Failure::reading(file, why))?, kit)]
        }
        None => of_source(&input::from_bytes(file, &bytes)?.recognised, kit),
    };
    for finding in checked.iter_mut().flat_map(|one| &mut one.findings) {
        finding.file = file.display().to_string();
    }
    Ok(checked)
}

fn of_source(recognised: &Recognised, kit: &Kit) -> Vec<Checked> {
    let of_one = |(nth, found): (usize, &intake::RecognisedDraft)| {
        let mut checked = of_draft(nth + 1, &found.draft, kit);
        let doubts = recognised.doubts.iter().filter(|doubt| doubt.draft == nth);
        let doubts = doubts.filter(|doubt| is_of_heading(recognised, doubt));
        let doubts = doubts.map(|doubt| of_doubt(recognised, doubt)).collect::<Vec<_>>();
        checked.findings.splice(0..0, doubts);
        checked
    };
    recognised.drafts.iter().enumerate().map(of_one).collect()
}

/// Items stay in the text, where the rules find their gaps; a heading's printed number is gone from the draft.
fn is_of_heading(recognised: &Recognised, doubt: &Doubt) -> bool {
    let pieces = &recognised.drafts[doubt.draft].pieces;
    pieces.iter().any(|piece| piece.range == doubt.range && piece.kind == EntryKind::Heading)
}

fn of_doubt(recognised: &Recognised, doubt: &Doubt) -> Printed {
    let (rule, severity) = match doubt.kind {
        DoubtKind::Gap { .. } => ("number.gap", Severity::Error),
        DoubtKind::Repeated { .. } => ("number.repeat", Severity::Error),
        DoubtKind::Unsure => ("heading.unsure", Severity::Hint),
    };
    Printed {
        file: String::new(),
        draft: doubt.draft + 1,
        rule: rule.to_owned(),
        group: Group::Numbering,
        severity,
        message: doubt.sentence.clone(),
        source: "写作习惯".to_owned(),
        text: recognised.source[doubt.range.clone()].to_owned(),
        place: Place {
            words: around(&recognised.source, (doubt.range.start, doubt.range.end)),
            ..Place::default()
        },
        fixable: false,
    }
}

fn of_draft(nth: usize, draft: &Draft, kit: &Kit) -> Checked {
    let mut texts: BTreeMap<Spot, String> = BTreeMap::new();
    visit_texts(draft, |spot, text| {
        texts.insert(spot, text.to_plain());
    });
    let findings = kit.check(draft).iter().map(|finding| of_finding((nth, draft), &texts, finding)).collect();
    let mut blanks = BTreeMap::new();
    for blank in open_blanks(draft) {
        *blanks.entry(blank.kind).or_default() += 1;
    }
    Checked { findings, blanks }
}

fn of_finding((nth, draft): (usize, &Draft), texts: &BTreeMap<Spot, String>, finding: &Finding) -> Printed {
    let whole = finding.spot.and_then(|spot| texts.get(&spot));
    let text = whole.and_then(|whole| whole.get(finding.start..finding.end));
    let words = whole.filter(|_| text.is_some()).map(|whole| around(whole, (finding.start, finding.end)));
    let name = finding.spot.map(|spot| name(spot, draft));
    Printed {
        file: String::new(),
        draft: nth,
        rule: finding.rule.to_owned(),
        group: finding.group,
        severity: finding.severity,
        message: finding.message.clone(),
        source: finding.source.chinese().to_owned(),
        text: text.unwrap_or_default().to_owned(),
        place: Place { name: name.unwrap_or_default(), words: words.unwrap_or_default() },
        fixable: finding.fix.is_some(),
    }
}
