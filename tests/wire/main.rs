//! The session from outside: bytes on the line, and a real pseudo-terminal.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod bytes;
mod door;
mod flow;
mod pty;
mod registry;
