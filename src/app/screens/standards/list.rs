//! Every row under its heading, with the text it is found by.

use super::{Group, Listed, Part, Row, facts};
use crate::app::App;
use crate::domain::fold;
use crate::standards::{Catalogue, Scope};

/// The whole list: the office's own region first, the law last. A row is found by its code, by its titles in both
/// languages and by everything it says.
pub(super) fn list(app: &App) -> Vec<Listed> {
    let catalogue = &app.office.tables().catalogue;
    let mut rows = Rows { app, catalogue, rows: Vec::new() };
    let mut standards: Vec<_> = catalogue.standards.iter().enumerate().collect();
    standards.sort_by_key(|(_, standard)| standard.scope != Scope::Regional);
    for (at, standard) in standards {
        rows.services(at);
        for part in Part::OF_A_STANDARD {
            rows.of_standard(at, part);
        }
        if standard.scope == Scope::School {
            for part in Part::OF_THE_SCHOOL_PLAN {
                rows.under(Row::Heading(Some(at), Group::Kind(part)), part, |_| true);
            }
        }
    }
    for part in Part::OF_THE_LAW {
        rows.under(Row::Heading(None, Group::Kind(part)), part, |_| true);
    }
    rows.rows
}

struct Rows<'a> {
    app: &'a App,
    catalogue: &'a Catalogue,
    rows: Vec<Listed>,
}

impl Rows<'_> {
    /// The rows of one kind that a standard has.
    fn of_standard(&mut self, at: usize, part: Part) {
        let catalogue = self.catalogue;
        let Some(standard) = catalogue.standards.get(at) else { return };
        let own = |place: usize| {
            part.place(catalogue, place).is_some_and(|row| row.standard == Some(standard.id.as_str()))
        };
        self.under(Row::Heading(Some(at), Group::Kind(part)), part, own);
    }

    /// The services of a standard, by area in the order of the document.
    fn services(&mut self, at: usize) {
        let catalogue = self.catalogue;
        let Some(standard) = catalogue.standards.get(at) else { return };
        let areas: Vec<_> =
            catalogue.areas.iter().enumerate().filter(|(_, area)| area.standard == standard.id).collect();
        let service =
            |place: usize| catalogue.services.get(place).filter(|s| s.code.standard() == standard.id);
        for (place, area) in &areas {
            let here = |place: usize| service(place).is_some_and(|s| s.area.as_ref() == Some(&area.id));
            self.under(Row::Heading(Some(at), Group::Area(*place)), Part::Service, here);
        }
        let listed = |area: &Option<String>| areas.iter().any(|(_, known)| area.as_ref() == Some(&known.id));
        let rest = |place: usize| service(place).is_some_and(|s| !listed(&s.area));
        self.under(Row::Heading(Some(at), Group::Kind(Part::Service)), Part::Service, rest);
    }

    fn under(&mut self, heading: Row, part: Part, belongs: impl Fn(usize) -> bool) {
        let before = self.rows.len();
        self.rows.push(Listed { row: heading, name: String::new(), says: String::new() });
        for at in (0..part.count(self.catalogue)).filter(|at| belongs(*at)) {
            let row = Row::Entry(part, at);
            let place = part.place(self.catalogue, at);
            let name = place.map(|place| format!("{} {} {}", place.code, place.it, place.en));
            let says = facts(self.app, row).into_iter().map(|fact| fact.text).collect::<Vec<_>>();
            self.rows.push(Listed {
                row,
                name: fold(&name.unwrap_or_default()),
                says: fold(&says.join(" ")),
            });
        }
        if self.rows.len() == before + 1 {
            self.rows.pop();
        }
    }
}
