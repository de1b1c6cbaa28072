//! The open vacancies made ready for one person after the other: the roles swapped, the figures and the order of
//! [`vacancies_for`](super::vacancies_for).
//!
//! What does not depend on the person is worked out once; of a person every distinct profession, skill asked, seat and
//! contract is graded once, with the plain scorer's own functions, and each vacancy looks its own up.

use crate::domain::{
    Asked, ContractCode, Day, Eqf, LanguageLevel, Licence, LicenceSet, ProfessionCode, SkillRef, Strength,
};

use super::{
    Candidate, Criterion as C, Depth, Ranking, Request, Seat, Side, SkillAsk, Weights,
    candidate::epoch,
    columns::Dictionary,
    draw::Draw,
    grade::{self, Grade, Held, Practice},
    points::Stake,
    ranking::Ranks,
    score::Brief,
    wish::first_day,
};

/// Open vacancies, ready.
pub struct Openings {
    each: Vec<Opening>,
    /// The distinct weights; nearly always one.
    weights: Vec<Weights>,
    professions: Dictionary<ProfessionCode>,
    contracts: Dictionary<ContractCode>,
    /// Every skill asked, or near one that is.
    skills: Dictionary<SkillRef>,
    /// The distinct skills asked with those near them, by number.
    asks: Vec<(u32, Vec<u32>)>,
    seats: Vec<Seat>,
}

/// One of them.
struct Opening {
    request: Request,
    requested: u16,
    weights: usize,
    profession: Option<(usize, Stake)>,
    /// The place among the careers, and what is asked.
    experience: Option<(usize, Asked<u16>, Stake)>,
    skills: Vec<SkillLine>,
    languages: Vec<(Asked<LanguageLevel>, Stake)>,
    education: Option<(Asked<Eqf>, Stake)>,
    licences: Vec<(Asked<Licence>, Stake)>,
    vehicle: Option<(Strength, Stake)>,
    radius: Option<(u16, Stake)>,
    seat: Option<usize>,
    contract: Option<usize>,
}

/// A skill asked: what it comes to by how it is held.
struct SkillLine {
    ask: usize,
    must: bool,
    /// Unknown, not held, a related one, the skill itself.
    points: [u32; 4],
    of: u32,
}

/// One person, graded once for each distinct value under one set of weights.
struct Seen {
    /// By profession; the last entry for a request that names none.
    careers: Vec<(Option<Practice>, Grade, Grade)>,
    /// Points of the way to work by seat, the last entry for the unknown.
    commutes: Vec<(u32, u32)>,
    /// By contract, the last entry for the unknown.
    contracts: Vec<(u32, u32)>,
    wishes: [Stake; 4],
}

impl Openings {
    /// Makes these requests ready.
    #[must_use]
    pub fn new(requests: Vec<Request>) -> Self {
        let mut openings = Openings {
            each: Vec::with_capacity(requests.len()),
            weights: Vec::new(),
            professions: Dictionary::default(),
            contracts: Dictionary::default(),
            skills: Dictionary::default(),
            asks: Vec::new(),
            seats: Vec::new(),
        };
        let (mut asks, mut seats) = (Dictionary::default(), Dictionary::default());
        for request in requests {
            let opening = openings.ready(request, &mut asks, &mut seats);
            openings.each.push(opening);
        }
        openings
    }

    /// The requests, in the order they came.
    pub fn requests(&self) -> impl Iterator<Item = &Request> {
        self.each.iter().map(|one| &one.request)
    }

