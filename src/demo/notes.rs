//! What operators note, in their own words.

use std::collections::BTreeMap;

use chrono::Weekday;

use super::DemoError;
use super::data::read;
use super::random::Rng;
use super::world::World;
use crate::domain::{Day, Name, Note, Sex};

/// When something is noted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Talk {
    /// They called.
    CallIn,
    /// The operator called.
    CallOut,
    /// They came by.
    Desk,
    /// By e-mail.
    Email,
    /// The first time.
    Welcome,
    /// Guidance.
    Guidance,
    /// The pact.
    Pact,
    /// They did not come.
    Absent,
    /// Something foreigners meet.
    Foreign,
    /// The plan is made.
    Plan,
    /// An action of the plan is done.
    PlanDone,
    /// An action of the plan is given up.
    PlanLeft,
    /// A vacancy was proposed.
    Proposal,
    /// After an interview at a company.
    Outcome,
    /// A job began.
    Hire,
    /// A remark.
    Note,
    /// A company.
    Company,
    /// A letter to a company.
    CompanyLetter,
    /// A visit at a company.
    CompanyVisit,
    /// A company asks for people.
    CompanyRequest,
}

impl Talk {
    const ALL: [(Talk, &'static str); 20] = [
        (Talk::CallIn, "call_in"),
        (Talk::CallOut, "call_out"),
        (Talk::Desk, "desk"),
        (Talk::Email, "email"),
        (Talk::Welcome, "welcome"),
        (Talk::Guidance, "guidance"),
        (Talk::Pact, "pact"),
        (Talk::Absent, "absent"),
        (Talk::Foreign, "foreign"),
        (Talk::Plan, "plan"),
        (Talk::PlanDone, "plan_done"),
        (Talk::PlanLeft, "plan_left"),
        (Talk::Proposal, "proposal"),
        (Talk::Outcome, "outcome"),
        (Talk::Hire, "hire"),
        (Talk::Note, "note"),
        (Talk::Company, "company"),
        (Talk::CompanyLetter, "company_letter"),
        (Talk::CompanyVisit, "company_visit"),
        (Talk::CompanyRequest, "company_request"),
    ];
}

/// Whom a note is about.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// The day it is written.
    pub on: Day,
    /// Man or woman, for the endings.
    pub sex: Sex,
    /// The job they look for.
    pub trade: &'a Name,
}

/// Templates of notes, by occasion.
pub struct Notes(Vec<Vec<String>>);

impl Notes {
    /// The list that comes with the program.
    pub fn load() -> Result<Notes, DemoError> {
        const FILE: &str = "notes.toml";
        let mut sheet: BTreeMap<String, Vec<String>> = read(FILE, include_str!("data/notes.toml"))?;
        let take = |(_, word): &(Talk, &str)| {
            let found = sheet.remove(*word).filter(|notes| !notes.is_empty());
            found.ok_or_else(|| DemoError::List { file: FILE, reason: format!("no {word}") })
        };
        Talk::ALL.iter().map(take).collect::<Result<_, _>>().map(Notes)
    }

    /// How many there are.
    #[cfg(test)]
    pub fn count(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// A note for an occasion.
    pub fn write(&self, world: &World, rng: &mut Rng, talk: Talk, about: About<'_>) -> Option<Note> {
        let template = rng.pick(&self.0[talk as usize]);
        let mut text = String::with_capacity(template.len() + 24);
        let mut rest = template.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (word, after) = after.split_once('}').unwrap_or((after, ""));
            match word {
                "o" => text.push(if about.sex == Sex::Female { 'a' } else { 'o' }),
                "mestiere" => text.push_str(&about.trade.to_lowercase()),
                "comune" => text.push_str(world.town(rng)),
                "giorno" => text.push_str(weekday(world.days.after(about.on + rng.range(1, 5)))),
                "ora" => text.push_str(rng.pick::<&str>(&["9", "9:30", "11", "12", "15", "16:30", "18"])),
                "mese" => text.push_str(month(about.on.plus_months(1 + rng.below(3)))),
                "impresa" => text.push_str(&world.names.surname(rng)),
                "corso" => text.push_str(rng.pick::<String>(&world.words.courses)),
                _ => {}
            }
            rest = after;
        }
        text.push_str(rest);
        text.parse().ok()
    }
}

fn weekday(day: Day) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "lunedì",
        Weekday::Tue => "martedì",
        Weekday::Wed => "mercoledì",
        Weekday::Thu => "giovedì",
        Weekday::Fri => "venerdì",
        Weekday::Sat => "sabato",
        Weekday::Sun => "domenica",
    }
}

fn month(day: Day) -> &'static str {
    const MONTHS: [&str; 12] = [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ];
    MONTHS[day.month().saturating_sub(1) as usize % 12]
}
