//! Records that seem to be about one person, over the whole registry.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

use super::Office;
use crate::domain::{Detail, Person, PersonId, Phone};
use crate::search::Reason;
use crate::search::duplicates::{Field, Level, Registry, Sort};
use crate::store::{Revision, StoreError};

/// The fields of a person that are compared, in this order.
const FIELDS: [Field; 8] = [
    Field::new("surname", Sort::Name),
    Field::new("given_names", Sort::Name),
    Field::new("birth_date", Sort::Date),
    Field::new("fiscal_code", Sort::Code),
    Field::new("phone", Sort::Number),
    Field::new("email", Sort::Code),
    Field::new("address", Sort::Words),
    Field::new("municipality", Sort::Words),
];
const BIRTH: usize = 2;
const CODE: usize = 3;
/// Between two reports of progress.
const STEP: usize = 1_000;

/// How likely two records must be of one person to be told, in percent.
pub const LIKELY: u8 = 80;

/// Two records that seem to be about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// The older record.
    pub first: PersonId,
    /// The newer one.
    pub second: PersonId,
    /// How likely they are one person, in percent.
    pub score: u8,
    /// What speaks for it: what says most first, then in the order of the form.
    pub reasons: Vec<Resemblance>,
}

/// What two records have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resemblance {
    /// This detail is the same.
    Same(Detail),
    /// This detail is a slip apart, or sounds the same.
    Alike(Detail),
    /// Surname and given names stand in each other's place.
    NamesSwapped,
    /// Day and month of birth stand in each other's place.
    BirthSwapped,
    /// One fiscal code is an omocode of the other.
    Omocode,
}

impl Resemblance {
    /// The stable word for it.
    pub fn word(self) -> String {
        match self {
            Resemblance::Same(detail) => format!("same_{}", detail.word()),
            Resemblance::Alike(detail) => format!("alike_{}", detail.word()),
            Resemblance::NamesSwapped => "names_swapped".to_owned(),
            Resemblance::BirthSwapped => "born_swapped".to_owned(),
            Resemblance::Omocode => "omocode".to_owned(),
        }
    }
}

/// How far a search for duplicates aside has come.
#[derive(Debug, Clone, Default)]
pub enum Hunt {
    /// Nobody has looked yet.
    #[default]
    Idle,
    /// It goes on.
    Running,
    /// It is done.
    Done {
        /// The revision of the office it was done for.
        at: Revision,
        /// What it found.
        pairs: Arc<Vec<Duplicate>>,
    },
    /// It could not be done.
    Failed(String),
}

impl Office {
    /// How far the search for duplicates has come.
    pub fn hunt(&self) -> Hunt {
        self.hunt.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks for duplicates and keeps what it finds for every session; for a thread of its own. It ends early when
    /// `left` is set.
    pub fn look_for_duplicates(&self, left: &AtomicBool) {
        self.set_hunt(Hunt::Running);
        let at = self.revision();
        let found = self.duplicates(LIKELY, &mut |_| match left.load(Ordering::Relaxed) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        });
        self.set_hunt(match found {
            Ok(pairs) => Hunt::Done { at, pairs: Arc::new(pairs) },
            Err(StoreError::Cancelled) => Hunt::Idle,
            Err(error) => Hunt::Failed(error.to_string()),
        });
    }

    fn set_hunt(&self, hunt: Hunt) {
        *self.hunt.write().unwrap_or_else(PoisonError::into_inner) = hunt;
    }