    fn ready(
        &mut self,
        request: Request,
        asks: &mut Dictionary<SkillAsk>,
        seats: &mut Dictionary<(u32, u32)>,
    ) -> Opening {
        let known = self.weights.iter().position(|one| *one == request.weights);
        let weights = known.unwrap_or_else(|| {
            self.weights.push(request.weights.clone());
            self.weights.len() - 1
        });
        let stake =
            |criterion, strength, count| Stake::of_demand(&request.weights, criterion, strength, count);
        let profession = request.profession.map(|code| self.professions.number(&code) as usize);
        let mut skills = Vec::with_capacity(request.skills.len());
        for asked in &request.skills {
            let ask = asks.number(&asked.value) as usize;
            if ask == self.asks.len() {
                let related = asked.value.related.iter().map(|one| self.skills.number(one)).collect();
                self.asks.push((self.skills.number(&asked.value.skill), related));
            }
            let stake = stake(C::Skill, asked.strength, request.skills.len());
            let counts = |held| stake.counts(grade::skill(held, request.weights.scale())).0;
            let points = [None, Some(Held::No), Some(Held::Related), Some(Held::Exact)].map(counts);
            skills.push(SkillLine { ask, must: asked.strength == Strength::Must, points, of: stake.weight });
        }
        let languages = request.languages.iter();
        let licences = request.licences.iter();
        Opening {
            requested: epoch(request.requested_on),
            weights,
            profession: profession.map(|number| (number, stake(C::Profession, Strength::Nice, 1))),
            experience: request.experience_months.map(|asked| {
                (profession.unwrap_or(usize::MAX), asked, stake(C::Experience, asked.strength, 1))
            }),
            skills,
            languages: languages
                .map(|asked| (*asked, stake(C::Language, asked.strength, request.languages.len())))
                .collect(),
            education: request.education.map(|asked| (asked, stake(C::Education, asked.strength, 1))),
            licences: licences
                .map(|asked| (*asked, stake(C::Licence, asked.strength, request.licences.len())))
                .collect(),
            vehicle: request.own_vehicle.map(|strength| (strength, stake(C::Vehicle, strength, 1))),
            radius: request.max_km.map(|km| (km, stake(C::Distance, Strength::Must, 1))),
            seat: request.seat.map(|seat| {
                let number = seats.number(&seat.bits()) as usize;
                if number == self.seats.len() {
                    self.seats.push(seat);
                }
                number
            }),
            contract: request.contract.map(|code| self.contracts.number(&code) as usize),
            request,
        }
    }

    /// Ranks them for one candidate; `seed` feeds the draw.
    #[must_use]
    pub fn rank(&self, candidate: &Candidate, seed: u64, depth: Depth, today: Day) -> Ranking {
        let held = self.held(candidate);
        let licences = candidate.licences.map(LicenceSet::closure);
        let distances: Vec<_> =
            self.seats.iter().map(|work| candidate.seat.map(|home| work.distance(home))).collect();
        let seen: Vec<Seen> =
            self.weights.iter().map(|weights| self.seen(weights, candidate, &distances, today)).collect();
        let mut ranks = Ranks::new(depth, Draw::new(seed));
        for one in &self.each {
            let mut brief = Brief::default();
            let distance = one.seat.and_then(|seat| distances[seat]);
            one.fit(candidate, &seen[one.weights], &held, licences, distance, &mut brief);
            one.wish(candidate, &seen[one.weights], epoch(today), &mut brief);
            ranks.offer(brief, one.requested, one.request.handle);
        }
        ranks.close()
    }

    /// How the candidate holds every skill asked, as the place in [`SkillLine::points`].
    fn held(&self, candidate: &Candidate) -> Vec<u8> {
        let Some(skills) = &candidate.skills else { return vec![0; self.asks.len()] };
        let mut has = vec![false; self.skills.values().len()];
        for number in skills.iter().filter_map(|skill| self.skills.known(skill)) {
            has[number as usize] = true;
        }
        let held = |(exact, related): &(u32, Vec<u32>)| {
            if has[*exact as usize] {
                3
            } else if related.iter().any(|one| has[*one as usize]) {
                2
            } else {
                1
            }
        };
        self.asks.iter().map(held).collect()
    }

    fn seen(
        &self,
        weights: &Weights,
        candidate: &Candidate,
        distances: &[Option<super::Distance>],
        today: Day,
    ) -> Seen {
        let scale = weights.scale();
        let asked = self.professions.values().iter().map(|code| Some(*code)).chain([None]);
        let careers = asked.map(|asked| {
            let near = |other| asked.map_or(100, |asked| grade::closeness(asked, other, scale));
            let practice = candidate.experiences.as_ref().map(|stints| {
                let mut practice = Practice::default();
                for stint in stints {
                    let recency = grade::recency(stint.ended.map_or(0, epoch), epoch(today), scale);
                    practice.add(near(stint.profession), stint.months, recency, scale);
                }
                practice
            });
            let nearest = candidate.wanted.as_ref().map(|all| all.iter().map(|one| near(*one)).max());
            let wanted = nearest.map(|best| best.unwrap_or(0));
            let done = grade::profession(practice.map(|practice| practice.best), wanted, scale);
            let wish = match nearest {
                Some(None) => Grade::Neutral,
                Some(best) if asked.is_some() => grade::wanted(best, scale),
                _ => Grade::Unknown,
            };
            (practice, done, wish)
        });
        let commute = Stake::of_wish(weights, C::Distance);
        let commutes = distances.iter().copied().chain([None]).map(|distance| {
            let grade = distance.map_or(Grade::Unknown, |distance| {
                grade::commute(distance, candidate.max_km, candidate.own_vehicle, scale)
            });
            commute.counts(grade)
        });
        let contract = Stake::of_wish(weights, C::Contract);
        let offered = self.contracts.values().iter().map(|code| Some(*code)).chain([None]);
        let contracts = offered.map(|offered| {
            let grade = match (candidate.contracts.as_deref(), offered) {
                (Some([]), _) => Grade::Neutral,
                (Some(accepted), Some(offered)) => grade::contract(offered, accepted, scale),
                _ => Grade::Unknown,
            };
            contract.counts(grade)
        });
        Seen {
            careers: careers.collect(),
            commutes: commutes.collect(),
            contracts: contracts.collect(),
            wishes: [C::Profession, C::Hours, C::Shifts, C::Pay].map(|wish| Stake::of_wish(weights, wish)),
        }
    }
}

