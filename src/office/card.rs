//! What a list and a card show of a record.

use std::sync::Arc;

use super::{FoundId, Office};
use crate::domain::{Company, CompanyId, Day, Person, PersonId, Subject, Timeline, Vacancy, VacancyId, fold};
use crate::look::Message;
use crate::rules::{
    Case, Deadline, DeadlineState, State, Status, StepState, deadline_told, open_deadlines, pathway,
    vacancy_deadlines, vacancy_goals,
};
use crate::search::Field;
use crate::standards::{Centres, PathwayStep};
use crate::store::{StoreError, Version, Versioned};

/// What one line of a list shows, and no more: name, birth, municipality, status, next deadline.
#[derive(Debug, Clone, PartialEq)]
pub enum ListLine {
    /// A person.
    Person {
        /// Surname.
        surname: String,
        /// Given names.
        given_names: String,
        /// Birth date.
        born: Day,
        /// Name of the municipality.
        municipality: Option<String>,
        /// How they stand towards work.
        state: State,
        /// Day of the declaration that counts.
        did: Option<Day>,
        /// The nearest deadline.
        next: Option<DueLine>,
        /// What they may be found by and no column shows: fiscal code, phones, e-mail.
        told: Vec<(Field, String)>,
    },
    /// A company.
    Company {
        /// Its name.
        name: String,
        /// Name of the municipality.
        municipality: Option<String>,
        /// Vacancies still open.
        open_vacancies: usize,
    },
    /// A vacancy.
    Vacancy {
        /// Its code.
        code: String,
        /// The job.
        title: String,
        /// The company's name.
        company: String,
        /// Name of the municipality.
        municipality: Option<String>,
        /// The nearest deadline.
        next: Option<DueLine>,
    },
}

/// A deadline as a list shows it, free of the catalogue it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct DueLine {
    /// The rule's id.
    pub rule: String,
    /// What it asks, in Italian.
    pub title_it: String,
    /// What it asks, in English.
    pub title_en: String,
    /// The last day in time, if there is one.
    pub due: Option<Day>,
    /// How it stands.
    pub state: DeadlineState,
    /// Why it stands so.
    pub why: Message,
    /// Where it is written.
    pub source: String,
}

impl DueLine {
    pub(super) fn new(deadline: &Deadline<'_>) -> Self {
        let Deadline { clock, due, state, what, .. } = *deadline;
        DueLine {
            why: deadline_told(deadline),
            rule: clock.id.clone(),
            title_it: what.map_or_else(|| clock.title_it.clone(), ToOwned::to_owned),
            title_en: what.map_or_else(|| clock.title_en.clone(), ToOwned::to_owned),
            due,
            state,
            source: clock.source.clone(),
        }
    }
}

/// Everything about one person, company or vacancy that a screen may show at once.
#[derive(Debug, Clone)]
pub enum Card {
    /// A person.
    Person(Box<PersonCard>),
    /// A company.
    Company(Box<CompanyCard>),
    /// A vacancy.
    Vacancy(Box<VacancyCard>),
}

/// A person's case at a glance.
#[derive(Debug, Clone)]
pub struct PersonCard {
    /// The record, with the version to base an amendment on.
    pub person: Versioned<Person>,
    /// Name of the municipality they live in.
    pub municipality: Option<String>,
    /// How they stand towards work.
    pub status: Status,
    /// The line from declaration to job.
    pub pathway: Vec<(PathwayStep, StepState)>,
    /// What is open, the nearest first.
    pub due: Vec<DueLine>,
    /// Everything that happened.
    pub timeline: Timeline,
}

/// A company at a glance.
#[derive(Debug, Clone)]
pub struct CompanyCard {
    /// The record, with the version to base an amendment on.
    pub company: Versioned<Company>,
    /// Name of the municipality of its seat.
    pub municipality: Option<String>,
    /// Its vacancies, the newest request first.
    pub vacancies: Vec<Arc<Vacancy>>,
    /// What is open, the nearest first.
    pub due: Vec<DueLine>,
    /// Everything that happened.
    pub timeline: Timeline,
}

/// A vacancy at a glance.
#[derive(Debug, Clone)]
pub struct VacancyCard {
    /// The record, with the version to base an amendment on.
    pub vacancy: Versioned<Vacancy>,
    /// Who asks.
    pub company: Option<Arc<Company>>,
    /// Name of the municipality of the work.
    pub municipality: Option<String>,
    /// What is open, the nearest first.
    pub due: Vec<DueLine>,
}

