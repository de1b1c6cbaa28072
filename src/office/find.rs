//! Finding records from a few keys.

use std::collections::HashSet;

use super::{Of, Office};
use crate::domain::{CompanyId, Login, PersonId, Subject, VacancyId};
use crate::search::{Boost, Entry, Highlight, Index, Kind, Query};

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// How many records match; an estimate unless `counted`.
    pub total: usize,
    /// Whether `total` is exact.
    pub counted: bool,
    /// The best, best first.
    pub hits: Vec<Found>,
}

/// A service of the standards that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundService {
    /// Its place in the catalogue.
    pub place: usize,
    /// How well it matches, on the scale of records.
    pub score: u32,
    /// Why it is here.
    pub highlights: Vec<Highlight>,
}

/// One record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub id: FoundId,
    /// How well it matches; only the order matters.
    pub score: u32,
    /// Why it is here.
    pub highlights: Vec<Highlight>,
}

/// The record behind a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FoundId {
    /// A person.
    Person(PersonId),
    /// A company.
    Company(CompanyId),
    /// A vacancy.
    Vacancy(VacancyId),
}

impl From<Subject> for FoundId {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Person(id) => FoundId::Person(id),
            Subject::Company(id) => FoundId::Company(id),
        }
    }
}

impl FoundId {
    /// The person or company, if it is one.
    pub fn subject(self) -> Option<Subject> {
        match self {
            FoundId::Person(id) => Some(id.into()),
            FoundId::Company(id) => Some(id.into()),
            FoundId::Vacancy(_) => None,
        }
    }
}

/// Who searches: their own cases come first among equals.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asker<'a> {
    /// The operator, if it is one.
    pub by: Option<&'a Login>,
    /// The persons they opened last, newest first.
    pub recent: &'a [PersonId],
}

/// How much earlier a case comes among equals: opened lately, due today, with something open.
const RECENT: u8 = 10;
const TODAY: u8 = 7;
const OPEN: u8 = 4;
/// At most this many cases of today count; nobody has more in a day.
const MOST_TODAY: usize = 100;

impl Office {
    /// The services of the standards that a query finds, best first, at most `limit`. A blank query finds them only
    /// where it asks for services alone.
    pub fn find_services(&self, query: &str, limit: usize) -> Vec<FoundService> {
        let query = Query::parse(query);
        if !query.asks(Kind::Service) || query.is_blank() && !query.is_narrowed() {
            return Vec::new();
        }
        let narrowed = query.is_narrowed();
        let index = self.services.get_or_init(|| {
            let services = self.tables.catalogue.services.iter().enumerate();
            Index::build(services.filter_map(|(place, service)| {
                let place = u32::try_from(place).ok()?;
                let entry = Entry::new(Kind::Service, place, service.title_it.as_str());
                let entry = entry.also(service.title_en.as_str()).code(service.code.code());
                Some(entry.code(service.code.standard()))
            }))
        });
        let found = index.find(&query.only(&[Kind::Service]), limit, &[]).hits.into_iter();
        let found = found.filter_map(|hit| {
            let place = usize::try_from(hit.handle).ok()?;
            // whoever types a few letters mostly means a record
            let score = if narrowed { hit.score } else { hit.score * 3 / 4 };
            Some(FoundService { place, score, highlights: hit.highlights })
        });
        found.collect()
    }

    /// The records that a query finds, best first, at most `limit`. Among equals come first the asker's recent
    /// cases, then what is due with them today, then whoever has something open.
    pub fn find(&self, query: &str, limit: usize, asker: Asker<'_>) -> Findings {
        let known = self.projections();
        let recent = asker.recent.iter().filter_map(|id| known.lookup.number_of(*id));
        let recent = recent.map(|handle| Boost { kind: Kind::Person, handle, weight: RECENT });
        let today = asker.by.map(|by| known.radar.due_on(self.today(), by, MOST_TODAY)).unwrap_or_default();
        let today = today.into_iter().map(|(of, handle)| Boost { kind: kind(of), handle, weight: TODAY });
        let boosts: Vec<Boost> = recent.chain(today).collect();
        let open = |kind, handle| {
            let open = of(kind).is_some_and(|of| known.radar.is_open((of, handle)));
            if open { OPEN } else { 0 }
        };
        let hits = known.index.find_favouring(&Query::parse(query), limit, &boosts, &open);
        let found = hits.hits.into_iter().filter_map(|hit| {
            let id = match hit.kind {
                Kind::Person => FoundId::Person(known.lookup.person_by_number(hit.handle)?),
                Kind::Company => FoundId::Company(known.lookup.company_by_number(hit.handle)?),
                Kind::Vacancy => FoundId::Vacancy(known.vacancy_id_at(hit.handle)?),
                _ => return None,
            };
            let mut highlights = hit.highlights;
            if hit.kind == Kind::Person && known.person_handle(id) != Some(hit.handle) {
                // found under a record that was merged into this one: its words are not the survivor's
                highlights.iter_mut().for_each(|highlight| highlight.ranges.clear());
            }
            Some(Found { id, score: hit.score, highlights })
        });
        // a person may be found under several records that were made one
        let mut met = HashSet::new();
        let (mut found, double): (Vec<Found>, Vec<Found>) = found.partition(|found| met.insert(found.id));
        found.truncate(limit);
        Findings { total: hits.total.saturating_sub(double.len()), counted: hits.counted, hits: found }
    }
}

/// How the index and the radar name the same records.
fn kind(of: Of) -> Kind {
    match of {
        Of::Person => Kind::Person,
        Of::Company => Kind::Company,
        Of::Vacancy => Kind::Vacancy,
    }
}

fn of(kind: Kind) -> Option<Of> {
    [Of::Person, Of::Company, Of::Vacancy].into_iter().find(|of| self::kind(*of) == kind)
}
