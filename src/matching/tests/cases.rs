//! Single cases, told.

use super::super::*;
use super::any::{today, weights};
use crate::domain::{Asked, Day, SkillRef, Strength};

fn nobody(handle: u32) -> Candidate {
    Candidate::unknown(Handle(handle), today())
}

fn nothing() -> Request {
    Request::empty(Handle(1), today(), weights())
}

fn must<T>(value: T) -> Asked<T> {
    Asked { value, strength: Strength::Must }
}

fn skill(text: &str) -> SkillRef {
    text.parse().unwrap()
}

/// «Magazziniere», as in the sketch of the matching screen.
fn warehouse() -> Request {
    Request {
        profession: Some("8.1.3.1.0".parse().unwrap()),
        licences: vec![must("B".parse().unwrap())],
        skills: vec![must(SkillAsk { skill: skill("muletto"), related: vec![skill("transpallet")] })],
        languages: vec![Asked { value: "en:A2".parse().unwrap(), strength: Strength::Nice }],
        max_km: Some(30),
        seat: Seat::new(41.08, 16.78),
        contract: Some("A.02.00".parse().unwrap()),
        ..nothing()
    }
}

fn mario() -> Candidate {
    Candidate {
        wanted: Some(vec!["8.1.3.1.0".parse().unwrap()]),
        experiences: Some(vec![Stint {
            profession: "8.1.3.1.0".parse().unwrap(),
            months: 36,
            ended: Day::from_ymd(2026, 9, 30),
        }]),
        skills: Some(vec![skill("muletto")]),
        languages: Some(vec!["en:A1".parse().unwrap()]),
        licences: Some("CE".parse().unwrap()),
        seat: Seat::new(41.11, 16.69),
        max_km: Some(30),
        contracts: Some(vec!["A.02.00".parse().unwrap()]),
        available_from: Some(today()),
        ..nobody(1)
    }
}

fn line(verdict: &Verdict, criterion: Criterion, side: Side) -> &Assessment {
    verdict.criteria.iter().find(|line| line.criterion == criterion && line.demand.side() == side).unwrap()
}

#[test]
fn a_good_candidate_lacks_a_level_of_english() {
    let verdict = score(&warehouse(), &mario(), today());
    assert!(verdict.is_eligible());
    assert!((75..100).contains(&verdict.score.whole()), "{verdict:#?}");
    let english = line(&verdict, Criterion::Language, Side::Fit);
    assert_eq!((english.state, english.points * 2), (State::Partly, english.possible));
    assert_eq!(english.has, Some(Value::Language("en:A1".parse().unwrap())));
    assert_eq!(line(&verdict, Criterion::Licence, Side::Fit).state, State::Met, "CE implies B");
    assert!(verdict.to_ask.iter().all(|one| one.demand == Demand::Wish), "{:?}", verdict.to_ask);
    assert_eq!((verdict.fit.unwrap().whole(), verdict.wish.unwrap().whole()), (96, 100));
    assert!(verdict.score < verdict.reach && verdict.confidence.whole() < 100);
}

#[test]
fn a_must_excludes_when_it_is_known_to_fail_and_is_asked_when_it_is_unknown() {
    let related = Candidate { skills: Some(vec![skill("transpallet")]), ..mario() };
    let verdict = score(&warehouse(), &related, today());
    assert_eq!(verdict.eligible, Eligibility::Excluded(vec![Criterion::Skill]));
    assert_eq!(line(&verdict, Criterion::Skill, Side::Fit).has, Some(Value::Skill(skill("transpallet"))));

    let silent = Candidate { skills: None, contracts: None, ..mario() };
    let verdict = score(&warehouse(), &silent, today());
    assert!(verdict.is_eligible());
    let of_person: Vec<_> = verdict.to_ask.iter().filter(|one| one.whom == Whom::Person).collect();
    let asked: Vec<_> = of_person.iter().map(|one| one.criterion).collect();
    assert_eq!(asked, [Criterion::Skill, Criterion::Contract]);
    assert!(of_person[0].gain > of_person[1].gain && of_person[1].gain.hundredths() > 0);
    assert_eq!(of_person[1].about, Some(Value::Contract("A.02.00".parse().unwrap())));
}

