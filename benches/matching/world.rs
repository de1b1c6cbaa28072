//! Candidates and vacancies in the shape of a region's registry: one job each, some ten skills of three thousand, most
//! of them of the trade; vacancies with a radius, skills, often a licence, a language or a level of education.

use sportello::domain::{
    Asked, ContractCode, Day, Eqf, LanguageLevel, LicenceSet, ProfessionCode, ShiftSet, SkillCode, SkillRef,
    WorkingHours, WorkingHoursSet,
};
use sportello::matching::{Candidate, Handle, Request, Seat, SkillAsk, Stint, Weights};

/// Trades of the registry, and skills of a trade.
const TRADES: u64 = 189;
const OF_TRADE: u64 = 40;
/// Skills there are; the first ones are useful in any trade.
const SKILLS: u64 = 3000;
const TRANSVERSAL: u64 = 60;
/// Municipalities where people live.
const SEATS: u64 = 415;

/// A small generator: the same figures every time.
pub struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Of `n`, the first ones more often.
    fn leaning(&mut self, n: u64) -> u64 {
        self.below(n) * self.below(n) / n
    }

    /// Of `n`, the first ones much more often.
    fn steep(&mut self, n: u64) -> u64 {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        (((n + 3) as f64 / 3.0).powf(share) * 3.0 - 3.0).max(0.0) as u64 % n
    }
}

/// The world: what trades and places there are.
pub struct World {
    weights: Weights,
    codes: Vec<ProfessionCode>,
    seats: Vec<Seat>,
    /// Percent of the facts that nobody has asked about.
    unknown: u64,
}

impl World {
    pub fn new(weights: Weights, unknown: u64) -> Self {
        let mut dice = Dice(77);
        let code = |at: u64| {
            let text = format!("{}.{}.{}.{}.0", 1 + at % 8, 1 + at / 8 % 4, 1 + at / 32 % 3, 1 + at / 96 % 3);
            text.parse().unwrap()
        };
        let seat = |dice: &mut Dice| {
            let (south, east) = (dice.below(950) as f32 / 100.0, dice.below(1150) as f32 / 100.0);
            Seat::new(37.0 + south, 7.0 + east).unwrap()
        };
        World {
            weights,
            codes: (0..TRADES).map(code).collect(),
            seats: (0..SEATS).map(|_| seat(&mut dice)).collect(),
            unknown,
        }
    }

    fn known<T>(&self, dice: &mut Dice, value: impl FnOnce(&mut Dice) -> T) -> Option<T> {
        let value = value(dice);
        (!dice.chance(self.unknown)).then_some(value)
    }

    fn skill(number: u64) -> SkillRef {
        SkillCode::Esco(uuid::Uuid::from_u128(u128::from(number))).into()
    }

    /// A skill with those near it: always the same ones.
    fn ask(trade: u64, rank: u64) -> SkillAsk {
        let mut own = Dice(trade * 2000 + rank);
        let related = (0..own.below(6)).map(|_| Self::of_trade(trade, own.below(OF_TRADE))).collect();
        SkillAsk { skill: Self::of_trade(trade, rank), related }
    }

    /// A skill of a trade, the usual ones more often; a quarter of them are transversal.
    fn of_trade(trade: u64, rank: u64) -> SkillRef {
        let mut own = Dice(trade * 1000 + rank);
        Self::skill(if rank.is_multiple_of(4) {
            own.below(TRANSVERSAL)
        } else {
            TRANSVERSAL + (trade % 8) * 367 + (trade / 8 * 17 + own.below(50)) % 367
        })
    }

    fn any_skill(dice: &mut Dice, trade: u64) -> SkillRef {
        match dice.below(100) {
            0..20 => Self::skill(dice.steep(TRANSVERSAL)),
            20..92 => Self::of_trade(trade, dice.steep(OF_TRADE)),
            _ => Self::skill(dice.below(SKILLS)),
        }
    }

    fn language(dice: &mut Dice, most: u64) -> LanguageLevel {
        let language = ["en", "fr", "de", "es"][dice.leaning(most) as usize];
        format!("{language}:{}", ["A1", "A2", "B1", "B2", "C1"][dice.below(5) as usize]).parse().unwrap()
    }

