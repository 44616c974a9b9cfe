//! 发文机关署名, 成文日期 and 附注 (GB/T 9704-2012, 7.3.5 and 7.3.6).

use crate::compose::Composer;
use crate::runs::{in_face, plain, runs};
use crate::{Item, Paragraph, Role, Run, Tab, TabEdge};
use draft::{Draft, Form, Text};
use profile::{FaceRole, Signature, SignatureForm};

impl Composer<'_> {
    /// Issuer, date and note. An order is signed by its signer's seal whatever the profile says (10.2).
    pub(crate) fn back(&mut self, draft: &Draft) {
        let date = draft.back.date.as_ref().map(draft::IssueDate::to_text).unwrap_or_default();
        let issuers: Vec<&Text> = draft.back.issuers.iter().filter(|issuer| !issuer.is_empty()).collect();
        if !issuers.is_empty() || !date.is_empty() {
            match self.profile.signature.form.is {
                _ if draft.form == Form::Order => self.name_sealed(&issuers, &date),
                SignatureForm::Unsealed => self.unsealed(&issuers, &date),
                SignatureForm::Sealed => self.sealed(&issuers, &date),
                SignatureForm::NameSeal => self.name_sealed(&issuers, &date),
            }
        }
        if !draft.back.note.is_empty() {
            let mut line = vec![plain("（")];
            line.extend(runs(&draft.back.note, FaceRole::Body));
            line.push(plain("）"));
            self.paragraph(Role::Note, line);
        }
    }

    fn unsealed(&mut self, issuers: &[&Text], date: &Text) {
        let signature = &self.profile.signature;
        self.blank_lines(signature.blank_lines_above.is);
        let widest = issuers.iter().map(|issuer| width(&issuer.to_plain())).fold(0.0, f64::max);
        let placed = from_right(widest, width(&date.to_plain()), signature);
        for issuer in issuers {
            self.text(Role::Issuer { from_right: placed.issuer }, issuer, FaceRole::Body);
        }
        self.text(Role::Date { from_right: placed.date }, date, FaceRole::Body);
    }

    /// The issuers centred where their seals go, the last one over the date.
    fn sealed(&mut self, issuers: &[&Text], date: &Text) {
        let signature = &self.profile.signature;
        self.blank_lines(signature.sealed_blank_lines_above.is);
        let from_right = signature.sealed_date_from_right_characters.is.0;
        let characters = f64::from(self.profile.grid.characters.is);
        let of_date = width(&date.to_plain());
        let widest = issuers.iter().map(|issuer| width(&issuer.to_plain())).fold(1.0, f64::max);
        // Never beyond the type area, however long the name.
        let last = (characters - from_right - of_date / 2.0).min(characters - widest / 2.0).max(widest / 2.0);
        let seal = signature.seal_width_mm.is.twips() / self.profile.sheet.text_width.is.twips() * characters;
        let apart = (seal + 0.5).max(widest + 1.0);
        let rows = rows(issuers, 1 + whole(((last - seal.max(widest) / 2.0) / apart).max(0.0)));
        let lines_of_a_seal =
            whole(signature.seal_width_mm.is.twips() / f64::from(self.profile.line_pitch().0)) + 1;
        for (nth, row) in rows.iter().enumerate() {
            if nth > 0 {
                self.blank_lines(u16::try_from(lines_of_a_seal).unwrap_or(0));
            }
            self.items.push(Item::Paragraph(seals(row, (last, apart))));
        }
        self.text(Role::Date { from_right }, date, FaceRole::Body);
    }

    /// The post, room for the seal, the date. A name after the post stands where the seal goes.
    fn name_sealed(&mut self, issuers: &[&Text], date: &Text) {
        let signature = &self.profile.signature;
        self.blank_lines(signature.name_seal_blank_lines_above.is);
        let edge = signature.name_seal_from_right_characters.is.0;
        let between = signature.post_from_name_seal_characters.is.0;
        for (nth, issuer) in issuers.iter().enumerate() {
            if nth > 0 {
                self.blank_lines(signature.blank_lines_below_name_seal.is);
            }
            let room = signature.name_seal_width_characters.is.0;
            let (line, from_right) = if let Some((post, name)) = post_and_name(issuer) {
                let mut line = runs(&post, FaceRole::Body);
                line.push(plain(&"　".repeat(whole(between))));
                line.extend(runs(&name, FaceRole::Signer));
                (line, edge)
            } else {
                (runs(issuer, FaceRole::Body), edge + room + between)
            };
            self.paragraph(Role::Issuer { from_right }, line);
        }
        if !issuers.is_empty() {
            self.blank_lines(signature.blank_lines_below_name_seal.is);
        }
        self.text(Role::Date { from_right: edge }, date, FaceRole::Body);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some characters of a line, not below 0"
)]
fn whole(characters: f64) -> usize {
    characters.floor() as usize
}

