//! Keeps the engine's panics inside: it panics on some damaged files.

use crate::store::StoreError;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Whether a panic on this thread will be caught and turned into [`StoreError::Damaged`].
///
/// For the program's panic hook, which then has nothing to report and no terminal to restore.
#[must_use]
pub fn is_contained() -> bool {
    DEPTH.with(|depth| depth.get() > 0)
}

/// Runs a piece of work on the engine; its errors and panics become the store's.
pub(super) fn contain<T>(office: &Path, work: impl FnOnce() -> ::sled::Result<T>) -> Result<T, StoreError> {
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    // the engine's state may be torn after a panic: the caller gives the store up
    let outcome = catch_unwind(AssertUnwindSafe(work));
    DEPTH.with(|depth| depth.set(depth.get() - 1));
    let damaged = |detail| StoreError::Damaged { dir: office.to_path_buf(), detail };
    match outcome {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(::sled::Error::Io(source))) if source.kind() == std::io::ErrorKind::UnexpectedEof => {
            Err(damaged("its file ends too early".to_owned()))
        }
        Ok(Err(::sled::Error::Io(source))) => Err(StoreError::io(office, source)),
        Ok(Err(error)) => Err(damaged(error.to_string())),
        Err(panic) => Err(damaged(
            panic
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                .unwrap_or_else(|| "the engine stopped".to_owned()),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_damage_and_the_hook_can_tell() {
        assert!(!is_contained());
        let inside = contain(Path::new("/office"), || Ok(is_contained()));
        assert!(matches!(inside, Ok(true)));
        let outcome = contain(Path::new("/office"), || -> ::sled::Result<()> { panic!("page 7 is gone") });
        assert!(matches!(outcome, Err(StoreError::Damaged { detail, .. }) if detail == "page 7 is gone"));
        assert!(!is_contained());
    }
}
