//! What can happen. Variants are only ever appended: the store knows them by their place.

use serde::{Deserialize, Serialize};

use super::{
    Answer, Attendance, Channel, Choice, Circumstance, Conditionality, Declared, Direction, Income, Measure,
    Mode, OfferAnswer, ProgrammeStep, SignatureStep, WeeklyHours,
};
use crate::domain::{
    ContractCode, Day, EventId, Login, PersonId, SapCode, ServiceCode, Short, TimeOfDay, VacancyId,
};

/// What happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// The declaration of immediate availability (D.Lgs. 150/2015, art. 19).
    Did(DidStep),
    /// A profiling index was received, or an assessment made.
    Profiling(Profiling),
    /// A service of the standards was delivered.
    Service(ServiceDelivery),
    /// An appointment or summons; its day is the event's day.
    Appointment(Appointment),
    /// A conversation, a letter, an e-mail.
    Contact(Contact),
    /// The service pact (art. 20).
    Pact(Pact),
    /// The individual action plan as a whole.
    ActionPlan(SignatureStep),
    /// One planned action.
    PlanAction(PlanAction),
    /// A course.
    Training(ProgrammeStep),
    /// A traineeship.
    Traineeship(ProgrammeStep),
    /// A step of a candidate with a vacancy; stands in the person's and in the company's timeline.
    Candidacy(Candidacy),
    /// A job began.
    Hire(Hire),
    /// A job ended.
    Cessation,
    /// An income support.
    Benefit(Benefit),
    /// Enrolment in the lists of L. 68/1999: special data, masked wherever it is shown.
    TargetedPlacement,
    /// A company expressed a need of personnel.
    Need(Option<VacancyId>),
    /// A document was received or issued.
    Document(Short),
    /// A remark.
    Note,
    /// The event named here was a mistake and counts no more.
    Annul(EventId),
    /// A telephone call handled in call mode, with what was looked up meanwhile.
    Call(Call),
    /// The yearly income from work that someone expects.
    Income(Income),
    /// A circumstance that only the person can tell. A national minority is special data.
    Circumstance(Declared),
    /// The weekly hours of the job that began last, from that day on.
    WeeklyHours(WeeklyHours),
    /// What an operator decided about a behaviour (D.Lgs. 150/2015, art. 21 c. 7).
    Conditionality(Conditionality),
    /// A measure reported to the electronic file.
    Measure(Measure),
    /// Why the person is on a shortlist: kept when it goes out (L-10).
    Reasons(Box<Reasons>),
}

/// The reasons of a score, as they were when the shortlist went to the company. Date and operator are the event's.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reasons {
    /// For which vacancy.
    pub vacancy: VacancyId,
    /// The score, in hundredths of a point, 0 to 10000.
    pub score: u16,
    /// Version of the weights.
    pub weights: u16,
    /// The standards in force.
    pub standard: Short,
    /// Every comparison, as matching wrote it: the score can be made again from it alone.
    pub verdict: Vec<u8>,
}

/// Steps of the declaration of availability.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DidStep {
    /// Given.
    Released,
    /// Suspended by a job of up to 180 days.
    Suspended,
    /// In force again.
    Resumed,
    /// Revoked or lost.
    Revoked,
}

/// A profiling result, as received: the index is never computed here.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Profiling {
    /// The index in thousandths (0 to 1,000), if one was received.
    pub index: Option<u16>,
    /// The class or programme cluster, as written on it.
    pub class: Option<Short>,
}

/// One delivery of a service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ServiceDelivery {
    /// Which one.
    pub service: ServiceCode,
    /// How long it took.
    pub minutes: Option<u16>,
    /// How it was delivered.
    pub mode: Option<Mode>,
    /// The code it is reported with.
    pub sap: Option<SapCode>,
    /// Why it was shorter than the standard's minimum.
    pub below_minimum: Option<Short>,
}

/// An appointment. How it went is told by a later one that `closes` it, or by an import at once.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Appointment {
    /// Time of day.
    pub time: Option<TimeOfDay>,
    /// The service it is for.
    pub service: Option<ServiceCode>,
    /// How it went, if known.
    pub outcome: Option<Attendance>,
    /// The appointment whose outcome this is.
    pub closes: Option<EventId>,
}

/// A conversation or message.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Contact {
    /// Who turned to whom.
    pub direction: Direction,
    /// By which way.
    pub channel: Channel,
    /// How long it took.
    pub minutes: Option<u16>,
}

/// A call handled in call mode.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Call {
    /// Who called whom.
    pub direction: Direction,
    /// From picking up to hanging up, in seconds.
    pub seconds: u32,
    /// Vacancies looked at during the call.
    pub vacancies: Vec<VacancyId>,
}

/// The service pact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pact {
    /// Proposed, signed or refused.
    pub step: SignatureStep,
    /// What it says, where the operator wrote it down.
    pub terms: Option<Box<PactTerms>>,
}

/// The elements a pact must have (seed 002, D; D.Lgs. 150/2015, art. 20).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PactTerms {
    /// (a) Who answers for the activities.
    pub responsible: Login,
    /// (b) The personal profile of employability.
    pub profile: Short,
    /// (c) The acts of active search, with their time limits.
    pub acts: Vec<SearchAct>,
    /// (d) How often person and centre are in touch.
    pub frequency: Short,
    /// (e) How active search is shown.
    pub proof: Short,
    /// Available for initiatives that strengthen job search.
    pub for_workshops: bool,
    /// Available for training, retraining or activation.
    pub for_training: bool,
    /// Available to accept suitable offers (art. 25).
    pub for_offers: bool,
}

/// An act of active search agreed in a pact.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SearchAct {
    /// What.
    pub what: Short,
    /// By when.
    pub due: Day,
}

