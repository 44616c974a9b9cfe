//! Fields: an instruction, then the result that is printed (ISO 29500-1, 17.16).

/// Instructions that would start or open something outside the document.
const CALLS: [&str; 6] = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT"];
/// Characters of an instruction that are kept; its first word tells what it is.
const LONGEST: usize = 64;

/// The fields that are open. Only the innermost ever changes, so that each question is answered at once however
/// many there are.
#[derive(Debug, Default)]
pub struct Fields {
    /// The instruction of each, outermost first; empty where the result has begun.
    open: Vec<String>,
    /// The outermost whose result has not begun.
    instructed_from: Option<usize>,
    /// The outermost table of contents.
    contents_from: Option<usize>,
}

impl Fields {
    /// A field begins.
    pub fn begin(&mut self) {
        self.instructed_from = self.instructed_from.or(Some(self.open.len()));
        self.open.push(String::new());
    }

    /// More of the instruction of the innermost field.
    pub fn instruct(&mut self, text: &str) {
        if let Some(instruction) = self.open.last_mut() {
            let room = LONGEST.saturating_sub(instruction.len());
            instruction.extend(text.chars().take(room));
        }
    }

    /// The innermost field's instruction is complete; whether it calls something outside.
    pub fn separate(&mut self) -> bool {
        let Some(innermost) = self.open.len().checked_sub(1) else { return false };
        self.instructed_from = self.instructed_from.filter(|from| *from < innermost);
        let instruction = std::mem::take(&mut self.open[innermost]);
        if is_contents(&instruction) {
            self.contents_from = self.contents_from.or(Some(innermost));
        }
        calls(&instruction)
    }

    /// The innermost field ends; whether it calls something outside and never came to a result.
    pub fn end(&mut self) -> bool {
        let instruction = self.open.pop();
        self.forget();
        instruction.is_some_and(|instruction| calls(&instruction))
    }

    /// No instruction goes on in another paragraph; one that seems to was never ended.
    pub fn paragraph_ends(&mut self) {
        self.open.truncate(self.instructed_from.unwrap_or(self.open.len()));
        self.forget();
    }

    fn forget(&mut self) {
        self.instructed_from = self.instructed_from.filter(|from| *from < self.open.len());
        self.contents_from = self.contents_from.filter(|from| *from < self.open.len());
    }

    /// Whether characters are printed here, not read as an instruction.
    pub fn is_printing(&self) -> bool {
        self.instructed_from.is_none()
    }

    /// Whether a table of contents is being printed.
    pub fn is_contents(&self) -> bool {
        self.contents_from.is_some()
    }
}

/// Whether an instruction would start or open something outside the document.
pub fn calls(instruction: &str) -> bool {
    CALLS.iter().any(|call| first_word(instruction).eq_ignore_ascii_case(call))
}

fn first_word(instruction: &str) -> &str {
    instruction.split_whitespace().next().unwrap_or_default()
}

/// Whether an instruction makes a table of contents.
pub fn is_contents(instruction: &str) -> bool {
    first_word(instruction).eq_ignore_ascii_case("TOC")
}
