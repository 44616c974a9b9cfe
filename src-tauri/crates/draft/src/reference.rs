//! References to sections and attachments: text whose numeral follows what it names.

use crate::{BlockId, Draft, Edit, Mark, Number, Run, Spot, Text, apply, chinese, numbers, visit_texts};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The draft with the numeral of every reference (附件2, 第三部分) set to what it names now; one that names nothing any
/// more, or that stands beside something unnumbered, stays as it was typed.
pub fn with_references(draft: &Draft) -> Cow<'_, Draft> {
    let edits = renumber_references(draft);
    if edits.is_empty() {
        return Cow::Borrowed(draft);
    }
    let mut set = draft.clone();
    let applied = apply(&mut set, Edit::All { edits });
    applied.map_or(Cow::Borrowed(draft), |_| Cow::Owned(set))
}

/// The edits that set the numerals of references, where they say another one than what they name; those of one text
/// come from its back.
pub fn renumber_references(draft: &Draft) -> Vec<Edit> {
    let mut found = Vec::new();
    visit_texts(draft, |spot, text| {
        let mut start = 0;
        for run in text.runs() {
            if let Some(to) = target(run) {
                found.push((spot, start, to, run.clone()));
            }
            start += run.text.len();
        }
    });
    if found.is_empty() {
        return Vec::new();
    }
    let counted = counted(draft);
    let edit = |(spot, start, to, run): (Spot, usize, BlockId, Run)| {
        let text = renumbered(&run.text, *counted.get(&to)?);
        let end = start + run.text.len();
        let by = Text::from_iter([Run { text, marks: run.marks }]);
        (by.to_plain() != run.text).then_some(Edit::Replace { spot, start, end, by })
    };
    found.into_iter().rev().filter_map(edit).collect()
}

fn target(run: &Run) -> Option<BlockId> {
    run.marks.iter().find_map(|mark| match mark {
        Mark::Reference { to } => Some(*to),
        _ => None,
    })
}

/// The count of each numbered heading of the body and of each attachment.
fn counted(draft: &Draft) -> BTreeMap<BlockId, u32> {
    let headings = draft.body.iter().zip(numbers(&draft.body));
    let headings = headings.filter_map(|(block, number): (_, Option<Number>)| Some((block.id, number?.nth)));
    let attachments = draft.attachments.iter().map(|attachment| attachment.id).zip(1..);
    headings.chain(attachments).collect()
}

/// The text with its first numeral replaced, in the script it has.
fn renumbered(text: &str, nth: u32) -> String {
    const CHINESE: &str = "零〇一二三四五六七八九十百";
    let is_chinese = |c: char| CHINESE.contains(c);
    let Some(start) = text.find(|c: char| c.is_ascii_digit() || is_chinese(c)) else {
        return text.to_owned();
    };
    let arabic = text[start..].starts_with(|c: char| c.is_ascii_digit());
    let rest =
        text[start..].trim_start_matches(|c: char| if arabic { c.is_ascii_digit() } else { is_chinese(c) });
    let numeral = if arabic { nth.to_string() } else { chinese(nth) };
    format!("{}{numeral}{rest}", &text[..start])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Attachment, Block, Content, Level};

    fn check(written: &str, to: u64, expected: &str) {
        let heading = |id| Block {
            id: BlockId(id),
            content: Content::Heading { level: Level::One, numbered: true, text: "安排".into() },
        };
        let text = Text::plain(written).marked(0..written.len(), &Mark::Reference { to: BlockId(to) });
        let refers = Block { id: BlockId(9), content: Content::Paragraph { run_in: None, text } };
        let attachment = |id| Attachment { id: BlockId(id), ..Attachment::default() };
        let draft = Draft {
            body: vec![heading(1), heading(2), refers],
            attachments: vec![attachment(3), attachment(4)],
            ..Draft::default()
        };
        let set = with_references(&draft);
        assert_eq!(set.body[2].text().map(Text::to_plain).as_deref(), Some(expected));
        assert_eq!(renumber_references(&set), []);
    }

    #[test]
    fn the_numeral_follows_in_its_own_script() {
        check("第一部分", 2, "第二部分");
        check("附件1", 4, "附件2");
        check("附件12", 3, "附件1");
        check("详见第一部分和", 2, "详见第二部分和");
    }

    #[test]
    fn what_is_gone_or_has_no_numeral_stays() {
        check("第三部分", 77, "第三部分");
        check("附件", 4, "附件");
    }
}
