//! Which pairs are worth looking at: those that share one of several keys. Two records of one person rarely differ
//! in all of them, and a key is chosen so that few records share it; where many do, only neighbours are looked at.

use super::likeness::Sort;
use super::registry::{Column, Registry};

/// Records that may share a key and all be compared with each other. Of more, sorted by their names, each is compared
/// with the next few only: this is what keeps the work near-linear.
const CROWD: usize = 16;
/// How many neighbours in a crowd.
const WINDOW: usize = 6;

/// The pairs, each once and in order; the first place is the smaller.
pub(super) fn candidates(registry: &Registry) -> Vec<(u32, u32)> {
    let keys = Keys::of(registry);
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut entries: Vec<(u64, u32)> = Vec::new();
    for scheme in 0..keys.schemes() {
        entries.clear();
        for record in 0..registry.len() as u32 {
            keys.put(scheme, record, &mut entries);
        }
        entries.sort_unstable();
        entries.dedup();
        for block in entries.chunk_by(|one, other| one.0 == other.0) {
            if block.len() <= CROWD {
                for (at, (_, one)) in block.iter().enumerate() {
                    pairs.extend(block[at + 1..].iter().map(|(_, other)| (*one, *other)));
                }
            } else {
                let mut crowd: Vec<u32> = block.iter().map(|(_, record)| *record).collect();
                crowd.sort_by(|a, b| keys.names(*a).cmp(keys.names(*b)).then(a.cmp(b)));
                for (at, one) in crowd.iter().enumerate() {
                    let near = crowd[at + 1..].iter().take(WINDOW);
                    pairs.extend(near.map(|other| (*one.min(other), *one.max(other))));
                }
            }
        }
        // the same pair comes by many keys: it is not carried along
        pairs.sort_unstable();
        pairs.dedup();
    }
    pairs
}

/// The values that keys are made of.
struct Keys<'a> {
    registry: &'a Registry,
    names: Vec<usize>,
    dates: Vec<usize>,
    whole: Vec<usize>,
    words: Vec<usize>,
    sorted: Vec<String>,
}

impl<'a> Keys<'a> {
    fn of(registry: &'a Registry) -> Keys<'a> {
        let of = |wanted: &[Sort]| -> Vec<usize> {
            let fields = registry.fields().iter().enumerate();
            fields.filter(|(_, field)| wanted.contains(&field.sort)).map(|(at, _)| at).collect()
        };
        let names = of(&[Sort::Name]);
        let sorted = (0..registry.len() as u32).map(|record| {
            let sounds = names.iter().filter_map(|at| first(&registry.columns[*at], record));
            sounds.map(|value| value.sound.as_str()).collect::<Vec<_>>().join(" ")
        });
        Keys {
            registry,
            sorted: sorted.collect(),
            dates: of(&[Sort::Date]),
            whole: of(&[Sort::Number, Sort::Code]),
            words: of(&[Sort::Words]),
            names,
        }
    }

    fn names(&self, record: u32) -> &str {
        &self.sorted[record as usize]
    }

    fn schemes(&self) -> usize {
        6
    }

    /// The keys of a record in one scheme.
    fn put(&self, scheme: usize, record: u32, out: &mut Vec<(u64, u32)>) {
        let columns = &self.registry.columns;
        let mut add = |parts: &[&str]| {
            if parts.iter().all(|part| !part.is_empty()) {
                out.push((hash(scheme, parts), record));
            }
        };
        let names: Vec<&str> = self
            .names
            .iter()
            .filter_map(|at| first(&columns[*at], record))
            .map(|v| v.sound.as_str())
            .collect();
        let dates = self.dates.iter().flat_map(|at| values(&columns[*at], record));
        let words = self.words.iter().flat_map(|at| values(&columns[*at], record));
        match scheme {
            // numbers and codes that belong to few
            0 => self
                .whole
                .iter()
                .flat_map(|at| values(&columns[*at], record))
                .for_each(|number| add(&[number])),
            // both names by their sound, whichever stands first
            1 => {
                let mut both = names.clone();
                both.sort_unstable();
                if both.len() >= 2 {
                    add(&both);
                }
            }
            // the day of birth, with how one of the names begins
            2 => dates.for_each(|date| names.iter().for_each(|name| add(&[date, head(name, 2)]))),
            // how the names begin, and the year of birth or its last digits with the day
            3 => dates.for_each(|date| {
                let mut heads: Vec<&str> = names.iter().map(|name| head(name, 3)).collect();
                heads.sort_unstable();
                for part in [date.get(..4), date.get(4..)].into_iter().flatten() {
                    let mut parts = vec![part];
                    parts.extend(&heads);
                    add(&parts);
                }
            }),
            // one name, and where they live
            4 => words.for_each(|place| {
                names.iter().for_each(|name| add(&[name, place]));
            }),
            // the day of birth, and where they live
            _ => {
                let places: Vec<&str> = words.collect();
                dates.for_each(|date| places.iter().for_each(|place| add(&[date, head(place, 3)])));
            }
        }
    }
}

fn head(text: &str, letters: usize) -> &str {
    text.get(..letters).unwrap_or(text)
}

fn first(column: &Column, record: u32) -> Option<&super::registry::Value> {
    column.of(record).first().map(|value| column.value(*value))
}

fn values(column: &Column, record: u32) -> impl Iterator<Item = &str> {
    column.of(record).iter().map(|value| column.value(*value).text.as_str())
}

/// One number for the parts of a key (FNV-1a).
fn hash(scheme: usize, parts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64 ^ scheme as u64;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}
