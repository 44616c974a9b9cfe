//! One draft laid out in the forms in which drafts arrive.

use super::tree::{Labelled, Line};
use draft::{Mark, Run, Text};
use intake::{Alignment, Element, Manuscript, Paragraph};

/// How a draft's paragraphs arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A paragraph a line.
    Lines,
    /// Blank lines between.
    BlankLines,
    /// Each indented by two characters.
    Indented,
    /// All in one line, a space between paragraphs.
    Running,
    /// All in one line, a space only where nothing closes a paragraph.
    Tight,
    /// Lines cut at a page's edge, paragraphs indented.
    WrappedIndented,
    /// Lines cut at a page's edge, paragraphs not indented.
    WrappedFlush,
    /// As a word processor's paragraphs with automatic numbers.
    Automatic,
    /// As a word processor's paragraphs, headings styled and with typed numbers.
    Styled,
    /// The same, with the title as heading 1 and all sections one lower.
    Shifted,
    /// As a word processor's paragraphs with typed numbers, headings set bold.
    Bold,
    /// Headings on their own line with automatic numbers, all else typed.
    Mixed,
    /// Lines with spaces, tabs and hard spaces at their ends.
    Sloppy,
    /// Wrapped lines, blank lines between paragraphs.
    WrappedBlank,
    /// Wrapped lines of a page's height, each page with its number at the foot.
    WrappedPages,
    /// A paragraph a line, cut in two where a page ends, with its number at the foot.
    Pages,
}

impl Form {
    pub(crate) const ALL: [Form; 16] = [
        Form::Lines,
        Form::BlankLines,
        Form::Indented,
        Form::Running,
        Form::Tight,
        Form::WrappedIndented,
        Form::WrappedFlush,
        Form::Automatic,
        Form::Styled,
        Form::Shifted,
        Form::Bold,
        Form::Mixed,
        Form::Sloppy,
        Form::WrappedBlank,
        Form::WrappedPages,
        Form::Pages,
    ];
}

/// The draft as a manuscript in a form.
pub(crate) fn lay_out(draft: &Labelled, form: Form) -> Manuscript {
    let typed: Vec<String> = draft.lines.iter().map(|line| format!("{}{}", line.label, line.text)).collect();
    let title = draft.title.clone();
    let indent = |text: &String| format!("　　{text}");
    let lines: Vec<String> = match form {
        Form::Lines => [vec![title], typed].concat(),
        Form::BlankLines => {
            let spaced = typed.into_iter().flat_map(|text| [String::new(), text]);
            std::iter::once(title).chain(spaced).collect()
        }
        Form::Indented => std::iter::once(title).chain(typed.iter().map(indent)).collect(),
        Form::Running => vec![format!("{title} {}", typed.join(" "))],
        Form::Tight => vec![tight(&title, &typed)],
        Form::WrappedIndented => {
            let wrapped = typed.iter().flat_map(|text| wrap(&indent(text), draft.width));
            std::iter::once(title).chain(wrapped).collect()
        }
        Form::WrappedFlush => {
            std::iter::once(title).chain(typed.iter().flat_map(|text| wrap(text, draft.width))).collect()
        }
        Form::Sloppy => std::iter::once(title).chain(typed.iter().enumerate().map(sloppy)).collect(),
        Form::WrappedBlank => {
            let wrapped = |text: &String| [vec![String::new()], wrap(text, draft.width)].concat();
            std::iter::once(title).chain(typed.iter().flat_map(wrapped)).collect()
        }
        Form::WrappedPages => {
            let wrapped = typed.iter().flat_map(|text| wrap(&indent(text), draft.width));
            paged(&std::iter::once(title).chain(wrapped).collect::<Vec<_>>())
        }
        Form::Pages => paged(&[vec![title], typed.iter().flat_map(|text| cut(text)).collect()].concat()),
        Form::Automatic | Form::Styled | Form::Shifted | Form::Bold | Form::Mixed => {
            return processed(draft, form);
        }
    };
    let element =
        |line: String| Element::Paragraph(Paragraph { text: Text::plain(line), ..Paragraph::default() });
    Manuscript { elements: lines.into_iter().map(element).collect(), ..Manuscript::default() }
}

