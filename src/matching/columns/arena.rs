//! The lists of every candidate of a page, end to end: jobs, professions wanted, languages, skills.

/// One candidate's lists, in numbers of the dictionaries.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Lists {
    /// Jobs: profession, months, day of the end (0: not told).
    pub(super) jobs: Vec<(u32, u16, u16)>,
    /// Professions wanted.
    pub(super) wanted: Vec<u32>,
    /// Languages with their level, packed (see `page`).
    pub(super) languages: Vec<u16>,
    /// Skills, ascending.
    pub(super) skills: Vec<u32>,
}

/// Where the lists of all lanes lie. A record: the four lengths in a byte each, then the lists. A number below 2¹⁵ takes one unit,
/// others two.
#[derive(Default)]
pub(super) struct Arena {
    starts: Vec<u32>,
    units: Vec<u16>,
    /// Units no record uses any more.
    waste: usize,
}

/// No record.
const NONE: u32 = u32::MAX;

impl Arena {
    /// Keeps the lists of a lane, in place of those it had. `None` if a list has more than 255 entries.
    pub(super) fn put(&mut self, lane: u16, lists: &Lists) -> Option<()> {
        let mut record = Vec::with_capacity(32);
        for (one, other) in
            [(lists.jobs.len(), lists.wanted.len()), (lists.languages.len(), lists.skills.len())]
        {
            record.push(u16::from_be_bytes([u8::try_from(one).ok()?, u8::try_from(other).ok()?]));
        }
        for (profession, months, ended) in &lists.jobs {
            write(&mut record, *profession);
            record.extend([*months, *ended]);
        }
        lists.wanted.iter().for_each(|number| write(&mut record, *number));
        record.extend(&lists.languages);
        lists.skills.iter().for_each(|number| write(&mut record, *number));

        let lane = usize::from(lane);
        if self.starts.len() <= lane {
            self.starts.resize(lane + 1, NONE);
        }
        let old = self.length(lane);
        self.waste += old;
        if old >= record.len() {
            self.waste -= record.len();
            let start = self.starts[lane] as usize;
            self.units[start..start + record.len()].copy_from_slice(&record);
        } else {
            self.starts[lane] = u32::try_from(self.units.len()).ok()?;
            grow(&mut self.units, record.len());
            self.units.extend(record);
        }
        if self.waste > 4096 && self.waste > self.units.len() / 2 {
            self.compact();
        }
        Some(())
    }

    /// The lists of a lane that has been put.
    pub(super) fn get(&self, lane: u16) -> Lists {
        let mut lists = Lists::default();
        if let Some(mut reader) = self.reader(lane) {
            lists.jobs = reader.jobs().collect();
            lists.wanted = reader.wanted().collect();
            lists.languages = reader.languages().to_vec();
            lists.skills = reader.skills().collect();
        }
        lists
    }

    /// Reads the lists of a lane one after the other, in the order they lie.
    pub(super) fn reader(&self, lane: u16) -> Option<Reader<'_>> {
        let start = *self.starts.get(usize::from(lane))?;
        let record = self.units.get(start as usize..)?;
        let (lengths, units) = record.split_first_chunk::<2>()?;
        let [[jobs, wanted], [languages, skills]] = lengths.map(u16::to_be_bytes);
        let lengths = [jobs, wanted, languages, skills];
        Some(Reader { lengths, units, whole: units.len() })
    }

    /// Bytes in use.
    pub(super) fn bytes(&self) -> usize {
        self.starts.capacity() * 4 + self.units.capacity() * 2
    }

    /// Length of a lane's record, 0 if it has none.
    fn length(&self, lane: usize) -> usize {
        self.reader(lane as u16).map_or(0, |mut reader| {
            reader.jobs().for_each(drop);
            reader.wanted().for_each(drop);
            reader.languages();
            reader.skills().for_each(drop);
            2 + reader.whole - reader.units.len()
        })
    }

    /// Writes the records anew, without the waste.
    fn compact(&mut self) {
        let mut units = Vec::with_capacity(self.units.len() - self.waste);
        for lane in 0..self.starts.len() {
            let length = self.length(lane);
            if length > 0 {
                let start = self.starts[lane] as usize;
                self.starts[lane] = units.len() as u32;
                units.extend_from_slice(&self.units[start..start + length]);
            }
        }
        self.units = units;
        self.waste = 0;
    }
}

