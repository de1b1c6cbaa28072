//! What the centre does with people after the pact: plan, guidance, support, training, traineeships.

use super::Path;
use super::meeting::Met;
use crate::demo::notes::Talk;
use crate::demo::services::Role;
use crate::domain::{Day, EventKind, Mode, PlanAction, ProgrammeStep, Short, SignatureStep};

/// How many of those with a pact get a service in the end, in thousandths. They bring the shares of all who gave a
/// declaration, some of them too recently for anything, to the published ones.
mod reach {
    pub const PLAN: u32 = 830;
    pub const E: u32 = 655;
    pub const F1: u32 = 462;
    pub const F2: u32 = 27;
    pub const H: u32 = 232;
    pub const J: u32 = 3;
    pub const O: u32 = 11;
    pub const M1: u32 = 24;
}

impl Path<'_> {
    /// Everything between the pact and the end of the time out of work.
    pub(super) fn measures(&mut self) {
        let Some(pact) = self.pact else { return };
        if self.rng.chance(reach::M1) {
            self.targeted_placement(pact);
        }
        let specialist = self.rng.chance(reach::E).then(|| self.specialist(pact)).flatten();
        if self.rng.chance(reach::PLAN) {
            let on = specialist.unwrap_or_else(|| self.world.days.after(pact + self.rng.range(0, 55)));
            self.plan(on);
        }
        if self.guided.is_none() {
            return;
        }
        if self.rng.chance(reach::F1) {
            self.support(pact);
        }
        if self.rng.chance(reach::H) {
            self.training(pact);
        }
        if self.rng.chance(reach::F2) {
            self.traineeship(pact);
        }
        if let Some(on) = specialist.filter(|_| self.rng.chance(reach::O)) {
            let on = self.world.days.after(on + 9);
            if !self.informed && on <= self.until {
                self.serve(on, Role::A, Mode::Individual, None);
            }
            self.once(Role::O, on);
        }
        if self.rng.chance(reach::J) {
            self.once(Role::J, pact + 20);
        }
    }

    /// Enrolment of the disabled (L. 68/1999).
    fn targeted_placement(&mut self, pact: Day) {
        let on = self.world.days.after(pact + self.rng.range(5, 60));
        if on <= self.until {
            self.serve(on, Role::M1, Mode::Individual, None);
            self.write(on, EventKind::TargetedPlacement, None);
        }
    }

    fn once(&mut self, role: Role, on: Day) {
        let on = self.world.days.after(on);
        if on <= self.until {
            let note = self.noted(500, Talk::Guidance, on);
            self.serve(on, role, Mode::Individual, note);
        }
    }

    fn specialist(&mut self, pact: Day) -> Option<Day> {
        let guided = self.guided?;
        let set = self.world.days.after(guided.max(pact));
        let on = set + self.rng.range(4, 42);
        let Met::On(day) = self.meet(set, on, Some(Role::E)) else { return None };
        let note = self.noted(640, Talk::Guidance, day);
        self.serve(day, Role::E, Mode::Individual, note);
        self.confirmed = self.confirmed.max(day);
        if self.rng.chance(300) {
            let again = self.world.days.after(day + self.rng.range(8, 25));
            if again <= self.until {
                self.serve(again, Role::E, Mode::Individual, None);
            }
        }
        Some(day)
    }

    fn plan(&mut self, on: Day) {
        if on > self.until {
            return;
        }
        let step = match self.rng.weighed(&[940, 50, 10]) {
            0 => SignatureStep::Signed,
            1 => SignatureStep::Proposed,
            _ => SignatureStep::Refused,
        };
        let note = self.noted(150, Talk::Plan, on);
        self.write(on, EventKind::ActionPlan(step), note);
        if step != SignatureStep::Signed {
            return;
        }
        for _ in 0..1 + self.rng.weighed(&[50, 38, 12]) {
            let foreign = self.face.nation.is_some() && self.rng.chance(450);
            let words = &self.world.words;
            let titles = if foreign { &words.foreign_actions } else { &words.actions };
            let title = self.rng.pick(titles).clone();
            let due = on + self.rng.range(18, 130);
            self.action(on, title, due);
        }
    }

    fn action(&mut self, on: Day, title: Short, due: Day) {
        let note = self.noted(160, Talk::Plan, on);
        let agreed = PlanAction { title: title.clone(), due: Some(due), outcome: None, closes: None };
        let id = self.write(on, EventKind::PlanAction(agreed), note);
        // a few are forgotten, or go on past their day
        let outcome = match self.rng.weighed(&[790, 183, 12, 15]) {
            0 => ProgrammeStep::Completed,
            1 => ProgrammeStep::Abandoned,
            2 => ProgrammeStep::Started,
            _ => return,
        };
        let closed = self.world.days.before(due - self.rng.range(0, 9)).max(on);
        if closed <= self.until {
            let talk = if outcome == ProgrammeStep::Abandoned { Talk::PlanLeft } else { Talk::PlanDone };
            let note = self.noted(300, talk, closed);
            let done = PlanAction { title, due: None, outcome: Some(outcome), closes: Some(id) };
            self.write(closed, EventKind::PlanAction(done), note);
        }
    }

    fn support(&mut self, pact: Day) {
        let mut set = self.world.days.after(pact + self.rng.range(3, 30));
        for session in 0..self.rng.range(1, 3) {
            let on = set + self.rng.range(3, 30);
            let group = self.rng.chance(380);
            let day = if group || session > 0 {
                Some(self.world.days.after(on)).filter(|day| *day <= self.until)
            } else {
                match self.meet(set, on, Some(Role::F1)) {
                    Met::On(day) => Some(day),
                    Met::Ahead | Met::Never => None,
                }
            };
            let Some(day) = day else { return };
            let note = self.noted(420, Talk::Guidance, day);
            self.serve(day, Role::F1, if group { Mode::Group } else { Mode::Individual }, note);
            set = day + 7;
        }
    }

    fn training(&mut self, pact: Day) {
        let days = &self.world.days;
        let sent = days.after(pact + self.rng.range(10, 90));
        if sent > self.until {
            return;
        }
        let course = self.rng.pick(&self.world.words.courses);
        self.serve(sent, Role::H, Mode::Individual, format!("corso «{course}»").parse().ok());
        let steps = [
            (self.rng.range(2, 15), ProgrammeStep::Enrolled, 960),
            (self.rng.range(5, 40), ProgrammeStep::Started, 880),
            (self.rng.range(15, 110), ProgrammeStep::Completed, 1_000),
        ];
        let mut on = sent;
        for (wait, step, share) in steps {
            on = days.after(on + wait);
            if on > self.until || !self.rng.chance(share) {
                return;
            }
            let left = step == ProgrammeStep::Completed && self.rng.chance(170);
            let step = if left { ProgrammeStep::Abandoned } else { step };
            self.write(on, EventKind::Training(step), None);
        }
    }

    /// A traineeship: half a year in the middle of the cases, as published (median 182 days).
    fn traineeship(&mut self, pact: Day) {
        let days = &self.world.days;
        let begun = days.after(pact + self.rng.range(15, 100));
        if begun > self.until {
            return;
        }
        let length = self.rng.range(122, 242);
        self.serve(begun, Role::F2, Mode::Individual, None);
        self.write(begun, EventKind::Traineeship(ProgrammeStep::Started), None);
        let ended = days.after(begun + length);
        if ended <= self.until {
            let left = self.rng.chance(180);
            let step = if left { ProgrammeStep::Abandoned } else { ProgrammeStep::Completed };
            self.write(ended, EventKind::Traineeship(step), None);
        }
    }
}
