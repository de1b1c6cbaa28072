//! One session: a program, the sheet it draws on, the wire to its terminal.

use std::time::Duration;

use ratatui::layout::Size;

use super::input::Input;
use super::panic::{self, Crash};
use super::program::{Flow, Program};
use super::wire::{Depth, Sheet, Wire};

/// How often to look at background work while it goes on.
const BUSY_WAIT: Duration = Duration::from_millis(100);
/// Nothing is worth waking up for sooner than this.
const SHORTEST_WAIT: Duration = Duration::from_millis(10);

/// Why a session is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The operator left.
    Left,
    /// The terminal went away, or the process was told to end.
    HungUp,
    /// A fault in the program. What it had committed is committed; it is not run any further.
    Crashed(Crash),
}

/// One operator's loop: events in, at most one frame out. It does not know which door it came through.
///
/// The door gives it inputs with [`Session::feed`], writes the frame it gets back, and says so with
/// [`Session::sent`]. Until then there is no other frame: the state goes on, and the newest is drawn afterwards.
pub struct Session<P> {
    /// Gone when it crashed.
    program: Option<P>,
    sheet: Sheet,
    wire: Wire,
    in_flight: bool,
    /// Something has changed that was not drawn yet.
    stale: bool,
    end: Option<End>,
}

impl<P: Program> Session<P> {
    /// A session on a terminal of `cols` × `rows` (zero where not known). The first [`Session::feed`], even with no
    /// input, gives the first paint.
    pub fn new(program: P, cols: u16, rows: u16, depth: Depth) -> Self {
        let size = super::wire::sane(cols, rows);
        Self {
            program: Some(program),
            sheet: Sheet::new(size),
            wire: Wire::new(size, depth),
            in_flight: false,
            stale: true,
            end: None,
        }
    }

    /// Takes in everything that came, looks at background work, and gives back at most one frame, to be written
    /// whole. `None`: the terminal already shows it all, or is still busy with the last frame, or the session ended.
    pub fn feed(&mut self, inputs: &mut Vec<Input>) -> Option<Vec<u8>> {
        for input in inputs.drain(..) {
            self.update(input);
        }
        if self.end.is_none() {
            let polled = self.guarded(Program::poll);
            let wanted = self.guarded(|program| program.wants_redraw());
            self.stale |= polled == Some(true) || wanted == Some(true);
        }
        if self.end.is_some() || self.in_flight || !self.stale {
            return None;
        }
        let frame = self.draw();
        self.in_flight = frame.is_some();
        frame
    }

    /// The last frame has been written: the next may be drawn.
    pub fn sent(&mut self) {
        self.in_flight = false;
    }

    /// Whether changes wait to be drawn until the last frame is [`sent`](Session::sent).
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// The terminal may show something else than we think: the next frame paints everything.
    pub fn repaint(&mut self) {
        self.wire.repaint();
        self.stale = true;
    }

    /// How long the door may sleep when nothing comes in; `None`: for ever.
    pub fn wait(&mut self) -> Option<Duration> {
        let deadline = self.deadline();
        let busy = self.guarded(|program| program.is_busy()).filter(|busy| *busy).map(|_| BUSY_WAIT);
        deadline.into_iter().chain(busy).min().map(|wait| wait.max(SHORTEST_WAIT))
    }

    /// When the program wants its next [`Input::Tick`], from now.
    pub fn deadline(&mut self) -> Option<Duration> {
        self.guarded(|program| program.deadline()).flatten()
    }

    /// Why the session is over; `None` while it goes on.
    pub fn end(&self) -> Option<&End> {
        self.end.as_ref()
    }

    /// Columns and rows drawn.
    pub fn size(&self) -> Size {
        self.wire.size()
    }

    /// The program, unless it crashed.
    pub fn program(&self) -> Option<&P> {
        self.program.as_ref()
    }

    fn update(&mut self, input: Input) {
        if self.end.is_some() {
            return;
        }
        if let Input::Resize(size) = input {
            // The terminal may have moved things about: even the old size is painted anew.
            self.sheet = Sheet::new(size);
            self.wire.resize(size);
            self.stale = true;
        }
        let hangup = input == Input::Hangup;
        let flow = self.guarded(|program| program.update(input));
        if self.end.is_none() {
            self.end = match flow {
                _ if hangup => Some(End::HungUp),
                Some(Flow::Leave) => Some(End::Left),
                _ => None,
            };
        }
    }

    fn draw(&mut self) -> Option<Vec<u8>> {
        let program = self.program.as_mut()?;
        let (sheet, wire) = (&mut self.sheet, &mut self.wire);
        let drawn = panic::guarded(|| sheet.draw(|frame| program.draw(frame), |buffer| wire.lay(buffer)));
        match drawn {
            Ok(cursor) => {
                self.stale = false;
                self.wire.finish(cursor)
            }
            Err(crash) => {
                self.crash(crash);
                None
            }
        }
    }

    /// Runs a piece of the program; a panic in it ends the session and nothing else.
    fn guarded<T>(&mut self, run: impl FnOnce(&mut P) -> T) -> Option<T> {
        let program = self.program.as_mut()?;
        match panic::guarded(|| run(program)) {
            Ok(value) => Some(value),
            Err(crash) => {
                self.crash(crash);
                None
            }
        }
    }

    fn crash(&mut self, crash: Crash) {
        // Its state may be half changed: letting go of it may panic too, and the first crash is the one to report.
        let program = self.program.take();
        let second = panic::guarded(|| drop(program)).err();
        self.end = Some(End::Crashed(Crash { while_dropping: second.map(|second| second.message), ..crash }));
    }
}
