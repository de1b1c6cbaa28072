//! Commands on records of one person.

use super::{App, Prominence, Row, Scope, available, quiet};
use crate::app::duplicates;
use crate::domain::Subject;

const PERSON: &[Scope] = &[Scope::Person];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("duplicates.open", &[Scope::Global], Prominence::Listed, |app: &mut App, _| {
            duplicates::open(app)
        })
        .when(|app: &App| available(!app.office.is_opening(), "refused-opening"))
        .aliases(&["doppioni", "duplicates"]),
        Row::new("person.merge", PERSON, Prominence::Listed, |app: &mut App, named| {
            duplicates::merge(app, named)
        })
        .when(|app: &App| available(app.subject().and_then(Subject::person).is_some(), "needs-person"))
        .optional(|_| Vec::new())
        .aliases(&["unisci", "merge"]),
        Row::new("person.merged", PERSON, Prominence::Listed, quiet!(duplicates::show_merged))
            .when(duplicates::needs_merged)
            .aliases(&["schede-unite", "merged"]),
        Row::new("person.part", PERSON, Prominence::Listed, quiet!(duplicates::ask_part))
            .when(duplicates::needs_merged)
            .aliases(&["separa", "part"]),
    ]
}
