//! What reaches a desk.

use crate::command::Key;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeated by being held.
    Key(Key),
    /// Text was pasted, without control characters but line ends.
    Paste(String),
    /// The terminal has so many columns and rows.
    Resize(u16, u16),
    /// The deadline that the desk asked for has come.
    Tick,
}
