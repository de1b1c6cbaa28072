//! Finds persons, companies and vacancies from a few keys. Pure.
//!
//! An in-memory index over compact projections ([`Entry`]): one box for everything, pieces of a query recognised
//! by their shape, best first, in well under a millisecond for fifty thousand persons.
//!
//! How it works: documents are sorted by name, so a surname is a range of documents; one sorted dictionary of word
//! forms points to field values and from there to documents; a small table of scores per query piece and value,
//! the rarest piece drives and stops early; typing errors by one walk over the sorted words, only when too little
//! is found exactly; digits are read as date, year, number and phone side by side, phones by windows of four
//! digits; fiscal codes in four sorted orders. Changes live in a small overlay that is scored by the same code, until
//! they are folded in, aside. The settled part can be written to a file and read back.

mod base;
mod days;
mod digits;
pub mod duplicates;
mod entry;
mod find;
mod fiscal;
mod fold;
mod index;
mod near;
mod overlay;
mod query;
mod settled;
mod short;
mod shortlist;
mod similar;
mod sounds;

pub use entry::{Entry, Field, Kind};
pub use find::{Boost, Highlight, Hit, Hits, MOST_HITS};
pub use fold::{fold, squash};
pub use index::Index;
pub use query::Query;
pub use settled::{Settled, Settling};
pub use shortlist::Shortlist;
pub use similar::{Reason, Similar};
pub use sounds::{alike, sound};

#[cfg(test)]
mod tests;
