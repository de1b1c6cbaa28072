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