/// Makes room in steps of an eighth: a page fills up once, and what is spare stays spare.
pub(super) fn grow(list: &mut Vec<u16>, by: usize) {
    if list.capacity() - list.len() < by {
        list.reserve_exact(by.max(list.len() / 8));
    }
}

fn write(record: &mut Vec<u16>, number: u32) {
    if number < 0x8000 {
        record.push(number as u16);
    } else {
        record.extend([0x8000 | (number >> 16) as u16, number as u16]);
    }
}

/// Walks one record.
pub(super) struct Reader<'a> {
    lengths: [u8; 4],
    units: &'a [u16],
    whole: usize,
}

impl<'a> Reader<'a> {
    #[inline]
    fn unit(&mut self) -> u16 {
        let (first, rest) = self.units.split_first().unwrap_or((&0, &[]));
        self.units = rest;
        *first
    }

    #[inline]
    fn number(&mut self) -> u32 {
        match self.unit() {
            small if small < 0x8000 => u32::from(small),
            large => u32::from(large & 0x7fff) << 16 | u32::from(self.unit()),
        }
    }

    /// The jobs; first.
    #[inline]
    pub(super) fn jobs(&mut self) -> impl Iterator<Item = (u32, u16, u16)> {
        (0..self.lengths[0]).map(|_| (self.number(), self.unit(), self.unit()))
    }

    /// The professions wanted; after the jobs.
    #[inline]
    pub(super) fn wanted(&mut self) -> impl Iterator<Item = u32> {
        (0..self.lengths[1]).map(|_| self.number())
    }

    /// The languages; after the professions.
    fn languages(&mut self) -> &'a [u16] {
        let (languages, rest) = self.units.split_at(usize::from(self.lengths[2]).min(self.units.len()));
        self.units = rest;
        languages
    }

    /// The skills; last.
    fn skills(&mut self) -> impl Iterator<Item = u32> {
        (0..self.lengths[3]).map(|_| self.number())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lists() -> impl Strategy<Value = Lists> {
        let number = prop_oneof![0u32..100, 0x7ff0u32..0x8010, Just(0x7fff_ffff)];
        let job = (number.clone(), any::<u16>(), any::<u16>());
        let few = |n: BoxedStrategy<u32>| prop::collection::vec(n, 0..5);
        let (jobs, langs) = (prop::collection::vec(job, 0..4), prop::collection::vec(any::<u16>(), 0..3));
        (jobs, few(number.clone().boxed()), langs, few(number.boxed()))
            .prop_map(|(jobs, wanted, languages, skills)| Lists { jobs, wanted, languages, skills })
    }

    proptest! {
        #[test]
        fn what_is_put_is_read(changes in prop::collection::vec((0u16..8, lists()), 0..80)) {
            let (mut arena, mut last) = (Arena::default(), vec![Lists::default(); 8]);
            for (lane, lists) in changes {
                arena.put(lane, &lists).unwrap();
                last[usize::from(lane)] = lists;
            }
            arena.compact();
            for (lane, lists) in (0..).zip(&last) {
                prop_assert_eq!(&arena.get(lane), lists);
            }
        }
    }

    #[test]
    fn replacing_again_and_again_does_not_grow() {
        let mut arena = Arena::default();
        for length in (0..20_000).map(|n| n % 50) {
            arena.put(3, &Lists { skills: (0..length).collect(), ..Lists::default() }).unwrap();
        }
        assert!(arena.units.len() < 20_000, "{}", arena.units.len());
    }
}
