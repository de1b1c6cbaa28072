use rstest::rstest;

use super::*;
use crate::rules::{Doubt, Objection, PactElement, doubt_told, examine, objection_told};

fn look(lines: &[(&str, EventKind)], kind: &EventKind, on: &str) -> Result<Vec<Doubt>, Objection> {
    let timeline = person(lines);
    examine(&case(&timeline, &ALL), kind, day(on), false)
}

fn hours(hours: &str) -> EventKind {
    EventKind::WeeklyHours(hours.parse().unwrap())
}

/// RULES B.4.2: the blocks of the regional systems on a declaration.
#[test]
fn declarations_that_cannot_be() {
    let at = "01/11/2026";
    let in_force = Err(Objection::AlreadyUnemployed { did: day("01/10/2026") });
    assert_eq!(look(&[("01/10/2026", did())], &did(), at), in_force);
    let works = [("01/10/2026", hire("A.01.00", None))];
    assert_eq!(look(&works, &did(), at), Err(Objection::Employed { since: day("01/10/2026") }));
    let little = [works[0].clone(), ("01/10/2026", income(Work::Employed, 2026, 6_000))];
    assert_eq!(look(&little, &did(), at), Ok(vec![]), "an income below the threshold is no obstacle");
    let ended = [works[0].clone(), (at, EventKind::Cessation)];
    assert_eq!(look(&ended, &did(), at), Ok(vec![]), "the last day of a job");
    let trainee = [("01/10/2026", hire("C.01.00", None))];
    assert_eq!(look(&trainee, &did(), at), Ok(vec![]), "a traineeship is no job");
    let forfeited =
        [("01/01/2026", benefit("NASpI")), ("01/10/2026", decided("d", "30/09/2026", Decision::Forfeited))];
    assert_eq!(look(&forfeited, &did(), at), Err(Objection::Barred { until: day("01/12/2026") }));
    assert_eq!(look(&forfeited, &did(), "01/12/2026"), Ok(vec![]));
    let claimed = [("01/10/2026", benefit("NASpI"))];
    let counts = Ok(vec![Doubt::BenefitCounts { did: day("01/10/2026") }]);
    assert_eq!(look(&claimed, &did(), at), counts);
    let revoked = [("01/10/2026", did()), ("02/10/2026", EventKind::Did(DidStep::Revoked))];
    assert_eq!(look(&revoked, &did(), at), Ok(vec![]));
}

#[test]
fn children_declare_nothing() {
    let timeline = person(&[]);
    let facts = Facts { birth_date: Some(day("02/11/2011")), ..Facts::default() };
    let case = Case { facts, ..case(&timeline, &ALL) };
    let look = |on| examine(&case, &did(), day(on), false);
    assert_eq!(look("01/11/2026"), Err(Objection::TooYoung { least: 15 }));
    assert_eq!(look("02/11/2026"), Ok(vec![]));
}

#[rstest]
#[case::suspended(EventKind::Did(DidStep::Suspended))]
#[case::resumed(EventKind::Did(DidStep::Resumed))]
#[case::revoked(EventKind::Did(DidStep::Revoked))]
fn what_becomes_of_no_declaration(#[case] kind: EventKind) {
    assert_eq!(look(&[], &kind, "01/11/2026"), Ok(vec![Doubt::NoDidInForce]));
    let given = look(&[("01/10/2026", did())], &kind, "01/11/2026");
    let resumed = kind == EventKind::Did(DidStep::Resumed);
    assert_eq!(given, Ok(if resumed { vec![Doubt::NotSuspended] } else { vec![] }));
}

/// Seed 002, D; D.Lgs. 150/2015 art. 20: five elements, three availabilities.
#[test]
fn a_pact_is_signed_whole_or_not_at_all() {
    let since = [("01/10/2026", did())];
    type Change = fn(&mut PactTerms);
    let signed_with = |change: Change| {
        let mut terms = terms();
        change(&mut terms);
        EventKind::Pact(Pact { step: SignatureStep::Signed, terms: Some(Box::new(terms)) })
    };
    assert_eq!(look(&since, &whole_pact(), "02/10/2026"), Ok(vec![]));
    let table: [(Change, PactElement); 4] = [
        (|terms| terms.acts.clear(), PactElement::Acts),
        (|terms| terms.for_workshops = false, PactElement::Workshops),
        (|terms| terms.for_training = false, PactElement::Training),
        (|terms| terms.for_offers = false, PactElement::Offers),
    ];
    for (change, element) in table {
        let refused = Err(Objection::PactIncomplete(vec![element]));
        assert_eq!(look(&since, &signed_with(change), "02/10/2026"), refused);
    }
    let none = Err(Objection::PactIncomplete(PactElement::ALL.to_vec()));
    assert_eq!(look(&since, &signed(), "02/10/2026"), none);
    for step in [SignatureStep::Proposed, SignatureStep::Refused] {
        assert_eq!(look(&since, &pact(step), "02/10/2026"), Ok(vec![]), "a draft may lack everything");
    }
    let timeline = person(&since);
    let transcribed = examine(&case(&timeline, &ALL), &signed(), day("02/10/2026"), true);
    assert_eq!(transcribed, Ok(vec![]), "a register that has no place for the elements");
    assert_eq!(look(&[], &whole_pact(), "02/10/2026"), Ok(vec![Doubt::PactBeforeDid]));
}

