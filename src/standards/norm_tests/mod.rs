//! The built-in files against the seeds, and files that must be refused.

mod counts;
mod crosswalk;
mod facts;
mod own;
mod refused;
mod tables;

use std::sync::LazyLock;

use super::Catalogue;

static BUILTIN: LazyLock<Catalogue> = LazyLock::new(|| match Catalogue::builtin() {
    Ok(catalogue) => catalogue,
    Err(error) => panic!("{error}"),
});

fn builtin() -> &'static Catalogue {
    &BUILTIN
}
