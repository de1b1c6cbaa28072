//! The settled part of an index on its own: made aside while finding goes on, written to a file, read back.

use super::base::{self, Builder, Sheets};
use super::entry::{Entry, Field};
use super::fold;
use crate::store::cache::{CacheReader, CacheWriter, invalid};
use std::io::{self, Read, Write};
use std::sync::Arc;

/// The settled part of an index. It never changes.
#[derive(Clone, Debug)]
pub struct Settled(pub(super) Arc<Sheets>);

/// Work to be done aside: what was settled before, and what changed since. See [`super::Index::begin_settling`].
#[derive(Debug)]
pub struct Settling {
    sheets: Arc<Sheets>,
    dead: Vec<u64>,
    changed: Vec<Entry<'static>>,
}

impl Settling {
    pub(super) fn new(sheets: Arc<Sheets>, dead: Vec<u64>, changed: Vec<Entry<'static>>) -> Settling {
        Settling { sheets, dead, changed }
    }

    /// Does it: as long as building an index takes.
    #[must_use]
    pub fn settle(self) -> Settled {
        let Settling { sheets, dead, changed } = self;
        let alive = (0..sheets.len() as u32).filter(|doc| !base::is_set(&dead, *doc));
        Settled::build(alive.map(|doc| sheets.entry(doc)).chain(changed))
    }
}

impl Settled {
    pub(super) fn build<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Settled {
        let mut builder = Builder::default();
        for entry in entries {
            builder.add(entry);
        }
        Settled(Arc::new(builder.finish()))
    }

    /// How many entries it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of memory held, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.bytes()
    }

    /// Writes it into a file, with a fingerprint of how words are read.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn write(&self, out: &mut CacheWriter<impl Write>) -> io::Result<()> {
        out.number(reading())?;
        self.0.write(out)
    }

    /// Reads what [`Settled::write`] wrote. Whatever the file says, the index that comes of it can be used.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] where the lists contradict each other, or words were read in another way.
    pub fn read(input: &mut CacheReader<impl Read>) -> io::Result<Settled> {
        if input.number::<u32>()? != reading() {
            return Err(invalid("words are read in another way"));
        }
        Sheets::read(input).map(|sheets| Settled(Arc::new(sheets)))
    }
}

/// A fingerprint of folding, sounds and short forms: a file made by a program that reads words in another way would
/// find in another way.
fn reading() -> u32 {
    const PROBES: &str = "D'Àmico-Rossi De Luca Straße Łukasz Đorđević Þór Øre Ærø ÿ Хоменко Ξένη 王 محمد philippi \
        hoxha schiavuccio cognini gnocchi quagliarella xhaferri wojtyla jacuzzi pizza V-2026-0042 A.2";
    let mut crc = crc32fast::Hasher::new();
    let mut note = |field: Field, text: &str| {
        for (word, penalty) in field.words(text) {
            crc.update(word.as_bytes());
            crc.update(&[penalty, field as u8]);
            crc.update(super::sounds::sound(&word).as_bytes());
        }
    };
    let fields = (0..=u8::MAX).map_while(Field::of_text);
    fields.for_each(|field| note(field, PROBES));
    super::short::full_names().for_each(|name| note(Field::Given, name));
    crc.update(&[fold::LONGEST as u8]);
    crc.finalize()
}

#[cfg(test)]
mod tests {
    use super::super::{Boost, Index, Kind, Query};
    use super::*;
    use proptest::prelude::*;

    fn index() -> Index {
        let people = (0..40u32).map(|i| {
            let surname = ["Rossi", "De Luca", "D'Amico", "Hoxha", "Lorusso"][i as usize % 5];
            let given = ["Mario", "Anna Maria", "Giuseppe"][i as usize % 3];
            Entry::person(i + 1, surname, given)
                .birth(1960 + i as u16, 1 + (i % 12) as u8, 3)
                .phone(&format!("333{:07}", i * 7919))
                .fiscal_code(["RSSMRA80A01H501U", "", "DLCNMR90C41A662X"][i as usize % 3])
                .email(["", "fufi77@example.org"][i as usize % 2])
                .municipality("Palo del Colle")
                .number(i + 1)
        });
        let others = [
            Entry::new(Kind::Company, 1, "Logistica Sud srl").vat("01234567897").number(1),
            Entry::new(Kind::Vacancy, 0, "Magazziniere").code("V-2026-0042").employer("Logistica Sud srl"),
        ];
        Index::build(people.chain(others))
    }

    fn bytes(index: &Index) -> Vec<u8> {
        let mut out = Vec::new();
        let mut writer = CacheWriter::new(&mut out);
        index.settled().write(&mut writer).unwrap();
        writer.finish().unwrap();
        out
    }

    fn read(bytes: &[u8]) -> io::Result<Index> {
        let mut input = CacheReader::new(bytes, bytes.len() as u64)?;
        let settled = Settled::read(&mut input)?;
        input.finish()?;
        Ok(Index::from(settled))
    }

    const QUERIES: [&str; 14] = [
        "rossi",
        "deluca",
        "amico gius",
        "oxha",
        "333",
        "3330007919",
        "1970",
        "3/1",
        "rssmra80",
        "fufi77",
        "V-2026-42",
        "palo",
        "rosis maroi 1961",
        "p:",
    ];

    #[test]
    fn what_is_read_back_finds_the_same() {
        let (first, second) = (index(), read(&bytes(&index())).unwrap());
        let boost = [Boost { kind: Kind::Person, handle: 4, weight: 9 }];
        for query in QUERIES.map(Query::parse) {
            assert_eq!(first.find(&query, 50, &boost), second.find(&query, 50, &boost));
        }
        assert_eq!(bytes(&second), bytes(&first));
        assert!(read(&bytes(&Index::build([]))).unwrap().is_empty());
    }

    /// Uses an index in every way there is.
    fn use_all(mut index: Index) {
        for query in QUERIES.map(Query::parse) {
            let _ = index.find(&query, 50, &[Boost { kind: Kind::Person, handle: 4, weight: 9 }]);
        }
        let _ = index.similar(&Entry::person(99, "Rossi", "Mario").phone("3330007919").birth(1961, 2, 3), 9);
        let _ = (index.name(Kind::Company, 1).map(str::len), index.contains(Kind::Vacancy, 0));
        let _ = index.remove(Kind::Person, 3);
        index.put(Entry::person(7, "Verdi", "Carla"));
        index.settle();
        let _ = index.find(&Query::parse("verdi"), 5, &[]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

        /// Even a file with the right checksum may say anything: it is refused, or what it says can be used.
        #[test]
        fn whatever_a_file_says_nothing_breaks(
            blows in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..5),
        ) {
            let mut bytes = bytes(&index());
            let body = bytes.len() - 4;
            for (at, value, how) in blows {
                let byte = &mut bytes[4 + at.index(body - 4)];
                *byte = match how {
                    0 => value,
                    1 => byte.wrapping_add(1),
                    2 => byte.wrapping_sub(1),
                    _ => 255,
                };
            }
            let mut crc = crc32fast::Hasher::new();
            crc.update(&bytes[..body]);
            bytes[body..].copy_from_slice(&crc.finalize().to_le_bytes());
            if let Ok(index) = read(&bytes) {
                use_all(index);
            }
        }
    }
}
