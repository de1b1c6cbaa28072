//! `sportello duplicates`: records that seem to be about one person, and why.

use std::ops::ControlFlow;

use serde::Serialize;

use super::arguments::Duplicates;
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use super::stop::Stop;
use super::words::Words;
use crate::domain::Person;
use crate::look::Message;
use crate::office::{Duplicate, Office, detail};

/// A pair, as other programs read it.
#[derive(Serialize)]
struct Pair {
    score: u8,
    reasons: Vec<String>,
    first: Record,
    second: Record,
}

/// One record of a pair.
#[derive(Serialize)]
pub(super) struct Record {
    id: uuid::Uuid,
    number: u32,
    name: String,
    fiscal_code: String,
}

impl Record {
    /// A person's record as other programs read it.
    pub(super) fn of(person: &Person) -> Self {
        Record {
            id: person.id.uuid(),
            number: person.number,
            name: person.identity.shown(),
            fiscal_code: person.identity.tax_id.to_string(),
        }
    }
}

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Duplicates) -> Result<(), Fault> {
    let office = caller.office(out)?;
    let stop = Stop::listen()?;
    let found = office.duplicates(asked.least, &mut |read| {
        out.progress(|| {
            Message::new("cli-duplicates-reading").arg("read", i64::try_from(read).unwrap_or(i64::MAX))
        });
        if stop.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    out.clear();
    let total = found.len();
    let mut pairs = Vec::new();
    for pair in found.into_iter().take(asked.limit) {
        if let Some(two) = both(&office, &pair)? {
            pairs.push((pair, two));
        }
    }
    if asked.json {
        let rows = pairs.iter().map(|(pair, [first, second])| Pair {
            score: pair.score,
            reasons: pair.reasons.iter().map(|reason| reason.word()).collect(),
            first: Record::of(first),
            second: Record::of(second),
        });
        return out.json(&rows.collect::<Vec<_>>());
    }
    let words = Words::new(out.texts(), &office);
    for (pair, two) in &pairs {
        let reasons: Vec<String> =
            pair.reasons.iter().map(|reason| words.tell(&detail::resemblance(*reason))).collect();
        out.line(format!("{:>3}  {}", pair.score, reasons.join(", ")))?;
        for person in two {
            out.line(format!("     {}", line(&words, person)))?;
        }
    }
    match (pairs.len(), total) {
        (0, _) => out.note(&Message::new("duplicates-none")),
        (shown, total) if shown < total => {
            out.note(&Message::new("cli-find-more").arg("shown", shown).arg("total", total));
        }
        _ => {}
    }
    Ok(())
}

/// The line of a person's record: number, name, code, birth, place.
pub(super) fn line(words: &Words<'_>, person: &Person) -> String {
    let identity = &person.identity;
    let place = words.place(person.contacts.municipality).unwrap_or_default();
    let (name, code) = (identity.shown(), identity.tax_id.to_string());
    format!("{:>6}  {name:<30} {code:<16}  {}  {place}", person.number, identity.birth_date)
}

fn both(office: &Office, pair: &Duplicate) -> Result<Option<[Person; 2]>, Fault> {
    let (first, second) = (office.person(pair.first)?, office.person(pair.second)?);
    Ok(first.zip(second).map(|(first, second)| [first.value, second.value]))
}
