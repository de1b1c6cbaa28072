//! `sportello find`: persons, companies and vacancies from a few words.

use serde::Serialize;

use super::arguments::Find;
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use super::words::Words;
use crate::look::Message;
use crate::office::{Asker, FoundId, Office};
use crate::search::{Field, Highlight, MOST_HITS};

/// One hit, as other programs read it.
#[derive(Serialize)]
struct Hit {
    id: uuid::Uuid,
    kind: &'static str,
    name: String,
    /// Of a company, its VAT number; a vacancy has none.
    fiscal_code: Option<String>,
    score: u32,
    highlights: Vec<Mark>,
}

/// Why a record was found: a field, and where in its text; numbers and dates have no ranges.
#[derive(Serialize)]
struct Mark {
    field: &'static str,
    nth: u8,
    ranges: Vec<[usize; 2]>,
}

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Find) -> Result<(), Fault> {
    let office = caller.office_to_find(out)?;
    let found = office.find(&asked.query.join(" "), asked.limit.min(MOST_HITS), Asker::default());
    let mut hits = Vec::new();
    let mut lines = Vec::new();
    let words = Words::new(out.texts(), &office);
    for hit in &found.hits {
        let Some((name, code, line)) = card(&office, &words, hit.id)? else { continue };
        let (id, kind) = match hit.id {
            FoundId::Person(id) => (id.uuid(), "person"),
            FoundId::Company(id) => (id.uuid(), "company"),
            FoundId::Vacancy(id) => (id.uuid(), "vacancy"),
        };
        let highlights = hit.highlights.iter().map(mark).collect();
        hits.push(Hit { id, kind, name, fiscal_code: code, score: hit.score, highlights });
        lines.push(line);
    }
    if asked.json {
        return out.json(&hits);
    }
    for line in &lines {
        out.line(line)?;
    }
    match (lines.len(), found.total) {
        (0, _) => out.note(&Message::new("cli-find-none")),
        (shown, total) if shown < total => {
            out.note(&Message::new("cli-find-more").arg("shown", shown).arg("total", total));
        }
        _ => {}
    }
    Ok(())
}

/// Name, code and line of a record that was found.
fn card(
    office: &Office,
    words: &Words<'_>,
    id: FoundId,
) -> Result<Option<(String, Option<String>, String)>, Fault> {
    Ok(match id {
        FoundId::Person(id) => office.person(id)?.map(|person| {
            let person = person.value;
            let (name, code) = (person.identity.shown(), person.identity.tax_id.to_string());
            let place = words.place(person.contacts.municipality).unwrap_or_default();
            let kind = words.say("cli-kind-person");
            let birth = person.identity.birth_date;
            let number = person.number;
            let line = format!("{kind:<9} {number:>6}  {name:<30} {code:<16}  {birth}  {place}");
            (name, Some(code), line)
        }),
        FoundId::Company(id) => office.company(id)?.map(|company| {
            let company = company.value;
            let (name, vat) = (company.name.to_string(), company.vat.to_string());
            let place = words.place(company.municipality).unwrap_or_default();
            let kind = words.say("cli-kind-company");
            let line = format!("{kind:<9} {:>6}  {name:<30} {vat:<16}  {place}", company.number);
            (name, Some(vat), line)
        }),
        FoundId::Vacancy(id) => office.vacancy(id)?.map(|vacancy| {
            let vacancy = vacancy.value;
            let (name, employer) = (vacancy.title.to_string(), words.company(vacancy.company));
            let place = words.place(vacancy.municipality).unwrap_or_default();
            let kind = words.say("cli-kind-vacancy");
            let line = format!("{kind:<9} {:<12} {name}, {employer}  {place}", vacancy.code);
            (name, None, line)
        }),
    })
}

fn mark(highlight: &Highlight) -> Mark {
    let ranges = highlight.ranges.iter().map(|range| [range.start, range.end]).collect();
    Mark { field: field(highlight.field), nth: highlight.nth, ranges }
}

/// The stable name of a field.
fn field(field: Field) -> &'static str {
    match field {
        Field::Surname => "surname",
        Field::Company => "company",
        Field::Title => "title",
        Field::School => "school",
        Field::Service => "service",
        Field::Label => "label",
        Field::Given => "given_names",
        Field::Employer => "employer",
        Field::Municipality => "municipality",
        Field::Profession => "profession",
        Field::Code => "code",
        Field::Email => "email",
        Field::FiscalCode => "fiscal_code",
        Field::Phone => "phone",
        Field::Vat => "vat",
        Field::BirthDate => "birth_date",
        Field::Number => "number",
    }
}
