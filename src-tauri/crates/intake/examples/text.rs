//! Prints the words of a file as the reader sees them: `cargo run -p intake --example text FILE`.

use intake::{Element, read};
use std::process::ExitCode;

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the developer's terminal")]
fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("text: a file, please");
        return ExitCode::from(2);
    };
    let name = path.to_string_lossy().into_owned();
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{name}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let manuscript = match read(&bytes, &name) {
        Ok(manuscript) => manuscript,
        Err(unreadable) => {
            eprintln!("{name}: {unreadable}");
            return ExitCode::FAILURE;
        }
    };
    for note in &manuscript.notes {
        eprintln!("WARN {note}");
    }
    for element in &manuscript.elements {
        match element {
            Element::Paragraph(paragraph) => {
                println!("{}{}", paragraph.number.as_deref().unwrap_or_default(), paragraph.text.to_plain());
            }
            Element::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    cell.paragraphs.iter().for_each(|text| println!("{}", text.to_plain()));
                }
            }
            Element::Picture(_) | Element::PageBreak => println!(),
        }
    }
    ExitCode::SUCCESS
}
