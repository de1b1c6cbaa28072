//! Drafts: text not yet committed. On disk as it is typed, offered again when its owner comes back.

use sha2::{Digest, Sha256};

use super::Office;
use crate::domain::Login;
use crate::store::{Key, Kind, StoreError};

impl Office {
    /// Keeps a draft of an operator under a name, or drops it.
    ///
    /// # Errors
    /// As [`crate::store::Store::keep`].
    pub fn keep_draft(&self, by: &Login, name: &str, text: Option<&[u8]>) -> Result<(), StoreError> {
        self.store.keep(Kind::Draft, &draft_key(by, name), text)
    }

    /// The draft of an operator under a name.
    ///
    /// # Errors
    /// As [`crate::store::Store::get`].
    pub fn draft(&self, by: &Login, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.store.get(Kind::Draft, &draft_key(by, name))?.map(|found| found.value))
    }
}

/// Sixteen bytes of a hash: operator and form name may be longer than a key.
fn draft_key(by: &Login, name: &str) -> Key {
    let digest = Sha256::new().chain_update(by.to_string()).chain_update([0]).chain_update(name).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Key::from(uuid::Uuid::from_bytes(bytes))
}
