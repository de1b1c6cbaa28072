//! The lists of every candidate of a page, end to end: jobs, professions wanted, and what finds the skills again.

/// One candidate's lists, in numbers of the dictionaries.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Lists {
    /// Jobs: profession, months, day of the end (0: not told).
    pub(super) jobs: Vec<(u32, u16, u16)>,
    /// Professions wanted.
    pub(super) wanted: Vec<u32>,
    /// The classes of the skills (see `page`), ascending.
    pub(super) classes: Vec<u8>,
}

/// Where the lists of all lanes lie. A record: the three lengths in a byte each, then the lists. A number below 2¹⁵
/// takes one unit, others two; two classes share a unit. Whoever keeps a record keeps where it starts.
#[derive(Default)]
pub(super) struct Arena {
    units: Vec<u16>,
    /// Units no record uses any more.
    waste: usize,
}

/// No record.
pub(super) const NONE: u32 = u32::MAX;

impl Arena {
    /// Keeps lists in place of those of the record at `old`; where they start. `None` if a list has more than 255
    /// entries: then everything is as it was.
    pub(super) fn put(&mut self, old: u32, lists: &Lists) -> Option<u32> {
        let mut record = Vec::with_capacity(32);
        let length = |length: usize| u8::try_from(length).ok();
        record.push(u16::from_be_bytes([length(lists.jobs.len())?, length(lists.wanted.len())?]));
        record.push(u16::from(length(lists.classes.len())?));
        for (profession, months, ended) in &lists.jobs {
            write(&mut record, *profession);
            record.extend([*months, *ended]);
        }
        lists.wanted.iter().for_each(|number| write(&mut record, *number));
        for pair in lists.classes.chunks(2) {
            record.push(u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
        }
        let before = self.length(old);
        if before >= record.len() {
            self.waste += before - record.len();
            let start = old as usize;
            self.units[start..start + record.len()].copy_from_slice(&record);
            return Some(old);
        }
        let start = u32::try_from(self.units.len()).ok()?;
        self.waste += before;
        grow(&mut self.units, record.len());
        self.units.extend(record);
        Some(start)
    }

    /// The lists of a record.
    pub(super) fn get(&self, start: u32) -> Lists {
        let mut lists = Lists::default();
        if let Some(mut reader) = self.reader(start) {
            lists.jobs = reader.jobs().collect();
            lists.wanted = reader.wanted().collect();
            lists.classes = reader.classes().collect();
        }
        lists
    }

    /// Reads the lists of a record one after the other, in the order they lie.
    #[inline]
    pub(super) fn reader(&self, start: u32) -> Option<Reader<'_>> {
        let record = self.units.get(start as usize..)?;
        let ([first, classes], units) = record.split_first_chunk::<2>()?;
        let [jobs, wanted] = first.to_be_bytes();
        Some(Reader { jobs, wanted, classes: *classes as u8, units, whole: units.len() })
    }

    /// Gives back what was kept spare.
    pub(super) fn settle(&mut self) {
        self.units.shrink_to_fit();
    }

    /// Bytes in use.
    pub(super) fn bytes(&self) -> usize {
        self.units.capacity() * 2
    }

    /// Length of a record, 0 if there is none.
    fn length(&self, start: u32) -> usize {
        self.reader(start).map_or(0, |mut reader| {
            reader.jobs().for_each(drop);
            reader.wanted().for_each(drop);
            let classes = usize::from(reader.classes).div_ceil(2);
            2 + reader.whole - reader.units.len() + classes
        })
    }

    /// Whether more is wasted than a page should carry.
    pub(super) fn is_wasteful(&self) -> bool {
        self.waste > 4096 && self.waste > self.units.len() / 2
    }

    /// Writes the records that start at these places anew, without the waste, and says where they start now.
    pub(super) fn compact<'a>(&mut self, starts: impl Iterator<Item = &'a mut u32>) {
        let mut units = Vec::with_capacity(self.units.len().saturating_sub(self.waste));
        for start in starts {
            let length = self.length(*start);
            if length > 0 {
                let at = *start as usize;
                *start = units.len() as u32;
                units.extend_from_slice(&self.units[at..at + length]);
            }
        }
        self.units = units;
        self.waste = 0;
    }
}

/// Makes room in steps of a sixteenth: a page fills up once, and what is spare stays spare.
pub(super) fn grow(list: &mut Vec<u16>, by: usize) {
    if list.capacity() - list.len() < by {
        list.reserve_exact(by.max(list.len() / 16).max(2));
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
    jobs: u8,
    wanted: u8,
    classes: u8,
    units: &'a [u16],
    whole: usize,
}

impl Reader<'_> {
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

    /// Whether no profession is wanted more than another.
    #[inline]
    pub(super) fn wants_anything(&self) -> bool {
        self.wanted == 0
    }

    /// The jobs; first.
    #[inline]
    pub(super) fn jobs(&mut self) -> impl Iterator<Item = (u32, u16, u16)> {
        (0..self.jobs).map(|_| (self.number(), self.unit(), self.unit()))
    }

    /// The professions wanted; after the jobs.
    #[inline]
    pub(super) fn wanted(&mut self) -> impl Iterator<Item = u32> {
        (0..self.wanted).map(|_| self.number())
    }

    /// The classes of the skills; last.
    fn classes(&mut self) -> impl Iterator<Item = u8> {
        let units = self.units;
        (0..usize::from(self.classes)).map(move |at| {
            let pair = units.get(at / 2).map_or([0; 2], |unit| unit.to_be_bytes());
            pair[at % 2]
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lists() -> impl Strategy<Value = Lists> {
        let number = prop_oneof![0u32..100, 0x7ff0u32..0x8010, Just(0x7fff_ffff)];
        let job = (number.clone(), any::<u16>(), any::<u16>());
        let (jobs, wanted) = (prop::collection::vec(job, 0..4), prop::collection::vec(number, 0..5));
        let classes = prop::collection::vec(any::<u8>(), 0..7);
        (jobs, wanted, classes).prop_map(|(jobs, wanted, classes)| Lists { jobs, wanted, classes })
    }

    proptest! {
        #[test]
        fn what_is_put_is_read(changes in prop::collection::vec((0usize..8, lists()), 0..80)) {
            let (mut arena, mut starts) = (Arena::default(), [NONE; 8]);
            let mut last = vec![Lists::default(); 8];
            for (lane, lists) in changes {
                starts[lane] = arena.put(starts[lane], &lists).unwrap();
                last[lane] = lists;
            }
            arena.compact(starts.iter_mut());
            for (start, lists) in starts.iter().zip(&last) {
                prop_assert_eq!(&arena.get(*start), lists);
            }
        }
    }

    #[test]
    fn replacing_again_and_again_does_not_grow() {
        let (mut arena, mut start) = (Arena::default(), [NONE]);
        for length in (0..20_000).map(|n| n % 50) {
            start[0] =
                arena.put(start[0], &Lists { wanted: (0..length).collect(), ..Lists::default() }).unwrap();
            if arena.is_wasteful() {
                arena.compact(start.iter_mut());
            }
        }
        assert!(arena.units.len() < 20_000, "{}", arena.units.len());
    }
}
