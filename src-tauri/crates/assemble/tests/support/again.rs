//! What a file gives when it is brought in again.

use draft::{Attachment, Draft};

/// Brings a file in, and holds that it is the draft that it was made from, as far as a file without the draft inside
/// can tell.
pub fn comes_back_from(docx: &[u8], draft: &Draft) {
    let manuscript = intake::read(docx, "draft.docx").unwrap();
    let recognised = intake::recognise(&manuscript);
    assert_eq!(recognised.drafts.len(), 1, "one draft");
    let (again, lines) = (lines(&recognised.drafts[0].draft), lines(draft));
    let parted = again.iter().zip(&lines).find(|(again, line)| again != line);
    assert_eq!(parted, None, "as it came back, and as it was");
    let shared = again.len().min(lines.len());
    assert_eq!((&again[shared..], &lines[shared..]), (&[][..], &[][..]), "more came back, or less");
}

/// A line for each thing, so that a difference is seen. What blocks are named is the reader's own matter.
fn lines(draft: &Draft) -> Vec<String> {
    let Draft { form, front, body, attachments, back, .. } = draft;
    let mut lines = vec![format!("{form:?}"), format!("{front:?}"), format!("{back:?}")];
    lines.extend(body.iter().map(|block| format!("{:?}", block.content)));
    for Attachment { title, body, .. } in attachments {
        lines.push(format!("{title:?}"));
        lines.extend(body.iter().map(|block| format!("{:?}", block.content)));
    }
    lines
}
