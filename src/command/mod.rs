//! The mechanism of the command table: rows, keys, availability, palette and the `:` line.
//!
//! Every action an operator can take is one [`Row`] of one [`Table`]. The key that runs it is data, in a
//! [`Keymap`]. From these two everything is read: dispatch, the footer's [`hints`], the which-key [`menu`], the
//! [`Palette`], the `:` [`mod@line`] and the printed [`sheet`]. Nothing here knows what the commands do: the
//! application brings its own [`Context`].

pub mod fit;
pub mod hints;
pub mod key;
pub mod keymap;
pub mod line;
pub mod menu;
pub mod palette;
pub mod row;
pub mod scope;
pub mod sheet;
pub mod table;

pub use hints::Hint;
pub use key::{Code, Key, Keys, Modifiers};
pub use keymap::{Found, Keymap, KeymapFile, Shipped};
pub use menu::MenuItem;
pub use palette::Palette;
pub use row::{Argument, Availability, Context, Prominence, Row};
pub use scope::Scope;
pub use table::Table;

/// Turns a locale key (`cmd-note-write`, `key-enter`) into words in the operator's language.
pub type Say<'a> = &'a dyn Fn(&str) -> String;