    fn contract(dice: &mut Dice) -> ContractCode {
        let codes = ["A.01.00", "A.02.00", "A.02.01", "A.03.08", "A.03.09", "A.04.02", "A.05.02", "C.01.00"];
        codes[dice.below(8) as usize].parse().unwrap()
    }

    pub fn candidate(&self, dice: &mut Dice, handle: u32) -> Candidate {
        let trade = dice.leaning(TRADES);
        let profession = self.codes[trade as usize];
        let skills: Vec<SkillRef> =
            (0..4 + dice.below(9) + dice.below(9)).map(|_| Self::any_skill(dice, trade)).collect();
        Candidate {
            handle: Handle(handle),
            wanted: self.known(dice, |_| vec![profession]),
            experiences: self.known(dice, |d| {
                let months = 12 * d.leaning(30) as u16;
                vec![Stint { profession, months, ended: Some(today() - d.leaning(6000) as i64) }]
            }),
            skills: self.known(dice, |_| skills),
            education: self.known(dice, |d| Eqf::ALL[d.below(8) as usize]),
            languages: self.known(dice, |d| (0..d.below(3)).map(|_| Self::language(d, 3)).collect()),
            licences: self.known(dice, |d| {
                let held = if d.chance(72) { if d.chance(6) { "B;C" } else { "B" } } else { "" };
                held.split(';')
                    .filter(|one| !one.is_empty())
                    .map(|one| one.parse().unwrap())
                    .collect::<LicenceSet>()
            }),
            own_vehicle: self.known(dice, |d| d.chance(70)),
            seat: self.known(dice, |d| self.seats[d.leaning(SEATS) as usize]),
            contracts: self.known(dice, |d| (0..d.below(4)).map(|_| Self::contract(d)).collect()),
            hours: self.known(dice, |d| WorkingHoursSet::from_bits(1 + d.below(3) as u16).unwrap()),
            shifts: self.known(dice, |d| ShiftSet::from_bits(d.below(32) as u16).unwrap()),
            max_km: self.known(dice, |d| 5 + 5 * d.leaning(20) as u16),
            min_pay: self.known(dice, |d| 14_000 + 500 * d.below(40) as u32),
            available_from: self.known(dice, |d| today() + (d.leaning(120) as i64 - 20)),
            confirmed_on: today() - dice.below(400) as i64,
        }
    }

    pub fn request(&self, dice: &mut Dice, handle: u32) -> Request {
        let trade = dice.leaning(TRADES);
        let musts = [0, 0, 1, 1, 1, 2][dice.below(6) as usize];
        let skills = (0..musts + 3 + dice.below(6)).map(|n| {
            let rank = if n < musts { dice.steep(OF_TRADE) } else { dice.below(OF_TRADE) };
            let value = Self::ask(trade, rank);
            asked(n < musts, value)
        });
        let skills = skills.collect();
        let some = |dice: &mut Dice, percent| dice.chance(percent);
        let mut languages = Vec::new();
        for (percent, must) in [(20, true), (30, false)] {
            if some(dice, percent) {
                languages.push(asked(must, Self::language(dice, 2)));
            }
        }
        Request {
            seed: dice.next(),
            profession: Some(self.codes[trade as usize]),
            experience_months: some(dice, 30).then(|| Asked::must(12 * (1 + dice.below(4)) as u16)),
            skills,
            education: some(dice, 60).then(|| asked(dice.chance(60), Eqf::ALL[1 + dice.below(4) as usize])),
            languages,
            licences: if some(dice, 35) { vec![Asked::must("B".parse().unwrap())] } else { Vec::new() },
            max_km: Some([10, 15, 20, 30, 30, 50, 100][dice.below(7) as usize]),
            seat: Some(self.seats[dice.leaning(SEATS) as usize]),
            contract: Some(Self::contract(dice)),
            hours: Some(if some(dice, 70) { WorkingHours::FullTime } else { WorkingHours::PartTime }),
            shifts: some(dice, 40).then(|| ShiftSet::from_bits(dice.below(8) as u16).unwrap()),
            annual_pay: some(dice, 50).then(|| 16_000 + 500 * dice.below(40) as u32),
            ..Request::empty(Handle(handle), today(), self.weights.clone())
        }
        .tidy()
    }
}

fn asked<T>(must: bool, value: T) -> Asked<T> {
    if must { Asked::must(value) } else { Asked::nice(value) }
}

pub fn today() -> Day {
    Day::from_ymd(2026, 11, 22).unwrap()
}