/// Rows of so many, the first ones full.
fn rows<'t>(issuers: &[&'t Text], in_a_row: usize) -> Vec<Vec<&'t Text>> {
    issuers.chunks(in_a_row.max(1)).map(<[&Text]>::to_vec).collect()
}

/// Names side by side, each in the middle of its seal, the last at the right.
fn seals(row: &[&Text], (last, apart): (f64, f64)) -> Paragraph {
    let mut all: Vec<Run> = Vec::new();
    let mut tabs = Vec::new();
    for (issuer, from_last) in row.iter().zip((0..u16::try_from(row.len()).unwrap_or(0)).rev()) {
        all.push(in_face("\t", FaceRole::Body));
        all.extend(runs(issuer, FaceRole::Body));
        tabs.push(Tab { at: last - f64::from(from_last) * apart, edge: TabEdge::Center });
    }
    Paragraph { role: Role::Seals, runs: all, tabs, ..Paragraph::default() }
}

/// 馆长　李某: a post and a name with blanks between.
fn post_and_name(issuer: &Text) -> Option<(Text, Text)> {
    let text = issuer.to_plain();
    let (post, name) = text.trim().rsplit_once(char::is_whitespace)?;
    let (post, from) = (post.trim_end(), text.rfind(name)?);
    let begins = text.find(post)?;
    Some((issuer.slice(begins..begins + post.len()), issuer.slice(from..from + name.len())))
}

/// Distances from the right edge of the type area, in characters: the issuers' end and the date's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FromRight {
    pub(crate) issuer: f64,
    pub(crate) date: f64,
}

/// The date begins two characters right of the issuer; the longer of the two keeps two from the edge.
pub(crate) fn from_right(issuer_width: f64, date_width: f64, signature: &Signature) -> FromRight {
    let edge = signature.issuer_from_right_characters.is.0;
    let shift = signature.date_from_issuer_characters.is.0;
    if issuer_width == 0.0 {
        FromRight { issuer: edge, date: edge }
    } else if date_width > issuer_width {
        FromRight { issuer: edge + date_width + shift - issuer_width, date: edge }
    } else {
        FromRight { issuer: edge, date: edge + issuer_width - shift - date_width }
    }
}

/// Width in characters: half for what is half-width.
pub(crate) fn width(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(issuer: &str, date: &str, expected: (f64, f64)) {
        let profile = profile::built_in("gbt9704").unwrap();
        let placed = from_right(width(issuer), width(date), &profile.signature);
        assert_eq!((placed.issuer, placed.date), expected, "{issuer} {date}");
    }

    #[test]
    fn the_longer_line_keeps_two_from_the_edge() {
        check("市档案馆", "2026年6月30日", (2.0 + 6.5 + 2.0 - 4.0, 2.0));
        check("市安全生产培训工作领导小组办公室", "2026年6月30日", (2.0, 2.0 + 16.0 - 2.0 - 6.5));
        check("", "2026年6月30日", (2.0, 2.0));
    }
}
