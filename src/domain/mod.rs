//! The ground floor: the things of the trade as types. No files, no clock.

pub mod codes;
