//! The mechanism of the command table: rows, keys, availability, palette and the `:` line.