/// Lines on a page.
const PAGE: usize = 22;

/// Pages of lines, their numbers dashed, bare, or with blank lines around.
fn paged(lines: &[String]) -> Vec<String> {
    let page = |(at, lines): (usize, &[String])| {
        let foot = match lines.first().map_or(0, String::len) % 3 {
            0 => vec![format!("— {} —", at + 1)],
            1 => vec![String::new(), format!("第 {} 页", at + 1), String::new()],
            _ => vec![format!("-{}-", at + 1)],
        };
        [lines.to_vec(), foot].concat()
    };
    lines.chunks(PAGE).enumerate().flat_map(page).collect()
}

/// A long paragraph in two, with a page's end between.
fn cut(text: &str) -> Vec<String> {
    let commas = text.char_indices().filter(|(at, c)| *c == '，' && *at > 90);
    let comma = commas.map(|(at, c)| at + c.len_utf8()).next_back();
    match comma {
        Some(at) if text.len().is_multiple_of(4) && !text.contains('：') => {
            vec![text[..at].to_owned(), format!("— {} —", text.len()), text[at..].to_owned()]
        }
        _ => vec![text.to_owned()],
    }
}

fn tight(title: &str, typed: &[String]) -> String {
    let mut line = format!("{title} ");
    for text in typed {
        line.push_str(text);
        if !text.ends_with('。') {
            line.push(' ');
        }
    }
    line
}

fn sloppy((at, text): (usize, &String)) -> String {
    match at % 4 {
        0 => format!("    {text} "),
        1 => format!("\t{text}"),
        2 => format!("\u{a0}\u{a0}{text}　"),
        _ => text.clone(),
    }
}

fn processed(draft: &Labelled, form: Form) -> Manuscript {
    let title = Paragraph {
        text: Text::plain(draft.title.clone()),
        alignment: Alignment::Center,
        outline_level: (form == Form::Shifted).then_some(1),
        ..Paragraph::default()
    };
    let paragraph = |line: &Line| {
        let numbered = form == Form::Automatic || (form == Form::Mixed && line.heading.is_some());
        let automatic = numbered && !line.label.is_empty();
        let text = if automatic { line.text.clone() } else { format!("{}{}", line.label, line.text) };
        let shift = u8::from(form == Form::Shifted);
        let styled =
            line.heading.filter(|_| matches!(form, Form::Styled | Form::Shifted)).map(|level| level + shift);
        let bold = if form == Form::Bold { line.lead } else { 0 };
        Paragraph {
            text: if bold > 0 { emphasised(&text, line.label.len() + bold) } else { Text::plain(text) },
            number: automatic.then(|| line.label.trim_end().to_owned()),
            outline_level: styled,
            style: styled.map(|level| format!("heading {level}")),
            ..Paragraph::default()
        }
    };
    let elements = std::iter::once(title).chain(draft.lines.iter().map(paragraph));
    Manuscript { elements: elements.map(Element::Paragraph).collect(), ..Manuscript::default() }
}

fn emphasised(text: &str, len: usize) -> Text {
    let run = |text: &str, marks: &[Mark]| Run { text: text.to_owned(), marks: marks.to_vec() };
    [run(&text[..len], &[Mark::Strong]), run(&text[len..], &[])].into_iter().collect()
}

/// Cuts a text at a width in full-width characters; a mark that must not begin a line stays on the one before.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let (mut lines, mut line, mut halves) = (Vec::new(), String::new(), 0);
    for c in text.chars() {
        let wide = if c.is_ascii() { 1 } else { 2 };
        if halves + wide > 2 * width && !"，。；：、”）》！？,;:)".contains(c) {
            lines.push(std::mem::take(&mut line));
            halves = 0;
        }
        line.push(c);
        halves += wide;
    }
    lines.push(line);
    lines
}
