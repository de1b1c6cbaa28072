//! What the standards say of one case on one date: pure functions.
