//! The real program, as a shell sees it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops at the first thing that is not as told"
)]

mod desk;
mod double;
mod exchange;
mod long;
mod norms;
mod office;
mod ranking;
mod reports;
mod show;
mod trial;
mod trouble;
mod usage;
