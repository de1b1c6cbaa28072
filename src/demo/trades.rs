//! The jobs that people of a centre look for, and the companies that offer them.

use serde::Deserialize;

use super::DemoError;
use super::data::read;
use super::random::{Lottery, Rng};
use crate::domain::{ContractCode, Licence, Name, ProfessionCode, Sex, ShiftSet, Short, SkillCode};
use crate::standards::Tables;

/// A job with what goes with it.
pub struct Trade {
    /// Its code.
    pub code: ProfessionCode,
    /// Its title.
    pub title: Name,
    /// Other titles: how employers call it.
    pub titles: Vec<Name>,
    /// Skills that go with it.
    pub skills: Vec<SkillCode>,
    /// Usual levels of education, lowest and highest.
    pub eqf: (u8, u8),
    /// Gross yearly pay, in thousands of euro.
    pub pay: (u32, u32),
    /// Licence without which it can't be done.
    pub licence: Option<Licence>,
    /// A vehicle of one's own is needed.
    pub vehicle: bool,
    /// Usual shifts.
    pub shifts: ShiftSet,
    /// How often English is asked, in a hundred.
    pub english: u32,
    /// Other jobs of the same kind.
    pub near: Vec<usize>,
}

/// A branch of companies.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// ATECO code.
    pub ateco: Short,
    weight: u32,
    /// Ways of calling a company: `{c}` a surname, `{n}` a given name, `{l}` a municipality.
    pub names: Vec<String>,
    /// The contract, where it is always the same.
    pub contract: Option<ContractCode>,
    /// Employees, fewest and most.
    pub staff: (i64, i64),
    trades: Vec<ProfessionCode>,
    /// Places of the jobs it offers.
    #[serde(skip)]
    pub jobs: Vec<usize>,
}

/// Jobs and branches.
pub struct Trades {
    /// Every job.
    pub all: Vec<Trade>,
    /// Every branch.
    pub sectors: Lottery<Sector>,
    /// By sex, by EQF level from 1, for citizens and for foreigners.
    wanted: Vec<Lottery<usize>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    trade: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: ProfessionCode,
    weight: u32,
    women: u32,
    eqf: (u8, u8),
    pay: (u32, u32),
    licence: Option<Licence>,
    #[serde(default)]
    vehicle: bool,
    #[serde(default)]
    shifts: ShiftSet,
    #[serde(default)]
    english: u32,
    #[serde(default)]
    foreign: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sectors {
    sector: Vec<Sector>,
}

fn wrong(file: &'static str, reason: String) -> DemoError {
    DemoError::List { file, reason }
}

impl Trades {
    /// The lists that come with the program, with titles and skills from the tables.
    pub fn load(tables: &Tables) -> Result<Trades, DemoError> {
        const TRADES: &str = "trades.toml";
        const SECTORS: &str = "sectors.toml";
        let rows = read::<Sheet>(TRADES, include_str!("data/trades.toml"))?.trade;
        let wanted = lotteries(&rows).ok_or_else(|| wrong(TRADES, "no trade for somebody".to_owned()))?;
        let codes: Vec<ProfessionCode> = rows.iter().map(|row| row.code).collect();
        let all: Result<Vec<Trade>, DemoError> =
            rows.into_iter().map(|row| trade(row, &codes, tables)).collect();
        let mut sectors = read::<Sectors>(SECTORS, include_str!("data/sectors.toml"))?.sector;
        for sector in &mut sectors {
            let place = |code: &ProfessionCode| codes.iter().position(|known| known == code);
            sector.jobs = sector.trades.iter().filter_map(place).collect();
            if sector.jobs.is_empty() || sector.names.is_empty() {
                return Err(wrong(SECTORS, format!("{} has no name or no trade", sector.ateco)));
            }
        }
        let sectors = Lottery::new(sectors.into_iter().map(|sector| (sector.weight, sector)));
        Ok(Trades {
            all: all?,
            sectors: sectors.ok_or_else(|| wrong(SECTORS, "no sector".to_owned()))?,
            wanted,
        })
    }

    /// The job that somebody like this looks for first.
    pub fn wanted(&self, rng: &mut Rng, sex: Sex, eqf: u8, foreign: bool) -> usize {
        *self.wanted[place(sex, eqf, foreign)].draw(rng)
    }
}

fn place(sex: Sex, eqf: u8, foreign: bool) -> usize {
    (usize::from(u8::from(sex)) * 8 + usize::from(eqf.clamp(1, 8)) - 1) * 2 + usize::from(foreign)
}

fn lotteries(rows: &[Row]) -> Option<Vec<Lottery<usize>>> {
    let mut all = Vec::with_capacity(32);
    for sex in [Sex::Female, Sex::Male] {
        for eqf in 1..=8 {
            for foreign in [false, true] {
                let weight = |row: &Row| {
                    let ours = if sex == Sex::Female { row.women } else { 100 - row.women.min(100) };
                    let fits = match eqf {
                        _ if eqf < row.eqf.0 => 0,
                        _ if eqf > row.eqf.1 => 1,
                        _ => 8,
                    };
                    let base = if foreign { row.weight / 3 + row.foreign } else { row.weight };
                    base * ours * fits
                };
                all.push(Lottery::new(rows.iter().enumerate().map(|(at, row)| (weight(row), at)))?);
            }
        }
    }
    Some(all)
}

fn trade(row: Row, codes: &[ProfessionCode], tables: &Tables) -> Result<Trade, DemoError> {
    let unknown = || wrong("trades.toml", format!("{} is not in the table of professions", row.code));
    let known = tables.professions.get(row.code).ok_or_else(unknown)?;
    let titles = std::iter::once(&known.title).chain(known.alternatives.iter().take(3));
    let near = codes.iter().enumerate().filter(|(_, code)| {
        let levels = code.shared_levels(row.code);
        **code != row.code && levels >= 2
    });
    Ok(Trade {
        code: row.code,
        title: Name::tame(&known.title),
        titles: titles.map(|title| Name::tame(&capital(title))).collect(),
        skills: known.skills.clone(),
        eqf: row.eqf,
        pay: row.pay,
        licence: row.licence,
        vehicle: row.vehicle,
        shifts: row.shifts,
        english: row.english,
        near: near.map(|(place, _)| place).collect(),
    })
}

/// The text with a capital letter at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
