//! One pure function a criterion: from what was asked and what is there to a share of the points.
//!
//! Both the plain scorer and the columns call these, so they cannot disagree on a criterion.

use crate::domain::{
    Cefr, ContractCode, Eqf, LanguageCode, LanguageLevel, ProfessionCode, ShiftSet, WorkingHours,
    WorkingHoursSet,
};

use super::{Distance, scale::Scale};

/// How far a demand is answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Grade {
    /// Not known: left out of the score.
    Unknown,
    /// Anything goes: left out of the score, but known.
    Neutral,
    /// Known.
    Known {
        /// Points won of the weight, in percent.
        share: u8,
        /// Whether the demand is satisfied as it stands; decides musts.
        enough: bool,
    },
}

impl Grade {
    fn yes_or_no(yes: bool) -> Self {
        Grade::Known { share: if yes { 100 } else { 0 }, enough: yes }
    }

    /// Full when enough, the share otherwise.
    fn at_least(enough: bool, otherwise: u8) -> Self {
        Grade::Known { share: if enough { 100 } else { otherwise }, enough }
    }
}

/// How near a profession is to the one asked, in percent: by levels of the classification in common; whatever lies
/// inside the asked group is the asked profession.
pub(super) fn closeness(asked: ProfessionCode, other: ProfessionCode, scale: &Scale) -> u8 {
    if asked.contains(other) {
        return 100;
    }
    scale.closeness[usize::from(asked.shared_levels(other).min(5))]
}

/// What a job still counts, in percent, by the day it ended (see `epoch`; 0: not told, counts whole): half after
/// each half-life, straight in between.
pub(super) fn recency(ended: u16, today: u16, scale: &Scale) -> u8 {
    if ended == 0 {
        return 100;
    }
    let (days, half) = (u32::from(today.saturating_sub(ended)), scale.half_life_days);
    let (halvings, rest) = (days / half, days % half);
    if halvings > 7 { 0 } else { (100 * (2 * half - rest) / ((2 * half) << halvings)) as u8 }
}

/// Experiences summed up for one request.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Practice {
    /// Nearest and most recent job, in percent.
    pub(super) best: u8,
    /// Months weighed by closeness, in hundredths of a month.
    effective: u64,
    /// The same weighed by recency too, in ten-thousandths.
    recent: u64,
}

impl Practice {
    /// Adds a job. For months of experience only a job that shares three levels counts.
    pub(super) fn add(&mut self, closeness: u8, months: u16, recency: u8, scale: &Scale) {
        let (closeness, months, recency) = (u64::from(closeness), u64::from(months), u64::from(recency));
        self.best = self.best.max((closeness * recency / 100) as u8);
        if closeness >= u64::from(scale.closeness[3]) {
            self.effective += closeness * months;
            self.recent += closeness * months * recency;
        }
    }

    /// Months of experience, whole.
    pub(super) fn months(&self) -> u32 {
        u32::try_from(self.effective / 100).unwrap_or(u32::MAX)
    }
}

/// The profession asked: the best of what was done and, for less, of what is wanted. Wanting nothing near it while
/// nobody has asked about the past is unknown.
pub(super) fn profession(done: Option<u8>, wanted: Option<u8>, scale: &Scale) -> Grade {
    let declared = wanted.map(|share| (u32::from(share) * u32::from(scale.declared) / 100) as u8);
    match (done, declared) {
        (None, None | Some(0)) => Grade::Unknown,
        (done, declared) => {
            let share = done.max(declared).unwrap_or(0);
            Grade::Known { share, enough: share >= scale.closeness[4] }
        }
    }
}

/// Months of experience: enough when they are there, however old; the points fade with time.
pub(super) fn experience(practice: Option<&Practice>, months: u16) -> Grade {
    let Some(practice) = practice else { return Grade::Unknown };
    let required = u64::from(months) * 100;
    if required == 0 {
        return Grade::yes_or_no(true);
    }
    let share = (practice.recent / required).min(100) as u8;
    Grade::Known { share, enough: practice.effective >= required }
}

/// How a skill is held.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Held {
    /// The skill itself.
    Exact,
    /// A related one.
    Related,
    /// Neither.
    No,
}

/// A skill: a related one earns part of a preference but does not satisfy a must.
pub(super) fn skill(held: Option<Held>, scale: &Scale) -> Grade {
    match held {
        None => Grade::Unknown,
        Some(Held::Exact) => Grade::yes_or_no(true),
        Some(Held::Related) => Grade::Known { share: scale.related_skill, enough: false },
        Some(Held::No) => Grade::yes_or_no(false),
    }
}

/// A level of education: half for each level below.
pub(super) fn education(asked: Eqf, has: Option<Eqf>) -> Grade {
    has.map_or(Grade::Unknown, |has| {
        let below = has.levels_below(asked);
        Grade::at_least(below == 0, 100 >> below)
    })
}

