//! What is late, due today, due soon, and who has gone silent: read from the radar, line by line as it is shown.

use std::collections::BTreeMap;

use super::projections::{Mark, Of, Radar, Survey, Who};
use super::{FoundId, Office};
use crate::domain::{Day, EventId, Login, Subject, TimeOfDay};
use crate::rules::{Case, open_deadlines};
use crate::standards::{Catalogue, Limit};
use crate::store::StoreError;

/// Which lines an agenda has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaFilter {
    /// Only cases that this operator looks after: answers for them or, where nobody does, wrote in them last.
    pub operator: Option<Login>,
    /// Only records of this kind.
    pub of: Option<Of>,
    /// How many days ahead «later» reaches.
    pub ahead: u16,
    /// The most lines of «later» and of silent cases.
    pub most: usize,
    /// Days without an event after which an open case is silent; `None`: no case ever is.
    pub silent_after: Option<u16>,
}

/// The rows of the national file that say how far the agenda looks, and when a case is silent.
const AHEAD: &str = "agenda_ahead_days";
const SILENT: &str = "silent_case_days";

impl AgendaFilter {
    /// Everybody's lines, as far ahead and as long silent as the standards say; without a row that says how far,
    /// everything there is.
    pub fn standing(catalogue: &Catalogue, on: Day) -> Self {
        let days = |id| catalogue.constant(id, on).map(|row| u16::try_from(row.value).unwrap_or(u16::MAX));
        AgendaFilter {
            operator: None,
            of: None,
            ahead: days(AHEAD).unwrap_or(u16::MAX),
            most: 1_000,
            silent_after: days(SILENT),
        }
    }
}

/// The parts of an agenda, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaGroup {
    /// The last day has passed.
    Late,
    /// Today.
    Today,
    /// In the next seven days.
    Week,
    /// After that.
    Later,
    /// Open cases without an event for long.
    Silent,
}

impl AgendaGroup {
    /// Every part, in order.
    pub const ALL: [AgendaGroup; 5] =
        [AgendaGroup::Late, AgendaGroup::Today, AgendaGroup::Week, AgendaGroup::Later, AgendaGroup::Silent];

    /// How programs read the state of its lines.
    pub fn word(self) -> &'static str {
        match self {
            AgendaGroup::Late => "late",
            AgendaGroup::Today | AgendaGroup::Week | AgendaGroup::Later => "running",
            AgendaGroup::Silent => "silent",
        }
    }
}

/// One line before it is read: where it stands, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgendaEntry {
    /// Its part of the agenda.
    pub group: AgendaGroup,
    mark: Mark,
}

impl AgendaEntry {
    /// Whose it is, as the radar names it.
    pub fn who(&self) -> Who {
        self.mark.who()
    }
}

/// What is due, as it stood when it was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// The day it is told for.
    pub on: Day,
    /// Its lines: by part, in each the longest waiting first.
    pub entries: Vec<AgendaEntry>,
    /// How many there are of each part, shown or not.
    pub counts: [usize; 5],
    /// Whether every case is in it.
    pub survey: Survey,
}

impl Agenda {
    /// How many lines a part has, shown or not.
    pub fn count(&self, group: AgendaGroup) -> usize {
        self.counts[group as usize]
    }
}

/// One line, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaLine {
    /// Its part of the agenda.
    pub group: AgendaGroup,
    /// The last day in time; for a silent case the day on which it fell silent.
    pub due: Day,
    /// Calendar days to that day; negative when it has passed.
    pub days_left: i64,
    /// Time of an appointment.
    pub time: Option<TimeOfDay>,
    /// Whose it is.
    pub subject: FoundId,
    /// «ROSSI Mario», a company's name, a vacancy's code and title.
    pub name: String,
    /// The rule's id; `SILENT` for a silent case.
    pub rule: String,
    /// What it asks, in Italian.
    pub title_it: String,
    /// What it asks, in English.
    pub title_en: String,
    /// Its own words: the title of a planned action, an act of search.
    pub what: Option<String>,
    /// Where it is written.
    pub source: String,
    /// The event it is about: an appointment, a planned action, a pact.
    pub about: Option<EventId>,
}

impl Office {
    /// The lines of everybody, as the standards of this office have it.
    pub fn agenda_filter(&self) -> AgendaFilter {
        AgendaFilter::standing(&self.tables.catalogue, self.today())
    }

    /// Who looks after cases in an agenda, and how many of its lines are theirs, whoever it is for.
    pub fn agenda_operators(&self, filter: &AgendaFilter) -> Vec<(Login, usize)> {
        let known = self.projections();
        let radar = &known.radar;
        let everybody = AgendaFilter { operator: None, most: usize::MAX, ..filter.clone() };
        let mut lines: BTreeMap<&Login, usize> = BTreeMap::new();
        for entry in arrange(radar, self.today(), &everybody).entries {
            if let Some(login) = radar.operator_of(entry.mark) {
                *lines.entry(login).or_default() += 1;
            }
        }
        lines.into_iter().map(|(login, count)| (login.clone(), count)).collect()
    }

    /// What is due today and around it.
    pub fn agenda(&self, filter: &AgendaFilter) -> Agenda {
        arrange(&self.projections().radar, self.today(), filter)
    }

