//! The ground floor: the things of the trade as types. No files, no clock.

mod calendar;
pub mod codes;
mod company;
mod day;
mod email;
mod event;
mod fiscal_code;
mod fold;
mod id;
mod merger;
mod moment;
mod operator;
mod person;
mod phone;
mod place;
mod profession;
mod serial;
mod service_code;
mod sex;
mod skill;
mod text;
mod timeline;
mod vacancy;
mod vat_number;

pub use calendar::{Closed, Holiday, WorkCalendar, YearlyDay, YearlyDayError, easter};
pub use codes::{
    Cefr, ContractCode, Eqf, LanguageCode, LanguageLevel, Licence, LicenceSet, SapCode, Shift, ShiftSet,
    WorkingHours, WorkingHoursSet,
};
pub use company::Company;
pub use day::{Day, DayError};
pub use email::{Email, EmailError};
pub use event::{
    Answer, Appointment, Attendance, Benefit, Call, Candidacy, CandidacyStep, Channel, Choice, Circumstance,
    Conditionality, Contact, Decision, Declared, DidStep, Direction, Event, EventKind, Hire, Income, Measure,
    Mode, OfferAnswer, Pact, PactTerms, PlanAction, Profiling, ProgrammeStep, Reasons, SearchAct,
    ServiceDelivery, SignatureStep, UnknownWord, Unreadable, WeeklyHours, Work,
};
pub use fiscal_code::{Birth, Disagreement, FiscalCode, FiscalCodeError, ProvisionalCode, TaxId};
pub use fold::fold;
pub use id::{CompanyId, EventId, IdError, PersonId, Subject, VacancyId};
pub use merger::{Detail, Merger, Moved};
pub use moment::{Moment, TimeError, TimeOfDay};
pub use operator::{Login, LoginError, OfficeSettings, Operator};
pub use person::{Contacts, Experience, Identity, Person, ProfessionalRecord, Wishes};
pub use phone::{Phone, PhoneError};
pub use place::{CadastralCode, CadastralCodeError};
pub use profession::ProfessionCode;
pub use service_code::{ServiceCode, ServiceCodeError};
pub use sex::{Sex, SexError};
pub use skill::{FreeSkill, ShortSkillCode, SkillCode, SkillRef};
pub use text::{Line, Name, Note, Short, TextError, is_unsafe};
pub use timeline::Timeline;
pub use vacancy::{
    Asked, Candidate, Closure, Conditions, Move, Profile, Stage, Strength, Vacancy, VacancyCode, VacancyState,
};
pub use vat_number::{VatNumber, VatNumberError};
