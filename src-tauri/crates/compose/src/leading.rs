//! Where characters stand in a line of exact height; all in twips.

/// Four fifths stand above the baseline, whatever the face: so Word and those after it.
const ABOVE_BASELINE: f64 = 0.8;
/// A Chinese character reaches so far above and below the baseline, in sizes of its type.
const TOP: f64 = 0.84;
const BOTTOM: f64 = 0.08;

/// A square of the size of type stands around a Chinese character; so much of it above the baseline.
pub const ABOVE_IN_FACE: f64 = 0.88;

/// From a line's top to its baseline.
pub fn baseline(line: f64) -> f64 {
    ABOVE_BASELINE * line
}

/// From a line's top to its characters' top edge.
pub fn top_in_line(line: f64, size: f64) -> f64 {
    ABOVE_BASELINE * line - TOP * size
}

/// From the characters' bottom edge to their line's.
pub fn bottom_in_line(line: f64, size: f64) -> f64 {
    (1.0 - ABOVE_BASELINE) * line - BOTTOM * size
}

/// The height of a line whose characters' top edge is so far below its top.
pub fn line_with_top(top: f64, size: f64) -> f64 {
    (top + TOP * size) / ABOVE_BASELINE
}
