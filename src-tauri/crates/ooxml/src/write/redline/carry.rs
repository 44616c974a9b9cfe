//! What the flow of one document needs of its own file, carried over into another: lists and images.

use super::blocks::{Block, of};
use super::tracked::Redline;
use crate::write::body::Body;
use crate::write::document::Document;
use crate::write::numbering::MultilevelList;
use crate::write::picture::{Media, media_relationship};

/// The blocks of an old document as they can stand in the new one's file, and the images and lists that the file needs
/// for both.
pub fn carried(old: &Document, new: &Document) -> (Vec<Block>, Carried) {
    let mut media = new.body.media().to_vec();
    let places: Vec<usize> = old.body.media().iter().map(|one| place(&mut media, one)).collect();
    let lists = u32::try_from(new.list.restarts.len()).unwrap_or(0);
    let xml = renamed(old.body.xml(), ("rIdImage", "\""), |nth| {
        let place = usize::try_from(nth).ok().and_then(|nth| places.get(nth.checked_sub(1)?));
        place.map(|place| media_relationship(*place).trim_start_matches("rIdImage").to_owned())
    });
    let xml = renamed(&xml, ("<w:numId w:val=\"", "\""), |nth| {
        (nth > MultilevelList::FIRST).then(|| (nth + lists).to_string())
    });
    let pictures = u32::try_from(new.body.xml().matches("<w:drawing>").count()).unwrap_or(0);
    let xml = [("<wp:docPr id=\"", "\""), ("<pic:cNvPr id=\"", "\"")]
        .into_iter()
        .fold(xml, |xml, around| renamed(&xml, around, |nth| Some((nth + pictures).to_string())));
    let mut restarts = new.list.restarts.clone();
    restarts.extend(&old.list.restarts);
    (of(&xml), Carried { media, restarts })
}

/// What a file needs for two flows.
#[derive(Clone, Debug)]
pub struct Carried {
    media: Vec<Media>,
    restarts: Vec<u32>,
}

fn place(media: &mut Vec<Media>, one: &Media) -> usize {
    media.iter().position(|known| known == one).unwrap_or_else(|| {
        media.push(one.clone());
        media.len() - 1
    })
}

/// Every number between two words as another, where there is another.
fn renamed(xml: &str, (before, after): (&str, &str), other: impl Fn(u32) -> Option<String>) -> String {
    let mut parts = xml.split(before);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(before);
        let number =
            part.split_once(after).and_then(|(number, rest)| Some((other(number.parse().ok()?)?, rest)));
        match number {
            Some((number, rest)) => {
                out.push_str(&number);
                out.push_str(after);
                out.push_str(rest);
            }
            None => out.push_str(part),
        }
    }
    out
}

/// The new document with a redline as its flow.
pub fn redlined(new: Document, redline: Redline, carried: Carried) -> Document {
    let mut new = new;
    new.list.restarts = carried.restarts;
    new.body = Body::of(redline.into_xml(), carried.media);
    new
}
