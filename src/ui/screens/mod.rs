//! One file per screen, drawing the state of the same name in `app::screens`.

pub mod agenda;
pub mod board;
pub mod companies;
pub mod indicators;
pub mod matching;
pub mod persons;
mod ranking;
pub mod standards;
pub mod timeline;
