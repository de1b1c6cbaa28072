//! A fault in the program: caught, described, written down; never the end of the process.

use std::{
    any::Any,
    backtrace::Backtrace,
    cell::{Cell, RefCell},
    fs::OpenOptions,
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind},
    path::Path,
    sync::Once,
};

/// What is known of a fault. Nothing in it comes from the screen or from a record: quoted text and values are
/// taken out of the message, since a fault in handling a text quotes that text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crash {
    /// What went wrong, without quoted values.
    pub message: String,
    /// File, line and column, when [`listen`] was called before.
    pub location: Option<String>,
    /// The calls that led there, when [`listen`] was called before.
    pub backtrace: Option<String>,
    /// What went wrong on top of it, while clearing up.
    pub while_dropping: Option<String>,
}

thread_local! {
    /// How many [`guarded`] calls this thread is in.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// Where the panic being caught came from.
    static SEEN: RefCell<Option<(Option<String>, String)>> = const { RefCell::new(None) };
}

/// From now on a panic in a guarded piece of program is noted silently, with its place and backtrace, instead of
/// being printed over the screen. Panics anywhere else go to the hook that was there. Once per process.
pub fn listen() {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !note(info) {
                before(info)
            }
        }));
    });
}

/// Notes a panic when this thread is guarded.
fn note(info: &PanicHookInfo<'_>) -> bool {
    let guarded = DEPTH.try_with(Cell::get).unwrap_or_default() > 0;
    if guarded {
        let seen = (info.location().map(ToString::to_string), Backtrace::force_capture().to_string());
        SEEN.with(|cell| cell.replace(Some(seen)));
    }
    guarded
}

/// Runs `run`; a panic in it becomes a [`Crash`].
pub(super) fn guarded<T>(run: impl FnOnce() -> T) -> Result<T, Crash> {
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    let result = catch_unwind(AssertUnwindSafe(run));
    DEPTH.with(|depth| depth.set(depth.get().saturating_sub(1)));
    result.map_err(|payload| {
        let (location, backtrace) = SEEN.with(RefCell::take).unzip();
        Crash {
            message: message(payload.as_ref()),
            location: location.flatten(),
            backtrace,
            while_dropping: None,
        }
    })
}

fn message(payload: &(dyn Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("no message");
    without_values(text)
}

/// The first line of `text`, without what is in quotes and without the value an `unwrap` names after a colon.
fn without_values(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let line = line.find("value: ").map_or(line, |at| &line[..at + "value:".len()]);
    let mut kept = String::new();
    let mut within: Option<char> = None;
    let mut before = ' ';
    for char in line.chars() {
        match within {
            Some(quote) if char == quote => {
                within = None;
                kept.push('…');
                kept.push(char);
            }
            Some(_) => {}
            None => {
                kept.push(char);
                // Not the apostrophe of "can't".
                let opens = matches!(char, '"' | '`') || (char == '\'' && !before.is_alphanumeric());
                within = opens.then_some(char);
            }
        }
        before = char;
    }
    kept
}

impl Crash {
    /// Adds the report to the file at `path`, making it (readable by its owner only) and its folder when needed.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
        file.write_all(self.report().as_bytes())?;
        file.sync_all()
    }

    /// The report, as text.
    pub fn report(&self) -> String {
        let known = |value: &Option<String>| value.clone().unwrap_or_else(|| "not known".to_owned());
        let mut report = format!(
            "{} {} stopped because of a fault in the program\nwhen   {}\nwhere  {}\nwhat   {}\nsystem {} {}\n",
            env!("CARGO_PKG_NAME"),
            env!("CARGO_PKG_VERSION"),
            chrono::Utc::now().format("%Y-%m-%d %H:%M:%S UTC"),
            known(&self.location),
            self.message,
            std::env::consts::OS,
            std::env::consts::ARCH,
        );
        if let Some(second) = &self.while_dropping {
            report.push_str(&format!("then   {second}\n"));
        }
        report.push_str(&format!("\n{}\n\n", known(&self.backtrace)));
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_do_not_get_into_the_message() {
        for (text, kept) in [
            (
                "index out of bounds: the len is 3 but the index is 7",
                "index out of bounds: the len is 3 but the index is 7",
            ),
            (
                "byte index 3 is not a char boundary; it is inside 'à' (bytes 2..4) of `Nicolàs Rossi`",
                "byte index 3 is not a char boundary; it is inside '…' (bytes 2..4) of `…`",
            ),
            ("called `Result::unwrap()` on an `Err` value: Person(Rossi)", "called `…` on an `…` value:"),
            ("assertion failed\n  left: \"Rossi\"", "assertion failed"),
            ("open \"Rossi", "open \""),
            ("can't do it", "can't do it"),
        ] {
            assert_eq!(without_values(text), kept);
        }
    }

    #[test]
    fn a_panic_becomes_a_crash_that_says_where() {
        listen();
        let crash = guarded(|| [1, 2][std::hint::black_box(5)]).unwrap_err();
        assert!(crash.message.starts_with("index out of bounds"), "{crash:?}");
        assert!(crash.location.as_deref().is_some_and(|place| place.contains("panic.rs")), "{crash:?}");
        assert!(crash.backtrace.is_some());
        assert_eq!(guarded(|| 7), Ok(7));
    }

    #[test]
    fn reports_are_added_and_private() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reports/crash.txt");
        let crash = guarded::<()>(|| panic!("first")).unwrap_err();
        crash.write(&path).unwrap();
        crash.write(&path).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches("what   first").count(), 2);
        assert!(text.contains(env!("CARGO_PKG_VERSION")));
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}