#[test]
fn a_vacancy_that_asks_nothing_ranks_by_wishes_alone() {
    let verdict = score(&nothing(), &mario(), today());
    assert_eq!(verdict.fit, None);
    assert!(verdict.is_eligible());
    assert!(verdict.to_ask.iter().all(|one| one.whom == Whom::Company), "{:?}", verdict.to_ask);
    assert!(verdict.score < verdict.reach, "what the vacancy does not say counts less than what suits");
    // Nothing gains points for not being requested.
    assert!(verdict.criteria.iter().all(|line| line.demand == Demand::Wish));
}

#[test]
fn somebody_of_whom_nothing_is_known_counts_what_is_assumed_and_is_asked_everything() {
    let verdict = score(&warehouse(), &nobody(2), today());
    assert!(verdict.is_eligible());
    assert_eq!((verdict.fit, verdict.wish), (None, None));
    assert!((20..50).contains(&verdict.score.whole()), "{}", verdict.score);
    assert_eq!((verdict.reach.whole(), verdict.confidence.whole()), (100, 0));
    assert_eq!(verdict.to_ask.len(), verdict.criteria.len());
    let musts = verdict.to_ask.iter().take_while(|one| one.demand == Demand::Must).count();
    assert_eq!(musts, 3, "licence, skill, distance come first");
}

#[test]
fn italian_is_not_missing_because_the_list_leaves_the_mother_tongue_out() {
    let request = Request { languages: vec![must("it:B1".parse().unwrap())], ..nothing() };
    let verdict = score(&request, &mario(), today());
    assert!(verdict.is_eligible());
    assert_eq!(line(&verdict, Criterion::Language, Side::Fit).state, State::Unknown);
}

#[test]
fn old_experience_is_enough_for_a_must_but_earns_less() {
    let years_ago = |years: i32| Candidate {
        experiences: Some(vec![Stint {
            ended: Day::from_ymd(2026 - years, 11, 22),
            ..mario().experiences.unwrap()[0]
        }]),
        ..mario()
    };
    let request = Request { experience_months: Some(must(24)), ..warehouse() };
    let points = |years| {
        let verdict = score(&request, &years_ago(years), today());
        let line = line(&verdict, Criterion::Experience, Side::Fit);
        assert_eq!(line.state, State::Met);
        100 * line.points / line.possible
    };
    assert_eq!([points(0), points(5), points(10)], [100, 75, 37]);
    let short = Request { experience_months: Some(must(37)), ..warehouse() };
    assert_eq!(
        score(&short, &years_ago(0), today()).eligible,
        Eligibility::Excluded(vec![Criterion::Experience])
    );
}

#[test]
fn a_long_list_of_skills_weighs_as_much_as_one() {
    let nice = |n: u32| -> Vec<Asked<SkillAsk>> {
        (0..n)
            .map(|n| SkillAsk { skill: skill(&format!("S{n:03}")), related: vec![] })
            .map(|value| Asked { value, strength: Strength::Nice })
            .collect()
    };
    let weight = |n| {
        let verdict = score(&Request { skills: nice(n), ..nothing() }, &nobody(1), today());
        verdict
            .criteria
            .iter()
            .filter(|line| line.criterion == Criterion::Skill)
            .map(|line| line.weight)
            .sum::<u32>()
    };
    assert_eq!([weight(1), weight(10), weight(300)], [30_000; 3]);
}

#[test]
fn the_harmonic_mean_shows_the_bad_side() {
    let unwilling = Candidate {
        wanted: Some(vec!["5.2.2.1.0".parse().unwrap()]),
        contracts: Some(vec!["A.01.00".parse().unwrap()]),
        max_km: Some(3),
        available_from: Some(today() + 300),
        ..mario()
    };
    let verdict = score(&warehouse(), &unwilling, today());
    assert!(verdict.fit.unwrap().whole() > 90);
    assert_eq!(verdict.wish.unwrap().whole(), 0);
    assert!(
        verdict.score.whole() < 30,
        "what is unknown of the wishes does not make up for it: {}",
        verdict.score
    );
    assert!(verdict.is_eligible(), "wishes never exclude");
}

