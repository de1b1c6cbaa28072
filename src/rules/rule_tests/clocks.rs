use rstest::rstest;

use super::*;
use crate::rules::{
    Deadline, DeadlineState, Why, deadline_told, deadlines, open_deadlines, vacancy_deadlines, vacancy_goals,
};
use crate::standards::Centres;

/// The one deadline of this rule, as `state due`.
fn clock(case: &Case<'_>, id: &str, at: &str) -> String {
    let found: Vec<_> = deadlines(case, day(at)).into_iter().filter(|d| d.clock.id == id).collect();
    assert_eq!(found.len(), 1, "{id}");
    told(&found[0])
}

fn told(deadline: &Deadline<'_>) -> String {
    let due = deadline.due.map_or_else(|| "-".to_owned(), |due| due.to_string());
    match deadline.state {
        DeadlineState::Met { on, in_time } => format!("met {on} {in_time} {due}"),
        DeadlineState::NotApplicable(why) => format!("{why:?}"),
        state => format!("{} {due}", state.word()),
    }
}

/// Seed 003, B1: the interview within two months of the declaration.
#[rstest]
#[case::running(1, "21/11/2026", "running 11/12/2026")]
#[case::last_day(1, "11/12/2026", "running 11/12/2026")]
#[case::late(1, "12/12/2026", "late 11/12/2026")]
#[case::met(2, "12/12/2026", "met 20/11/2026 true 11/12/2026")]
#[case::before_it_happened(2, "19/11/2026", "running 11/12/2026")]
#[case::not_begun(0, "21/11/2026", "NotUnemployed")]
fn interview_within_two_months(#[case] so_far: usize, #[case] at: &str, #[case] expected: &str) {
    let lines = [("11/10/2026", did()), ("20/11/2026", service("lep:C"))];
    let timeline = person(&lines[..so_far]);
    assert_eq!(clock(&case(&timeline, &PUGLIA), "R-PUG-01", at), expected);
}

#[test]
fn days_of_a_suspension_do_not_count() {
    let lines = [("11/10/2026", did()), ("21/10/2026", hire("A.02.00", Some("30/10/2026")))];
    let timeline = person(&lines);
    let case = case(&timeline, &PUGLIA);
    assert_eq!(clock(&case, "R-PUG-01", "25/10/2026"), "suspended 15/12/2026");
    assert_eq!(clock(&case, "R-PUG-01", "21/11/2026"), "running 21/12/2026");
}

/// D.Lgs. 150/2015 artt. 20 and 21: fifteen days for recipients, thirty for the others, never both.
#[test]
fn first_contact_depends_on_the_benefit() {
    let with = person(&[("01/11/2026", benefit("NASpI"))]);
    let without = person(&[("01/11/2026", did())]);
    let (with, without) = (case(&with, &PUGLIA), case(&without, &PUGLIA));
    assert_eq!(clock(&with, "NAZ-15G", "10/11/2026"), "running 16/11/2026");
    assert_eq!(clock(&with, "NAZ-30G", "10/11/2026"), "OtherTarget");
    assert_eq!(clock(&without, "NAZ-15G", "10/11/2026"), "OtherTarget");
    assert_eq!(clock(&without, "NAZ-30G", "10/11/2026"), "running 01/12/2026");
    let contacted = person(&[("01/11/2026", did()), ("03/11/2026", service("puglia:A2"))]);
    assert_eq!(clock(&case(&contacted, &PUGLIA), "NAZ-30G", "10/11/2026"), "met 03/11/2026 true 01/12/2026");
}

/// Seed 003, D1: four months for the young and for women returning to work, six for the others.
#[rstest]
#[case::young("01/01/2004", "running 11/02/2027", "OtherTarget")]
#[case::adult("01/01/1986", "OtherTarget", "running 11/04/2027")]
fn proposals_by_target(#[case] birth: &str, #[case] four: &str, #[case] six: &str) {
    let timeline = person(&[("11/10/2026", did())]);
    let case = case(&timeline, &PUGLIA);
    let case = Case { facts: Facts { birth_date: Some(day(birth)), ..case.facts }, ..case };
    assert_eq!(clock(&case, "R-PUG-02a", "21/11/2026"), four);
    assert_eq!(clock(&case, "R-PUG-02b", "21/11/2026"), six);
}

