//! Appointments, and whether people come.

use super::Path;
use crate::demo::days::Days;
use crate::demo::notes::Talk;
use crate::demo::services::Role;
use crate::domain::{Appointment, Attendance, Day, EventId, EventKind};

/// What became of an appointment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// They came on a day.
    On(Day),
    /// It is still to come.
    Ahead,
    /// They never did, or nobody wrote down how it went.
    Never,
}

/// How appointments go, in thousandths: present, excused, unexcused, called off. Ours: no figure is published.
const ATTENDANCE: [u32; 4] = [800, 85, 75, 40];

impl Path<'_> {
    /// Sets an appointment on `set` for a later day, and again when they do not come.
    pub(super) fn meet(&mut self, set: Day, on: Day, service: Option<Role>) -> Met {
        let (mut set, mut on) = (set, on);
        for _ in 0..3 {
            if set > self.until {
                return Met::Never;
            }
            on = self.reception(on.max(set));
            let id = self.appoint(set, on, service);
            if on > self.until {
                if self.goes_on {
                    return Met::Ahead;
                }
                self.called_off(id);
                return Met::Never;
            }
            let recent = self.world.days.last.days_since(on) < 12;
            if recent && self.rng.chance(70) {
                return Met::Never;
            }
            let outcome = [
                Attendance::Present,
                Attendance::ExcusedAbsence,
                Attendance::UnexcusedAbsence,
                Attendance::Cancelled,
            ][self.rng.weighed(&ATTENDANCE)];
            self.close(id, on, outcome);
            if outcome == Attendance::Present {
                return Met::On(on);
            }
            set = self.world.days.after(on + self.rng.range(0, 4));
            on = set + self.rng.range(6, 18);
        }
        Met::Never
    }

    /// A day on which people are received. On a day off the centre opens for a few, by exception.
    fn reception(&mut self, on: Day) -> Day {
        let days = &self.world.days;
        let on = days.after(on);
        let closed = days.after(days.today) != days.today;
        if closed && on == days.after(days.today) && self.rng.chance(250) { days.today } else { on }
    }

    fn appoint(&mut self, set: Day, on: Day, service: Option<Role>) -> EventId {
        let kind = EventKind::Appointment(Appointment {
            time: Days::hour(&mut self.rng),
            service: service.map(|role| self.world.services.get(role).code.clone()),
            outcome: None,
            closes: None,
        });
        self.write_on(set, on, kind, None)
    }

    fn close(&mut self, id: EventId, on: Day, outcome: Attendance) {
        let note = match outcome {
            Attendance::ExcusedAbsence => Some(self.rng.pick(&self.world.words.absences).clone()),
            Attendance::UnexcusedAbsence => self.noted(800, Talk::Absent, on),
            Attendance::Present | Attendance::Cancelled => None,
        };
        let kind = EventKind::Appointment(Appointment {
            time: None,
            service: None,
            outcome: Some(outcome),
            closes: Some(id),
        });
        self.write(on, kind, note);
    }

    /// The appointment falls after the day on which they began to work.
    fn called_off(&mut self, id: EventId) {
        let days = &self.world.days;
        let on = days.after(self.until + 1);
        if on <= days.last {
            self.close(id, on, Attendance::Cancelled);
        }
    }
}
