//! One line of a timeline: what happened, on which day, and who wrote it down.

mod declared;
mod kind;
mod outcome;

pub use declared::{Conditionality, Decision, Declared, Income, Measure, Unreadable, WeeklyHours};
pub use kind::{
    Appointment, Benefit, Call, Candidacy, CandidacyStep, Contact, DidStep, EventKind, Hire, Pact, PactTerms,
    PlanAction, Profiling, Reasons, SearchAct, ServiceDelivery,
};
pub use outcome::{
    Answer, Attendance, Channel, Choice, Circumstance, Direction, Mode, OfferAnswer, ProgrammeStep,
    SignatureStep, UnknownWord, Work,
};

use serde::{Deserialize, Serialize};

use super::{Day, EventId, Login, Moment, Note};

/// Something that happened to a person or a company. Never edited: a mistake is annulled by a later event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Never shown.
    pub id: EventId,
    /// The day it happened, or is set for.
    pub on: Day,
    /// When it was written down.
    pub at: Moment,
    /// By whom.
    pub by: Login,
    /// What happened.
    pub kind: EventKind,
    /// What the operator noted.
    pub note: Option<Note>,
}
