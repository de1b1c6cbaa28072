//! How much each criterion weighs: data, versioned, adjustable for one request.

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::domain::SapCode;

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
    unknown: [[u8; N]; 2],
    remedies: [[Option<SapCode>; 2]; N],
    scale: Scale,
}

/// Why weights are refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum WeightsError {
    /// The file is not readable as weights.
    #[error("{}the weights cannot be read: {reason}", at(*.line))]
    Unreadable {
        /// Where, if known; the first is 1.
        line: Option<usize>,
        /// Why.
        reason: String,
    },
    /// A weight that is not a number over 0 and up to 100.
    #[error("{}the weight of {criterion:?} ({side:?}) is {value}: it must be a number from 0.1 to 100", at(*.line))]
    OutOfRange {
        /// Where, if it stands in a file.
        line: Option<usize>,
        /// On which side.
        side: Side,
        /// Of which criterion.
        criterion: Criterion,
        /// As given.
        value: f64,
    },
    /// A share that is not a percentage.
    #[error("{}what is assumed of {criterion:?} ({side:?}) is {value}: it must be a whole number from 0 to 99", at(*.line))]
    Assumed {
        /// Where, if it stands in a file.
        line: Option<usize>,
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
}

/// «line 12: », or nothing.
fn at(line: Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!("line {line}: "))
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u16,
    fit: FitFile,
    wish: WishFile,
    unknown: UnknownFile,
    remedy: RemedyFile,
    scale: RawScale,
}

/// Measures that close a gap, the cheapest first, two at most.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RemedyFile {
    experience: Vec<SapCode>,
    skill: Vec<SapCode>,
    education: Vec<SapCode>,
    language: Vec<SapCode>,
    licence: Vec<SapCode>,
}

