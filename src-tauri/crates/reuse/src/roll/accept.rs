//! Proposals that were accepted, as one edit of the draft.

use super::proposal::Proposal;
use draft::{
    Attachment, Back, Block, Content, Draft, Edit, Front, HeaderElement, IssueDate, Mark, Run, Spot, Text,
};
use std::collections::BTreeMap;

/// The edit that makes accepted proposals of a draft come true, all as one gesture; taking it back is one too. What
/// stood at a blank that opens is kept beside the draft, by the blank's key.
pub fn accepted(draft: &Draft, proposals: &[Proposal]) -> Edit {
    let mut of: BTreeMap<Spot, Vec<&Proposal>> = BTreeMap::new();
    let mut last_year = draft.last_year.clone();
    for proposal in proposals.iter().filter(|proposal| proposal.changes()) {
        of.entry(proposal.spot).or_default().push(proposal);
        last_year.extend(proposal.opens().into_iter().map(|(key, was)| (key.to_owned(), was)));
    }
    for proposals in of.values_mut() {
        proposals.sort_by_key(|proposal| proposal.start);
    }
    let changes = Changes { of };
    let mut edits: Vec<Edit> = Vec::new();
    for (at, block) in draft.body.iter().enumerate() {
        let now = changes.block(block);
        if now != *block {
            edits.push(Edit::Splice { at, remove: 1, insert: vec![now] });
        }
    }
    let attachments: Vec<Attachment> =
        (0..).zip(&draft.attachments).map(|(nth, one)| changes.attachment(nth, one)).collect();
    let (front, back) = (changes.front(&draft.front), changes.back(&draft.back));
    edits.extend((front != draft.front).then_some(Edit::Front { front }));
    edits.extend((back != draft.back).then_some(Edit::Back { back }));
    edits.extend((attachments != draft.attachments).then_some(Edit::Attachments { attachments }));
    edits.extend((last_year != draft.last_year).then_some(Edit::LastYear { last_year }));
    Edit::All { edits }
}

struct Changes<'a> {
    of: BTreeMap<Spot, Vec<&'a Proposal>>,
}

impl Changes<'_> {
    /// A text with what was accepted of it, from its end so that places stay right.
    fn text(&self, spot: Spot, text: &Text) -> Text {
        let mut now = text.clone();
        for proposal in self.of.get(&spot).into_iter().flatten().rev() {
            if let Some(new) = &proposal.new {
                now = replaced(&now, proposal, new);
            }
        }
        now
    }

    fn block(&self, block: &Block) -> Block {
        let id = block.id;
        let content = match &block.content {
            Content::Heading { level, numbered, text } => Content::Heading {
                level: *level,
                numbered: *numbered,
                text: self.text(Spot::Block { id }, text),
            },
            Content::Paragraph { run_in, text } => {
                Content::Paragraph { run_in: *run_in, text: self.text(Spot::Block { id }, text) }
            }
            Content::Table(table) => {
                let mut table = table.clone();
                for (row, cells) in table.rows.iter_mut().enumerate() {
                    for (cell, paragraphs) in cells.cells.iter_mut().enumerate() {
                        for (paragraph, text) in paragraphs.paragraphs.iter_mut().enumerate() {
                            *text = self.text(Spot::Cell { id, row, cell, paragraph }, text);
                        }
                    }
                }
                Content::Table(table)
            }
            other @ (Content::Picture(_) | Content::PageBreak) => other.clone(),
        };
        Block { id, content }
    }

    fn attachment(&self, nth: usize, attachment: &Attachment) -> Attachment {
        Attachment {
            id: attachment.id,
            title: self.text(Spot::AttachmentTitle { nth }, &attachment.title),
            body: attachment.body.iter().map(|block| self.block(block)).collect(),
        }
    }

    fn front(&self, front: &Front) -> Front {
        let mut front = front.clone();
        front.title = self.text(Spot::Title, &front.title);
        front.addressee = self.text(Spot::Addressee, &front.addressee);
        let header = |element| Spot::Header { element };
        let Front { header: head, .. } = &mut front;
        head.secrecy = self.text(header(HeaderElement::Secrecy), &head.secrecy);
        for (nth, authority) in head.authorities.iter_mut().enumerate() {
            *authority = self.text(header(HeaderElement::Authority { nth }), authority);
        }
        front
    }

    fn back(&self, back: &Back) -> Back {
        let mut back = back.clone();
        for (nth, issuer) in back.issuers.iter_mut().enumerate() {
            *issuer = self.text(Spot::Issuer { nth }, issuer);
        }
        back.note = self.text(Spot::Note, &back.note);
        for (nth, attendance) in back.attendance.iter_mut().enumerate() {
            attendance.names = self.text(Spot::Attendance { nth }, &attendance.names);
        }
        back.date = back.date.map(|date| self.date(Spot::Date, date));
        back.foot.printed = back.foot.printed.map(|date| self.date(Spot::Printed, date));
        back
    }

    fn date(&self, spot: Spot, date: IssueDate) -> IssueDate {
        if !self.of.contains_key(&spot) {
            return date;
        }
        IssueDate::of(self.text(spot, &date.to_text()))
    }
}

/// The new words stand in the face of those they replace.
fn replaced(text: &Text, proposal: &Proposal, new: &Text) -> Text {
    let (start, end) = (proposal.start, proposal.end);
    let face =
        |mark: &&Mark| !matches!(mark, Mark::Blank { .. } | Mark::Reference { .. } | Mark::Revision { .. });
    let first = text.slice(start..end);
    let kept: Vec<Mark> =
        first.runs().first().map(|run| run.marks.iter().filter(face).cloned().collect()).unwrap_or_default();
    let with =
        |run: &Run| Run { text: run.text.clone(), marks: run.marks.iter().chain(&kept).cloned().collect() };
    let (before, after) = (text.slice(0..start), text.slice(end..text.len()));
    let runs = before.runs().iter().cloned();
    runs.chain(new.runs().iter().map(with)).chain(after.runs().iter().cloned()).collect()
}
