//! Commands on the list of companies.

use super::{App, Prominence, Row, Scope, quiet};
use crate::app::screens::companies;

const HERE: &[Scope] = &[Scope::Companies];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("letter.previous", HERE, Prominence::Silent, quiet!(|app| companies::letter(app, false))),
        Row::new("letter.next", HERE, Prominence::Hint(40), quiet!(|app| companies::letter(app, true))),
    ]
}
