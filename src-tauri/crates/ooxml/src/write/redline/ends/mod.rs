//! Which ends of paragraphs are tracked, so that every program settles them alike.

mod apart;
mod last;
#[cfg(test)]
mod tests;

use super::piece::{Piece, Tracked};

pub(super) use apart::set_apart;
pub(super) use last::stay_before_tables;

fn paragraph(pieces: &[Piece], at: usize) -> Option<&Tracked> {
    match pieces.get(at)? {
        Piece::Paragraph(tracked) => Some(tracked),
        Piece::Whole(_) => None,
    }
}
