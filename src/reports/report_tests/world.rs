//! A small office told in lines: `anna 2026-03-01 servizio piemonte:A.1 30`.

use std::num::NonZeroU16;

use crate::domain::{
    Benefit, Candidacy, CandidacyStep, Channel, CompanyId, Conditions, Contact, Day, DidStep, Direction,
    Event, EventId, EventKind, Hire, Move, Pact, PersonId, Profile, ServiceDelivery, Sex, Short, Subject,
    Timeline, Vacancy, VacancyCode, VacancyId, VacancyState, WorkCalendar,
};
use crate::reports::{By, Columns, Period, Question, Reader, Report, Row, Who, report};
use crate::rules::{Case, Facts};
use crate::standards::Catalogue;

/// Their names, sex and day of birth.
pub(super) const PEOPLE: [(&str, Sex, &str); 4] = [
    ("anna", Sex::Female, "1990-05-05"),
    ("bruno", Sex::Male, "1970-02-28"),
    ("carla", Sex::Female, "2001-03-15"),
    ("dario", Sex::Male, "2000-02-29"),
];
/// Names of companies.
pub(super) const COMPANIES: [&str; 2] = ["alfa", "beta"];

/// People, companies and vacancies with what happened to them.
pub(super) struct World {
    pub(super) catalogue: Catalogue,
    pub(super) calendar: WorkCalendar,
    pub(super) timelines: Vec<Timeline>,
    pub(super) vacancies: Vec<Vacancy>,
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn period(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).unwrap()
}

pub(super) fn year() -> Period {
    period("2026-01-01", "2026-12-31")
}

pub(super) fn by_both(catalogue: &Catalogue) -> By {
    By { gender: true, age: catalogue.age_bands.first().cloned() }
}

pub(super) fn person(name: &str) -> PersonId {
    PersonId::from_bytes([1 + u8::try_from(PEOPLE.iter().position(|p| p.0 == name).unwrap()).unwrap(); 16])
}

pub(super) fn company(name: &str) -> CompanyId {
    CompanyId::from_bytes(
        [101 + u8::try_from(COMPANIES.iter().position(|c| *c == name).unwrap()).unwrap(); 16],
    )
}

pub(super) fn vacancy(name: &str) -> VacancyId {
    VacancyId::from_bytes([200 + name.trim_start_matches('V').parse::<u8>().unwrap(); 16])
}

pub(super) fn event(number: u32, on: Day, kind: EventKind) -> Event {
    let mut id = [0; 16];
    id[12..].copy_from_slice(&number.to_be_bytes());
    Event {
        id: EventId::from_bytes(id),
        on,
        at: crate::domain::Moment(0),
        by: "m.rossi".parse().unwrap(),
        kind,
        note: None,
    }
}

impl World {
    /// An office where nothing has happened yet.
    pub(super) fn empty() -> Self {
        let people = PEOPLE.iter().map(|p| Subject::Person(person(p.0)));
        let companies = COMPANIES.iter().map(|c| Subject::Company(company(c)));
        World {
            catalogue: Catalogue::builtin().unwrap(),
            calendar: WorkCalendar::default(),
            timelines: people.chain(companies).map(|s| Timeline::new(s, Vec::new())).collect(),
            vacancies: Vec::new(),
        }
    }

    /// An office where these things happened. Each line is an event, in the order they were written:
    /// `who day kind …`; `anna+alfa` writes into both timelines; `V1 company requested [published] [sent] [posts=n]`
    /// is a vacancy; `anna! n` annuls the nth line.
    pub(super) fn told(lines: &[&str]) -> Self {
        let mut world = World::empty();
        for (number, line) in lines.iter().enumerate() {
            let words: Vec<&str> = line.split(' ').collect();
            let number = u32::try_from(number).unwrap() + 1;
            if words[0].starts_with('V') {
                world.vacancies.push(told_vacancy(&words));
                continue;
            }
            for (copy, who) in (0..).zip(words[0].split('+')) {
                let (who, on, kind) = match who.strip_suffix('!') {
                    Some(who) => {
                        let target: u32 = words[1].parse().unwrap();
                        let copy = if COMPANIES.contains(&who) { 1_000 } else { 0 };
                        (
                            who,
                            day("2026-12-01"),
                            EventKind::Annul(event(target + copy, Day::default(), EventKind::Note).id),
                        )
                    }
                    None => (who, day(words[1]), kind(words[0], &words[2..])),
                };
                let copy = if copy > 0 || COMPANIES.contains(&who) { 1_000 } else { 0 };
                world.write(who, event(number + copy, on, kind));
            }
        }
        world
    }

    fn write(&mut self, who: &str, event: Event) {
        let subject = match COMPANIES.contains(&who) {
            true => Subject::Company(company(who)),
            false => Subject::Person(person(who)),
        };
        self.timelines.iter_mut().find(|t| t.subject() == subject).unwrap().add(event);
    }

    pub(super) fn known(subject: Subject) -> Option<(Sex, Day)> {
        let id = subject.person()?;
        let (_, sex, birth) = PEOPLE.iter().find(|p| person(p.0) == id)?;
        Some((*sex, day(birth)))
    }

    pub(super) fn case<'a>(&'a self, timeline: &'a Timeline) -> Case<'a> {
        let known = World::known(timeline.subject());
        let facts = Facts {
            birth_date: known.map(|(_, birth)| birth),
            sex: known.map(|(sex, _)| sex),
            education: None,
        };
        Case { timeline, facts, catalogue: &self.catalogue, calendar: &self.calendar }
    }

