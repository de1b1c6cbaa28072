//! The requests of companies, planned before the people come, so that people can be put forward for them.

use super::days::Days;
use super::life::registered_by;
use super::random::{Rng, Stream};
use super::world::{Tag, World};
use crate::domain::{
    Answer, CandidacyStep, Candidate, Choice, Closure, ContractCode, Day, OfferAnswer, PersonId, Stage,
    VacancyId,
};

/// A request as planned.
pub struct Opening {
    /// Its id.
    pub id: VacancyId,
    /// Which company asks.
    pub company: u32,
    /// The job.
    pub trade: usize,
    /// The day it was asked.
    pub requested: Day,
    /// The contract offered.
    pub contract: Option<ContractCode>,
    /// How far it has come.
    pub course: Course,
    /// Who was put forward.
    pub taken: Vec<Taken>,
}

/// How far a request has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    /// Just recorded.
    Detected,
    /// Made public.
    Published,
    /// Candidates are being contacted.
    Preselecting,
    /// The shortlist went out on a day.
    Sent(Day),
    /// The shortlist went out, and the posts were filled.
    Filled(Day),
    /// It was closed on a day without a hire of ours.
    Closed(Day, Closure),
}

/// Somebody put forward, with what happened, oldest first.
pub struct Taken {
    /// As the vacancy keeps it.
    pub candidate: Candidate,
    /// What happened on which day.
    pub steps: Vec<(Day, Happened)>,
}

/// What happened with a candidate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Happened {
    /// A step.
    Step(CandidacyStep),
    /// The job began.
    Hired,
}

/// A place among the candidates of a request, waiting for somebody it fits.
pub struct Slot {
    /// Which request.
    pub opening: usize,
    /// The day of the request.
    pub requested: Day,
    /// What will happen.
    pub steps: Vec<(Day, Happened)>,
    /// How far they come.
    pub stage: Stage,
    /// People from this index on are asked.
    pub after: u32,
    /// People up to this index had registered by then.
    pub upto: u32,
}

impl Slot {
    /// The last day on which something happens.
    pub fn last(&self) -> Day {
        self.steps.last().map_or(self.requested, |(day, _)| *day)
    }

    /// The day the job begins, if it comes to that.
    pub fn hired(&self) -> Option<Day> {
        self.steps.iter().find(|(_, what)| *what == Happened::Hired).map(|(day, _)| *day)
    }

    /// The candidate that a person becomes who takes the place.
    pub fn candidate(&self, world: &World, person: PersonId, rng: &mut Rng) -> Candidate {
        let aside = self.stage == Stage::SetAside;
        Candidate {
            person,
            stage: self.stage,
            since: self.steps.last().map_or(world.days.plus(self.requested, 1), |(day, _)| *day),
            score: rng.chance(880).then(|| u8::try_from(rng.range(58, 97)).unwrap_or(0)),
            remark: aside.then(|| rng.pick(&world.words.aside).clone()),
        }
    }
}

/// The planned requests in order of their days, and the places among their candidates.
pub fn plan(world: &World) -> (Vec<Opening>, Vec<Slot>) {
    let count = world.vacancies();
    let mut openings: Vec<(Opening, u32)> = (0..count).map(|v| (opening(world, v, count), v)).collect();
    openings.sort_by_key(|(opening, v)| (opening.requested, *v));
    let mut slots = Vec::new();
    let openings: Vec<Opening> = openings
        .into_iter()
        .enumerate()
        .map(|(place, (mut opening, v))| {
            // ids ascend as the requests do
            let made = Days::moment(opening.requested, 8 * 60);
            opening.id = world.ids(Tag::Vacancy, u32::try_from(place).unwrap_or(u32::MAX)).next(made);
            places(world, place, v, &opening, &mut slots);
            opening
        })
        .collect();
    (openings, slots)
}

