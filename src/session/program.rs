//! What a session runs.

use std::time::Duration;

use ratatui::Frame;

use super::input::Input;

/// Whether to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    Stay,
    /// The operator leaves: end the session.
    Leave,
}

/// One operator's program: state that takes inputs and can be drawn. It does not know its terminal.
pub trait Program {
    /// Takes one input in. Called for every input, in order, however many came together.
    fn update(&mut self, input: Input) -> Flow;

    /// Draws the whole screen. Called at most once for all inputs that came together.
    fn draw(&mut self, frame: &mut Frame<'_>);

    /// Takes in what happened in the background (a projection loaded, another session's act). Returns whether the
    /// screen may look different for it.
    fn poll(&mut self) -> bool {
        false
    }

    /// Whether background work is going on, so that [`Program::poll`] is worth calling every now and then.
    fn is_busy(&self) -> bool {
        false
    }

    /// How long until the next timed thing (a notice goes, a guarded question opens), from now. The session
    /// sends [`Input::Tick`] then. `None`: nothing is due, and nothing wakes up.
    fn deadline(&self) -> Option<Duration> {
        None
    }

    /// Whether the screen may look different since it was last drawn. A wrong `true` costs a little time and
    /// not one byte.
    fn wants_redraw(&self) -> bool {
        true
    }
}
