//! Signals, as flags and a byte in a pipe that wakes the loop.

use std::{
    io::{self, Read},
    os::{
        fd::{AsFd, BorrowedFd},
        unix::net::UnixStream,
    },
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use signal_hook::{
    SigId,
    consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
    flag,
    low_level::{emulate_default_handler, pipe, unregister},
};

/// Signals caught while a door is open.
pub(super) struct Signals {
    wake: UnixStream,
    ids: Vec<SigId>,
    stop: Arc<AtomicBool>,
    resize: Arc<AtomicBool>,
    suspend: Arc<AtomicBool>,
    resume: Arc<AtomicBool>,
}

impl Signals {
    /// Starts catching.
    pub(super) fn catch() -> io::Result<Self> {
        let (wake, bell) = UnixStream::pair()?;
        wake.set_nonblocking(true)?;
        let mut signals = Self {
            wake,
            ids: Vec::new(),
            stop: Arc::default(),
            resize: Arc::default(),
            suspend: Arc::default(),
            resume: Arc::default(),
        };
        // Asked a second time, a program that does not listen ends anyway; and so does one whose door has closed.
        for signal in [SIGTERM, SIGINT, SIGQUIT] {
            flag::register_conditional_default(signal, Arc::clone(&signals.stop))?;
        }
        for (signal, flag) in [
            (SIGHUP, &signals.stop),
            (SIGTERM, &signals.stop),
            (SIGINT, &signals.stop),
            (SIGQUIT, &signals.stop),
            (SIGWINCH, &signals.resize),
            (SIGTSTP, &signals.suspend),
            (SIGCONT, &signals.resume),
        ] {
            signals.ids.push(flag::register(signal, Arc::clone(flag))?);
            signals.ids.push(pipe::register(signal, bell.try_clone()?)?);
        }
        Ok(signals)
    }

    /// Empties the pipe that woke the loop.
    pub(super) fn drain(&mut self) {
        let mut bytes = [0; 64];
        while matches!(self.wake.read(&mut bytes), Ok(count) if count > 0) {}
    }

    /// The process was asked to end, or its terminal hung up.
    pub(super) fn stop(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// The terminal's size changed since the last time this was asked.
    pub(super) fn resized(&self) -> bool {
        self.resize.swap(false, Ordering::SeqCst)
    }

    /// The process was asked to stop for a while since the last time this was asked.
    pub(super) fn suspended(&self) -> bool {
        self.suspend.swap(false, Ordering::SeqCst)
    }

    /// The process was started again since the last time this was asked.
    pub(super) fn resumed(&self) -> bool {
        self.resume.swap(false, Ordering::SeqCst)
    }

    /// Stops the process until it is started again.
    pub(super) fn suspend(&self) -> io::Result<()> {
        emulate_default_handler(SIGTSTP)
    }
}

impl AsFd for Signals {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.wake.as_fd()
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        for id in self.ids.drain(..) {
            unregister(id);
        }
    }
}
