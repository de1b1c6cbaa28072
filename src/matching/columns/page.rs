//! 65,536 candidates: a row of single values each, and for every value a must can look at, who has it.

use crate::domain::{Eqf, ShiftSet, WorkingHoursSet};

use super::super::bits::Bits;
use super::{
    arena::{Arena, Lists, NONE},
    postings::Postings,
};

/// Skills fall into so many classes by their number. A lane keeps the classes of its skills, one byte each; whose lane
/// leaves, leaves every skill of those classes.
const CLASSES: u32 = 251;

/// One candidate in the numbers of the dictionaries; what a page keeps of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    pub(super) scalars: Scalars,
    pub(super) jobs: Vec<(u32, u16, u16)>,
    pub(super) wanted: Vec<u32>,
    /// Groups of the professions done and wanted.
    pub(super) groups: Vec<u32>,
    pub(super) languages: Vec<u32>,
    pub(super) skills: Vec<u32>,
    pub(super) knows: Knows,
}

/// Which lists have been asked about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Knows {
    pub(super) jobs: bool,
    pub(super) wanted: bool,
    pub(super) languages: bool,
    pub(super) skills: bool,
}

/// The single values of a candidate. In every code 0 is «unknown».
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Scalars {
    /// Seat, by the dictionary.
    pub(super) place: u16,
    /// Closure of the licences, by the dictionary.
    pub(super) licences: u16,
    /// Contracts accepted, by the dictionary.
    pub(super) contracts: u16,
    /// Lowest pay wanted, by the dictionary.
    pub(super) min_pay: u16,
    /// Kilometres and one.
    pub(super) max_km: u16,
    /// Day they could start.
    pub(super) available: u16,
    /// Day of the last confirmation.
    pub(super) confirmed: u16,
    /// Education and hours.
    pub(super) study: Study,
    /// Shifts and vehicle.
    pub(super) shifts: Shifts,
}

/// What a scan reads of a lane, in one piece of memory.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) scalars: Scalars,
    /// Where the lists start.
    pub(super) lists: u32,
}

const EMPTY: Row = Row {
    scalars: Scalars {
        place: 0,
        licences: 0,
        contracts: 0,
        min_pay: 0,
        max_km: 0,
        available: 0,
        confirmed: 0,
        study: Study(0),
        shifts: Shifts(0),
    },
    lists: NONE,
};

/// Education (bits 0–3) and hours accepted (bit 4 known, 5–6 the set).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Study(pub(super) u8);

impl Study {
    pub(super) fn new(education: Option<Eqf>, hours: Option<WorkingHoursSet>) -> Self {
        let hours = hours.map_or(0, |set| 1 | (set.bits() as u8 & 3) << 1);
        Study(education.map_or(0, Eqf::level) | hours << 4)
    }

    pub(super) fn education(self) -> Option<Eqf> {
        Eqf::try_from(self.0 & 15).ok()
    }

    /// The level alone, 0 if unknown.
    pub(super) fn education_code(self) -> u8 {
        self.0 & 15
    }

    pub(super) fn hours(self) -> Option<WorkingHoursSet> {
        if self.0 & 16 == 0 { None } else { WorkingHoursSet::from_bits(u16::from(self.0 >> 5 & 3)) }
    }
}

/// Shifts accepted (bit 0 known, 1–5 the set) and vehicle (bit 6 known, 7 owned).
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Shifts(pub(super) u8);

impl Shifts {
    pub(super) fn new(shifts: Option<ShiftSet>, vehicle: Option<bool>) -> Self {
        let vehicle = vehicle.map_or(0, |owned| 1 | u8::from(owned) << 1);
        Shifts(shifts.map_or(0, |set| 1 | (set.bits() as u8 & 31) << 1) | vehicle << 6)
    }

    pub(super) fn shifts(self) -> Option<ShiftSet> {
        if self.0 & 1 == 0 { None } else { ShiftSet::from_bits(u16::from(self.0 >> 1 & 31)) }
    }

    /// The vehicle alone, 0 if unknown.
    pub(super) fn vehicle_code(self) -> u8 {
        self.0 >> 6
    }

    pub(super) fn vehicle(self) -> Option<bool> {
        if self.0 & 64 == 0 { None } else { Some(self.0 & 128 != 0) }
    }
}

/// The columns.
#[derive(Default)]
pub(super) struct Page {
    pub(super) live: Bits,
    pub(super) knows_jobs: Bits,
    pub(super) knows_wanted: Bits,
    pub(super) knows_languages: Bits,
    pub(super) knows_skills: Bits,
    pub(super) rows: Vec<Row>,
    pub(super) arena: Arena,
    pub(super) by_place: Postings,
    pub(super) by_licences: Postings,
    pub(super) by_study: Postings,
    pub(super) by_shifts: Postings,
    pub(super) by_group: Postings,
    pub(super) by_language: Postings,
    pub(super) by_skill: Postings,
}

