//! `sportello find`: persons, companies, vacancies, services and commands from a few words.

use serde::Serialize;

use super::arguments::Find;
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use super::words::Words;
use crate::command::Prominence;
use crate::look::Message;
use crate::office::{Asker, FoundId, Office};
use crate::search::{Field, Highlight, Kind, MOST_HITS, Query, Shortlist};

/// One hit, as other programs read it.
#[derive(Serialize)]
struct Hit {
    /// The id of a record, the code of a service, the name of a command.
    id: String,
    kind: &'static str,
    name: String,
    /// Of a company, its VAT number; other things than persons have none.
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
    let (query, limit) = (asked.query.join(" "), asked.limit.min(MOST_HITS));
    let found = office.find(&query, limit, Asker::default());
    let words = Words::new(out.texts(), &office);
    let mut hits: Vec<(Hit, String)> = Vec::new();
    for hit in &found.hits {
        let Some((name, code, line)) = card(&office, &words, hit.id)? else { continue };
        let (id, kind) = match hit.id {
            FoundId::Person(id) => (id.uuid(), "person"),
            FoundId::Company(id) => (id.uuid(), "company"),
            FoundId::Vacancy(id) => (id.uuid(), "vacancy"),
        };
        let highlights = hit.highlights.iter().map(mark).collect();
        hits.push((
            Hit { id: id.to_string(), kind, name, fiscal_code: code, score: hit.score, highlights },
            line,
        ));
    }
    hits.extend(services(&office, &words, &query, limit));
    hits.sort_by_key(|(hit, _)| std::cmp::Reverse(hit.score));
    hits.extend(commands(&words, &query)?);
    let total = (found.total + hits.len()).saturating_sub(found.hits.len()).max(hits.len());
    hits.truncate(limit);
    if asked.json {
        return out.json(&hits.into_iter().map(|(hit, _)| hit).collect::<Vec<_>>());
    }
    for (_, line) in &hits {
        out.line(line)?;
    }
    match hits.len() {
        0 => out.note(&Message::new("cli-find-none")),
        shown if shown < total => {
            out.note(&Message::new("cli-find-more").arg("shown", shown).arg("total", total));
        }
        _ => {}
    }
    Ok(())
}

fn services(office: &Office, words: &Words<'_>, query: &str, limit: usize) -> Vec<(Hit, String)> {
    let found = office.find_services(query, limit).into_iter().filter_map(|hit| {
        let service = office.tables().catalogue.services.get(hit.place)?;
        let name = words.pick(&service.title_it, &service.title_en).to_owned();
        let code = service.code.to_string();
        let line = format!("{:<9} {code:<16} {name}", words.say("cli-kind-service"));
        let highlights = hit.highlights.iter().map(mark).collect();
        Some((Hit { id: code, kind: "service", name, fiscal_code: None, score: hit.score, highlights }, line))
    });
    found.collect()
}

/// The commands of the desk, where the query asks for them and nothing else.
fn commands(words: &Words<'_>, query: &str) -> Result<Vec<(Hit, String)>, Fault> {
    let read = Query::parse(query);
    if !read.is_narrowed() || !read.asks(Kind::Command) {
        return Ok(Vec::new());
    }
    let wanted = query.trim_start().trim_start_matches('>').trim();
    let table = super::keys::table()?;
    let named: Vec<(&'static str, String)> = table
        .rows()
        .filter(|row| row.prominence != Prominence::Silent)
        .map(|row| (row.id, words.say(&format!("cmd-{}", row.id.replace('.', "-")))))
        .collect();
    let picked = Shortlist::new().pick(named.iter().map(|(_, label)| label.as_str()), wanted);
    let hits = picked.into_iter().filter_map(|(at, ranges)| {
        let (id, name) = named.get(at)?.clone();
        let line = format!("{:<9} {id:<22} {name}", words.say("cli-kind-command"));
        let ranges = ranges.into_iter().map(|range| [range.start, range.end]).collect();
        let highlights = vec![Mark { field: field(Field::Label), nth: 0, ranges }];
        let hit = Hit { id: id.to_owned(), kind: "command", name, fiscal_code: None, score: 0, highlights };
        Some((hit, line))
    });
    Ok(hits.collect())
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
