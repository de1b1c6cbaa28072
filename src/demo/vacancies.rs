//! Requests as the board shows them: what is asked, what is offered, and where they stand.

use std::num::NonZeroU16;

use super::days::Days;
use super::openings::{Course, Opening};
use super::random::{Rng, Stream};
use super::trades::Trade;
use super::world::World;
use crate::domain::{
    Asked, Closure, Company, Conditions, Day, Eqf, LanguageCode, LanguageLevel, Licence, Login, Move,
    Profile, SkillRef, Stage, Strength, Vacancy, VacancyCode, VacancyState, WorkingHours, codes::Cefr,
};

/// The vacancy behind a request, its candidates taken in; `number` is the one in its code.
pub fn vacancy(world: &World, company: &Company, opening: &mut Opening, number: u32) -> Vacancy {
    let mut rng = world.rng(Stream::Profile, number);
    let trade = &world.trades.all[opening.trade];
    let keeper = world.operator(&mut rng).clone();
    opening.course = settled(world, opening);
    let state = state(opening.course);
    let hired = opening.taken.iter().filter(|taken| taken.candidate.stage == Stage::Hired).count();
    let posts = match state {
        VacancyState::Closed(Closure::Filled) => hired.max(1),
        _ => 1 + rng.weighed(&[66, 22, 8, 4]) + hired,
    };
    let sent_on = match opening.course {
        Course::Sent(on) | Course::Filled(on) => Some(on),
        _ => None,
    };
    let agreed = state.is_open() && rng.chance(120);
    let agreed_on = agreed.then(|| world.days.plus(opening.requested, rng.range(8, 15)));
    Vacancy {
        id: opening.id,
        code: VacancyCode::minted(opening.requested.year(), number),
        company: company.id,
        title: rng.pick(&trade.titles).clone(),
        profession: rng.chance(985).then_some(trade.code),
        municipality: company.municipality.filter(|_| rng.chance(900)),
        posts: u16::try_from(posts).ok().and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN),
        conditions: conditions(trade, opening, &mut rng),
        profile: profile(trade, &mut rng),
        reserved_l68: rng.chance(25),
        requested_on: opening.requested,
        agreed_on,
        state,
        sent_on,
        history: history(world, opening, &keeper, &mut rng),
        candidates: opening.taken.iter().map(|taken| taken.candidate.clone()).collect(),
    }
}

/// Where a request really stands, given who could be found for it.
fn settled(world: &World, opening: &Opening) -> Course {
    let stages = || opening.taken.iter().map(|taken| taken.candidate.stage);
    let referred =
        |stage| matches!(stage, Stage::Referred | Stage::Interviewed(_) | Stage::Offered(_) | Stage::Hired);
    match opening.course {
        Course::Sent(_) if !stages().any(referred) => Course::Preselecting,
        Course::Filled(sent) if !stages().any(|stage| stage == Stage::Hired) => {
            let closed = world.days.plus(sent, 12).min(world.days.last);
            Course::Closed(closed, Closure::Unfilled)
        }
        course => course,
    }
}

fn state(course: Course) -> VacancyState {
    match course {
        Course::Detected => VacancyState::Detected,
        Course::Published => VacancyState::Published,
        Course::Preselecting => VacancyState::Preselecting,
        Course::Sent(_) => VacancyState::ShortlistSent,
        Course::Filled(_) => VacancyState::Closed(Closure::Filled),
        Course::Closed(_, closure) => VacancyState::Closed(closure),
    }
}

