//! Every case is looked at once, and again when it changes: what is due, and who has gone silent.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::change::Change;
use super::load::{Loading, Phase};
use super::projections::{Of, Radar, Survey, Watched, Who};
use super::records::TimelinePage;
use super::{FoundId, Office};
use crate::domain::{
    CompanyId, Day, Event, EventKind, Login, Person, PersonId, Subject, TimeOfDay, Timeline, Vacancy,
};
use crate::rules::{Case, Deadline, DeadlineState, Status, open_deadlines, vacancy_deadlines};
use crate::store::codec;
use crate::store::{Kind, Row, StoreError, rows};

/// Records read in one go.
const PAGE: usize = 256;
/// Cases between two reports of progress.
const STEP: usize = 500;

/// How far the survey has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyProgress {
    /// Cases looked at.
    pub done: usize,
    /// Cases there are, as far as is known.
    pub all: usize,
}

impl SurveyProgress {
    /// Per cent.
    pub fn percent(self) -> u8 {
        let share = self.done.min(self.all) * 100 / self.all.max(1);
        u8::try_from(share).unwrap_or(100)
    }
}

/// Vacancies, and the numbers of companies.
type Few = (Vec<(Who, Arc<Vacancy>)>, HashMap<CompanyId, u32>);

impl Office {
    /// Looks at every case and fills the radar anew. Acts and finding go on meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; trouble with the store. Single cases that cannot be read are
    /// counted instead.
    pub fn survey(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        self.set_survey(Survey::Running);
        let on = self.today();
        match self.survey_on(on, watch) {
            Ok((mut radar, unread)) => {
                let mut known = self.projections.write().unwrap_or_else(PoisonError::into_inner);
                radar.settle(std::mem::take(&mut known.radar));
                radar.set_survey(Survey::Done { on, unread });
                known.radar = radar;
                Ok(())
            }
            Err(error) => {
                self.set_survey(Survey::Waiting);
                Err(error)
            }
        }
    }

    /// Whether the radar has to be filled anew: a new day has begun, or the calendar changed.
    pub fn needs_survey(&self) -> bool {
        match self.projections().radar.survey() {
            Survey::Waiting => true,
            Survey::Running => false,
            Survey::Done { on, .. } => on != self.today(),
        }
    }

    /// How far a survey that is going on has come.
    pub fn survey_progress(&self) -> Option<SurveyProgress> {
        let known = self.projections();
        (known.radar.survey() == Survey::Running).then(|| SurveyProgress {
            done: self.surveyed.load(Ordering::Relaxed),
            all: known.lookup.persons() + known.lookup.companies(),
        })
    }

    fn set_survey(&self, survey: Survey) {
        let mut known = self.projections.write().unwrap_or_else(PoisonError::into_inner);
        known.radar.set_survey(survey);
    }

    /// Every case as it stands on a day, and how many could not be read.
    pub(super) fn survey_on(
        &self,
        on: Day,
        watch: &mut dyn FnMut(Loading) -> ControlFlow<()>,
    ) -> Result<(Radar, usize), StoreError> {
        let (vacancies, companies) = self.few();
        let mut radar = Radar::default();
        for (who, vacancy) in &vacancies {
            radar.add(*who, &self.watch_vacancy(vacancy, on));
        }
        self.surveyed.store(0, Ordering::Relaxed);
        let (mut unread, mut done) = (0, 0);
        let mut persons = rows(self.store.as_ref(), Kind::Person, PAGE).peekable();
        let mut pages = rows(self.store.as_ref(), Kind::Timeline, PAGE).peekable();
        while let Some(page) = pages.next() {
            let page = page?;
            let Some(id) = subject_of(&page) else { continue };
            let mut story = vec![page];
            while let Some(more) = pages.next_if(|row| matches!(row, Ok(row) if subject_of(row) == Some(id)))
            {
                story.push(more?);
            }
            let person = person_with(&mut persons, id)?;
            match self.watch_rows(person, &story, companies.get(&CompanyId::from(id)).copied(), id, on) {
                Ok(Some((who, watched))) => radar.add(who, &watched),
                Ok(None) => {}
                Err(_) => unread += 1,
            }
            done += 1;
            if done % STEP == 0 {
                self.surveyed.store(done, Ordering::Relaxed);
                if watch(Loading { phase: Phase::Deadlines, read: done }).is_break() {
                    return Err(StoreError::Cancelled);
                }
            }
        }
        Ok((radar, unread))
    }

    /// The vacancies and the numbers of the companies: few enough to be copied.
    fn few(&self) -> Few {
        let known = self.projections();
        let vacancies = known.vacancies.values();
        let vacancies =
            vacancies.filter_map(|v| Some((known.who(FoundId::Vacancy(v.id))?, v.clone()))).collect();
        (vacancies, known.companies.values().map(|c| (c.id, c.number)).collect())
    }

    fn watch_rows(
        &self,
        person: Option<Row>,
        story: &[Row],
        company: Option<u32>,
        id: uuid::Uuid,
        on: Day,
    ) -> Result<Option<(Who, Watched)>, codec::CodecError> {
        let mut events = Vec::new();
        for row in story {
            events.extend(codec::decode::<TimelinePage>(&row.bytes)?.events);
        }
        if let Some(row) = person {
            let person: Person = codec::decode(&row.bytes)?;
            let timeline = Timeline::new(Subject::Person(PersonId::from(id)), events);
            return Ok(Some(((Of::Person, person.number), self.watch_person(&person, &timeline, on))));
        }
        Ok(company.map(|number| {
            let timeline = Timeline::new(Subject::Company(CompanyId::from(id)), events);
            ((Of::Company, number), self.watch_company(&timeline, on))
        }))
    }

