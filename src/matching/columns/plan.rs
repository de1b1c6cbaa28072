//! A request made ready for a scan: what every distinct value comes to, looked up once.

use crate::domain::{Asked, Day, Strength};

use super::super::{
    Criterion as C, Distance, Request, Side,
    candidate::epoch,
    grade::{self, Grade, Practice},
    points::{Stake, Sums},
    wish::first_day,
};
use super::{
    Values,
    listed::Listed,
    page::{Shifts, Study},
    tables::{Grader, Points, Table},
};

/// The best grade there is.
pub(super) const FULL: Grade = Grade::Known { share: 100, enough: true };

/// A request made ready.
pub(super) struct Plan<'a> {
    pub(super) request: &'a Request,
    pub(super) today: u16,
    pub(super) first_day: u16,
    /// The first entry for the unknown, then by days late, the last one for all that is too late.
    pub(super) availability: Table,
    pub(super) places: Table,
    pub(super) licences: Table,
    pub(super) contracts: Table,
    pub(super) pay: Table,
    /// By education and hours; fails by education.
    pub(super) study: Table,
    /// By shifts and vehicle; fails by vehicle.
    pub(super) shifts: Table,
    pub(super) skills: Listed,
    pub(super) languages: Listed,
    pub(super) commute: Commute,
    pub(super) career: Career,
    /// The most that skills and languages, the commute and the career can come to, the last one in the groups of the
    /// profession asked and outside.
    pub(super) most: Most,
}

/// The way to work.
pub(super) struct Commute {
    stake: Stake,
    /// Hectometres to each seat by code; `None` where unknown. Empty when the request has no seat.
    distances: Vec<Option<Distance>>,
}

/// Profession and experience.
pub(super) struct Career {
    profession: Option<Stake>,
    experience: Option<(Asked<u16>, Stake)>,
    wanted: Stake,
    /// Closeness by number of profession, if a profession or experience is asked.
    closeness: Vec<u8>,
    /// The groups whose professions can be near the one asked; `None`: all of them.
    pub(super) inside: Option<Vec<u32>>,
}

/// Upper bounds of what is not looked up yet.
pub(super) struct Most {
    pub(super) listed: Points,
    pub(super) commute: Points,
    pub(super) career: [Points; 2],
    /// Of everything but the career.
    pub(super) rest: Points,
}

impl<'a> Plan<'a> {
    /// Looks everything up for a request.
    pub(super) fn new(request: &'a Request, values: &Values, today: Day) -> Self {
        let grader = Grader(request);
        let today = epoch(today);
        let distances = match request.seat {
            Some(work) => values.places.table(|home| home.map(|home| work.distance(home.0))),
            None => Vec::new(),
        };
        let career = Career::new(&grader, values);
        let inside = career.inside.is_some();
        Plan {
            request,
            today,
            first_day: first_day(request.start, today),
            availability: grader.availability(),
            places: grader.places(&distances),
            licences: grader.licences(values),
            contracts: grader.contracts(values),
            pay: grader.pay(values),
            study: grader.study(),
            shifts: grader.shifts(),
            skills: Listed::skills(&grader, values),
            languages: Listed::languages(&grader, values),
            commute: Commute { stake: Stake::of_wish(&request.weights, C::Distance), distances },
            career,
            most: Most::new(&grader, inside),
        }
    }

    /// The education that fails, by level; empty when none does.
    pub(super) fn failing_education(&self, code: u32) -> bool {
        self.study.fails.get(code as usize).copied().unwrap_or(false)
    }

    /// Points of the way to work, and out of how many.
    #[inline]
    pub(super) fn by_commute(&self, place: u16, max_km: u16, shifts: Shifts) -> (u32, u32) {
        let distance = self.commute.distances.get(usize::from(place)).copied().flatten();
        let grade = distance.map_or(Grade::Unknown, |distance| {
            let scale = self.request.weights.scale();
            grade::commute(distance, max_km.checked_sub(1), shifts.vehicle(), scale)
        });
        self.commute.stake.counts(grade)
    }
}

