//! One fictional person, whole: the record, and what happened.

use std::collections::HashSet;

use super::board::Board;
use super::contacts::contacts;
use super::days::Days;
use super::face::Face;
use super::identity::{Doubt, doubt, identity, original};
use super::life::{End, Job, Life};
use super::openings::{Slot, Taken};
use super::path::{Walker, path};
use super::random::Stream;
use super::record::Record;
use super::world::{Tag, World};
use crate::domain::{Day, Event, Person, TaxId};

/// The person with this index and their timeline. Who is put forward for a request is kept on the board.
pub fn person(
    world: &World,
    board: &mut Board,
    known: &mut HashSet<TaxId>,
    index: u32,
) -> (Person, Vec<Event>) {
    let mut life = Life::of(world, index);
    let double = doubt(world, index) == Some(Doubt::Double);
    // a double shares face and contacts with somebody who came before
    let twin = if double { original(world, index) } else { index };
    let face = if double { Face::again(world, twin) } else { Face::of(world, index, life.registered) };
    let identity = identity(world, index, &face, known);
    let contacts = contacts(world, twin, &identity.surname, &identity.given_names, face.born);
    let Record { record, wishes } = Record::of(world, index, &face, life.registered);
    let id = world.ids(Tag::Person, index).next(Days::moment(life.registered, 0));

    let slot = if double { None } else { board.take(index, &face, &life) };
    if let Some((slot, hired)) = slot.as_ref().and_then(|slot| Some((slot, slot.hired()?))) {
        found_work(world, board, slot, hired, &mut life);
    }
    let responsible = world.operator(&mut world.rng(Stream::Responsible, index)).clone();
    let walker = Walker { index, person: id, face: &face, life: &life, responsible: responsible.clone() };
    let written = path(world, board, walker, slot.as_ref());
    if let Some(slot) = slot {
        let candidate = slot.candidate(world, id, &mut world.rng(Stream::Candidate, index));
        board.openings[slot.opening].taken.push(Taken { candidate, steps: slot.steps });
    }
    let person = Person {
        id,
        number: index + 1,
        identity,
        contacts,
        record,
        wishes,
        responsible: Some(responsible).filter(|_| !life.spells.is_empty() && index % 50 != 7),
        registered_on: life.registered,
        confirmed_on: written.confirmed,
    };
    (person, written.events)
}

/// The lasting job they find anyhow is the one of the request.
fn found_work(world: &World, board: &Board, slot: &Slot, from: Day, life: &mut Life) {
    let today = world.days.today;
    let fixed = board.openings[slot.opening].contract.map(<[u8; 3]>::from).is_some_and(|code| code[1] == 2);
    let until = fixed.then(|| (today + 40).max(from + 190)).filter(|until| until.days_since(from) < 730);
    if let Some(last) = life.last_mut() {
        last.end = End::Lasting(Job { from, until }, None);
    }
}
