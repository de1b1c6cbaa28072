//! The first weeks: declaration, profiling, interview, pact.

use super::Path;
use super::meeting::Met;
use crate::demo::notes::Talk;
use crate::demo::services::Role;
use crate::demo::shares;
use crate::domain::{
    Benefit, Channel, Contact, Day, DidStep, Direction, EventKind, Mode, Pact, PactTerms, Profiling,
    SearchAct, Short, SignatureStep,
};

impl Path<'_> {
    /// From the declaration to the pact.
    pub(super) fn intake(&mut self, did: Day) {
        let at_desk = self.rng.chance(440);
        if at_desk {
            let note = self.noted(620, Talk::Welcome, did);
            self.serve(did, Role::A, Mode::Individual, note);
        }
        self.write(did, EventKind::Did(DidStep::Released), None);
        self.profile(did, 0);
        self.income_support(did);
        let lived = self.until.days_since(did);
        if !at_desk {
            // the declaration came in through the portal: somebody has to get in touch
            let forgotten = lived > 16 && self.rng.chance(if lived < 31 { 120 } else { 9 });
            if forgotten {
                return;
            }
        }
        let seen = if at_desk { did } else { self.world.days.after(did + self.rng.range(1, 11)) };
        if seen > self.until {
            return;
        }
        if !at_desk && self.rng.chance(420) {
            let note = self.noted(700, Talk::Welcome, seen);
            self.serve(seen, Role::A, Mode::Phone, note);
        }
        let mode = if at_desk { Mode::Individual } else { Mode::Phone };
        self.serve(seen, Role::B, mode, None);
        self.confirmed = seen;
        let pact_first = self.world.services.get(Role::C).after_pact;
        if pact_first {
            self.pact(seen);
        }
        if at_desk && self.rng.chance(560) {
            self.guide(seen, !pact_first);
            return;
        }
        let soonest = if self.benefit { 2 } else { 4 };
        let on = seen + self.rng.range(soonest, 38);
        match self.meet(seen, on, Some(Role::C)) {
            Met::On(day) => self.guide(day, !pact_first),
            Met::Ahead | Met::Never => {}
        }
    }

    fn guide(&mut self, on: Day, with_pact: bool) {
        let may = !self.world.services.get(Role::C).after_pact || self.pact.is_some_and(|pact| pact <= on);
        if may {
            let note = self.noted(560, Talk::Guidance, on);
            self.serve(on, Role::C, Mode::Individual, note);
            self.guided = Some(on);
            self.confirmed = on;
        }
        if !with_pact {
            return;
        }
        if self.rng.chance(830) {
            self.pact(on);
        } else {
            let note = self.noted(500, Talk::Pact, on);
            self.write(on, pact(SignatureStep::Proposed, None), note);
            let later = self.world.days.after(on + self.rng.range(2, 16));
            if later <= self.until && self.rng.chance(850) {
                self.pact(later);
            }
        }
    }

    /// The pact is signed, or refused, and the service that goes with it delivered.
    pub(super) fn pact(&mut self, on: Day) {
        if self.rng.chance(18) {
            let note = self.noted(900, Talk::Pact, on);
            self.write(on, pact(SignatureStep::Refused, None), note);
            return;
        }
        let services = &self.world.services;
        if !services.same(Role::B, Role::D) {
            self.serve(on, Role::D, Mode::Individual, None);
        }
        let terms = self.terms(on);
        let note = self.noted(220, Talk::Pact, on);
        self.write(on, pact(SignatureStep::Signed, terms), note);
        self.pact = Some(on);
    }

    /// The pact goes on with new dates.
    pub(super) fn renew(&mut self, on: Day) {
        let terms = self.terms(on);
        let note = self.noted(300, Talk::Pact, on);
        self.write(on, pact(SignatureStep::Signed, terms), note);
    }

    /// What the pact says. It is written down here only where the dates are still to come: older ones are on paper.
    fn terms(&mut self, on: Day) -> Option<Box<PactTerms>> {
        let words = &self.world.words;
        let today = self.world.days.today;
        if today.days_since(on) > 120 || !self.rng.chance(700) {
            return None;
        }
        let mut acts: Vec<SearchAct> = Vec::new();
        for _ in 0..self.rng.range(1, 3) {
            let what = self.rng.pick(&words.acts).clone();
            // one in thirty is overdue
            let overdue = self.rng.chance(30) && today.days_since(on) > 30;
            let due =
                if overdue { today - self.rng.range(1, 12) } else { today.max(on) + self.rng.range(1, 110) };
            if !acts.iter().any(|act| act.what == what) {
                acts.push(SearchAct { what, due });
            }
        }
        Some(Box::new(PactTerms {
            responsible: self.responsible.clone(),
            profile: self.rng.pick(&words.profiles).clone(),
            acts,
            frequency: self.rng.pick(&words.frequencies).clone(),
            proof: self.rng.pick(&words.proofs).clone(),
            // without one of them no pact is signed
            for_workshops: true,
            for_training: true,
            for_offers: true,
        }))
    }

    /// A profiling as received, so many days after the declaration: the index creeps up with time.
    pub(super) fn profile(&mut self, on: Day, after: i64) {
        let index = (self.index + after / 9 + self.rng.range(-6, 12)).clamp(0, 990);
        let profiling = Profiling {
            index: self.rng.chance(970).then(|| u16::try_from(index).unwrap_or(0)),
            class: Some(Short::tame(shares::CLUSTER_NAMES[self.face.cluster])),
        };
        self.write(on, EventKind::Profiling(profiling), None);
    }

    fn income_support(&mut self, did: Day) {
        let share = if self.face.eqf < 3 { 420 } else { 460 };
        if !self.rng.chance(share) {
            return;
        }
        let name = ["NASpI", "DIS-COLL", "ADI", "SFL"][self.rng.weighed(&[82, 4, 9, 5])];
        let until = self.rng.chance(880).then(|| did + self.rng.range(60, 700));
        self.write(did, EventKind::Benefit(Benefit { name: Short::tame(name), until }), None);
        self.benefit = true;
    }

    /// Somebody who registered and gave no declaration.
    pub(super) fn only_passing(&mut self, on: Day) {
        let note = self.noted(800, Talk::Welcome, on);
        self.serve(on, Role::A, Mode::Individual, note);
        for _ in 0..self.rng.below(3) {
            let later = self.world.days.after(on + self.rng.range(3, 200));
            if later <= self.until {
                let note = self.noted(900, Talk::CallIn, later);
                let minutes = self.rng.chance(700).then(|| 2 + u16::try_from(self.rng.below(9)).unwrap_or(0));
                let contact = Contact { direction: Direction::Incoming, channel: Channel::Phone, minutes };
                self.write(later, EventKind::Contact(contact), note);
            }
        }
    }
}

fn pact(step: SignatureStep, terms: Option<Box<PactTerms>>) -> EventKind {
    EventKind::Pact(Pact { step, terms })
}
