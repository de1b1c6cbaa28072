//! By what a figure is broken down, and the groups that come of it.

use std::fmt;

use crate::domain::{Day, Sex};
use crate::standards::AgeBands;

/// By what the figures about people are broken down. Companies and vacancies have neither sex nor age.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct By {
    /// Women and men.
    pub gender: bool,
    /// Ages, cut into these bands.
    pub age: Option<AgeBands>,
}

/// Women, men, or not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Gender {
    /// Women.
    Female,
    /// Men.
    Male,
    /// The record cannot be read.
    Unknown,
}

/// An age band.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Age {
    /// Younger than the first band.
    Under(u16),
    /// From an age to another, both included; the last band is open.
    Band(u16, Option<u16>),
    /// The record cannot be read.
    Unknown,
}

/// A group of people: part of a figure. What it is not broken down by is `None`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Group {
    /// Women or men.
    pub gender: Option<Gender>,
    /// The age band on the day of the event.
    pub age: Option<Age>,
}

impl By {
    /// Whether figures are broken down at all.
    pub fn is_any(&self) -> bool {
        self.gender || self.age.is_some()
    }

    /// Every group, women first, the young first.
    pub fn groups(&self) -> Vec<Group> {
        (0..self.size()).map(|place| self.group(place)).collect()
    }

    /// How many places for groups there are.
    pub(super) fn size(&self) -> usize {
        let genders = if self.gender { 3 } else { 1 };
        genders * self.ages()
    }

    /// The group at a place.
    pub(super) fn group(&self, place: usize) -> Group {
        let gender = self.gender.then(|| match place / self.ages() {
            0 => Gender::Female,
            1 => Gender::Male,
            _ => Gender::Unknown,
        });
        let age = self.age.as_ref().map(|bands| age(&bands.from, place % self.ages()));
        Group { gender, age }
    }

    fn ages(&self) -> usize {
        self.age.as_ref().map_or(1, |bands| bands.from.len() + 2)
    }
}

/// The band at a place: 0 is younger than the first, the last is unknown.
fn age(from: &[u16], place: usize) -> Age {
    match (place.checked_sub(1).and_then(|band| from.get(band)), from.get(place)) {
        (None, Some(first)) if place == 0 => Age::Under(*first),
        (Some(first), next) => Age::Band(*first, next.map(|next| next.saturating_sub(1))),
        _ => Age::Unknown,
    }
}

impl fmt::Display for Gender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Gender::Female => "F",
            Gender::Male => "M",
            Gender::Unknown => "?",
        })
    }
}

impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&match self {
            Age::Under(first) => format!("<{first}"),
            Age::Band(first, Some(last)) => format!("{first}-{last}"),
            Age::Band(first, None) => format!("{first}+"),
            Age::Unknown => "?".to_owned(),
        })
    }
}

impl fmt::Display for Group {
    /// `F|25-34`, `F`, `25-34`: the keys of the JSON report.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&match (self.gender, self.age) {
            (Some(gender), Some(age)) => format!("{gender}|{age}"),
            (Some(gender), None) => gender.to_string(),
            (None, Some(age)) => age.to_string(),
            (None, None) => String::new(),
        })
    }
}

/// What is known of a person, in four bytes: the number of the day of birth and the sex.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Individual(u32);

impl Individual {
    /// Someone whose record cannot be read.
    pub(super) const UNKNOWN: Individual = Individual(0);

    /// Someone with this sex and day of birth.
    pub(super) fn new(sex: Sex, birth: Day) -> Self {
        let sex = match sex {
            Sex::Female => 1,
            Sex::Male => 2,
        };
        Individual(birth.number().cast_unsigned() << 2 | sex)
    }
}

/// Tells the group of a person on a day; days are best asked for in order.
pub(super) struct Grouping<'a> {
    by: &'a By,
    on: i32,
    /// For each band, the last day of birth that gives its first age on that day.
    births: Vec<u32>,
}

impl<'a> Grouping<'a> {
    pub(super) fn new(by: &'a By) -> Self {
        Grouping { by, on: i32::MIN, births: Vec::new() }
    }

    /// The place of a person's group on a day.
    pub(super) fn place(&mut self, who: Individual, on: i32) -> usize {
        let by = self.by;
        let age = match &by.age {
            None => 0,
            Some(bands) if who == Individual::UNKNOWN => bands.from.len() + 1,
            Some(bands) => {
                if self.on != on {
                    self.on = on;
                    let day = Day::from_number(on).unwrap_or_default();
                    self.births.clear();
                    self.births.extend(bands.from.iter().map(|age| born_by(day, *age)));
                }
                let birth = who.0 >> 2;
                self.births.iter().map(|last| usize::from(birth <= *last)).sum()
            }
        };
        if !by.gender {
            return age;
        }
        let gender = match who.0 & 3 {
            1 => 0,
            2 => 1,
            _ => 2,
        };
        gender * by.ages() + age
    }
}

/// The last day of birth that makes someone at least this old on a day, as [`Day::years_until`] counts.
fn born_by(on: Day, age: u16) -> u32 {
    let year = on.year() - i32::from(age);
    // whoever was born in a year without the 29th of February was born by the 28th
    let day = Day::from_ymd(year, on.month(), on.day()).or_else(|| Day::from_ymd(year, 2, 28));
    day.map_or(0, |day| day.number().cast_unsigned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bands() -> AgeBands {
        AgeBands {
            id: "istat".into(),
            title_it: String::new(),
            title_en: String::new(),
            from: vec![15, 25, 35, 45, 55, 65],
            source: String::new(),
        }
    }

    #[test]
    fn every_group_has_a_key_of_its_own() {
        let by = By { gender: true, age: Some(bands()) };
        let keys: Vec<String> = by.groups().iter().map(ToString::to_string).collect();
        assert_eq!(keys.len(), 24);
        assert_eq!(
            &keys[..8],
            ["F|<15", "F|15-24", "F|25-34", "F|35-44", "F|45-54", "F|55-64", "F|65+", "F|?"]
        );
        assert_eq!(By { gender: true, age: None }.groups().len(), 3);
        assert_eq!(By::default().groups(), [Group::default()]);
    }

    proptest! {
        #[test]
        fn a_group_is_the_one_that_the_age_says(
            birth in 700_000_i32..735_000,
            later in 0_i64..36_000,
            male in any::<bool>(),
        ) {
            let birth = Day::from_number(birth).unwrap();
            let on = birth + later;
            let sex = if male { Sex::Male } else { Sex::Female };
            let by = By { gender: true, age: Some(bands()) };
            let place = Grouping::new(&by).place(Individual::new(sex, birth), on.number());
            let age = u16::try_from(birth.years_until(on)).unwrap();
            let band = bands().band(age).unwrap_or_else(|| "<15".to_owned());
            prop_assert_eq!(by.group(place).to_string(), format!("{sex}|{band}"));
        }
    }
}
