//! What stores and offices refuse, in words.

use super::{Fault, shown};
use crate::look::Message;
use crate::office::OpenError;
use crate::standards::TablesError;
use crate::store::StoreError;

/// How many bytes people read as one megabyte.
const MEGABYTE: u64 = 1_000_000;

fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(MEGABYTE)).unwrap_or(i64::MAX)
}

fn told(what: Message, mend: Message) -> Fault {
    Fault::new(what).mend(mend)
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "store");
        match error {
            StoreError::Absent(dir) => told(
                Message::new("cli-store-absent").arg("dir", shown(&dir)),
                Message::new("cli-store-absent.mend"),
            ),
            StoreError::Occupied(dir) => told(
                Message::new("cli-store-occupied").arg("dir", shown(&dir)),
                Message::new("cli-store-occupied.mend"),
            ),
            StoreError::Held { by: Some(by) } => {
                let what = Message::new("cli-store-held")
                    .arg("user", by.user.clone())
                    .arg("host", by.host.clone())
                    .arg("since", since(by.since_ms));
                told(what.arg("pid", by.pid.to_string()), Message::new("cli-store-held.mend"))
            }
            StoreError::Held { by: None } => {
                told(Message::new("cli-store-held-unknown"), Message::new("cli-store-held-unknown.mend"))
            }
            StoreError::NetworkFolder { dir, system } => told(
                Message::new("cli-store-network").arg("dir", shown(&dir)).arg("system", system),
                Message::new("cli-store-network.mend"),
            ),
            StoreError::ReadOnly(path) => told(
                Message::new("cli-store-read-only").arg("path", shown(&path)),
                Message::new("cli-store-read-only.mend"),
            ),
            StoreError::DiskFull { free, needed } => told(
                Message::new("cli-store-full").arg("free", megabytes(free)).arg("needed", megabytes(needed)),
                Message::new("cli-store-full.mend"),
            ),
            StoreError::FutureFormat { found, known } => told(
                Message::new("cli-store-future").arg("found", found).arg("known", known),
                Message::new("cli-store-future.mend"),
            ),
            StoreError::Damaged { dir, detail } => told(
                Message::new("cli-store-damaged").arg("dir", shown(&dir)).arg("detail", detail),
                Message::new("cli-store-damaged.mend"),
            ),
            StoreError::LostCommits { acknowledged, found } => {
                let lost = acknowledged.0.saturating_sub(found.0);
                let what = Message::new("cli-store-lost")
                    .arg("acknowledged", acknowledged.to_string())
                    .arg("found", found.to_string());
                let lost = i64::try_from(lost).unwrap_or(i64::MAX);
                told(what.arg("lost", lost), Message::new("cli-store-lost.mend"))
            }
            StoreError::Broken => {
                told(Message::new("cli-store-broken"), Message::new("cli-store-broken.mend"))
            }
            StoreError::DamagedBackup(detail) => told(
                Message::new("cli-backup-damaged").arg("detail", detail),
                Message::new("cli-backup-damaged.mend"),
            ),
            StoreError::Cancelled => Fault::new(Message::new("cli-cancelled")),
            StoreError::JournalEntry { .. } | StoreError::Record { .. } => told(
                Message::new("cli-store-record").arg("error", error.to_string()),
                Message::new("cli-store-record.mend"),
            ),
            StoreError::Io { path, source } => Fault::new(
                Message::new("cli-store-io").arg("path", shown(&path)).arg("error", source.to_string()),
            ),
            StoreError::Conflict { .. } => Fault::new(Message::new("cli-store-conflict")),
            StoreError::Repeated { .. } | StoreError::TooLarge { .. } | StoreError::NotADraft(_) => {
                Fault::new(Message::new("cli-store-other").arg("error", error.to_string()))
            }
        }
    }
}

/// An instant as people read it, in the machine's zone.
fn since(at_ms: i64) -> String {
    chrono::DateTime::from_timestamp_millis(at_ms).map_or_else(
        || "?".to_owned(),
        |at| at.with_timezone(&chrono::Local).format("%d/%m/%Y %H:%M").to_string(),
    )
}

impl From<OpenError> for Fault {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Store(error) => error.into(),
            OpenError::NoOffice => {
                told(Message::new("cli-store-empty"), Message::new("cli-store-absent.mend"))
            }
            OpenError::Tables(error) => error.into(),
        }
    }
}

impl From<TablesError> for Fault {
    fn from(error: TablesError) -> Self {
        match error {
            TablesError::Unknown(unknown) => Fault::new(
                Message::new("cli-standard-unknown")
                    .arg("asked", unknown.asked)
                    .arg("known", unknown.known.join(", ")),
            ),
            TablesError::Standard(error) => {
                told(error.message(), Message::new("cli-norm-mend").arg("file", error.file))
            }
            other => Fault::new(Message::new("cli-tables").arg("error", other.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::look::{Language, Texts};
    use crate::store::codec::CodecError;
    use crate::store::{Holder, Key, Kind, Revision, Version};

    fn all() -> Vec<StoreError> {
        let dir = || std::path::PathBuf::from("/ufficio");
        let key = Key::new(b"k").unwrap();
        let kind = Kind::Person;
        let holder = Holder {
            pid: 7,
            host: "banco".to_owned(),
            user: "g.verdi".to_owned(),
            since_ms: 1_795_000_000_000,
        };
        let codec = || crate::store::codec::decode::<crate::domain::Person>(b"x").err().unwrap();
        let source: CodecError = codec();
        vec![
            StoreError::Conflict { kind, key, expected: Version(1), found: Version(2) },
            StoreError::Repeated { kind, key },
            StoreError::TooLarge { what: "a record", size: 2, limit: 1 },
            StoreError::NotADraft(kind),
            StoreError::Absent(dir()),
            StoreError::Occupied(dir()),
            StoreError::Held { by: Some(holder) },
            StoreError::Held { by: None },
            StoreError::NetworkFolder { dir: dir(), system: "nfs" },
            StoreError::ReadOnly(dir()),
            StoreError::DiskFull { free: 1, needed: 2 },
            StoreError::FutureFormat { found: 2, known: 1 },
            StoreError::Damaged { dir: dir(), detail: "pagina 7".to_owned() },
            StoreError::LostCommits { acknowledged: Revision(9), found: Revision(7) },
            StoreError::Broken,
            StoreError::JournalEntry { revision: Revision(3), source },
            StoreError::Record { kind, key, source: codec() },
            StoreError::DamagedBackup("fine mancante".to_owned()),
            StoreError::Cancelled,
            StoreError::Io { path: dir(), source: io::Error::other("guasto") },
        ]
    }

    #[test]
    fn every_error_is_told_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for error in all() {
                let shown = format!("{error:?}");
                let Fault::Told(told) = Fault::from(error) else { panic!("{shown} says nothing") };
                let lines = told.lines(&texts);
                assert!(!lines.contains('{') && !lines.contains("cli-"), "{shown}: {lines}");
                assert!(lines.len() > "sportello: ".len() + 15, "{shown}: {lines}");
            }
        }
    }
}
