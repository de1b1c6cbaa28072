//! `sportello check`: is the store sound, and is it worth compacting?

use super::arguments::Check;
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use crate::domain::{Company, Merger, OfficeSettings, Operator, Person, Vacancy};
use crate::look::Message;
use crate::office::TimelinePage;
use crate::store::codec::{self, Record};
use crate::store::{Link, SledStore, Store, StoreError, check_chain, rows};

/// Records read in one go.
const PAGE: usize = 512;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Check) -> Result<(), Fault> {
    let opening = caller.opening();
    let opening = if asked.accept_loss { opening.accept_loss() } else { opening };
    let store = SledStore::open(&caller.dir, &opening)?;
    super::trace::start(&caller.dir);
    let mut faults = 0;
    let mut records = 0;
    let counts: [(Message, u64); 7] = [
        (Message::new("cli-check-persons"), read::<Person>(&store, out, &mut faults)?),
        (Message::new("cli-check-companies"), read::<Company>(&store, out, &mut faults)?),
        (Message::new("cli-check-vacancies"), read::<Vacancy>(&store, out, &mut faults)?),
        (Message::new("cli-check-timelines"), read::<TimelinePage>(&store, out, &mut faults)?),
        (Message::new("cli-check-mergers"), read::<Merger>(&store, out, &mut faults)?),
        (Message::new("cli-check-operators"), read::<Operator>(&store, out, &mut faults)?),
        (Message::new("cli-check-settings"), read::<OfficeSettings>(&store, out, &mut faults)?),
    ];
    out.clear();
    for (what, count) in counts {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        records += count;
        out.say(&what.arg("count", count))?;
    }
    match check_chain(&store, Link::default())? {
        Ok(link) => out.say(&Message::new("cli-check-journal").arg("revision", link.revision.to_string()))?,
        Err(broken) => {
            faults += 1;
            out.note(&super::journal::broken(broken));
        }
    }
    let health = store.health()?;
    let size = |bytes: u64| {
        let megabytes = bytes as f64 / 1_000_000.0;
        out.texts().decimal(megabytes, 1)
    };
    let (on_disk, payload) = (size(health.on_disk), size(health.payload));
    let free = health.free.map_or_else(|| "?".to_owned(), size);
    out.say(&Message::new("cli-check-size").arg("size", on_disk).arg("payload", payload).arg("free", free))?;
    if health.worth_compacting() {
        out.note(&Message::new("cli-check-compact"));
    }
    match faults {
        0 => out.say(&Message::new("cli-check-sound").arg("records", records)),
        faults => {
            let what = Message::new("cli-check-faults").arg("count", i64::from(faults));
            Err(Fault::new(what).mend(Message::new("cli-store-damaged.mend")))
        }
    }
}

/// Reads every record of a kind and tells of those that cannot be read.
fn read<T: Record>(store: &SledStore, out: &mut Out, faults: &mut i32) -> Result<u64, Fault> {
    let mut count = 0;
    for row in rows(store, T::KIND, PAGE) {
        let row = row?;
        count += 1;
        if let Err(source) = codec::decode::<T>(&row.bytes) {
            *faults += 1;
            let error = StoreError::Record { kind: T::KIND, key: row.key, source };
            out.note(&Message::new("cli-store-record").arg("error", error.to_string()));
        }
        out.progress(|| Message::new("cli-checking").arg("read", i64::try_from(count).unwrap_or(i64::MAX)));
    }
    Ok(count)
}
