//! The store: one contract for every engine, and what the embedded one does when things go wrong.

#![allow(missing_docs, unreachable_pub)]
// the allowances for tests reach test functions only, not what they call
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod backup;
mod child;
mod codec;
mod compact;
mod contract;
mod damage;
mod full_disk;
mod harness;
mod kill;
mod load;
mod opening;
mod power_cut;
mod tampering;
mod twins;
