//! The store's speed: a durable commit, a page, a scan, an opening.

#![allow(missing_docs)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use sportello::store::sled::load;
use sportello::store::{
    ChangeSet, Facts, Key, Kind, Opening, Revision, SledStore, Store, StoreError, Version, rows,
};
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

const PERSONS: u64 = 50_000;

fn facts() -> Facts {
    Facts { at_ms: 0, operator: "bench".to_owned(), act: "bench".to_owned(), detail: Vec::new() }
}

fn key(number: u64) -> Key {
    Key::from(uuid::Uuid::from_u64_pair(number, 0))
}

fn opening() -> Opening {
    Opening::new("bench", 0).or_create()
}

fn office(dir: &Path) -> Result<SledStore, StoreError> {
    let people = (0..PERSONS).map(|number| Ok::<_, StoreError>((Kind::Person, key(number), vec![7; 600])));
    load(dir, &opening(), facts(), people)?;
    SledStore::open(dir, &opening())
}

fn commits(criterion: &mut Criterion, store: &SledStore) {
    let mut group = criterion.benchmark_group("store");
    group.measurement_time(Duration::from_secs(4)).sample_size(30);
    let mut next = PERSONS;
    for count in [1u64, 100] {
        group.throughput(Throughput::Elements(count));
        group.bench_function(format!("commit of {count}, durable"), |bencher| {
            bencher.iter_batched(
                || {
                    let mut changes = ChangeSet::new(facts());
                    for number in next..next + count {
                        changes.put(Kind::Person, key(number), Version::ABSENT, vec![7; 600]);
                    }
                    next += count;
                    changes
                },
                |changes| store.commit(changes).map(black_box).is_ok(),
                BatchSize::PerIteration,
            );
        });
    }
    group.throughput(Throughput::Elements(1));
    group.bench_function("draft, durable", |bencher| {
        bencher.iter(|| store.keep(Kind::Draft, &key(1), Some(&[7; 200])).is_ok());
    });
    group.finish();
}

fn reads(criterion: &mut Criterion, store: &SledStore) {
    let mut group = criterion.benchmark_group("store");
    group.measurement_time(Duration::from_secs(4)).sample_size(20);
    let mut at = 0;
    group.bench_function("get", |bencher| {
        bencher.iter(|| {
            at = (at + 7919) % PERSONS;
            store.get(Kind::Person, &key(at)).map(black_box).is_ok()
        });
    });
    group.bench_function("journal, last 100 entries", |bencher| {
        let from = Revision(store.revision().0.saturating_sub(100));
        bencher.iter(|| store.journal(from, 100).map(black_box).is_ok());
    });
    group.throughput(Throughput::Elements(PERSONS));
    group.bench_function("scan of 50,000 persons", |bencher| {
        bencher.iter(|| rows(store, Kind::Person, 500).take(PERSONS as usize).filter(Result::is_ok).count());
    });
    group.finish();
}

fn openings(criterion: &mut Criterion, dir: &Path) {
    let mut group = criterion.benchmark_group("store");
    group.measurement_time(Duration::from_secs(4)).sample_size(20);
    group.bench_function("reopen 50,000 persons", |bencher| {
        bencher.iter(|| SledStore::open(dir, &opening()).map(|store| store.revision()).is_ok());
    });
    group.finish();
}

fn all(criterion: &mut Criterion) {
    let made = tempfile::tempdir().map(|dir| (office(dir.path()), dir));
    if let Ok((Ok(store), dir)) = made {
        commits(criterion, &store);
        reads(criterion, &store);
        drop(store);
        openings(criterion, dir.path());
    }
}

criterion_group!(benches, all);
criterion_main!(benches);
