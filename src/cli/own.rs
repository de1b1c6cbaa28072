//! The standards that an office keeps in its own folder, `standards/*.toml`.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use crate::app::{Notice, Tone};
use crate::look::{Message, Texts};
use crate::standards::{OwnFile, StandardError, StandardTrouble};

/// No file of standards is longer than this.
const MOST: u64 = 1 << 20;

/// The folder of an office's own standards.
pub(super) fn folder(office: &Path) -> PathBuf {
    office.join("standards")
}

impl Caller {
    /// The office's own standards, in the order of their names. A file that cannot be read says so itself.
    pub(super) fn own_standards(&self) -> Result<Vec<OwnFile>, Fault> {
        let folder = folder(&self.dir);
        let failed = |error: io::Error| Fault::reading(&folder, &error);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(failed(error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            let name = entry.map_err(failed)?.file_name();
            if Path::new(&name).extension().is_some_and(|extension| extension == "toml") {
                names.push(name);
            }
        }
        names.sort();
        let own = |name: &std::ffi::OsString| {
            let shown = format!("standards/{}", name.to_string_lossy());
            read(&folder.join(name), shown)
        };
        Ok(names.iter().map(own).collect())
    }
}

/// A file of standards, under the name that messages give it.
pub(super) fn read(path: &Path, name: String) -> OwnFile {
    let text = || -> io::Result<String> {
        let mut text = String::new();
        let read = File::open(path)?.take(MOST + 1).read_to_string(&mut text)?;
        if read as u64 > MOST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
    };
    OwnFile { name, text: text().map_err(|error| error.to_string()) }
}

/// Writes a file of standards into an office's folder, whole or not at all.
pub(super) fn keep(office: &Path, name: &str, text: &str) -> Result<(), Fault> {
    let folder = folder(office);
    let path = folder.join(name);
    let beside = path.with_extension("writing");
    let write = || -> io::Result<()> {
        fs::create_dir_all(&folder)?;
        let mut file = File::create(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &path)?;
        File::open(&folder)?.sync_all()
    };
    write().map_err(|error| Fault::writing(&path, &error))
}

/// Says, on standard error, which of the office's standards are not used and why.
pub(super) fn tell(out: &mut Out, trouble: &[StandardTrouble]) {
    for trouble in trouble {
        let why = out.texts().say(&trouble.message()).into_owned();
        let key = match trouble {
            StandardTrouble::Refused(_) => "cli-norm-refused",
            StandardTrouble::Absent(_) => "cli-norm-absent",
        };
        out.note(&Message::new(key).arg("why", why));
    }
}

/// The same in one line of the desk: the first of them, by the bare name of its file.
pub(super) fn notice(texts: &Texts, trouble: &[StandardTrouble]) -> Option<Notice> {
    let why = match trouble.first()? {
        StandardTrouble::Refused(error) => {
            let file = error.file.trim_start_matches("standards/").to_owned();
            StandardError { file, ..error.clone() }.message()
        }
        absent @ StandardTrouble::Absent(_) => absent.message(),
    };
    let refused = trouble.iter().filter(|trouble| matches!(trouble, StandardTrouble::Refused(_))).count();
    let why = texts.say(&why).into_owned();
    let message = Message::new("norm-trouble").arg("count", refused).arg("why", why);
    Some(Notice { tone: Tone::Refused, message })
}
