//! How long counting takes: `cargo bench --bench reports`, or with `REPORT_EVENTS=1000000` for fewer events.
//!
//! All events lie in the year asked for, so that nothing can be left out. Two threads count.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a bench prints, and stops where its own data is wrong

use std::hint::black_box;
use std::time::{Duration, Instant};

use sportello::domain::{
    Benefit, Candidacy, CandidacyStep, Channel, CompanyId, Contact, Day, DidStep, Direction, Event, EventId,
    EventKind, Hire, Moment, Pact, PersonId, ProgrammeStep, ServiceCode, ServiceDelivery, Sex, Short,
    SignatureStep, Subject, Timeline, VacancyId, WorkCalendar,
};
use sportello::reports::{By, Columns, Part, Period, Question, Reader, Who, behind, goals, report};
use sportello::rules::{Case, Facts};
use sportello::standards::Catalogue;

/// A small generator: the same figures every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }
}

const PER_PERSON: u64 = 10;
const SERVICES: [&str; 16] = [
    "puglia:A1",
    "puglia:A2",
    "puglia:A3",
    "puglia:A4",
    "puglia:B1",
    "puglia:B2",
    "puglia:C1",
    "puglia:C2",
    "puglia:D1",
    "puglia:D2",
    "lep:A",
    "lep:C",
    "lep:E",
    "lep:F1",
    "lep:F3",
    "puglia:E1",
];

fn uuid(kind: u8, number: u64) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    bytes
}

/// What happens to a person, most often services and conversations.
fn personal(dice: &mut Dice, person: PersonId, vacancies: u64) -> EventKind {
    let step =
        [SignatureStep::Proposed, SignatureStep::Signed, SignatureStep::Refused][dice.below(3) as usize];
    let programme = ProgrammeStep::ALL[dice.below(4) as usize];
    match dice.below(100) {
        0..45 => EventKind::Service(ServiceDelivery {
            service: SERVICES[dice.below(16) as usize].parse::<ServiceCode>().unwrap(),
            minutes: Some(15 + dice.below(100) as u16),
            mode: None,
            sap: [None, "A01".parse().ok(), "A02".parse().ok()][dice.below(3) as usize],
            below_minimum: None,
        }),
        45..65 => EventKind::Contact(Contact {
            direction: [Direction::Incoming, Direction::Outgoing][dice.below(2) as usize],
            channel: Channel::Phone,
            minutes: Some(4),
        }),
        65..73 => EventKind::Did(DidStep::Released),
        73..80 => EventKind::Pact(Pact { step, terms: None }),
        80..84 => EventKind::ActionPlan(step),
        84..88 => EventKind::Training(programme),
        88..91 => EventKind::Traineeship(programme),
        91..98 => candidacy(dice, person, vacancies),
        98 => EventKind::Benefit(Benefit { name: Short::tame("NASpI"), until: None }),
        _ => EventKind::TargetedPlacement,
    }
}

fn candidacy(dice: &mut Dice, person: PersonId, vacancies: u64) -> EventKind {
    let vacancy = VacancyId::from_bytes(uuid(3, dice.below(vacancies)));
    let step = [
        CandidacyStep::Proposed,
        CandidacyStep::Preselected,
        CandidacyStep::Referred,
        CandidacyStep::Interviewed(None),
    ][dice.below(4) as usize];
    match dice.below(10) {
        0 => EventKind::Hire(Hire { person, vacancy: Some(vacancy), contract: None, until: None }),
        _ => EventKind::Candidacy(Candidacy { vacancy, person, step }),
    }
}

fn event(dice: &mut Dice, number: u64, kind: EventKind) -> Event {
    Event {
        id: EventId::from_bytes(uuid(9, number)),
        on: Day::from_ymd(2026, 1, 1).unwrap() + dice.below(365) as i64,
        at: Moment(0),
        by: "m.rossi".parse().unwrap(),
        kind,
        note: None,
    }
}

