//! `nigao split` and `nigao merge`: a draft handed out by its sections, and put together of what came back.

use crate::arguments::{Handing, Merging};
use crate::failure::Failure;
use crate::input;
use crate::output::{print, print_json};
use ::assemble::{Numbering, Options, assemble};
use ::check::{Finding, check};
use ::library::files::write_whole;
use ::reuse::{Board, Contribution, Known, Returned, Section, Slot, asked, board, merged, sections};
use draft::{BlockId, Draft};
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Writes a .docx for each office; it carries what was handed out, so that what comes back is known again.
pub(crate) fn split(handing: &Handing) -> Result<(), Failure> {
    let draft = input::draft(&handing.file, None)?;
    if let Some(missing) = draft::missing_image(&draft) {
        return Err(Failure::assembling(&handing.file, missing));
    }
    let profile = crate::profile::read(&handing.profile)?;
    let offices = offices(handing, &sections(&draft))?;
    std::fs::create_dir_all(&handing.output).map_err(|why| Failure::writing(&handing.output, why))?;
    for one in asked(&draft, &offices) {
        let composition = compose::compose(&one.draft, &profile);
        let options =
            Options { numbering: Numbering::of(&profile), inside: Some(&one.draft), ..Options::default() };
        let file = handing.output.join(file_name(&one.office));
        write_whole(&file, &assemble(&composition, &options)).map_err(|why| Failure::writing(&file, why))?;
        print(&format!("{}\n", file.display()))?;
    }
    Ok(())
}

/// Which office is asked for which section; each section is an office's own where none is named.
fn offices(handing: &Handing, sections: &[Section]) -> Result<BTreeMap<BlockId, String>, Failure> {
    if handing.ask.is_empty() {
        return Ok(sections
            .iter()
            .map(|one| (one.block, format!("{}{}", one.number, one.heading)))
            .collect());
    }
    let mut offices = BTreeMap::new();
    for ask in &handing.ask {
        let (office, wanted) = ask.split_once('=').unwrap_or((ask, ""));
        for wanted in wanted.split([',', '，']) {
            let found = sections.iter().zip(1..).find(|(one, nth)| is(one, *nth, wanted.trim()));
            let (section, _) = found.ok_or_else(|| Failure::asking(&handing.file, wanted))?;
            offices.insert(section.block, office.trim().to_owned());
        }
    }
    Ok(offices)
}

/// By its place, its number or its heading.
fn is(section: &Section, nth: usize, wanted: &str) -> bool {
    let number = section.number.trim_matches(['、', '（', '）', '.']);
    !wanted.is_empty() && (wanted == nth.to_string() || wanted == number || wanted == section.heading)
}

/// What no system takes in a file's name is left out.
fn file_name(office: &str) -> String {
    let name: String =
        office.chars().filter(|c| !c.is_control() && !r#"/\:*?"<>|"#.contains(*c)).take(60).collect();
    format!("{name}.docx")
}

#[derive(Serialize)]
struct Printed<'a> {
    board: &'a Board,
    files: Vec<&'a str>,
    /// One figure with two values, in what was put together.
    clashes: Vec<String>,
}

/// Puts together what came back, and says who has not answered and where figures clash.
pub(crate) fn merge(merging: &Merging) -> Result<(), Failure> {
    let mut draft = input::draft(&merging.file, None)?;
    let returned = merging.returned.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    let mut board = board(&draft, &returned);
    for take in &merging.take {
        let (section, files) = taken(merging, &board, &returned, take)?;
        board.choose(section, &files);
    }
    let edit = merged(&draft, &returned, &board);
    draft::apply(&mut draft, edit).map_err(|why| Failure::merging(&merging.file, why))?;
    if let Some(output) = &merging.output {
        let json = draft::to_json(&draft);
        write_whole(output, json.as_bytes()).map_err(|why| Failure::writing(output, why))?;
    }
    let clashes = clashes(&draft);
    let files = returned.iter().map(|one| one.file.as_str()).collect();
    let printed = Printed { board: &board, files, clashes };
    if merging.json { print_json(&[&printed]) } else { print(&text(&printed)) }
}

