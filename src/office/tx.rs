//! One commit in the making: what an act reads, and what it stages to be written.

mod stage;

use std::collections::BTreeMap;
use std::sync::Arc;

use stage::Stage;

use super::act::{Restored, Undo};
use super::change::Change;
use super::records::{Count, TimelinePage, settings_key};
use super::refusal::{Refusal, What};
use crate::domain::{
    Company, CompanyId, Event, Merger, OfficeSettings, Person, PersonId, Subject, TaxId, Timeline, Vacancy,
    VacancyCode, VacancyId, VatNumber,
};
use crate::rules::Doubt;
use crate::store::codec;
use crate::store::{ChangeSet, Facts, Key, Kind, Store, StoreError, Version, Versioned, read, rows_under};

/// Counters behind the short numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counter {
    /// Numbers of persons.
    Person,
    /// Numbers of companies.
    Company,
    /// Numbers of vacancies in their codes.
    Vacancy,
}

impl Counter {
    pub(super) fn key(self) -> Key {
        Key::from(uuid::Uuid::from_u128(match self {
            Counter::Person => 1,
            Counter::Company => 2,
            Counter::Vacancy => 3,
        }))
    }
}

/// Staged reads and writes over one store.
pub struct Tx<'a> {
    store: &'a dyn Store,
    persons: Stage<Person>,
    companies: Stage<Company>,
    vacancies: Stage<Vacancy>,
    counters: Stage<Count>,
    settings: Option<(OfficeSettings, Version)>,
    timelines: BTreeMap<Subject, Pages>,
    events: Vec<(Subject, Arc<Event>)>,
    act: usize,
    doubts: Vec<(usize, Doubt)>,
    merged: Vec<(Merger, Person)>,
    parted: Vec<Parted>,
}

/// A merger taken back, the version it had, and the two records as they were last read.
struct Parted {
    merger: Merger,
    base: Version,
    persons: [Person; 2],
}

struct Pages {
    pages: Vec<(TimelinePage, Version)>,
    touched_from: usize,
}

impl<'a> Tx<'a> {
    /// An empty transaction.
    pub fn new(store: &'a dyn Store) -> Self {
        Tx {
            store,
            persons: Stage::new(What::Person),
            companies: Stage::new(What::Company),
            vacancies: Stage::new(What::Vacancy),
            counters: Stage::new(What::Settings),
            settings: None,
            timelines: BTreeMap::new(),
            events: Vec::new(),
            act: 0,
            doubts: Vec::new(),
            merged: Vec::new(),
            parted: Vec::new(),
        }
    }

    /// What follows belongs to the act of this place.
    pub fn begin(&mut self, act: usize) {
        self.act = act;
    }

    /// Remembers what to look at twice in the act under way.
    pub fn doubt(&mut self, doubts: Vec<Doubt>) {
        self.doubts.extend(doubts.into_iter().map(|doubt| (self.act, doubt)));
    }

    /// What to look at twice, with the place of its act.
    pub fn take_doubts(&mut self) -> Vec<(usize, Doubt)> {
        std::mem::take(&mut self.doubts)
    }

    /// A person and the version to base a write on.
    pub fn person(&mut self, id: PersonId) -> Result<(Person, Version), Refusal> {
        self.persons.get(self.store, Key::from(id.uuid()))
    }

    /// Stages a person.
    pub fn put_person(&mut self, person: Person, base: Version) -> Result<(), Refusal> {
        self.persons.put(self.store, Key::from(person.id.uuid()), person, base)
    }

    /// The person staged here with this tax id, if any.
    pub fn staged_person(&self, tax_id: &TaxId) -> Option<PersonId> {
        self.persons.written().find(|p| p.identity.tax_id == *tax_id).map(|p| p.id)
    }

    /// A company and the version to base a write on.
    pub fn company(&mut self, id: CompanyId) -> Result<(Company, Version), Refusal> {
        self.companies.get(self.store, Key::from(id.uuid()))
    }

    /// Stages a company.
    pub fn put_company(&mut self, company: Company, base: Version) -> Result<(), Refusal> {
        self.companies.put(self.store, Key::from(company.id.uuid()), company, base)
    }

    /// The company staged here with this VAT number, if any.
    pub fn staged_company(&self, vat: VatNumber) -> Option<CompanyId> {
        self.companies.written().find(|c| c.vat == vat).map(|c| c.id)
    }

