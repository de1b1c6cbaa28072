//! One file per story of an operator, told with keys and screens: real desk, real store in a temporary folder,
//! fixed clock.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a story stops where it goes wrong")]

mod agenda;
mod call;
mod double;
mod harness;
mod indicators;
mod lookup;
mod one_box;
mod placing;
mod reports;
mod standards;
mod timeline;
mod wire;
