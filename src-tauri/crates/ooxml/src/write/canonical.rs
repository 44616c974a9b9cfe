//! The canonicaliser: what docx-rs builds, in the order that the schema asks for.
//!
//! Children are sorted by one table for each element (stable, so that equals keep their order), empty property
//! elements are dropped, and so are the paragraph ids, which docx-rs counts up for the life of the program.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The order of children, by parent: ISO 29500-1 transitional schema, `wml.xsd`, types `CT_PPrBase`, `EG_RPrBase`,
/// `CT_TblPrBase`, `CT_TrPrBase`, `CT_TcPrBase`.
const ORDER: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:suppressLineNumbers",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:suppressAutoHyphens",
            "w:kinsoku",
            "w:wordWrap",
            "w:overflowPunct",
            "w:topLinePunct",
            "w:autoSpaceDE",
            "w:autoSpaceDN",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:mirrorIndents",
            "w:suppressOverlap",
            "w:jc",
            "w:textDirection",
            "w:textAlignment",
            "w:textboxTightWrap",
            "w:outlineLvl",
            "w:divId",
            "w:cnfStyle",
            "w:rPr",
            "w:sectPr",
            "w:pPrChange",
        ],
    ),
    ("w:numPr", &["w:ilvl", "w:numId"]),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:smallCaps",
            "w:strike",
            "w:dstrike",
            "w:outline",
            "w:shadow",
            "w:emboss",
            "w:imprint",
            "w:noProof",
            "w:snapToGrid",
            "w:vanish",
            "w:webHidden",
            "w:color",
            "w:spacing",
            "w:w",
            "w:kern",
            "w:position",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:effect",
            "w:bdr",
            "w:shd",
            "w:fitText",
            "w:vertAlign",
            "w:rtl",
            "w:cs",
            "w:em",
            "w:lang",
            "w:eastAsianLayout",
            "w:specVanish",
            "w:oMath",
        ],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:tblpPr",
            "w:tblOverlap",
            "w:bidiVisual",
            "w:tblStyleRowBandSize",
            "w:tblStyleColBandSize",
            "w:tblW",
            "w:jc",
            "w:tblCellSpacing",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
            "w:tblDescription",
        ],
    ),
    ("w:trPr", &["w:cantSplit", "w:trHeight", "w:tblHeader"]),
    (
        "w:tcPr",
        &[
            "w:cnfStyle",
            "w:tcW",
            "w:gridSpan",
            "w:hMerge",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:noWrap",
            "w:tcMar",
            "w:textDirection",
            "w:tcFitText",
            "w:vAlign",
            "w:hideMark",
        ],
    ),
];

/// Elements that say nothing when they are empty.
const EMPTY: &[&str] = &["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr", "w:tblBorders", "w:tcBorders"];

/// Attributes that the schema does not know where docx-rs writes them.
const UNKNOWN: &[(&str, &str)] = &[("w:gridCol", "w:type")];

/// An element that is not closed yet.
struct Open {
    /// Where its tag begins.
    start: usize,
    /// The length of its name.
    name: usize,
    /// Where its content begins, once there is some.
    content: Option<usize>,
    /// Whether it says nothing when it is empty.
    may_go: bool,
    /// The order of its children, if there is one.
    order: Option<&'static [&'static str]>,
    /// Its children where they are ordered: place in the order, beginning.
    children: Vec<(usize, usize)>,
}

/// The XML of one block, sorted. What is no XML ends it: docx-rs writes none.
pub(super) fn canonical(xml: &[u8]) -> String {
    let mut reader = Reader::from_reader(xml);
    let mut sorter = Sorter { out: String::with_capacity(xml.len()), open: Vec::new() };
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => sorter.begin(&tag),
            Ok(Event::Empty(tag)) => {
                sorter.begin(&tag);
                sorter.end();
            }
            Ok(Event::End(_)) => sorter.end(),
            Ok(Event::Text(text)) => sorter.content().push_str(&String::from_utf8_lossy(&text)),
            Ok(Event::GeneralRef(name)) => {
                let out = sorter.content();
                out.push('&');
                out.push_str(&String::from_utf8_lossy(&name));
                out.push(';');
            }
            Ok(Event::Eof) | Err(_) => return sorter.out,
            Ok(_) => {}
        }
    }
}

