//! A draft in pieces: each block, each image, and the frame around them, so that what did not change is kept once.

use draft::{Draft, NotADraft};
use serde::Serialize;
use serde_json::{Map, Value};
use std::mem::take;

/// A draft taken apart; each piece is JSON in one line.
pub(crate) struct Pieces {
    /// The draft without blocks and images.
    pub(crate) frame: String,
    /// Body, then each attachment's body, then the images as `[name, image]`.
    pub(crate) lists: Vec<Vec<String>>,
}

/// Takes a draft apart.
pub(crate) fn take_apart(draft: &Draft) -> Pieces {
    let mut frame = Draft { body: Vec::new(), images: std::collections::BTreeMap::new(), ..draft.clone() };
    let mut lists = vec![lines(&draft.body)];
    for attachment in &mut frame.attachments {
        lists.push(lines(take(&mut attachment.body)));
    }
    lists.push(lines(&draft.images));
    Pieces { frame: compact(&draft::to_json(&frame)), lists }
}

/// The draft that pieces make. A frame without lists is a whole draft file.
pub(crate) fn put_together(pieces: &Pieces) -> Result<Draft, NotADraft> {
    if pieces.lists.is_empty() {
        return draft::from_json(&pieces.frame);
    }
    let mut whole: Value = serde_json::from_str(&pieces.frame)?;
    let mut lists = pieces.lists.iter();
    whole["body"] = array(lists.next())?;
    if let Some(attachments) = whole["attachments"].as_array_mut() {
        for attachment in attachments {
            attachment["body"] = array(lists.next())?;
        }
    }
    let images = array(lists.next())?;
    if let Some(images) = images.as_array().filter(|images| !images.is_empty()) {
        whole["images"] = Value::Object(images.iter().filter_map(named).collect::<Map<_, _>>());
    }
    draft::from_json(&whole.to_string())
}

fn named(image: &Value) -> Option<(String, Value)> {
    Some((image.get(0)?.as_str()?.to_owned(), image.get(1)?.clone()))
}

fn array(list: Option<&Vec<String>>) -> Result<Value, serde_json::Error> {
    let values: Result<Vec<Value>, _> =
        list.into_iter().flatten().map(|piece| serde_json::from_str(piece)).collect();
    Ok(Value::Array(values?))
}

fn lines<T: Serialize>(values: impl IntoIterator<Item = T>) -> Vec<String> {
    let line = |value| serde_json::to_string(&value).expect("blocks and images have only string keys");
    values.into_iter().map(line).collect()
}

/// JSON in one line, its names in the order that the map of this program has: the same for the same draft.
fn compact(json: &str) -> String {
    serde_json::from_str::<Value>(json).map_or_else(|_| json.to_owned(), |value| value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use draft::{Attachment, Block, BlockId, Content, Image, Picture, Text};

    fn paragraph(id: u64, text: &str) -> Block {
        Block { id: BlockId(id), content: Content::Paragraph { run_in: None, text: Text::plain(text) } }
    }

    #[test]
    fn put_together_a_draft_is_as_it_was() {
        let image = Image::new(b"\x89PNG\r\n\x1a\n").unwrap();
        let picture = Picture {
            image: image.id(),
            width: draft::Micrometres(100),
            height: draft::Micrometres(100),
            alt: String::new(),
        };
        let mut draft = Draft { body: vec![paragraph(1, "一"), paragraph(2, "二\n")], ..Draft::default() };
        draft.body.push(Block { id: BlockId(3), content: Content::Picture(picture) });
        draft.images.insert(image.id(), image);
        for (id, body) in [(4, vec![paragraph(5, "三")]), (6, Vec::new())] {
            draft.attachments.push(Attachment { id: BlockId(id), title: Text::plain("清单"), body });
        }
        let pieces = take_apart(&draft);
        assert_eq!(pieces.lists.iter().map(Vec::len).collect::<Vec<_>>(), [3, 1, 0, 1]);
        assert_eq!(put_together(&pieces).unwrap(), draft);
        assert_eq!(put_together(&take_apart(&Draft::default())).unwrap(), Draft::default());
    }

    #[test]
    fn a_whole_file_is_its_own_frame() {
        let draft = Draft { body: vec![paragraph(1, "一")], ..Draft::default() };
        let pieces = Pieces { frame: draft::to_json(&draft), lists: Vec::new() };
        assert_eq!(put_together(&pieces).unwrap(), draft);
    }
}
