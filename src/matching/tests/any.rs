//! Requests and candidates out of few values, so that they meet often.

use proptest::prelude::*;

use super::super::*;
use crate::domain::{
    Asked, Cefr, ContractCode, Day, Eqf, LanguageLevel, Licence, LicenceSet, ProfessionCode, ShiftSet,
    SkillRef, Strength, WorkingHours, WorkingHoursSet,
};

pub(super) const TODAY: &str = "2026-11-22";

pub(super) fn today() -> Day {
    TODAY.parse().unwrap()
}

pub(super) fn weights() -> Weights {
    Weights::standard().unwrap()
}

pub(super) fn parsed<T: std::str::FromStr + Clone + std::fmt::Debug + 'static>(
    texts: &[&str],
) -> BoxedStrategy<T>
where
    T::Err: std::fmt::Debug,
{
    prop::sample::select(texts.iter().map(|text| text.parse().unwrap()).collect::<Vec<T>>()).boxed()
}

fn profession() -> BoxedStrategy<ProfessionCode> {
    parsed(&[
        "8.1.3.1.0",
        "8.1.3.2.0",
        "8.1.3",
        "8.1",
        "8.4.1.1.0",
        "5.2.2.1.0",
        "5.2.2.3.2",
        "5.2.2.3.2.1",
        "7",
    ])
}

pub(super) fn skill() -> BoxedStrategy<SkillRef> {
    parsed(&["S001", "S002", "S003", "S004", "S005", "muletto", "saldatura a filo"])
}

fn language() -> BoxedStrategy<LanguageLevel> {
    parsed(&["en", "en:A1", "en:A2", "en:B1", "en:C1", "it", "it:A2", "it:B2", "fr:A1", "fr:B2"])
}

fn contract() -> BoxedStrategy<ContractCode> {
    parsed(&["A.01.00", "A.02.00", "A.02.01", "A.03.09", "C.01.00"])
}

fn licence() -> impl Strategy<Value = Licence> {
    prop::sample::select(Licence::ALL)
}

fn eqf() -> impl Strategy<Value = Eqf> {
    prop::sample::select(&Eqf::ALL[..])
}

fn shifts() -> impl Strategy<Value = ShiftSet> {
    (0u16..32).prop_map(|bits| ShiftSet::from_bits(bits).unwrap())
}

fn seat() -> impl Strategy<Value = Seat> {
    prop::sample::select(vec![
        (41.1, 16.8),
        (41.2, 16.3),
        (40.6, 17.9),
        (45.07, 7.68),
        (41.12, 16.78),
        (41.1, 16.8),
    ])
    .prop_map(|(lat, lon)| Seat::new(lat, lon).unwrap())
}

fn day() -> impl Strategy<Value = Day> {
    prop_oneof![
        (-40i64..90).prop_map(|days| today() + days),
        (-9_000i64..0).prop_map(|days| today() + days),
        prop::sample::select(vec!["1850-01-01", "2199-01-01"]).prop_map(|text| text.parse().unwrap()),
    ]
}

fn extreme(usual: std::ops::Range<u16>) -> impl Strategy<Value = u16> {
    prop_oneof![8 => usual, 1 => Just(0), 1 => Just(u16::MAX)]
}

fn money() -> impl Strategy<Value = u32> {
    prop_oneof![8 => 12_000u32..40_000, 1 => Just(0), 1 => prop::sample::select(vec![u32::MAX, u32::MAX - 1, u32::MAX - 2])]
}

fn few<T: std::fmt::Debug>(one: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(one, 0..4)
}

fn stint() -> impl Strategy<Value = Stint> {
    (profession(), extreme(0..60), prop::option::of(day())).prop_map(|(profession, months, ended)| Stint {
        profession,
        months,
        ended,
    })
}

