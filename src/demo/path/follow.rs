//! Staying in touch: checks of the pact, new profilings, calls, letters, remarks.

use super::Path;
use super::meeting::Met;
use crate::demo::board::Board;
use crate::demo::notes::Talk;
use crate::demo::services::Role;
use crate::domain::{Call, Channel, Contact, Day, Direction, EventId, EventKind, Mode};

/// Days between one profiling and the next (D.Lgs. 150/2015 art. 19).
const PROFILING: i64 = 90;

/// One conversation in so many days.
const TALK: i64 = 75;

impl Path<'_> {
    /// Everything that keeps a case alive while the person is out of work.
    pub(super) fn follow(&mut self, did: Day, board: &Board) {
        self.profilings(did);
        self.checks();
        let lived = self.until.days_since(did);
        let talks = lived / TALK + i64::from(self.rng.below(2));
        for _ in 0..talks {
            let on = self.world.days.after(did + self.rng.range(1, lived.max(1)));
            if on <= self.until {
                self.talk(on, board);
            }
        }
        if lived > 20 {
            self.odds_and_ends(did, lived);
        }
    }

    fn profilings(&mut self, did: Day) {
        let mut after = PROFILING - self.rng.range(0, 3);
        loop {
            let on = self.world.days.before(did + after);
            if on > self.until {
                return;
            }
            // one of the last ones may not have come in
            let missed = self.world.days.last.days_since(on) < PROFILING && self.rng.chance(12);
            if !missed {
                self.profile(on, after);
            }
            after += PROFILING - self.rng.range(0, 3);
        }
    }

    /// The pact is checked about every ten weeks.
    fn checks(&mut self) {
        let Some(pact) = self.pact else { return };
        let mut from = pact.max(self.guided.unwrap_or(pact));
        loop {
            let on = from + self.rng.range(56, 80);
            let set = self.world.days.after(on - self.rng.range(8, 30));
            if set > self.until {
                return;
            }
            let came = if self.rng.chance(600) {
                // by telephone, or when they come by
                let day = self.world.days.after(on);
                if day > self.until {
                    return;
                }
                let note = self.noted(500, Talk::Guidance, day);
                self.serve(day, Role::D, Mode::Phone, note);
                day
            } else {
                match self.meet(set, on, Some(Role::D)) {
                    Met::Ahead => return,
                    Met::Never => {
                        from = on;
                        continue;
                    }
                    Met::On(day) => day,
                }
            };
            from = came;
            self.confirmed = self.confirmed.max(came);
            if self.rng.chance(200) {
                self.renew(came);
            }
        }
    }

    fn talk(&mut self, on: Day, board: &Board) {
        let (direction, channel, talk) = match self.rng.weighed(&[38, 30, 13, 17, 2]) {
            0 => (Direction::Incoming, Channel::Phone, Talk::CallIn),
            1 => (Direction::Outgoing, Channel::Phone, Talk::CallOut),
            2 => (Direction::Incoming, Channel::Desk, Talk::Desk),
            3 => (Direction::Outgoing, Channel::Email, Talk::Email),
            _ => (Direction::Outgoing, Channel::Letter, Talk::Email),
        };
        let heard = matches!(talk, Talk::CallIn | Talk::Desk) && self.face.nation.is_some();
        let talk = if heard && self.rng.chance(240) { Talk::Foreign } else { talk };
        let note = self.noted(870, talk, on);
        let lately = self.world.days.last.days_since(on) < 60;
        if channel == Channel::Phone && lately && self.rng.chance(600) {
            let seconds = 35 + self.rng.below(520);
            let open = board.open_for(self.face.trade);
            let count = if open.is_empty() { 0 } else { self.rng.below(3) };
            let mut vacancies: Vec<_> = (0..count).map(|_| *self.rng.pick(open)).collect();
            vacancies.dedup();
            self.write(on, EventKind::Call(Call { direction, seconds, vacancies }), note);
            return;
        }
        let timed = matches!(channel, Channel::Phone | Channel::Desk) && self.rng.chance(720);
        let minutes = timed.then(|| 2 + u16::try_from(self.rng.below(13)).unwrap_or(0));
        self.write(on, EventKind::Contact(Contact { direction, channel, minutes }), note);
    }

    fn odds_and_ends(&mut self, did: Day, lived: i64) {
        if self.rng.chance(300) {
            let on = self.some_day(did, lived);
            let foreign = self.face.nation.is_some() && self.rng.chance(500);
            let words = &self.world.words;
            let documents = if foreign { &words.foreign_documents } else { &words.documents };
            let document = self.rng.pick(documents).clone();
            self.write(on, EventKind::Document(document), None);
        }
        if self.rng.chance(190) {
            let on = self.some_day(did, lived);
            if let Some(note) = self.noted(1_000, Talk::Note, on) {
                self.write(on, EventKind::Note, Some(note));
            }
        }
        if self.rng.chance(12) {
            let on = self.some_day(did, lived);
            let wrong = self.serve(on, Role::A, Mode::Individual, None);
            self.annul(on, wrong);
        }
    }

    /// A day on which the office works, while the person is out of work.
    fn some_day(&mut self, did: Day, lived: i64) -> Day {
        self.world.days.before(did + self.rng.range(1, lived)).max(did)
    }

    /// Written into the wrong case, and taken back.
    fn annul(&mut self, on: Day, wrong: EventId) {
        self.write(on, EventKind::Annul(wrong), None);
    }
}
