//! The kinds of event that have a form of this room.

use std::str::FromStr;

use crate::app::form::Around;
use crate::app::form::read::{Read, small};
use crate::domain::{DidStep, Subject, WeeklyHours};
use crate::look::Message;

/// A kind of event with a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// The declaration of availability, and what becomes of it.
    Did,
    /// A profiling result received.
    Profiling,
    /// The action plan as a whole.
    Plan,
    /// An action of the plan.
    PlanAction,
    /// How an action of the plan went.
    PlanOutcome,
    /// A course.
    Training,
    /// A traineeship.
    Traineeship,
    /// A job began.
    Hire,
    /// A job ended.
    Cessation,
    /// An income support.
    Benefit,
    /// Enrolment in the lists of L. 68/1999.
    Placement,
    /// A document.
    Document,
    /// A company's need of personnel.
    Need,
    /// The yearly income expected from work.
    Income,
    /// A circumstance that only the person can tell.
    Circumstance,
    /// The weekly hours of a job.
    WorkingTime,
    /// A report to the electronic file.
    Measure,
    /// A company's pact.
    CompanyPact,
}

/// A word that names no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownKind;

impl Recorded {
    /// Every kind, in the order they are listed.
    pub const ALL: [Recorded; 18] = [
        Recorded::Did,
        Recorded::Profiling,
        Recorded::Plan,
        Recorded::PlanAction,
        Recorded::PlanOutcome,
        Recorded::Training,
        Recorded::Traineeship,
        Recorded::Hire,
        Recorded::Cessation,
        Recorded::Benefit,
        Recorded::Placement,
        Recorded::Document,
        Recorded::Need,
        Recorded::Income,
        Recorded::Circumstance,
        Recorded::WorkingTime,
        Recorded::Measure,
        Recorded::CompanyPact,
    ];

    /// The word in the names of forms: that of the files, where they have one.
    pub fn word(self) -> &'static str {
        match self {
            Recorded::Did => "did",
            Recorded::Profiling => "profilazione",
            Recorded::Plan => "pai",
            Recorded::PlanAction => "azione_pai",
            Recorded::PlanOutcome => "esito_pai",
            Recorded::Training => "formazione",
            Recorded::Traineeship => "tirocinio",
            Recorded::Hire => "assunzione",
            Recorded::Cessation => "cessazione",
            Recorded::Benefit => "beneficio",
            Recorded::Placement => "l68",
            Recorded::Document => "documento",
            Recorded::Need => "fabbisogno",
            Recorded::Income => "reddito",
            Recorded::Circumstance => "circostanza",
            Recorded::WorkingTime => "orario_lavoro",
            Recorded::Measure => "politica",
            Recorded::CompanyPact => "patto",
        }
    }

    /// The locale key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Recorded::Did => "recorded-did",
            Recorded::Profiling => "recorded-profiling",
            Recorded::Plan => "recorded-plan",
            Recorded::PlanAction => "recorded-plan-action",
            Recorded::PlanOutcome => "recorded-plan-outcome",
            Recorded::Training => "recorded-training",
            Recorded::Traineeship => "recorded-traineeship",
            Recorded::Hire => "recorded-hire",
            Recorded::Cessation => "recorded-cessation",
            Recorded::Benefit => "recorded-benefit",
            Recorded::Placement => "recorded-placement",
            Recorded::Document => "recorded-document",
            Recorded::Need => "recorded-need",
            Recorded::Income => "event-income",
            Recorded::Circumstance => "event-circumstance",
            Recorded::WorkingTime => "event-weekly-hours",
            Recorded::Measure => "event-measure",
            Recorded::CompanyPact => "recorded-company-pact",
        }
    }

    /// Whether it happens to such a subject.
    pub fn is_for(self, subject: Subject) -> bool {
        match self {
            Recorded::Document => true,
            Recorded::Need | Recorded::CompanyPact => subject.company().is_some(),
            _ => subject.person().is_some(),
        }
    }
}

impl FromStr for Recorded {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        Recorded::ALL.into_iter().find(|kind| kind.word() == text).ok_or(UnknownKind)
    }
}

/// The word kept for a step of the declaration.
pub(super) fn did_word(step: DidStep) -> &'static str {
    match step {
        DidStep::Released => "did",
        DidStep::Suspended => "did_sospesa",
        DidStep::Resumed => "did_ripresa",
        DidStep::Revoked => "did_revocata",
    }
}

/// The step that a word stands for.
pub(super) fn did_step(text: &str, _: &Around<'_>) -> Read<DidStep> {
    let steps = [DidStep::Released, DidStep::Suspended, DidStep::Resumed, DidStep::Revoked];
    Ok(steps.into_iter().find(|step| did_word(*step) == text))
}

/// A calendar year.
pub(super) fn year(text: &str, around: &Around<'_>) -> Read<u16> {
    match small(text, around)? {
        Some(year @ 1990..=2200) => Ok(Some(year)),
        Some(_) => Err(Message::new("wrong-year")),
        None => Ok(None),
    }
}

/// Checks a year.
pub(super) fn check_year(text: &str, around: &Around<'_>) -> Result<Option<Message>, Message> {
    year(text, around).map(|_| None)
}

/// Weekly hours.
pub(super) fn weekly(text: &str, _: &Around<'_>) -> Read<WeeklyHours> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Message::new("wrong-weekly-hours"))
}

/// Checks weekly hours.
pub(super) fn check_weekly(text: &str, around: &Around<'_>) -> Result<Option<Message>, Message> {
    weekly(text, around).map(|_| None)
}

/// A profiling index: `0,512`, between 0 and 1, in thousandths.
pub(super) fn thousandths(text: &str, _: &Around<'_>) -> Read<u16> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Message::new("wrong-index");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |s: &str| s.bytes().all(|c| c.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 3 || whole.len() > 1 {
        return Err(wrong());
    }
    let whole: u16 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| wrong())? };
    let part: u16 = format!("{part:0<3}").parse().map_err(|_| wrong())?;
    let index = whole * 1_000 + part;
    if index <= 1_000 { Ok(Some(index)) } else { Err(wrong()) }
}

/// Checks a profiling index.
pub(super) fn check_index(text: &str, around: &Around<'_>) -> Result<Option<Message>, Message> {
    thousandths(text, around).map(|_| None)
}
