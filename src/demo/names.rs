//! Names of people, as frequent as they are.

use serde::Deserialize;

use super::DemoError;
use super::data::{Nation, read, some};
use super::random::{Lottery, Rng};
use crate::domain::{Name, Sex};

/// Names to draw from.
pub struct Names {
    surnames: Lottery<Name>,
    /// Women's and men's, each for three generations.
    given: [[Lottery<Name>; 3]; 2],
    /// Where foreigners come from.
    pub nations: Vec<Nation>,
    /// The same, to draw for women and for men.
    origins: [Lottery<usize>; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Surnames {
    group: Vec<Family>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    weight: u32,
    names: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    women: Vec<Generations>,
    men: Vec<Generations>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Generations {
    weights: [u32; 3],
    names: Vec<Name>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nations {
    nation: Vec<Nation>,
}

fn empty(file: &'static str) -> DemoError {
    DemoError::List { file, reason: "no names".to_owned() }
}

impl Names {
    /// The lists that come with the program.
    pub fn load() -> Result<Names, DemoError> {
        let surnames: Surnames = read("surnames.toml", include_str!("data/surnames.toml"))?;
        let families = surnames.group.into_iter().flat_map(|group| {
            let weight = group.weight;
            group.names.into_iter().map(move |name| (weight, name))
        });
        let given: Given = read("given.toml", include_str!("data/given.toml"))?;
        let nations: Nations = read("foreign.toml", include_str!("data/foreign.toml"))?;
        let nations = some("foreign.toml", "nation", nations.nation)?;
        if nations.iter().any(|n| n.surnames.is_empty() || n.female.is_empty() || n.male.is_empty()) {
            return Err(empty("foreign.toml"));
        }
        let origins = |share: fn(&Nation) -> u32| {
            let weights = nations.iter().enumerate().map(|(place, n)| (n.weight * share(n), place));
            Lottery::new(weights).ok_or_else(|| empty("foreign.toml"))
        };
        Ok(Names {
            surnames: Lottery::new(families).ok_or_else(|| empty("surnames.toml"))?,
            given: [generations(&given.women)?, generations(&given.men)?],
            origins: [origins(|n| n.women)?, origins(|n| 100 - n.women.min(100))?],
            nations,
        })
    }

    /// A family name.
    pub fn surname(&self, rng: &mut Rng) -> Name {
        self.surnames.draw(rng).clone()
    }

    /// A given name, as given to those born in that year.
    pub fn given(&self, rng: &mut Rng, sex: Sex, year: i32) -> Name {
        let generation = match year {
            ..1975 => 0,
            1975..1993 => 1,
            _ => 2,
        };
        self.given[usize::from(u8::from(sex))][generation].draw(rng).clone()
    }

    /// A place in [`Names::nations`].
    pub fn nation(&self, rng: &mut Rng, sex: Sex) -> usize {
        *self.origins[usize::from(u8::from(sex))].draw(rng)
    }
}

fn generations(groups: &[Generations]) -> Result<[Lottery<Name>; 3], DemoError> {
    let of = |generation: usize| {
        let names = groups
            .iter()
            .flat_map(|group| group.names.iter().map(move |name| (group.weights[generation], name.clone())));
        Lottery::new(names).ok_or_else(|| empty("given.toml"))
    };
    Ok([of(0)?, of(1)?, of(2)?])
}
