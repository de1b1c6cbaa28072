//! Everyone as matching sees them, and who is on the lists of L. 68/1999. Follows every change.

use std::collections::{HashMap, HashSet};

use super::Lookup;
use crate::domain::{Event, EventId, EventKind, Person, Subject};
use crate::matching::{Columns, Handle, HandleSet, Intake};
use crate::standards::Tables;

/// The columns of all persons and the handles of the reserved lists. A handle is a person's short number.
#[derive(Default)]
pub struct Candidates {
    columns: Columns,
    left_out: HashSet<u32>,
    enrolments: HashMap<EventId, Handle>,
    annulled: HashSet<EventId>,
    /// Records merged into others: the handle they had, and the one that stands for it.
    merged: HashMap<u32, u32>,
    everyone: bool,
    lists: bool,
}

impl Candidates {
    /// Everyone, as columns.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// How many persons cannot be matched: a list of theirs is longer than any real one.
    pub fn left_out(&self) -> usize {
        self.left_out.len()
    }

    /// Whether everyone is in.
    pub fn has_everyone(&self) -> bool {
        self.everyone
    }

    /// Whether the reserved lists are known.
    pub fn has_lists(&self) -> bool {
        self.lists
    }

    /// Who has a live enrolment in the lists of L. 68/1999 (art. 8 and 18). Special data: good for a filter and
    /// nothing else.
    pub fn targeted(&self) -> HandleSet {
        self.enrolments.values().map(|enrolled| self.standing(*enrolled)).collect()
    }

    /// Whether this person is on those lists.
    pub fn is_targeted(&self, handle: Handle) -> bool {
        self.enrolments.values().any(|enrolled| self.standing(*enrolled) == handle)
    }

    fn standing(&self, handle: Handle) -> Handle {
        self.merged.get(&handle.0).map_or(handle, |survivor| Handle(*survivor))
    }

    /// Takes out whom a merger made one with somebody else.
    pub fn follow_mergers(&mut self, lookup: &Lookup) {
        let mergers = lookup.mergers();
        if self.merged.len() == mergers.len() {
            return;
        }
        let number = |id| lookup.number_of(id);
        let pairs = mergers.iter().map(|merger| (number(merger.gone), number(mergers.living(merger.into))));
        self.merged = pairs.filter_map(|(gone, into)| Some((gone?, into?))).collect();
        for gone in self.merged.keys() {
            self.columns.remove(Handle(*gone));
            self.left_out.remove(gone);
        }
    }

    /// Takes in a person as read from the store, unless a change has brought a newer one already.
    pub fn read_in(&mut self, person: &Person, tables: &Tables) {
        if !self.columns.contains(Handle(person.number)) && !self.left_out.contains(&person.number) {
            self.put(person, tables);
        }
    }

    /// Takes in a person, new or amended.
    pub fn put(&mut self, person: &Person, tables: &Tables) {
        if self.merged.contains_key(&person.number) {
            return;
        }
        let handle = Handle(person.number);
        let intake = Intake { places: &tables.places, skills: &tables.skills };
        let seen = intake.candidate(
            handle,
            &person.record,
            &person.wishes,
            person.contacts.municipality,
            person.confirmed_on,
        );
        match self.columns.put(&seen) {
            Ok(()) => {
                self.left_out.remove(&person.number);
            }
            // told with every ranking, by `left_out`
            Err(_) => {
                self.columns.remove(handle);
                self.left_out.insert(person.number);
            }
        }
    }

    /// Whether an event changes anything here.
    pub fn concerns(event: &Event) -> bool {
        matches!(event.kind, EventKind::TargetedPlacement | EventKind::Annul(_))
    }

    /// Takes in an event of a timeline, in whatever order they come.
    pub fn note(&mut self, subject: Subject, event: &Event, lookup: &Lookup) {
        match &event.kind {
            EventKind::TargetedPlacement => {
                if let Subject::Person(id) = subject
                    && let Some(number) = lookup.number_of(id)
                    && !self.annulled.contains(&event.id)
                {
                    self.enrolments.insert(event.id, Handle(number));
                }
            }
            EventKind::Annul(mistake) => {
                self.enrolments.remove(mistake);
                if !self.lists {
                    self.annulled.insert(*mistake);
                }
            }
            _ => {}
        }
    }

    /// Everyone is in.
    pub fn everyone_is_in(&mut self) {
        self.columns.settle();
        self.everyone = true;
    }

    /// Every timeline was read: an annulment can no longer come before what it annuls.
    pub fn lists_are_known(&mut self) {
        self.lists = true;
        self.annulled = HashSet::new();
    }
}
