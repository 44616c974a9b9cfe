//! What `LibreOffice` prints, measured.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use tempfile::TempDir;

/// The faces of the standard, all taken for one that the developer's commands install, so that no machine's own
/// choice of a substitute is measured.
const FACES: [&str; 5] = ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"];
const TAKEN: [&str; 5] = ["Noto Serif CJK SC"; 5];
/// The same, each for one of its own, so that they can be told apart.
const APART: [&str; 5] =
    ["Noto Serif CJK JP", "Noto Serif CJK SC", "Noto Serif CJK TC", "Noto Sans CJK SC", "Noto Serif CJK KR"];

/// Dots per inch of the pages' pictures.
const RESOLUTION: f64 = 300.0;

/// A printed document.
pub struct Printed {
    folder: Rc<TempDir>,
    nth: usize,
}

/// A rule of more than half the page's width, in mm.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Characters side by side without a gap, in mm from the page's upper left corner.
#[derive(Clone, Debug)]
pub struct Word {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// A line of a page.
#[derive(Clone, Debug)]
pub struct Line {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

/// Text in one face, size and colour.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Names a face within its file.
    pub face: String,
    /// In whole points.
    pub size: u32,
    /// `#ff0000`
    pub colour: String,
    /// Without blanks.
    pub text: String,
}

/// The black on a part of a page, in mm.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

/// Whether `LibreOffice` and poppler are there; where they are required, they must be.
#[expect(clippy::print_stdout, reason = "a test that was skipped says so")]
pub fn can_print() -> bool {
    let missing = |program: &&str| Command::new(program).arg("--help").output().is_err();
    let missing: Vec<_> = ["soffice", "pdftotext", "pdftoppm"].into_iter().filter(missing).collect();
    if missing.is_empty() {
        return true;
    }
    assert!(std::env::var_os("NIGAO_TEST_TOOLS").is_none(), "required and not there: {missing:?}");
    println!("skipped: {missing:?} not there; `cargo xtask test` installs them");
    false
}

/// Prints a .docx.
pub fn printed(docx: &[u8]) -> Printed {
    all_printed(&[docx.to_vec()]).remove(0)
}

/// What a PDF holds.
pub fn of_pdf(pdf: &[u8]) -> Printed {
    let folder = Rc::new(tempfile::tempdir().unwrap());
    let printed = Printed { folder, nth: 0 };
    write(&printed.pdf(), pdf);
    printed
}

/// Prints several at once: starting takes longer than printing.
pub fn all_printed(files: &[Vec<u8>]) -> Vec<Printed> {
    printed_in(TAKEN, files)
}

/// The same with faces that can be told apart.
pub fn all_printed_apart(files: &[Vec<u8>]) -> Vec<Printed> {
    printed_in(APART, files)
}

fn printed_in(faces: [&str; 5], files: &[Vec<u8>]) -> Vec<Printed> {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let names: Vec<PathBuf> = (0..files.len()).map(|nth| path(&format!("{nth}.docx"))).collect();
    for (name, bytes) in names.iter().zip(files) {
        write(name, bytes);
    }
    let said = office((folder.path(), faces), "pdf").args(&names).output().unwrap();
    let folder = Rc::new(folder);
    let all: Vec<Printed> = (0..files.len()).map(|nth| Printed { folder: Rc::clone(&folder), nth }).collect();
    let missing = all.iter().find(|printed| !printed.pdf().exists());
    assert!(missing.is_none(), "{}", String::from_utf8_lossy(&said.stderr));
    all
}

/// The same files as `LibreOffice` saves them once it has opened them.
pub fn saved_again(files: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let saved = folder.path().join("saved");
    fs::create_dir(&saved).unwrap();
    let names: Vec<String> = (0..files.len()).map(|nth| format!("{nth}.docx")).collect();
    for (name, file) in names.iter().zip(files) {
        write(&folder.path().join(name), file);
    }
    let mut office = office((&saved, TAKEN), "docx");
    let said = office.current_dir(folder.path()).args(&names).output().unwrap();
    assert!(names.iter().all(|name| saved.join(name).exists()), "{}", String::from_utf8_lossy(&said.stderr));
    names.iter().map(|name| fs::read(saved.join(name)).unwrap()).collect()
}

/// `LibreOffice` without a window, turning files into `kind` in a folder, its own settings there too.
fn office((folder, faces): (&Path, [&str; 5]), kind: &str) -> Command {
    write(&folder.join("fonts.conf"), fonts(faces).as_bytes());
    let mut office = Command::new("soffice");
    office.env("FONTCONFIG_FILE", folder.join("fonts.conf"));
    office.arg(format!("-env:UserInstallation=file://{}", folder.join("settings").display()));
    office.args(["--headless", "--convert-to", kind, "--outdir"]).arg(folder);
    office
}

#[expect(clippy::disallowed_methods, reason = "a file of the test's own")]
fn write(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

fn fonts(faces: [&str; 5]) -> String {
    let taken = |(face, taken): (&&str, &str)| {
        format!(
            "<match target=\"pattern\"><test name=\"family\"><string>{face}</string></test>\
             <edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>{taken}</string></edit></match>"
        )
    };
    let faces: String = FACES.iter().zip(faces).map(taken).collect();
    format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>\
         <include>/etc/fonts/fonts.conf</include>{faces}</fontconfig>"
    )
}

impl Printed {
    /// The file.
    pub fn pdf(&self) -> PathBuf {
        self.folder.path().join(format!("{}.pdf", self.nth))
    }