/// Median and 99th percentile.
fn timed<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> String {
    let mut times: Vec<Duration> = (0..runs)
        .map(|n| {
            let start = Instant::now();
            black_box(run(n));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("{:.2} / {:.2} ms", at(50), at(99))
}

fn main() {
    let wanted: u64 = std::env::var("REPORT_EVENTS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000_000);
    let catalogue = Catalogue::builtin().unwrap();
    let calendar = WorkCalendar::default();
    let persons = wanted * 19 / 20 / PER_PERSON;
    let companies = (wanted / 20 / 40).max(1);
    let vacancies = companies * 2;
    let mut dice = Dice(2026);
    let mut columns = Columns::default();
    let mut reader = Reader::new(&catalogue);
    let (mut loading, mut number) = (Duration::ZERO, 0);
    let mut subjects: Vec<(Subject, u64)> =
        (0..persons).map(|n| (PersonId::from_bytes(uuid(1, n)).into(), PER_PERSON)).collect();
    subjects.extend((0..companies).map(|n| (CompanyId::from_bytes(uuid(2, n)).into(), 40)));
    for (subject, count) in &subjects {
        let events = (0..*count).map(|_| {
            number += 1;
            let kind = match subject {
                Subject::Person(id) => personal(&mut dice, *id, vacancies),
                Subject::Company(_) => {
                    let person = PersonId::from_bytes(uuid(1, dice.below(persons)));
                    candidacy(&mut dice, person, vacancies)
                }
            };
            event(&mut dice, number, kind)
        });
        let timeline = Timeline::new(*subject, events.collect());
        let sex = [Sex::Female, Sex::Male][dice.below(2) as usize];
        let birth = Day::from_ymd(1960, 1, 1).unwrap() + dice.below(17_000) as i64;
        let facts = Facts { birth_date: Some(birth), sex: Some(sex), education: None };
        let case = Case { timeline: &timeline, facts, catalogue: &catalogue, calendar: &calendar };
        let start = Instant::now();
        let told = reader.of_case(&case);
        let who = match subject {
            Subject::Person(id) => Who::Person(*id),
            Subject::Company(id) => Who::Company(*id),
        };
        columns.read_in(who, subject.person().map(|_| (sex, birth)), &told);
        loading += start.elapsed();
    }
    let start = Instant::now();
    columns.settle();
    let settling = start.elapsed();
    println!("{} events of {persons} persons and {companies} companies", columns.len());
    println!("bytes an event                       {:.2}", columns.bytes() as f64 / columns.len() as f64);
    println!("taken in from timelines, then sorted {loading:.2?} + {settling:.2?}");

    let today = Day::from_ymd(2026, 12, 31).unwrap();
    let both = By { gender: true, age: catalogue.age_bands.first().cloned() };
    let plain = By::default();
    let year = Period::year_of(today);
    let ask = |standard, by, monthly, period: Period, compare: bool| Question {
        catalogue: &catalogue,
        calendar: &calendar,
        standard,
        period,
        today,
        by,
        monthly,
        compare: compare.then(|| period.previous()),
    };
    for standard in ["piemonte", "puglia", "lep"] {
        let figures = report(&columns, &ask(standard, &both, true, year, false));
        for row in figures.rows.iter().filter(|row| !row.by.is_empty()) {
            let parts: u64 = row.by.iter().map(|cell| cell.count).sum();
            assert_eq!(Some(parts), row.total, "{standard} {}", row.code);
        }
        let told: u64 = figures.rows.iter().filter_map(|row| row.total).sum();
        println!("{standard}: {} figures that add up to {told}", figures.rows.len());
        let whole = timed(20, |_| report(&columns, &ask(standard, &plain, false, year, false)));
        println!("  the year                           {whole}");
        let broken = timed(20, |_| report(&columns, &ask(standard, &both, true, year, false)));
        println!("  by sex, age and month              {broken}");
        let month = Period::month_of(today);
        let compared = timed(20, |_| report(&columns, &ask(standard, &both, false, month, true)));
        println!("  a month against the one before     {compared}");
    }
    let question = ask("puglia", &both, true, year, false);
    println!("objectives                           {}", timed(20, |_| goals(&columns, &question, true)));
    let women = report(&columns, &question).rows[0].by[1].group;
    let part = Part { group: Some(women), ..Part::default() };
    let who = behind(&columns, &question, "A.1", &part).unwrap().len();
    println!(
        "the {who} behind a cell              {}",
        timed(20, |_| behind(&columns, &question, "A.1", &part).unwrap())
    );
    let month = report(&columns, &question).months[3];
    let part = Part { month: Some(month), ..Part::default() };
    let who = behind(&columns, &question, "C.3.2", &part).unwrap().len();
    println!(
        "the {who} behind a month             {}",
        timed(20, |_| behind(&columns, &question, "C.3.2", &part).unwrap())
    );
    let change = timed(2_000, |n| {
        let (subject, _) = subjects[n * 7 % subjects.len()];
        let timeline =
            Timeline::new(subject, vec![event(&mut dice, n as u64, EventKind::Did(DidStep::Released))]);
        let case =
            Case { timeline: &timeline, facts: Facts::default(), catalogue: &catalogue, calendar: &calendar };
        if let Subject::Person(id) = subject {
            columns.put(Who::Person(id), None, &reader.of_case(&case));
        }
    });
    println!("a changed case                       {change}");
    let question = ask("puglia", &both, true, year, false);
    println!("puglia with 2,000 changed cases      {}", timed(20, |_| report(&columns, &question)));
}
