//! The document as a value: blocks, edits with inverses, numbering, enumerations, blanks.
//!
//! Invariants: this crate knows none of ours and does no I/O. Numbers are derived from order and
//! level, never stored; enumerations are text, seen by a pure function; blanks are marks.

mod blank;
mod block;
mod date;
mod document;
mod edit;
mod enumeration;
mod form;
mod json;
mod kind;
mod measure;
mod numbering;
mod numeral;
mod outline;
mod picture;
mod place;
mod promise;
mod reference;
mod request;
mod review;
mod spot;
mod standing;
mod text;

pub use blank::{BlankKind, BlankSpan, OpenBlank, find_blanks, mark_blanks, open_blanks, unmarked_blanks};
pub use block::{Block, BlockId, Cell, Content, Level, Orientation, Row, RunIn, Table, TableLook};
pub use date::IssueDate;
pub use document::{Attachment, Back, Draft, Front};
pub use edit::{Edit, Rejected, apply};
pub use enumeration::{Enumeration, Item, Marker, enumerations};
pub use form::{Attendance, AttendanceRole, Foot, Form, Header};
pub use json::{FORMAT, NotADraft, from_json, to_json};
pub use kind::Kind;
pub use measure::measure;
pub use numbering::{Number, label, numbers};
pub use numeral::{chinese, parse_chinese};
pub use outline::{Entry, EntryKind, outline, outline_of};
pub use picture::{Image, ImageFormat, ImageId, Micrometres, MissingImage, Picture, missing_image};
use place::text_at_mut;
pub use promise::{Answer, Outcome};
pub use reference::{renumber_references, with_references};
pub use request::{Anchor, Asked, Request, RequestSource, Settled, open_requests};
pub use review::{Comment, Review, Revision, without_remarks};
pub use spot::{HeaderElement, Spot, change_texts, visit_texts};
pub use standing::{Checks, Ignored, Status};
pub use text::{Mark, Run, Text};
