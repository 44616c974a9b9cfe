//! 版头: what stands above the title, by form (GB/T 9704-2012, 7.2 and 10).

use crate::compose::Composer;
use crate::runs::{in_face, plain, runs};
use crate::signature::width;
use crate::{Item, Mark, MarkPlace, Paragraph, Role, Run, Tab, TabEdge};
use draft::{Form, Header, Text};
use profile::{FaceRole, Mm, Pt};

/// What stands at the right of a joint issue's names, and after a single one's.
const WORD: &str = "文件";
const SIGNERS: &str = "签发人：";
/// No mark is set smaller.
const SMALLEST_MARK: f64 = 16.0;
/// Height of a character, in sizes of its type.
const CHARACTER: f64 = 0.92;
/// Stacked names are this far apart, in sizes of their type.
const STACKED: f64 = 1.25;

impl Composer<'_> {
    /// The header of a form.
    pub(crate) fn header(&mut self, form: Form, header: &Header) {
        match form {
            Form::Plain => {}
            Form::Document | Form::Minutes => {
                let top = self.profile.header.mark_below_top_mm.is;
                self.mark_in_flow(top, header, joint(form, header));
                self.blank_lines(self.profile.header.blank_lines_above_number.is);
                self.number_and_signers(header);
                self.paragraph(Role::Rule { below: self.profile.header.rule_below_number_mm.is }, Vec::new());
                self.blank_lines(self.profile.header.blank_lines_below_rule.is);
            }
            Form::Order => {
                let order = &self.profile.order;
                self.mark_in_flow(order.mark_below_top_mm.is, header, lead(header));
                if !header.number.is_empty() {
                    self.blank_lines(order.blank_lines_above_number.is);
                    self.text(Role::DocumentNumber, &header.number, FaceRole::Body);
                }
                self.blank_lines(order.blank_lines_below_number.is);
            }
            Form::Letter => self.letter(header),
        }
    }

    /// 份号, 密级, 紧急程度, then the mark. They stand in lines that leave the mark its place.
    fn mark_in_flow(
        &mut self,
        top: Mm,
        header: &Header,
        (names, word): (Vec<Vec<Run>>, Option<&'static str>),
    ) {
        let elements = elements(header);
        let pitch = f64::from(self.profile.line_pitch().0);
        let lines = f64::from(u16::try_from(elements.len()).unwrap_or(u16::MAX));
        let fitting = (top.twips() / lines.max(1.0)).min(pitch);
        for runs in elements {
            let line = (fitting < pitch).then_some(Pt(fitting / 20.0));
            self.paragraph(Role::Element { line, below_rule: None }, vec![runs]);
        }
        let above = Mm(((top.twips() - lines * fitting) / 1440.0 * 25.4).max(0.0));
        let size = self.mark_size(&names, word);
        self.mark(Mark { names, word, size, place: MarkPlace::Below(above) });
    }

    /// Without a name its place stays empty: paper may have it printed on already, 套红.
    fn mark(&mut self, mark: Mark) {
        let names = if mark.names.is_empty() { vec![Vec::new()] } else { mark.names };
        let word = mark.word.filter(|_| names.len() > 1);
        self.items.push(Item::Mark(Mark { names, word, ..mark }));
    }

    /// The profile's size, or as much smaller as the names fit across the type area and on a third of its height.
    fn mark_size(&self, names: &[Vec<Run>], word: Option<&str>) -> Pt {
        let of_name = |runs: &Vec<Run>| runs.iter().map(|run| width(&run.text)).sum::<f64>();
        let widest = names.iter().map(of_name).fold(1.0, f64::max);
        let beside = word.map_or(0.0, |word| width(word) + 0.5);
        let sheet = &self.profile.sheet;
        let across = sheet.text_width.is.twips() / 20.0 / (widest + beside + 0.1);
        let stacked = f64::from(u16::try_from(names.len()).unwrap_or(u16::MAX)) * STACKED;
        let high = sheet.text_height.is.twips() / 20.0 / 3.0 / stacked.max(1.0);
        let asked = self.profile.faces.of(FaceRole::Mark).size_pt.is.0;
        Pt((across.min(high).min(asked) * 2.0).floor() / 2.0).at_least(SMALLEST_MARK)
    }

    /// 发文字号 centred; in an upward document at the left, on the line of the last signers.
    fn number_and_signers(&mut self, header: &Header) {
        let signers: Vec<&Text> = header.signers.iter().filter(|name| !name.is_empty()).collect();
        if signers.is_empty() {
            if header.number.is_empty() {
                self.blank_lines(1);
            } else {
                self.text(Role::DocumentNumber, &header.number, FaceRole::Body);
            }
            return;
        }
        let of_header = &self.profile.header;
        let in_a_line = usize::from(of_header.signers_in_a_line.is.max(1)).min(signers.len());
        let widest = signers.iter().map(|name| width(&name.to_plain())).fold(1.0, f64::max);
        let columns: Vec<f64> = (0u16..).take(in_a_line).map(|nth| f64::from(nth) * (widest + 1.0)).collect();
        let end = f64::from(self.profile.grid.characters.is) - of_header.signers_from_right_characters.is.0;
        let names = (end - columns.last().copied().unwrap_or(0.0) - widest).max(width(SIGNERS));
        let label = names - width(SIGNERS);
        let mut lines: Vec<Paragraph> = Vec::new();
        for line in signers.chunks(in_a_line) {
            lines.push(signers_line(line, lines.is_empty(), (label, names), &columns));
        }
        let from_left = of_header.number_from_left_characters.is.0;
        let number = runs(&header.number, FaceRole::Body);
        let beside = from_left + width(&header.number.to_plain()) + 0.1 * digits(&header.number.to_plain());
        if beside + 1.0 > label {
            // Too long to stand beside the names.
            lines.push(Paragraph { role: Role::Signers, runs: number, ..Paragraph::default() });
        } else if let Some(last) = lines.last_mut() {
            last.runs.splice(0..0, number);
        }
        self.items.extend(lines.into_iter().map(Item::Paragraph));
    }

    /// 信函: the mark and its rule by the paper's edge, then 份号, 密级, 紧急程度 at the left and 发文字号 at the right.
    fn letter(&mut self, header: &Header) {
        let letter = &self.profile.letter;
        let (names, _) = lead(header);
        let size = self.mark_size(&names, None);
        let place = letter.mark_below_paper_mm.is;
        let pt = |pt: f64| pt / 72.0 * 25.4;
        let rule = place.0 + pt(size.0 * CHARACTER) + letter.rule_below_mark_mm.is.0;
        self.mark(Mark { names, word: None, size, place: MarkPlace::Paper(place) });
        self.paragraph(Role::DoubleRule { top: Mm(rule - self.profile.sheet.top.is.0) }, Vec::new());
        let body = self.profile.faces.of(FaceRole::Body).size_pt.is.0;
        let below = Mm(letter.elements_below_rule_characters.is.0 * pt(body));
        let mut elements = elements(header).into_iter();
        let mut first: Vec<Run> = elements.next().into_iter().collect();
        let end = self.profile.sheet.text_width.is.twips() / self.profile.character_pitch();
        let tabs = vec![Tab { at: end, edge: TabEdge::Right }];
        if !header.number.is_empty() {
            first.push(plain("\t"));
            first.extend(runs(&header.number, FaceRole::Body));
        }
        let role = Role::Element { line: None, below_rule: Some(below) };
        self.items.push(Item::Paragraph(Paragraph { role, runs: first, tabs, ..Paragraph::default() }));
        for element in elements {
            self.paragraph(Role::Element { line: None, below_rule: None }, vec![element]);
        }
        self.blank_lines(letter.blank_lines_above_title.is);
    }
}

