//! Rows of events.

mod kind;
mod known;
mod words;

use std::collections::{HashMap, HashSet};

use kind::KINDS;
use known::{Annulment, Known};
pub(in crate::exchange) use words::index;
use words::normal;

use super::{Desk, Outcome, Rows, Unit};
use crate::domain::{
    CandidacyStep, Day, EventKind, Note, PersonId, Subject, TaxId, UnknownWord, VacancyId, VatNumber,
};
use crate::exchange::cells::Cells;
use crate::exchange::sheet::Row;
use crate::exchange::values::day;
use crate::exchange::{Finding, Reason};
use crate::office::{Act, Advance, NewEvent};
use crate::store::StoreError;

/// Reads rows of events.
#[derive(Default)]
pub(in crate::exchange) struct Events {
    /// What the timelines of the batch hold already.
    known: HashMap<Subject, Known>,
    /// Timelines with rows that are not written yet.
    waiting: HashSet<Subject>,
    /// How many annulments of a kind on a day the file asked for so far.
    annulments: HashMap<Annulment, usize>,
    /// In a dry run: what the file would have written, for annulments further down.
    rehearsed: HashMap<Annulment, usize>,
}

impl Rows for Events {
    fn read(&mut self, desk: &Desk<'_>, row: &Row) -> Result<(Outcome, Vec<Finding>), StoreError> {
        let mut cells = Cells::of(row);
        let subject = subject(&mut cells, desk);
        if cells.text("data").is_none() {
            cells.fault("data", "", Reason::Missing);
        }
        let on = cells.with("data", day);
        let word = word(&mut cells, "tipo");
        if word == Some("annulla") {
            let target = word_to_annul(&mut cells);
            return match (subject, on, target) {
                (Some(subject), Some(on), Some(word)) => {
                    self.annul(desk, cells, Annulment { subject, on, word })
                }
                _ => Ok((Outcome::Rejected, cells.findings())),
            };
        }
        let kind = word.and_then(|word| kind::read(word, &mut cells, desk, subject));
        let note = match &kind {
            Some(kind) => kind::note(kind, &mut cells),
            None => cells.optional::<Note>("nota"),
        };
        let (Some(subject), Some(on), Some(word), Some(kind)) = (subject, on, word, kind) else {
            return Ok((Outcome::Rejected, cells.findings()));
        };
        if on > desk.today && matches!(kind, EventKind::Candidacy(_)) {
            cells.fault("data", cells.raw("data"), Reason::NotYet);
        }
        if cells.is_spoiled() {
            return Ok((Outcome::Rejected, cells.findings()));
        }
        let known = match self.known.entry(subject) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(empty) => {
                empty.insert(Known::of(&desk.office.timeline(subject)?))
            }
        };
        if !known.learn(on, &kind, note.as_ref()) {
            cells.warn("tipo", word, Reason::AlreadyThere);
            return Ok((Outcome::Unchanged, cells.findings()));
        }
        self.waiting.insert(subject);
        if desk.dry_run {
            *self.rehearsed.entry(Annulment { subject, on, word }).or_default() += 1;
        }
        Ok((Outcome::Write(unit(subject, on, kind, note)), cells.findings()))
    }

    fn written(&mut self, _: &[u64]) {
        self.known.clear();
        self.waiting.clear();
    }
}

impl Events {
    /// The latest live event of a kind on a day is annulled. A file that is imported again annuls nothing more: its
    /// first such row stands for the first annulment there is, and so on.
    fn annul(
        &mut self,
        desk: &Desk<'_>,
        mut cells: Cells<'_>,
        wanted: Annulment,
    ) -> Result<(Outcome, Vec<Finding>), StoreError> {
        if self.waiting.contains(&wanted.subject) && !desk.dry_run {
            return Ok((Outcome::WriteFirst, Vec::new()));
        }
        let Annulment { subject, on, word } = wanted;
        let timeline = desk.office.timeline(subject)?;
        let asked = self.annulments.entry(wanted).or_default();
        *asked += 1;
        if known::annulled(&timeline, on, word) >= *asked {
            cells.warn("tipo", word, Reason::AlreadyThere);
            return Ok((Outcome::Unchanged, cells.findings()));
        }
        let act = match known::latest(&timeline, on, word) {
            Some(event) => vec![Act::Annul { subject, event }],
            None if self.rehearsed.get(&wanted).is_some_and(|written| written >= asked) => Vec::new(),
            None => {
                *asked -= 1;
                cells.fault("servizio", word, Reason::NothingToAnnul);
                return Ok((Outcome::Rejected, cells.findings()));
            }
        };
        self.waiting.insert(subject);
        Ok((Outcome::Write(Unit { acts: act, weight: 1 }), cells.findings()))
    }
}

