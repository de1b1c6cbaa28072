//! Bringing the people who come and the places among candidates together.

use super::face::Face;
use super::life::{End, Life, Standing};
use super::openings::{Course, Opening, Slot, plan};
use super::world::World;
use crate::domain::{Day, VacancyId};

/// Places looked at for one person.
const LOOKED_AT: usize = 8;

/// The requests, and who still could be put forward for them.
pub struct Board {
    /// The requests in order of their days.
    pub openings: Vec<Opening>,
    /// By job: places whose turn has not come, the first one last.
    waiting: Vec<Vec<Slot>>,
    /// By job: places that anybody who fits may take.
    free: Vec<Vec<Slot>>,
    /// By job: requests that are open today.
    open: Vec<Vec<VacancyId>>,
}

impl Board {
    /// The plan of an office.
    pub fn new(world: &World) -> Board {
        let (openings, slots) = plan(world);
        let mut waiting: Vec<Vec<Slot>> = world.trades.all.iter().map(|_| Vec::new()).collect();
        for slot in slots {
            waiting[openings[slot.opening].trade].push(slot);
        }
        for slots in &mut waiting {
            slots.sort_by_key(|slot| std::cmp::Reverse(slot.after));
        }
        let free = world.trades.all.iter().map(|_| Vec::new()).collect();
        let mut open: Vec<Vec<VacancyId>> = world.trades.all.iter().map(|_| Vec::new()).collect();
        for opening in &openings {
            if matches!(opening.course, Course::Published | Course::Preselecting | Course::Sent(_)) {
                open[opening.trade].push(opening.id);
            }
        }
        Board { openings, waiting, free, open }
    }

    /// The place that this person takes, if there is one for them.
    pub fn take(&mut self, index: u32, face: &Face, life: &Life) -> Option<Slot> {
        let waiting = &mut self.waiting[face.trade];
        let free = &mut self.free[face.trade];
        while waiting.last().is_some_and(|slot| slot.after <= index) {
            free.extend(waiting.pop());
        }
        free.retain(|slot| slot.upto >= index);
        match free.iter().take(LOOKED_AT).position(|slot| fits(slot, life)) {
            Some(found) => Some(free.remove(found)),
            None => {
                // others first, the next time
                let looked_at = LOOKED_AT.min(free.len());
                free.rotate_left(looked_at);
                None
            }
        }
    }

    /// Requests for a job that are open today.
    pub fn open_for(&self, trade: usize) -> &[VacancyId] {
        &self.open[trade]
    }
}

/// Whether the person was out of work, and known long enough, while it happened. Who is hired is somebody who finds a
/// lasting job anyhow: this one.
fn fits(slot: &Slot, life: &Life) -> bool {
    let Some(spell) = life.last() else { return false };
    let known = spell.did + 14 <= slot.requested;
    match slot.hired() {
        Some(_) => {
            let finds = life.standing == Standing::Employed && life.spells.len() == 1;
            known && finds && spell.short.is_none()
        }
        None => known && out_of_work(spell.short.map(|job| (job.from, job.until)), spell.end, slot),
    }
}

fn out_of_work(short: Option<(Day, Option<Day>)>, end: End, slot: &Slot) -> bool {
    let last = slot.last();
    let clear =
        |from: Day, until: Option<Day>| last < from || until.is_some_and(|until| until < slot.requested);
    let before = short.is_none_or(|(from, until)| clear(from, until));
    before
        && match end {
            End::Open => true,
            End::Short(job) | End::Lasting(job, _) => last < job.from,
            End::Revoked(on) => last < on,
        }
}