/// A section and the files that are put into it, as `二=甲.docx,乙.docx` says.
fn taken(
    merging: &Merging,
    board: &Board,
    returned: &[Returned],
    take: &str,
) -> Result<(BlockId, Vec<usize>), Failure> {
    let (wanted, names) = take.split_once('=').unwrap_or((take, ""));
    let mut slots = board.slots.iter().zip(1..);
    let slot = slots.find(|(slot, nth)| is(&slot.section, *nth, wanted.trim()));
    let (slot, _) = slot.ok_or_else(|| Failure::taking(&merging.file, wanted))?;
    let file = |name: &str| {
        let answers = slot.answers.iter().find(|answer| returned[answer.file].file == name.trim());
        answers.map(|answer| answer.file).ok_or_else(|| Failure::taking(&merging.file, name))
    };
    let names = names.split([',', '，']).filter(|name| !name.trim().is_empty());
    Ok((slot.section.block, names.map(file).collect::<Result<_, _>>()?))
}

fn read(file: &Path) -> Result<Returned, Failure> {
    let bytes = input::bytes(file)?;
    let first = input::from_bytes(file, &bytes)?.recognised.drafts.into_iter().next();
    let draft = first.map(|one| one.draft).ok_or_else(|| Failure::picking(file, 0))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Returned { file: name, draft, handed: intake::left_in(&bytes) })
}

/// What the checks find in all of it, and what two sections count differently.
fn clashes(draft: &Draft) -> Vec<String> {
    let two_values = |finding: &Finding| finding.rule == "figures.two_values";
    let checked = check(draft).into_iter().filter(two_values).map(|finding| finding.message);
    checked.chain(::reuse::clashes(draft).iter().map(ToString::to_string)).collect()
}

/// A section a line: what came for it, or that nothing did.
fn text(printed: &Printed<'_>) -> String {
    let slots = &printed.board.slots;
    let answered = slots.iter().filter(|slot| slot.is_answered()).count();
    let mut out = format!("共 {} 部分，已收回 {answered} 部分\n", slots.len());
    out.extend(slots.iter().map(|slot| line(slot, &printed.files)));
    out.extend(printed.board.strays.iter().map(|nth| format!("  对不上任何部分：{}\n", printed.files[*nth])));
    out.extend(printed.board.unplaced.iter().map(|one| {
        let (file, characters, opens) = (printed.files[one.file], one.characters, &one.opens);
        format!("  {file} 里有 {characters} 字不属于任何部分，没有合入：{opens}\n")
    }));
    out.extend(printed.clashes.iter().map(|clash| format!("  数字不一致：{clash}\n")));
    out
}

fn line(slot: &Slot, files: &[&str]) -> String {
    let name = |file: usize| files.get(file).copied().unwrap_or_default();
    let names = |nths: &[usize]| nths.iter().map(|nth| name(*nth)).collect::<Vec<_>>().join("、");
    let all: Vec<usize> = slot.answers.iter().map(|answer| answer.file).collect();
    let head = format!("  {}{}：", slot.section.number, slot.section.heading);
    let by_heading = slot.answers.iter().any(|one| one.known == Known::Heading && slot.taken == [one.file]);
    let said = match (all.len(), slot.is_answered()) {
        (0, _) => "还没有收回".to_owned(),
        (_, false) => format!("{}（原样传回，没有改动）", names(&all)),
        _ if slot.undecided => return head + &undecided(slot, &name),
        _ if slot.taken.is_empty() => format!("{}（没有合入）", names(&all)),
        (1, _) if by_heading => format!("{}（按标题对上）", names(&all)),
        (1, _) => names(&all),
        _ => format!("收到 {} 份，合入{}", all.len(), names(&slot.taken)),
    };
    format!("{head}{said}\n")
}

/// What is to be chosen from, an answer a line.
fn undecided<'a>(slot: &Slot, name: &dyn Fn(usize) -> &'a str) -> String {
    let Section { number, heading, .. } = &slot.section;
    let wanted = number.trim_matches(['、', '（', '）', '.']);
    let wanted = if wanted.is_empty() { heading } else { wanted };
    let head =
        format!("收到 {} 份，内容不同，没有合入；用 --take {wanted}=文件名 选定\n", slot.answers.len());
    let line = |answer: &Contribution| {
        format!("      {}（{} 字）{}\n", name(answer.file), answer.characters, answer.opens)
    };
    let lines = slot.answers.iter().filter(|answer| !answer.unchanged).map(line);
    [head].into_iter().chain(lines).collect()
}
