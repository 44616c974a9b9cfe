//! Paragraph and run formatting, written in the schema's order (ISO 29500-1, 17.3.1.26 and 17.3.2.28).

use super::escape::escaped;
use std::fmt::Write;

/// Twentieths of a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Twips(pub i32);

/// Half points, the unit of sizes of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HalfPoints(pub u32);

/// Where lines stand between the margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// Flush left.
    Left,
    /// Centred.
    Center,
    /// Flush right.
    Right,
    /// Flush on both sides.
    Both,
    /// Flush on both sides, the last line too.
    Distribute,
}

/// Distance of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Exactly this.
    Exactly(Twips),
    /// As the face asks.
    Single,
}

/// A line drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How it is drawn.
    pub kind: RuleKind,
    /// Eighths of a point; of a double rule, its thick line's.
    pub thickness: u32,
    /// Points between it and the text.
    pub space: u32,
    /// Six hexadecimal digits.
    pub colour: String,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// One line.
    Single,
    /// Two, the upper one thick.
    ThickThin,
    /// Two, the lower one thick.
    ThinThick,
}

/// Where a frame stands, from the paper's upper left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// From the left.
    pub x: Twips,
    /// From the top.
    pub y: Twips,
    /// How wide it is.
    pub width: Twips,
}

/// A stop that a tab goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TabStop {
    /// From the left margin.
    pub at: Twips,
    /// What of the text after the tab is there: its beginning, its middle, its end.
    pub alignment: Alignment,
    /// Whether dots lead to it.
    pub dotted: bool,
}

/// Formatting of a paragraph; what is `None` or false is not said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ParagraphFormat {
    /// On one page with the next paragraph's first line.
    pub keep_next: bool,
    /// On a new page.
    pub page_break_before: bool,
    /// The frame it stands in, out of the flow.
    pub frame: Option<Frame>,
    /// Whether lone first and last lines are moved to their paragraph's other page; Word does where nothing is said.
    pub widow_control: Option<bool>,
    /// List and level that it counts in.
    pub numbering: Option<(u32, u32)>,
    /// A rule above it.
    pub rule_above: Option<Rule>,
    /// A rule below it.
    pub rule_below: Option<Rule>,
    /// Tab stops, from the left.
    pub tabs: Vec<TabStop>,
    /// Whether space is added between Chinese characters and Latin letters or digits; likewise.
    pub space_by_latin: Option<bool>,
    /// Whether its lines go by the page's grid; likewise.
    pub on_grid: Option<bool>,
    /// Left empty above it.
    pub space_before: Option<Twips>,
    /// Distance of lines.
    pub line: Option<Line>,
    /// Indent of the first line, in hundredths of a character and in twips for programs that know no characters;
    /// 0 characters and some twips are twips everywhere.
    pub first_line: Option<(i32, Twips)>,
    /// Indent of the whole from the left, likewise.
    pub left: Option<(i32, Twips)>,
    /// Indent of the whole from the right, likewise.
    pub right: Option<(i32, Twips)>,
    /// Between the margins.
    pub alignment: Option<Alignment>,
    /// Its level in the outline, from 0.
    pub outline_level: Option<u8>,
    /// Whether its mark is a style separator: the next paragraph goes on in its line, in programs that know one.
    pub runs_on: bool,
}

/// Formatting of a run; what is `None` or false is not said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunFormat {
    /// One face for all scripts.
    pub family: Option<String>,
    /// Bold, or plainly not bold.
    pub bold: Option<bool>,
    /// Six hexadecimal digits.
    pub colour: Option<String>,
    /// Added between two characters.
    pub spacing: Option<Twips>,
    /// Size of type.
    pub size: Option<HalfPoints>,
}

/// Writing to a `String` cannot fail.
pub(super) fn put(out: &mut String, args: std::fmt::Arguments<'_>) {
    let written = out.write_fmt(args);
    debug_assert!(written.is_ok());
}

/// A property that is on or off (ISO 29500-1, 17.17.4).
fn put_switch(out: &mut String, name: &str, switch: Option<bool>) {
    match switch {
        Some(true) => put(out, format_args!("<w:{name}/>")),
        Some(false) => put(out, format_args!("<w:{name} w:val=\"0\"/>")),
        None => {}
    }
}

impl ParagraphFormat {
    /// `w:pPr`, without its style; nothing where nothing is said.
    pub(super) fn write(&self, out: &mut String) {
        let mut inner = String::new();
        self.write_children(&mut inner);
        if !inner.is_empty() {
            put(out, format_args!("<w:pPr>{inner}</w:pPr>"));
        }
    }