fn opening(world: &World, v: u32, count: u32) -> Opening {
    let mut rng = world.rng(Stream::Vacancy, v);
    let days = &world.days;
    let company = rng.below(world.companies());
    let sector = world.trades.sectors.draw(&mut world.rng(Stream::Company, company));
    let trade = *rng.pick(&sector.jobs);
    // the columns of the board fill in turn, whatever the size of the office
    let part = (u64::from(v) * 1_000 + 500) / u64::from(count.max(1));
    let ago = |days: &Days, working: i64| days.plus(days.last, -working);
    let (requested, course) = match part {
        0..90 => {
            let forgotten = rng.chance(150);
            let day = ago(days, if forgotten { rng.range(7, 12) } else { rng.range(0, 2) });
            (day, Course::Detected)
        }
        90..240 => (ago(days, some_late(&mut rng, 0)), Course::Published),
        240..420 => (ago(days, some_late(&mut rng, 1)), Course::Preselecting),
        420..560 => {
            let requested = ago(days, rng.range(6, 30));
            let sent = days.plus(requested, late_or_not(&mut rng)).min(days.last);
            (requested, Course::Sent(sent))
        }
        _ => {
            let requested = ago(days, rng.range(42, 430));
            let kind = rng.weighed(&[55, 18, 14, 13]);
            let closures = [Closure::FilledElsewhere, Closure::Withdrawn, Closure::Unfilled];
            let course = match kind.checked_sub(1).and_then(|kind| closures.get(kind)) {
                None => Course::Filled(days.plus(requested, late_or_not(&mut rng))),
                Some(closure) => Course::Closed(days.plus(requested, rng.range(4, 35)), *closure),
            };
            (requested, course)
        }
    };
    let id = VacancyId::from_bytes([0; 16]);
    let contract = sector.contract.or_else(|| contract(&mut rng));
    Opening { id, company, trade, requested, contract, course, taken: Vec::new() }
}

/// Working days since a request that is still being worked on: mostly within the five allowed.
fn some_late(rng: &mut Rng, least: i64) -> i64 {
    if rng.chance(780) { rng.range(least, 4) } else { rng.range(5, 12) }
}

/// Permanent, fixed-term, apprenticeship, on call: as the mandatory notices write them.
fn contract(rng: &mut Rng) -> Option<ContractCode> {
    let codes = [(b'A', 1, 0), (b'A', 2, 0), (b'A', 3, 9), (b'A', 5, 2)];
    let (letter, group, variant) = codes[rng.weighed(&[30, 52, 9, 9])];
    ContractCode::try_from([letter, group, variant]).ok()
}

/// Working days until the shortlist goes out: five are allowed, and not always kept.
fn late_or_not(rng: &mut Rng) -> i64 {
    if rng.chance(780) { rng.range(3, 5) } else { rng.range(6, 9) }
}

fn places(world: &World, place: usize, v: u32, opening: &Opening, slots: &mut Vec<Slot>) {
    let mut rng = world.rng(Stream::Places, v);
    let stages: Vec<Stage> = match opening.course {
        Course::Detected | Course::Published => Vec::new(),
        Course::Preselecting => (0..rng.range(3, 8)).map(|_| contacted(&mut rng)).collect(),
        Course::Sent(_) => (0..rng.range(3, 7)).map(|_| referred(&mut rng)).collect(),
        Course::Filled(_) => {
            let hired = if rng.chance(800) { 1 } else { 2 };
            let others = (0..rng.range(2, 5)).map(|_| passed_over(&mut rng)).collect::<Vec<_>>();
            std::iter::repeat_n(Stage::Hired, hired).chain(others).collect()
        }
        Course::Closed(..) => (0..rng.range(0, 4)).map(|_| passed_over(&mut rng)).collect(),
    };
    let ago = world.days.today.days_since(opening.requested) + 15;
    let upto = u64::from(world.persons) * u64::from(registered_by(ago)) / 1_000;
    let upto = u32::try_from(upto).unwrap_or(u32::MAX);
    for stage in stages {
        let (steps, stage) = walk(&world.days, opening, stage, &mut rng);
        let after = rng.below(upto / 10 * 8 + 1);
        slots.push(Slot { opening: place, requested: opening.requested, steps, stage, after, upto });
    }
}

