//! Jobs that begin and end, and what they do to the declaration.

use super::Path;
use crate::demo::life::{End, Job, Spell};
use crate::demo::notes::Talk;
use crate::demo::openings::Opening;
use crate::domain::{ContractCode, Day, DidStep, EventKind, Hire, Note};

/// Up to so many days a job suspends the declaration, beyond it ends it (D.Lgs. 150/2015 art. 19 c. 3).
const SUSPENDS: i64 = 180;

impl Path<'_> {
    /// The jobs of a time out of work. `through` is the request through which the last one was found.
    pub(super) fn jobs(&mut self, spell: &Spell, through: Option<&Opening>) {
        if let Some(job) = spell.short {
            self.begin(job, None);
            if let Some(until) = job.until {
                self.end_of_job(until);
                self.did(until + 1, DidStep::Resumed);
            }
        }
        match spell.end {
            End::Open => {}
            End::Short(job) => self.begin(job, through),
            End::Lasting(job, ended) => {
                self.begin(job, through);
                if let Some(ended) = ended {
                    self.end_of_job(ended);
                }
            }
            End::Revoked(on) => self.did(on, DidStep::Revoked),
        }
    }

    fn begin(&mut self, job: Job, through: Option<&Opening>) {
        let length = job.until.map(|until| until.days_since(job.from));
        let lasting = length.is_none_or(|days| days > SUSPENDS);
        let hire = Hire {
            person: self.person,
            vacancy: through.map(|opening| opening.id),
            contract: match through {
                Some(opening) => opening.contract,
                None => self.contract(job),
            },
            until: job.until,
        };
        let note = if through.is_none() { self.noted(330, Talk::Hire, job.from) } else { None };
        self.notified(job.from, EventKind::Hire(hire), note);
        self.did(job.from, if lasting { DidStep::Revoked } else { DidStep::Suspended });
    }

    /// A contract that goes with a job: open-ended or an apprenticeship, fixed-term, on call.
    fn contract(&mut self, job: Job) -> Option<ContractCode> {
        let young = self.face.age(job.from) < 30;
        let code = match job.until {
            None if young && self.rng.chance(350) => [b'A', 3, 9],
            None => [b'A', 1, 0],
            Some(_) if self.rng.chance(90) => [b'A', 5, 2],
            Some(_) => [b'A', 2, 0],
        };
        ContractCode::try_from(code).ok()
    }

    fn end_of_job(&mut self, on: Day) {
        self.notified(on, EventKind::Cessation, None);
    }

    fn did(&mut self, on: Day, step: DidStep) {
        let day = self.world.days.after(on);
        self.write_on(day, on, EventKind::Did(step), None);
    }

    /// Employers file their notice a few days later (or before the job begins, which is the law).
    fn notified(&mut self, on: Day, kind: EventKind, note: Option<Note>) {
        let days = &self.world.days;
        let read = days.after(on + self.rng.range(0, 4)).min(days.last).max(days.before(on));
        self.write_on(read, on, kind, note);
    }
}
