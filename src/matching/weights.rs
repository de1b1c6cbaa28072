//! How much each criterion weighs: data, versioned, adjustable for one request.

use serde::{Deserialize, Serialize};

use super::{
    Criterion, Side,
    scale::{RawScale, Scale},
};

/// The weights every office starts with (`standards/weights.toml`).
const STANDARD: &str = include_str!("../../standards/weights.toml");

/// Number of criteria.
const N: usize = Criterion::ALL.len();

/// A validated set of weights and scales. Kept in tenths, so that every score is exact integer arithmetic: the same
/// in any order, on any machine.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Weights {
    version: u16,
    fit: [u16; N],
    wish: [u16; N],
    scale: Scale,
}

/// Why weights are refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WeightsError {
    /// The file is not readable as weights.
    #[error("the weights file: {0}")]
    Unreadable(String),
    /// A weight that is not a number from 0 to 100.
    #[error("the weight of {criterion:?} ({side:?}) is {value}: it must be a number from 0 to 100")]
    OutOfRange {
        /// On which side.
        side: Side,
        /// Of which criterion.
        criterion: Criterion,
        /// As given.
        value: f64,
    },
    /// A criterion that the side does not have.
    #[error("{criterion:?} has no weight on the side {side:?}")]
    NotOfThisSide {
        /// On which side.
        side: Side,
        /// Of which criterion.
        criterion: Criterion,
    },
    /// A scale that makes no sense.
    #[error("the scale `{0}` is out of range or out of order")]
    Scale(&'static str),
    /// All weights of both sides are zero.
    #[error("all weights are zero: nothing would count")]
    AllZero,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u16,
    fit: FitFile,
    wish: WishFile,
    scale: RawScale,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FitFile {
    profession: f64,
    experience: f64,
    skill: f64,
    education: f64,
    language: f64,
    licence: f64,
    vehicle: f64,
    distance: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WishFile {
    profession: f64,
    distance: f64,
    contract: f64,
    hours: f64,
    shifts: f64,
    pay: f64,
    availability: f64,
}

impl Weights {
    /// The weights every office starts with.
    ///
    /// # Errors
    /// Never for the file this was built with, which a test reads.
    pub fn standard() -> Result<Self, WeightsError> {
        Self::from_toml(STANDARD)
    }

    /// Reads a weights file.
    ///
    /// # Errors
    /// A file of another shape; a weight that is negative, over 100 or not a number; all weights zero.
    pub fn from_toml(text: &str) -> Result<Self, WeightsError> {
        let file: File =
            toml::from_str(text).map_err(|e| WeightsError::Unreadable(e.message().to_owned()))?;
        let mut weights =
            Weights { version: file.version, fit: [0; N], wish: [0; N], scale: file.scale.validated()? };
        let (fit, wish) = (&file.fit, &file.wish);
        for (criterion, value) in [
            (Criterion::Profession, fit.profession),
            (Criterion::Experience, fit.experience),
            (Criterion::Skill, fit.skill),
            (Criterion::Education, fit.education),
            (Criterion::Language, fit.language),
            (Criterion::Licence, fit.licence),
            (Criterion::Vehicle, fit.vehicle),
            (Criterion::Distance, fit.distance),
        ] {
            weights.put(Side::Fit, criterion, value)?;
        }
        for (criterion, value) in [
            (Criterion::Profession, wish.profession),
            (Criterion::Distance, wish.distance),
            (Criterion::Contract, wish.contract),
            (Criterion::Hours, wish.hours),
            (Criterion::Shifts, wish.shifts),
            (Criterion::Pay, wish.pay),
            (Criterion::Availability, wish.availability),
        ] {
            weights.put(Side::Wish, criterion, value)?;
        }
        weights.checked()
    }

    /// The same weights with one changed, as an operator does for one request.
    ///
    /// # Errors
    /// A value that is negative, over 100 or not a number; a criterion the side does not have; all weights zero.
    pub fn with(mut self, side: Side, criterion: Criterion, value: f64) -> Result<Self, WeightsError> {
        if !Self::criteria(side).contains(&criterion) {
            return Err(WeightsError::NotOfThisSide { side, criterion });
        }
        self.put(side, criterion, value)?;
        self.checked()
    }

    /// The criteria that have a weight on this side.
    #[must_use]
    pub fn criteria(side: Side) -> &'static [Criterion] {
        use Criterion as C;
        match side {
            Side::Fit => &[
                C::Profession,
                C::Experience,
                C::Skill,
                C::Education,
                C::Language,
                C::Licence,
                C::Vehicle,
                C::Distance,
            ],
            Side::Wish => {
                &[C::Profession, C::Distance, C::Contract, C::Hours, C::Shifts, C::Pay, C::Availability]
            }
        }
    }

    /// Version of the file; an operator's changes for one request keep it.
    #[must_use]
    pub fn version(&self) -> u16 {
        self.version
    }

    /// A weight, 0 to 100.
    #[must_use]
    pub fn weight(&self, side: Side, criterion: Criterion) -> f64 {
        f64::from(self.tenths(side, criterion)) / 10.0
    }

    /// What the grades are measured with.
    pub(super) fn scale(&self) -> &Scale {
        &self.scale
    }

    /// A weight in tenths.
    pub(super) fn tenths(&self, side: Side, criterion: Criterion) -> u32 {
        let weights = match side {
            Side::Fit => &self.fit,
            Side::Wish => &self.wish,
        };
        u32::from(weights[criterion as usize])
    }

    /// Whether the person's view counts at all.
    pub(super) fn wish_counts(&self) -> bool {
        self.wish.iter().any(|w| *w > 0)
    }

    fn put(&mut self, side: Side, criterion: Criterion, value: f64) -> Result<(), WeightsError> {
        if !(0.0..=100.0).contains(&value) {
            return Err(WeightsError::OutOfRange { side, criterion, value });
        }
        let weights = match side {
            Side::Fit => &mut self.fit,
            Side::Wish => &mut self.wish,
        };
        weights[criterion as usize] = (value * 10.0).round() as u16;
        Ok(())
    }

    fn checked(self) -> Result<Self, WeightsError> {
        let any = self.fit.iter().chain(&self.wish).any(|w| *w > 0);
        if any { Ok(self) } else { Err(WeightsError::AllZero) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(from: &str, to: &str) -> Result<Weights, WeightsError> {
        assert!(STANDARD.contains(from));
        Weights::from_toml(&STANDARD.replacen(from, to, 1))
    }

    #[test]
    fn the_standard_weights_are_read() {
        let weights = Weights::standard().unwrap();
        assert_eq!(weights.version(), 1);
        assert_eq!(weights.weight(Side::Fit, Criterion::Skill), 30.0);
        assert_eq!(weights.weight(Side::Wish, Criterion::Distance), 20.0);
    }

    #[test]
    fn weights_that_are_no_weights_are_refused() {
        for bad in ["-1.0", "nan", "inf", "-inf", "100.5"] {
            let refused = edited("skill = 30.0", &format!("skill = {bad}"));
            assert!(matches!(refused, Err(WeightsError::OutOfRange { .. })), "{bad}: {refused:?}");
        }
        assert!(matches!(edited("skill = 30.0", ""), Err(WeightsError::Unreadable(_))));
        assert!(matches!(edited("skill = 30.0", "skil = 30.0"), Err(WeightsError::Unreadable(_))));
        assert_eq!(edited("[0, 15, 45,", "[0, 45, 15,"), Err(WeightsError::Scale("closeness")));
        assert_eq!(
            edited("half_life_years = 5.0", "half_life_years = nan"),
            Err(WeightsError::Scale("half_life_years"))
        );
        assert_eq!(edited("must = 2.0", "must = -2.0"), Err(WeightsError::Scale("must")));
    }

    #[test]
    fn all_zero_is_refused_one_left_is_not() {
        let mut weights = Weights::standard().unwrap();
        for side in [Side::Fit, Side::Wish] {
            for criterion in Weights::criteria(side) {
                if (side, *criterion) != (Side::Wish, Criterion::Pay) {
                    weights = weights.with(side, *criterion, 0.0).unwrap();
                }
            }
        }
        assert_eq!(weights.clone().with(Side::Wish, Criterion::Pay, 0.04), Err(WeightsError::AllZero));
        assert!(matches!(
            weights.with(Side::Fit, Criterion::Pay, 1.0),
            Err(WeightsError::NotOfThisSide { .. })
        ));
    }
}
