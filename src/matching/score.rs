//! The plain scorer: one request, one candidate, every criterion in turn. It is the truth that every faster way
//! must repeat.

use crate::domain::{Asked, Day, LicenceSet, Strength};

use super::{
    Candidate, Criterion as C, Demand, Distance, Request, Value, Verdict, Whom,
    candidate::epoch,
    grade::{self, Grade, Held, Practice},
    points::{Stake, Sums, state},
    request::SkillAsk,
    verdict::Ledger,
};

/// Scores a candidate for a request on a day, and says why (RULES D.2).
///
/// Musts decide eligibility: one that is known not to be met excludes, an unknown one does not, and is asked. Musts
/// and preferences make `fit`, the person's wishes make `wish`; both are of what is known alone. Only what was asked
/// counts; a wish for anything is left out. The score is the harmonic mean of both sides with what is unknown at what
/// the weights file assumes of it: an order by what is known alone would put first those of whom nothing is. What is
/// unknown lowers the confidence and goes to the questions, each with what a good answer would add.
#[must_use]
pub fn score(request: &Request, candidate: &Candidate, today: Day) -> Verdict {
    let mut ledger = Ledger::default();
    assess(request, candidate, today, &mut ledger);
    ledger.close(candidate.handle, request.weights.version())
}

/// Receives every comparison. The values are made only if somebody looks at them.
pub(super) trait Sink {
    /// One comparison: its stake, its grade, and on demand what was asked, what is there, and whom to ask if unknown.
    fn add(
        &mut self,
        criterion: C,
        demand: Demand,
        stake: Stake,
        grade: Grade,
        values: impl FnOnce() -> (Option<Value>, Option<Value>, Whom),
    );
}

/// The score without the words, for going through many.
#[derive(Default)]
pub(super) struct Brief {
    /// Points of both sides.
    pub(super) sums: Sums,
    /// Whether a must failed.
    pub(super) failed: bool,
}

impl Sink for Brief {
    fn add(
        &mut self,
        _: C,
        demand: Demand,
        stake: Stake,
        grade: Grade,
        _: impl FnOnce() -> (Option<Value>, Option<Value>, Whom),
    ) {
        self.sums.add(demand.side(), stake.counts(grade));
        self.failed |= state(demand, grade) == super::State::Failed;
    }
}

/// Goes through every criterion.
pub(super) fn assess(request: &Request, candidate: &Candidate, today: Day, sink: &mut impl Sink) {
    let distance = request.seat.zip(candidate.seat).map(|(work, home)| work.distance(home));
    career(request, candidate, epoch(today), sink);
    skills(request, candidate, sink);
    record(request, candidate, distance, sink);
    super::wish::assess(request, candidate, distance, epoch(today), sink);
}

/// A demand of the request.
fn fit(
    request: &Request,
    sink: &mut impl Sink,
    (criterion, strength, count): (C, Strength, usize),
    grade: Grade,
    values: impl FnOnce() -> (Option<Value>, Option<Value>, Whom),
) {
    let demand = match strength {
        Strength::Must => Demand::Must,
        Strength::Nice => Demand::Nice,
    };
    let stake = Stake::of_demand(&request.weights, criterion, strength, count);
    sink.add(criterion, demand, stake, grade, values);
}

