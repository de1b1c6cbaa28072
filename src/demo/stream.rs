//! The records of a fictional office, one after the other: nobody is kept in memory longer than needed.

use std::collections::{HashSet, VecDeque};
use std::ops::ControlFlow;

use super::board::Board;
use super::dealings::dealings;
use super::firms::companies;
use super::openings::Opening;
use super::people::person;
use super::vacancies::vacancy;
use super::world::World;
use super::{DemoError, Made, Watch};
use crate::domain::{Company, Subject, TaxId};
use crate::office::bulk::{self, Loaded};
use crate::store::{Progress, StoreError};

/// How often a watcher is told, in persons.
const TOLD_EVERY: u32 = 512;

/// Makes the records as they are asked for: settings, companies, persons with their timelines, vacancies, timelines of
/// companies, counters. Keys ascend within each kind, but for the timelines of companies.
pub struct Stream<'a, 'w> {
    world: &'a World,
    board: Board,
    known: HashSet<TaxId>,
    firms: Vec<Company>,
    next: Next,
    ready: VecDeque<Loaded>,
    watch: Watch<'w>,
    made: &'a mut Made,
}

#[derive(Clone, Copy)]
enum Next {
    Beginning,
    Person(u32),
    End,
    Nothing,
}

impl<'a, 'w> Stream<'a, 'w> {
    /// The records of an office; what was made is counted in `made`.
    pub fn new(world: &'a World, made: &'a mut Made, watch: Watch<'w>) -> Self {
        Stream {
            world,
            board: Board::new(world),
            known: HashSet::new(),
            firms: companies(world),
            next: Next::Beginning,
            ready: VecDeque::new(),
            watch,
            made,
        }
    }

    fn fill(&mut self) -> Result<(), DemoError> {
        match self.next {
            Next::Beginning => {
                self.beginning()?;
                self.next = if self.world.persons == 0 { Next::End } else { Next::Person(0) };
            }
            Next::Person(index) => {
                self.person(index)?;
                let done = index + 1;
                self.next = if done == self.world.persons { Next::End } else { Next::Person(done) };
                if done % TOLD_EVERY == 0 || done == self.world.persons {
                    let total = Some(u64::from(self.world.persons));
                    let progress = Progress { done: u64::from(done), total };
                    if (self.watch)(progress) == ControlFlow::Break(()) {
                        return Err(StoreError::Cancelled.into());
                    }
                }
            }
            Next::End => {
                self.end()?;
                self.next = Next::Nothing;
            }
            Next::Nothing => {}
        }
        Ok(())
    }

    fn beginning(&mut self) -> Result<(), DemoError> {
        self.ready.push_back(bulk::settings(&self.world.settings())?);
        for company in &self.firms {
            self.ready.push_back(bulk::company(company)?);
        }
        self.made.companies = self.world.companies();
        Ok(())
    }

    fn person(&mut self, index: u32) -> Result<(), DemoError> {
        let (person, events) = person(self.world, &mut self.board, &mut self.known, index);
        self.made.persons += 1;
        self.made.events += events.len() as u64;
        self.ready.push_back(bulk::person(&person)?);
        self.ready.extend(bulk::timeline(Subject::Person(person.id), events)?);
        Ok(())
    }

    fn end(&mut self) -> Result<(), DemoError> {
        let count = self.world.vacancies();
        let mut asked: Vec<Vec<usize>> = self.firms.iter().map(|_| Vec::new()).collect();
        for (place, (opening, number)) in self.board.openings.iter_mut().zip(1..).enumerate() {
            let Some(firm) = self.firms.get(opening.company as usize) else { continue };
            self.ready.push_back(bulk::vacancy(&vacancy(self.world, firm, opening, number))?);
            asked[opening.company as usize].push(place);
        }
        for ((firm, index), places) in self.firms.iter().zip(0..).zip(asked) {
            let openings: Vec<&Opening> = places.iter().map(|place| &self.board.openings[*place]).collect();
            let events = dealings(self.world, firm, index, &openings);
            self.made.events += events.len() as u64;
            self.ready.extend(bulk::timeline(Subject::Company(firm.id), events)?);
        }
        self.ready.extend(bulk::counters(self.world.persons, self.world.companies(), count)?);
        self.made.vacancies = count;
        Ok(())
    }
}

impl Iterator for Stream<'_, '_> {
    type Item = Result<Loaded, DemoError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.ready.is_empty() && !matches!(self.next, Next::Nothing) {
            if let Err(error) = self.fill() {
                self.next = Next::Nothing;
                return Some(Err(error));
            }
        }
        self.ready.pop_front().map(Ok)
    }
}
