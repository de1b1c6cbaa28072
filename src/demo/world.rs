//! What everything in one fictional office is made from.

use super::data::{Seat, Words};
use super::days::Days;
use super::names::Names;
use super::notes::Notes;
use super::random::{Lottery, Rng, Stream};
use super::services::Services;
use super::trades::Trades;
use super::{DemoError, Options};
use crate::domain::{CadastralCode, Login, Name, OfficeSettings, Short, WorkCalendar};
use crate::office::Ids;
use crate::standards::{Catalogue, Tables};

/// Whose ids are made: those of one kind never meet those of another.
#[derive(Clone, Copy)]
pub enum Tag {
    /// Companies and their events.
    Company = 0,
    /// Persons and their events.
    Person = 1,
    /// Vacancies.
    Vacancy = 2,
}

/// The lists, the calendar and the seed of one office.
pub struct World {
    /// Where chance begins.
    pub seed: u64,
    /// How many people.
    pub persons: u32,
    /// The calendar.
    pub days: Days,
    /// Where the centre stands.
    pub seat: Seat,
    /// Names.
    pub names: Names,
    /// Jobs.
    pub trades: Trades,
    /// Words of the trade.
    pub words: Words,
    /// Notes.
    pub notes: Notes,
    /// Services.
    pub services: Services,
    /// The people who work here.
    pub operators: Vec<Login>,
    /// Where people live.
    towns: Lottery<(CadastralCode, &'static str)>,
    /// The standards that the office follows.
    pub catalogue: Catalogue,
    /// The days on which it works.
    pub calendar: WorkCalendar,
    name: Option<Name>,
    standard: Short,
}

impl World {
    /// Everything for an office with these options.
    pub fn new(options: &Options, tables: &Tables) -> Result<World, DemoError> {
        let seat = Seat::of(&options.standard)?;
        let calendar = WorkCalendar::with_patron(seat.patron);
        let words = Words::load()?;
        let staff = (options.persons as usize / 500 + 3).min(words.operators.len());
        Ok(World {
            seed: options.seed,
            persons: options.persons,
            days: Days::new(options.today, &calendar),
            names: Names::load()?,
            trades: Trades::load(tables)?,
            towns: towns(&seat, tables)?,
            notes: Notes::load()?,
            services: Services::of(&tables.catalogue, options.today)?,
            catalogue: tables.catalogue.clone(),
            operators: words.operators.iter().take(staff).map(|(login, _)| login.clone()).collect(),
            words,
            seat,
            calendar,
            name: options.name.clone(),
            standard: options.standard.clone(),
        })
    }

    /// The settings of the office.
    pub fn settings(&self) -> OfficeSettings {
        OfficeSettings {
            name: self.name.clone().unwrap_or_else(|| self.seat.name.clone()),
            standard: self.standard.clone(),
            calendar: self.calendar.clone(),
            seat: Some(self.seat.municipality),
            fictional: true,
        }
    }

    /// The chance behind one side of one person, company or vacancy.
    pub fn rng(&self, stream: Stream, index: u32) -> Rng {
        Rng::new(self.seed, stream, u64::from(index))
    }

    /// Ids for one person, company or vacancy and what belongs to it, ascending with the index within an instant.
    pub fn ids(&self, tag: Tag, index: u32) -> Ids {
        let office = self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52 << 52;
        Ids::seeded(office | (tag as u64) << 48 | u64::from(index) << 12)
    }

    /// A municipality around the seat.
    pub fn municipality(&self, rng: &mut Rng) -> CadastralCode {
        self.towns.draw(rng).0
    }

    /// The name of a municipality around the seat.
    pub fn town(&self, rng: &mut Rng) -> &'static str {
        self.towns.draw(rng).1
    }

    /// One of the operators.
    pub fn operator(&self, rng: &mut Rng) -> &Login {
        rng.pick(&self.operators)
    }

    /// How many companies there are for so many people.
    pub fn companies(&self) -> u32 {
        scaled(self.persons, 60)
    }

    /// How many vacancies there are for so many people.
    pub fn vacancies(&self) -> u32 {
        scaled(self.persons, 30)
    }
}

/// So many in a thousand, and at least one of something.
fn scaled(persons: u32, permille: u64) -> u32 {
    u32::try_from((u64::from(persons) * permille).div_ceil(1_000)).unwrap_or(u32::MAX)
}

fn towns(seat: &Seat, tables: &Tables) -> Result<Lottery<(CadastralCode, &'static str)>, DemoError> {
    let named = seat.around.iter().filter_map(|(code, weight)| {
        let place = tables.places.latest(*code)?;
        Some((*weight, (*code, place.name)))
    });
    let reason = || DemoError::List { file: "seats.toml", reason: "no municipality is known".to_owned() };
    Lottery::new(named).ok_or_else(reason)
}
