//! 版记, and 抄送 in it (GB/T 9704-2012, 7.4).

use crate::compose::Composer;
use crate::extent::{Fit, ends, lines};
use crate::runs::{in_face, runs};
use crate::signature::width;
use crate::{Foot, FootPage, FootPart, FootRules, Item, Paragraph, Role, Tab, TabEdge};
use draft::{Draft, Form, Text};
use profile::FaceRole;

impl Composer<'_> {
    /// The foot, where any of it is filled, or where the addressees had no room on page 1.
    pub(crate) fn foot(&mut self, draft: &Draft, addressee: Option<&Text>) {
        let foot = &draft.back.foot;
        let of = |label: &str, text: Option<&Text>| {
            text.filter(|text| !text.is_empty()).map(|text| copies_to(label, text))
        };
        let copies = [of("主送：", addressee), of("抄送：", Some(&foot.copies_to))];
        let mut parts: Vec<Vec<Paragraph>> = vec![copies.into_iter().flatten().collect()];
        // A letter's has no 印发机关 and 印发日期, and no rules (10.1).
        if draft.form != Form::Letter {
            parts.push(self.printer(draft).into_iter().collect());
        }
        parts.retain(|part| !part.is_empty());
        if parts.is_empty() {
            return;
        }
        let rules = if draft.form == Form::Letter { FootRules::None } else { FootRules::Drawn };
        let of_part = |paragraphs: Vec<Paragraph>| {
            // A line too many leaves a gap; one too few would cut off names, for the lines are of exact height.
            let lines = paragraphs.iter().map(|one| lines(one, self.profile, Fit::Loose)).sum();
            FootPart { paragraphs, lines }
        };
        let mut parts: Vec<FootPart> = parts.into_iter().map(of_part).collect();
        let of_all = |parts: &[FootPart]| parts.iter().map(|part| part.lines).fold(0, u16::saturating_add);
        // Names that no page holds stand before the foot, in the flow: none is cut off.
        while !parts.is_empty() && of_all(&parts) > self.profile.grid.lines.is {
            self.items.extend(parts.remove(0).paragraphs.into_iter().map(Item::Paragraph));
        }
        if parts.is_empty() {
            return;
        }
        let page = self.page_of_foot(of_all(&parts));
        self.items.push(Item::Foot(Foot { parts, rules, page }));
    }

    /// 印发机关 at the left, 印发日期 at the right.
    fn printer(&self, draft: &Draft) -> Option<Paragraph> {
        let foot = &draft.back.foot;
        let printed = foot.printed.as_ref().map(draft::IssueDate::to_text).filter(|date| !date.is_empty());
        if foot.printer.is_empty() && printed.is_none() {
            return None;
        }
        let mut all = runs(&foot.printer, FaceRole::Foot);
        if let Some(printed) = printed {
            all.push(in_face("\t", FaceRole::Foot));
            all.extend(runs(&printed, FaceRole::Foot));
            all.push(in_face("印发", FaceRole::Foot));
        }
        let end = self.foot_characters() - self.profile.foot.from_edge_characters.is.0;
        let tabs = vec![Tab { at: end, edge: TabEdge::Right }];
        Some(Paragraph { role: Role::Printer, runs: all, tabs, ..Paragraph::default() })
    }

    /// Width of the type area in characters of the foot.
    fn foot_characters(&self) -> f64 {
        self.profile.sheet.text_width.is.twips() / self.profile.faces.of(FaceRole::Foot).size_pt.is.twips()
    }

    /// The text's end is where it is by two measures, a tight and a loose one; where they differ, what is right for
    /// either is taken: the next even page, with or without a blank one before it as is likely.
    fn page_of_foot(&self, lines: u16) -> FootPage {
        let [tight, loose] = [Fit::Tight, Fit::Loose].map(|fit| ends(&self.items, self.profile, fit));
        // A line is left empty between text and foot.
        let room = tight.room.min(loose.room) > lines;
        if tight.page == loose.page && tight.page.is_multiple_of(2) && room {
            FootPage::Same
        } else if ends(&self.items, self.profile, Fit::Likely).page.is_multiple_of(2) {
            FootPage::AfterBlank
        } else {
            FootPage::NextEven
        }
    }
}

/// `抄送：甲，乙。`, wrapped lines under the first name.
fn copies_to(label: &str, text: &Text) -> Paragraph {
    let mut all = vec![in_face(label, FaceRole::Foot)];
    all.extend(runs(text, FaceRole::Foot));
    if !text.to_plain().trim_end().ends_with('。') {
        all.push(in_face("。", FaceRole::Foot));
    }
    let role = Role::CopiesTo { hanging: width(label) };
    Paragraph { role, runs: all, ..Paragraph::default() }
}
