//! Drafts: text not yet committed. On disk as it is typed, offered again when its owner comes back.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Office;
use crate::domain::{Login, Moment, ServiceCode};
use crate::store::codec::{self, Record};
use crate::store::{Key, Kind, StoreError, rows};

/// Text not yet committed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Who typed it.
    pub operator: Login,
    /// The name of the form it belongs to.
    pub name: String,
    /// When it was kept last.
    pub at: Moment,
    /// What was typed, as the form wrote it.
    pub content: Vec<u8>,
}

impl Record for Draft {
    const KIND: Kind = Kind::Draft;
    const SCHEMA: u16 = 1;
}

/// Names of what is kept like a draft and is none: the choice an operator made last.
const HABIT: &str = "habit:";

/// The name under which the reporting code an operator chose last for a service is kept.
pub fn sap_habit(service: &ServiceCode) -> String {
    format!("{HABIT}sap:{service}")
}

/// Drafts read in one go.
const PAGE: usize = 64;

impl Office {
    /// Keeps a draft of an operator under a name, or drops it.
    ///
    /// # Errors
    /// [`StoreError::Record`] when it is too long for a record; else as [`crate::store::Store::keep`].
    pub fn keep_draft(&self, by: &Login, name: &str, content: Option<&[u8]>) -> Result<(), StoreError> {
        let key = draft_key(by, name);
        let Some(content) = content else { return self.store.keep(Kind::Draft, &key, None) };
        let draft = Draft {
            operator: by.clone(),
            name: name.to_owned(),
            at: self.clock.now(),
            content: content.to_vec(),
        };
        let bytes = codec::encode(&draft).map_err(|source| wrong(key, source))?;
        self.store.keep(Kind::Draft, &key, Some(&bytes))
    }

    /// The draft of an operator under a name.
    ///
    /// # Errors
    /// As [`crate::store::read`].
    pub fn draft(&self, by: &Login, name: &str) -> Result<Option<Draft>, StoreError> {
        Ok(crate::store::read(self.store.as_ref(), &draft_key(by, name))?.map(|found| found.value))
    }

    /// Every draft of an operator, the last kept first.
    ///
    /// # Errors
    /// A draft that cannot be read.
    pub fn drafts(&self, by: &Login) -> Result<Vec<Draft>, StoreError> {
        let mut found = Vec::new();
        for row in rows(self.store.as_ref(), Kind::Draft, PAGE) {
            let row = row?;
            let draft: Draft = codec::decode(&row.bytes).map_err(|source| wrong(row.key, source))?;
            if draft.operator == *by && !draft.name.starts_with(HABIT) {
                found.push(draft);
            }
        }
        found.sort_by_key(|draft| std::cmp::Reverse(draft.at));
        Ok(found)
    }
}

fn wrong(key: Key, source: codec::CodecError) -> StoreError {
    StoreError::Record { kind: Kind::Draft, key, source }
}

/// Sixteen bytes of a hash: operator and form name may be longer than a key.
fn draft_key(by: &Login, name: &str) -> Key {
    let digest = Sha256::new().chain_update(by.to_string()).chain_update([0]).chain_update(name).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Key::from(uuid::Uuid::from_bytes(bytes))
}
