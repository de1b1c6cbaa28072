//! What counting needs to know of a history: one fact for each event that counts.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::class::{Class, Kind, Side};
use super::frame::CrossWalk;
use crate::domain::{Day, EventKind, PersonId, Subject, Vacancy, VacancyId};
use crate::rules::{Case, Status, targets, vacancy_moment};
use crate::standards::{Catalogue, EventPattern, Goal, Indicator, Objective, Target, Trigger, VacancyMoment};

/// One thing that happened, as counting sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    pub(super) class: Arc<Class>,
    pub(super) on: Day,
    pub(super) targets: TargetSet,
    /// The same step of the same person with the same vacancy was told before.
    pub(super) again: bool,
    /// Minutes of a delivery, posts of a vacancy.
    pub(super) amount: Option<u32>,
    pub(super) vacancy: Option<VacancyId>,
    pub(super) person: Option<PersonId>,
}

/// The kinds of people that someone belonged to on the day of an event.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct TargetSet(pub(super) u16);

impl TargetSet {
    pub(super) fn bit(target: Target) -> u16 {
        Target::ALL.iter().position(|known| *known == target).map_or(0, |place| 1 << place)
    }
}

/// Reads histories for counting. It remembers what it has worked out about kinds of events: keep one for many.
pub struct Reader<'a> {
    catalogue: &'a Catalogue,
    /// Patterns of figures that are about some kinds of people only.
    targeted: Vec<(Side, &'a [Trigger])>,
    /// Events of this kind are what an objective for some kinds of people is a share of.
    shared: Vec<EventPattern>,
    known: HashMap<Class, (Arc<Class>, bool)>,
}

impl<'a> Reader<'a> {
    /// A reader for figures of these standards.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let shared = catalogue.objectives.iter().filter(|o| o.recipients.is_some());
        let aimed = |i: &&Indicator| {
            let own = |o: &Objective| o.standard == i.standard && o.indicator == i.code;
            let is_share = |o: &Objective| matches!(o.value, Goal::Share { .. });
            i.target.is_some() || shared.clone().any(|o| own(o) && !is_share(o))
        };
        let targeted = catalogue.indicators.iter().filter(aimed);
        Reader {
            catalogue,
            targeted: targeted.map(|i| (Side::Person, i.of.as_slice())).collect(),
            shared: shared
                .filter_map(|objective| match &objective.value {
                    Goal::Share { of, .. } => EventPattern::of_kind(of),
                    _ => None,
                })
                .collect(),
            known: HashMap::new(),
        }
    }

    /// The facts of a person's or company's history; annulled events give none.
    pub fn of_case(&mut self, case: &Case<'_>) -> Vec<Fact> {
        let subject = case.timeline.subject();
        let side = Side::from(subject);
        let mut facts = Vec::new();
        let mut told = HashSet::new();
        let mut kinds: Option<(Day, TargetSet)> = None;
        for event in case.timeline.live() {
            let Some((class, needs)) = self.class(side, &event.kind) else { continue };
            let mut targets_then = TargetSet::default();
            if needs {
                let on = event.on;
                let known = kinds.filter(|(day, _)| *day == on);
                let (_, set) = *kinds.insert(known.unwrap_or_else(|| (on, set(case, on))));
                targets_then = set;
            }
            let (amount, person, again) = match &event.kind {
                EventKind::Service(delivery) => (delivery.minutes.map(u32::from), None, false),
                EventKind::Candidacy(c) => {
                    let first = told.insert((Arc::as_ptr(&class), c.vacancy, c.person));
                    (None, other(subject, c.person), !first)
                }
                EventKind::Hire(hire) => (None, other(subject, hire.person), false),
                _ => (None, None, false),
            };
            let vacancy = event.kind.vacancy();
            facts.push(Fact { class, on: event.on, targets: targets_then, again, amount, vacancy, person });
        }
        facts
    }

    /// The facts of a vacancy: the moments of its life.
    pub fn of_vacancy(&mut self, vacancy: &Vacancy) -> Vec<Fact> {
        let on = Day::from_ymd(2200, 12, 31).unwrap_or_default();
        let moments = VacancyMoment::ALL.iter();
        let mut fact = |moment: VacancyMoment| {
            let class = self.keep(Class { side: Side::Vacancy, what: Kind::Moment(moment) }).0;
            Some(Fact {
                class,
                on: vacancy_moment(vacancy, moment, on)?,
                targets: TargetSet::default(),
                again: false,
                amount: Some(u32::from(vacancy.posts.get())),
                vacancy: None,
                person: None,
            })
        };
        moments.filter_map(|moment| fact(*moment)).collect()
    }

    fn class(&mut self, side: Side, kind: &EventKind) -> Option<(Arc<Class>, bool)> {
        Class::of(side, kind).map(|class| self.keep(class))
    }

    fn keep(&mut self, class: Class) -> (Arc<Class>, bool) {
        if let Some(known) = self.known.get(&class) {
            return known.clone();
        }
        let needs = class.side == Side::Person && self.needs_targets(&class);
        let kept = (Arc::new(class.clone()), needs);
        self.known.insert(class, kept.clone());
        kept
    }

    fn needs_targets(&self, class: &Class) -> bool {
        let walk = CrossWalk(self.catalogue);
        let shared = |pattern: &EventPattern| class.is(&Trigger::Event(*pattern), walk);
        self.targeted.iter().any(|(side, of)| *side == class.side && class.is_any(of, walk))
            || self.shared.iter().any(shared)
    }
}

fn set(case: &Case<'_>, on: Day) -> TargetSet {
    let status = Status::of(case.timeline, case.catalogue, on);
    TargetSet(targets(case, &status).into_iter().fold(0, |set, target| set | TargetSet::bit(target)))
}

/// In a company's history, the person it is about; in a person's own, nobody else.
fn other(subject: Subject, person: PersonId) -> Option<PersonId> {
    matches!(subject, Subject::Company(_)).then_some(person)
}
