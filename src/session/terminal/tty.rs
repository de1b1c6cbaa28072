//! The terminal the process was started from: opened anew, made raw, given back as it was.

use std::{
    fs::File,
    io,
    os::{
        fd::{AsFd, BorrowedFd},
        unix::ffi::OsStrExt,
    },
    path::Path,
    time::{Duration, Instant},
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fs::{Mode, OFlags},
    io::Errno,
    termios::{
        OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcgetwinsize, tcsetattr, ttyname,
    },
};

use super::DoorError;

/// Alternate screen, bracketed paste. The mouse stays the terminal's own, so that text can be selected.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";
/// Whatever was on: close a half-written frame, plain style, no paste brackets, cursor, the screen from before.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l";
/// How long a terminal may take to accept [`LEAVE`] before it is left alone.
const PATIENCE: Duration = Duration::from_millis(300);

/// The terminal, raw while [`Tty::enter`] is in force. Given back on every way out, by `Drop`.
pub(super) struct Tty {
    /// An own description of the terminal, so that not blocking is our business alone and not our parent shell's.
    file: File,
    before: Termios,
    entered: bool,
}

impl Tty {
    /// Opens the terminal behind standard input.
    pub(super) fn open() -> Result<Self, DoorError> {
        let stdin = io::stdin();
        if !rustix::termios::isatty(stdin.as_fd()) || !rustix::termios::isatty(io::stdout().as_fd()) {
            return Err(DoorError::NotATerminal);
        }
        let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let open = |path: &Path| rustix::fs::open(path, flags, Mode::empty());
        // After `su` the terminal may belong to somebody else: `/dev/tty` opens all the same.
        let named = ttyname(stdin.as_fd(), Vec::new())
            .and_then(|name| open(Path::new(std::ffi::OsStr::from_bytes(name.to_bytes()))));
        let file = File::from(named.or_else(|_| open(Path::new("/dev/tty"))).map_err(DoorError::from_errno)?);
        let before = tcgetattr(&file).map_err(DoorError::from_errno)?;
        Ok(Self { file, before, entered: false })
    }

    /// Columns and rows; zeros where the terminal does not know.
    pub(super) fn size(&self) -> Result<(u16, u16), DoorError> {
        let size = tcgetwinsize(&self.file).map_err(DoorError::from_errno)?;
        Ok((size.ws_col, size.ws_row))
    }

    /// Raw mode, alternate screen, bracketed paste.
    pub(super) fn enter(&mut self) -> Result<(), DoorError> {
        let mut raw = self.before.clone();
        raw.make_raw();
        tcsetattr(&self.file, OptionalActions::Now, &raw).map_err(DoorError::from_errno)?;
        self.entered = true;
        self.insist(ENTER).map_err(DoorError::Io)
    }

    /// Gives the terminal back as it was, throwing away keys not read yet: the shell must not get them as commands.
    pub(super) fn leave(&mut self) -> Result<(), DoorError> {
        if !self.entered {
            return Ok(());
        }
        self.entered = false;
        let written = self.insist(LEAVE);
        // Not `OptionalActions::Flush`: that waits for output that a stopped terminal does not take.
        let emptied = tcflush(&self.file, QueueSelector::IFlush);
        tcsetattr(&self.file, OptionalActions::Now, &self.before).map_err(DoorError::from_errno)?;
        emptied.map_err(DoorError::from_errno)?;
        written.map_err(DoorError::Io)
    }

    /// Writes what the terminal takes now; how many bytes that was. `None` when the terminal is gone.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<Option<usize>> {
        match rustix::io::write(&self.file, bytes) {
            Ok(count) => Ok(Some(count)),
            Err(Errno::AGAIN | Errno::INTR) => Ok(Some(0)),
            Err(Errno::IO) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads what there is: `None` when there is nothing, an empty slice when the terminal is gone.
    pub(super) fn read<'buffer>(&self, buffer: &'buffer mut [u8]) -> Option<&'buffer [u8]> {
        match rustix::io::read(&self.file, &mut *buffer) {
            Ok(count) => buffer.get(..count),
            Err(Errno::AGAIN | Errno::INTR) => None,
            // EIO: hung up.
            Err(_) => Some(&[]),
        }
    }

    /// Writes all of `bytes`, for a short while only.
    fn insist(&self, mut bytes: &[u8]) -> io::Result<()> {
        let until = Instant::now() + PATIENCE;
        while !bytes.is_empty() {
            let Some(count) = self.write(bytes)? else { return Ok(()) };
            bytes = bytes.get(count..).unwrap_or_default();
            if count == 0 {
                let left = until.saturating_duration_since(Instant::now());
                if left.is_zero() {
                    return Err(io::ErrorKind::TimedOut.into());
                }
                let timeout = timespec(left);
                poll(&mut [PollFd::new(&self.file, PollFlags::OUT)], Some(&timeout))?;
            }
        }
        Ok(())
    }
}

impl AsFd for Tty {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.file.as_fd()
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        // The last resort, on a way out that has its own error to tell; a terminal that is gone cannot be told more.
        let _ = self.leave();
    }
}

/// A duration for `poll`.
pub(super) fn timespec(duration: Duration) -> Timespec {
    Timespec {
        tv_sec: i64::try_from(duration.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: i64::from(duration.subsec_nanos()),
    }
}
