//! One operator's loop: events in, at most one frame out.
//!
//! A [`Session`] runs a [`Program`]: the door through which its operator came gives it inputs and writes the frames it
//! gives back. The local terminal is one door ([`terminal`]); nothing here is global or belongs to the process, so
//! that any number of sessions can live in one.

mod desk;
pub mod input;
mod one;
pub mod panic;
mod program;
pub mod terminal;
pub mod wire;

pub use self::desk::Desk;
pub use self::one::{End, Session};
pub use self::program::{Flow, Program};