impl Brief {
    /// One demand.
    #[inline]
    fn demand(&mut self, stake: Stake, must: bool, grade: Grade) {
        self.sums.add(Side::Fit, stake.counts(grade));
        self.failed |= must && matches!(grade, Grade::Known { enough: false, .. });
    }
}

impl Opening {
    /// The request's demands.
    #[inline]
    fn fit(
        &self,
        candidate: &Candidate,
        seen: &Seen,
        held: &[u8],
        licences: Option<LicenceSet>,
        distance: Option<super::Distance>,
        brief: &mut Brief,
    ) {
        let scale = self.request.weights.scale();
        let must = |strength| strength == Strength::Must;
        if let Some((number, stake)) = self.profession {
            brief.demand(stake, false, seen.careers[number].1);
        }
        if let Some((number, asked, stake)) = self.experience {
            let career = seen.careers.get(number).or(seen.careers.last());
            let practice = career.and_then(|(practice, ..)| practice.as_ref());
            brief.demand(stake, must(asked.strength), grade::experience(practice, asked.value));
        }
        for line in &self.skills {
            let how = held[line.ask];
            brief.sums.add(Side::Fit, (line.points[usize::from(how)], line.of));
            brief.failed |= line.must && (how == 1 || how == 2);
        }
        for (asked, stake) in &self.languages {
            let grade = grade::language(asked.value, candidate.languages.as_deref(), scale);
            brief.demand(*stake, must(asked.strength), grade);
        }
        if let Some((asked, stake)) = self.education {
            brief.demand(stake, must(asked.strength), grade::education(asked.value, candidate.education));
        }
        for (asked, stake) in &self.licences {
            let grade = grade::fact(licences.map(|held| held.contains(asked.value)));
            brief.demand(*stake, must(asked.strength), grade);
        }
        if let Some((strength, stake)) = self.vehicle {
            brief.demand(stake, must(strength), grade::fact(candidate.own_vehicle));
        }
        if let Some((km, stake)) = self.radius {
            brief.demand(stake, true, grade::radius(distance, km));
        }
    }

    /// The person's wishes.
    #[inline]
    fn wish(&self, candidate: &Candidate, seen: &Seen, today: u16, brief: &mut Brief) {
        let (request, scale) = (&self.request, self.request.weights.scale());
        let at =
            |place: Option<usize>, all: &[(u32, u32)]| place.or(all.len().checked_sub(1)).map(|at| all[at]);
        let [profession, hours, shifts, pay] = seen.wishes;
        let career = self.profession.map_or(seen.careers.last(), |(number, _)| seen.careers.get(number));
        let mut add = |counts| brief.sums.add(Side::Wish, counts);
        add(profession.counts(career.map_or(Grade::Unknown, |(.., wish)| *wish)));
        at(self.seat, &seen.commutes).into_iter().for_each(&mut add);
        at(self.contract, &seen.contracts).into_iter().for_each(&mut add);
        add(hours.counts(match (candidate.hours, request.hours) {
            (Some(accepted), _) if accepted.is_empty() => Grade::Neutral,
            (Some(accepted), Some(offered)) => grade::hours(offered, accepted),
            _ => Grade::Unknown,
        }));
        if request.shifts.is_none_or(|offered| !offered.is_empty()) {
            let both = request.shifts.zip(candidate.shifts);
            add(shifts
                .counts(both.map_or(Grade::Unknown, |(offered, accepted)| grade::shifts(offered, accepted))));
        }
        let both = request.annual_pay.zip(candidate.min_pay);
        add(pay.counts(both.map_or(Grade::Unknown, |(offered, wanted)| grade::pay(offered, wanted, scale))));
        let grade = candidate.available_from.map_or(Grade::Unknown, |from| {
            grade::availability(epoch(from).saturating_sub(first_day(request.start, today)), scale)
        });
        add(Stake::of_wish(&request.weights, C::Availability).counts(grade));
    }
}
