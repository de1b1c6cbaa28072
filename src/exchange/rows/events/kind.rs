//! The words of a row as a kind of event.

use super::words::{channel, listed, profiling, required};
use crate::domain::{
    Appointment, Benefit, Call, Candidacy, CandidacyStep, Channel, Conditionality, Contact, Declared,
    DidStep, Direction, EventKind, Hire, Note, Pact, PersonId, PlanAction, Profiling, ServiceCode,
    ServiceDelivery, Short, Subject, Unreadable, VacancyCode, VacancyId,
};
use crate::exchange::Reason;
use crate::exchange::cells::Cells;
use crate::exchange::rows::Desk;
use crate::exchange::values::small;

/// The words of `tipo`.
pub(in crate::exchange) const KINDS: &[&str] = &[
    "did",
    "did_sospesa",
    "did_ripresa",
    "did_revocata",
    "profilazione",
    "servizio",
    "appuntamento",
    "contatto",
    "chiamata",
    "patto",
    "pai",
    "azione_pai",
    "formazione",
    "tirocinio",
    "proposta",
    "disponibilita",
    "preselezione",
    "segnalazione",
    "colloquio_azienda",
    "offerta",
    "assunzione",
    "cessazione",
    "beneficio",
    "l68",
    "fabbisogno",
    "documento",
    "reddito",
    "circostanza",
    "circostanza_cessata",
    "orario_lavoro",
    "condizionalita",
    "politica",
    "nota",
    "annulla",
];

/// Kinds that stand in a company's timeline by themselves.
const OF_COMPANIES: &[&str] = &[
    "servizio",
    "appuntamento",
    "contatto",
    "chiamata",
    "patto",
    "fabbisogno",
    "documento",
    "nota",
    "annulla",
];

/// The columns that a kind uses besides `soggetto`, `data`, `tipo` and `nota`.
fn columns(word: &str) -> &'static [&'static str] {
    match word {
        "servizio" => &["servizio", "minuti", "modalita"],
        "appuntamento" => &["servizio", "esito"],
        "contatto" => &["minuti", "modalita", "esito"],
        "chiamata" => &["minuti", "esito", "vacancy"],
        "profilazione" | "patto" | "pai" | "azione_pai" | "formazione" | "tirocinio" => &["esito"],
        "proposta" | "preselezione" | "segnalazione" | "assunzione" | "fabbisogno" => &["vacancy"],
        "reddito"
        | "circostanza"
        | "circostanza_cessata"
        | "orario_lavoro"
        | "condizionalita"
        | "politica" => &["esito"],
        "disponibilita" | "colloquio_azienda" | "offerta" => &["vacancy", "esito"],
        _ => &[],
    }
}

/// What happened, as a row tells it; `None` when it can't be told, with the reasons in `cells`.
pub(super) fn read(
    word: &str,
    cells: &mut Cells<'_>,
    desk: &Desk<'_>,
    subject: Option<Subject>,
) -> Option<EventKind> {
    match subject {
        Some(Subject::Company(_)) if !OF_COMPANIES.contains(&word) => {
            cells.fault("tipo", word, Reason::BelongsToPerson);
        }
        Some(Subject::Person(_)) if word == "fabbisogno" => {
            cells.fault("tipo", word, Reason::BelongsToCompany);
        }
        _ => {}
    }
    unused(word, cells);
    let person = || subject.and_then(Subject::person);
    Some(match word {
        "did" => EventKind::Did(DidStep::Released),
        "did_sospesa" => EventKind::Did(DidStep::Suspended),
        "did_ripresa" => EventKind::Did(DidStep::Resumed),
        "did_revocata" => EventKind::Did(DidStep::Revoked),
        "profilazione" => {
            let found = cells.with("esito", profiling);
            EventKind::Profiling(found.unwrap_or(Profiling { index: None, class: None }))
        }
        "servizio" => EventKind::Service(delivery(cells, desk)?),
        "appuntamento" => {
            let (service, outcome) = (service(cells, desk), listed(cells, "esito"));
            EventKind::Appointment(Appointment { time: None, service, outcome, closes: None })
        }
        "contatto" => EventKind::Contact(Contact {
            direction: listed(cells, "esito").unwrap_or(Direction::Incoming),
            channel: cells.with("modalita", channel).unwrap_or(Channel::Phone),
            minutes: minutes(cells),
        }),
        "chiamata" => EventKind::Call(Call {
            direction: listed(cells, "esito").unwrap_or(Direction::Incoming),
            seconds: u32::from(minutes(cells).unwrap_or(0)) * 60,
            vacancies: cells.list("vacancy", |text| vacancy(desk, text)).unwrap_or_default(),
        }),
        "patto" => EventKind::Pact(Pact { step: required(cells, "esito")?, terms: None }),
        "pai" => EventKind::ActionPlan(required(cells, "esito")?),
        "azione_pai" => {
            let outcome = listed(cells, "esito");
            EventKind::PlanAction(PlanAction { title: title(cells)?, due: None, outcome, closes: None })
        }
        "formazione" => EventKind::Training(required(cells, "esito")?),
        "tirocinio" => EventKind::Traineeship(required(cells, "esito")?),
        "assunzione" => EventKind::Hire(Hire {
            vacancy: cells.with("vacancy", |text| vacancy(desk, text)),
            person: person()?,
            contract: None,
            until: None,
        }),
        "cessazione" => EventKind::Cessation,
        "beneficio" => EventKind::Benefit(Benefit { name: title(cells)?, until: None }),
        "l68" => EventKind::TargetedPlacement,
        "fabbisogno" => EventKind::Need(cells.with("vacancy", |text| vacancy(desk, text))),
        "documento" => EventKind::Document(title(cells)?),
        "reddito" => EventKind::Income(told(cells, str::parse)?),
        "circostanza" | "circostanza_cessata" => EventKind::Circumstance(Declared {
            circumstance: required(cells, "esito")?,
            holds: word == "circostanza",
        }),
        "orario_lavoro" => EventKind::WeeklyHours(told(cells, str::parse)?),
        "condizionalita" => {
            let why = title(cells)?;
            EventKind::Conditionality(told(cells, |text| Conditionality::read(text, why.clone()))?)
        }
        "politica" => EventKind::Measure(told(cells, str::parse)?),
        "nota" => {
            if cells.text("nota").is_none() {
                cells.fault("nota", "", Reason::Missing);
            }
            EventKind::Note
        }
        _ => EventKind::Candidacy(candidacy(word, cells, desk, person())?),
    })
}

