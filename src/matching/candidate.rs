//! What matching may know of a person, and nothing else.

use serde::Serialize;

use crate::domain::{
    ContractCode, Day, Eqf, LanguageLevel, LicenceSet, ProfessionCode, ShiftSet, SkillRef, WorkingHoursSet,
};
use crate::standards::places;

/// The number by which the caller knows a candidate or a request: the short number that people see, or any other
/// small and dense one. Matching orders nothing by it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Handle(pub u32);

/// A person as the scorer sees them: the whole input of the score on the person's side.
///
/// **Blind by construction** (L-08). There is no field for sex, age or birth date, citizenship or ethnic origin,
/// marital status, children, disability, L. 104, pregnancy, religion, union, address, photo or name, and nothing
/// else of a person reaches [`score`](super::score()): what is not here cannot weigh, by law nor by mistake. Lawful
/// reserves are a [`Filter`](super::Filter), applied before scoring. A test holds the type to this list of fields.
///
/// `None` is «nobody has asked», never «no»; an empty list is «asked: none».
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Candidate {
    /// Who, as a number of the caller's.
    pub handle: Handle,
    /// Professions looked for; empty: no preference.
    pub wanted: Option<Vec<ProfessionCode>>,
    /// Jobs done.
    pub experiences: Option<Vec<Stint>>,
    /// Skills.
    pub skills: Option<Vec<SkillRef>>,
    /// Highest level of education obtained.
    pub education: Option<Eqf>,
    /// Languages besides the mother tongue.
    pub languages: Option<Vec<LanguageLevel>>,
    /// Driving licences; what they imply counts.
    pub licences: Option<LicenceSet>,
    /// Has a vehicle to go to work.
    pub own_vehicle: Option<bool>,
    /// Seat of the municipality of residence.
    pub seat: Option<Seat>,
    /// Contracts they would sign; empty: no preference.
    pub contracts: Option<Vec<ContractCode>>,
    /// Hours they would work; empty: no preference.
    pub hours: Option<WorkingHoursSet>,
    /// Shifts they would work; empty: none.
    pub shifts: Option<ShiftSet>,
    /// How far they would travel, in kilometres.
    pub max_km: Option<u16>,
    /// Lowest gross yearly pay they would take, in euro.
    pub min_pay: Option<u32>,
    /// First day they could start.
    pub available_from: Option<Day>,
    /// The last day somebody confirmed all this with them: breaks ties, never scores.
    pub confirmed_on: Day,
}

impl Candidate {
    /// Somebody of whom nothing is known.
    #[must_use]
    pub fn unknown(handle: Handle, confirmed_on: Day) -> Self {
        Candidate {
            handle,
            wanted: None,
            experiences: None,
            skills: None,
            education: None,
            languages: None,
            licences: None,
            own_vehicle: None,
            seat: None,
            contracts: None,
            hours: None,
            shifts: None,
            max_km: None,
            min_pay: None,
            available_from: None,
            confirmed_on,
        }
    }
}

/// A job done.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Stint {
    /// What it was.
    pub profession: ProfessionCode,
    /// How long, in months.
    pub months: u16,
    /// When it ended; `None`: not told, and then it counts as recent.
    pub ended: Option<Day>,
}

/// A place on the map: the seat of a municipality, in degrees.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Seat {
    latitude: f32,
    longitude: f32,
}

impl Seat {
    /// The seat at these degrees; `None` off the globe.
    #[must_use]
    pub fn new(latitude: f32, longitude: f32) -> Option<Self> {
        let on_globe = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        // adding 0.0 makes −0.0 the same bits as 0.0
        on_globe.then_some(Seat { latitude: latitude + 0.0, longitude: longitude + 0.0 })
    }

    /// The seat of a municipality in the table. One that is only the surroundings decides nothing: it is unknown.
    #[must_use]
    pub fn exact(seat: places::Seat) -> Option<Self> {
        if seat.approximate { None } else { Seat::new(seat.latitude, seat.longitude) }
    }

    /// As the crow flies.
    #[must_use]
    pub fn distance(self, other: Seat) -> Distance {
        let place = |seat: Seat| places::Seat {
            latitude: seat.latitude,
            longitude: seat.longitude,
            approximate: false,
        };
        Distance((place(self).distance_km(place(other)) * 10.0).round() as u32)
    }

    /// The exact value, for dictionaries.
    pub(super) fn bits(self) -> (u32, u32) {
        (self.latitude.to_bits(), self.longitude.to_bits())
    }
}

/// A distance between seats, kept in hectometres.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Distance(pub u32);

impl Distance {
    /// So many whole kilometres.
    #[must_use]
    pub fn of_km(km: u16) -> Self {
        Distance(u32::from(km) * 10)
    }

    /// In kilometres.
    #[must_use]
    pub fn km(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

/// Days since 31 December 1899, held between 1 and 65535 (6 June 2079): how dates enter the score and the columns.
/// 0 is left for «unknown».
pub(super) fn epoch(day: Day) -> u16 {
    const BEFORE_1900: i32 = 693_595;
    u16::try_from((day.number() - BEFORE_1900).clamp(1, i32::from(u16::MAX))).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scorer_sees_exactly_these_fields() {
        let someone = Candidate::unknown(Handle(1), Day::from_ymd(2026, 11, 22).unwrap());
        let seen = serde_json::to_value(&someone).unwrap();
        let mut fields: Vec<&str> = seen.as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        let allowed = [
            "available_from",
            "confirmed_on",
            "contracts",
            "education",
            "experiences",
            "handle",
            "hours",
            "languages",
            "licences",
            "max_km",
            "min_pay",
            "own_vehicle",
            "seat",
            "shifts",
            "skills",
            "wanted",
        ];
        assert_eq!(fields, allowed);
        // A field added without `Serialize` would not compile here.
        let Candidate {
            handle: _,
            wanted: _,
            experiences: _,
            skills: _,
            education: _,
            languages: _,
            licences: _,
            own_vehicle: _,
            seat: _,
            contracts: _,
            hours: _,
            shifts: _,
            max_km: _,
            min_pay: _,
            available_from: _,
            confirmed_on: _,
        } = someone;
    }

    #[test]
    fn bari_is_some_thirty_kilometres_from_andria() {
        let (bari, andria) = (Seat::new(41.1171, 16.8719).unwrap(), Seat::new(41.2312, 16.2979).unwrap());
        let distance = bari.distance(andria);
        assert_eq!(distance, andria.distance(bari));
        assert!((48.0..51.0).contains(&distance.km()), "{}", distance.km());
        assert_eq!(bari.distance(bari), Distance(0));
        assert_eq!(Seat::new(f32::NAN, 0.0), None);
        assert_eq!(Seat::new(91.0, 0.0), None);
    }

    #[test]
    fn days_have_a_small_number() {
        assert_eq!(epoch(Day::from_ymd(1900, 1, 1).unwrap()), 1);
        assert_eq!(epoch(Day::from_ymd(1850, 1, 1).unwrap()), 1);
        assert_eq!(epoch(Day::from_ymd(1900, 1, 31).unwrap()), 31);
        assert_eq!(epoch(Day::from_ymd(2079, 6, 6).unwrap()), 65_535);
        assert_eq!(epoch(Day::from_ymd(2200, 1, 1).unwrap()), 65_535);
    }
}
