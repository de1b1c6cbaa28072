//! The store: one contract for every engine, and what the embedded one does when things go wrong.

#![allow(missing_docs, unreachable_pub)]

mod backup;
mod child;
mod codec;
mod compact;
mod contract;
mod damage;
mod harness;
mod kill;
mod load;
mod opening;
mod power_cut;
mod twins;