    /// The words of each page.
    fn words(&self) -> Vec<Vec<Word>> {
        let said =
            Command::new("pdftotext").arg("-bbox").args([self.pdf().as_os_str(), OsStr::new("-")]).output();
        let said = String::from_utf8(said.unwrap().stdout).unwrap();
        let pages = said.split("<page ").skip(1);
        pages.map(|page| page.lines().filter_map(word).collect()).collect()
    }

    /// The lines of each page from the top, the page's number too.
    pub fn pages(&self) -> Vec<Vec<Line>> {
        self.pages_right_of(|_| 0.0)
    }

    /// The same of what stands further right than so many mm, which depends on the page, from 0.
    pub fn pages_right_of(&self, left: impl Fn(usize) -> f64) -> Vec<Vec<Line>> {
        let pages = self.words().into_iter().enumerate();
        let kept = |(nth, mut words): (usize, Vec<Word>)| {
            words.retain(|word| word.left >= left(nth));
            lines(words)
        };
        pages.map(kept).collect()
    }

    /// The stretches of text of all pages, each in one face, size and colour.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut told = Command::new("pdftohtml");
        told.args(["-xml", "-zoom", "1", "-i", "-stdout"]).arg(self.pdf());
        let said = String::from_utf8(told.output().unwrap().stdout).unwrap();
        let mut looks: BTreeMap<String, (String, u32, String)> = BTreeMap::new();
        let mut stretches = Vec::new();
        for line in said.lines().map(str::trim) {
            let value = |name: &str| line.split(&format!("{name}=\"")).nth(1)?.split('"').next();
            if let (Some(id), Some(family)) = (value(" id"), value("family")) {
                // A name and a number of the file's own before it: one for each face that was asked for.
                let face = family.split('+').next().unwrap().to_owned();
                let look =
                    (face, value("size").unwrap().parse().unwrap(), value("color").unwrap().to_owned());
                looks.insert(id.to_owned(), look);
            } else if let Some(font) = value(" font") {
                let (face, size, colour) = looks[font].clone();
                let text = line.split_once('>').unwrap().1.trim_end_matches("</text>");
                stretches.push(Stretch { face, size, colour, text: text.replace(' ', "") });
            }
        }
        stretches
    }

    /// Writes a picture of a page, counted from 1, as PNG; the file's name without its end.
    pub fn photograph(&self, page: usize, to: &Path) {
        let number = page.to_string();
        let mut picture = Command::new("pdftoppm");
        picture.args(["-png", "-singlefile", "-r", "72", "-f", &number, "-l", &number]);
        assert!(picture.arg(self.pdf()).arg(to).status().unwrap().success());
    }

    /// The black, or red, on a page, counted from 1, below a height and between two distances from the left, in mm.
    pub fn ink(&self, page: usize, below: f64, between: (f64, f64)) -> Ink {
        self.ink_within(page, (below, f64::INFINITY), between)
    }

