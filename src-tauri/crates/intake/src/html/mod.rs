//! A web page, a page saved by Word, or what Word puts on the clipboard, as a manuscript.
//!
//! Tokens only, no tree: nothing a page nests can exhaust the machine. Nothing is fetched, no script is run.

mod encoding;
mod mail;
mod open;
mod reader;
mod space;
mod style;
mod tag;

use crate::writing::{Writing, title};
use crate::{Manuscript, Source, Unreadable};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use reader::Reader;
use tag::Tag;

/// Attributes of one tag that are looked at.
const MOST_ATTRIBUTES: usize = 64;
/// Bytes of a name: no element that is known has a longer one.
const LONGEST_NAME: usize = 64;
/// Bytes of a value.
const LONGEST_VALUE: usize = 4096;

/// A page saved as one file with its pictures.
pub(crate) fn archive(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    mail::page(bytes).map_or(Err(Unreadable::Broken), |page| manuscript(&page))
}

pub(crate) fn manuscript(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    let (encoding, text) = encoding::decode(bytes)?;
    let mut reader = Reader::new(Writing::default());
    let mut tag: Option<Tag> = None;
    let mut attribute = String::new();
    let callback = |event: CallbackEvent<'_>, _: Span<()>| -> Option<bool> {
        match event {
            CallbackEvent::OpenStartTag { name } => tag = Some(Tag::new(&cut(name, LONGEST_NAME))),
            CallbackEvent::AttributeName { name } => {
                attribute = cut(name, LONGEST_NAME);
                if let Some(tag) = tag.as_mut().filter(|tag| tag.attributes.len() < MOST_ATTRIBUTES) {
                    tag.attributes.push((attribute.clone(), String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                let last = tag.as_mut().and_then(|tag| tag.attributes.last_mut());
                if let Some((_, empty)) = last.filter(|(name, _)| *name == attribute) {
                    *empty = cut(value, LONGEST_VALUE);
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                if let Some(tag) = tag.take() {
                    reader.start(&tag);
                }
            }
            CallbackEvent::EndTag { name } => reader.end(&cut(name, LONGEST_NAME)),
            CallbackEvent::String { value } => reader.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        reader.is_done().then_some(true)
    };
    let mut emitter = CallbackEmitter::new(callback);
    emitter.naively_switch_states(true);
    // Ends at the first sign that there is too much.
    let mut tokens = Tokenizer::new_with_emitter(text.as_str(), emitter);
    let _ = tokens.next();
    drop(tokens);
    let mut manuscript = reader.finish(Source { format: "html", encoding: Some(encoding) })?;
    title::settle(&mut manuscript);
    Ok(manuscript)
}

fn cut(bytes: &[u8], most: usize) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(most)]).into_owned()
}
