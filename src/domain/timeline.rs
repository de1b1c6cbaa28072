//! Everything that happened to one subject, in order.

use std::collections::HashSet;

use super::{Day, Event, EventId, EventKind, Subject};

/// The events of one person or company, oldest day first; within a day, in the order they were written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timeline {
    subject: Subject,
    events: Vec<Event>,
    annulled: HashSet<EventId>,
}

impl Timeline {
    /// Orders `events` and finds which of them are annulled.
    pub fn new(subject: Subject, mut events: Vec<Event>) -> Self {
        events.sort_by_key(|e| (e.on, e.id));
        let annulled = annulled_by(&events);
        Timeline { subject, events, annulled }
    }

    /// Whose it is.
    pub fn subject(&self) -> Subject {
        self.subject
    }

    /// Every event ever written, annulled ones too.
    pub fn all(&self) -> &[Event] {
        &self.events
    }

    /// The events that count: neither annulled nor annulments.
    pub fn live(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.events
            .iter()
            .filter(|e| !matches!(e.kind, EventKind::Annul(_)) && !self.annulled.contains(&e.id))
    }

    /// The events that count and whose day has come on `on`.
    pub fn until(&self, on: Day) -> impl DoubleEndedIterator<Item = &Event> {
        self.live().filter(move |e| e.on <= on)
    }

    /// The event with this id.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.iter().find(|e| e.id == id)
    }

    /// Whether an event was annulled.
    pub fn is_annulled(&self, id: EventId) -> bool {
        self.annulled.contains(&id)
    }

    /// Takes in a new event.
    pub fn add(&mut self, event: Event) {
        if let EventKind::Annul(id) = event.kind {
            self.annulled.insert(id);
        }
        let place = self.events.partition_point(|e| (e.on, e.id) <= (event.on, event.id));
        self.events.insert(place, event);
    }
}

/// An annulment is final: to take it back, the event is written again.
fn annulled_by(events: &[Event]) -> HashSet<EventId> {
    events.iter().filter_map(|e| if let EventKind::Annul(id) = e.kind { Some(id) } else { None }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Login, Moment, PersonId};

    fn event(n: u8, on: &str, kind: EventKind) -> Event {
        let by: Login = "m.rossi".parse().unwrap();
        Event {
            id: EventId::from_bytes([n; 16]),
            on: on.parse().unwrap(),
            at: Moment(0),
            by,
            kind,
            note: None,
        }
    }

    #[test]
    fn events_stand_by_day_and_annulled_ones_do_not_count() {
        let subject = Subject::Person(PersonId::from_bytes([9; 16]));
        let mut timeline = Timeline::new(
            subject,
            vec![event(2, "11/10/2026", EventKind::Note), event(1, "18/11/2026", EventKind::Cessation)],
        );
        timeline.add(event(3, "01/10/2026", EventKind::Note));
        assert_eq!(timeline.all().iter().map(|e| e.on.day()).collect::<Vec<_>>(), [1, 11, 18]);
        timeline.add(event(4, "19/11/2026", EventKind::Annul(EventId::from_bytes([1; 16]))));
        assert_eq!(timeline.live().count(), 2);
        assert_eq!(timeline.until("05/10/2026".parse().unwrap()).count(), 1);
        let rebuilt = Timeline::new(subject, timeline.all().to_vec());
        assert_eq!(rebuilt, timeline);
    }
}
