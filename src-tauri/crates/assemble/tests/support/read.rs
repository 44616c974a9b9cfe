//! What a .docx says, read back by rules of its own: paragraphs with the numbers that Word prints.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The names of the parts, in order.
pub fn names(docx: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..archive.len()).map(|nth| archive.name_for_index(nth).unwrap().to_owned()).collect()
}

/// A part as text.
pub fn part(docx: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// A part with an element a line, runs of text kept whole, to be compared by people.
pub fn lines(docx: &[u8], name: &str) -> String {
    let mut out = String::new();
    let mut depth = 0usize;
    for tag in part(docx, name).split_inclusive('>') {
        let (text, tag) = tag.split_at(tag.find('<').unwrap_or(tag.len()));
        let closing = tag.starts_with("</");
        depth -= usize::from(closing);
        if text.trim().is_empty()
            && !(closing && out.ends_with('>') && out.ends_with(&tag.replacen("</", "<", 1)))
        {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        }
        out.push_str(text.trim_matches('\n'));
        out.push_str(tag);
        depth += usize::from(!closing && !tag.ends_with("/>") && !tag.starts_with("<?") && !tag.is_empty());
    }
    out.trim_start().to_owned()
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).unwrap()?;
    Some(String::from_utf8(attribute.value.into_owned()).unwrap())
}

fn events(xml: &str, mut see: impl FnMut(&Event<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            event => see(&event),
        }
    }
}

/// The lists: formats and texts of the levels, and for each list the levels that begin again.
#[derive(Default)]
struct Lists {
    levels: Vec<(String, String)>,
    restarts: BTreeMap<String, Vec<usize>>,
}

impl Lists {
    fn of(docx: &[u8]) -> Lists {
        let mut lists = Lists::default();
        let (mut list, mut level) = (String::new(), 0);
        events(&part(docx, "word/numbering.xml"), |event| {
            let (Event::Start(start) | Event::Empty(start)) = event else { return };
            let value = attribute(start, "w:val").unwrap_or_default();
            match start.name().as_ref() {
                b"w:lvl" => lists.levels.push(Default::default()),
                b"w:numFmt" => lists.levels.last_mut().unwrap().0 = value,
                b"w:lvlText" => lists.levels.last_mut().unwrap().1 = value,
                b"w:num" => list = attribute(start, "w:numId").unwrap(),
                b"w:lvlOverride" => level = attribute(start, "w:ilvl").unwrap().parse().unwrap(),
                b"w:startOverride" => lists.restarts.entry(list.clone()).or_default().push(level),
                _ => {}
            }
        });
        lists
    }
}

/// Counts as Word does: lists of one definition count together; a level begins again under a higher one, and where
/// a list that begins it again is met first.
struct Counter {
    lists: Lists,
    counts: [u32; 9],
}

impl Counter {
    fn label(&mut self, list: &str, level: usize) -> String {
        if list == "0" {
            return String::new();
        }
        if let Some(restarts) = self.lists.restarts.get_mut(list)
            && let Some(at) = restarts.iter().position(|restart| *restart == level)
        {
            restarts.remove(at);
            self.counts[level] = 0;
        }
        self.counts[level + 1..].fill(0);
        self.counts[level] += 1;
        let (format, text) = &self.lists.levels[level];
        let count = self.counts[level];
        let numeral = if format == "decimal" { count.to_string() } else { draft::chinese(count) };
        text.replace(&format!("%{}", level + 1), &numeral)
    }
}

/// Each paragraph of the text, those in cells too, with its number; `\n` for a line break.
pub fn paragraphs(docx: &[u8]) -> Vec<String> {
    let mut counter = Counter { lists: Lists::of(docx), counts: [0; 9] };
    let mut paragraphs: Vec<String> = Vec::new();
    let (mut list, mut level, mut in_text) = (None, 0, false);
    events(&part(docx, "word/document.xml"), |event| match event {
        Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
            b"w:p" => {
                paragraphs.push(String::new());
                (list, level) = (None, 0);
            }
            b"w:numId" => list = attribute(start, "w:val"),
            b"w:ilvl" => level = attribute(start, "w:val").unwrap().parse().unwrap(),
            b"w:r" => {
                if let Some(list) = list.take() {
                    paragraphs.last_mut().unwrap().push_str(&counter.label(&list, level));
                }
            }
            b"w:br" if attribute(start, "w:type").as_deref() != Some("page") => {
                paragraphs.last_mut().unwrap().push('\n');
            }
            b"w:tab" => paragraphs.last_mut().unwrap().push('\t'),
            b"w:t" => in_text = true,
            _ => {}
        },
        Event::End(end) if end.name().as_ref() == b"w:t" => in_text = false,
        Event::Text(text) if in_text => paragraphs.last_mut().unwrap().push_str(&text.decode().unwrap()),
        Event::GeneralRef(name) if in_text => {
            let name = name.decode().unwrap();
            let text = quick_xml::escape::unescape(&format!("&{name};")).unwrap().into_owned();
            paragraphs.last_mut().unwrap().push_str(&text);
        }
        _ => {}
    });
    paragraphs
}