/// Profession and experience.
fn career(request: &Request, candidate: &Candidate, today: u16, sink: &mut impl Sink) {
    let scale = request.weights.scale();
    let near = |other| request.profession.map_or(100, |asked| grade::closeness(asked, other, scale));
    let practice = candidate.experiences.as_ref().map(|stints| {
        let mut practice = Practice::default();
        for stint in stints {
            let recency = grade::recency(stint.ended.map_or(0, epoch), today, scale);
            practice.add(near(stint.profession), stint.months, recency, scale);
        }
        practice
    });
    if let Some(asked) = request.profession {
        let wanted = candidate.wanted.as_ref().map(|all| all.iter().map(|one| near(*one)).max().unwrap_or(0));
        let grade = grade::profession(practice.map(|practice| practice.best), wanted, scale);
        fit(request, sink, (C::Profession, Strength::Nice, 1), grade, || {
            let done = candidate.experiences.iter().flatten().map(|stint| stint.profession);
            let named = done.chain(candidate.wanted.iter().flatten().copied());
            let nearest = named.max_by_key(|one| near(*one)).map_or(Value::Nothing, Value::Profession);
            (Some(Value::Profession(asked)), (grade != Grade::Unknown).then_some(nearest), Whom::Person)
        });
    }
    if let Some(asked) = request.experience_months {
        let grade = grade::experience(practice.as_ref(), asked.value);
        fit(request, sink, (C::Experience, asked.strength, 1), grade, || {
            let has = practice.map(|practice| Value::Months(practice.months()));
            (Some(Value::Months(u32::from(asked.value))), has, Whom::Person)
        });
    }
}

/// Skills, exact or related.
fn skills(request: &Request, candidate: &Candidate, sink: &mut impl Sink) {
    let count = request.skills.len();
    for Asked { value: SkillAsk { skill, related }, strength } in &request.skills {
        let near = |skills: &'_ Vec<_>| related.iter().find(|one| skills.contains(*one)).cloned();
        let held = candidate.skills.as_ref().map(|skills| {
            if skills.contains(skill) {
                Held::Exact
            } else if related.iter().any(|one| skills.contains(one)) {
                Held::Related
            } else {
                Held::No
            }
        });
        let grade = grade::skill(held, request.weights.scale());
        fit(request, sink, (C::Skill, *strength, count), grade, || {
            let has = held.map(|held| match held {
                Held::Exact => Value::Skill(skill.clone()),
                _ => candidate.skills.as_ref().and_then(near).map_or(Value::Nothing, Value::Skill),
            });
            (Some(Value::Skill(skill.clone())), has, Whom::Person)
        });
    }
}

/// Education, languages, licences, vehicle, radius.
fn record(request: &Request, candidate: &Candidate, distance: Option<Distance>, sink: &mut impl Sink) {
    if let Some(asked) = request.education {
        let grade = grade::education(asked.value, candidate.education);
        fit(request, sink, (C::Education, asked.strength, 1), grade, || {
            (Some(Value::Education(asked.value)), candidate.education.map(Value::Education), Whom::Person)
        });
    }
    for asked in &request.languages {
        let listed = candidate.languages.as_deref();
        let grade = grade::language(asked.value, listed, request.weights.scale());
        fit(request, sink, (C::Language, asked.strength, request.languages.len()), grade, || {
            let same = listed.into_iter().flatten().filter(|one| one.language == asked.value.language);
            let best = same.max_by_key(|one| one.level).map(|one| Value::Language(*one));
            let has = best.or((grade != Grade::Unknown).then_some(Value::Nothing));
            (Some(Value::Language(asked.value)), has, Whom::Person)
        });
    }
    let held = candidate.licences.map(LicenceSet::closure);
    for asked in &request.licences {
        let grade = grade::fact(held.map(|held| held.contains(asked.value)));
        fit(request, sink, (C::Licence, asked.strength, request.licences.len()), grade, || {
            (Some(Value::Licence(asked.value)), candidate.licences.map(Value::Licences), Whom::Person)
        });
    }
    if let Some(strength) = request.own_vehicle {
        let grade = grade::fact(candidate.own_vehicle);
        fit(request, sink, (C::Vehicle, strength, 1), grade, || {
            (Some(Value::Vehicle(true)), candidate.own_vehicle.map(Value::Vehicle), Whom::Person)
        });
    }
    if let Some(max_km) = request.max_km {
        let grade = grade::radius(distance, max_km);
        fit(request, sink, (C::Distance, Strength::Must, 1), grade, || {
            let whom = if request.seat.is_none() { Whom::Company } else { Whom::Person };
            (Some(Value::Distance(Distance::of_km(max_km))), distance.map(Value::Distance), whom)
        });
    }
}
