//! Fictional offices that feel real: for trying, for tests, for measurements.