    /// The same office as columns.
    pub(super) fn columns(&self) -> Columns {
        let mut columns = Columns::default();
        let mut reader = Reader::new(&self.catalogue);
        for vacancy in &self.vacancies {
            columns.read_in_vacancy(vacancy, &reader.of_vacancy(vacancy));
        }
        for timeline in &self.timelines {
            let facts = reader.of_case(&self.case(timeline));
            columns.read_in(who(timeline.subject()), World::known(timeline.subject()), &facts);
        }
        columns.settle();
        columns
    }

    pub(super) fn question<'a>(&'a self, standard: &'a str, period: Period, by: &'a By) -> Question<'a> {
        Question {
            catalogue: &self.catalogue,
            calendar: &self.calendar,
            standard,
            period,
            today: day("2026-12-31"),
            by,
            monthly: true,
            compare: None,
        }
    }

    /// The report of a standard for 2026.
    pub(super) fn report(&self, standard: &str) -> Report {
        let by = by_both(&self.catalogue);
        report(&self.columns(), &self.question(standard, year(), &by))
    }

    /// One figure of it.
    pub(super) fn row(&self, standard: &str, code: &str) -> Row {
        self.report(standard).rows.into_iter().find(|row| row.code == code).unwrap()
    }
}

pub(super) fn who(subject: Subject) -> Who {
    match subject {
        Subject::Person(id) => Who::Person(id),
        Subject::Company(id) => Who::Company(id),
    }
}

fn told_vacancy(words: &[&str]) -> Vacancy {
    let on = |place: usize| words.get(place).filter(|word| **word != "-").map(|word| day(word));
    let posts = words.iter().find_map(|word| word.strip_prefix("posts=")).map_or(1, |n| n.parse().unwrap());
    let dates: Vec<&&str> = words.iter().filter(|word| !word.contains('=')).collect();
    let published = dates.get(3).and_then(|_| on(3));
    let sent = dates.get(4).and_then(|_| on(4));
    let step = |to, on| Move { to, on, at: crate::domain::Moment(0), by: "m.rossi".parse().unwrap() };
    let history = std::iter::once(step(VacancyState::Detected, on(2).unwrap()))
        .chain(published.map(|day| step(VacancyState::Published, day)))
        .chain(sent.map(|day| step(VacancyState::ShortlistSent, day)));
    Vacancy {
        id: vacancy(words[0]),
        code: VacancyCode::minted(2026, 1),
        company: company(words[1]),
        title: "Magazziniere".parse().unwrap(),
        profession: None,
        municipality: None,
        posts: NonZeroU16::new(posts).unwrap(),
        conditions: Conditions::default(),
        profile: Profile::default(),
        reserved_l68: false,
        requested_on: on(2).unwrap(),
        agreed_on: None,
        state: VacancyState::Detected,
        sent_on: sent,
        candidates: Vec::new(),
        history: history.collect(),
    }
}

/// What a line says; the person of a company's event is the one named first.
fn kind(who: &str, words: &[&str]) -> EventKind {
    let named = who.split('+').next().filter(|name| !COMPANIES.contains(name)).unwrap_or("anna");
    let of = |place: usize| words.get(place).copied();
    let candidacy = |step| {
        EventKind::Candidacy(Candidacy { vacancy: vacancy(of(1).unwrap()), person: person(named), step })
    };
    let outcome = |place: usize| of(place).map(|word| word.parse().unwrap());
    match words[0] {
        "did" => EventKind::Did(DidStep::Released),
        "servizio" => EventKind::Service(ServiceDelivery {
            service: of(1).unwrap().parse().unwrap(),
            minutes: of(2).map(|minutes| minutes.parse().unwrap()),
            mode: None,
            sap: of(3).map(|code| code.parse().unwrap()),
            below_minimum: None,
        }),
        "patto" => EventKind::Pact(Pact { step: of(1).unwrap().parse().unwrap(), terms: None }),
        "pai" => EventKind::ActionPlan(of(1).unwrap().parse().unwrap()),
        "formazione" => EventKind::Training(of(1).unwrap().parse().unwrap()),
        "tirocinio" => EventKind::Traineeship(of(1).unwrap().parse().unwrap()),
        "contatto" => EventKind::Contact(Contact {
            direction: of(1).unwrap().parse::<Direction>().unwrap(),
            channel: Channel::Phone,
            minutes: None,
        }),
        "proposta" => candidacy(CandidacyStep::Proposed),
        "preselezione" => candidacy(CandidacyStep::Preselected),
        "segnalazione" => candidacy(CandidacyStep::Referred),
        "colloquio_azienda" => candidacy(CandidacyStep::Interviewed(of(2).map(|word| word.parse().unwrap()))),
        "offerta" => candidacy(CandidacyStep::Offered(of(2).map(|word| word.parse().unwrap()))),
        "assunzione" => EventKind::Hire(Hire {
            person: person(named),
            vacancy: of(1).map(vacancy),
            contract: None,
            until: None,
        }),
        "beneficio" => EventKind::Benefit(Benefit { name: Short::tame("NASpI"), until: outcome(1) }),
        "l68" => EventKind::TargetedPlacement,
        "fabbisogno" => EventKind::Need(None),
        other => panic!("{other}"),
    }
}
