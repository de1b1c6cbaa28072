//! A person's card.

use std::sync::Arc;

use serde::Serialize;

use super::happened::{self, Happened};
use super::standing::{self, Access, Belongs, Due, OfferJudged, Proposed, Standing};
use super::table;
use crate::cli::duplicates::Record;
use crate::cli::fault::Fault;
use crate::cli::out::Out;
use crate::cli::reference;
use crate::cli::words::Words;
use crate::domain::{Contacts, Day, Identity, Merger, Person, PersonId, ProfessionalRecord, Wishes};
use crate::look::Message;
use crate::office::Office;

/// A person, as other programs read them.
#[derive(Serialize)]
struct Card<'a> {
    kind: &'static str,
    id: uuid::Uuid,
    number: u32,
    name: String,
    fiscal_code: String,
    identity: &'a Identity,
    contacts: &'a Contacts,
    record: &'a ProfessionalRecord,
    wishes: &'a Wishes,
    responsible: Option<String>,
    registered_on: String,
    confirmed_on: String,
    status: Standing,
    targets: Vec<Belongs>,
    access: Access,
    incomplete: Vec<String>,
    deadlines: Vec<Due>,
    conditionality: Vec<Proposed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offer: Option<OfferJudged>,
    events: Vec<Happened>,
    /// The record that this one was merged into.
    merged_into: Option<uuid::Uuid>,
    /// The records that were merged into this one.
    merged: Vec<Record>,
}

pub(super) fn show(
    office: &Office,
    out: &mut Out,
    id: &str,
    on: Day,
    offered: Option<&str>,
    json: bool,
) -> Result<(), Fault> {
    let named = id;
    let id = reference::person(office, named)?;
    let card = office.person_card_on(id, on)?.ok_or_else(|| reference::no_person(named))?;
    let why = office.explain(id, on)?.ok_or_else(|| reference::no_person(named))?;
    let offer = match offered {
        Some(code) => {
            let vacancy = reference::vacancy(office, code)?;
            let judged = office.judge(id, vacancy, on)?.ok_or_else(|| reference::no_vacancy(code))?;
            Some((code, judged))
        }
        None => None,
    };
    let (person, timeline) = (&card.person.value, &card.timeline);
    if json {
        let texts = out.texts();
        return out.json(&Card {
            kind: "person",
            id: id.uuid(),
            number: person.number,
            name: person.identity.shown(),
            fiscal_code: person.identity.tax_id.to_string(),
            identity: &person.identity,
            contacts: &person.contacts,
            record: &person.record,
            wishes: &person.wishes,
            responsible: person.responsible.as_ref().map(ToString::to_string),
            registered_on: person.registered_on.iso(),
            confirmed_on: person.confirmed_on.iso(),
            status: standing::standing(texts, &card.status, &why.status),
            targets: standing::belongs(texts, &why.belongs),
            access: standing::access(texts, &office.services_of_person(&card)),
            incomplete: why.incomplete.iter().map(|line| texts.say(line).into_owned()).collect(),
            deadlines: standing::dues(texts, &card.due, on),
            conditionality: standing::proposed(texts, &why.proposals),
            offer: offer.as_ref().map(|(code, judged)| standing::offer(texts, code, judged)),
            events: happened::rows(office, timeline),
            merged_into: office.mergers().of(id).map(|merger| merger.into.uuid()),
            merged: within(office, id)?.iter().map(|(gone, _)| Record::of(gone)).collect(),
        });
    }
    let words = Words::new(out.texts(), office);
    let look = out.plain()?;
    head(out, &words, person, on)?;
    mergers(out, &words, office, id)?;
    standing::print_status(out, &look, &card.status)?;
    standing::print_why(out, &why)?;
    let mut rows = words.record(&person.record);
    rows.extend(words.wishes(&person.wishes));
    table(out, rows)?;
    standing::print_dues(out, &look, &card.due, on)?;
    if let Some((code, judged)) = &offer {
        standing::print_offer(out, code, judged)?;
    }
    out.line("")?;
    happened::print(out, &words, timeline, on)
}

/// The records that were merged into this one, each with its merger.
fn within(office: &Office, id: PersonId) -> Result<Vec<(Person, Arc<Merger>)>, Fault> {
    let mergers = office.mergers();
    let mut found = Vec::new();
    for gone in mergers.within(id) {
        if let (Some(person), Some(merger)) = (office.person(gone)?, mergers.of(gone)) {
            found.push((person.value, merger.clone()));
        }
    }
    Ok(found)
}

/// What this record was merged into, and what was merged into it.
fn mergers(out: &mut Out, words: &Words<'_>, office: &Office, id: PersonId) -> Result<(), Fault> {
    let said = |key, who: &Person, merger: &Merger| {
        let who = format!("#{} {} {}", who.number, who.identity.shown(), who.identity.tax_id);
        let message = Message::new(key)
            .arg("who", who)
            .arg("day", merger.on.to_string())
            .arg("by", merger.by.to_string());
        format!("  {}", words.tell(&message))
    };
    if let Some(merger) = office.mergers().of(id)
        && let Some(into) = office.person(merger.into)?
    {
        out.line(said("merged-into", &into.value, merger))?;
    }
    for (gone, merger) in within(office, id)? {
        out.line(said("merged-fact", &gone, &merger))?;
    }
    Ok(())
}

fn head(out: &mut Out, words: &Words<'_>, person: &Person, on: Day) -> Result<(), Fault> {
    let identity = &person.identity;
    let age = words.tell(&Message::new("cli-age").arg("age", identity.birth_date.years_until(on)));
    let born = match words.place(identity.birth_place) {
        Some(place) => format!("{} {place}", identity.birth_date),
        None => identity.birth_date.to_string(),
    };
    let code = identity.tax_id;
    out.line(format!("{}  {code}  #{}  {born}, {age}", identity.shown(), person.number))?;
    let contacts = &person.contacts;
    let parts = [
        contacts.mobile.as_ref().map(ToString::to_string),
        contacts.phone.as_ref().map(ToString::to_string),
        contacts.email.as_ref().map(ToString::to_string),
        contacts.address.as_ref().map(ToString::to_string),
        words.place(contacts.municipality),
    ];
    let reached: Vec<String> = parts.into_iter().flatten().collect();
    if reached.is_empty() { Ok(()) } else { out.line(format!("  {}", reached.join("  "))) }
}
