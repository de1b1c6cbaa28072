//! Who a person is before anything is written down wrong.

use super::life::Life;
use super::random::{Rng, Stream};
use super::shares;
use super::world::World;
use crate::domain::{Day, Name, Sex, Short};

/// What other parts of a person follow from.
#[derive(Clone)]
pub struct Face {
    /// Woman or man.
    pub sex: Sex,
    /// Date of birth.
    pub born: Day,
    /// Where they come from, if not from here: a place in [`super::names::Names::nations`].
    pub nation: Option<usize>,
    /// Family name.
    pub surname: Name,
    /// Given names.
    pub given: Name,
    /// Education, EQF 1 to 8.
    pub eqf: u8,
    /// Cluster, 0 to 4.
    pub cluster: usize,
    /// The job they look for first: a place in [`super::trades::Trades::all`].
    pub trade: usize,
}

impl Face {
    /// The person with this index, who registered on a day.
    pub fn of(world: &World, index: u32, registered: Day) -> Face {
        let mut rng = world.rng(Stream::Face, index);
        let sex = if rng.chance(shares::WOMEN) { Sex::Female } else { Sex::Male };
        let born = born(world, registered, &mut rng);
        let nation = rng.chance(shares::FOREIGN).then(|| world.names.nation(&mut rng, sex));
        let cluster = rng.weighed(&shares::CLUSTERS);
        let eqf = eqf(cluster, &mut rng);
        let (surname, given) = names(world, sex, born, nation, &mut rng);
        let trade = world.trades.wanted(&mut rng, sex, eqf, nation.is_some());
        Face { sex, born, nation, surname, given, eqf, cluster, trade }
    }

    /// The same for an index whose day of registration is not at hand.
    pub fn again(world: &World, index: u32) -> Face {
        Face::of(world, index, Life::of(world, index).registered)
    }

    /// Full years of age on a day.
    pub fn age(&self, on: Day) -> i64 {
        i64::from(self.born.years_until(on))
    }

    /// Citizenship.
    pub fn citizenship(&self, world: &World) -> Short {
        match self.nation.and_then(|place| world.names.nations.get(place)) {
            Some(nation) => nation.citizenship.clone(),
            None => Short::tame("italiana"),
        }
    }
}

/// Ages follow the published bands; nobody was under sixteen when they registered.
fn born(world: &World, registered: Day, rng: &mut Rng) -> Day {
    let today = world.days.today;
    let weights = shares::AGES.map(|(_, _, share)| share);
    let (first, last, _) = shares::AGES[rng.weighed(&weights)];
    let since = today.days_since(registered) / 365 + 1;
    let least = first.max(16 + since);
    // few come before the end of school
    let age = if least < 19 && !rng.chance(120) { rng.range(19, last) } else { rng.range(least, last) };
    let birthday = today - rng.range(0, 364);
    let year = birthday.year() - i32::try_from(age).unwrap_or(40);
    // who would be born on 29 February of a common year is born on the 28th
    let born = (0..4).find_map(|n| Day::from_ymd(year, birthday.month(), birthday.day() - n));
    born.unwrap_or(birthday)
}

fn eqf(cluster: usize, rng: &mut Rng) -> u8 {
    match rng.weighed(&shares::EDUCATION[cluster]) {
        0 => 1 + u8::from(rng.chance(180)),
        1 => 3,
        2 => 4,
        _ => [5, 6, 7, 8][rng.weighed(&[40, 460, 490, 10])],
    }
}

fn names(world: &World, sex: Sex, born: Day, nation: Option<usize>, rng: &mut Rng) -> (Name, Name) {
    match nation.and_then(|place| world.names.nations.get(place)) {
        Some(nation) => {
            let given = if sex == Sex::Female { &nation.female } else { &nation.male };
            (rng.pick(&nation.surnames).clone(), rng.pick(given).clone())
        }
        None => (world.names.surname(rng), world.names.given(rng, sex, born.year())),
    }
}