/// What the operator noted; where the note is the title of something, only what does not fit the title.
pub(super) fn note(kind: &EventKind, cells: &mut Cells<'_>) -> Option<Note> {
    let titled = matches!(
        kind,
        EventKind::PlanAction(_)
            | EventKind::Benefit(_)
            | EventKind::Document(_)
            | EventKind::Conditionality(_)
    );
    if titled && cells.text("nota").is_some_and(|text| text.parse::<Short>().is_ok()) {
        return None;
    }
    cells.optional("nota")
}

/// What stands in `esito` where it is more than a word of a list.
fn told<T>(cells: &mut Cells<'_>, read: impl Fn(&str) -> Result<T, Unreadable>) -> Option<T> {
    if cells.text("esito").is_none() {
        cells.fault("esito", "", Reason::Missing);
    }
    cells.with("esito", read)
}

/// A title, which stands in `nota`: as much of it as a title holds.
fn title(cells: &mut Cells<'_>) -> Option<Short> {
    let Some(text) = cells.text("nota") else {
        cells.fault("nota", "", Reason::Missing);
        return None;
    };
    Some(text.parse().unwrap_or_else(|_| Short::tame(text)))
}

/// Tells of values that the kind has no use for: an outcome or a vacancy means something, so that the row must be
/// looked at; the others are left out.
fn unused(word: &str, cells: &mut Cells<'_>) {
    for column in ["servizio", "minuti", "modalita", "vacancy", "esito"] {
        let Some(text) = cells.text(column).filter(|_| !columns(word).contains(&column)) else { continue };
        if matches!(column, "vacancy" | "esito") {
            cells.fault(column, text, Reason::NotForThisKind);
        } else {
            cells.warn(column, text, Reason::NotUsed);
        }
    }
}

fn minutes(cells: &mut Cells<'_>) -> Option<u16> {
    cells.with("minuti", |text| small(text, 0))
}

fn delivery(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<ServiceDelivery> {
    if cells.text("servizio").is_none() {
        cells.fault("servizio", "", Reason::Missing);
    }
    let (service, minutes, mode) = (service(cells, desk), minutes(cells), listed(cells, "modalita"));
    let service = service?;
    let sap = match desk.tables.catalogue.sap_choices(&service).as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    Some(ServiceDelivery { service, minutes, mode, sap, below_minimum: None })
}

/// The service a cell names. A whole code that no standard has is kept: histories hold codes of the past.
fn service(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<ServiceCode> {
    let text = cells.text("servizio")?;
    let standard = desk.office.settings().standard.clone();
    if let Some(definition) = desk.tables.catalogue.resolve(text, &standard) {
        return Some(definition.code.clone());
    }
    match text.parse::<ServiceCode>() {
        Ok(code) => {
            cells.warn("servizio", text, Reason::ServiceKept);
            Some(code)
        }
        Err(_) => {
            cells.fault("servizio", text, Reason::UnknownService);
            None
        }
    }
}

fn vacancy(desk: &Desk<'_>, text: &str) -> Result<VacancyId, Reason> {
    let code: VacancyCode = text.parse()?;
    desk.vacancy(&code).ok_or(Reason::UnknownVacancy)
}

fn candidacy(
    word: &str,
    cells: &mut Cells<'_>,
    desk: &Desk<'_>,
    person: Option<PersonId>,
) -> Option<Candidacy> {
    if cells.text("vacancy").is_none() {
        cells.fault("vacancy", "", Reason::Missing);
    }
    let vacancy = cells.with("vacancy", |text| vacancy(desk, text));
    let step = match word {
        "proposta" => CandidacyStep::Proposed,
        "disponibilita" => CandidacyStep::Answered(required(cells, "esito")?),
        "preselezione" => CandidacyStep::Preselected,
        "segnalazione" => CandidacyStep::Referred,
        "colloquio_azienda" => CandidacyStep::Interviewed(listed(cells, "esito")),
        "offerta" => CandidacyStep::Offered(listed(cells, "esito")),
        _ => return None,
    };
    Some(Candidacy { vacancy: vacancy?, person: person?, step })
}
