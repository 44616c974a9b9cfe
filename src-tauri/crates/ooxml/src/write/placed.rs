//! Tables that hold places: of a joint mark, of what stands at the foot of a page (ISO 29500-1, 17.4).
//!
//! Written here, not by docx-rs, which formats no paragraph in a cell beside its style and knows no places.

use super::body::BodyParagraph;
use super::format::{Rule, Twips, put, write_rule};
use super::shape::Shapes;

/// A table whose cells have no padding and no lines but those said.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedTable {
    /// From the paper's left edge and from the top of the type area; in the flow and centred where nothing is said.
    pub at: Option<(Twips, Twips)>,
    /// Widths of the columns.
    pub columns: Vec<Twips>,
    /// Rows from the top.
    pub rows: Vec<PlacedRow>,
}

/// A row, one cell for each column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlacedRow {
    /// Exactly so high.
    pub height: Twips,
    /// A rule above it.
    pub rule_above: Option<Rule>,
    /// A rule below it.
    pub rule_below: Option<Rule>,
    /// Its cells from the left.
    pub cells: Vec<PlacedCell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum PlacedCell {
    /// Paragraphs.
    Of(Vec<BodyParagraph>),
    /// Paragraphs in the middle of this cell and those below that belong to it.
    Tall(Vec<BodyParagraph>),
    /// Belongs to the one above.
    Continued,
}

impl PlacedTable {
    pub(super) fn write(&self, shapes: &mut Shapes, out: &mut String) {
        out.push_str("<w:tbl><w:tblPr>");
        if let Some(at) = self.at {
            write_place(out, ("page", "margin"), at);
        }
        let whole: i32 = self.columns.iter().map(|width| width.0).sum();
        put(out, format_args!("<w:tblW w:w=\"{whole}\" w:type=\"dxa\"/>"));
        if self.at.is_none() {
            out.push_str("<w:jc w:val=\"center\"/>");
        }
        out.push_str("<w:tblLayout w:type=\"fixed\"/>");
        write_no_padding(out);
        out.push_str("</w:tblPr><w:tblGrid>");
        for Twips(width) in &self.columns {
            put(out, format_args!("<w:gridCol w:w=\"{width}\"/>"));
        }
        out.push_str("</w:tblGrid>");
        for row in &self.rows {
            row.write(&self.columns, (shapes, out));
        }
        out.push_str("</w:tbl>");
    }
}

/// Where a table stands, out of the flow: what it is placed by, horizontally and vertically, and how far from there.
pub(super) fn write_place(out: &mut String, (across, down): (&str, &str), (x, y): (Twips, Twips)) {
    put(
        out,
        format_args!(
            "<w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:topFromText=\"0\" w:bottomFromText=\"0\" \
             w:vertAnchor=\"{down}\" w:horzAnchor=\"{across}\" w:tblpX=\"{}\" w:tblpY=\"{}\"/>\
             <w:tblOverlap w:val=\"never\"/>",
            x.0, y.0
        ),
    );
}

/// Cells without any room between their edges and their text.
pub(super) fn write_no_padding(out: &mut String) {
    out.push_str("<w:tblCellMar>");
    for side in ["top", "left", "bottom", "right"] {
        put(out, format_args!("<w:{side} w:w=\"0\" w:type=\"dxa\"/>"));
    }
    out.push_str("</w:tblCellMar>");
}

impl PlacedRow {
    fn write(&self, columns: &[Twips], (shapes, out): (&mut Shapes, &mut String)) {
        let height = self.height.0;
        put(
            out,
            format_args!(
                "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{height}\" w:hRule=\"exact\"/></w:trPr>"
            ),
        );
        for (cell, Twips(width)) in self.cells.iter().zip(columns) {
            put(out, format_args!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"));
            match cell {
                PlacedCell::Of(_) => {}
                PlacedCell::Tall(_) => out.push_str("<w:vMerge w:val=\"restart\"/>"),
                PlacedCell::Continued => out.push_str("<w:vMerge/>"),
            }
            if self.rule_above.is_some() || self.rule_below.is_some() {
                out.push_str("<w:tcBorders>");
                write_rule(out, "top", self.rule_above.as_ref());
                write_rule(out, "bottom", self.rule_below.as_ref());
                out.push_str("</w:tcBorders>");
            }
            if matches!(cell, PlacedCell::Tall(_)) {
                out.push_str("<w:vAlign w:val=\"center\"/>");
            }
            out.push_str("</w:tcPr>");
            match cell {
                PlacedCell::Of(paragraphs) | PlacedCell::Tall(paragraphs) if !paragraphs.is_empty() => {
                    for paragraph in paragraphs {
                        paragraph.write(shapes, out);
                    }
                }
                _ => out.push_str("<w:p/>"),
            }
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
}
