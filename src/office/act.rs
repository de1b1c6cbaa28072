//! What an operator can do to the office. Every change to the store is one of these, whoever asks for it:
//! a screen, a form, the command line, an import.

use crate::domain::{
    Answer, Choice, Company, ContractCode, Day, Detail, Event, EventId, EventKind, Merger, Note, OfferAnswer,
    OfficeSettings, Person, PersonId, Reasons, Short, Subject, Vacancy, VacancyId, VacancyState,
};
use crate::store::Version;

/// A request to change something.
#[derive(Debug, Clone)]
pub enum Act {
    /// Puts a new person into the registry; the office gives the number.
    RegisterPerson(Box<Person>),
    /// Writes an edited person over the version it was based on.
    AmendPerson {
        /// The person as it shall be.
        person: Box<Person>,
        /// The version the operator had before their eyes.
        base: Version,
    },
    /// Puts a new company into the registry; the office gives the number.
    RegisterCompany(Box<Company>),
    /// Writes an edited company over the version it was based on.
    AmendCompany {
        /// The company as it shall be.
        company: Box<Company>,
        /// The version the operator had before their eyes.
        base: Version,
    },
    /// Records a company's request; its need is an event in the company's timeline. An unnamed vacancy gets its
    /// code from the office.
    OpenVacancy(Box<Vacancy>),
    /// Writes an edited vacancy over the version it was based on.
    AmendVacancy {
        /// The vacancy as it shall be.
        vacancy: Box<Vacancy>,
        /// The version the operator had before their eyes.
        base: Version,
    },
    /// Moves a vacancy on the board.
    MoveVacancy {
        /// Which one.
        vacancy: VacancyId,
        /// Where to.
        to: VacancyState,
    },
    /// Writes an event into a timeline.
    Record(NewEvent),
    /// Writes several events: all or none.
    RecordAll(Vec<NewEvent>),
    /// Writes an event as another register has it: what that register leaves out is not held against it.
    Transcribe(NewEvent),
    /// Declares an event a mistake.
    Annul {
        /// Whose timeline.
        subject: Subject,
        /// Which event.
        event: EventId,
    },
    /// Takes candidates from the ranking, with the score that put them there.
    Select {
        /// For which vacancy.
        vacancy: VacancyId,
        /// Whom, with their score.
        people: Vec<(PersonId, u8)>,
    },
    /// Takes candidates back out, as long as nothing happened with them yet.
    Unselect {
        /// From which vacancy.
        vacancy: VacancyId,
        /// Whom.
        people: Vec<PersonId>,
    },
    /// Brings one candidate a step further.
    Advance {
        /// With which vacancy.
        vacancy: VacancyId,
        /// Whom.
        person: PersonId,
        /// What happened.
        step: Advance,
        /// On which day, if not today: histories are imported with their own days, also into closed vacancies.
        on: Option<Day>,
        /// What was said.
        note: Option<Note>,
    },
    /// Sends the shortlist to the company: everyone who stands is referred, the vacancy moves on.
    SendShortlist {
        /// Of which vacancy.
        vacancy: VacancyId,
        /// Why they are on it, kept in their timelines.
        reasons: Vec<(PersonId, Reasons)>,
    },
    /// Makes two records of one person one. Each with the version the operator had before their eyes.
    Merge {
        /// The record that goes.
        gone: (PersonId, Version),
        /// The record that stays.
        into: (PersonId, Version),
        /// What the survivor takes from the record that goes.
        taken: Vec<Detail>,
    },
    /// Takes a merger back: the record that went stands again.
    Part(PersonId),
    /// Changes name, calendar or standard of the office.
    Settings(Box<OfficeSettings>),
    /// Takes in a record as another office of this program wrote it, with its id and number.
    Adopt(Box<Adopted>),
    /// Takes back the last act.
    Undo(Box<Undo>),
}

/// A record of another office.
#[derive(Debug, Clone)]
pub enum Adopted {
    /// A person.
    Person(Person),
    /// A company.
    Company(Company),
    /// A vacancy.
    Vacancy(Vacancy),
    /// An event of a timeline.
    Event(Subject, Event),
    /// A merger.
    Merger(Box<Merger>),
}

/// What happened between a candidate and a vacancy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advance {
    /// The vacancy was proposed to them.
    Proposed,
    /// They answered.
    Answered(Answer),
    /// They passed the preselection.
    Preselected,
    /// Their name went to the company by itself, outside a shortlist.
    Referred,
    /// They met the company.
    Interviewed(Option<Choice>),
    /// The company made an offer.
    Offered(Option<OfferAnswer>),
    /// They were hired.
    Hired {
        /// With which contract.
        contract: Option<ContractCode>,
        /// First day of work.
        from: Day,
    },
    /// The operator sets them aside.
    SetAside(Short),
}

/// An event about to be written.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// Whose timeline.
    pub subject: Subject,
    /// The day it happened, or is set for.
    pub on: Day,
    /// What happened.
    pub kind: EventKind,
    /// What the operator noted.
    pub note: Option<Note>,
}

/// How to take an act back: annul what it wrote, put back what it changed.
#[derive(Debug, Clone, Default)]
pub struct Undo {
    /// Events to annul.
    pub annul: Vec<(Subject, EventId)>,
    /// Records as they were, with the version the act gave them.
    pub restore: Vec<(Restored, Version)>,
    /// Mergers to take back, by the records that went.
    pub part: Vec<PersonId>,
}

/// A record put back as it was.
#[derive(Debug, Clone)]
pub enum Restored {
    /// A person.
    Person(Box<Person>),
    /// A company.
    Company(Box<Company>),
    /// A vacancy.
    Vacancy(Box<Vacancy>),
}
