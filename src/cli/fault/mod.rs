//! Why a command did not do what it was asked, in words for the operator.

mod store;

use std::io;
use std::path::Path;

use crate::look::{Message, Texts};

/// A command refused or failed.
#[derive(Debug)]
pub(super) enum Fault {
    /// Whoever read standard output has had enough: not an error.
    Closed,
    /// Something to tell the operator.
    Told(Told),
}

/// What is the matter, and what can be done about it.
#[derive(Debug)]
pub(super) struct Told {
    what: Message,
    mend: Option<Message>,
}

impl Fault {
    /// What is the matter.
    pub(super) fn new(what: Message) -> Self {
        Fault::Told(Told { what, mend: None })
    }

    /// The same, with what can be done about it.
    pub(super) fn mend(self, mend: Message) -> Self {
        match self {
            Fault::Told(told) => Fault::Told(Told { mend: Some(mend), ..told }),
            Fault::Closed => Fault::Closed,
        }
    }

    /// Standard output cannot be written.
    pub(super) fn output(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Fault::Closed,
            _ => Fault::new(Message::new("cli-output").arg("error", error.to_string())),
        }
    }

    /// A file cannot be read.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        let what = match error.kind() {
            io::ErrorKind::NotFound => Message::new("cli-file-absent"),
            io::ErrorKind::PermissionDenied => Message::new("cli-file-forbidden"),
            _ => Message::new("cli-file-unreadable").arg("error", error.to_string()),
        };
        Fault::new(what.arg("path", shown(path)))
    }

    /// A file cannot be written.
    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        let what = match error.kind() {
            io::ErrorKind::NotFound => Message::new("cli-folder-absent"),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Message::new("cli-file-not-writable")
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Message::new("cli-file-full"),
            _ => Message::new("cli-file-unwritten").arg("error", error.to_string()),
        };
        Fault::new(what.arg("path", shown(path)))
    }
}

impl Told {
    /// The lines for standard error.
    pub(super) fn lines(&self, texts: &Texts) -> String {
        let what = format!("sportello: {}", texts.say(&self.what));
        match &self.mend {
            None => what,
            Some(mend) => {
                let rest = texts.say(mend);
                rest.lines().fold(what, |text, line| format!("{text}\n  {line}"))
            }
        }
    }
}

/// A path as messages show it.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}