#[test]
fn equals_are_drawn_by_the_seed_not_by_number() {
    let mut columns = Columns::default();
    for handle in 0..100_000 {
        columns.put(&Candidate { handle: Handle(handle), ..mario() }).unwrap();
    }
    let drawn = |seed| {
        let request = Request { seed, ..warehouse() };
        let ranking = columns.rank(&request, &[], Depth::top(5), today());
        assert_eq!(ranking.eligible, 100_000);
        ranking.best.iter().map(|line| line.handle).collect::<Vec<_>>()
    };
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
    let fresh = Candidate { confirmed_on: today() + 1, handle: Handle(77_777), ..mario() };
    columns.put(&fresh).unwrap();
    let request = Request { seed: 1, ..warehouse() };
    assert_eq!(columns.rank(&request, &[], Depth::top(1), today()).best[0].handle, Handle(77_777));
}

#[test]
fn a_reserve_keeps_others_out_before_scoring() {
    let mut columns = Columns::default();
    (0..10).for_each(|handle| columns.put(&Candidate { handle: Handle(handle), ..mario() }).unwrap());
    let filter =
        Filter { basis: LegalBasis::TargetedPlacement, admitted: [3, 5].into_iter().map(Handle).collect() };
    let ranking = columns.rank(&warehouse(), &[filter], Depth::top(10), today());
    assert_eq!((ranking.eligible, ranking.filtered), (2, 8));
    assert_eq!(ranking.reserves, [LegalBasis::TargetedPlacement]);
}

#[test]
fn a_wider_radius_brings_whom_it_should() {
    let mut columns = Columns::default();
    let far = Candidate { seat: Seat::new(41.3, 16.42), ..mario() };
    (0..7).for_each(|handle| columns.put(&Candidate { handle: Handle(handle), ..far.clone() }).unwrap());
    let relaxations = relaxations(&warehouse(), &columns, &[], today());
    assert_eq!(relaxations[0], (Relaxation::Radius { from: 30, to: 40 }, 7));
    assert!(relaxations[1..].iter().all(|(_, extra)| *extra == 0));
    assert_eq!(relaxations.len(), 3);
}

#[test]
fn a_request_that_repeats_itself_is_read_once() {
    let ask = |strength| Asked { value: SkillAsk { skill: skill("muletto"), related: vec![] }, strength };
    let request = Request {
        skills: vec![ask(Strength::Nice), ask(Strength::Must)],
        licences: vec![
            must("B".parse().unwrap()),
            Asked { value: "B".parse().unwrap(), strength: Strength::Nice },
        ],
        languages: vec![
            must("en:A2".parse().unwrap()),
            must("en:B1".parse().unwrap()),
            Asked { value: "en:C1".parse().unwrap(), strength: Strength::Nice },
            Asked { value: "en:A1".parse().unwrap(), strength: Strength::Nice },
        ],
        ..nothing()
    };
    let tidy = request.tidy();
    assert_eq!(tidy.skills, [ask(Strength::Must)]);
    assert_eq!(tidy.licences, [must("B".parse().unwrap())]);
    let languages: Vec<_> = tidy.languages.iter().map(|one| (one.strength, one.value.to_string())).collect();
    let expected = [(Strength::Must, "en:B1"), (Strength::Nice, "en:C1")];
    assert_eq!(languages, expected.map(|(strength, text)| (strength, text.to_owned())));
}

