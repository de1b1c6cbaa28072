//! The person's side of the plain scorer: what they wish against what is offered.
//!
//! Every wish is compared with every offer, so that neither a silent person nor a silent vacancy gains by it. Where the
//! offer is known the person is asked, else the employer is. A wish for anything is known and left out of the score.

use crate::domain::Day;

use super::{
    Candidate, Criterion as C, Demand, Distance, Request, Value, Whom,
    candidate::epoch,
    grade::{self, Grade},
    points::Stake,
    score::Sink,
};

/// Compares a wish with an offer; `any`: a wish that every offer satisfies.
fn pair<W: Clone, O: Clone>(
    request: &Request,
    sink: &mut impl Sink,
    criterion: C,
    (wish, offer): (Option<W>, Option<O>),
    any: impl FnOnce(&W) -> bool,
    grade: impl FnOnce(W, O) -> Grade,
    values: (impl FnOnce(W) -> Value, impl FnOnce(O) -> Value),
) {
    let grade = match (wish.clone(), offer.clone()) {
        (Some(wish), _) if any(&wish) => Grade::Neutral,
        (Some(wish), Some(offer)) => grade(wish, offer),
        _ => Grade::Unknown,
    };
    sink.add(criterion, Demand::Wish, Stake::of_wish(&request.weights, criterion), grade, || {
        let whom = if offer.is_some() { Whom::Person } else { Whom::Company };
        (wish.map(values.0), offer.map(values.1), whom)
    });
}

/// Some values, or that anything goes.
fn any_or<T>(list: &[T], value: impl FnOnce(Vec<T>) -> Value) -> Value
where
    T: Clone,
{
    if list.is_empty() { Value::Any } else { value(list.to_vec()) }
}

/// Goes through the wishes.
pub(super) fn assess(
    request: &Request,
    candidate: &Candidate,
    distance: Option<Distance>,
    today: u16,
    sink: &mut impl Sink,
) {
    let scale = request.weights.scale();
    pair(
        request,
        sink,
        C::Profession,
        (candidate.wanted.as_deref(), request.profession),
        |wanted| wanted.is_empty(),
        |wanted, offered| {
            let best = wanted.iter().map(|one| grade::closeness(offered, *one, scale)).max();
            grade::wanted(best, scale)
        },
        (|wanted| any_or(wanted, Value::Professions), Value::Profession),
    );
    commute(request, candidate, distance, sink);
    pair(
        request,
        sink,
        C::Contract,
        (candidate.contracts.as_deref(), request.contract),
        |accepted| accepted.is_empty(),
        |accepted, offered| grade::contract(offered, accepted, scale),
        (|accepted| any_or(accepted, Value::Contracts), Value::Contract),
    );
    pair(
        request,
        sink,
        C::Hours,
        (candidate.hours, request.hours),
        |accepted| accepted.is_empty(),
        |accepted, offered| grade::hours(offered, accepted),
        (|set| if set.is_empty() { Value::Any } else { Value::HoursAccepted(set) }, Value::Hours),
    );
    // Work that asks for no shift suits everybody: nothing to compare.
    if request.shifts.is_none_or(|offered| !offered.is_empty()) {
        pair(
            request,
            sink,
            C::Shifts,
            (candidate.shifts, request.shifts),
            |_| false,
            |accepted, offered| grade::shifts(offered, accepted),
            (Value::Shifts, Value::Shifts),
        );
    }
    pair(
        request,
        sink,
        C::Pay,
        (candidate.min_pay, request.annual_pay),
        |_| false,
        |wanted, offered| grade::pay(offered, wanted, scale),
        (Value::Pay, Value::Pay),
    );
    availability(request, candidate, today, sink);
}

/// The way to work. Those who named no limit are measured on the usual one.
fn commute(request: &Request, candidate: &Candidate, distance: Option<Distance>, sink: &mut impl Sink) {
    let grade = distance.map_or(Grade::Unknown, |distance| {
        grade::commute(distance, candidate.max_km, candidate.own_vehicle, request.weights.scale())
    });
    sink.add(C::Distance, Demand::Wish, Stake::of_wish(&request.weights, C::Distance), grade, || {
        let limit = candidate.max_km.map(|km| Value::Distance(Distance::of_km(km)));
        let whom = if request.seat.is_some() { Whom::Person } else { Whom::Company };
        (limit, distance.map(Value::Distance), whom)
    });
}

/// The first day of work, as a number: today unless a later one is named.
pub(super) fn first_day(start: Option<Day>, today: u16) -> u16 {
    start.map_or(today, |start| epoch(start).max(today))
}

/// When they could start. Always compared: some day is always the first.
fn availability(request: &Request, candidate: &Candidate, today: u16, sink: &mut impl Sink) {
    let first = first_day(request.start, today);
    let grade = candidate.available_from.map_or(Grade::Unknown, |from| {
        grade::availability(epoch(from).saturating_sub(first), request.weights.scale())
    });
    sink.add(C::Availability, Demand::Wish, Stake::of_wish(&request.weights, C::Availability), grade, || {
        let start = request.start.filter(|start| epoch(*start) > today);
        (candidate.available_from.map(Value::Day), start.map(Value::Day), Whom::Person)
    });
}