impl Career {
    fn new(grader: &Grader<'_>, values: &Values) -> Self {
        let Grader(request) = grader;
        let (weights, scale) = (&request.weights, request.weights.scale());
        let near = |other| request.profession.map_or(100, |asked| grade::closeness(asked, other, scale));
        let compares = request.profession.is_some() || request.experience_months.is_some();
        let stake = |criterion, strength| Stake::of_demand(weights, criterion, strength, 1);
        // A scale may count two levels in common like three: then nobody is outside.
        let apart = scale.closeness[3] > scale.closeness[2];
        let inside = request.profession.filter(|_| apart).map(|asked| match asked.at_level(3) {
            Some(group) => values.groups.known(&group).into_iter().collect(),
            None => {
                let groups = (0..).zip(values.groups.values());
                groups.filter(|(_, group)| asked.contains(**group)).map(|(number, _)| number).collect()
            }
        });
        Career {
            profession: request.profession.map(|_| stake(C::Profession, Strength::Nice)),
            experience: request.experience_months.map(|asked| (asked, stake(C::Experience, asked.strength))),
            wanted: Stake::of_wish(weights, C::Profession),
            closeness: match compares {
                true => values.professions.values().iter().map(|one| near(*one)).collect(),
                false => Vec::new(),
            },
            inside,
        }
    }

    /// Months of experience that somebody who was asked must have.
    pub(super) fn required_months(&self) -> Option<u16> {
        let (asked, _) = self.experience?;
        (asked.strength == Strength::Must && asked.value > 0).then_some(asked.value)
    }

    /// How near a profession is to the one asked.
    #[inline]
    pub(super) fn closeness(&self, profession: u32) -> u8 {
        self.closeness.get(profession as usize).copied().unwrap_or(0)
    }

    /// What was done and what is wanted come to; `wanted`: the nearest, `Some(None)` for anything.
    #[inline]
    pub(super) fn counts(
        &self,
        request: &Request,
        practice: Option<&Practice>,
        wanted: Option<Option<u8>>,
    ) -> Points {
        let scale = request.weights.scale();
        let mut sums = Sums::default();
        if let Some(stake) = self.profession {
            let nearest = wanted.map(|best| best.unwrap_or(0));
            let grade = grade::profession(practice.map(|practice| practice.best), nearest, scale);
            sums.add(Side::Fit, stake.counts(grade));
        }
        if let Some((asked, stake)) = self.experience {
            sums.add(Side::Fit, stake.counts(grade::experience(practice, asked.value)));
        }
        let grade = match wanted {
            Some(None) => Grade::Neutral,
            Some(best) if self.profession.is_some() => grade::wanted(best, scale),
            _ => Grade::Unknown,
        };
        sums.add(Side::Wish, self.wanted.counts(grade));
        sums.0
    }
}

impl Most {
    /// Full points raise any side at least as much as the true grade, known, unknown or left out.
    fn new(grader: &Grader<'_>, can_be_outside: bool) -> Self {
        let listed = grader.most_listed();
        let commute = grader.wish(C::Distance, FULL);
        let inside = grader.most_by_career(FULL, FULL, FULL);
        let outside = if can_be_outside { outside(grader) } else { inside };
        let mut rest = Sums(listed);
        rest.add_row(commute);
        rest.add_row(grader.most_by_tables());
        Most { listed, commute, career: [inside, outside], rest: rest.0 }
    }

    /// The most that anybody outside the groups of the profession asked can come to.
    pub(super) fn outside(&self) -> Sums {
        let mut most = Sums(self.rest);
        most.add_row(self.career[1]);
        most
    }
}

/// Of professions that share two levels at most: their closeness or what is assumed, and no month of experience.
fn outside(grader: &Grader<'_>) -> Points {
    let Grader(request) = grader;
    let weights = &request.weights;
    let at_most = |known: u8, side, criterion| {
        let share = known.max(weights.assumed(side, criterion));
        Grade::Known { share, enough: false }
    };
    let near = weights.scale().closeness[2];
    let months = if request.experience_months.is_some_and(|asked| asked.value > 0) { 0 } else { 100 };
    grader.most_by_career(
        at_most(near, Side::Fit, C::Profession),
        at_most(months, Side::Fit, C::Experience),
        // a wish for anything is left out, which no share but the whole one bounds
        FULL,
    )
}

/// The code of a row in the table of education and hours.
pub(super) fn study_code(study: Study) -> usize {
    usize::from(study.0)
}
