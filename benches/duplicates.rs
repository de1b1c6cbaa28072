//! Duplicates over a whole registry: the public sets of 5,000 records, and invented registries of growing size.
//! Run with `cargo bench --bench duplicates`.

#![allow(clippy::print_stderr, reason = "a measurement tells what it looked at")]

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use sportello::search::duplicates::{Field, Registry, Sort};

const PUBLIC: [Field; 9] = [
    Field::new("surname", Sort::Name),
    Field::new("given_name", Sort::Name),
    Field::new("date_of_birth", Sort::Date),
    Field::new("street_number", Sort::Digits),
    Field::new("address_1", Sort::Words),
    Field::new("address_2", Sort::Words),
    Field::new("suburb", Sort::Words),
    Field::new("postcode", Sort::Digits),
    Field::new("soc_sec_id", Sort::Number),
];

const PERSONS: [Field; 6] = [
    Field::new("surname", Sort::Name),
    Field::new("given_names", Sort::Name),
    Field::new("birth_date", Sort::Date),
    Field::new("phone", Sort::Number),
    Field::new("address", Sort::Words),
    Field::new("municipality", Sort::Words),
];

/// The third public set, the hardest; `None` where it is not there.
fn public() -> Option<Registry> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/duplicates/dataset3.csv");
    let text = std::fs::read_to_string(path).ok()?;
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next()?.split(',').map(str::trim).collect();
    let mut columns = Vec::new();
    for field in PUBLIC {
        columns.push(header.iter().position(|name| *name == field.name)?);
    }
    let mut registry = Registry::new(&PUBLIC);
    for line in lines {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let values: Vec<&[&str]> =
            columns.iter().map(|at| cells.get(*at..=*at).unwrap_or_default()).collect();
        registry.put(&values);
    }
    Some(registry)
}

/// A small deterministic generator (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ z >> 31) as usize % n
    }

    /// Early places far likelier, as names are spread.
    fn common(&mut self, n: usize) -> usize {
        let (one, other) = (self.below(n), self.below(n));
        one * other / n
    }
}

const BEGINS: [&str; 24] = [
    "Ross", "Bianch", "Ferr", "Esposit", "Roman", "Colomb", "Ricc", "Marin", "Grec", "Brun", "Gall", "Cont",
    "Giord", "Manc", "Lomb", "Moret", "Barb", "Font", "Sant", "Rinald", "Carus", "Leon", "Long", "Gent",
];
const ENDS: [&str; 20] = [
    "i", "o", "ini", "etti", "elli", "one", "ucci", "azzo", "aro", "ali", "ero", "ese", "iano", "ano",
    "ardi", "olino", "otti", "acci", "igo", "anti",
];
const GIVEN: [&str; 40] = [
    "Giuseppe",
    "Maria",
    "Giovanni",
    "Anna",
    "Antonio",
    "Francesca",
    "Mario",
    "Giulia",
    "Luigi",
    "Sara",
    "Francesco",
    "Laura",
    "Angelo",
    "Elena",
    "Vincenzo",
    "Chiara",
    "Pietro",
    "Martina",
    "Salvatore",
    "Alessia",
    "Carlo",
    "Federica",
    "Franco",
    "Valentina",
    "Domenico",
    "Silvia",
    "Bruno",
    "Paola",
    "Michele",
    "Giovanna",
    "Giorgio",
    "Angela",
    "Sergio",
    "Lucia",
    "Roberto",
    "Teresa",
    "Marco",
    "Elisa",
    "Andrea",
    "Roberta",
];

/// A registry of persons who do not exist, one in twenty registered twice with a slip.
fn invented(persons: usize) -> Registry {
    let mut dice = Dice(7);
    let mut registry = Registry::new(&PERSONS);
    // a region has more surnames than a town
    let surnames = BEGINS.len() * ENDS.len() * (persons / 2_000 + 1);
    while registry.len() < persons {
        let n = dice.common(surnames);
        let (begin, rest) = (BEGINS[n % BEGINS.len()], n / BEGINS.len());
        let (end, more) = (ENDS[rest % ENDS.len()], rest / ENDS.len());
        let middle: String = (0..2).map(|at| char::from(b'a' + ((more >> (4 * at)) % 16) as u8)).collect();
        let surname = if more == 0 { format!("{begin}{end}") } else { format!("{begin}{middle}{end}") };
        let given = GIVEN[dice.common(GIVEN.len())];
        let born = format!("{}{:02}{:02}", 1945 + dice.below(62), 1 + dice.below(12), 1 + dice.below(28));
        let phone = format!("3{:09}", dice.below(1_000_000_000));
        let address = format!("Via {} {}", BEGINS[dice.below(BEGINS.len())], 1 + dice.below(200));
        let town = format!("Comune {}", dice.common(persons / 400 + 20));
        registry.put(&[&[&surname], &[given], &[&born], &[&phone], &[&address], &[&town]]);
        if dice.below(20) == 0 {
            let mut slip = surname.clone();
            slip.remove(1 + dice.below(slip.len() - 1));
            registry.put(&[&[&slip], &[given], &[&born], &[&phone], &[], &[&town]]);
        }
    }
    registry
}

fn duplicates(c: &mut Criterion) {
    let mut group = c.benchmark_group("duplicates");
    group.sample_size(10).measurement_time(Duration::from_secs(8));
    match public() {
        Some(registry) => {
            group.throughput(Throughput::Elements(registry.len() as u64));
            group.bench_function("public set 3", |b| b.iter(|| black_box(registry.duplicates(0.5)).len()));
        }
        None => eprintln!("skipped: the public sets are not in ../shared/data/duplicates"),
    }
    for persons in [5_000, 20_000, 100_000] {
        let registry = invented(persons);
        eprintln!("{persons} persons: {} pairs looked at", registry.candidates());
        group.throughput(Throughput::Elements(persons as u64));
        group.bench_with_input(BenchmarkId::new("invented", persons), &registry, |b, registry| {
            b.iter(|| black_box(registry.duplicates(0.8)).len());
        });
    }
    group.finish();
}

criterion_group!(benches, duplicates);
criterion_main!(benches);
