//! A start tag with its attributes.

/// A start tag; names in lower case, as the tokenizer gives them.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

/// What an element is for the flow of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Stands within a line.
    Inline,
    /// Begins and ends a paragraph.
    Block,
    /// Holds nothing.
    Void,
    /// Not printed, with all it holds.
    Silent,
}

impl Tag {
    pub(super) fn new(name: &str) -> Tag {
        Tag { name: name.to_owned(), attributes: Vec::new() }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn number(&self, name: &str) -> Option<i32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

pub(super) fn kind(name: &str) -> Kind {
    match name {
        "area" | "base" | "br" | "col" | "embed" | "hr" | "img" | "input" | "link" | "meta" | "param"
        | "source" | "track" | "wbr" => Kind::Void,
        "script" | "style" | "head" | "title" | "template" | "noscript" | "noembed" | "iframe" | "object"
        | "svg" | "math" | "canvas" | "audio" | "video" | "select" | "textarea" | "button" | "xml"
        | "noframes" | "datalist" | "rt" | "rp" | "dialog" => Kind::Silent,
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "dd" | "details"
        | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1"
        | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "html" | "legend" | "li" | "listing"
        | "main" | "menu" | "nav" | "ol" | "p" | "plaintext" | "pre" | "section" | "summary" | "table"
        | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" | "xmp" => Kind::Block,
        _ => Kind::Inline,
    }
}

/// Elements that a start tag of this name ends where their own end was left out (HTML, 13.1.2.4).
pub(super) fn ends(name: &str) -> &'static [&'static str] {
    match name {
        "li" => &["li", "p"],
        "dt" | "dd" => &["dt", "dd", "p"],
        "td" | "th" => &["td", "th", "p"],
        "tr" => &["tr", "td", "th", "p", "caption"],
        "tbody" | "thead" | "tfoot" => &["tbody", "thead", "tfoot", "tr", "td", "th", "p", "caption"],
        "body" => &["head"],
        _ if kind(name) == Kind::Block => &["p"],
        _ => &[],
    }
}

/// Elements that no end left out reaches beyond.
pub(super) fn holds(name: &str, within: &str) -> bool {
    match name {
        "li" => matches!(within, "ol" | "ul" | "menu" | "dir" | "table" | "td" | "th"),
        "dt" | "dd" => matches!(within, "dl" | "table" | "td" | "th"),
        "td" | "th" => matches!(within, "tr" | "table"),
        "tr" => matches!(within, "tbody" | "thead" | "tfoot" | "table"),
        "tbody" | "thead" | "tfoot" => within == "table",
        "body" => within == "html",
        _ => matches!(within, "table" | "td" | "th" | "caption" | "li" | "button" | "object" | "body"),
    }
}