/// The kind a cell names.
fn word(cells: &mut Cells<'_>, column: &str) -> Option<&'static str> {
    let Some(text) = cells.text(column) else {
        cells.fault(column, "", Reason::Missing);
        return None;
    };
    let wanted = normal(text);
    let found = KINDS.iter().find(|word| **word == wanted).copied();
    if found.is_none() {
        cells.fault(column, text, UnknownWord { allowed: KINDS });
    }
    found
}

/// The kind of the event to annul, which stands in `servizio`.
fn word_to_annul(cells: &mut Cells<'_>) -> Option<&'static str> {
    let target = word(cells, "servizio");
    for column in ["minuti", "modalita", "vacancy", "esito", "nota"] {
        if let Some(text) = cells.text(column) {
            cells.warn(column, text, Reason::NotUsed);
        }
    }
    target.filter(|word| {
        let possible = *word != "annulla";
        if !possible {
            cells.fault("servizio", word, Reason::NothingToAnnul);
        }
        possible
    })
}

/// Whose timeline: a person's by fiscal code, a company's by VAT number.
fn subject(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<Subject> {
    let column = "soggetto";
    let Some(text) = cells.text(column) else {
        cells.fault(column, "", Reason::Missing);
        return None;
    };
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let full = if digits && (7..11).contains(&text.len()) { format!("{text:0>11}") } else { text.to_owned() };
    let vat = full.parse::<VatNumber>();
    let tax_id = full.parse::<TaxId>();
    let company = vat.as_ref().ok().and_then(|vat| desk.company(*vat));
    let person = tax_id.as_ref().ok().and_then(|tax_id| desk.person(tax_id));
    let reason = match (company, person, vat, tax_id) {
        (Some(company), None, ..) => return Some(company.into()),
        (None, Some(person), ..) => return Some(person.into()),
        (Some(_), Some(_), ..) => Reason::AmbiguousSubject,
        (.., Err(_), Err(error)) => error.into(),
        _ => Reason::UnknownSubject,
    };
    cells.fault(column, text, reason);
    None
}

/// The act that writes an event. Steps of a candidate go through the vacancy, so that both timelines follow.
fn unit(subject: Subject, on: Day, kind: EventKind, note: Option<Note>) -> Unit {
    let advance = |vacancy: VacancyId, person: PersonId, step: Advance, note: Option<Note>| Unit {
        acts: vec![Act::Advance { vacancy, person, step, on: Some(on), note }],
        weight: 3,
    };
    match kind {
        EventKind::Candidacy(step) => {
            let advanced = match step.step {
                CandidacyStep::Proposed => Advance::Proposed,
                CandidacyStep::Answered(answer) => Advance::Answered(answer),
                CandidacyStep::Preselected => Advance::Preselected,
                CandidacyStep::Referred => Advance::Referred,
                CandidacyStep::Interviewed(choice) => Advance::Interviewed(choice),
                CandidacyStep::Offered(answer) => Advance::Offered(answer),
            };
            advance(step.vacancy, step.person, advanced, note)
        }
        EventKind::Hire(hire) => match hire.vacancy {
            Some(vacancy) => {
                let step = Advance::Hired { contract: hire.contract, from: on };
                advance(vacancy, hire.person, step, note)
            }
            None => {
                let event = NewEvent { subject, on, kind: EventKind::Hire(hire), note };
                Unit { acts: vec![Act::Transcribe(event)], weight: 1 }
            }
        },
        kind => Unit { acts: vec![Act::Transcribe(NewEvent { subject, on, kind, note })], weight: 1 },
    }
}