    /// Who may be the same person as this one, the likeliest first, with the reasons: found at once, by what is found
    /// by typing.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn resembling(&self, id: PersonId, limit: usize) -> Result<Vec<(PersonId, Vec<Reason>)>, StoreError> {
        let Some(person) = self.person(id)? else { return Ok(Vec::new()) };
        Ok(self.projections().resembling(&person.value, &self.tables, limit))
    }

    /// Records that seem to be about one person, the likeliest first; those merged into another are left out. At least
    /// this likely, in percent. It takes about as long as reading the registry in; acts go on meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch`, which hears how many records were read, breaks; a record that cannot be
    /// read.
    pub fn duplicates(
        &self,
        least: u8,
        watch: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> Result<Vec<Duplicate>, StoreError> {
        let mut registry = Registry::new(&FIELDS)
            .told_apart_by(&["given_names", "fiscal_code"])
            .told_apart_by(&["given_names", "birth_date"])
            .told_apart_by(&["birth_date", "fiscal_code"]);
        let mut ids = Vec::new();
        for person in self.every_person() {
            let person = person?;
            self.put(&mut registry, &person);
            ids.push(person.id);
            if ids.len().is_multiple_of(STEP) && watch(ids.len()).is_break() {
                return Err(StoreError::Cancelled);
            }
        }
        let pairs = registry.duplicates(f64::from(least.min(100)) / 100.0);
        let mut found = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let place = |at: u32| usize::try_from(at).ok().and_then(|at| ids.get(at)).copied();
            let (Some(first), Some(second)) = (place(pair.first), place(pair.second)) else { continue };
            let (Some(one), Some(other)) = (self.person(first)?, self.person(second)?) else { continue };
            found.push(Duplicate {
                first,
                second,
                // nothing but the operator is certain
                score: percent(pair.likelihood).min(99),
                reasons: reasons(&one.value, &other.value, &pair.levels),
            });
        }
        Ok(found)
    }

    fn put(&self, registry: &mut Registry, person: &Person) {
        let (identity, contacts) = (&person.identity, &person.contacts);
        let (surname, given) = (identity.surname.to_string(), identity.given_names.to_string());
        let born = identity.birth_date;
        let born = format!("{:04}{:02}{:02}", born.year(), born.month(), born.day());
        // without the check letter, which follows from the rest; a provisional number tells nothing of the person
        let code = identity.tax_id.fiscal().map(|code| code.plain().as_str()[..15].to_owned());
        let phones: Vec<&str> =
            [&contacts.mobile, &contacts.phone].into_iter().flatten().map(Phone::national).collect();
        let email = contacts.email.as_ref().map(ToString::to_string);
        let place = self.place_name(contacts.municipality);
        registry.put(&[
            &[&surname],
            &[&given],
            &[&born],
            code.as_deref().as_slice(),
            &phones,
            email.as_deref().as_slice(),
            contacts.address.as_deref().as_slice(),
            place.as_deref().as_slice(),
        ]);
    }
}

fn percent(likelihood: f64) -> u8 {
    // between 0 and 100 by construction
    (likelihood * 100.0).floor() as u8
}

/// What speaks for two records being one person.
fn reasons(one: &Person, other: &Person, levels: &[Level]) -> Vec<Resemblance> {
    const DETAILS: [Detail; 8] = [
        Detail::Surname,
        Detail::GivenNames,
        Detail::BirthDate,
        Detail::TaxId,
        Detail::Mobile,
        Detail::Email,
        Detail::Address,
        Detail::Municipality,
    ];
    let mut reasons = Vec::new();
    let crossed =
        crate::domain::fold(&one.identity.surname) == crate::domain::fold(&other.identity.given_names);
    if crossed {
        reasons.push(Resemblance::NamesSwapped);
    }
    for (at, (detail, level)) in DETAILS.into_iter().zip(levels).enumerate() {
        let (a, b) = (one.identity.birth_date, other.identity.birth_date);
        let swapped = a.year() == b.year() && a.month() == b.day() && a.day() == b.month() && a != b;
        match level {
            _ if at < BIRTH && crossed => {}
            Level::Equal if at == CODE && one.identity.tax_id != other.identity.tax_id => {
                reasons.push(Resemblance::Omocode);
            }
            Level::Equal => reasons.push(Resemblance::Same(detail)),
            Level::Close if at == BIRTH && swapped => reasons.push(Resemblance::BirthSwapped),
            Level::Close => reasons.push(Resemblance::Alike(detail)),
            Level::Similar if at < BIRTH => reasons.push(Resemblance::Alike(detail)),
            Level::Similar | Level::Different | Level::Unknown => {}
        }
    }
    // what says most comes first
    reasons.sort_by_key(|reason| matches!(reason, Resemblance::Same(_) | Resemblance::Alike(_)));
    reasons
}