fn contacted(rng: &mut Rng) -> Stage {
    match rng.weighed(&[25, 18, 25, 9, 9, 14]) {
        0 => Stage::Selected,
        1 => Stage::Proposed,
        2 => Stage::Answered(Answer::Available),
        3 => Stage::Answered(Answer::NoAnswer),
        4 => Stage::Answered(Answer::Unavailable),
        _ => Stage::Preselected,
    }
}

fn referred(rng: &mut Rng) -> Stage {
    match rng.weighed(&[52, 14, 9, 10, 5, 5, 5]) {
        0 => Stage::Referred,
        1 => Stage::Interviewed(None),
        2 => Stage::Interviewed(Some(Choice::Chosen)),
        3 => Stage::Interviewed(Some(Choice::NotChosen)),
        4 => Stage::Offered(None),
        5 => Stage::SetAside,
        _ => Stage::Answered(Answer::Unavailable),
    }
}

fn passed_over(rng: &mut Rng) -> Stage {
    match rng.weighed(&[40, 18, 8, 16, 18]) {
        0 => Stage::Interviewed(Some(Choice::NotChosen)),
        1 => Stage::Referred,
        2 => Stage::Offered(Some(OfferAnswer::Refused)),
        3 => Stage::SetAside,
        _ => Stage::Answered(Answer::Unavailable),
    }
}

/// What has to happen for a candidate to come to a stage, as far as it has happened by now.
fn walk(days: &Days, opening: &Opening, stage: Stage, rng: &mut Rng) -> (Vec<(Day, Happened)>, Stage) {
    let mut on = days.plus(opening.requested, 1);
    let mut steps = Vec::new();
    for (next, what) in road(stage) {
        let wait = match next {
            Stage::Proposed | Stage::Answered(_) | Stage::Preselected => i64::from(rng.chance(400)),
            Stage::Interviewed(_) => rng.range(2, 6),
            Stage::Hired => rng.range(2, 7),
            _ => rng.range(1, 3),
        };
        on = days.plus(on, wait);
        if let (Stage::Referred, Course::Sent(sent) | Course::Filled(sent)) = (next, opening.course) {
            on = sent;
        }
        steps.push((on, next, what));
    }
    let last = match opening.course {
        Course::Closed(closed, _) => closed.min(days.last),
        _ => days.last,
    };
    steps.retain(|(on, ..)| *on <= last);
    let reached = match stage {
        Stage::SetAside if !steps.is_empty() => Stage::SetAside,
        _ => steps.last().map_or(Stage::Selected, |(_, stage, _)| *stage),
    };
    (steps.into_iter().map(|(on, _, what)| (on, what)).collect(), reached)
}

/// The steps before a stage, and the stage itself.
fn road(stage: Stage) -> Vec<(Stage, Happened)> {
    use CandidacyStep as Step;
    let step = |stage, step| (stage, Happened::Step(step));
    let answered = |answer| step(Stage::Answered(answer), Step::Answered(answer));
    let met = |choice| step(Stage::Interviewed(choice), Step::Interviewed(choice));
    let mut road = vec![step(Stage::Proposed, Step::Proposed)];
    let willing = [answered(Answer::Available), step(Stage::Preselected, Step::Preselected)];
    let sent = step(Stage::Referred, Step::Referred);
    let chosen = met(Some(Choice::Chosen));
    match stage {
        Stage::Selected => road.clear(),
        Stage::Proposed => {}
        Stage::Answered(answer) => road.push(answered(answer)),
        Stage::SetAside => road.push(willing[0]),
        Stage::Preselected => road.extend(willing),
        Stage::Referred => road.extend(willing.into_iter().chain([sent])),
        Stage::Interviewed(choice) => road.extend(willing.into_iter().chain([sent, met(choice)])),
        Stage::Offered(answer) => {
            let offered = step(Stage::Offered(answer), Step::Offered(answer));
            road.extend(willing.into_iter().chain([sent, chosen, offered]));
        }
        Stage::Hired => {
            let taken = Some(OfferAnswer::Accepted);
            let offered = step(Stage::Offered(taken), Step::Offered(taken));
            road.extend(willing.into_iter().chain([sent, chosen, offered, (Stage::Hired, Happened::Hired)]));
        }
    }
    road
}
