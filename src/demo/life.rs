//! What becomes of a person: when they register, how long they are out of work, which jobs they find.

use super::days::HISTORY;
use super::random::{Rng, Stream};
use super::world::World;
use crate::domain::Day;

/// How a person stands today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// In the registry, without a declaration of availability.
    Undeclared,
    /// Out of work, the declaration in force.
    Unemployed,
    /// In a job of up to 180 days, the declaration suspended.
    Suspended,
    /// In a lasting job.
    Employed,
    /// No longer looking: retired, moved away.
    Left,
}

/// A job that began.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    /// First day.
    pub from: Day,
    /// Agreed last day.
    pub until: Option<Day>,
}

/// A time out of work, from the declaration on.
#[derive(Clone, Copy, Debug)]
pub struct Spell {
    /// The declaration.
    pub did: Day,
    /// A short job on the way, over by now.
    pub short: Option<Job>,
    /// How it ended.
    pub end: End,
}

/// How a time out of work ended.
#[derive(Clone, Copy, Debug)]
pub enum End {
    /// It goes on.
    Open,
    /// With a short job that goes on: suspended.
    Short(Job),
    /// With a lasting job, which ended on a day, if it did.
    Lasting(Job, Option<Day>),
    /// The declaration was revoked.
    Revoked(Day),
}

/// A person's times out of work, and how they stand today.
pub struct Life {
    /// The day they entered the registry.
    pub registered: Day,
    /// Their times out of work, the last one last.
    pub spells: Vec<Spell>,
    /// How they stand today.
    pub standing: Standing,
}

/// Days before today of the three waves of registration, first and last, with their share of the registry.
///
/// The waves, and the chances in [`stand`], are such that of those out of work today 32 in a hundred are so for six
/// months or more and 28 for twelve or more, as published: a gap in between, which only a wave explains.
const WAVES: [(i64, i64, f64); 3] = [(HISTORY, 366, 0.46), (365, 183, 0.09), (182, 2, 0.45)];

impl Life {
    /// The life of the person with this index, in the order of registration.
    pub fn of(world: &World, index: u32) -> Life {
        let mut rng = world.rng(Stream::Path, index);
        let registered = registered(world, index, &mut rng);
        let age = world.days.today.days_since(registered);
        let (standing, returned) = stand(age, &mut rng);
        let mut life = Life { registered, spells: Vec::new(), standing };
        if standing != Standing::Undeclared {
            life.spells = if returned {
                returning(world, registered, &mut rng)
            } else {
                vec![Spell { did: registered, short: None, end: End::Open }]
            };
            if let Some(last) = life.spells.last_mut() {
                finish(world, last, standing, age, returned, &mut rng);
            }
        }
        life
    }

    /// The last time out of work, if there was one.
    pub fn last(&self) -> Option<&Spell> {
        self.spells.last()
    }

    /// The same, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut Spell> {
        self.spells.last_mut()
    }
}

/// Registrations follow the index, so that numbers ascend with the days.
fn registered(world: &World, index: u32, rng: &mut Rng) -> Day {
    let share = (f64::from(index) + f64::from(rng.below(1_000)) / 1_000.0) / f64::from(world.persons.max(1));
    let mut begins = 0.0;
    let mut ago = 2;
    for (first, last, width) in WAVES {
        if share >= begins {
            let through = ((share - begins) / width).clamp(0.0, 1.0);
            // whole days are all that is wanted
            #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
            let days = (through * (first - last) as f64) as i64;
            ago = first - days;
        }
        begins += width;
    }
    world.days.before((world.days.today - ago).min(world.days.last))
}

/// How somebody who registered so many days ago stands today, and whether after an earlier time out of work.
fn stand(age: i64, rng: &mut Rng) -> (Standing, bool) {
    use Standing::{Employed, Left, Suspended, Undeclared, Unemployed};
    const KINDS: [(Standing, bool); 6] = [
        (Unemployed, false),
        (Unemployed, true),
        (Suspended, false),
        (Employed, false),
        (Left, false),
        (Undeclared, false),
    ];
    let weights: [u32; 6] = match age {
        ..20 => [960, 0, 0, 0, 0, 40],
        20..183 => [765, 0, 65, 125, 5, 40],
        183..366 => [290, 250, 90, 310, 20, 40],
        _ => [384, 60, 60, 426, 30, 40],
    };
    KINDS[rng.weighed(&weights)]
}

/// A first time out of work that ended, and a second one that began less than six months ago.
fn returning(world: &World, registered: Day, rng: &mut Rng) -> Vec<Spell> {
    let days = &world.days;
    let age = days.today.days_since(registered);
    let again = days.before(days.last - rng.range(8, 165.min(age - 20)));
    let room = again.days_since(registered);
    let first = if room > 230 {
        let from = registered + rng.range(20, room - 200);
        let ended = again - rng.range(3, 12);
        let until = if rng.chance(500) { None } else { Some(ended) };
        Spell { did: registered, short: None, end: End::Lasting(Job { from, until }, Some(ended)) }
    } else {
        let revoked = days.before(registered + rng.range(room / 4, (room / 2).max(1)));
        Spell { did: registered, short: None, end: End::Revoked(revoked) }
    };
    vec![first, Spell { did: again, short: None, end: End::Open }]
}

fn finish(world: &World, spell: &mut Spell, standing: Standing, age: i64, returned: bool, rng: &mut Rng) {
    let days = &world.days;
    let last = days.last;
    let lived = last.days_since(spell.did);
    match standing {
        Standing::Unemployed => {
            let chance = if age > 365 && !returned { 200 } else { 60 };
            if lived > 130 && rng.chance(chance) {
                let from = spell.did + rng.range(25, (lived - 100).min(230));
                let longest = last.days_since(from) - 12;
                let until = from + rng.range(20, longest.clamp(20, 160));
                spell.short = Some(Job { from, until: Some(until) });
            }
        }
        Standing::Suspended => {
            let from = last - rng.range(1, (lived - 5).clamp(1, 130));
            let until = days.today + rng.range(5, (175 - days.today.days_since(from)).max(6));
            spell.end = End::Short(Job { from, until: Some(until) });
        }
        Standing::Employed => {
            let soon = rng.chance(760);
            let latest = if soon { (lived - 2).min(350) } else { lived - 2 };
            let earliest = if soon { 12 } else { 360 };
            let from = spell.did + rng.range(earliest.min(latest), latest);
            let until = rng.chance(450).then(|| {
                let least = (days.today + rng.range(20, 260)).max(from + rng.range(185, 330));
                least.min(from + 725).max(days.today + 3)
            });
            spell.end = End::Lasting(Job { from, until }, None);
        }
        Standing::Left => {
            let on = days.before(spell.did + rng.range(lived / 3, (lived - 1).max(1)));
            spell.end = End::Revoked(on.max(spell.did));
        }
        Standing::Undeclared => {}
    }
}

/// Out of a thousand people in the order of registration, how many had come by so many days before today.
pub fn registered_by(ago: i64) -> u32 {
    let mut share = 0.0;
    for (first, last, width) in WAVES {
        // days of two years: no precision is lost
        #[allow(clippy::cast_precision_loss)]
        let through = (first - ago) as f64 / (first - last) as f64;
        share += width * through.clamp(0.0, 1.0);
    }
    // between 0 and 1,000
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let permille = (share * 1_000.0) as u32;
    permille
}