    /// The children of `w:pPr`, without its style.
    pub(super) fn write_children(&self, out: &mut String) {
        if self.keep_next {
            out.push_str("<w:keepNext/>");
        }
        if self.page_break_before {
            out.push_str("<w:pageBreakBefore/>");
        }
        if let Some(Frame { x, y, width }) = self.frame {
            put(
                out,
                format_args!(
                    "<w:framePr w:w=\"{}\" w:wrap=\"notBeside\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\"{}\" \
                     w:y=\"{}\"/>",
                    width.0, x.0, y.0
                ),
            );
        }
        put_switch(out, "widowControl", self.widow_control);
        if let Some((list, level)) = self.numbering {
            put(
                out,
                format_args!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"),
            );
        }
        if self.rule_above.is_some() || self.rule_below.is_some() {
            out.push_str("<w:pBdr>");
            write_rule(out, "top", self.rule_above.as_ref());
            write_rule(out, "bottom", self.rule_below.as_ref());
            out.push_str("</w:pBdr>");
        }
        self.write_tabs(out);
        put_switch(out, "autoSpaceDE", self.space_by_latin);
        put_switch(out, "autoSpaceDN", self.space_by_latin);
        put_switch(out, "snapToGrid", self.on_grid);
        self.write_spacing(out);
        self.write_indent(out);
        if let Some(alignment) = self.alignment {
            put(out, format_args!("<w:jc w:val=\"{}\"/>", alignment.value()));
        }
        if let Some(level) = self.outline_level {
            put(out, format_args!("<w:outlineLvl w:val=\"{level}\"/>"));
        }
        if self.runs_on {
            out.push_str("<w:rPr><w:vanish/><w:specVanish/></w:rPr>");
        }
    }

    fn write_tabs(&self, out: &mut String) {
        if self.tabs.is_empty() {
            return;
        }
        out.push_str("<w:tabs>");
        for TabStop { at, alignment, dotted } in &self.tabs {
            let leader = if *dotted { " w:leader=\"middleDot\"" } else { "" };
            put(out, format_args!("<w:tab w:val=\"{}\"{leader} w:pos=\"{}\"/>", alignment.value(), at.0));
        }
        out.push_str("</w:tabs>");
    }

    fn write_spacing(&self, out: &mut String) {
        let before = self.space_before.map(|Twips(before)| before);
        if before.is_none() && self.line.is_none() {
            return;
        }
        put(out, format_args!("<w:spacing w:before=\"{}\"", before.unwrap_or(0)));
        match self.line {
            Some(Line::Exactly(Twips(line))) => {
                put(out, format_args!(" w:after=\"0\" w:line=\"{line}\" w:lineRule=\"exact\""));
            }
            Some(Line::Single) => out.push_str(" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\""),
            None => {}
        }
        out.push_str("/>");
    }

    fn write_indent(&self, out: &mut String) {
        let sides = [("left", self.left), ("right", self.right), ("firstLine", self.first_line)];
        if sides.iter().all(|(_, side)| side.is_none()) {
            return;
        }
        out.push_str("<w:ind");
        for (name, side) in sides {
            let Some((chars, Twips(twips))) = side else { continue };
            // A hanging indent is a first line below zero.
            let (name, chars, twips) = if twips < 0 && name == "firstLine" {
                ("hanging", -chars, -twips)
            } else {
                (name, chars, twips)
            };
            // Characters go before twips, so none is said where only twips count.
            if chars != 0 || twips == 0 {
                put(out, format_args!(" w:{name}Chars=\"{chars}\""));
            }
            put(out, format_args!(" w:{name}=\"{twips}\""));
        }
        out.push_str("/>");
    }
}

/// A rule as the child of a set of borders (ISO 29500-1, 17.3.4).
pub(super) fn write_rule(out: &mut String, side: &str, rule: Option<&Rule>) {
    let Some(Rule { kind, thickness, space, colour }) = rule else { return };
    let kind = match kind {
        RuleKind::Single => "single",
        RuleKind::ThickThin => "thickThinSmallGap",
        RuleKind::ThinThick => "thinThickSmallGap",
    };
    put(
        out,
        format_args!(
            "<w:{side} w:val=\"{kind}\" w:sz=\"{thickness}\" w:space=\"{space}\" w:color=\"{}\"/>",
            escaped(colour)
        ),
    );
}

impl Alignment {
    pub(super) fn value(self) -> &'static str {
        match self {
            Alignment::Left => "left",
            Alignment::Center => "center",
            Alignment::Right => "right",
            Alignment::Both => "both",
            Alignment::Distribute => "distribute",
        }
    }
}

impl RunFormat {
    /// `w:rPr`; nothing where nothing is said.
    pub(super) fn write(&self, out: &mut String) {
        if *self == RunFormat::default() {
            return;
        }
        out.push_str("<w:rPr>");
        if let Some(family) = &self.family {
            let family = escaped(family);
            // The hint keeps quotes, dashes and ellipses in the Chinese face.
            put(
                out,
                format_args!(
                    "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{family}\" w:hAnsi=\"{family}\" \
                     w:eastAsia=\"{family}\" w:cs=\"{family}\"/>"
                ),
            );
        }
        put_switch(out, "b", self.bold);
        put_switch(out, "bCs", self.bold);
        if let Some(colour) = &self.colour {
            put(out, format_args!("<w:color w:val=\"{}\"/>", escaped(colour)));
        }
        if let Some(Twips(spacing)) = self.spacing {
            put(out, format_args!("<w:spacing w:val=\"{spacing}\"/>"));
        }
        if let Some(HalfPoints(size)) = self.size {
            put(out, format_args!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"));
        }
        out.push_str("</w:rPr>");
    }
}