pub(super) fn candidate() -> impl Strategy<Value = Candidate> {
    let record = (
        prop::option::of(few(profession())),
        prop::option::of(few(stint())),
        prop::option::of(few(skill())),
        prop::option::of(eqf()),
        prop::option::of(few(language())),
        prop::option::of(few(licence()).prop_map(|all| all.into_iter().collect::<LicenceSet>())),
        prop::option::of(any::<bool>()),
        prop::option::of(seat()),
    );
    let wishes = (
        prop::option::of(few(contract())),
        prop::option::of((0u16..4).prop_map(|bits| WorkingHoursSet::from_bits(bits).unwrap())),
        prop::option::of(shifts()),
        prop::option::of(extreme(1..200)),
        prop::option::of(money()),
        prop::option::of(day()),
        day(),
    );
    (record, wishes).prop_map(|(record, wishes)| {
        let (wanted, experiences, skills, education, languages, licences, own_vehicle, seat) = record;
        let (contracts, hours, shifts, max_km, min_pay, available_from, confirmed_on) = wishes;
        Candidate {
            handle: Handle(0),
            wanted,
            experiences,
            skills,
            education,
            languages,
            licences,
            own_vehicle,
            seat,
            contracts,
            hours,
            shifts,
            max_km,
            min_pay,
            available_from,
            confirmed_on,
        }
    })
}

/// Candidates with handles of their own, some on another page.
pub(super) fn candidates(most: usize) -> impl Strategy<Value = Vec<Candidate>> {
    let handle = prop_oneof![0u32..40, 65_530u32..65_550, 1_000_000u32..1_000_010];
    prop::collection::btree_map(handle, candidate(), 0..most).prop_map(|all| {
        all.into_iter().map(|(handle, one)| Candidate { handle: Handle(handle), ..one }).collect()
    })
}

fn asked<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Asked<T>> {
    (value, prop::bool::weighted(0.4)).prop_map(|(value, must)| Asked { value, strength: strength(must) })
}

fn strength(must: bool) -> Strength {
    if must { Strength::Must } else { Strength::Nice }
}

pub(super) fn request() -> impl Strategy<Value = Request> {
    let asks = (
        prop::option::of(profession()),
        prop::option::of(asked(extreme(0..60))),
        few(asked((skill(), few(skill())).prop_map(|(skill, related)| SkillAsk { skill, related }))),
        prop::option::of(asked(eqf())),
        few(asked(language())),
        few(asked(licence())),
        prop::option::of(any::<bool>().prop_map(strength)),
        prop::option::of(extreme(5..150)),
    );
    let offers = (
        prop::option::of(seat()),
        prop::option::of(contract()),
        prop::option::of(prop::sample::select(WorkingHours::ALL)),
        prop::option::of(shifts()),
        prop::option::of(money()),
        prop::option::of(day()),
        any::<u64>(),
        changes(),
    );
    (asks, offers).prop_map(|(asks, offers)| {
        let (profession, experience_months, skills, education, languages, licences, own_vehicle, max_km) =
            asks;
        let (seat, contract, hours, shifts, annual_pay, start, seed, weights) = offers;
        Request {
            seed,
            profession,
            experience_months,
            skills,
            education,
            languages,
            licences,
            own_vehicle,
            max_km,
            seat,
            contract,
            hours,
            shifts,
            annual_pay,
            start,
            ..Request::empty(Handle(7), today(), weights)
        }
    })
}

/// The standard weights with some changed.
fn changes() -> impl Strategy<Value = Weights> {
    let one =
        (any::<bool>(), any::<prop::sample::Index>(), prop_oneof![Just(0.1), Just(100.0), 0.1..100.0f64]);
    few(one).prop_map(|changes| {
        changes.into_iter().fold(weights(), |weights, (fit, index, value)| {
            let side = if fit { Side::Fit } else { Side::Wish };
            weights.with(side, *index.get(Weights::criteria(side)), value).unwrap()
        })
    })
}

pub(super) fn filter() -> impl Strategy<Value = Vec<Filter>> {
    let admitted = prop::collection::vec(prop_oneof![0u32..40, 65_530u32..65_550], 0..40);
    prop::option::weighted(0.3, admitted).prop_map(|handles| {
        let admitted = |all: Vec<u32>| all.into_iter().map(Handle).collect();
        handles
            .into_iter()
            .map(|all| Filter { basis: LegalBasis::TargetedPlacement, admitted: admitted(all) })
            .collect()
    })
}

/// A level up.
pub(super) fn above(level: Cefr) -> Option<Cefr> {
    Cefr::try_from(level.rank() + 1).ok()
}
