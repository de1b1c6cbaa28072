//! What stands in the file.

use std::io;
use std::sync::Arc;

use super::Extent;
use crate::domain::{CompanyId, VacancyId};
use crate::office::projections::Roll;
use crate::search::Settled;
use crate::standards::Tables;
use crate::store::cache::{CacheFile, CacheReader};
use crate::store::{Digest, Link, Revision};

/// Everything that finding needs, as of one revision or later.
#[derive(Debug)]
pub(in crate::office) struct Saved {
    /// The place in the journal that it stands for: what came after is to be replayed.
    pub(in crate::office) link: Link,
    pub(in crate::office) extent: Extent,
    /// The fingerprint of the tables whose names are in it.
    pub(super) tables: u32,
    pub(in crate::office) people: Arc<Roll>,
    pub(super) companies: Vec<(u32, CompanyId)>,
    /// The vacancies in the order of their handles.
    pub(in crate::office) slots: Vec<VacancyId>,
    pub(in crate::office) index: Settled,
}

impl Saved {
    /// Reads the file; nothing where there is none, or one that is torn, altered or of another program.
    pub(super) fn read(file: &CacheFile, extent: Extent) -> Option<Saved> {
        match file.read(|input| Saved::take(input, extent)) {
            Ok(saved) => saved,
            Err(error) => {
                tracing::info!(%error, "the saved index is made anew");
                None
            }
        }
    }

    fn take<R: io::Read>(input: &mut CacheReader<R>, extent: Extent) -> io::Result<Saved> {
        let link = Link { revision: Revision(input.number()?), digest: Digest(input.number()?) };
        let tables = input.number()?;
        let mut people = Roll::read_numbers(input)?;
        let numbers: Vec<u32> = input.list()?;
        let ids: Vec<[u8; 16]> = input.list()?;
        let companies = numbers.into_iter().zip(ids.into_iter().map(CompanyId::from_bytes)).collect();
        let slots = input.list()?.into_iter().map(VacancyId::from_bytes).collect();
        let index = Settled::read(input)?;
        match extent {
            Extent::Whole => people.read_rest(input)?,
            Extent::ToFind => Roll::pass_rest(input)?,
        }
        Ok(Saved { link, extent, tables, people: Arc::new(people), companies, slots, index })
    }

    /// Writes the file anew.
    pub(super) fn write(&self, file: &CacheFile) -> io::Result<()> {
        file.write(|out| {
            out.number(self.link.revision.0)?;
            out.number(self.link.digest.0)?;
            out.number(self.tables)?;
            self.people.write_numbers(out)?;
            out.each(self.companies.len(), self.companies.iter().map(|(number, _)| *number))?;
            out.each(self.companies.len(), self.companies.iter().map(|(_, id)| *id.bytes()))?;
            out.each(self.slots.len(), self.slots.iter().map(|id| *id.bytes()))?;
            self.index.write(out)?;
            self.people.write_rest(out)
        })
    }
}

/// A fingerprint of the names that records are found by and that stand in tables, not in the records.
pub(super) fn fingerprint(tables: &Tables) -> u32 {
    let mut crc = crc32fast::Hasher::new();
    for place in tables.places.rows() {
        crc.update(place.code.to_string().as_bytes());
        crc.update(place.name.as_bytes());
    }
    for profession in tables.professions.rows() {
        crc.update(profession.code.to_string().as_bytes());
        crc.update(profession.title.as_bytes());
    }
    crc.finalize()
}