impl Office {
    /// The card of a record; `None` when it is gone.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn card(&self, id: FoundId) -> Result<Option<Card>, StoreError> {
        Ok(match id {
            FoundId::Person(id) => self.person_card(id)?.map(|card| Card::Person(Box::new(card))),
            FoundId::Company(id) => self.company_card(id)?.map(|card| Card::Company(Box::new(card))),
            FoundId::Vacancy(id) => self.vacancy_card(id)?.map(|card| Card::Vacancy(Box::new(card))),
        })
    }

    /// A person's case as it stands today.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn person_card(&self, id: PersonId) -> Result<Option<PersonCard>, StoreError> {
        self.person_card_on(id, self.today())
    }

    /// A person's case as it stood on a day, as far as it is known now.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn person_card_on(&self, id: PersonId, on: Day) -> Result<Option<PersonCard>, StoreError> {
        let Some(person) = self.person(id)? else { return Ok(None) };
        let timeline = self.timeline(Subject::Person(id))?;
        let settings = self.settings();
        let case = Case::of_person(&person.value, &timeline, &self.tables.catalogue, &settings.calendar);
        let marks = pathway(&case, on).into_iter().map(|mark| (mark.step.clone(), mark.state)).collect();
        Ok(Some(PersonCard {
            municipality: self.place_name(person.value.contacts.municipality),
            status: Status::of(&timeline, &self.tables.catalogue, on),
            pathway: marks,
            due: due_lines(&case, on),
            person,
            timeline,
        }))
    }

    /// A company as it stands today.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn company_card(&self, id: CompanyId) -> Result<Option<CompanyCard>, StoreError> {
        let Some(company) = self.company(id)? else { return Ok(None) };
        let timeline = self.timeline(Subject::Company(id))?;
        let settings = self.settings();
        let case = Case::of_company(&timeline, &self.tables.catalogue, &settings.calendar);
        let due = due_lines(&case, self.today());
        let known = self.projections();
        let mut vacancies: Vec<_> = known.vacancies.values().filter(|v| v.company == id).cloned().collect();
        vacancies.sort_by_key(|v| (std::cmp::Reverse(v.requested_on), v.code.clone()));
        let municipality = self.place_name(company.value.municipality);
        Ok(Some(CompanyCard { company, municipality, vacancies, due, timeline }))
    }

    /// A vacancy as it stands today.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn vacancy_card(&self, id: VacancyId) -> Result<Option<VacancyCard>, StoreError> {
        let Some(vacancy) = self.vacancy(id)? else { return Ok(None) };
        let company = self.projections().companies.get(&vacancy.value.company).cloned();
        Ok(Some(VacancyCard {
            company,
            municipality: self.place_name(vacancy.value.municipality),
            due: self.vacancy_due(&vacancy.value),
            vacancy,
        }))
    }

    /// The open, dated deadlines of a vacancy, the nearest first.
    pub fn vacancy_due(&self, vacancy: &Vacancy) -> Vec<DueLine> {
        let settings = self.settings();
        let all = vacancy_deadlines(vacancy, &self.tables.catalogue, &settings.calendar, self.today());
        let mut open: Vec<_> = all.iter().filter(|d| d.state.is_open() && d.due.is_some()).collect();
        open.sort_by_key(|d| d.due);
        open.into_iter().map(DueLine::new).collect()
    }

    /// The goals of the service with a vacancy, as they stand today: those of pilot centres where this is one.
    pub fn vacancy_goals(&self, vacancy: &Vacancy) -> Vec<DueLine> {
        let settings = self.settings();
        let catalogue = &self.tables.catalogue;
        let name = fold(&settings.name);
        let pilot = catalogue.pilot_centres.iter().any(|centre| name.contains(&fold(&centre.name)));
        let centre = if pilot { Centres::Pilot } else { Centres::Other };
        let goals = vacancy_goals(vacancy, catalogue, &settings.calendar, centre, self.today());
        goals.iter().map(DueLine::new).collect()
    }

    /// What a list shows of a record; `None` when it is gone.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn line(&self, id: FoundId) -> Result<Option<ListLine>, StoreError> {
        Ok(match id {
            FoundId::Person(id) => self.person_card(id)?.map(|card| ListLine::Person {
                surname: card.person.value.identity.surname.to_string(),
                given_names: card.person.value.identity.given_names.to_string(),
                born: card.person.value.identity.birth_date,
                municipality: card.municipality,
                state: card.status.state,
                did: card.status.did,
                told: told(&card.person.value),
                next: card.due.into_iter().next(),
            }),
            FoundId::Company(id) => self.company_card(id)?.map(|card| ListLine::Company {
                name: card.company.value.name.to_string(),
                municipality: card.municipality,
                open_vacancies: card.vacancies.iter().filter(|v| v.state.is_open()).count(),
            }),
            FoundId::Vacancy(id) => self.vacancy_card(id)?.map(|card| ListLine::Vacancy {
                code: card.vacancy.value.code.to_string(),
                title: card.vacancy.value.title.to_string(),
                company: card.company.map(|c| c.name.to_string()).unwrap_or_default(),
                municipality: card.municipality,
                next: card.due.into_iter().next(),
            }),
        })
    }

    /// The name of a municipality or state.
    pub fn place_name(&self, code: Option<crate::domain::CadastralCode>) -> Option<String> {
        self.tables.places.latest(code?).map(|place| place.name.to_string())
    }
}

/// What a person may be found by and no column of a list shows.
fn told(person: &Person) -> Vec<(Field, String)> {
    let contacts = &person.contacts;
    let phones = [&contacts.mobile, &contacts.phone].into_iter().flatten();
    let mut told = vec![(Field::FiscalCode, person.identity.tax_id.to_string())];
    told.extend(phones.map(|phone| (Field::Phone, phone.to_string())));
    told.extend(contacts.email.iter().map(|email| (Field::Email, email.to_string())));
    told
}

/// The open, dated deadlines of a case, the nearest first.
fn due_lines(case: &Case<'_>, on: Day) -> Vec<DueLine> {
    let open = open_deadlines(case, on);
    let dated = open.iter().filter(|deadline| deadline.due.is_some());
    dated.map(DueLine::new).collect()
}

impl PersonCard {
    /// The version to base an amendment on.
    pub fn version(&self) -> Version {
        self.person.version
    }
}