/// A language the candidate has listed, at the best level they gave for it.
pub(super) fn language_listed(asked: Option<Cefr>, has: Option<Cefr>, scale: &Scale) -> Grade {
    match (asked, has) {
        (None, _) => Grade::yes_or_no(true),
        (Some(_), None) => Grade::Unknown,
        (Some(asked), Some(has)) => match has.levels_below(asked) {
            0 => Grade::yes_or_no(true),
            below => {
                let share = scale.language_below.get(usize::from(below) - 1).copied().unwrap_or(0);
                Grade::Known { share, enough: false }
            }
        },
    }
}

/// A language the candidate has not listed. The list leaves out the mother tongue, so a missing Italian is not
/// known to be missing.
pub(super) fn language_unlisted(asked: LanguageCode) -> Grade {
    if asked == LanguageCode::ITALIAN { Grade::Unknown } else { Grade::yes_or_no(false) }
}

/// A language among all those listed.
pub(super) fn language(asked: LanguageLevel, has: Option<&[LanguageLevel]>, scale: &Scale) -> Grade {
    let Some(has) = has else { return Grade::Unknown };
    let best = has.iter().filter(|one| one.language == asked.language).map(|one| one.level).max();
    match best {
        Some(level) => language_listed(asked.level, level, scale),
        None => language_unlisted(asked.language),
    }
}

/// A yes-or-no matter: a licence held, a vehicle owned.
pub(super) fn fact(has: Option<bool>) -> Grade {
    has.map_or(Grade::Unknown, Grade::yes_or_no)
}

/// The employer's radius.
pub(super) fn radius(distance: Option<Distance>, max_km: u16) -> Grade {
    fact(distance.map(|distance| distance <= Distance::of_km(max_km)))
}

/// Half around the globe, in kilometres: no limit means more.
pub(super) const FARTHEST_KM: u16 = 20_020;

/// The highest pay anybody can name, in euro.
pub(super) const MOST_PAY: u32 = u32::MAX - 1;

/// The person's way to work: full points near by, half at their limit, none beyond a soft edge.
pub(super) fn commute(
    distance: Distance,
    max_km: Option<u16>,
    vehicle: Option<bool>,
    scale: &Scale,
) -> Grade {
    let usual = if vehicle == Some(false) { scale.limit_without_vehicle_km } else { scale.limit_km };
    let limit_km = max_km.unwrap_or(usual).min(FARTHEST_KM);
    let (distance, limit) = (distance.0, u32::from(limit_km) * 10);
    let near = (u32::from(scale.near_km) * 10).min(limit / 2);
    let edge = limit * u32::from(scale.edge) / 100;
    let share = if distance <= near {
        100
    } else if distance <= limit {
        100 - 50 * (distance - near) / (limit - near)
    } else if distance - limit < edge {
        50 - 50 * (distance - limit) / edge
    } else {
        0
    };
    Grade::Known { share: share as u8, enough: distance <= limit }
}

/// The contract offered among those accepted.
pub(super) fn contract(offered: ContractCode, accepted: &[ContractCode], scale: &Scale) -> Grade {
    let group = |code: ContractCode| {
        let [letter, group, _] = <[u8; 3]>::from(code);
        (letter, group)
    };
    if accepted.is_empty() {
        return Grade::Neutral;
    }
    let related = accepted.iter().any(|one| group(*one) == group(offered));
    Grade::at_least(accepted.contains(&offered), if related { scale.contract_family } else { 0 })
}

/// The hours offered among those accepted.
pub(super) fn hours(offered: WorkingHours, accepted: WorkingHoursSet) -> Grade {
    if accepted.is_empty() { Grade::Neutral } else { Grade::yes_or_no(accepted.contains(offered)) }
}

/// The shifts the work asks for, all of them, among those accepted. `offered` is not empty.
pub(super) fn shifts(offered: ShiftSet, accepted: ShiftSet) -> Grade {
    let common = offered.len() - offered.difference(accepted).len();
    Grade::at_least(accepted.contains_all(offered), (100 * common / offered.len().max(1)) as u8)
}

/// The pay offered against the lowest wanted.
pub(super) fn pay(offered: u32, wanted: u32, scale: &Scale) -> Grade {
    let (offered, wanted) = (u64::from(offered), u64::from(wanted.min(MOST_PAY)));
    let floor = wanted * u64::from(scale.pay_floor) / 100;
    let span = (wanted - floor).max(1);
    Grade::at_least(offered >= wanted, (100 * offered.saturating_sub(floor) / span).min(100) as u8)
}

/// Days from the first day of work to the first day the person can start: none is full, then less each day.
pub(super) fn availability(days_late: u16, scale: &Scale) -> Grade {
    let (late, most) = (u32::from(days_late), u32::from(scale.availability_days));
    Grade::at_least(late == 0, if late < most { (100 - 100 * late / most) as u8 } else { 0 })
}

/// The profession offered among those wanted; `best`: the nearest of them, `None` when there is no preference.
pub(super) fn wanted(best: Option<u8>, scale: &Scale) -> Grade {
    best.map_or(Grade::Neutral, |share| Grade::Known { share, enough: share >= scale.closeness[4] })
}