    fn watch_person(&self, person: &Person, timeline: &Timeline, on: Day) -> Watched {
        let settings = self.settings();
        let case = Case::of_person(person, timeline, &self.tables.catalogue, &settings.calendar);
        let registered = Status::of(timeline, &self.tables.catalogue, on).is_registered();
        let last = timeline.live().next_back().map(|event| event.on);
        Watched {
            operator: person.responsible.clone().or_else(|| last_author(timeline)),
            dues: self.dues(&open_deadlines(&case, on), timeline),
            // what is set for a day to come will be heard of then
            last: last.filter(|day| registered && *day <= on),
        }
    }

    fn watch_company(&self, timeline: &Timeline, on: Day) -> Watched {
        let settings = self.settings();
        let case = Case::of_company(timeline, &self.tables.catalogue, &settings.calendar);
        Watched {
            operator: last_author(timeline),
            dues: self.dues(&open_deadlines(&case, on), timeline),
            last: None,
        }
    }

    fn watch_vacancy(&self, vacancy: &Vacancy, on: Day) -> Watched {
        let settings = self.settings();
        let deadlines = vacancy_deadlines(vacancy, &self.tables.catalogue, &settings.calendar, on);
        let open = deadlines.iter().filter_map(|deadline| self.due_of(deadline, None));
        Watched {
            operator: vacancy.history.last().map(|step| step.by.clone()),
            dues: open.collect(),
            last: None,
        }
    }

    fn dues(&self, open: &[Deadline<'_>], timeline: &Timeline) -> Vec<(Day, Option<TimeOfDay>, usize)> {
        open.iter().filter_map(|deadline| self.due_of(deadline, Some(timeline))).collect()
    }

    /// A suspended clock stands still: nobody has to do anything, and its day still moves.
    fn due_of(
        &self,
        deadline: &Deadline<'_>,
        timeline: Option<&Timeline>,
    ) -> Option<(Day, Option<TimeOfDay>, usize)> {
        if !matches!(deadline.state, DeadlineState::Running | DeadlineState::Late) {
            return None;
        }
        let rule = self.tables.catalogue.clocks.iter().position(|c| std::ptr::eq(c, deadline.clock))?;
        let about = deadline.about.and_then(|id| timeline?.event(id));
        let time = about.and_then(|event| match &event.kind {
            EventKind::Appointment(appointment) => appointment.time,
            _ => None,
        });
        Some((deadline.due?, time, rule))
    }

    /// The cases that a change touched, as they stand now; `None` for one that cannot be read. Nothing while no
    /// survey has begun: it will see the change itself.
    pub(super) fn watch_touched(&self, change: &Change) -> Vec<(FoundId, Option<Watched>)> {
        if self.projections().radar.survey() == Survey::Waiting {
            return Vec::new();
        }
        let persons = change.persons.iter().map(|person| Subject::Person(person.id));
        let subjects: HashSet<Subject> =
            change.events.iter().map(|(subject, _)| *subject).chain(persons).collect();
        let on = self.today();
        let cases = subjects.into_iter().map(|subject| match subject {
            Subject::Person(id) => (FoundId::Person(id), self.look_at_person(id, on).ok()),
            Subject::Company(id) => {
                let watched = self.timeline(subject).map(|timeline| self.watch_company(&timeline, on));
                (FoundId::Company(id), watched.ok())
            }
        });
        let vacancies = change.vacancies.iter();
        cases.chain(vacancies.map(|v| (FoundId::Vacancy(v.id), Some(self.watch_vacancy(v, on))))).collect()
    }

    fn look_at_person(&self, id: PersonId, on: Day) -> Result<Watched, StoreError> {
        let Some(person) = self.person(id)? else { return Ok(Watched::default()) };
        let timeline = self.timeline(Subject::Person(id))?;
        Ok(self.watch_person(&person.value, &timeline, on))
    }
}

/// Whoever wrote last looks after a case that nobody answers for.
fn last_author(timeline: &Timeline) -> Option<Login> {
    timeline.live().max_by_key(|event: &&Event| event.at).map(|event| event.by.clone())
}

fn subject_of(row: &Row) -> Option<uuid::Uuid> {
    row.key.as_bytes().get(..16).and_then(|bytes| uuid::Uuid::from_slice(bytes).ok())
}

/// The person with this id, leaving out those before: both streams ascend.
fn person_with(
    persons: &mut std::iter::Peekable<impl Iterator<Item = Result<Row, StoreError>>>,
    id: uuid::Uuid,
) -> Result<Option<Row>, StoreError> {
    let before = |row: &Result<Row, StoreError>| matches!(row, Ok(row) if subject_of(row) < Some(id));
    while persons.next_if(before).is_some() {}
    let wanted = |row: &Result<Row, StoreError>| match row {
        Ok(row) => subject_of(row) == Some(id),
        Err(_) => true,
    };
    persons.next_if(wanted).transpose()
}
