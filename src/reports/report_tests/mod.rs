//! Figures on hand-made histories, and the quick counter against a plain one.

mod checks;
mod goals;
mod piemonte;
mod plain;
mod puglia;
mod region;
mod same;
mod world;
