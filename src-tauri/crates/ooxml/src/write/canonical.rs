//! The canonicaliser: what docx-rs builds, in the order that the schema asks for.
//!
//! Children are sorted by one table for each element (stable, so that equals keep their order), empty property
//! elements are dropped, and so are the paragraph ids, which docx-rs counts up for the life of the program.

use super::format::put;
use quick_xml::Reader;
use quick_xml::events::Event;

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

/// An element on its way out.
struct Open {
    name: String,
    /// `<name attributes`, not yet closed.
    start: String,
    children: Vec<(String, String)>,
}

/// The XML of one block, sorted. What is no XML comes back as nothing: docx-rs writes none.
pub(super) fn canonical(xml: &[u8]) -> String {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut stack = vec![Open { name: String::new(), start: String::new(), children: Vec::new() }];
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
                let mut tag = format!("<{name}");
                for attribute in start.attributes().flatten() {
                    let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
                    if !key.starts_with("w14:") && !UNKNOWN.contains(&(name.as_str(), key.as_str())) {
                        put(
                            &mut tag,
                            format_args!(" {key}=\"{}\"", String::from_utf8_lossy(&attribute.value)),
                        );
                    }
                }
                stack.push(Open { name, start: tag, children: Vec::new() });
            }
            Ok(Event::End(_)) => {
                let Some(open) = stack.pop() else { break };
                let name = open.name.clone();
                if let (Some(xml), Some(parent)) = (close(open), stack.last_mut()) {
                    parent.children.push((name, xml));
                }
            }
            Ok(Event::Text(text)) => add_text(&mut stack, &String::from_utf8_lossy(&text)),
            Ok(Event::GeneralRef(name)) => {
                add_text(&mut stack, &format!("&{};", String::from_utf8_lossy(&name)));
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    stack
        .into_iter()
        .next()
        .map(|root| root.children.into_iter().map(|(_, xml)| xml).collect())
        .unwrap_or_default()
}

fn add_text(stack: &mut [Open], text: &str) {
    if let Some(open) = stack.last_mut() {
        match open.children.last_mut() {
            Some((name, last)) if name.is_empty() => last.push_str(text),
            _ => open.children.push((String::new(), text.to_owned())),
        }
    }
}

fn close(mut open: Open) -> Option<String> {
    if let Some((_, order)) = ORDER.iter().find(|(name, _)| *name == open.name) {
        let place = |name: &str| order.iter().position(|known| *known == name).unwrap_or(order.len());
        open.children.sort_by_key(|(name, _)| place(name));
    }
    if open.children.is_empty() {
        return (!EMPTY.contains(&open.name.as_str())).then(|| format!("{}/>", open.start));
    }
    let inner: String = open.children.into_iter().map(|(_, xml)| xml).collect();
    Some(format!("{}>{inner}</{}>", open.start, open.name))
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
    fn text_stays_escaped() {
        check(
            "<w:t xml:space=\"preserve\">甲 &lt;&amp;&gt; 乙 </w:t>",
            "<w:t xml:space=\"preserve\">甲 &lt;&amp;&gt; 乙 </w:t>",
        );
    }
}