    /// What was, or will be, due on a day, as far as is known now. Every case is looked at: it takes its time.
    ///
    /// # Errors
    /// Trouble with the store.
    pub fn agenda_on(&self, on: Day, filter: &AgendaFilter) -> Result<Agenda, StoreError> {
        let (mut radar, unread) =
            self.survey_on(on, &mut |_| std::ops::ControlFlow::Continue(()), &mut |_| {})?;
        radar.settle(Radar::default());
        radar.set_survey(Survey::Done { on, unread });
        Ok(arrange(&radar, on, filter))
    }

    /// A line in words; `None` when the record is gone.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn agenda_line(
        &self,
        on: Day,
        entry: &AgendaEntry,
        filter: &AgendaFilter,
    ) -> Result<Option<AgendaLine>, StoreError> {
        let mark = entry.mark;
        let Some(subject) = self.projections().found(mark.who()) else { return Ok(None) };
        let Some(name) = self.name(subject)? else { return Ok(None) };
        let silent = entry.group == AgendaGroup::Silent;
        let quiet = filter.silent_after.filter(|_| silent).unwrap_or(0);
        let due = mark.due() + i64::from(quiet);
        let mut line = AgendaLine {
            group: entry.group,
            due,
            days_left: due.days_since(on),
            time: mark.time(),
            subject,
            name,
            rule: "SILENT".to_owned(),
            title_it: String::new(),
            title_en: String::new(),
            what: None,
            source: String::new(),
            about: None,
        };
        if let Some(clock) = mark.rule().and_then(|place| self.tables.catalogue.clocks.get(place)) {
            line.rule.clone_from(&clock.id);
            line.title_it.clone_from(&clock.title_it);
            line.title_en.clone_from(&clock.title_en);
            line.source.clone_from(&clock.source);
            if matches!(clock.limit, Limit::OwnDate | Limit::Decision) {
                self.tell_own(&mut line, on, &clock.id)?;
            }
        }
        Ok(Some(line))
    }

    /// The name a list shows; `None` when the record is gone.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn name(&self, id: FoundId) -> Result<Option<String>, StoreError> {
        Ok(match id {
            FoundId::Person(id) => self.person(id)?.map(|person| person.value.identity.shown()),
            FoundId::Company(id) => self.projections().companies.get(&id).map(|c| c.name.to_string()),
            FoundId::Vacancy(id) => {
                self.projections().vacancies.get(&id).map(|v| format!("{} {}", v.code, v.title))
            }
        })
    }

    /// The event and the words of a deadline that carries its own day.
    fn tell_own(&self, line: &mut AgendaLine, on: Day, rule: &str) -> Result<(), StoreError> {
        let settings = self.settings();
        let (timeline, person) = match line.subject {
            FoundId::Person(id) => (self.timeline(Subject::Person(id))?, self.person(id)?),
            FoundId::Company(id) => (self.timeline(Subject::Company(id))?, None),
            FoundId::Vacancy(_) => return Ok(()),
        };
        let case = match &person {
            Some(person) => {
                Case::of_person(&person.value, &timeline, &self.tables.catalogue, &settings.calendar)
            }
            None => Case::of_company(&timeline, &self.tables.catalogue, &settings.calendar),
        };
        let time = |about: Option<EventId>| match about.and_then(|id| timeline.event(id)).map(|e| &e.kind) {
            Some(crate::domain::EventKind::Appointment(appointment)) => appointment.time,
            _ => None,
        };
        let own = open_deadlines(&case, on)
            .into_iter()
            .find(|d| d.clock.id == rule && d.due == Some(line.due) && time(d.about) == line.time);
        if let Some(deadline) = own {
            line.about = deadline.about;
            line.what = deadline.what.map(ToOwned::to_owned);
        }
        Ok(())
    }
}

/// Parts the marks of a radar.
fn arrange(radar: &Radar, on: Day, filter: &AgendaFilter) -> Agenda {
    let wanted = |mark: &Mark| {
        filter.of.is_none_or(|of| mark.who().0 == of)
            && filter.operator.as_ref().is_none_or(|login| radar.is_of(*mark, login))
    };
    let group = |mark: Mark| match mark.due().days_since(on) {
        ..=-1 => AgendaGroup::Late,
        0 => AgendaGroup::Today,
        1..=7 => AgendaGroup::Week,
        _ => AgendaGroup::Later,
    };
    let mut agenda = Agenda { on, entries: Vec::new(), counts: [0; 5], survey: radar.survey() };
    let mut put = |group: AgendaGroup, mark: Mark| {
        let count = &mut agenda.counts[group as usize];
        *count += 1;
        let endless = matches!(group, AgendaGroup::Late | AgendaGroup::Today | AgendaGroup::Week);
        if endless || *count <= filter.most {
            agenda.entries.push(AgendaEntry { group, mark });
        }
    };
    let last = on + i64::from(filter.ahead);
    for mark in radar.due_until(last).into_iter().filter(wanted) {
        put(group(mark), mark);
    }
    let silent = filter.silent_after.map(|days| radar.silent_since(on - i64::from(days)));
    for mark in silent.into_iter().flatten().filter(wanted) {
        put(AgendaGroup::Silent, mark);
    }
    agenda
}
