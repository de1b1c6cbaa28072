//! Stories told through a desk over the in-memory store.

mod desk;
mod first;
