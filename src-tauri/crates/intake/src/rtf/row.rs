//! What a file says of the cells of a row before it writes them.

use crate::writing::Edge;

/// Cells of a row; Word itself has no more.
const MOST_CELLS: usize = 64;

/// The table under way in one place.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// A row has been said and not ended.
    open: bool,
    header: bool,
    edges: Vec<Edge>,
    next: Edge,
}

impl Row {
    /// A control word about the row; false where it is none.
    pub(super) fn word(&mut self, word: &str, n: i32) -> bool {
        match word {
            "trowd" => *self = Row { open: true, ..Row::default() },
            "trleft" => self.next.left = n,
            "trhdr" => self.header = true,
            "clmrg" => self.next.joins = true,
            "clvmrg" => self.next.continues = true,
            "cellx" if self.edges.len() < MOST_CELLS => {
                self.edges.push(Edge { right: n, ..self.next });
                self.next = Edge { left: n, ..Edge::default() };
            }
            _ => return false,
        }
        true
    }

    /// Whether cells are still to come.
    pub(super) fn is_open(&self) -> bool {
        self.open
    }

    /// The row ends: whether it is a header, and its edges. A next row that says nothing of itself is like it.
    pub(super) fn end(&mut self) -> (bool, Vec<Edge>) {
        self.open = false;
        (self.header, self.edges.clone())
    }
}
