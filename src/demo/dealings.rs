//! What happened with a company: needs, candidates, calls and visits.

use super::days::{Days, HISTORY};
use super::notes::{About, Talk};
use super::openings::{Course, Happened, Opening};
use super::random::{Rng, Stream};
use super::services::Role;
use super::world::{Tag, World};
use crate::domain::{
    Candidacy, Channel, Company, CompanyId, Contact, Day, Direction, Event, EventKind, Hire, Login, Mode,
    Name, Note, Pact, ServiceDelivery, Sex, SignatureStep,
};
use crate::office::Ids;

struct Dealings<'w> {
    world: &'w World,
    rng: Rng,
    ids: Ids,
    keeper: Login,
    trade: &'w Name,
    events: Vec<Event>,
}

/// The events of a company; `openings` are its own requests.
pub fn dealings(world: &World, company: &Company, index: u32, openings: &[&Opening]) -> Vec<Event> {
    let mut rng = world.rng(Stream::Visits, index);
    let keeper = world.operator(&mut rng).clone();
    let trade = &world.trades.all[openings.first().map_or(0, |opening| opening.trade)].title;
    let ids = world.ids(Tag::Company, index);
    // the first id is the company's own
    let _: CompanyId = ids.next(Days::moment(company.registered_on, 0));
    let mut dealings = Dealings { world, rng, ids, keeper, trade, events: Vec::new() };
    dealings.promotion();
    for opening in openings {
        dealings.request(opening);
    }
    let mut events = dealings.events;
    events.sort_by_key(|event| (event.at, event.id));
    events
}

impl Dealings<'_> {
    fn write(&mut self, on: Day, kind: EventKind, note: Option<Note>) {
        let at = Days::moment(on, self.rng.range(450, 900));
        let by = if self.rng.chance(800) {
            self.keeper.clone()
        } else {
            self.world.operator(&mut self.rng).clone()
        };
        self.events.push(Event { id: self.ids.next(at), on, at, by, kind, note });
    }

    fn noted(&mut self, permille: u32, talk: Talk, on: Day) -> Option<Note> {
        let about = About { on, sex: Sex::Male, trade: self.trade };
        if self.rng.chance(permille) {
            self.world.notes.write(self.world, &mut self.rng, talk, about)
        } else {
            None
        }
    }

    fn serve(&mut self, on: Day, role: Role, mode: Mode) {
        let line = self.world.services.get(role);
        let mode = if line.allows(mode) { mode } else { Mode::Individual };
        let delivery = ServiceDelivery {
            service: line.code.clone(),
            minutes: line.minutes(mode, false).or(Some(30)),
            mode: Some(mode),
            sap: line.sap.first().copied(),
            below_minimum: None,
        };
        let note = self.noted(120, Talk::Company, on);
        self.write(on, EventKind::Service(delivery), note);
    }

    fn contact(&mut self, on: Day, direction: Direction, channel: Channel) {
        let talk = match (direction, channel) {
            (Direction::Incoming, _) => Talk::CompanyRequest,
            (_, Channel::Letter) => Talk::CompanyLetter,
            (_, Channel::Visit) => Talk::CompanyVisit,
            _ => Talk::Company,
        };
        let timed = matches!(channel, Channel::Phone | Channel::Visit);
        let minutes = timed.then(|| u16::try_from(self.rng.range(3, 40)).unwrap_or(5));
        let note = self.noted(750, talk, on);
        self.write(on, EventKind::Contact(Contact { direction, channel, minutes }), note);
    }

    /// The centre makes itself known: a letter, within seven working days a call, sometimes a visit and a pact.
    fn promotion(&mut self) {
        let days = &self.world.days;
        if !self.rng.chance(520) {
            return;
        }
        // some letters are recent, and the call is still due
        let ago = if self.rng.chance(90) { self.rng.range(1, 16) } else { self.rng.range(17, HISTORY - 5) };
        let letter = days.before(days.today - ago).min(days.last);
        self.contact(letter, Direction::Outgoing, Channel::Letter);
        let call = days.plus(letter, self.rng.range(2, 7));
        if call > days.last || self.rng.chance(15) {
            return;
        }
        self.contact(call, Direction::Outgoing, Channel::Phone);
        if !self.rng.chance(480) {
            return;
        }
        let visit = days.plus(call, self.rng.range(2, 12));
        if visit <= days.last {
            self.contact(visit, Direction::Outgoing, Channel::Visit);
            self.serve(visit, Role::P, Mode::Individual);
            if self.rng.chance(620) {
                let step = if self.rng.chance(900) { SignatureStep::Signed } else { SignatureStep::Proposed };
                self.write(visit, EventKind::Pact(Pact { step, terms: None }), None);
            }
        }
    }

    fn request(&mut self, opening: &Opening) {
        let days = &self.world.days;
        let (on, id) = (opening.requested, opening.id);
        let by_phone = self.rng.chance(500);
        self.contact(on, Direction::Incoming, if by_phone { Channel::Phone } else { Channel::Email });
        if !self.rng.chance(250) {
            self.serve(on, Role::P, Mode::Individual);
        }
        self.write(on, EventKind::Need(Some(id)), None);
        for taken in &opening.taken {
            let person = taken.candidate.person;
            for (on, what) in &taken.steps {
                let kind = match what {
                    Happened::Step(step) => {
                        EventKind::Candidacy(Candidacy { vacancy: id, person, step: *step })
                    }
                    Happened::Hired => {
                        let contract = opening.contract;
                        EventKind::Hire(Hire { person, vacancy: Some(id), contract, until: None })
                    }
                };
                self.write(*on, kind, None);
            }
        }
        if let Course::Sent(sent) | Course::Filled(sent) = opening.course
            && !opening.taken.is_empty()
            && sent <= days.last
        {
            self.serve(sent, Role::Q, Mode::BackOffice);
            let later = days.plus(sent, self.rng.range(2, 5));
            if later <= days.last && self.rng.chance(640) {
                self.contact(later, Direction::Outgoing, Channel::Phone);
            }
        }
    }
}
