//! Records as they lie in the store, for making a whole office at once instead of act by act.

use super::records::{Count, TimelinePage, settings_key};
use super::tx::{Counter, page_key};
use crate::domain::{Company, Event, OfficeSettings, Person, Subject, Vacancy};
use crate::store::codec::{self, Record};
use crate::store::{Key, Kind, StoreError};

/// A record ready for the store.
pub type Loaded = (Kind, Key, Vec<u8>);

fn ready<T: Record>(key: Key, record: &T) -> Result<Loaded, StoreError> {
    let envelope =
        codec::encode(record).map_err(|source| StoreError::Record { kind: T::KIND, key, source })?;
    Ok((T::KIND, key, envelope))
}

/// The settings.
///
/// # Errors
/// [`StoreError::Record`], here and below, for a record longer than the store takes.
pub fn settings(settings: &OfficeSettings) -> Result<Loaded, StoreError> {
    ready(settings_key(), settings)
}

/// A person.
pub fn person(person: &Person) -> Result<Loaded, StoreError> {
    ready(Key::from(person.id.uuid()), person)
}

/// A company.
pub fn company(company: &Company) -> Result<Loaded, StoreError> {
    ready(Key::from(company.id.uuid()), company)
}

/// A vacancy.
pub fn vacancy(vacancy: &Vacancy) -> Result<Loaded, StoreError> {
    ready(Key::from(vacancy.id.uuid()), vacancy)
}

/// The pages of a timeline; `events` in the order in which they were written down.
pub fn timeline(subject: Subject, events: Vec<Event>) -> Result<Vec<Loaded>, StoreError> {
    let mut pages = vec![TimelinePage::default()];
    for event in events {
        if pages.last().is_none_or(TimelinePage::is_full) {
            pages.push(TimelinePage::default());
        }
        if let Some(page) = pages.last_mut() {
            page.events.push(event);
        }
    }
    let written = pages.iter().enumerate().filter(|(_, page)| !page.events.is_empty());
    written.map(|(number, page)| ready(page_key(subject, number), page)).collect()
}

/// The counters behind short numbers, given the last one in use of each: persons, companies, codes of vacancies.
pub fn counters(persons: u32, companies: u32, vacancies: u32) -> Result<Vec<Loaded>, StoreError> {
    let last = [(Counter::Person, persons), (Counter::Company, companies), (Counter::Vacancy, vacancies)];
    last.into_iter()
        .filter(|(_, last)| *last > 0)
        .map(|(counter, last)| ready(counter.key(), &Count(last)))
        .collect()
}