/// Its moves on the board, each not before the one before it.
fn history(world: &World, opening: &Opening, keeper: &Login, rng: &mut Rng) -> Vec<Move> {
    let days = &world.days;
    let requested = opening.requested;
    let next = days.plus(requested, 1).min(days.last);
    let last_hire = || {
        let hired = opening.taken.iter().filter(|taken| taken.candidate.stage == Stage::Hired);
        hired.map(|taken| taken.candidate.since).max().unwrap_or(requested)
    };
    let mut moves = vec![(VacancyState::Detected, requested)];
    let preselecting = |moves: &mut Vec<(VacancyState, Day)>| {
        moves.extend([(VacancyState::Published, requested), (VacancyState::Preselecting, next)]);
    };
    match opening.course {
        Course::Detected => {}
        Course::Published => moves.push((VacancyState::Published, next)),
        Course::Preselecting => preselecting(&mut moves),
        Course::Sent(sent) => {
            preselecting(&mut moves);
            moves.push((VacancyState::ShortlistSent, sent));
        }
        Course::Filled(sent) => {
            preselecting(&mut moves);
            moves.push((VacancyState::ShortlistSent, sent));
            moves.push((VacancyState::Closed(Closure::Filled), days.after(last_hire()).min(days.last)));
        }
        Course::Closed(on, closure) => {
            preselecting(&mut moves);
            moves.push((VacancyState::Closed(closure), on.max(next).min(days.last)));
        }
    }
    let mut minute = 0;
    let mut before = None;
    let mut written = Vec::with_capacity(moves.len());
    for (to, on) in moves {
        minute = if before == Some(on) { minute + rng.range(4, 40) } else { rng.range(450, 700) };
        before = Some(on);
        written.push(Move { to, on, at: Days::moment(on, minute), by: keeper.clone() });
    }
    written
}

fn conditions(trade: &Trade, opening: &Opening, rng: &mut Rng) -> Conditions {
    let hours = [Some(WorkingHours::FullTime), Some(WorkingHours::PartTime), None];
    let hours = hours[rng.weighed(&[60, 32, 8])];
    let pay = trade.pay.0 * 1_000 + rng.below((trade.pay.1 - trade.pay.0) * 10 + 1) * 100;
    let part = if hours == Some(WorkingHours::PartTime) { pay * 6 / 10 } else { pay };
    Conditions {
        contract: opening.contract.filter(|_| rng.chance(960)),
        hours,
        shifts: (!trade.shifts.is_empty() && rng.chance(780)).then_some(trade.shifts),
        annual_pay: rng.chance(700).then_some(part / 100 * 100),
    }
}

fn strength(rng: &mut Rng, must: u32) -> Strength {
    if rng.chance(must) { Strength::Must } else { Strength::Nice }
}

fn profile(trade: &Trade, rng: &mut Rng) -> Profile {
    let wanted = 1 + rng.below(3) as usize;
    let mut skills: Vec<Asked<SkillRef>> = Vec::new();
    for code in trade.skills.iter().take(5) {
        if skills.len() < wanted && rng.chance(640) {
            let must = if skills.is_empty() { 420 } else { 0 };
            skills.push(Asked { value: SkillRef::Listed(*code), strength: strength(rng, must) });
        }
    }
    let education = Eqf::try_from(trade.eqf.0).ok().filter(|level| level.level() > 1 || rng.chance(250));
    let english = if rng.below(100) < trade.english { Some(rng.weighed(&[30, 45, 25])) } else { None };
    let mut licences: Vec<Asked<Licence>> = Vec::new();
    match trade.licence {
        Some(licence) => licences.push(Asked { value: licence, strength: strength(rng, 850) }),
        None if rng.chance(240) => licences.push(Asked { value: Licence::B, strength: strength(rng, 250) }),
        None => {}
    }
    let months = [3, 6, 12, 24, 36][rng.weighed(&[12, 28, 34, 18, 8])];
    let vehicle = if trade.vehicle { Some(Strength::Must) } else { None };
    Profile {
        skills,
        education: education
            .filter(|_| rng.chance(520))
            .map(|value| Asked { value, strength: strength(rng, 380) }),
        languages: english.map(|level| asked_english(level, rng)).into_iter().collect(),
        licences,
        experience_months: rng.chance(560).then(|| Asked { value: months, strength: strength(rng, 300) }),
        own_vehicle: vehicle.or_else(|| rng.chance(280).then(|| strength(rng, 200))),
        max_km: rng.chance(340).then(|| *rng.pick(&[15, 20, 30, 40, 50])),
    }
}

fn asked_english(level: usize, rng: &mut Rng) -> Asked<LanguageLevel> {
    let level = Some([Cefr::A2, Cefr::B1, Cefr::B2][level]);
    let value = LanguageLevel { language: LanguageCode::ENGLISH, level };
    Asked { value, strength: strength(rng, 220) }
}