    /// A vacancy and the version to base a write on.
    pub fn vacancy(&mut self, id: VacancyId) -> Result<(Vacancy, Version), Refusal> {
        self.vacancies.get(self.store, Key::from(id.uuid()))
    }

    /// Stages a vacancy.
    pub fn put_vacancy(&mut self, vacancy: Vacancy, base: Version) -> Result<(), Refusal> {
        self.vacancies.put(self.store, Key::from(vacancy.id.uuid()), vacancy, base)
    }

    /// Whether a vacancy with this code is staged here.
    pub fn staged_vacancy(&self, code: &VacancyCode) -> bool {
        self.vacancies.written().any(|v| v.code == *code)
    }

    /// Stages the office's settings.
    pub fn put_settings(&mut self, settings: OfficeSettings) -> Result<(), Refusal> {
        let base = match &self.settings {
            Some((_, base)) => *base,
            None => self.store.get(Kind::Settings, &settings_key())?.map_or(Version::ABSENT, |v| v.version),
        };
        self.settings = Some((settings, base));
        Ok(())
    }

    /// The merger in which a record went, and the version to base a write on.
    pub fn merger(&mut self, gone: PersonId) -> Result<(Merger, Version), Refusal> {
        let read = read::<Merger>(self.store, &Key::from(gone.uuid()))?;
        let Versioned { version, value } = read.ok_or(Refusal::Missing(What::Merger))?;
        Ok((value, version))
    }

    /// Stages a new merger; `leaving` is the record that goes.
    pub fn put_merger(&mut self, merger: Merger, leaving: Person) -> Result<(), Refusal> {
        if self.merged.iter().any(|(other, _)| other.gone == merger.gone) {
            return Err(Refusal::MergedAway(merger.into));
        }
        self.merged.push((merger, leaving));
        Ok(())
    }

    /// Stages the end of a merger; the two records are those it was about.
    pub fn drop_merger(&mut self, merger: Merger, base: Version, leaving: Person, survivor: Person) {
        self.parted.push(Parted { merger, base, persons: [leaving, survivor] });
    }

    /// The next number of a counter.
    pub fn next(&mut self, counter: Counter) -> Result<u32, Refusal> {
        let (last, base) = self.count(counter)?;
        let next = last.0.saturating_add(1);
        self.counters.put(self.store, counter.key(), Count(next), base)?;
        Ok(next)
    }

    /// Sees to it that a counter gives out no number up to `number` again.
    pub fn raise(&mut self, counter: Counter, number: u32) -> Result<(), Refusal> {
        let (last, base) = self.count(counter)?;
        if last.0 < number {
            self.counters.put(self.store, counter.key(), Count(number), base)?;
        }
        Ok(())
    }

    fn count(&mut self, counter: Counter) -> Result<(Count, Version), Refusal> {
        match self.counters.get(self.store, counter.key()) {
            Err(Refusal::Missing(_)) => Ok((Count(0), Version::ABSENT)),
            found => found,
        }
    }

    /// The timeline as it will be after this transaction.
    pub fn timeline(&mut self, subject: Subject) -> Result<Timeline, Refusal> {
        let pages = self.pages(subject)?;
        Ok(Timeline::new(
            subject,
            pages.pages.iter().flat_map(|(page, _)| page.events.iter().cloned()).collect(),
        ))
    }

    /// Stages an event at the end of a timeline.
    pub fn append(&mut self, subject: Subject, event: Event) -> Result<(), Refusal> {
        let pages = self.pages(subject)?;
        if pages.pages.last().is_none_or(|(page, _)| page.is_full()) {
            pages.pages.push((TimelinePage::default(), Version::ABSENT));
        }
        pages.touched_from = pages.touched_from.min(pages.pages.len() - 1);
        if let Some((last, _)) = pages.pages.last_mut() {
            last.events.push(event.clone());
        }
        self.events.push((subject, Arc::new(event)));
        Ok(())
    }

    fn pages(&mut self, subject: Subject) -> Result<&mut Pages, Refusal> {
        if !self.timelines.contains_key(&subject) {
            let pages = read_pages(self.store, subject)?;
            self.timelines.insert(subject, Pages { touched_from: pages.len(), pages });
        }
        self.timelines.get_mut(&subject).ok_or(Refusal::Missing(What::Event))
    }