#[test]
fn profiling_comes_again_every_ninety_days() {
    let profiled = || EventKind::Profiling(Profiling { index: None, class: None });
    let timeline = person(&[("01/01/2026", did()), ("02/01/2026", profiled()), ("01/03/2026", profiled())]);
    let case = case(&timeline, &PIEMONTE);
    assert_eq!(clock(&case, "NAZ-90G", "01/02/2026"), "running 02/04/2026");
    assert_eq!(clock(&case, "NAZ-90G", "01/05/2026"), "running 30/05/2026");
    assert_eq!(clock(&case, "NAZ-90G", "01/06/2026"), "late 30/05/2026");
    assert_eq!(clock(&case, "NAZ-365G", "01/06/2026"), "running 01/03/2027");
}

/// Seed 003, 4.2: seven working days from the letter; 4/12 is a Friday, the 8th a holiday.
#[test]
fn the_call_follows_the_letter() {
    let letter = EventKind::Contact(Contact {
        direction: Direction::Outgoing,
        channel: Channel::Letter,
        minutes: None,
    });
    let call = EventKind::Contact(Contact {
        direction: Direction::Outgoing,
        channel: Channel::Phone,
        minutes: Some(4),
    });
    let lines = [("04/12/2026", letter), ("15/12/2026", call)];
    let (waiting, done) = (company(&lines[..1]), company(&lines));
    assert_eq!(clock(&case(&waiting, &PUGLIA), "R-PUG-03", "15/12/2026"), "running 16/12/2026");
    assert_eq!(clock(&case(&waiting, &PUGLIA), "R-PUG-03", "17/12/2026"), "late 16/12/2026");
    assert_eq!(clock(&case(&done, &PUGLIA), "R-PUG-03", "17/12/2026"), "met 15/12/2026 true 16/12/2026");
}

fn action(due: Option<&str>, outcome: Option<ProgrammeStep>, closes: Option<usize>) -> EventKind {
    let title = "Corso di inglese".parse().unwrap();
    EventKind::PlanAction(PlanAction { title, due: due.map(day), outcome, closes: closes.map(id) })
}

#[test]
fn planned_actions_carry_their_own_day() {
    let lines = [
        ("11/10/2026", did()),
        ("12/10/2026", action(Some("30/11/2026"), None, None)),
        ("12/10/2026", action(Some("15/11/2026"), None, None)),
        ("14/11/2026", action(None, Some(ProgrammeStep::Completed), Some(2))),
    ];
    let timeline = person(&lines);
    let found = deadlines(&case(&timeline, &PIEMONTE), day("21/11/2026"));
    let found: Vec<_> = found.iter().filter(|d| d.clock.id == "NAZ-AZIONE").collect();
    assert_eq!(
        found.iter().map(|d| told(d)).collect::<Vec<_>>(),
        ["running 30/11/2026", "met 14/11/2026 true 15/11/2026"]
    );
    assert_eq!((found[0].what, found[0].about), (Some("Corso di inglese"), Some(id(1))));
    assert_eq!(found[0].days_left(day("21/11/2026")), Some(9));
}

fn appointment(outcome: Option<Attendance>, closes: Option<usize>) -> EventKind {
    EventKind::Appointment(Appointment { time: None, service: None, outcome, closes: closes.map(id) })
}

#[test]
fn appointments_come_up_and_then_ask_how_they_went() {
    let lines = [
        ("11/10/2026", did()),
        ("20/11/2026", appointment(None, None)),
        ("25/11/2026", appointment(None, None)),
        ("21/11/2026", appointment(Some(Attendance::UnexcusedAbsence), Some(1))),
    ];
    let told_on = |lines: &[(&str, EventKind)], at: &str| {
        let timeline = person(lines);
        let found = deadlines(&case(&timeline, &PIEMONTE), day(at));
        found.iter().filter(|d| d.clock.id == "NAZ-APPUNTAMENTO").map(told).collect::<Vec<_>>()
    };
    assert_eq!(told_on(&lines[..3], "21/11/2026"), ["late 20/11/2026", "running 25/11/2026"]);
    assert_eq!(told_on(&lines, "21/11/2026"), ["met 21/11/2026 false 20/11/2026", "running 25/11/2026"]);
}

