//! Forms, one file a kind: what is typed, what is said, what becomes of it in the office.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a story stops where it goes wrong")]

mod company;
mod desk;
mod events;
mod first;
mod labels;
mod person;
mod timer;
mod vacancy;
