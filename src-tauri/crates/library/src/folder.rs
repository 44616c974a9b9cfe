//! Years of files taken in at once: read in parallel, indexed in batches, each file once.

use crate::card::SourceFile;
use crate::digest::digest;
use crate::failure::NotSaved;
use crate::files::read_within;
use crate::library::{Library, New};
use draft::Draft;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::SystemTime;

/// Reads a file's bytes, given with its name; or says in a sentence why it could not.
pub type Reading<'a> = &'a (dyn Fn(&str, &[u8]) -> Result<Vec<Draft>, String> + Sync);

/// How files become drafts, and who hears how far it is.
pub struct Intake<'a> {
    /// Reads one.
    pub read: Reading<'a>,
    /// Endings of the names of files that are drafts, in small letters; others are passed over.
    pub endings: &'a [&'a str],
    /// A file with more bytes is not read.
    pub largest: u64,
    /// Hears how far it is; may end it. What was taken in by then stays.
    pub heard: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    /// The clock, in milliseconds since 1970.
    pub now_ms: i64,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Files read.
    pub done: usize,
    /// Files in all.
    pub of: usize,
}

/// What was taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Files that gave drafts.
    pub files: usize,
    /// Drafts that came in.
    pub drafts: usize,
    /// Files whose bytes were in the library already, or came twice.
    pub same: Vec<PathBuf>,
    /// Files that could not be read, and why.
    pub unread: Vec<(PathBuf, String)>,
    /// Files of other kinds.
    pub passed_over: usize,
    /// Whether it was ended before the end.
    pub ended: bool,
}

/// Drafts of one change.
const BATCH: usize = 100;

/// More threads would only wait for the disk.
const MOST_THREADS: usize = 8;

enum Outcome {
    Drafts(Vec<New>),
    Same,
    Unread(String),
}

/// Takes in files and all that lies in folders, the oldest file first, so that the newest is the latest saved.
pub fn take_folder(library: &mut Library, roots: &[PathBuf], intake: Intake<'_>) -> Result<Report, NotSaved> {
    let Intake { read, endings, largest, heard, now_ms } = intake;
    let mut report = Report::default();
    let files = files(roots, endings, &mut report);
    let known = library.digests()?;
    let (next, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let work = Work { files: &files, known: &known, read, largest, next: &next, stop: &stop };
    let threads = std::thread::available_parallelism().map_or(2, usize::from).min(MOST_THREADS);
    std::thread::scope(|scope| {
        let (tell, told) = sync_channel(threads * 4);
        for _ in 0..threads {
            let tell = tell.clone();
            scope.spawn(move || work.go(&tell));
        }
        drop(tell);
        let mut taking = Taking { library, now_ms, report, batch: Vec::new(), seen: BTreeSet::new() };
        let taken = taking.all(&told, &files, heard);
        // Whatever the reason: those who still read stop, and whoever waits to tell is let go.
        stop.store(true, Ordering::Relaxed);
        drop(told);
        taken.map(|()| taking.report)
    })
}

/// What each thread does.
#[derive(Clone, Copy)]
struct Work<'a> {
    files: &'a [PathBuf],
    known: &'a BTreeSet<String>,
    read: Reading<'a>,
    largest: u64,
    next: &'a AtomicUsize,
    stop: &'a AtomicBool,
}

impl Work<'_> {
    fn go(self, tell: &SyncSender<(usize, Outcome)>) {
        while !self.stop.load(Ordering::Relaxed) {
            let nth = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = self.files.get(nth) else { return };
            if tell.send((nth, self.outcome(path))).is_err() {
                return;
            }
        }
    }

    fn outcome(self, path: &Path) -> Outcome {
        let bytes = match read_within(path, self.largest) {
            Ok(bytes) => bytes,
            Err(why) => return Outcome::Unread(why.to_string()),
        };
        let digest = digest(&bytes);
        if self.known.contains(&digest) {
            return Outcome::Same;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let new = |draft| {
            let source = SourceFile { name: name.clone(), digest: Some(digest.clone()) };
            New { draft, source: Some(source) }
        };
        match (self.read)(&name, &bytes) {
            Ok(drafts) => Outcome::Drafts(drafts.into_iter().map(new).collect()),
            Err(why) => Outcome::Unread(why),
        }
    }
}

/// What the thread that writes does.
struct Taking<'a> {
    library: &'a mut Library,
    now_ms: i64,
    report: Report,
    batch: Vec<New>,
    /// Digests of this run.
    seen: BTreeSet<String>,
}

impl Taking<'_> {
    /// In the order of the files, whichever is read first.
    fn all(
        &mut self,
        told: &Receiver<(usize, Outcome)>,
        files: &[PathBuf],
        heard: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<(), NotSaved> {
        let of = files.len();
        let mut early = BTreeMap::new();
        let mut done = 0;
        let mut ends = |done| heard(Progress { done, of }).is_break();
        for (nth, outcome) in told {
            early.insert(nth, outcome);
            // Also while all wait for one file that is slow.
            let mut ended = !early.contains_key(&done) && ends(done);
            while !ended && let Some(outcome) = early.remove(&done) {
                self.one(&files[done], outcome)?;
                done += 1;
                ended = ends(done);
            }
            if ended {
                self.report.ended = done < of;
                break;
            }
        }
        self.write()
    }

    fn one(&mut self, path: &Path, outcome: Outcome) -> Result<(), NotSaved> {
        match outcome {
            Outcome::Same => self.report.same.push(path.to_owned()),
            Outcome::Unread(why) => self.report.unread.push((path.to_owned(), why)),
            Outcome::Drafts(news) => {
                let digest = news.first().and_then(|new| new.source.as_ref()?.digest.clone());
                if digest.is_some_and(|digest| !self.seen.insert(digest)) {
                    self.report.same.push(path.to_owned());
                    return Ok(());
                }
                self.report.files += 1;
                self.batch.extend(news);
                if self.batch.len() >= BATCH {
                    self.write()?;
                }
            }
        }
        Ok(())
    }

    fn write(&mut self) -> Result<(), NotSaved> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let added = self.library.add_all(&self.batch, self.now_ms)?;
        self.report.drafts += added.len();
        self.batch.clear();
        Ok(())
    }
}

/// All files that may be drafts, the one that was changed longest ago first.
fn files(roots: &[PathBuf], endings: &[&str], report: &mut Report) -> Vec<PathBuf> {
    let mut found: Vec<(SystemTime, PathBuf)> = Vec::new();
    let mut open: Vec<PathBuf> = roots.to_vec();
    let mut given = roots.len();
    while let Some(path) = open.pop() {
        // What was given by name is followed; what is found is not, or a link to a folder above would never end.
        let meta = if open.len() < given { fs::metadata(&path) } else { fs::symlink_metadata(&path) };
        given = given.min(open.len());
        match meta {
            Err(error) => report.unread.push((path, error.to_string())),
            Ok(meta) if meta.is_dir() => match fs::read_dir(&path) {
                Ok(entries) => open.extend(entries.flatten().map(|entry| entry.path())),
                Err(error) => report.unread.push((path, error.to_string())),
            },
            Ok(meta) if meta.is_file() && is_draft(&path, endings) => {
                found.push((meta.modified().unwrap_or(SystemTime::UNIX_EPOCH), path));
            }
            Ok(_) => report.passed_over += 1,
        }
    }
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

/// By its name; Word's notes to itself (`~$`) and hidden files are none.
fn is_draft(path: &Path, endings: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    !name.starts_with("~$") && !name.starts_with('.') && endings.contains(&ending.as_str())
}