/// Writes as it reads; only what is out of order is written again.
struct Sorter {
    out: String,
    open: Vec<Open>,
}

impl Sorter {
    /// The output, where the innermost element's content goes on.
    fn content(&mut self) -> &mut String {
        if let Some(open) = self.open.last_mut()
            && open.content.is_none()
        {
            self.out.push('>');
            open.content = Some(self.out.len());
        }
        &mut self.out
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        let start = self.content().len();
        let name = tag.name();
        let name = String::from_utf8_lossy(name.as_ref());
        if let Some(Open { order: Some(order), children, .. }) = self.open.last_mut() {
            let place = order.iter().position(|known| *known == name).unwrap_or(order.len());
            children.push((place, start));
        }
        self.out.push('<');
        self.out.push_str(&name);
        for attribute in tag.attributes().flatten() {
            let key = String::from_utf8_lossy(attribute.key.as_ref());
            if !key.starts_with("w14:") && !UNKNOWN.contains(&(&*name, &*key)) {
                for part in [" ", &*key, "=\"", &*String::from_utf8_lossy(&attribute.value), "\""] {
                    self.out.push_str(part);
                }
            }
        }
        self.open.push(Open {
            start,
            name: name.len(),
            content: None,
            may_go: EMPTY.contains(&&*name),
            order: ORDER.iter().find(|(parent, _)| *parent == name).map(|(_, order)| *order),
            children: Vec::new(),
        });
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        match open.content {
            Some(content) => {
                self.sort(content, &open.children);
                self.out.push_str("</");
                self.out.extend_from_within(open.start + 1..open.start + 1 + open.name);
                self.out.push('>');
            }
            None if open.may_go => self.forget(open.start),
            None => self.out.push_str("/>"),
        }
    }

    /// Takes back an element, and its parent's content with it where that was all.
    fn forget(&mut self, start: usize) {
        self.out.truncate(start);
        if let Some(parent) = self.open.last_mut() {
            parent.children.pop();
            if parent.content == Some(start) {
                self.out.pop();
                parent.content = None;
            }
        }
    }

    /// Sorts the children, which follow each other from `content` to the end.
    fn sort(&mut self, content: usize, children: &[(usize, usize)]) {
        if children.is_sorted_by_key(|(place, _)| *place) {
            return;
        }
        let ends = children.iter().skip(1).map(|(_, start)| *start).chain([self.out.len()]);
        let mut ranges: Vec<_> =
            children.iter().zip(ends).map(|((place, start), end)| (*place, *start..end)).collect();
        ranges.sort_by_key(|(place, _)| *place);
        let sorted: String = ranges.into_iter().map(|(_, range)| &self.out[range]).collect();
        self.out.truncate(content);
        self.out.push_str(&sorted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(xml: &str, expected: &str) {
        assert_eq!(canonical(xml.as_bytes()), expected);
    }

    #[test]
    fn children_are_sorted_and_equals_keep_their_order() {
        check(
            "<w:p w14:paraId=\"00000007\"><w:pPr><w:jc w:val=\"left\"/><w:numPr><w:numId w:val=\"1\"/><w:ilvl w:val=\"0\"/></w:numPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>b</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>",
            "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>b</w:t></w:r><w:r><w:t>a</w:t></w:r></w:p>",
        );
    }

    #[test]
    fn empty_properties_say_nothing() {
        check(
            "<w:p><w:pPr><w:rPr /></w:pPr><w:r><w:rPr /><w:tab /></w:r></w:p>",
            "<w:p><w:r><w:tab/></w:r></w:p>",
        );
    }

    #[test]
    fn a_property_left_empty_leaves_its_siblings() {
        check(
            "<w:pPr><w:rPr></w:rPr><w:jc w:val=\"left\"/><w:rPr /><w:pStyle w:val=\"a\"/></w:pPr>",
            "<w:pPr><w:pStyle w:val=\"a\"/><w:jc w:val=\"left\"/></w:pPr>",
        );
    }

    #[test]
    fn text_stays_escaped() {
        check(
            "<w:t xml:space=\"preserve\">甲 &lt;&amp;&gt; 乙 </w:t>",
            "<w:t xml:space=\"preserve\">甲 &lt;&amp;&gt; 乙 </w:t>",
        );
    }
}
