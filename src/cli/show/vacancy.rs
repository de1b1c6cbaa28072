//! A vacancy's card.

use serde::Serialize;

use super::standing::{self, Due};
use super::table;
use crate::cli::fault::Fault;
use crate::cli::out::Out;
use crate::cli::reference;
use crate::cli::words::Words;
use crate::domain::{Day, Strength, Vacancy};
use crate::look::Message;
use crate::office::Office;

/// A vacancy, as other programs read it.
#[derive(Serialize)]
struct Card<'a> {
    kind: &'static str,
    company_name: String,
    #[serde(flatten)]
    vacancy: &'a Vacancy,
    deadlines: Vec<Due>,
    /// What the service aims at, which is no duty.
    goals: Vec<Due>,
}

pub(super) fn show(office: &Office, out: &mut Out, id: &str, on: Day, json: bool) -> Result<(), Fault> {
    let named = id;
    let id = reference::vacancy(office, named)?;
    let card = office.vacancy_card(id)?.ok_or_else(|| reference::no_vacancy(named))?;
    let vacancy = &card.vacancy.value;
    let words = Words::new(out.texts(), office);
    let look = out.plain()?;
    let company_name = words.company(vacancy.company);
    if json {
        let deadlines = standing::dues(out.texts(), &card.due, on);
        let goals = standing::dues(out.texts(), &office.vacancy_goals(vacancy), on);
        return out.json(&Card { kind: "vacancy", company_name, vacancy, deadlines, goals });
    }
    let state = words.state(vacancy.state);
    out.line(format!("{}  {} ×{}  {state}", vacancy.code, &*vacancy.title, vacancy.posts))?;
    let profile = &vacancy.profile;
    let km = profile.max_km.map(|km| words.tell(&Message::new("cli-km").arg("km", km)));
    let list = |parts: Vec<String>| (!parts.is_empty()).then(|| parts.join(", "));
    let rows = [
        ("cli-label-company", Some(company_name)),
        ("cli-label-requested", Some(vacancy.requested_on.to_string())),
        ("cli-label-agreed", vacancy.agreed_on.map(|day| day.to_string())),
        ("cli-label-sent", vacancy.sent_on.map(|day| day.to_string())),
        ("cli-label-profession", vacancy.profession.map(|code| words.profession(code))),
        ("cli-label-municipality", words.place(vacancy.municipality)),
        ("cli-label-offers", list(words.offered(&vacancy.conditions))),
        ("cli-label-must", list(words.asked(profile, Strength::Must))),
        ("cli-label-nice", list(words.asked(profile, Strength::Nice))),
        ("cli-label-within", km),
        ("cli-label-reserved", vacancy.reserved_l68.then(|| words.say("cli-yes"))),
    ];
    let rows = rows.into_iter().filter_map(|(key, value)| Some((words.say(key), value?))).collect();
    table(out, rows)?;
    standing::print_dues(out, &look, &card.due, on)?;
    if !vacancy.candidates.is_empty() {
        out.line("")?;
    }
    for candidate in &vacancy.candidates {
        let score = candidate.score.map_or_else(|| "  –".to_owned(), |score| format!("{score:>3}"));
        let (name, stage) = (words.person(candidate.person), words.stage(candidate.stage));
        out.line(format!("  {score}  {name:<30}  {stage}  {}", candidate.since))?;
    }
    Ok(())
}
