//! What reaches a session: keys, pasted text, a new size, the passing of time.

mod csi;
mod decoder;
mod event;
mod paste;

use ratatui::layout::Size;

pub use self::decoder::Decoder;
pub use self::paste::clean;
pub use crate::command::{Code, Key, Modifiers};

/// One thing that happened to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeated by being held.
    Key(Key),
    /// Text was pasted: control characters are gone, line ends are `\n`.
    Paste(String),
    /// The terminal has another size, already made [`sane`](super::wire::sane).
    Resize(Size),
    /// The program's own deadline has come.
    Tick,
    /// The terminal's window gained (`true`) or lost the focus.
    Focus(bool),
    /// The terminal is gone, or the process was asked to end: the last input there is.
    Hangup,
}