    /// The change set to commit, the change for the projections, and how to take it back once committed.
    pub fn finish(self, facts: Facts) -> Result<(ChangeSet, Change, Reversal), StoreError> {
        let mut set = ChangeSet::new(facts);
        self.persons.write(&mut set)?;
        self.companies.write(&mut set)?;
        self.vacancies.write(&mut set)?;
        self.counters.write(&mut set)?;
        if let Some((settings, base)) = &self.settings {
            put(&mut set, settings_key(), *base, settings)?;
        }
        for (subject, pages) in &self.timelines {
            for (number, (page, base)) in pages.pages.iter().enumerate().skip(pages.touched_from) {
                put(&mut set, page_key(*subject, number), *base, page)?;
            }
        }
        for (merger, _) in &self.merged {
            put(&mut set, Key::from(merger.gone.uuid()), Version::ABSENT, merger)?;
        }
        for Parted { merger, base, .. } in &self.parted {
            set.delete(Kind::Merger, Key::from(merger.gone.uuid()), *base);
        }
        // whom a merger touches is looked at again, written or not
        let mut persons: Vec<Arc<Person>> = self.persons.written().cloned().map(Arc::new).collect();
        let apart = self.parted.iter().flat_map(|parted| &parted.persons);
        for person in self.merged.iter().map(|(_, leaving)| leaving).chain(apart) {
            if !persons.iter().any(|known| known.id == person.id) {
                persons.push(Arc::new(person.clone()));
            }
        }
        let part: Vec<PersonId> = self.merged.iter().map(|(merger, _)| merger.gone).collect();
        let is_merger = !part.is_empty() || !self.parted.is_empty();
        let change = Change {
            persons,
            companies: self.companies.written().cloned().map(Arc::new).collect(),
            vacancies: self.vacancies.written().cloned().map(Arc::new).collect(),
            merged: self.merged.into_iter().map(|(merger, _)| Arc::new(merger)).collect(),
            parted: self.parted.into_iter().map(|parted| Arc::new(parted.merger)).collect(),
            events: self.events,
            settings: self.settings.map(|(settings, _)| settings),
        };
        let mut reversal = Reversal {
            annul: change.events.iter().map(|(subject, event)| (*subject, event.id)).collect(),
            restore: Vec::new(),
            whole: change.settings.is_none(),
            part,
        };
        if is_merger {
            // a merger knows itself how to be taken back; taken back, it is done again by hand
            return Ok((set, change, reversal));
        }
        reversal.keep(self.persons, Restored::Person);
        reversal.keep(self.companies, Restored::Company);
        reversal.keep(self.vacancies, Restored::Vacancy);
        Ok((set, change, reversal))
    }
}

/// How to take a commit back, before its revision is known.
pub struct Reversal {
    annul: Vec<(Subject, crate::domain::EventId)>,
    restore: Vec<Restored>,
    whole: bool,
    part: Vec<PersonId>,
}

impl Reversal {
    fn keep<T: codec::Record + Clone>(&mut self, stage: Stage<T>, wrap: impl Fn(Box<T>) -> Restored) {
        for before in stage.before() {
            match before {
                Some(record) => self.restore.push(wrap(Box::new(record))),
                // A new record cannot be taken back by an annulment.
                None => self.whole = false,
            }
        }
    }

    /// The undo, given the version that the commit gave to what it wrote.
    pub fn since(self, version: Version) -> Option<Undo> {
        let useful =
            self.whole && !(self.annul.is_empty() && self.restore.is_empty() && self.part.is_empty());
        useful.then(|| Undo {
            annul: self.annul,
            restore: self.restore.into_iter().map(|record| (record, version)).collect(),
            part: self.part,
        })
    }
}

/// The pages of a subject's timeline, in order, with their versions.
pub fn read_pages(store: &dyn Store, subject: Subject) -> Result<Vec<(TimelinePage, Version)>, StoreError> {
    rows_under(store, Kind::Timeline, Key::from(subject.uuid()), 16)
        .map(|row| {
            let row = row?;
            let page = codec::decode(&row.bytes).map_err(|source| StoreError::Record {
                kind: Kind::Timeline,
                key: row.key,
                source,
            })?;
            Ok((page, row.version))
        })
        .collect()
}

/// The key of one page of a timeline.
pub fn page_key(subject: Subject, number: usize) -> Key {
    Key::paged(subject.uuid(), u16::try_from(number).unwrap_or(u16::MAX))
}

fn put<T: codec::Record>(set: &mut ChangeSet, key: Key, base: Version, record: &T) -> Result<(), StoreError> {
    set.put_record(key, base, record).map_err(|source| StoreError::Record { kind: T::KIND, key, source })
}
