//! The faces of the system, and those of a profile among them.

use fontdb::{Database, Family, ID, Query, Weight as Thickness};
use page::{Face, Faces, Weight};
use profile::{FaceRole, Profile};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Taken where neither the face asked for nor one of those in its stead is there, the first best.
const LAST_RESORTS: &[&str] = &[
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "宋体",
    "SimSun",
    "Songti SC",
    "STSong",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Zen Hei",
];
/// A face without this character sets no Chinese.
const SPECIMEN: char = '文';

/// All faces of the system.
#[derive(Debug)]
pub struct Installed(Database);

/// The faces of a profile, as far as the system has them.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// Their widths.
    pub faces: Faces,
    /// The families asked for that are not there, each once.
    pub stands: Vec<Stand>,
    /// What each face is read from, in the order of their numbers, and whether it is the bold one of its family.
    sources: Vec<(ID, Weight)>,
}

impl Chosen {
    /// How heavy a face is, by its number.
    pub fn weight(&self, nth: usize) -> Weight {
        self.sources.get(nth).map_or(Weight::Regular, |(_, weight)| *weight)
    }
}

/// A family that is not installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Its name.
    pub asked: String,
    /// The one taken in its stead; `None` where the system has no Chinese face at all.
    pub taken: Option<String>,
}

impl Installed {
    /// The faces of this system. Reads the names of every font file, which takes some tens of milliseconds.
    pub fn of_system() -> Installed {
        let mut database = Database::new();
        database.load_system_fonts();
        Installed(database)
    }

    /// For each role of a profile the face that is there.
    pub fn of(&self, profile: &Profile) -> Chosen {
        let mut choice = Choice { installed: self, chosen: Chosen::default(), read: BTreeMap::new() };
        for role in FaceRole::ALL {
            choice.role(role, profile);
        }
        // For the characters that a face lacks, such as rare names.
        for family in LAST_RESORTS {
            if let Some(nth) = self.find(family, Thickness::NORMAL).and_then(|id| choice.face(id)) {
                choice.chosen.faces.set_beside(nth);
                break;
            }
        }
        choice.chosen
    }

    /// The bytes of a chosen face's file, and which face of the file it is.
    pub fn data(&self, chosen: &Chosen, nth: usize) -> Option<(Arc<Vec<u8>>, u32)> {
        let (id, _) = *chosen.sources.get(nth)?;
        self.0.with_face_data(id, |bytes, index| (Arc::new(bytes.to_vec()), index))
    }

    fn find(&self, family: &str, weight: Thickness) -> Option<ID> {
        self.0.query(&Query { families: &[Family::Name(family)], weight, ..Query::default() })
    }

    /// The first face of any family that has Chinese characters.
    fn any_chinese(&self) -> Option<ID> {
        let has = |id: ID| {
            let read = self.0.with_face_data(id, |bytes, nth| Face::read("", bytes, nth).ok());
            read.flatten().is_some_and(|face| face.has(SPECIMEN))
        };
        self.0.faces().map(|face| face.id).find(|id| has(*id))
    }

    fn name(&self, id: ID) -> String {
        let families = self.0.face(id).map(|face| face.families.as_slice()).unwrap_or_default();
        families.first().map(|(name, _)| name.clone()).unwrap_or_default()
    }
}

struct Choice<'a> {
    installed: &'a Installed,
    chosen: Chosen,
    /// Numbers of the faces read so far; `None` of those that cannot be.
    read: BTreeMap<ID, Option<usize>>,
}

impl Choice<'_> {
    fn role(&mut self, role: FaceRole, profile: &Profile) {
        let face = profile.faces.of(role);
        let asked = face.family.is.as_str();
        let own = std::iter::once(asked).chain(face.instead.is.iter().map(String::as_str));
        let families = own.chain(LAST_RESORTS.iter().copied());
        let installed = self.installed;
        let mut there =
            families.filter_map(|family| Some((family, installed.find(family, Thickness::NORMAL)?)));
        let (family, id) = if let Some((family, id)) = there.next() {
            (family.to_owned(), Some(id))
        } else {
            let any = installed.any_chinese();
            (any.map(|id| installed.name(id)).unwrap_or_default(), any)
        };
        if family != asked && self.chosen.stands.iter().all(|stand| stand.asked != asked) {
            let taken = id.map(|_| family.clone());
            self.chosen.stands.push(Stand { asked: asked.to_owned(), taken });
        }
        if let Some(nth) = id.and_then(|id| self.face(id)) {
            self.chosen.faces.set((role, Weight::Regular), nth);
        }
        let bold = installed.find(&family, Thickness::BOLD).filter(|bold| Some(*bold) != id);
        if let Some(nth) = bold.and_then(|id| self.face(id)) {
            self.chosen.faces.set((role, Weight::Bold), nth);
        }
    }

    /// The number of a face, read where it was not yet.
    fn face(&mut self, id: ID) -> Option<usize> {
        if let Some(known) = self.read.get(&id) {
            return *known;
        }
        let name = self.installed.name(id);
        let read = self.installed.0.with_face_data(id, |bytes, nth| Face::read(&name, bytes, nth).ok());
        let number = read.flatten().map(|face| {
            let bold = self.installed.0.face(id).is_some_and(|face| face.weight >= Thickness::SEMIBOLD);
            self.chosen.sources.push((id, if bold { Weight::Bold } else { Weight::Regular }));
            self.chosen.faces.add(face)
        });
        self.read.insert(id, number);
        number
    }
}
