//! What kind of event something is: all that patterns of the standards can tell apart.

use super::frame::CrossWalk;
use crate::domain::{Channel, Direction, EventKind, SapCode, ServiceCode, Subject};
use crate::standards::{Trigger, VacancyMoment};

/// Whose history an event stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Side {
    Person,
    Company,
    Vacancy,
}

impl From<Subject> for Side {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Person(_) => Side::Person,
            Subject::Company(_) => Side::Company,
        }
    }
}

/// Events of the same class are the same for every pattern.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Class {
    pub(super) side: Side,
    pub(super) what: Kind,
}

/// The part of a class that patterns look at.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum Kind {
    Event {
        word: &'static str,
        outcome: Option<&'static str>,
        direction: Option<Direction>,
        channel: Option<Channel>,
    },
    Service {
        code: ServiceCode,
        sap: Option<SapCode>,
    },
    Moment(VacancyMoment),
}

impl Class {
    /// The class of an event; `None` for what no pattern can name.
    pub(super) fn of(side: Side, kind: &EventKind) -> Option<Self> {
        let what = match kind {
            EventKind::Note | EventKind::Annul(_) => return None,
            EventKind::Service(delivery) => {
                Kind::Service { code: delivery.service.clone(), sap: delivery.sap }
            }
            other => {
                let (direction, channel) = match other {
                    EventKind::Contact(contact) => (Some(contact.direction), Some(contact.channel)),
                    EventKind::Call(call) => (Some(call.direction), Some(Channel::Phone)),
                    _ => (None, None),
                };
                Kind::Event { word: other.word(), outcome: other.outcome_word(), direction, channel }
            }
        };
        Some(Class { side, what })
    }

    /// Whether events of this class are of a pattern; a service counts in every frame the cross-walk ties it to.
    pub(super) fn is(&self, trigger: &Trigger, walk: CrossWalk<'_>) -> bool {
        match (&self.what, trigger) {
            (Kind::Service { code, .. }, Trigger::Service(wanted)) => walk.counts(code, wanted),
            (Kind::Service { .. }, Trigger::Event(pattern)) => pattern.is("servizio", None, None, None),
            (Kind::Event { word, outcome, direction, channel }, Trigger::Event(pattern)) => {
                pattern.is(word, *outcome, *direction, *channel)
            }
            (Kind::Moment(moment), Trigger::Vacancy(wanted)) => moment == wanted,
            _ => false,
        }
    }

    /// Whether events of this class are of one of these patterns.
    pub(super) fn is_any(&self, triggers: &[Trigger], walk: CrossWalk<'_>) -> bool {
        triggers.iter().any(|trigger| self.is(trigger, walk))
    }

    /// How it went, where the kind tells.
    pub(super) fn outcome(&self) -> Option<&'static str> {
        match self.what {
            Kind::Event { outcome, .. } => outcome,
            _ => None,
        }
    }
}
