//! 65,536 candidates as a structure of arrays: what a scan reads, and who has which skill and language.

use crate::domain::{Cefr, Eqf, LanguageCode, ProfessionCode, ShiftSet, WorkingHoursSet};

use super::super::bits::Bits;
use super::{
    arena::{Arena, Lists},
    postings::Postings,
};

/// One candidate in the numbers of the dictionaries; what a page keeps of them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) scalars: Scalars,
    pub(super) lists: Lists,
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
    /// Education and hours.
    pub(super) study: Study,
    /// Shifts and vehicle.
    pub(super) shifts: Shifts,
    /// Kilometres and one.
    pub(super) max_km: u16,
    /// Euro and one.
    pub(super) min_pay: u32,
    /// Groups of the professions done and wanted.
    pub(super) groups: Groups,
    /// Day they could start.
    pub(super) available: u16,
    /// Day of the last confirmation.
    pub(super) confirmed: u16,
}

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

    pub(super) fn vehicle(self) -> Option<bool> {
        if self.0 & 64 == 0 { None } else { Some(self.0 & 128 != 0) }
    }
}

/// The third-level groups of all professions done and wanted, folded into sixteen bits: a group whose bit is not set
/// is not among them. All bits are set where something is unknown or anything goes.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Groups(u16);

impl Groups {
    /// Everything.
    pub(super) const ALL: Self = Groups(u16::MAX);

    /// The groups of these professions.
    pub(super) fn of(professions: impl IntoIterator<Item = ProfessionCode>) -> Self {
        let bit = |group: ProfessionCode| 1 << (u32::from(group).wrapping_mul(0x9e37_79b1) >> 28);
        Groups(
            professions.into_iter().filter_map(|one| one.at_level(3)).fold(0, |all, group| all | bit(group)),
        )
    }

    /// Whether they may share a group.
    pub(super) fn may_meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A language with its level in one number.
pub(super) fn pack(language: LanguageCode, level: Option<Cefr>) -> u16 {
    let [first, second] = <[u8; 2]>::from(language).map(|letter| u16::from(letter.saturating_sub(b'a')));
    (first * 26 + second) << 3 | u16::from(level.map_or(0, Cefr::rank))
}

/// The columns.
#[derive(Default)]
pub(super) struct Page {
    pub(super) live: Bits,
    pub(super) knows_jobs: Bits,
    pub(super) knows_wanted: Bits,
    pub(super) knows_languages: Bits,
    pub(super) knows_skills: Bits,
    pub(super) place: Vec<u16>,
    pub(super) licences: Vec<u16>,
    pub(super) contracts: Vec<u16>,
    pub(super) study: Vec<Study>,
    pub(super) shifts: Vec<Shifts>,
    pub(super) max_km: Vec<u16>,
    pub(super) min_pay: Vec<u32>,
    pub(super) groups: Vec<Groups>,
    pub(super) available: Vec<u16>,
    pub(super) confirmed: Vec<u16>,
    pub(super) arena: Arena,
    pub(super) skills: Postings<u32>,
    pub(super) languages: Postings<u16>,
}

impl Page {
    /// Puts a candidate in a lane, in place of whoever was there. `None` if one of the lists is too long: then the
    /// lane is as it was.
    pub(super) fn put(&mut self, lane: u16, row: &Row) -> Option<()> {
        let old = if self.live.get(lane) { self.arena.get(lane) } else { Lists::default() };
        self.arena.put(lane, &row.lists)?;
        self.post(lane, &old, &row.lists);
        let Row { scalars, knows, .. } = row;
        store(&mut self.place, lane, scalars.place);
        store(&mut self.licences, lane, scalars.licences);
        store(&mut self.contracts, lane, scalars.contracts);
        store(&mut self.study, lane, scalars.study);
        store(&mut self.shifts, lane, scalars.shifts);
        store(&mut self.max_km, lane, scalars.max_km);
        store(&mut self.min_pay, lane, scalars.min_pay);
        store(&mut self.groups, lane, scalars.groups);
        store(&mut self.available, lane, scalars.available);
        store(&mut self.confirmed, lane, scalars.confirmed);
        self.knows_jobs.put(lane, knows.jobs);
        self.knows_wanted.put(lane, knows.wanted);
        self.knows_languages.put(lane, knows.languages);
        self.knows_skills.put(lane, knows.skills);
        self.live.set(lane);
        Some(())
    }

    /// Takes whoever is in a lane out; whether somebody was.
    pub(super) fn remove(&mut self, lane: u16) -> bool {
        let there = self.live.get(lane);
        if there {
            let (old, none) = (self.arena.get(lane), Lists::default());
            self.post(lane, &old, &none);
            // An empty record is never too long, and a shorter one stays in place.
            let _kept = self.arena.put(lane, &none);
            self.live.put(lane, false);
        }
        there
    }

    /// Moves a lane from the postings of its old lists to those of the new.
    fn post(&mut self, lane: u16, old: &Lists, new: &Lists) {
        self.skills.change(lane, &old.skills, &new.skills);
        self.languages.change(lane, &old.languages, &new.languages);
    }

    /// Bytes in use, about.
    pub(super) fn bytes(&self) -> usize {
        let lanes = self.place.capacity() * 2
            + self.licences.capacity() * 2
            + self.contracts.capacity() * 2
            + self.study.capacity()
            + self.shifts.capacity()
            + self.max_km.capacity() * 2
            + self.min_pay.capacity() * 4
            + self.groups.capacity() * 2
            + self.available.capacity() * 2
            + self.confirmed.capacity() * 2;
        lanes + 5 * 8192 + self.arena.bytes() + self.skills.bytes() + self.languages.bytes()
    }
}

fn store<T: Copy + Default>(column: &mut Vec<T>, lane: u16, value: T) {
    let lane = usize::from(lane);
    if column.len() <= lane {
        column.resize(lane + 1, T::default());
    }
    column[lane] = value;
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn languages_pack_apart() {
        let (ab, ba) = ("ab".parse().unwrap(), "ba".parse().unwrap());
        let packed = [pack(ab, None), pack(ab, Some(Cefr::A1)), pack(ab, Some(Cefr::C2)), pack(ba, None)];
        assert!(packed.is_sorted() && packed.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
