//! Sportello: the desk of an Italian public employment centre in a terminal.
//!
//! # The plan of the house
//!
//! A room may use the floors below it, never those above (`tests/layers.rs` holds the code to it).
//!
//! | Floor | Rooms | What happens there |
//! |---|---|---|
//! | the doors | `main`, [`cli`] | the command line; chooses what to open |
//! | the desk | [`session`], [`ui`], [`app`] | one operator: events in, state changed, one frame out |
//! | the office | [`office`], [`exchange`], [`demo`] | acts in, changes out; import, export, fictional offices |
//! | the knowledge | [`rules`], [`standards`], [`search`], [`matching`], [`reports`] | pure: no file, no clock |
//! | the ground | [`domain`], [`store`], [`command`], [`look`] | types, disk, the table of commands, appearance |
//!
//! A keystroke goes down: [`session`] drains the terminal, [`command`] finds the row for the key, [`app`]
//! changes its state and asks [`office`] to act, [`rules`] say yes or no and why, [`store`] commits. The change
//! comes back up: projections follow it, [`ui`] draws, one frame is written.

pub mod app;
pub mod cli;
pub mod command;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod look;
pub mod matching;
pub mod office;
pub mod reports;
pub mod rules;
pub mod search;
pub mod session;
pub mod standards;
pub mod store;
pub mod ui;