#[test]
fn acts_of_search_are_checked_after_their_day() {
    let lines = [
        ("11/10/2026", did()),
        ("12/10/2026", whole_pact()),
        ("12/11/2026", appointment(Some(Attendance::Present), None)),
    ];
    let (before, after) = (person(&lines[..2]), person(&lines));
    assert_eq!(clock(&case(&before, &PIEMONTE), "NAZ-RICERCA", "11/11/2026"), "late 10/11/2026");
    assert_eq!(
        clock(&case(&after, &PIEMONTE), "NAZ-RICERCA", "13/11/2026"),
        "met 12/11/2026 false 10/11/2026"
    );
}

#[test]
fn open_deadlines_stand_in_order_and_goals_are_left_out() {
    let timeline = person(&[("11/10/2026", did()), ("25/11/2026", appointment(None, None))]);
    let open = open_deadlines(&case(&timeline, &PUGLIA), day("21/11/2026"));
    let ids: Vec<_> = open.iter().map(|d| d.clock.id.as_str()).collect();
    assert_eq!(ids, ["NAZ-30G", "NAZ-APPUNTAMENTO", "R-PUG-01", "R-PUG-02b"]);
    assert!(open.iter().all(|d| !d.clock.source.is_empty()));
}

fn vacancy(requested: &str) -> Vacancy {
    Vacancy {
        id: VacancyId::from_bytes([3; 16]),
        code: VacancyCode::minted(2026, 42),
        company: CompanyId::from_bytes([8; 16]),
        title: "Magazziniere".parse().unwrap(),
        profession: None,
        municipality: None,
        posts: std::num::NonZeroU16::MIN,
        conditions: Conditions::default(),
        profile: Profile::default(),
        reserved_l68: false,
        requested_on: day(requested),
        agreed_on: None,
        state: VacancyState::Detected,
        sent_on: None,
        candidates: Vec::new(),
        history: Vec::new(),
    }
}

/// Seed 003, 4.2: five working days from the request, unless another day is agreed.
#[test]
fn profiles_within_five_working_days() {
    let told_on = |vacancy: &Vacancy, at: &str| {
        let found = vacancy_deadlines(vacancy, &PUGLIA, &CALENDAR, day(at));
        assert_eq!(found.len(), 2, "R-PUG-04 and R-PUG-07");
        told(found.iter().find(|d| d.clock.id == "R-PUG-04").unwrap())
    };
    let mut asked = vacancy("20/11/2026");
    assert_eq!(told_on(&asked, "22/11/2026"), "running 27/11/2026");
    assert_eq!(told_on(&asked, "28/11/2026"), "late 27/11/2026");
    asked.agreed_on = Some(day("15/12/2026"));
    assert_eq!(told_on(&asked, "28/11/2026"), "running 15/12/2026");
    asked.sent_on = Some(day("26/11/2026"));
    assert_eq!(told_on(&asked, "28/11/2026"), "met 26/11/2026 true 15/12/2026");
    assert_eq!(told_on(&asked, "25/11/2026"), "running 15/12/2026");
    let (at, by) = (Moment(0), "m.rossi".parse().unwrap());
    let closed = Move { to: VacancyState::Closed(Closure::Withdrawn), on: day("23/11/2026"), at, by };
    let withdrawn = Vacancy { history: vec![closed], ..vacancy("20/11/2026") };
    assert_eq!(told_on(&withdrawn, "28/11/2026"), format!("{:?}", Why::Closed));
}

#[test]
fn in_piemonte_nothing_binds_a_vacancy() {
    assert!(vacancy_deadlines(&vacancy("20/11/2026"), &PIEMONTE, &CALENDAR, day("28/11/2026")).is_empty());
}

