//! Which number of a row names whom a figure is about.

use super::super::class::{Class, Side};
use super::super::columns::Row;
use crate::standards::{Audience, Compared};

/// A place in a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Subject,
    First,
    Second,
}

impl Column {
    #[inline]
    pub(super) fn of(self, row: &Row) -> u32 {
        match self {
            Column::Subject => row.subject,
            Column::First => row.first,
            Column::Second => row.second,
        }
    }
}

/// Where rows of a class name the subject of a figure, or the people or companies to compare; `None` where they do not:
/// a figure about companies does not look into the histories of people.
pub(super) fn column(subject: Audience, class: &Class, compared: Option<Compared>) -> Option<Column> {
    let tells_vacancy = class.tells_vacancy();
    match (subject, class.side, compared) {
        (Audience::Person, Side::Person, None | Some(Compared::Persons))
        | (Audience::Company, Side::Company, None | Some(Compared::Companies))
        | (Audience::Vacancy, Side::Vacancy, None)
        | (Audience::Vacancy, Side::Company, Some(Compared::Companies)) => Some(Column::Subject),
        (Audience::Company, Side::Vacancy, None | Some(Compared::Companies))
        | (Audience::Vacancy, Side::Vacancy, Some(Compared::Companies))
        | (Audience::Company | Audience::Vacancy, Side::Company, Some(Compared::Persons)) => {
            Some(Column::Second)
        }
        (Audience::Vacancy, Side::Company, None) if tells_vacancy => Some(Column::First),
        _ => None,
    }
}

/// What kind of record that column names.
pub(super) fn side_of(subject: Audience, compared: Option<Compared>) -> Side {
    match (compared, subject) {
        (Some(Compared::Persons), _) => Side::Person,
        (Some(Compared::Companies), _) => Side::Company,
        (None, Audience::Company) => Side::Company,
        (None, Audience::Vacancy) => Side::Vacancy,
        (None, _) => Side::Person,
    }
}
