//! Destinations: what groups are for, by the word that opens them.

use super::state::Destination;
use crate::Place;
use ooxml::read::Reservation;

/// What a destination does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Opening {
    Is(Destination),
    /// Text in a place of its own.
    Enters(Place),
    /// Something that is not read, and told.
    Tells(Reservation, Destination),
    Field,
    /// The result of a field.
    Result,
    /// Says nothing of the text within.
    Transparent,
}

/// The destination that a word opens; `None` where it opens none that is known.
pub(super) fn opening(word: &str) -> Option<Opening> {
    use Destination::{Fonts, Instruction, Number, Silent, Skipped, Styles, Text};
    Some(match word {
        "fonttbl" => Opening::Is(Fonts),
        "stylesheet" => Opening::Is(Styles),
        "listtext" | "pntext" => Opening::Is(Number),
        "fldinst" => Opening::Is(Instruction),
        "fldrslt" => Opening::Result,
        "field" => Opening::Field,
        "footnote" => Opening::Enters(Place::Footnote),
        "header" | "headerl" | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" => {
            Opening::Enters(Place::HeaderOrFooter)
        }
        "shptxt" | "dptxbxtext" => Opening::Enters(Place::TextBox),
        "pict" => Opening::Tells(Reservation::Pictures, Skipped),
        "object" => Opening::Tells(Reservation::Embedded, Silent),
        "annotation" => Opening::Tells(Reservation::Comments, Skipped),
        "mmath" => Opening::Tells(Reservation::Formulas, Text),
        // Shapes hold their text in a group of its own; a document written in two ways is read in the newer one.
        "shp" | "shpinst" | "do" | "upr" | "shpgrp" => Opening::Is(Silent),
        "result" | "ud" => Opening::Is(Text),
        "moMath" | "moMathPara" | "shppict" | "nesttableprops" => Opening::Transparent,
        "colortbl" | "info" | "listtable" | "listoverridetable" | "revtbl" | "rsidtbl" | "generator"
        | "pn" | "nonshppict" | "shprslt" | "nonesttables" | "mmathPict" | "xe" | "tc" | "bkmkstart"
        | "bkmkend" | "atnid" | "atnauthor" | "atntime" | "atndate" | "atnref" | "atnicn" | "atrfstart"
        | "atrfend" | "themedata" | "colorschememapping" | "datastore" | "formfield" | "datafield"
        | "background" | "ftnsep" | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "template"
        | "filetbl" | "rxe" | "falt" | "panose" | "fontemb" | "userprops" | "docvar" | "mctrlPr" | "mfPr"
        | "mfracPr" | "mdPr" | "mnaryPr" | "msSubPr" | "msSupPr" | "msSubSupPr" | "mradPr" | "mrPr"
        | "mfuncPr" | "maccPr" | "mmPr" | "meqArrPr" | "mgroupChrPr" | "mlimLowPr" | "mlimUppPr"
        | "mbarPr" | "mboxPr" => Opening::Is(Skipped),
        _ => return None,
    })
}