impl RemedyFile {
    /// By criterion.
    fn table(&self) -> [[Option<SapCode>; 2]; N] {
        let mut table = [[None; 2]; N];
        for (criterion, codes) in [
            (Criterion::Experience, &self.experience),
            (Criterion::Skill, &self.skill),
            (Criterion::Education, &self.education),
            (Criterion::Language, &self.language),
            (Criterion::Licence, &self.licence),
        ] {
            for (place, code) in table[criterion as usize].iter_mut().zip(codes) {
                *place = Some(*code);
            }
        }
        table
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnknownFile {
    fit: FitFile,
    wish: WishFile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FitFile {
    profession: Spanned<f64>,
    experience: Spanned<f64>,
    skill: Spanned<f64>,
    education: Spanned<f64>,
    language: Spanned<f64>,
    licence: Spanned<f64>,
    vehicle: Spanned<f64>,
    distance: Spanned<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WishFile {
    profession: Spanned<f64>,
    distance: Spanned<f64>,
    contract: Spanned<f64>,
    hours: Spanned<f64>,
    shifts: Spanned<f64>,
    pay: Spanned<f64>,
    availability: Spanned<f64>,
}

/// A number of the file: which, and what.
type Entry<'a> = (Side, Criterion, &'a Spanned<f64>);

fn entries<'a>(fit: &'a FitFile, wish: &'a WishFile) -> [Entry<'a>; 15] {
    use Criterion as C;
    [
        (Side::Fit, C::Profession, &fit.profession),
        (Side::Fit, C::Experience, &fit.experience),
        (Side::Fit, C::Skill, &fit.skill),
        (Side::Fit, C::Education, &fit.education),
        (Side::Fit, C::Language, &fit.language),
        (Side::Fit, C::Licence, &fit.licence),
        (Side::Fit, C::Vehicle, &fit.vehicle),
        (Side::Fit, C::Distance, &fit.distance),
        (Side::Wish, C::Profession, &wish.profession),
        (Side::Wish, C::Distance, &wish.distance),
        (Side::Wish, C::Contract, &wish.contract),
        (Side::Wish, C::Hours, &wish.hours),
        (Side::Wish, C::Shifts, &wish.shifts),
        (Side::Wish, C::Pay, &wish.pay),
        (Side::Wish, C::Availability, &wish.availability),
    ]
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
    /// A file of another shape; a weight that is zero, negative, over 100 or not a number; an assumed share that is no
    /// percentage below 100; each with its line.
    pub fn from_toml(text: &str) -> Result<Self, WeightsError> {
        let line_at = |place: usize| Some(1 + text.get(..place).unwrap_or(text).matches('\n').count());
        let file: File = toml::from_str(text).map_err(|e| WeightsError::Unreadable {
            line: e.span().and_then(|span| line_at(span.start)),
            reason: e.message().to_owned(),
        })?;
        let mut weights = Weights {
            version: file.version,
            fit: [0; N],
            wish: [0; N],
            unknown: [[0; N]; 2],
            remedies: file.remedy.table(),
            scale: file.scale.validated()?,
        };
        for (side, criterion, value) in entries(&file.fit, &file.wish) {
            weights.put(side, criterion, *value.get_ref(), line_at(value.span().start))?;
        }
        for (side, criterion, value) in entries(&file.unknown.fit, &file.unknown.wish) {
            let (line, value) = (line_at(value.span().start), *value.get_ref());
            // below 100: an answer must be able to do better than silence
            if !(0.0..=99.0).contains(&value) || value.fract() != 0.0 {
                return Err(WeightsError::Assumed { line, side, criterion, value });
            }
            weights.unknown[side as usize][criterion as usize] = value as u8;
        }
        Ok(weights)
    }

    /// The same weights with one changed, as an operator does for one request.
    ///
    /// # Errors
    /// A value that is zero, negative, over 100 or not a number; a criterion the side does not have.
    pub fn with(mut self, side: Side, criterion: Criterion, value: f64) -> Result<Self, WeightsError> {
        if !Self::criteria(side).contains(&criterion) {
            return Err(WeightsError::NotOfThisSide { side, criterion });
        }
        self.put(side, criterion, value, None)?;
        Ok(self)
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

    /// Measures of active policy that close a gap in this criterion, the cheapest first.
    pub fn remedies(&self, criterion: Criterion) -> impl Iterator<Item = SapCode> {
        self.remedies[criterion as usize].into_iter().flatten()
    }

    /// What is assumed of an unknown, in percent.
    pub(super) fn assumed(&self, side: Side, criterion: Criterion) -> u8 {
        self.unknown[side as usize][criterion as usize]
    }

    fn put(
        &mut self,
        side: Side,
        criterion: Criterion,
        value: f64,
        line: Option<usize>,
    ) -> Result<(), WeightsError> {
        if !(0.1..=100.0).contains(&value) {
            return Err(WeightsError::OutOfRange { line, side, criterion, value });
        }
        let weights = match side {
            Side::Fit => &mut self.fit,
            Side::Wish => &mut self.wish,
        };
        weights[criterion as usize] = (value * 10.0).round() as u16;
        Ok(())
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
        assert_eq!(weights.version(), 2);
        assert_eq!(weights.weight(Side::Fit, Criterion::Skill), 30.0);
        assert_eq!(weights.weight(Side::Wish, Criterion::Distance), 20.0);
        let remedies: Vec<String> =
            weights.remedies(Criterion::Language).map(|code| code.to_string()).collect();
        assert_eq!(remedies, ["C02", "C03"]);
        assert_eq!(weights.remedies(Criterion::Vehicle).count(), 0);
    }

    #[test]
    fn weights_that_are_no_weights_are_refused_with_their_line() {
        let there = 1 + STANDARD[..STANDARD.find("skill = 30.0").unwrap()].matches('\n').count();
        for bad in ["0", "-1.0", "nan", "inf", "-inf", "100.5"] {
            let refused = edited("skill = 30.0", &format!("skill = {bad}")).unwrap_err();
            let WeightsError::OutOfRange { line, side, criterion, .. } = refused else { panic!("{refused}") };
            assert_eq!((line, side, criterion), (Some(there), Side::Fit, Criterion::Skill));
            assert!(
                refused.to_string().starts_with(&format!("line {there}: the weight of Skill")),
                "{refused}"
            );
        }
        assert!(matches!(edited("skill = 30.0", ""), Err(WeightsError::Unreadable { .. })));
        let misspelt = edited("skill = 30.0", "skil = 30.0").unwrap_err();
        assert!(matches!(misspelt, WeightsError::Unreadable { line: Some(_), .. }), "{misspelt}");
        assert!(matches!(
            edited("skill = 15", "skill = 100"),
            Err(WeightsError::Assumed { line: Some(_), .. })
        ));
        assert_eq!(edited("[0, 15, 45,", "[0, 45, 15,"), Err(WeightsError::Scale("closeness")));
        assert_eq!(
            edited("half_life_years = 5.0", "half_life_years = nan"),
            Err(WeightsError::Scale("half_life_years"))
        );
        assert_eq!(edited("must = 2.0", "must = -2.0"), Err(WeightsError::Scale("must")));
    }

    #[test]
    fn an_operator_cannot_take_a_criterion_out() {
        let weights = Weights::standard().unwrap();
        for bad in [0.0, 0.04, -3.0, f64::NAN] {
            assert!(weights.clone().with(Side::Wish, Criterion::Pay, bad).is_err(), "{bad}");
        }
        assert!(matches!(
            weights.with(Side::Fit, Criterion::Pay, 1.0),
            Err(WeightsError::NotOfThisSide { .. })
        ));
    }
}