trait AtLeast {
    fn at_least(self, least: f64) -> Self;
}

impl AtLeast for Pt {
    fn at_least(self, least: f64) -> Pt {
        Pt(self.0.max(least))
    }
}

/// How many half-width characters there are, each of which may be wider than half in another face.
fn digits(text: &str) -> f64 {
    text.chars().filter(char::is_ascii).map(|_| 1.0).sum()
}

/// A line of signers: the label before the first, names at their columns.
fn signers_line(line: &[&Text], first: bool, (label, names): (f64, f64), columns: &[f64]) -> Paragraph {
    let stop = |at: f64| Tab { at, edge: TabEdge::Left };
    let mut tabs = vec![stop(if first { label } else { names })];
    tabs.extend(columns.iter().skip(1).map(|column| stop(names + column)));
    let mut all = Vec::new();
    for (nth, name) in line.iter().enumerate() {
        all.push(plain(if first && nth == 0 { "\t签发人：" } else { "\t" }));
        all.extend(runs(name, FaceRole::Signer));
    }
    Paragraph { role: Role::Signers, runs: all, tabs, ..Paragraph::default() }
}

/// 份号, 密级和保密期限, 紧急程度, those that are there, each as one line.
fn elements(header: &Header) -> Vec<Run> {
    let all = [
        (&header.copy_number, FaceRole::Body),
        (&header.secrecy, FaceRole::Secrecy),
        (&header.urgency, FaceRole::Secrecy),
    ];
    let there = all.into_iter().filter(|(text, _)| !text.is_empty());
    there.map(|(text, face)| in_face(&text.to_plain(), face)).collect()
}

/// The names of a joint issue with 文件 beside them, or a single one with its 文件; minutes have none.
fn joint(form: Form, header: &Header) -> (Vec<Vec<Run>>, Option<&'static str>) {
    if form == Form::Minutes {
        return lead(header);
    }
    let authorities = header.authorities.iter().filter(|name| !name.is_empty());
    let mut names: Vec<Vec<Run>> = authorities.map(|name| runs(name, FaceRole::Mark)).collect();
    if let [name] = names.as_mut_slice() {
        name.push(in_face(WORD, FaceRole::Mark));
        return (names, None);
    }
    (names, Some(WORD))
}

/// The lead body's alone, as letters and orders have it in a joint issue too (10.1, 10.2).
fn lead(header: &Header) -> (Vec<Vec<Run>>, Option<&'static str>) {
    let names = header.authorities.iter().filter(|name| !name.is_empty()).take(1);
    (names.map(|name| runs(name, FaceRole::Mark)).collect(), None)
}
