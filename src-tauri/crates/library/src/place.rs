//! Where a library must not live: on a share, whose locks cannot be trusted, or in a folder that another program
//! carries to other machines while it is written.

use std::fmt;
use std::path::{Component, Path, PathBuf};

/// Why a folder is not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It lies on another machine.
    Network {
        /// What the system calls its kind: nfs, cifs.
        kind: String,
    },
    /// A program keeps it the same on several machines.
    Synced {
        /// The folder by which it is known.
        by: String,
    },
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::Network { kind } => write!(f, "网络共享文件夹（{kind}）"),
            Unfit::Synced { by } => write!(f, "网盘同步文件夹（{by}）"),
        }
    }
}

/// Kinds of file systems that lie on another machine.
const NETWORK: &[&str] = &[
    "afpfs",
    "afs",
    "ceph",
    "cifs",
    "davfs",
    "fuse.davfs2",
    "fuse.rclone",
    "fuse.sshfs",
    "glusterfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb2",
    "smb3",
    "smbfs",
    "webdav",
];

/// Folders that programs synchronise, as they are named, or as their names begin.
const SYNCED: &[&str] = &[
    "OneDrive",
    "Dropbox",
    "Google Drive",
    "GoogleDrive",
    "iCloud Drive",
    "Mobile Documents",
    "CloudStorage",
    "BaiduSyncdisk",
    "百度网盘同步空间",
    "我的坚果云",
    "Nutstore",
    "Nutstore Files",
    "WPS Cloud Files",
    "WPS云盘",
    "WPSDrive",
    "WeiyunSync",
    "微云同步助手",
    "Nextcloud",
    "ownCloud",
    "Seafile",
    "Syncthing",
];

/// Files by which such a folder is known whatever its name.
const MARKERS: &[&str] = &[".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log"];

/// Variables in which Windows says where such folders lie.
const VARIABLES: &[&str] = &["OneDrive", "OneDriveConsumer", "OneDriveCommercial"];

/// Why a library must not live at a path; `None` where it may.
pub fn unfit(path: &Path) -> Option<Unfit> {
    let there = existing(path);
    let path = there.canonicalize().unwrap_or(there);
    synced(&path).or_else(|| network(&path))
}

/// The nearest folder that is there.
fn existing(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = absolute.ancestors().find(|ancestor| ancestor.exists());
    there.map_or_else(|| absolute.clone(), Path::to_owned)
}

fn synced(path: &Path) -> Option<Unfit> {
    let named = path.components().find_map(|component| {
        let Component::Normal(name) = component else { return None };
        let name = name.to_str()?;
        let begins = |known: &&&str| {
            name.strip_prefix(**known).is_some_and(|rest| rest.is_empty() || rest.starts_with(" - "))
        };
        SYNCED.iter().find(begins).map(|_| name.to_owned())
    });
    let by_name =
        || path.ancestors().find(|folder| MARKERS.iter().any(|marker| folder.join(marker).exists()));
    let by_variable = || {
        let folders = VARIABLES.iter().filter_map(std::env::var_os).map(PathBuf::from);
        folders.filter(|folder| !folder.as_os_str().is_empty()).find(|folder| path.starts_with(folder))
    };
    let folder = |folder: &Path| folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let by = named.or_else(|| by_name().map(folder)).or_else(|| by_variable().map(|found| folder(&found)))?;
    Some(Unfit::Synced { by })
}

fn network(path: &Path) -> Option<Unfit> {
    let kind = if is_unc(path) { Some("SMB".to_owned()) } else { kind_of_mount(path, &mounts()?) }?;
    NETWORK.iter().chain(&["SMB"]).any(|known| *known == kind).then_some(Unfit::Network { kind })
}

/// `\\server\share`: what a drive letter of the network becomes too once it is made canonical.
fn is_unc(path: &Path) -> bool {
    use std::path::Prefix;
    let first = path.components().next();
    matches!(first, Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}

/// What is mounted, a line each: place, kind.
fn mounts() -> Option<Vec<(PathBuf, String)>> {
    if cfg!(target_os = "linux") {
        Some(of_mountinfo(&std::fs::read_to_string("/proc/self/mountinfo").ok()?))
    } else if cfg!(target_os = "macos") {
        let said = std::process::Command::new("/sbin/mount").output().ok()?;
        Some(of_mount(&String::from_utf8_lossy(&said.stdout)))
    } else {
        None
    }
}

/// `36 35 98:0 / /mnt rw,noatime shared:1 - ext4 /dev/sda1 rw` (proc(5)).
fn of_mountinfo(text: &str) -> Vec<(PathBuf, String)> {
    let line = |line: &str| {
        let place = line.split(' ').nth(4)?;
        let kind = line.split(" - ").nth(1)?.split(' ').next()?;
        Some((PathBuf::from(unescaped(place)), kind.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

/// `\040` is a space there.
fn unescaped(place: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(place.to_owned(), |place, (code, character)| place.replace(code, character))
}

/// `//clerk@server/share on /Volumes/share (smbfs, nodev)`.
fn of_mount(text: &str) -> Vec<(PathBuf, String)> {
    let line = |line: &str| {
        let (place, options) = line.split_once(" on ")?.1.rsplit_once(" (")?;
        Some((PathBuf::from(place), options.split([',', ')']).next()?.to_owned()))
    };
    text.lines().filter_map(line).collect()
}

/// The kind of the deepest mount that a path lies in; of two at one place the later.
fn kind_of_mount(path: &Path, mounts: &[(PathBuf, String)]) -> Option<String> {
    let around = mounts.iter().filter(|(place, _)| path.starts_with(place));
    around.max_by_key(|(place, _)| place.components().count()).map(|(_, kind)| kind.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_from_disks() {
        let linux = of_mountinfo(
            "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n40 22 0:40 / /mnt/office\\040share rw shared:5 - cifs //s/a rw\n",
        );
        let mac = of_mount(
            "/dev/disk1s1 on / (apfs, local)\n//clerk@server/share on /Volumes/office share (smbfs, nodev)\n",
        );
        for (mounts, share, kind) in
            [(linux, "/mnt/office share/nigao", "cifs"), (mac, "/Volumes/office share/nigao", "smbfs")]
        {
            assert_eq!(kind_of_mount(Path::new(share), &mounts).as_deref(), Some(kind));
            let own = kind_of_mount(Path::new("/data/nigao"), &mounts).unwrap();
            assert!(!NETWORK.contains(&own.as_str()), "{own}");
        }
    }

    #[test]
    fn synced_folders_are_known_by_name_and_by_what_lies_in_them() {
        for path in ["/data/OneDrive/nigao", "/data/OneDrive - xx市档案馆/nigao", "/data/我的坚果云/稿件"]
        {
            assert!(matches!(synced(Path::new(path)), Some(Unfit::Synced { .. })), "{path}");
        }
        for path in ["/data/nigao", "/data/OneDriveless/nigao", "/data/我的文件/nigao"] {
            assert_eq!(synced(Path::new(path)), None, "{path}");
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/library.sqlite");
        assert_eq!(unfit(&path), None);
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert!(matches!(unfit(&path), Some(Unfit::Synced { .. })));
    }
}