#[test]
fn a_list_too_long_is_refused_and_changes_nothing() {
    let mut columns = Columns::default();
    columns.put(&mario()).unwrap();
    let request = warehouse();
    let before = columns.rank(&request, &[], Depth::top(5), today());
    let endless = (0..256).map(|n| skill(&format!("S{n:03}"))).collect();
    let refused = columns.put(&Candidate { skills: Some(endless), ..mario() });
    assert_eq!(refused, Err(ColumnsError::TooLong));
    assert_eq!(columns.put(&Candidate { skills: None, ..nobody(70_000) }), Ok(()));
    assert!(columns.remove(Handle(70_000)) && !columns.remove(Handle(70_000)));
    assert_eq!((columns.len(), columns.contains(Handle(1)), columns.is_empty()), (1, true, false));
    assert_eq!(columns.rank(&request, &[], Depth::top(5), today()), before);
}

#[test]
fn a_changed_weight_changes_the_score_at_once() {
    let lighter = weights().with(Side::Fit, Criterion::Language, 0.1).unwrap();
    let verdict = score(&Request { weights: lighter, ..warehouse() }, &mario(), today());
    assert!(verdict.score > score(&warehouse(), &mario(), today()).score);
    let english = line(&verdict, Criterion::Language, Side::Fit);
    assert_eq!((english.state, english.weight), (State::Partly, 100));
}

#[test]
fn a_profession_as_broad_as_the_one_asked_is_not_passed_over() {
    let broad = |text: &str| {
        let (profession, ended) = (text.parse().unwrap(), None);
        let wanted = Some(vec![profession]);
        Candidate { wanted, experiences: Some(vec![Stint { profession, months: 12, ended }]), ..nobody(9) }
    };
    let rivals = [nobody(1), nobody(2), broad("7")];
    let mut columns = Columns::default();
    rivals.iter().for_each(|one| columns.put(one).unwrap());
    for profession in [None, Some("7".parse().unwrap())] {
        let request = Request { profession, experience_months: Some(Asked::nice(6)), ..nothing() };
        let best = columns.rank(&request, &[], Depth::top(1), today()).best;
        assert_eq!(best, rank_each(&request, &rivals, &[], Depth::top(1), today()).best);
        assert_eq!(best[0].handle, Handle(9));
    }
}

#[test]
fn near_empty_records_do_not_lead() {
    // The one of whom only the distance is known, and it is short, against one who fits in most and lacks a level of
    // English.
    let near = Candidate { seat: Seat::new(41.08, 16.78), max_km: Some(50), ..nobody(2) };
    let (full, empty) = (score(&warehouse(), &mario(), today()), score(&warehouse(), &near, today()));
    assert_eq!(empty.wish.unwrap().whole(), 100, "all that is known of them suits");
    assert!(full.score.whole() > 80 && empty.score.whole() < 50, "{} {}", full.score, empty.score);
    assert!(empty.confidence < full.confidence);
    assert_eq!(empty.to_ask[0].demand, Demand::Must);
}

#[test]
fn the_single_thing_that_opens_most_vacancies_leads() {
    let licence = |handle, text: &str| Request {
        handle: Handle(handle),
        licences: vec![must(text.parse().unwrap())],
        ..nothing()
    };
    let language = |text: &str| Request { languages: vec![must(text.parse().unwrap())], ..nothing() };
    let far = Request { max_km: Some(1), seat: Seat::new(45.0, 9.0), ..nothing() };
    let two = Request { languages: vec![must("en:A2".parse().unwrap())], ..licence(9, "D") };
    let all = [
        licence(1, "B"),
        licence(2, "C"),
        licence(3, "D"),
        language("en:A1"),
        language("en:A2"),
        language("en:B2"),
        far,
        two,
    ];
    let person = Candidate { licences: Some("C".parse().unwrap()), ..mario() };
    let openers = openers(&person, &all, today());
    let told: Vec<_> = openers.iter().map(|one| (one.asked.clone(), one.opens)).collect();
    assert_eq!(
        told,
        [
            (Value::Language("en:B2".parse().unwrap()), 2),
            (Value::Language("en:A2".parse().unwrap()), 1),
            (Value::Licence("D".parse().unwrap()), 1),
        ]
    );
}