/// National row `double_employment_hours`: 48 hours a week.
#[test]
fn two_jobs_over_forty_eight_hours() {
    let first = [("01/10/2026", hire("A.02.00", None)), ("01/10/2026", hours("24"))];
    let second = hire("A.02.00", None);
    let doubt = Doubt::SecondJob { since: day("01/10/2026"), most: Some(48) };
    assert_eq!(look(&first, &second, "01/11/2026"), Ok(vec![doubt]));
    let both = [first[0].clone(), first[1].clone(), ("01/11/2026", second)];
    assert_eq!(look(&both, &hours("24"), "01/11/2026"), Ok(vec![]));
    let over = Err(Objection::TooManyHours { hours: 49, most: 48 });
    assert_eq!(look(&both, &hours("25"), "01/11/2026"), over);
    assert_eq!(look(&first[..1], &hours("60"), "01/10/2026"), Ok(vec![]), "one job alone");
    assert_eq!(look(&[], &hours("24"), "01/10/2026"), Ok(vec![Doubt::NoJobOpen]));
}

#[test]
fn ends_before_beginnings() {
    let at = "01/11/2026";
    let until = Err(Objection::EndsBefore { until: day("31/10/2026") });
    assert_eq!(look(&[], &hire("A.02.00", Some("31/10/2026")), at), until);
    let support =
        EventKind::Benefit(Benefit { name: "NASpI".parse().unwrap(), until: Some(day("31/10/2026")) });
    assert_eq!(look(&[], &support, at), until);
    assert_eq!(look(&[], &EventKind::Cessation, at), Ok(vec![Doubt::NoJobOpen]));
    let works = [("01/10/2026", hire("A.02.00", None))];
    assert_eq!(look(&works, &EventKind::Cessation, at), Ok(vec![]));
    let started = EventKind::Traineeship(ProgrammeStep::Started);
    assert_eq!(look(&works, &started, at), Ok(vec![Doubt::TraineeAtWork { since: day("01/10/2026") }]));
}

#[test]
fn outcomes_of_nothing_and_outcomes_twice() {
    let outcome = |closes: usize| {
        EventKind::Appointment(Appointment {
            time: None,
            service: None,
            outcome: Some(Attendance::Present),
            closes: Some(id(closes)),
        })
    };
    let set = EventKind::Appointment(Appointment { time: None, service: None, outcome: None, closes: None });
    let lines = [("20/10/2026", set), ("20/10/2026", outcome(0))];
    assert_eq!(look(&lines[..1], &outcome(0), "21/10/2026"), Ok(vec![]));
    assert_eq!(look(&lines, &outcome(0), "21/10/2026"), Err(Objection::ClosedAlready));
    assert_eq!(look(&lines, &outcome(7), "21/10/2026"), Err(Objection::ClosesNothing));
    let annulled = [lines[0].clone(), ("21/10/2026", EventKind::Annul(id(0)))];
    assert_eq!(look(&annulled, &outcome(0), "21/10/2026"), Err(Objection::ClosesNothing));
}

#[test]
fn years_letters_reports() {
    let at = "01/11/2026";
    assert_eq!(look(&[], &income(Work::Employed, 2027, 1), at), Ok(vec![]));
    assert_eq!(look(&[], &income(Work::Employed, 2028, 1), at), Err(Objection::FarYear(2028)));
    let unknown = decided("z", "01/10/2026", Decision::Excused);
    assert_eq!(look(&[], &unknown, at), Err(Objection::UnknownRule("z".to_owned())));
    let early = decided("a", "02/11/2026", Decision::Excused);
    assert_eq!(look(&[], &early, at), Err(Objection::DecidedBefore { behaved_on: day("02/11/2026") }));
    let report = |text: &str| EventKind::Measure(text.parse().unwrap());
    assert!(matches!(look(&[], &report("A02 02"), at), Err(Objection::Incoherent(_))));
    assert_eq!(look(&[], &report("A02 02 inizio 2026-11-01"), at), Ok(vec![]));
}

/// In both languages, with nothing left to fill in.
#[test]
fn every_objection_and_doubt_has_its_words() {
    let on = day("01/10/2026");
    let objections = [
        Objection::AlreadyUnemployed { did: on },
        Objection::Employed { since: on },
        Objection::Barred { until: on },
        Objection::TooYoung { least: 15 },
        Objection::TooManyHours { hours: 50, most: 48 },
        Objection::EndsBefore { until: on },
        Objection::ClosesNothing,
        Objection::ClosedAlready,
        Objection::PactIncomplete(PactElement::ALL.to_vec()),
        Objection::FarYear(2030),
        Objection::UnknownRule("z".to_owned()),
        Objection::DecidedBefore { behaved_on: on },
    ];
    let doubts = [
        Doubt::PactBeforeDid,
        Doubt::NoDidInForce,
        Doubt::NotSuspended,
        Doubt::NoJobOpen,
        Doubt::SecondJob { since: on, most: Some(48) },
        Doubt::SecondJob { since: on, most: None },
        Doubt::TraineeAtWork { since: on },
        Doubt::BenefitCounts { did: on },
        Doubt::DueBefore { due: on },
    ];
    let messages = objections.iter().map(objection_told).chain(doubts.map(doubt_told));
    for message in messages {
        for language in [crate::look::Language::Italian, crate::look::Language::English] {
            let said = crate::look::Texts::new(language).say(&message).into_owned();
            assert!(said.len() > 10 && !said.contains(['{', '}']), "{said}");
        }
    }
}