    /// The same between two heights.
    pub fn ink_within(&self, page: usize, heights: (f64, f64), between: (f64, f64)) -> Ink {
        let dots = |mm: f64| mm / 25.4 * RESOLUTION;
        let picture = self.picture(page);
        let within = |(x, y): (u32, u32)| {
            (dots(heights.0)..=dots(heights.1)).contains(&f64::from(y))
                && (dots(between.0)..dots(between.1)).contains(&f64::from(x))
        };
        let black: Vec<(u32, u32)> = picture.black().filter(|dot| within(*dot)).collect();
        Ink {
            left: mm(black.iter().map(|(x, _)| *x).min().unwrap()),
            top: mm(black.iter().map(|(_, y)| *y).min().unwrap()),
            right: mm(black.iter().map(|(x, _)| *x).max().unwrap() + 1),
            bottom: mm(black.iter().map(|(_, y)| *y).max().unwrap() + 1),
        }
    }

    /// The rules of a page from the top; those that all but touch are one.
    pub fn rules(&self, page: usize) -> Vec<Drawn> {
        let picture = self.picture(page);
        let mut rules: Vec<Drawn> = Vec::new();
        for (y, row) in (0..).zip(picture.dots.chunks(picture.width as usize)) {
            let black = row.iter().filter(|dot| **dot < 128).count();
            if black < row.len() / 2 {
                continue;
            }
            let left = mm(u32::try_from(row.iter().position(|dot| *dot < 128).unwrap()).unwrap());
            let right = mm(u32::try_from(row.iter().rposition(|dot| *dot < 128).unwrap() + 1).unwrap());
            match rules.last_mut() {
                Some(rule) if mm(y) - rule.bottom < 1.0 => rule.bottom = mm(y + 1),
                _ => rules.push(Drawn { left, top: mm(y), right, bottom: mm(y + 1) }),
            }
        }
        rules
    }

    fn picture(&self, page: usize) -> Picture {
        let number = page.to_string();
        let mut picture = Command::new("pdftoppm");
        picture.args(["-gray", "-r", &RESOLUTION.to_string(), "-f", &number, "-l", &number]).arg(self.pdf());
        Picture::of(&picture.output().unwrap().stdout)
    }
}

fn mm(dots: u32) -> f64 {
    f64::from(dots) / RESOLUTION * 25.4
}

/// `<word xMin="79.4" yMin="…" xMax="…" yMax="…">库房</word>`, in points.
fn word(line: &str) -> Option<Word> {
    let line = line.trim().strip_prefix("<word ")?;
    let (attributes, rest) = line.split_once('>')?;
    let mm = |name: &str| {
        let value = attributes.split_once(&format!("{name}=\""))?.1.split('"').next()?;
        Some(value.parse::<f64>().ok()? / 72.0 * 25.4)
    };
    let text = rest.strip_suffix("</word>")?;
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    Some(Word { left: mm("xMin")?, top: mm("yMin")?, right: mm("xMax")?, bottom: mm("yMax")?, text })
}

fn lines(mut words: Vec<Word>) -> Vec<Line> {
    words.sort_by(|one, other| one.top.total_cmp(&other.top).then(one.left.total_cmp(&other.left)));
    let mut lines: Vec<Line> = Vec::new();
    for Word { left, top, right, bottom, text } in words {
        match lines.last_mut() {
            Some(line) if (line.top - top).abs() < 2.0 => {
                line.left = line.left.min(left);
                line.right = line.right.max(right);
                line.text.push_str(&text);
            }
            _ => lines.push(Line { left, top, right, bottom, text }),
        }
    }
    lines
}

/// A page in grey.
struct Picture {
    width: u32,
    dots: Vec<u8>,
}

impl Picture {
    /// From a PGM: `P5`, width, height, greatest value, one byte a dot.
    fn of(pgm: &[u8]) -> Picture {
        let mut at = 0;
        let mut field = || {
            let end = at + pgm[at..].iter().position(u8::is_ascii_whitespace).unwrap();
            let field = std::str::from_utf8(&pgm[at..end]).unwrap().to_owned();
            at = end + 1;
            field
        };
        assert_eq!(field(), "P5");
        let width = field().parse().unwrap();
        field();
        field();
        Picture { width, dots: pgm[at..].to_vec() }
    }

    fn black(&self) -> impl Iterator<Item = (u32, u32)> {
        let dark = (0..).zip(&self.dots).filter(|(_, dot)| **dot < 128);
        dark.map(|(at, _)| (at % self.width, at / self.width))
    }
}
