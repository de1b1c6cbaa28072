//! What happened to a person, event by event.

mod candidate;
mod follow;
mod intake;
mod jobs;
mod ladder;
mod measures;
mod meeting;

use super::board::Board;
use super::days::Days;
use super::face::Face;
use super::life::{End, Life, Spell, Standing};
use super::notes::{About, Talk};
use super::openings::{Opening, Slot};
use super::random::{Rng, Stream};
use super::services::Role;
use super::world::{Tag, World};
use crate::domain::{Day, Event, EventId, EventKind, Login, Mode, Note, PersonId, ServiceDelivery};
use crate::office::Ids;

/// A person on the way through the centre.
pub struct Path<'w> {
    world: &'w World,
    face: &'w Face,
    rng: Rng,
    ids: Ids,
    responsible: Login,
    person: PersonId,
    events: Vec<Event>,
    /// Day and minute of the last thing written down.
    written: (Day, i64),
    /// The last day on which anything of this time out of work may happen.
    until: Day,
    /// Whether it goes on after that day.
    goes_on: bool,
    /// The index of the first profiling, in thousandths.
    index: i64,
    /// Receives an income support.
    benefit: bool,
    /// Was given first information.
    informed: bool,
    /// The day the pact was signed.
    pact: Option<Day>,
    /// The day of the guidance interview.
    guided: Option<Day>,
    /// The last day record and wishes were gone through.
    confirmed: Day,
}

/// What was written about a person.
pub struct Written {
    /// Their events, in the order in which they were written down.
    pub events: Vec<Event>,
    /// The last day record and wishes were gone through.
    pub confirmed: Day,
}

/// Who the path is about.
pub struct Walker<'w> {
    /// Their place in the order of registration.
    pub index: u32,
    /// Their id.
    pub person: PersonId,
    /// Who they are.
    pub face: &'w Face,
    /// What becomes of them.
    pub life: &'w Life,
    /// Who answers for the case.
    pub responsible: Login,
}

/// Everything that happened to a person up to the last working day, and the appointments after it. `slot` is their
/// place among the candidates of a request, if they took one.
pub fn path(world: &World, board: &Board, walker: Walker<'_>, slot: Option<&Slot>) -> Written {
    let Walker { index, person, face, life, responsible } = walker;
    let mut rng = world.rng(Stream::Events, index);
    let (low, high) = [(150, 450), (380, 680), (520, 820), (720, 940), (300, 700)][face.cluster];
    let mut path = Path {
        world,
        face,
        index: rng.range(low, high),
        rng,
        ids: world.ids(Tag::Person, index),
        responsible,
        person,
        events: Vec::new(),
        written: (life.registered, 0),
        until: world.days.last,
        goes_on: false,
        benefit: false,
        informed: false,
        pact: None,
        guided: None,
        confirmed: life.registered,
    };
    // the first id is the person's own
    let _: PersonId = path.ids.next(Days::moment(life.registered, 0));
    if life.standing == Standing::Undeclared {
        path.only_passing(life.registered);
    }
    let chosen = slot.map(|slot| (slot, &board.openings[slot.opening]));
    for (place, spell) in life.spells.iter().enumerate() {
        let last = place + 1 == life.spells.len();
        path.spell(board, spell, last, chosen.filter(|_| last));
    }
    path.decide();
    path.finish()
}

impl Path<'_> {
    fn spell(&mut self, board: &Board, spell: &Spell, last: bool, chosen: Option<(&Slot, &Opening)>) {
        let over = match spell.end {
            End::Open => None,
            End::Short(job) | End::Lasting(job, _) => Some(job.from),
            End::Revoked(on) => Some(on),
        };
        let today = self.world.days.last;
        self.until = over.map_or(today, |over| over - 1).max(spell.did);
        self.goes_on = over.is_none();
        (self.pact, self.guided, self.benefit) = (None, None, false);
        if last && over.is_none() && today.days_since(spell.did) > 150 && self.rng.chance(75) {
            // somebody lost sight of them
            self.until = today - self.rng.range(95, 210).min(today.days_since(spell.did) - 20);
            self.goes_on = false;
        }
        self.intake(spell.did);
        self.measures();
        self.follow(spell.did, board);
        if let Some((slot, opening)) = chosen {
            self.candidacy(slot, opening);
        }
        self.jobs(spell, chosen.filter(|(slot, _)| slot.hired().is_some()).map(|(_, opening)| opening));
    }

    /// Writes an event down on the day it happened.
    fn write(&mut self, on: Day, kind: EventKind, note: Option<Note>) -> EventId {
        self.write_on(on, on, kind, note)
    }

    /// Writes down, on one day, an event of another.
    fn write_on(&mut self, written: Day, on: Day, kind: EventKind, note: Option<Note>) -> EventId {
        let day = written.min(self.world.days.last);
        let minute = match self.written {
            (same, minute) if same == day => minute + self.rng.range(2, 11),
            _ => self.rng.range(450, 690),
        };
        self.written = (day, minute);
        let at = Days::moment(day, minute);
        let by = if self.rng.chance(760) {
            self.responsible.clone()
        } else {
            self.world.operator(&mut self.rng).clone()
        };
        let id = self.ids.next(at);
        self.events.push(Event { id, on, at, by, kind, note });
        id
    }

    /// A note, so many times in a thousand.
    fn noted(&mut self, permille: u32, talk: Talk, on: Day) -> Option<Note> {
        let trade = &self.world.trades.all[self.face.trade].title;
        let about = About { on, sex: self.face.sex, trade };
        if self.rng.chance(permille) {
            self.world.notes.write(self.world, &mut self.rng, talk, about)
        } else {
            None
        }
    }

    /// Delivers a service.
    fn serve(&mut self, on: Day, role: Role, mode: Mode, note: Option<Note>) -> EventId {
        self.informed |= role == Role::A;
        let line = self.world.services.get(role);
        let mode = if line.allows(mode) { mode } else { Mode::Individual };
        let usual = line.minutes(mode, self.benefit).unwrap_or_else(|| usual_minutes(role));
        let longer = if self.rng.chance(220) { self.rng.range(1, 4) * 5 } else { 0 };
        let sap = match line.sap.as_slice() {
            [] => None,
            [only] => Some(*only),
            several => self.rng.chance(800).then(|| *self.rng.pick(several)),
        };
        let delivery = ServiceDelivery {
            service: line.code.clone(),
            minutes: self.rng.chance(960).then(|| usual + u16::try_from(longer).unwrap_or(0)),
            mode: self.rng.chance(930).then_some(mode),
            sap,
            below_minimum: None,
        };
        self.write(on, EventKind::Service(delivery), note)
    }

    fn finish(mut self) -> Written {
        self.events.sort_by_key(|event| (event.at, event.id));
        Written { events: self.events, confirmed: self.confirmed }
    }
}

/// Minutes where the standard gives none.
fn usual_minutes(role: Role) -> u16 {
    match role {
        Role::A => 20,
        Role::B | Role::H | Role::J | Role::P => 30,
        Role::C | Role::E | Role::F2 | Role::O => 60,
        Role::D => 40,
        Role::F1 | Role::F3 | Role::M1 | Role::Q | Role::R => 90,
    }
}
