//! What is kept of a form on disk while somebody types: the texts that differ from what is stored.

use serde::{Deserialize, Serialize};

use super::{Around, Form};
use crate::app::TextField;

/// One changed field.
#[derive(Serialize, Deserialize)]
struct Changed {
    id: String,
    /// What was stored when the form was opened: if it is something else now, somebody changed it meanwhile.
    was: String,
    text: String,
}

impl Form {
    /// The bytes of its draft; `None` when nothing was typed.
    pub(super) fn draft(&self) -> Option<Vec<u8>> {
        let changed: Vec<Changed> = self
            .sheet
            .fields
            .iter()
            .filter(|field| field.is_changed())
            .map(|field| Changed {
                id: field.id.to_owned(),
                was: field.was.clone(),
                text: field.text().to_owned(),
            })
            .collect();
        if changed.is_empty() { None } else { serde_json::to_vec(&changed).ok() }
    }

    /// Puts a draft in; whether anything came of it. Fields that no longer exist are left out.
    pub(super) fn resume(&mut self, draft: &[u8], around: &Around<'_>) -> bool {
        let Ok(changed) = serde_json::from_slice::<Vec<Changed>>(draft) else { return false };
        let mut resumed = false;
        for Changed { id, was, text } in changed {
            let Some(field) = self.sheet.field_mut(&id) else { continue };
            field.input = TextField::holding(&text);
            if field.was != was && field.was != text {
                field.theirs = Some(field.was.clone());
            }
            field.glance(around);
            resumed = true;
        }
        resumed
    }
}

/// The first words of a draft, for a list of drafts.
pub(super) fn gist(draft: &[u8]) -> String {
    let changed: Vec<Changed> = serde_json::from_slice(draft).unwrap_or_default();
    let texts: Vec<&str> = changed.iter().map(|c| c.text.trim()).filter(|text| !text.is_empty()).collect();
    texts.join(" · ").chars().take(120).collect()
}
