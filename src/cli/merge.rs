//! `sportello merge`: two records of one person become one, or two again.

use serde::Serialize;

use super::arguments::Merge;
use super::caller::Caller;
use super::duplicates::{Record, line};
use super::fault::Fault;
use super::out::Out;
use super::reference;
use super::words::Words;
use crate::domain::{Detail, Person, PersonId};
use crate::look::Message;
use crate::office::{Act, Office, detail};
use crate::store::Versioned;

/// What a merger came to, as other programs read it.
#[derive(Serialize)]
struct Merged {
    merged: bool,
    gone: Record,
    into: Record,
    details: Vec<Compared>,
}

/// A detail on which the two records do not say the same.
#[derive(Serialize)]
struct Compared {
    detail: &'static str,
    gone: String,
    into: String,
    taken: bool,
}

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Merge) -> Result<(), Fault> {
    let office = caller.office(out)?;
    if let Some(named) = &asked.undo {
        return part(caller, out, &office, named);
    }
    let [gone_named, into_named] = asked.records.as_slice() else {
        return Err(Fault::new(Message::new("refused-same-person")));
    };
    let (gone, into) = (record(&office, gone_named)?, record(&office, into_named)?);
    let chosen = chosen(&asked.take)?;
    let taken: Vec<Detail> = Detail::ALL
        .iter()
        .copied()
        .filter(|one| chosen.contains(one) || one.is_missing(&into.value, &gone.value))
        .collect();
    let words = Words::new(out.texts(), &office);
    let told = |one: Detail, person: &Person| detail::told(&out.texts(), office.tables(), one, person);
    let differing =
        Detail::ALL.iter().filter(|one| one.is_told(&gone.value) && !one.is_same(&gone.value, &into.value));
    let details: Vec<Compared> = differing
        .map(|one| Compared {
            detail: one.word(),
            gone: told(*one, &gone.value),
            into: told(*one, &into.value),
            taken: taken.contains(one),
        })
        .collect();
    let lines = [line(&words, &gone.value), line(&words, &into.value)];
    if !asked.dry_run {
        let act = Act::Merge {
            gone: (gone.value.id, gone.version),
            into: (into.value.id, into.version),
            taken: taken.clone(),
        };
        office
            .perform(&caller.by, act)
            .map_err(|refusal| Fault::new(crate::app::refused::message(&refusal)))?;
    }
    let merged = !asked.dry_run;
    if asked.json {
        let (gone, into) = (Record::of(&gone.value), Record::of(&into.value));
        return out.json(&Merged { merged, gone, into, details });
    }
    out.line(&lines[0])?;
    out.line(&lines[1])?;
    for one in &details {
        let label = out.texts().get(&format!("person-{}", one.detail)).into_owned();
        // what is kept stands in brackets beside what is not
        let (keeps, leaves) = if one.taken { (&one.gone, &one.into) } else { (&one.into, &one.gone) };
        let message = Message::new("cli-merge-detail")
            .arg("label", label)
            .arg("keeps", keeps.clone())
            .arg("leaves", leaves.clone());
        out.line(format!("  {}", out.texts().say(&message)))?;
    }
    let (gone, into) = (gone.value.number, into.value.number);
    let said = Message::new(if merged { "cli-merge-done" } else { "cli-merge-dry" });
    out.say(&said.arg("gone", gone.to_string()).arg("into", into.to_string()))
}

/// Takes a merger back.
fn part(caller: &Caller, out: &mut Out, office: &Office, named: &str) -> Result<(), Fault> {
    let Some(gone) = merged_away(office, named)? else {
        let what = Message::new("cli-merge-none").arg("id", named.to_owned());
        return Err(Fault::new(what));
    };
    office
        .perform(&caller.by, Act::Part(gone.id))
        .map_err(|refusal| Fault::new(crate::app::refused::message(&refusal)))?;
    out.say(
        &Message::new("cli-merge-undone")
            .arg("gone", gone.number.to_string())
            .arg("who", gone.identity.shown()),
    )
}

/// The record that was merged into another and that `text` names: number, code or UUID.
fn merged_away(office: &Office, text: &str) -> Result<Option<Person>, Fault> {
    let text = text.trim();
    let named = |person: &Person| {
        person.number.to_string() == text.trim_start_matches('#')
            || person.id.to_string() == text
            || person.identity.tax_id.as_str().eq_ignore_ascii_case(text)
    };
    let gone: Vec<PersonId> = office.mergers().iter().map(|merger| merger.gone).collect();
    for id in gone {
        if let Some(person) = office.person(id)?.map(|found| found.value).filter(named) {
            return Ok(Some(person));
        }
    }
    Ok(None)
}

fn record(office: &Office, named: &str) -> Result<Versioned<Person>, Fault> {
    let id = reference::person(office, named)?;
    office.person(id)?.ok_or_else(|| reference::no_person(named))
}

/// The details named on the command line.
fn chosen(words: &[String]) -> Result<Vec<Detail>, Fault> {
    let one = |word: &String| {
        let known: Vec<&str> = Detail::ALL.iter().map(|detail| detail.word()).collect();
        Detail::named(word.trim()).ok_or_else(|| {
            let what = Message::new("cli-merge-detail-unknown").arg("word", word.clone());
            Fault::new(what)
                .mend(Message::new("cli-merge-detail-unknown.mend").arg("known", known.join(", ")))
        })
    };
    words.iter().map(one).collect()
}
