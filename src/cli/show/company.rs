//! A company's card.

use serde::Serialize;

use super::happened::{self, Happened};
use super::standing::{self, Due};
use super::table;
use crate::cli::fault::Fault;
use crate::cli::out::Out;
use crate::cli::reference;
use crate::cli::words::Words;
use crate::domain::{Company, Day};
use crate::office::Office;

/// A company, as other programs read it.
#[derive(Serialize)]
struct Card<'a> {
    kind: &'static str,
    #[serde(flatten)]
    company: &'a Company,
    vacancies: Vec<uuid::Uuid>,
    deadlines: Vec<Due>,
    events: Vec<Happened>,
}

pub(super) fn show(office: &Office, out: &mut Out, id: &str, on: Day, json: bool) -> Result<(), Fault> {
    let named = id;
    let id = reference::company(office, named)?;
    let card = office.company_card(id)?.ok_or_else(|| reference::no_company(named))?;
    let (company, timeline, vacancies) = (&card.company.value, &card.timeline, &card.vacancies);
    if json {
        let vacancies = vacancies.iter().map(|vacancy| vacancy.id.uuid()).collect();
        return out.json(&Card {
            kind: "company",
            company,
            vacancies,
            deadlines: standing::dues(out.texts(), &card.due, on),
            events: happened::rows(office, timeline),
        });
    }
    let words = Words::new(out.texts(), office);
    let look = out.plain()?;
    out.line(format!("{}  {}  #{}", &*company.name, company.vat, company.number))?;
    let rows = [
        ("cli-label-ateco", company.ateco.as_ref().map(ToString::to_string)),
        ("cli-label-municipality", words.place(company.municipality)),
        ("cli-label-address", company.address.as_ref().map(ToString::to_string)),
        ("cli-label-phone", company.phone.as_ref().map(ToString::to_string)),
        ("cli-label-email", company.email.as_ref().map(ToString::to_string)),
        ("cli-label-employees", company.employees.map(|count| out.texts().number(i64::from(count)))),
        ("cli-label-referent", company.referent.as_ref().map(ToString::to_string)),
    ];
    let rows = rows.into_iter().filter_map(|(key, value)| Some((words.say(key), value?))).collect();
    table(out, rows)?;
    for vacancy in vacancies {
        let (code, state) = (&vacancy.code, words.state(vacancy.state));
        out.line(format!("  {code}  {} ×{}  {state}", &*vacancy.title, vacancy.posts))?;
    }
    standing::print_dues(out, &look, &card.due, on)?;
    out.line("")?;
    happened::print(out, &words, timeline, on)
}
