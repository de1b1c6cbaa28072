//! Being put forward for a request.

use super::Path;
use crate::demo::notes::Talk;
use crate::demo::openings::{Happened, Opening, Slot};
use crate::demo::services::Role;
use crate::domain::{Candidacy, CandidacyStep, Day, EventKind, Mode};

impl Path<'_> {
    /// The steps of a candidate. The hire itself is written with the jobs.
    pub(super) fn candidacy(&mut self, slot: &Slot, opening: &Opening) {
        for (on, what) in &slot.steps {
            let Happened::Step(step) = what else { continue };
            let talk = match step {
                CandidacyStep::Proposed | CandidacyStep::Answered(_) => Some(Talk::Proposal),
                CandidacyStep::Interviewed(Some(_)) => Some(Talk::Outcome),
                _ => None,
            };
            let note = talk.and_then(|talk| self.noted(450, talk, *on));
            if *step == CandidacyStep::Preselected && self.may_preselect(*on) {
                let mode = if self.rng.chance(500) { Mode::BackOffice } else { Mode::Phone };
                self.serve(*on, Role::F3, mode, None);
            }
            let candidacy = Candidacy { vacancy: opening.id, person: self.person, step: *step };
            self.write(*on, EventKind::Candidacy(candidacy), note);
        }
    }

    /// Matching is for who has signed the pact and been interviewed.
    fn may_preselect(&self, on: Day) -> bool {
        let before = |day: Option<Day>| day.is_some_and(|day| day <= on);
        before(self.pact) && before(self.guided)
    }
}