/// Every clock that binds a person or a company, in each of its states, and the sentence it explains itself with.
#[rstest]
#[case::naz_15g("NAZ-15G", &[("01/11/2026", benefit("NASpI"))], "10/11/2026", "running 16/11/2026")]
#[case::naz_30g("NAZ-30G", &[("01/11/2026", did())], "02/12/2026", "late 01/12/2026")]
#[case::naz_90g("NAZ-90G", &[("01/01/2026", did()), ("02/01/2026", profiled())], "02/04/2026", "running 02/04/2026")]
#[case::naz_365g("NAZ-365G", &[("01/01/2026", did()), ("02/01/2026", service("lep:B"))], "03/01/2027", "late 02/01/2027")]
#[case::naz_patto("NAZ-PATTO", &[("01/01/2026", did()), ("02/01/2026", whole_pact())], "01/02/2026", "running 02/04/2026")]
#[case::naz_patto_checked(
    "NAZ-PATTO",
    &[("01/01/2026", did()), ("02/01/2026", whole_pact()), ("01/03/2026", absent(Attendance::Present))],
    "02/06/2026",
    "late 01/06/2026"
)]
#[case::naz_azione(
    "NAZ-AZIONE",
    &[("01/01/2026", did()), ("02/01/2026", action(Some("01/02/2026"), None, None))],
    "02/02/2026",
    "late 01/02/2026"
)]
#[case::naz_azione_suspended(
    "NAZ-AZIONE",
    &[
        ("01/01/2026", did()),
        ("02/01/2026", action(Some("01/02/2026"), None, None)),
        ("20/01/2026", hire("A.02.00", None)),
    ],
    "02/02/2026",
    "suspended 01/02/2026"
)]
#[case::naz_appuntamento("NAZ-APPUNTAMENTO", &[("20/11/2026", appointment(None, None))], "21/11/2026", "late 20/11/2026")]
#[case::naz_condizionalita(
    "NAZ-CONDIZIONALITA",
    &[("01/09/2026", benefit("NASpI")), ("02/10/2026", absent(Attendance::UnexcusedAbsence))],
    "02/10/2026",
    "running 02/10/2026"
)]
#[case::naz_condizionalita_none("NAZ-CONDIZIONALITA", &[("01/09/2026", did())], "02/10/2026", "NotStarted")]
#[case::r_pug_01("R-PUG-01", &[("11/10/2026", did())], "21/11/2026", "running 11/12/2026")]
#[case::r_pug_01_met("R-PUG-01", &[("11/10/2026", did()), ("12/10/2026", service("lep:C"))], "21/11/2026", "met 12/10/2026 true 11/12/2026")]
#[case::r_pug_02b("R-PUG-02b", &[("11/10/2026", did())], "12/04/2027", "late 11/04/2027")]
fn every_clock_and_its_sentence(
    #[case] rule: &str,
    #[case] lines: &[(&str, EventKind)],
    #[case] at: &str,
    #[case] expected: &str,
) {
    let timeline = person(lines);
    let case = case(&timeline, &PUGLIA);
    assert_eq!(clock(&case, rule, at), expected);
    let deadline = deadlines(&case, day(at)).into_iter().find(|d| d.clock.id == rule).unwrap();
    for language in [crate::look::Language::Italian, crate::look::Language::English] {
        let said = crate::look::Texts::new(language).say(&deadline_told(&deadline)).into_owned();
        assert!(!said.contains(['{', '}']), "{said}");
        let tells = deadline.due.is_none_or(|due| said.contains(&due.to_string()));
        assert!(tells && said.len() > 20, "{said}");
    }
}

fn profiled() -> EventKind {
    EventKind::Profiling(Profiling { index: None, class: None })
}

/// Seed 003, G1: the request met in 10 days in pilot centres and 15 in the others (2011), in 5 everywhere (2013).
#[rstest]
#[case::pilot_2011("01/06/2011", Centres::Pilot, "R-PUG-05a", "running 11/06/2011")]
#[case::other_2011("01/06/2011", Centres::Other, "R-PUG-05b", "running 16/06/2011")]
#[case::last_day_of_2011("30/12/2013", Centres::Other, "R-PUG-05b", "running 14/01/2014")]
#[case::pilot_2013("31/12/2013", Centres::Pilot, "R-PUG-05c", "running 05/01/2014")]
#[case::other_2013("20/11/2026", Centres::Other, "R-PUG-05c", "running 25/11/2026")]
fn goals_of_a_request(
    #[case] requested: &str,
    #[case] centre: Centres,
    #[case] rule: &str,
    #[case] expected: &str,
) {
    let asked = vacancy(requested);
    let found = vacancy_goals(&asked, &PUGLIA, &CALENDAR, centre, day(requested));
    let told: Vec<_> = found.iter().map(|goal| (goal.clock.id.as_str(), told(goal))).collect();
    assert_eq!(told, [(rule, expected.to_owned())]);
}