impl Page {
    /// Puts a candidate in a lane, in place of whoever was there. `None` if one of the lists is too long: then the
    /// lane is as it was.
    pub(super) fn put(&mut self, lane: u16, entry: &Entry) -> Option<()> {
        let at = usize::from(lane);
        let old = self.rows.get(at).copied().unwrap_or(EMPTY);
        let before = if self.live.get(lane) { self.arena.get(old.lists) } else { Lists::default() };
        let mut classes: Vec<u8> = entry.skills.iter().map(|skill| (skill % CLASSES) as u8).collect();
        classes.sort_unstable();
        let lists = Lists { jobs: entry.jobs.clone(), wanted: entry.wanted.clone(), classes };
        let start = self.arena.put(old.lists, &lists)?;
        if self.live.get(lane) {
            self.leave(lane, &old.scalars, &before.classes);
        }
        if self.rows.len() <= at {
            self.rows.resize(at + 1, EMPTY);
        }
        self.rows[at] = Row { scalars: entry.scalars, lists: start };
        self.join(lane, entry);
        if self.arena.is_wasteful() {
            self.arena.compact(self.rows.iter_mut().map(|row| &mut row.lists));
        }
        Some(())
    }

    /// Takes whoever is in a lane out; whether somebody was.
    pub(super) fn remove(&mut self, lane: u16) -> bool {
        let there = self.live.get(lane);
        if there {
            let row = self.rows[usize::from(lane)];
            let lists = self.arena.get(row.lists);
            self.leave(lane, &row.scalars, &lists.classes);
            self.live.put(lane, false);
        }
        there
    }

    /// A lane takes its place among those who have what it has.
    fn join(&mut self, lane: u16, entry: &Entry) {
        let scalars = &entry.scalars;
        self.by_place.insert(u32::from(scalars.place), lane);
        self.by_licences.insert(u32::from(scalars.licences), lane);
        self.by_study.insert(u32::from(scalars.study.education_code()), lane);
        self.by_shifts.insert(u32::from(scalars.shifts.vehicle_code()), lane);
        entry.groups.iter().for_each(|group| self.by_group.insert(*group, lane));
        entry.languages.iter().for_each(|language| self.by_language.insert(*language, lane));
        entry.skills.iter().for_each(|skill| self.by_skill.insert(*skill, lane));
        self.knows_jobs.put(lane, entry.knows.jobs);
        self.knows_wanted.put(lane, entry.knows.wanted);
        self.knows_languages.put(lane, entry.knows.languages);
        self.knows_skills.put(lane, entry.knows.skills);
        self.live.set(lane);
    }

    /// A lane leaves its place. Groups and languages are few: all of them are looked through.
    fn leave(&mut self, lane: u16, scalars: &Scalars, classes: &[u8]) {
        self.by_place.remove(u32::from(scalars.place), lane);
        self.by_licences.remove(u32::from(scalars.licences), lane);
        self.by_study.remove(u32::from(scalars.study.education_code()), lane);
        self.by_shifts.remove(u32::from(scalars.shifts.vehicle_code()), lane);
        self.by_group.remove_each(0, 1, lane);
        self.by_language.remove_each(0, 1, lane);
        let mut last = None;
        for class in classes {
            if last != Some(class) {
                self.by_skill.remove_each(usize::from(*class), CLASSES as usize, lane);
            }
            last = Some(class);
        }
    }

    /// Gives back what was kept spare for growing, once many have come in.
    pub(super) fn settle(&mut self) {
        self.rows.shrink_to_fit();
        self.arena.settle();
        for postings in [
            &mut self.by_place,
            &mut self.by_licences,
            &mut self.by_study,
            &mut self.by_shifts,
            &mut self.by_group,
            &mut self.by_language,
            &mut self.by_skill,
        ] {
            postings.settle();
        }
    }

    /// Bytes in use, about.
    pub(super) fn bytes(&self) -> usize {
        self.rows.capacity() * size_of::<Row>()
            + 5 * Bits::BYTES
            + self.arena.bytes()
            + self.by_place.bytes()
            + self.by_licences.bytes()
            + self.by_study.bytes()
            + self.by_shifts.bytes()
            + self.by_group.bytes()
            + self.by_language.bytes()
            + self.by_skill.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_twenty_bytes() {
        assert_eq!(size_of::<Row>(), 20);
    }

    #[test]
    fn packed_values_come_back() {
        for education in Eqf::ALL.into_iter().map(Some).chain([None]) {
            for hours in (0..4).map(WorkingHoursSet::from_bits).chain([None]) {
                let study = Study::new(education, hours);
                assert_eq!((study.education(), study.hours()), (education, hours));
            }
        }
        for shifts in (0..32).map(ShiftSet::from_bits).chain([None]) {
            for vehicle in [None, Some(false), Some(true)] {
                let packed = Shifts::new(shifts, vehicle);
                assert_eq!((packed.shifts(), packed.vehicle()), (shifts, vehicle));
            }
        }
    }
}
