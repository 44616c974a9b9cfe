//! Heading styles: what they say of levels.

use super::attachments;
use super::candidate::Candidate;
use super::levels::Levels;
use super::reading::Reading;
use std::ops::Range;

/// How far above the text a title may stand.
const NEAR: usize = 8;

/// The outline level of the paragraph that a segment begins.
pub(super) fn outline_level(reading: &Reading<'_>, index: usize) -> Option<u8> {
    let segment = &reading.segments[index];
    let paragraph = reading.flow.lines[segment.line].paragraph()?;
    paragraph.outline_level.filter(|_| segment.begins_line)
}

/// How far below its level each heading is styled: writers who make the title a heading 1 have sections from
/// heading 2 on. The numbers say so where there are any, otherwise the title.
pub(super) fn shift<'a>(
    reading: &Reading<'_>,
    within: Range<usize>,
    (marked, levels): (impl Iterator<Item = &'a Candidate>, &Levels),
) -> u8 {
    let of_number = |mark: &Candidate| {
        let begins = mark.range.start == reading.segments[mark.segment].range.start;
        let styled = outline_level(reading, mark.segment).filter(|_| begins)?;
        Some((styled, levels.of_notation(mark.notation)?.depth()))
    };
    let mut differences = marked.filter_map(of_number).map(|(styled, level)| styled.checked_sub(level));
    if let Some(first) = differences.next() {
        return first.filter(|_| differences.all(|difference| difference == first)).unwrap_or(0);
    }
    // Above an attachment's label stand the document's own headings, which say nothing of its title.
    let above = (within.start.saturating_sub(NEAR)..within.start).rev();
    let mut above = above.take_while(|index| !attachments::is_label(reading, *index));
    let title = above.find_map(|index| outline_level(reading, index)).unwrap_or(0);
    let highest = within.filter_map(|index| outline_level(reading, index)).min().unwrap_or(0);
    if highest > title { title } else { 0 }
}
