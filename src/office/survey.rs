//! Every case is looked at once, and again when it changes: what is due, and who has gone silent.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::cases::CaseRead;
use super::change::Change;
use super::histories::Histories;
use super::load::{Loading, Phase};
use super::projections::{Radar, Reading, Retold, Survey, Watched, Who};
use super::{FoundId, Office};
use crate::domain::{Day, Event, EventKind, Login, Person, Subject, TimeOfDay, Timeline, Vacancy};
use crate::reports::Reader;
use crate::rules::{Case, Deadline, DeadlineState, Status, open_deadlines, vacancy_deadlines};
use crate::store::StoreError;

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

impl Office {
    /// Looks at every case and fills the radar anew; what else is still to be learned from the timelines (who is on
    /// the reserved lists, every event for reports) is taken in on the way. Acts and finding go on meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; trouble with the store. Single cases that cannot be read are
    /// counted instead.
    pub fn survey(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        self.set_survey(Survey::Running);
        let on = self.today();
        let mut histories = Histories::begin(self);
        match self.survey_on(on, watch, &mut |case| histories.take(case)) {
            Ok((mut radar, unread)) => {
                histories.done(unread);
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
        also: &mut dyn FnMut(&CaseRead),
    ) -> Result<(Radar, usize), StoreError> {
        let mut radar = Radar::default();
        for (who, vacancy) in &self.vacancies_to_watch() {
            radar.add(*who, &self.watch_vacancy(vacancy, on));
        }
        let unread = self.each_case(Phase::Deadlines, watch, &mut |case| {
            let who = (case.of(), case.number);
            radar.add(who, &self.watch_case(case, on));
            also(case);
        })?;
        Ok((radar, unread))
    }

    /// The vacancies: few enough to be copied.
    fn vacancies_to_watch(&self) -> Vec<(Who, Arc<Vacancy>)> {
        let known = self.projections();
        let vacancies = known.vacancies.values();
        vacancies.filter_map(|v| Some((known.who(FoundId::Vacancy(v.id))?, v.clone()))).collect()
    }

    fn watch_case(&self, case: &CaseRead, on: Day) -> Watched {
        match &case.person {
            Some(person) => self.watch_person(person, &case.timeline, on),
            None => self.watch_company(&case.timeline, on),
        }
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

    /// The cases that a change touched, as they stand now. Nothing while neither deadlines nor events have begun to
    /// be read: whoever reads them will see the change itself.
    pub(super) fn look_at_touched(&self, change: &Change) -> Vec<Touched> {
        {
            let known = self.projections();
            if known.radar.survey() == Survey::Waiting && known.ledger.reading() == Reading::Waiting {
                return Vec::new();
            }
        }
        let mergers = self.mergers();
        let persons = change.persons.iter().map(|person| Subject::Person(person.id));
        let merged = change.merged.iter().map(|merger| Subject::Person(merger.into));
        let living = |subject: &Subject| match subject {
            Subject::Person(id) => Subject::Person(mergers.living(*id)),
            Subject::Company(_) => *subject,
        };
        let events = change.events.iter().map(|(subject, _)| living(subject));
        let subjects: HashSet<Subject> = events.chain(persons).chain(merged).collect();
        let on = self.today();
        let mut reader = Reader::new(&self.tables.every);
        let mut touched: Vec<Touched> = subjects
            .into_iter()
            .map(|subject| match self.case(subject) {
                Ok(case) => {
                    let facts = self.facts(&mut reader, case.person.as_ref(), &case.timeline);
                    let watched = self.watch_case(&case, on);
                    let retold =
                        Retold { known: case.known(), facts: Some(facts), ..Retold::unread(subject.into()) };
                    Touched { watched: Some(watched), retold }
                }
                Err(_) => Touched { watched: None, retold: Retold::unread(subject.into()) },
            })
            .collect();
        touched.extend(change.vacancies.iter().map(|vacancy| {
            let id = FoundId::Vacancy(vacancy.id);
            let facts = reader.of_vacancy(vacancy);
            let retold = Retold { facts: Some(facts), vacancy: Some(vacancy.clone()), ..Retold::unread(id) };
            Touched { watched: Some(self.watch_vacancy(vacancy, on)), retold }
        }));
        touched
    }
}

/// A case that a change touched.
pub(super) struct Touched {
    /// What is due in it; `None`: it could not be read.
    pub(super) watched: Option<Watched>,
    /// What reports count of it.
    pub(super) retold: Retold,
}

/// Whoever wrote last looks after a case that nobody answers for.
fn last_author(timeline: &Timeline) -> Option<Login> {
    timeline.live().max_by_key(|event: &&Event| event.at).map(|event| event.by.clone())
}