/// One action of the plan; the event's day is when it was agreed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PlanAction {
    /// What.
    pub title: Short,
    /// By when.
    pub due: Option<Day>,
    /// How it went, if known.
    pub outcome: Option<ProgrammeStep>,
    /// The action whose outcome this is.
    pub closes: Option<EventId>,
}

/// A step of a candidate with a vacancy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Candidacy {
    /// The vacancy.
    pub vacancy: VacancyId,
    /// The candidate.
    pub person: PersonId,
    /// What happened.
    pub step: CandidacyStep,
}

/// What happened between a candidate and a vacancy.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CandidacyStep {
    /// «Proposta»: the vacancy was proposed to the person.
    Proposed,
    /// «Disponibilità»: what they said.
    Answered(Answer),
    /// «Preselezione» passed.
    Preselected,
    /// «Segnalazione»: the name went to the company.
    Referred,
    /// «Colloquio in azienda», with the company's choice if known.
    Interviewed(Option<Choice>),
    /// «Offerta» of a job, with the answer if known.
    Offered(Option<OfferAnswer>),
}

/// A job that began.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Hire {
    /// The person hired.
    pub person: PersonId,
    /// The vacancy it came from, if the centre brought them together.
    pub vacancy: Option<VacancyId>,
    /// Kind of contract.
    pub contract: Option<ContractCode>,
    /// Agreed last day of a fixed-term contract.
    pub until: Option<Day>,
}

/// An income support.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Benefit {
    /// As in NASpI, DIS-COLL, ADI.
    pub name: Short,
    /// Last day, if known.
    pub until: Option<Day>,
}

impl EventKind {
    /// The word that files use for this kind («tipo»).
    pub fn word(&self) -> &'static str {
        match self {
            EventKind::Did(DidStep::Released) => "did",
            EventKind::Did(DidStep::Suspended) => "did_sospesa",
            EventKind::Did(DidStep::Resumed) => "did_ripresa",
            EventKind::Did(DidStep::Revoked) => "did_revocata",
            EventKind::Profiling(_) => "profilazione",
            EventKind::Service(_) => "servizio",
            EventKind::Appointment(_) => "appuntamento",
            EventKind::Contact(_) => "contatto",
            EventKind::Pact(_) => "patto",
            EventKind::ActionPlan(_) => "pai",
            EventKind::PlanAction(_) => "azione_pai",
            EventKind::Training(_) => "formazione",
            EventKind::Traineeship(_) => "tirocinio",
            EventKind::Candidacy(c) => match c.step {
                CandidacyStep::Proposed => "proposta",
                CandidacyStep::Answered(_) => "disponibilita",
                CandidacyStep::Preselected => "preselezione",
                CandidacyStep::Referred => "segnalazione",
                CandidacyStep::Interviewed(_) => "colloquio_azienda",
                CandidacyStep::Offered(_) => "offerta",
            },
            EventKind::Hire(_) => "assunzione",
            EventKind::Cessation => "cessazione",
            EventKind::Benefit(_) => "beneficio",
            EventKind::TargetedPlacement => "l68",
            EventKind::Need(_) => "fabbisogno",
            EventKind::Document(_) => "documento",
            EventKind::Note => "nota",
            EventKind::Annul(_) => "annulla",
            EventKind::Call(_) => "chiamata",
            EventKind::Income(_) => "reddito",
            EventKind::Circumstance(Declared { holds: true, .. }) => "circostanza",
            EventKind::Circumstance(_) => "circostanza_cessata",
            EventKind::WeeklyHours(_) => "orario_lavoro",
            EventKind::Conditionality(_) => "condizionalita",
            EventKind::Measure(_) => "politica",
            EventKind::Reasons(_) => "motivi",
        }
    }

    /// The word for how it went («esito»), where the kind has one and it is known.
    pub fn outcome_word(&self) -> Option<&'static str> {
        match self {
            EventKind::Appointment(a) => a.outcome.map(Attendance::word),
            EventKind::Pact(p) => Some(p.step.word()),
            EventKind::ActionPlan(step) => Some(step.word()),
            EventKind::PlanAction(a) => a.outcome.map(ProgrammeStep::word),
            EventKind::Training(step) | EventKind::Traineeship(step) => Some(step.word()),
            EventKind::Candidacy(c) => match c.step {
                CandidacyStep::Answered(answer) => Some(answer.word()),
                CandidacyStep::Interviewed(choice) => choice.map(Choice::word),
                CandidacyStep::Offered(answer) => answer.map(OfferAnswer::word),
                _ => None,
            },
            EventKind::Circumstance(declared) => Some(declared.circumstance.word()),
            _ => None,
        }
    }

    /// What stands beside the kind in one line where no list of words holds it.
    pub fn told(&self) -> Option<String> {
        match self {
            EventKind::Income(income) => Some(income.to_string()),
            EventKind::WeeklyHours(hours) => Some(hours.to_string()),
            EventKind::Conditionality(decided) => Some(decided.to_string()),
            EventKind::Measure(measure) => Some(measure.to_string()),
            _ => None,
        }
    }

    /// The vacancy it belongs to, if any.
    pub fn vacancy(&self) -> Option<VacancyId> {
        match self {
            EventKind::Candidacy(c) => Some(c.vacancy),
            EventKind::Hire(h) => h.vacancy,
            EventKind::Need(vacancy) => *vacancy,
            EventKind::Reasons(reasons) => Some(reasons.vacancy),
            _ => None,
        }
    }

    /// Whether it tells of health, disability or ethnic origin: masked on screen, never in lists, logs or scores.
    pub fn is_special(&self) -> bool {
        matches!(
            self,
            EventKind::TargetedPlacement
                | EventKind::Circumstance(Declared { circumstance: Circumstance::Minority, .. })
        )
    }
}
